package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.AwardRule.Worth;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What holds for the parts of every rule: not too many, none twice, each at its place. */
final class RuleParts {

  private static final int MOST_MONTHS = 12_000;
  private static final int MOST_DAYS = 365_000;

  private RuleParts() {}

  /** Copies a group, and refuses an empty one, repetitions and too many. */
  static List<AwardRule> group(List<AwardRule> rules) {
    if (rules.isEmpty()) {
      throw new IllegalArgumentException("a group holds at least one rule");
    }
    if (rules.stream().distinct().count() < rules.size()) {
      throw new IllegalArgumentException("a group holds each rule once; a copy would not count");
    }
    requireFew(rules);
    return List.copyOf(rules);
  }

  static void requireRoutes(List<RouteBranch> branches) {
    if (branches.isEmpty()) {
      throw new IllegalArgumentException("a rule by route has at least one branch");
    }
    if (branches.stream().map(RouteBranch::route).distinct().count() < branches.size()) {
      throw new IllegalArgumentException("a rule by route has one branch for each route at most");
    }
    requireFew(branches.stream().map(RouteBranch::rule).toList());
  }

  private static void requireFew(Collection<AwardRule> rules) {
    long most = AwardRule.MOST_LEAVES;
    if (rules.stream().flatMap(AwardRule::leaves).limit(most + 1).count() > most) {
      throw new IllegalArgumentException("a rule is made of at most " + most + " rules");
    }
  }

  static void requireReachable(Fraction points, List<Worth> rules) {
    Fraction all = rules.stream().map(Worth::points).reduce(Fraction.ZERO, Fraction::plus);
    if (points.signum() <= 0 || points.compareTo(all) > 0) {
      throw new IllegalArgumentException("the points must be in (0, " + all + "], were " + points);
    }
  }

  /** Refuses periods of nothing, backwards, and so long that they leave the calendar. */
  static void requireSpan(Period period) {
    if (period.isZero()
        || period.isNegative()
        || period.toTotalMonths() > MOST_MONTHS
        || period.getDays() > MOST_DAYS) {
      throw new IllegalArgumentException(
          "a period is at least a day and at most a thousand years, was " + period);
    }
  }

  static void requireDated(AwardRule rule) {
    if (!rule.leaves().allMatch(RuleParts::isDated)) {
      throw new IllegalArgumentException(
          "only evidence, tests and credentials have a day that can lie within a period");
    }
  }

  private static boolean isDated(AwardRule leaf) {
    return leaf instanceof EvidencePresent
        || leaf instanceof TestScoreAtLeast
        || leaf instanceof PrerequisiteHeld
        || leaf instanceof HeldFor;
  }

  static List<CriterionId> distinct(List<CriterionId> criteria) {
    requireDistinct(criteria, "name each criterion once; a copy would not count");
    return List.copyOf(criteria);
  }

  static void requireDifferent(
      MicroCredentialId credential,
      List<EquivalentCredential> alternatives,
      List<AwardEnding> endings) {
    requireDistinct(
        Stream.concat(
                Stream.of(credential), alternatives.stream().map(EquivalentCredential::credential))
            .toList(),
        "name each micro-credential once");
    requireDistinct(endings, "name each way of ending once");
  }

  private static void requireDistinct(List<?> list, String message) {
    if (list.stream().distinct().count() < list.size()) {
      throw new IllegalArgumentException(message);
    }
  }

  /** Returns the leaves that are asked of those who take one way. */
  static Stream<AwardRule> leaves(AwardRule rule, AssessmentRoute route) {
    if (rule instanceof ByRoute routes) {
      return routes.branches().stream()
          .filter(branch -> branch.route() == route)
          .flatMap(branch -> leaves(branch.rule(), route));
    }
    return rule.parts().isEmpty()
        ? Stream.of(rule)
        : rule.parts().stream().flatMap(part -> leaves(part, route));
  }

  /** Returns where one of a rule's parts stands in the rule's JSON form. */
  static JsonPointer place(AwardRule rule, int part, JsonPointer at) {
    if (rule instanceof Not || rule instanceof WithinPeriod) {
      return at.child("rule");
    } else if (rule instanceof ByRoute) {
      return at.child("branches").child(part).child("rule");
    }
    JsonPointer member = at.child("rules").child(part);
    return rule instanceof PointsAtLeast ? member.child("rule") : member;
  }
}

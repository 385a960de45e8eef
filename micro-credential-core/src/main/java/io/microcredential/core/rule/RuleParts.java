package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import java.util.Collection;
import java.util.List;

/** What holds for the parts of every rule: not too many, none twice, each at its place. */
final class RuleParts {

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

  static List<CriterionId> distinct(List<CriterionId> criteria) {
    if (criteria.stream().distinct().count() < criteria.size()) {
      throw new IllegalArgumentException("name each criterion once; a copy would not count");
    }
    return List.copyOf(criteria);
  }

  /** Returns where one of a rule's parts stands in the rule's JSON form. */
  static JsonPointer place(AwardRule rule, int part, JsonPointer at) {
    if (rule instanceof Not) {
      return at.child("rule");
    } else if (rule instanceof ByRoute) {
      return at.child("branches").child(part).child("rule");
    }
    return at.child("rules").child(part);
  }
}

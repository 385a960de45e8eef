package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a rule needs of other micro-credentials, whatever else is known. */
public final class RuleNeeds {

  private static final Rubric NO_RUBRIC = new Rubric(LanguageMap.english("none"), List.of());
  private static final RubricResult NO_RESULT =
      new RubricResult(List.of(), new RubricScore.Unknown(List.of(CriterionId.of("none"))));

  private RuleNeeds() {}

  /**
   * Returns whether a rule may yet be met by somebody who can only come to hold some credentials.
   *
   * @param rule the rule
   * @param route the way that is taken
   * @param obtainable whether a micro-credential, in a version that will do, can be held; what can
   *     be held need not be
   * @return false if the rule cannot be met without one that is not obtainable
   */
  public static boolean mayBeMet(
      AwardRule rule, AssessmentRoute route, Predicate<EquivalentCredential> obtainable) {
    LeafMaker leaves =
        (shown, leaf, periods) -> {
          List<EquivalentCredential> accepted = accepted(leaf).toList();
          boolean isClosed = !accepted.isEmpty() && accepted.stream().noneMatch(obtainable);
          return new RuleNode.Settled(shown, isClosed ? Verdict.NOT_MET : Verdict.UNKNOWN);
        };
    Facts nothing = Facts.of(Instant.EPOCH, NO_RUBRIC, NO_RESULT).by(route);
    RuleNode root = new RuleNodes(NO_RUBRIC, leaves).of(rule);
    return root.answer(new Asked(nothing, new int[0])) != Verdict.NOT_MET;
  }

  /**
   * Returns the micro-credentials that a rule wants to be held, those under a {@link Not} left out.
   *
   * @param rule the rule
   * @return all that will do somewhere in the rule, left to right
   */
  public static Stream<EquivalentCredential> wanted(AwardRule rule) {
    if (rule instanceof Not) {
      return Stream.empty();
    }
    return rule.parts().isEmpty()
        ? accepted(rule)
        : rule.parts().stream().flatMap(RuleNeeds::wanted);
  }

  private static Stream<EquivalentCredential> accepted(AwardRule leaf) {
    if (leaf instanceof HeldFor longer) {
      return longer.held().accepted().stream();
    }
    return leaf instanceof PrerequisiteHeld held ? held.accepted().stream() : Stream.empty();
  }
}

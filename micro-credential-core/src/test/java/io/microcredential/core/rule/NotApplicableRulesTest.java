package io.microcredential.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Applicability;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E1: rules ask only the criteria that apply, and nothing at all is never a pass. */
class NotApplicableRulesTest {

  private static final int ABSENT = -2;
  private static final int UNKNOWN = -1;
  private static final LevelId LOW = LevelId.of("l0");
  private static final LevelId MIDDLE = LevelId.of("l1");
  private static final LevelId HIGH = LevelId.of("l2");
  private static final ScoringMethod MEAN = new ScoringMethod.WeightedMean(null);

  /** Of three criteria of three levels those at the odd places, or all, may not apply. */
  private static Rubric rubric(int criteria, boolean all) {
    var made = new ArrayList<Criterion>();
    for (int i = 0; i < criteria; i++) {
      var levels = new ArrayList<CriterionLevel>();
      for (int j = 0; j < 3; j++) {
        LanguageMap name = LanguageMap.english("Level " + j);
        levels.add(new CriterionLevel(LevelId.of("l" + j), name, Fraction.of(j), List.of(name)));
      }
      var criterion =
          new Criterion(id(i), LanguageMap.english("C" + i), null, Fraction.of(i + 1), levels);
      made.add(all || i % 2 == 1 ? criterion.with(Applicability.MAY_NOT_APPLY) : criterion);
    }
    return new Rubric(LanguageMap.english("Rubric"), made);
  }

  private static CriterionId id(int index) {
    return CriterionId.of("c" + index);
  }

  private static Facts facts(Rubric rubric, int... standings) {
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    Set<CriterionId> absent = new LinkedHashSet<>();
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] == ABSENT) {
        absent.add(id(i));
      } else if (standings[i] != UNKNOWN) {
        levels.put(id(i), LevelId.of("l" + standings[i]));
      }
    }
    return Facts.of(RandomRules.NOW, rubric, RandomRules.result(rubric, levels, absent, MEAN));
  }

  /** All that can be known of so many criteria, and all that can come of what is known. */
  private static List<int[]> states(Rubric rubric, int[] from) {
    List<int[]> states = new ArrayList<>();
    states.add(from.clone());
    for (int i = 0; i < from.length; i++) {
      List<int[]> more = new ArrayList<>();
      for (int[] state : states) {
        if (from[i] != UNKNOWN) {
          more.add(state);
          continue;
        }
        for (int standing = ABSENT; standing < 3; standing++) {
          if (standing != ABSENT || rubric.criteria().get(i).mayNotApply()) {
            int[] next = state.clone();
            next[i] = standing;
            more.add(next);
          }
        }
      }
      states = more;
    }
    return states;
  }

  @Nested
  class AShareOfCriteria {

    /** The answer is that of all outcomes, where they agree, and unknown where they do not. */
    @Test
    void answersAsAllOutcomesTogetherDo() {
      for (boolean all : new boolean[] {true, false}) {
        Rubric rubric = rubric(4, all);
        for (int[] state : states(rubric, new int[] {UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN})) {
          for (int sixths = 1; sixths <= 6; sixths++) {
            Fraction share = Fraction.of(sixths, 6);
            Facts facts = facts(rubric, state);
            Verdict expected = together(rubric, state, share);
            assertThat(new FractionAtLeast(share, MIDDLE, List.of()).verdict(facts))
                .as("%s of %s", share, facts.result())
                .isEqualTo(expected);
            if (sixths == 6) {
              assertThat(new EachAtLeast(MIDDLE, List.of()).evaluate(facts).verdict())
                  .isEqualTo(expected);
            }
          }
        }
      }
    }

    private static Verdict together(Rubric rubric, int[] state, Fraction share) {
      List<int[]> outcomes = states(rubric, state);
      long met = outcomes.stream().filter(outcome -> isShare(outcome, share)).count();
      return met == outcomes.size() ? Verdict.MET : met == 0 ? Verdict.NOT_MET : Verdict.UNKNOWN;
    }

    private static boolean isShare(int[] outcome, Fraction share) {
      int applying = 0;
      int met = 0;
      for (int standing : outcome) {
        applying += standing == ABSENT ? 0 : 1;
        met += standing >= 1 ? 1 : 0;
      }
      return applying > 0 && Fraction.of(met, applying).isAtLeast(share);
    }

    @Test
    void isNeverMetWhereNothingApplies() {
      Facts facts = facts(rubric(2, true), ABSENT, ABSENT);
      var each = new EachAtLeast(LOW, List.of());
      assertThat(each.verdict(facts)).isEqualTo(Verdict.NOT_MET);
      assertThat(each.evaluate(facts).decisive()).containsExactly(each.evaluate(facts));
    }
  }

  @Nested
  class OneCriterion {

    @Test
    void isNotMetWhereItDoesNotApply() {
      Facts facts = facts(rubric(2, true), 2, ABSENT);
      var second = new CriterionAtLeast(id(1), LOW);
      assertThat(second.verdict(facts)).isEqualTo(Verdict.NOT_MET);
      assertThat(new Not(second).verdict(facts)).isEqualTo(Verdict.MET);
    }
  }

  @Nested
  class Traces {

    private static final AwardRule RULE =
        new AllOf(
            List.of(
                new EachAtLeast(MIDDLE, List.of()),
                new FractionAtLeast(Fraction.of(1, 2), HIGH, List.of()),
                new CriterionAtLeast(id(1), LOW)));

    @Test
    void showTheCriteriaThatApplyAndNameTheOthers() {
      Facts facts = facts(rubric(3, false), 1, ABSENT, 2);
      RuleTrace trace = RULE.evaluate(facts);
      assertThat(trace.parts().get(0).parts()).hasSize(2);
      assertThat(TraceText.in(Locale.ENGLISH).text(trace, facts))
          .isEqualTo(
              """
              not met  All of these are needed (2 of 3 met):
                met  Does not apply and does not count: “C1”. Each of these 2 criteria needs “Level 1” or higher (2 met):
                  met  Criterion “C0”: Level 1, needs Level 1
                  met  Criterion “C2”: Level 2, needs Level 1
                met  Does not apply and does not count: “C1”. 50 % of the criteria need “Level 2” or higher: 1 of 2 (1 met):
                  not met  Criterion “C0”: Level 1, needs Level 2
                  met  Criterion “C2”: Level 2, needs Level 2
                not met  Criterion “C1”: does not apply, needs Level 0""");
    }

    @Test
    void sayItInSpanish() {
      Facts facts = facts(rubric(4, false), 1, ABSENT, 2, ABSENT);
      String text = TraceText.in(Locale.forLanguageTag("es")).text(RULE.evaluate(facts), facts);
      assertThat(text)
          .contains("No se aplican y no cuentan: «C1», «C3».")
          .contains(": no se aplica");
    }
  }

  @Nested
  class Scores {

    @Test
    void leaveOutWhatDoesNotApply() {
      // Weights 1, 2, 3: (1*1 + 3*2) / 4, not over 6.
      Facts facts = facts(rubric(3, false), 1, ABSENT, 2);
      assertThat(new ScoreAtLeast(Fraction.of(7, 4)).verdict(facts)).isEqualTo(Verdict.MET);
      assertThat(new ScoreAtLeast(Fraction.of(71, 40)).verdict(facts)).isEqualTo(Verdict.NOT_MET);
    }
  }

  @Nested
  class WhatWouldChange {

    @Test
    void isNeverACriterionThatDoesNotApply() {
      Facts facts = facts(rubric(3, false), 1, ABSENT, 0);
      var rule = new EachAtLeast(MIDDLE, List.of());
      WhatIf found = WhatIf.of(rule, facts, MEAN);
      assertThat(found.changes()).hasSize(1);
      assertThat(found.changes().get(0).changes())
          .containsExactly(new LevelChange(id(2), LOW, MIDDLE, 1));
      assertThat(WhatIf.gaps(rule, facts)).extracting(LevelGap::criterion).containsExactly(id(2));
    }

    /** Too many sets to try them all; that the missing criterion is missing settles it. */
    @Test
    void isNothingInAWideRubricEither() {
      int[] standings = new int[41];
      standings[1] = ABSENT;
      var rule =
          new AllOf(
              List.of(new EachAtLeast(MIDDLE, List.of()), new CriterionAtLeast(id(1), MIDDLE)));
      WhatIf found = WhatIf.of(rule, facts(rubric(41, false), standings), MEAN);
      assertThat(found.changes()).isEmpty();
      assertThat(found.complete()).isEqualTo(WhatIf.Completeness.COMPLETE);
    }

    @Test
    void isNothingWhereOnlyTheMissingCriterionCouldHelp() {
      Facts facts = facts(rubric(2, true), 2, ABSENT);
      var rule = new CriterionAtLeast(id(1), MIDDLE);
      WhatIf found = WhatIf.of(rule, facts, MEAN);
      assertThat(found.changes()).isEmpty();
      assertThat(found.complete()).isEqualTo(WhatIf.Completeness.COMPLETE);
      var scored = new ScoreAtLeast(Fraction.of(2));
      assertThat(WhatIf.of(scored, facts, MEAN).changes())
          .extracting(change -> change.changes().get(0).criterion())
          .containsOnly(id(0));
    }
  }

  @Nested
  class TheCheck {

    private static List<String> codes(AwardRule rule, Rubric rubric, ScoringMethod scoring) {
      var scope = new RuleScope(rubric, scoring, List.of(), List.of(AssessmentRoute.PORTFOLIO));
      return RuleCheck.problems(rule, scope).stream().map(p -> p.code() + " " + p.at()).toList();
    }

    @Test
    void warnsOfACriterionThatMayNotApply() {
      assertThat(codes(new CriterionAtLeast(id(1), MIDDLE), rubric(2, false), MEAN))
          .containsExactly("rule.may-not-apply /criterion");
      assertThat(codes(new CriterionAtLeast(id(0), MIDDLE), rubric(2, false), MEAN)).isEmpty();
    }

    @Test
    void warnsOfSharesOfWhichNothingMayApply() {
      assertThat(codes(new EachAtLeast(MIDDLE, List.of(id(1))), rubric(2, false), MEAN))
          .containsExactly("rule.none-may-apply /criteria");
      assertThat(codes(new EachAtLeast(MIDDLE, List.of()), rubric(2, false), MEAN)).isEmpty();
      assertThat(codes(new EachAtLeast(MIDDLE, List.of()), rubric(2, true), MEAN))
          .containsExactly("rule.none-may-apply ");
    }

    @Test
    void refusesASumThatCouldNeverBeCompared() {
      var rule = new AllOf(List.of(new ScoreAtLeast(Fraction.of(3))));
      assertThat(codes(rule, rubric(2, false), new ScoringMethod.WeightedSum(null)))
          .containsExactly("rule.score-not-comparable /rules/0");
    }

    /**
     * With weights 1 and 2 a mean above 1 takes the first criterion alone, as the second is low.
     */
    @Test
    void knowsThatAScoreMayBeHigherWithoutACriterion() {
      Rubric rubric = unequal();
      assertThat(codes(new ScoreAtLeast(Fraction.of(2)), rubric, MEAN)).isEmpty();
      assertThat(codes(new ScoreAtLeast(Fraction.of(21, 10)), rubric, MEAN))
          .containsExactly("rule.never-met ");
    }

    /** The second criterion is worth 1 at best, so that the mean is 2 only without it. */
    private static Rubric unequal() {
      Rubric rubric = rubric(2, false);
      Criterion second = rubric.criteria().get(1);
      var poor =
          new Criterion(
              second.id(), second.title(), null, second.weight(), second.levels().subList(0, 2));
      return new Rubric(
          rubric.title(),
          List.of(rubric.criteria().get(0), poor.with(Applicability.MAY_NOT_APPLY)));
    }
  }
}

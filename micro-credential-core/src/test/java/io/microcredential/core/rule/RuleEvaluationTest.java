package io.microcredential.core.rule;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static io.microcredential.core.rule.RandomRules.NOW;
import static io.microcredential.core.rule.RandomRules.RUBRIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row F1: what each kind of rule answers. */
class RuleEvaluationTest {

  private static final Facts NOTHING = Facts.of(NOW, RUBRIC, RandomRules.result(Map.of()));

  private static Verdict asked(AwardRule rule, Facts facts) {
    return rule.evaluate(facts).verdict();
  }

  @Nested
  class WhenBuilt {

    private final AwardRule one = new CriterionAtLeast(QUESTIONS, DEVELOPING);
    private final AwardRule same = new CriterionAtLeast(QUESTIONS, DEVELOPING);

    @Test
    void aGroupIsNeverEmpty() {
      assertThatIllegalArgumentException().isThrownBy(() -> new AllOf(List.of()));
      assertThatIllegalArgumentException().isThrownBy(() -> new AnyOf(List.of()));
      assertThatIllegalArgumentException().isThrownBy(() -> new CountOf(1, List.of()));
    }

    @Test
    void aGroupNeverHoldsTheSameRuleTwice() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AllOf(List.of(one, same)))
          .withMessageContaining("once");
      assertThatIllegalArgumentException().isThrownBy(() -> new AnyOf(List.of(one, same)));
      assertThatIllegalArgumentException().isThrownBy(() -> new CountOf(2, List.of(one, same)));
    }

    @Test
    void aTreeHoldsAThousandRulesAndNotOneMoreHoweverTheyAreGrouped() {
      List<AwardRule> most =
          IntStream.rangeClosed(1, AwardRule.MOST_LEAVES)
              .<AwardRule>mapToObj(i -> new EvidencePresent(null, null, i))
              .toList();

      assertThat(new AllOf(most).leaves()).hasSize(1000);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new AnyOf(List.of(new AllOf(most), one)))
          .withMessageContaining("at most 1000 rules");
    }

    @Test
    void aCountIsWithinItsGroup() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CountOf(0, List.of(one)))
          .withMessageContaining("[1, 1], was 0");
      assertThatIllegalArgumentException().isThrownBy(() -> new CountOf(2, List.of(one)));
    }

    @Test
    void aFractionIsAboveNothingAndAtMostTheWhole() {
      for (Fraction bad : List.of(Fraction.ZERO, Fraction.of(-1, 2), Fraction.of(13, 12))) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new FractionAtLeast(bad, DEVELOPING, List.of()));
      }
    }

    @Test
    void aCriterionIsNamedOnce() {
      List<CriterionId> twice = List.of(QUESTIONS, WAIT_TIME, QUESTIONS);
      assertThatIllegalArgumentException().isThrownBy(() -> new EachAtLeast(DEVELOPING, twice));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new FractionAtLeast(Fraction.ONE, DEVELOPING, twice));
    }

    @Test
    void nothingIsAskedForLessThanOnce() {
      assertThatIllegalArgumentException().isThrownBy(() -> new EvidencePresent(null, null, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new HoursAtLeast(Fraction.ZERO));
    }

    @Test
    void aTestHasOneScore() {
      var score = new TestScore(TestId.of("t"), Fraction.ONE);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NOTHING.withTests(List.of(score, score)));
    }
  }

  /** Every group of up to four parts against every answer its parts can give. */
  @Nested
  class ThreeValues {

    @Test
    void aCountIsMetWhenItIsMetHoweverTheUnknownTurnsOut() {
      for (int parts = 1; parts <= 4; parts++) {
        for (int code = 0; code < Math.pow(3, parts); code++) {
          List<Verdict> answers = answers(parts, code);
          for (int needed = 1; needed <= parts; needed++) {
            assertThat(asked(new CountOf(needed, tests(parts)), facts(answers)))
                .as("%d of %s", needed, answers)
                .isEqualTo(settled(needed, answers));
          }
        }
      }
    }

    private static Verdict settled(int needed, List<Verdict> answers) {
      long unknown = answers.stream().filter(a -> a == Verdict.UNKNOWN).count();
      long met = answers.stream().filter(a -> a == Verdict.MET).count();
      boolean sometimes = false;
      boolean always = true;
      // Only how many of the unknown turn out met matters to a count.
      for (long lucky = 0; lucky <= unknown; lucky++) {
        boolean outcome = met + lucky >= needed;
        sometimes |= outcome;
        always &= outcome;
      }
      return always ? Verdict.MET : sometimes ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }

    private static List<Verdict> answers(int parts, int code) {
      var answers = new ArrayList<Verdict>();
      for (int i = 0, rest = code; i < parts; i++, rest /= 3) {
        answers.add(Verdict.values()[rest % 3]);
      }
      return answers;
    }

    private static List<AwardRule> tests(int parts) {
      return IntStream.range(0, parts)
          .<AwardRule>mapToObj(i -> new TestScoreAtLeast(TestId.of("t" + i), Fraction.ONE))
          .toList();
    }

    private static Facts facts(List<Verdict> answers) {
      var scores = new ArrayList<TestScore>();
      for (int i = 0; i < answers.size(); i++) {
        if (answers.get(i) != Verdict.UNKNOWN) {
          Fraction score = answers.get(i) == Verdict.MET ? Fraction.ONE : Fraction.ZERO;
          scores.add(new TestScore(TestId.of("t" + i), score));
        }
      }
      return NOTHING.withTests(scores);
    }
  }

  @Nested
  class OfAFraction {

    @Test
    void isComparedExactlyForEveryCountUpToTwelve() {
      for (int n = 1; n <= 12; n++) {
        Rubric rubric = rubric(n);
        for (int met = 0; met <= n; met++) {
          Facts facts = facts(rubric, met, n);
          for (int q = 1; q <= 12; q++) {
            for (int p = 1; p <= q; p++) {
              assertThat(
                      asked(new FractionAtLeast(Fraction.of(p, q), DEMONSTRATED, List.of()), facts))
                  .as("%d of %d, needs %d/%d", met, n, p, q)
                  .isEqualTo(met * q >= p * n ? Verdict.MET : Verdict.NOT_MET);
            }
          }
        }
      }
    }

    @Test
    void eightyPercentOfTenIsEight() {
      var rule = new FractionAtLeast(Fraction.parse("0.8"), DEMONSTRATED, List.of());
      assertThat(asked(rule, facts(rubric(10), 8, 10))).isEqualTo(Verdict.MET);
      assertThat(asked(rule, facts(rubric(10), 7, 10))).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void twoThirdsOfThreeIsTwo() {
      var rule = new FractionAtLeast(Fraction.parse("2/3"), DEMONSTRATED, List.of());
      assertThat(asked(rule, facts(rubric(3), 2, 3))).isEqualTo(Verdict.MET);
      assertThat(asked(rule, facts(rubric(3), 1, 3))).isEqualTo(Verdict.NOT_MET);
      var decimal = new FractionAtLeast(Fraction.parse("0.67"), DEMONSTRATED, List.of());
      assertThat(asked(decimal, facts(rubric(3), 2, 3))).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void waitsForRatingsThatCouldStillDecideIt() {
      var half = new FractionAtLeast(Fraction.parse("1/2"), DEMONSTRATED, List.of());
      assertThat(asked(half, facts(rubric(4), 1, 2))).isEqualTo(Verdict.UNKNOWN);
      assertThat(asked(half, facts(rubric(4), 2, 2))).isEqualTo(Verdict.MET);
      assertThat(asked(half, facts(rubric(4), 0, 3))).isEqualTo(Verdict.NOT_MET);
    }

    /** Facts in which so many of the rated criteria are demonstrated and the others unrated. */
    private static Facts facts(Rubric rubric, int met, int rated) {
      Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
      for (int i = 0; i < rated; i++) {
        levels.put(rubric.criterionIds().get(i), i < met ? DEMONSTRATED : DEVELOPING);
      }
      return Facts.of(NOW, rubric, RandomRules.result(rubric, levels));
    }

    private static Rubric rubric(int criteria) {
      List<Criterion> list =
          IntStream.range(0, criteria)
              .mapToObj(i -> SampleDefinitions.criterion(CriterionId.of("c" + i), "C", "1"))
              .toList();
      return new Rubric(SampleDefinitions.text("x"), list);
    }
  }

  @Nested
  class OfACriterion {

    private final Facts developing =
        Facts.of(NOW, RUBRIC, RandomRules.result(Map.of(QUESTIONS, DEVELOPING)));

    @Test
    void looksAtTheOrderOfTheLevels() {
      assertThat(asked(new CriterionAtLeast(QUESTIONS, MISSING), developing))
          .isEqualTo(Verdict.MET);
      assertThat(asked(new CriterionAtLeast(QUESTIONS, DEVELOPING), developing))
          .isEqualTo(Verdict.MET);
      assertThat(asked(new CriterionAtLeast(QUESTIONS, DEMONSTRATED), developing))
          .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void isUnknownWithoutARatingOrWithNamesThatAreNotThere() {
      for (AwardRule rule :
          List.of(
              new CriterionAtLeast(WAIT_TIME, MISSING),
              new CriterionAtLeast(CriterionId.of("stranger"), MISSING),
              new CriterionAtLeast(QUESTIONS, LevelId.of("stranger")))) {
        assertThat(asked(rule, developing)).isEqualTo(Verdict.UNKNOWN);
      }
    }

    @Test
    void asksAboutEveryCriterionWhereNoneIsNamed() {
      RuleTrace trace = new EachAtLeast(MISSING, List.of()).evaluate(developing);
      assertThat(trace.parts()).hasSize(4);
      assertThat(trace.verdict()).isEqualTo(Verdict.UNKNOWN);
      assertThat(asked(new EachAtLeast(MISSING, List.of(QUESTIONS)), developing))
          .isEqualTo(Verdict.MET);
      assertThat(asked(new EachAtLeast(DEMONSTRATED, List.of()), developing))
          .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void countsNothingAsNothingWhereARubricIsEmpty() {
      Rubric empty = new Rubric(SampleDefinitions.text("x"), List.of());
      var result = new RubricResult(List.of(), NOTHING.result().score());
      assertThat(asked(new EachAtLeast(MISSING, List.of()), Facts.of(NOW, empty, result)))
          .isEqualTo(Verdict.UNKNOWN);
    }
  }

  @Nested
  class OfOtherFacts {

    @Test
    void aScoreIsComparedExactly() {
      Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
      RUBRIC.criterionIds().forEach(id -> levels.put(id, DEVELOPING));
      levels.put(SampleDefinitions.STUDENT_VOICE, DEMONSTRATED);
      // (1 + 1 + 2 * 2 + 1) / 5
      Facts facts = Facts.of(NOW, RUBRIC, RandomRules.result(levels));
      assertThat(asked(new ScoreAtLeast(Fraction.of(7, 5)), facts)).isEqualTo(Verdict.MET);
      assertThat(asked(new ScoreAtLeast(Fraction.parse("1.400001")), facts))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(asked(new ScoreAtLeast(Fraction.ZERO), NOTHING)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void evidenceCountsByKindByRoleAndByArtifact() {
      Facts facts =
          NOTHING.withEvidence(
              List.of(
                  piece("a", EvidenceKind.VIDEO, EvidenceRole.IMPLEMENTATION),
                  piece("a", EvidenceKind.VIDEO, EvidenceRole.REFLECTION),
                  piece("b", EvidenceKind.STUDENT_WORK, EvidenceRole.IMPLEMENTATION)));
      assertThat(asked(new EvidencePresent(null, null, 2), facts)).isEqualTo(Verdict.MET);
      assertThat(asked(new EvidencePresent(null, null, 3), facts)).isEqualTo(Verdict.NOT_MET);
      assertThat(asked(new EvidencePresent(EvidenceKind.VIDEO, null, 2), facts))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(asked(new EvidencePresent(null, EvidenceRole.IMPLEMENTATION, 2), facts))
          .isEqualTo(Verdict.MET);
      assertThat(
              asked(
                  new EvidencePresent(EvidenceKind.STUDENT_WORK, EvidenceRole.REFLECTION, 1),
                  facts))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(asked(new EvidencePresent(null, null, 1), NOTHING)).isEqualTo(Verdict.NOT_MET);
    }

    private static EvidenceFact piece(String artifact, EvidenceKind kind, EvidenceRole role) {
      return new EvidenceFact(Digest.ofText(artifact), kind, List.of(role), LocalDate.EPOCH);
    }

    @Test
    void aTestWithoutAScoreIsUnknown() {
      var rule = new TestScoreAtLeast(TestId.of("praxis"), Fraction.of(157));
      assertThat(asked(rule, NOTHING)).isEqualTo(Verdict.UNKNOWN);
      for (int score : new int[] {156, 157}) {
        Facts facts =
            NOTHING.withTests(List.of(new TestScore(TestId.of("praxis"), Fraction.of(score))));
        assertThat(asked(rule, facts)).isEqualTo(score == 157 ? Verdict.MET : Verdict.NOT_MET);
      }
    }

    @Test
    void aCredentialIsHeldFromItsAwardUntilItsEndExclusive() {
      var rule = new PrerequisiteHeld(SampleDefinitions.PREREQUISITE, null);
      for (int[] span : new int[][] {{0, 1, 1}, {-1, 1, 1}, {1, 2, 0}, {-1, 0, 0}}) {
        var held =
            new HeldCredential(
                SampleDefinitions.PREREQUISITE,
                new Version(1, 0),
                NOW.plusSeconds(span[0]),
                NOW.plusSeconds(span[1]),
                null);
        assertThat(asked(rule, NOTHING.withHeld(List.of(held))))
            .as("from %d until %d", span[0], span[1])
            .isEqualTo(span[2] == 1 ? Verdict.MET : Verdict.NOT_MET);
      }
      assertThat(asked(rule, NOTHING)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void aCredentialHeldIsTheOneAskedForAndNewEnough() {
      var held =
          new HeldCredential(SampleDefinitions.PREREQUISITE, new Version(1, 9), NOW, null, null);
      Facts facts = NOTHING.withHeld(List.of(held));
      assertThat(
              asked(new PrerequisiteHeld(SampleDefinitions.PREREQUISITE, new Version(1, 9)), facts))
          .isEqualTo(Verdict.MET);
      assertThat(
              asked(
                  new PrerequisiteHeld(SampleDefinitions.PREREQUISITE, new Version(1, 10)), facts))
          .isEqualTo(Verdict.NOT_MET);
      assertThat(asked(new PrerequisiteHeld(SampleDefinitions.ID, null), facts))
          .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void hoursThatNobodyCountedAreUnknown() {
      var rule = new HoursAtLeast(Fraction.parse("7.5"));
      assertThat(asked(rule, NOTHING)).isEqualTo(Verdict.UNKNOWN);
      assertThat(asked(rule, NOTHING.withHours(Fraction.parse("7.5")))).isEqualTo(Verdict.MET);
      assertThat(asked(rule, NOTHING.withHours(Fraction.parse("7.4")))).isEqualTo(Verdict.NOT_MET);
    }
  }
}

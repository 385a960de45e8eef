package io.microcredential.core.rule;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.AwardRule.Worth;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feature row F4. What a teacher reads of a rule, before and after. */
class TraceTextTest {

  private static final AwardRule VOICE = new CriterionAtLeast(STUDENT_VOICE, DEMONSTRATED);
  private static final AwardRule WAIT = new CriterionAtLeast(WAIT_TIME, DEMONSTRATED);

  /** Question design demonstrated, student voice developing, the rest not rated. */
  private static final Facts FACTS =
      Facts.of(
              RandomRules.NOW,
              RandomRules.RUBRIC,
              RandomRules.result(Map.of(QUESTIONS, DEMONSTRATED, STUDENT_VOICE, DEVELOPING)))
          .withEvidence(
              List.of(
                  new EvidenceFact(
                      Digest.ofText("a"),
                      EvidenceKind.STUDENT_WORK,
                      List.of(EvidenceRole.STUDENT_OUTCOME),
                      LocalDate.of(2026, 4, 1))))
          .withTests(List.of(new TestScore(TestId.of("praxis"), Fraction.parse("156.5"))))
          .withHours(Fraction.of(12));

  /** One rule of every kind: the sentence after it was asked, and the words beforehand. */
  private record Example(AwardRule rule, String after, String before) {}

  static List<Example> examples() {
    return Stream.concat(groups().stream(), otherExamples().stream()).toList();
  }

  private static List<Example> groups() {
    return List.of(
        new Example(
            new AllOf(List.of(VOICE, WAIT)),
            "All of these are needed (0 of 2 met):",
            "all of these:"),
        new Example(
            new AnyOf(List.of(VOICE, new HoursAtLeast(Fraction.of(2)))),
            "At least one of these is needed (1 of 2 met):",
            "at least one of these:"),
        new Example(
            new CountOf(2, List.of(VOICE, WAIT, new HoursAtLeast(Fraction.of(2)))),
            "At least 2 of these 3 are needed (1 met):",
            "at least 2 of these 3:"),
        new Example(
            new ByRoute(List.of(new RouteBranch(AssessmentRoute.PORTFOLIO, VOICE))),
            "Asked by the route “portfolio”:",
            "depending on the route:"),
        new Example(
            new PointsAtLeast(
                Fraction.of(2),
                List.of(new Worth(Fraction.of(2), VOICE), new Worth(Fraction.ONE, WAIT))),
            "At least 2 of 3 points are needed (0 reached):",
            "at least 2 of 3 points:"),
        new Example(
            new WithinPeriod(
                Period.of(1, 6, 0), new EvidencePresent(EvidenceKind.STUDENT_WORK, null, 1)),
            "In the last 1 year, 6 months: Evidence (kind: student work): 1 found, needs 1",
            "in the last 1 year, 6 months:"),
        new Example(
            new HeldFor(
                Period.ofDays(30), new PrerequisiteHeld(SampleDefinitions.PREREQUISITE, null)),
            "Holds " + SampleDefinitions.PREREQUISITE + " for 30 days: not held now",
            "holding " + SampleDefinitions.PREREQUISITE + " for 30 days without a break"));
  }

  private static List<Example> otherExamples() {
    return List.of(
        new Example(new Not(VOICE), "This must not be so:", "not this:"),
        new Example(
            VOICE,
            "Criterion “Student voice”: Developing, needs Demonstrated",
            "criterion “Student voice” at “Demonstrated” or higher"),
        new Example(
            new EachAtLeast(DEMONSTRATED, List.of()),
            "Each of these 4 criteria needs “Demonstrated” or higher (1 met):",
            "each of 4 criteria at “Demonstrated” or higher"),
        new Example(
            new FractionAtLeast(Fraction.parse("2/3"), DEMONSTRATED, List.of()),
            "2/3 of the criteria need “Demonstrated” or higher: 3 of 4 (1 met):",
            "2/3 of 4 criteria at “Demonstrated” or higher"),
        new Example(
            new ScoreAtLeast(Fraction.parse("2.25")),
            "Score: not known yet, needs 2.25",
            "a score of at least 2.25"),
        new Example(
            new EvidencePresent(EvidenceKind.STUDENT_WORK, EvidenceRole.STUDENT_OUTCOME, 2),
            "Evidence (kind: student work, role: student outcome): 1 found, needs 2 different pieces",
            "evidence (kind: student work, role: student outcome): at least 2 different pieces"),
        new Example(
            new TestScoreAtLeast(TestId.of("praxis"), Fraction.of(157)),
            "Test “praxis”: 156.5, needs 157",
            "test “praxis” passed with at least 157"),
        new Example(
            new PrerequisiteHeld(SampleDefinitions.PREREQUISITE, new Version(1, 2)),
            "Holds " + SampleDefinitions.PREREQUISITE + ", version 1.2 or later",
            "holding " + SampleDefinitions.PREREQUISITE + ", version 1.2 or later"),
        new Example(
            new HoursAtLeast(Fraction.parse("15")),
            "Hours of participation: 12, needs 15",
            "at least 15 hours of participation"));
  }

  private static String sentence(AwardRule rule, Facts facts) {
    return TraceText.in(Locale.ENGLISH).lines(rule.evaluate(facts), facts).get(0).text();
  }

  @Test
  void thereIsAnExampleOfEveryKindOfRule() {
    assertThat(examples())
        .<Class<?>>extracting(example -> example.rule().getClass())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrder(AwardRule.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyKindOfRuleHasASentence(Example example) {
    assertThat(sentence(example.rule(), FACTS)).isEqualTo(example.after());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void everyKindOfRuleHasWordsBeforehand(Example example) {
    assertThat(RuleText.of(RandomRules.RUBRIC, Locale.ENGLISH).lines(example.rule()).get(0))
        .isEqualTo(example.before());
  }

  @Nested
  class OfATree {

    private final AwardRule rule =
        new AllOf(
            List.of(
                new EachAtLeast(DEVELOPING, List.of(QUESTIONS, STUDENT_VOICE)),
                new Not(VOICE),
                WAIT));

    @Test
    void putsEachNodeOnItsLineWithItsVerdict() {
      assertThat(TraceText.in(Locale.ENGLISH).text(rule.evaluate(FACTS), FACTS))
          .isEqualTo(
              """
              not known yet  All of these are needed (2 of 3 met):
                met  Each of these 2 criteria needs “Developing” or higher (2 met):
                  met  Criterion “Question design”: Demonstrated, needs Developing
                  met  Criterion “Student voice”: Developing, needs Developing
                met  This must not be so:
                  not met  Criterion “Student voice”: Developing, needs Demonstrated
                not known yet  Criterion “Wait time”: not known yet, needs Demonstrated\
              """);
    }

    @Test
    void hasOneLineForEachNode() {
      RuleTrace trace = rule.evaluate(FACTS);
      assertThat(TraceText.in(Locale.ENGLISH).lines(trace, FACTS))
          .extracting(TraceLine::depth)
          .containsExactly(0, 1, 2, 2, 1, 2, 1);
      assertThat(trace.nodes()).hasSize(7);
    }

    @Test
    void readsTheSameInALanguageWithoutTranslation() {
      RuleTrace trace = rule.evaluate(FACTS);
      for (Locale locale : List.of(Locale.ROOT, Locale.JAPANESE, Locale.forLanguageTag("ar-EG"))) {
        assertThat(TraceText.in(locale).text(trace, FACTS))
            .isEqualTo(TraceText.in(Locale.ENGLISH).text(trace, FACTS));
      }
    }
  }

  @Nested
  class OfWhatIsKnownOrNot {

    @Test
    void writesAnExactScore() {
      Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
      RandomRules.RUBRIC.criterionIds().forEach(id -> levels.put(id, DEVELOPING));
      levels.put(STUDENT_VOICE, DEMONSTRATED);
      Facts facts = Facts.of(RandomRules.NOW, RandomRules.RUBRIC, RandomRules.result(levels));
      assertThat(sentence(new ScoreAtLeast(Fraction.of(2)), facts))
          .isEqualTo("Score: 1.4, needs 2");
    }

    @Test
    void saysSoWhereNothingIsKnown() {
      Facts nothing = Facts.of(RandomRules.NOW, RandomRules.RUBRIC, RandomRules.result(Map.of()));
      assertThat(sentence(new TestScoreAtLeast(TestId.of("t"), Fraction.ONE), nothing))
          .isEqualTo("Test “t”: not known yet, needs 1");
      assertThat(sentence(new HoursAtLeast(Fraction.ONE), nothing))
          .isEqualTo("Hours of participation: not known yet, needs 1");
      assertThat(sentence(new EvidencePresent(null, null, 1), nothing))
          .isEqualTo("Evidence (any): 0 found, needs 1");
      assertThat(sentence(new PrerequisiteHeld(SampleDefinitions.ID, null), nothing))
          .isEqualTo("Holds " + SampleDefinitions.ID);
    }

    @Test
    void writesAShareInPercentWhereThatIsAPlainNumber() {
      for (String[] share : new String[][] {{"0.8", "80 %"}, {"1/3", "1/3"}, {"1/8", "12.5 %"}}) {
        AwardRule rule =
            new FractionAtLeast(Fraction.parse(share[0]), DEMONSTRATED, List.of(QUESTIONS));
        assertThat(sentence(rule, FACTS)).startsWith(share[1] + " of the criteria");
      }
    }

    @Test
    void fallsBackOnTheIdWhereTheRubricHasNoSuchName() {
      AwardRule stranger = new CriterionAtLeast(CriterionId.of("x"), LevelId.of("y"));
      assertThat(sentence(stranger, FACTS)).isEqualTo("Criterion “x”: not known yet, needs y");
      assertThat(sentence(new EachAtLeast(LevelId.of("y"), List.of()), FACTS)).contains("“y”");
    }
  }
}

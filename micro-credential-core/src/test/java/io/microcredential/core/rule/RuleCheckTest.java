package io.microcredential.core.rule;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Problem;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What publishing says of a rule, seen from the whole definition. */
class RuleCheckTest {

  private static final Publisher PUBLISHER = Publisher.create();
  private static final AwardRule VOICE = new CriterionAtLeast(STUDENT_VOICE, DEMONSTRATED);
  private static final AwardRule HOURS = new HoursAtLeast(Fraction.of(15));

  private static final AwardRule WAITS = new CriterionAtLeast(WAIT_TIME, EXEMPLARY);

  /** More student work than the definition takes in: two to four pieces of either kind. */
  private static final AwardRule BEYOND = new EvidencePresent(EvidenceKind.STUDENT_WORK, null, 5);

  private static List<Problem> check(AwardRule rule) {
    return PUBLISHER.check(SampleDefinitions.withRule(rule)).list();
  }

  private static void refused(AwardRule rule, String code, String pointer) {
    List<Problem> found = check(rule);
    assertThat(found)
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactly(code + " " + pointer);
    assertThat(found.get(0).isError()).isTrue();
    assertThat(found.get(0).message()).endsWith(".");
    assertThat(found.get(0).fix()).endsWith(".");
  }

  /** Nothing keeps the rule from being published, but this is said of a part. */
  private static void warned(AwardRule rule, String code, String pointer) {
    List<Problem> found = check(rule);
    assertThat(found)
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactly(code + " " + pointer);
    assertThat(found.get(0).isError()).isFalse();
    assertThat(found.get(0).fix()).endsWith(".");
  }

  private static void accepted(AwardRule... rules) {
    for (AwardRule rule : rules) {
      assertThat(check(rule)).as("%s", rule).isEmpty();
    }
  }

  @Nested
  class NeverMet {

    @Test
    void aScoreAboveTheHighestIsOutOfReach() {
      // Levels are worth 0 to 3 points and the score is their weighted mean.
      accepted(new ScoreAtLeast(Fraction.of(3)));
      refused(new ScoreAtLeast(Fraction.parse("3.000001")), "rule.never-met", "/awardRule");
    }

    @Test
    void moreEvidenceThanTheDefinitionTakesInIsOutOfReach() {
      accepted(new EvidencePresent(EvidenceKind.STUDENT_WORK, null, 4));
      refused(BEYOND, "rule.never-met", "/awardRule");
    }

    @Test
    void onePieceIsNotTwoBecauseItMayBeOfTwoKinds() {
      // One plan, four pieces of student work, one recording, each of one kind or another.
      accepted(new EvidencePresent(null, null, 6));
      refused(new EvidencePresent(null, null, 7), "rule.never-met", "/awardRule");
      refused(
          new EvidencePresent(null, EvidenceRole.STUDENT_OUTCOME, 5),
          "rule.never-met",
          "/awardRule");
    }

    @Test
    void aKindThatNobodyMayHandInIsOutOfReach() {
      refused(new EvidencePresent(EvidenceKind.PROJECT, null, 1), "rule.never-met", "/awardRule");
      refused(
          new EvidencePresent(EvidenceKind.VIDEO, EvidenceRole.STUDENT_OUTCOME, 1),
          "rule.never-met",
          "/awardRule");
    }

    @Test
    void aCountThatNeedsAPartOutOfReachIsOutOfReach() {
      AwardRule alsoBeyond = new ScoreAtLeast(Fraction.of(4));
      assertThat(check(new CountOf(1, List.of(VOICE, BEYOND, alsoBeyond))))
          .extracting(problem -> problem.code() + " " + problem.at())
          .containsExactly(
              "rule.part-never-met /awardRule/rules/1", "rule.part-never-met /awardRule/rules/2");
      refused(new CountOf(2, List.of(VOICE, BEYOND, alsoBeyond)), "rule.never-met", "/awardRule");
    }

    @Test
    void onePartOutOfReachSpoilsAllOfAndNotAnyOf() {
      refused(new AllOf(List.of(VOICE, BEYOND)), "rule.never-met", "/awardRule");
      warned(new AnyOf(List.of(VOICE, BEYOND)), "rule.part-never-met", "/awardRule/rules/1");
      refused(new AnyOf(List.of(BEYOND)), "rule.never-met", "/awardRule");
    }

    @Test
    void aRuleAndItsOppositeContradictEachOther() {
      refused(new AllOf(List.of(VOICE, new Not(VOICE))), "rule.never-met", "/awardRule");
      warned(
          new AnyOf(List.of(VOICE, new AllOf(List.of(new Not(WAITS), HOURS, WAITS)))),
          "rule.part-never-met",
          "/awardRule/rules/1");
    }

    @Test
    void whateverSomebodyCanBringAlongIsWithinReach() {
      accepted(
          new TestScoreAtLeast(TestId.of("praxis"), Fraction.of(157)),
          new PrerequisiteHeld(SampleDefinitions.PREREQUISITE, null),
          new PrerequisiteHeld(SampleDefinitions.PREREQUISITE, new Version(7, 3)),
          new AllOf(List.of(VOICE, new HoursAtLeast(Fraction.of(1_000)))));
    }
  }

  @Nested
  class AlwaysMet {

    @Test
    void theLowestLevelOfEverythingIsNoDemand() {
      refused(new CriterionAtLeast(WAIT_TIME, MISSING), "rule.always-met", "/awardRule");
      refused(new EachAtLeast(MISSING, List.of()), "rule.always-met", "/awardRule");
      refused(
          new FractionAtLeast(Fraction.ONE, MISSING, List.of(QUESTIONS)),
          "rule.always-met",
          "/awardRule");
      refused(new ScoreAtLeast(Fraction.ZERO), "rule.always-met", "/awardRule");
      refused(new ScoreAtLeast(Fraction.of(-1)), "rule.always-met", "/awardRule");
    }

    @Test
    void askingForWorkToBePoorIsNoDemandEither() {
      refused(new Not(new CriterionAtLeast(QUESTIONS, EXEMPLARY)), "rule.always-met", "/awardRule");
      refused(new AllOf(List.of(HOURS, new Not(VOICE))), "rule.seat-time-only", "/awardRule");
    }

    @Test
    void oneOpenDoorIsEnough() {
      refused(
          new AnyOf(List.of(VOICE, new CriterionAtLeast(WAIT_TIME, MISSING))),
          "rule.always-met",
          "/awardRule");
      warned(
          new AllOf(List.of(VOICE, new CriterionAtLeast(WAIT_TIME, MISSING))),
          "rule.part-without-effect",
          "/awardRule/rules/1");
    }
  }

  @Nested
  class SeatTimeOnly {

    @Test
    void hoursAloneNeverEarn() {
      refused(HOURS, "rule.seat-time-only", "/awardRule");
      refused(new AnyOf(List.of(VOICE, HOURS)), "rule.seat-time-only", "/awardRule");
      refused(
          new AllOf(List.of(HOURS, new CriterionAtLeast(WAIT_TIME, MISSING))),
          "rule.seat-time-only",
          "/awardRule");
      refused(new CountOf(1, List.of(HOURS, VOICE, BEYOND)), "rule.seat-time-only", "/awardRule");
    }

    @Test
    void hoursBesideSomethingElseMay() {
      accepted(new AllOf(List.of(HOURS, VOICE)), new CountOf(2, List.of(HOURS, VOICE, WAITS)));
    }
  }

  /** Feature row F5. */
  @Nested
  class Parts {

    @Test
    void whatTheRestOfTheRuleGivesAnywayHasNoEffect() {
      AwardRule lower = new CriterionAtLeast(STUDENT_VOICE, DEVELOPING);
      warned(
          new AllOf(List.of(VOICE, new AnyOf(List.of(lower, HOURS)))),
          "rule.part-without-effect",
          "/awardRule/rules/1");
      warned(
          new AnyOf(List.of(new AllOf(List.of(VOICE, HOURS)), VOICE)),
          "rule.part-without-effect",
          "/awardRule/rules/0");
      accepted(new AllOf(List.of(lower, new AnyOf(List.of(VOICE, WAITS)))));
    }

    @Test
    void ofTwoThatSayTheSameOnlyOneCanGo() {
      AwardRule each = new EachAtLeast(DEMONSTRATED, List.of());
      AwardRule share = new FractionAtLeast(Fraction.ONE, DEMONSTRATED, List.of());
      warned(new AllOf(List.of(each, share)), "rule.part-without-effect", "/awardRule/rules/0");
    }

    @Test
    void onePieceCannotBeOfTwoKindsAtOnce() {
      // There is one recording, which is a video or an audio recording.
      AwardRule video = new EvidencePresent(EvidenceKind.VIDEO, null, 1);
      AwardRule audio = new EvidencePresent(EvidenceKind.AUDIO, null, 1);
      accepted(new AnyOf(List.of(video, audio)));
      refused(new AllOf(List.of(video, audio)), "rule.never-met", "/awardRule");
    }

    @Test
    void aPeriodInsideALongerOneDecidesAlone() {
      warned(
          RuleSyntax.parse(
                  "all(criterion student-voice >= demonstrated, within 1 year test t >= 1, within 2"
                      + " years test t >= 1)")
              .orElseThrow(),
          "rule.part-without-effect",
          "/awardRule/rules/2");
    }

    @Test
    void periodsThatCannotBeOrderedAreNotJudged() {
      // A month is longer than 30 days, or shorter.
      warned(
          RuleSyntax.parse("all(within 1 month test t >= 1, within 30 days test t >= 1)")
              .orElseThrow(),
          "rule.not-analysed",
          "/awardRule");
    }

    @Test
    void heldNowAndNotHeldForLongCanBothBe() {
      accepted(
          RuleSyntax.parse(
                  "all(criterion student-voice >= demonstrated, held \"https://example.org/x\", not"
                      + " held for 1 year \"https://example.org/x\")")
              .orElseThrow());
      refused(
          RuleSyntax.parse(
                  "all(held for 1 year \"https://example.org/x\", not held"
                      + " \"https://example.org/x\")")
              .orElseThrow(),
          "rule.never-met",
          "/awardRule");
    }

    @Test
    void aBranchForARouteThatIsNotOfferedIsNeverAsked() {
      warned(
          RuleSyntax.parse(
                  "route(portfolio needs criterion student-voice >= demonstrated, test needs test t"
                      + " >= 1)")
              .orElseThrow(),
          "rule.route-not-open",
          "/awardRule/branches/1/rule");
    }

    @Test
    void contradictionsThatNoOneSeesAtOnceAreFound() {
      // Three of four at demonstrated, and two different ones below it.
      refused(
          RuleSyntax.parse(
                  "all(3/4 of criteria >= demonstrated, not criterion student-voice >= demonstrated,"
                      + " not criterion wait-time >= demonstrated)")
              .orElseThrow(),
          "rule.never-met",
          "/awardRule");
    }

    @Test
    void areToldInSpanishToo() {
      AwardRule rule = new AllOf(List.of(VOICE, new CriterionAtLeast(WAIT_TIME, MISSING)));
      var scope =
          new RuleScope(
              SampleDefinitions.rubric(),
              new ScoringMethod.WeightedMean(null),
              List.of(),
              List.of(AssessmentRoute.PORTFOLIO));
      assertThat(RuleCheck.of(rule, scope, Locale.forLanguageTag("es")).problems().list())
          .extracting(Problem::message)
          .containsExactly("Esta parte de la regla nunca cambia una decisión.");
    }
  }

  @Nested
  class UnknownNames {

    private final CriterionId stranger = CriterionId.of("handwriting");
    private final LevelId nowhere = LevelId.of("brilliant");

    @Test
    void aCriterionIsInTheRubric() {
      refused(
          new CriterionAtLeast(stranger, DEVELOPING),
          "rule.unknown-criterion",
          "/awardRule/criterion");
      refused(
          new EachAtLeast(DEVELOPING, List.of(QUESTIONS, stranger)),
          "rule.unknown-criterion",
          "/awardRule/criteria/1");
      refused(
          new FractionAtLeast(Fraction.ONE, DEVELOPING, List.of(stranger)),
          "rule.unknown-criterion",
          "/awardRule/criteria/0");
    }

    @Test
    void aLevelIsAmongThoseOfItsCriterion() {
      refused(new CriterionAtLeast(QUESTIONS, nowhere), "rule.unknown-level", "/awardRule/level");
      assertThat(check(new CriterionAtLeast(QUESTIONS, nowhere)).get(0).fix())
          .isEqualTo("Its levels are missing, developing, demonstrated, exemplary.");
      refused(
          new EachAtLeast(nowhere, List.of(QUESTIONS)), "rule.unknown-level", "/awardRule/level");
    }

    @Test
    void everyMistakeInTheTreeIsFoundAtItsPlace() {
      AwardRule rule =
          new AllOf(
              List.of(
                  new Not(new CriterionAtLeast(stranger, DEVELOPING)),
                  new CountOf(
                      1,
                      List.of(
                          VOICE, new AnyOf(List.of(new CriterionAtLeast(WAIT_TIME, nowhere)))))));
      assertThat(check(rule))
          .extracting(problem -> problem.code() + " " + problem.at())
          .containsExactly(
              "rule.unknown-criterion /awardRule/rules/0/rule/criterion",
              "rule.unknown-level /awardRule/rules/1/rules/1/rules/0/level");
    }

    @Test
    void aLevelForEveryCriterionIsReportedForEachThatLacksIt() {
      assertThat(check(new EachAtLeast(nowhere, List.of()))).hasSize(4);
    }
  }

  @Nested
  class SoundRules {

    @Test
    void ofEveryKindAreAccepted() {
      accepted(
          SampleDefinitions.rule(),
          new EachAtLeast(EXEMPLARY, List.of()),
          new FractionAtLeast(Fraction.of(4, 5), DEMONSTRATED, List.of()),
          new AllOf(List.of(VOICE, new Not(new CriterionAtLeast(QUESTIONS, EXEMPLARY)))));
    }
  }
}

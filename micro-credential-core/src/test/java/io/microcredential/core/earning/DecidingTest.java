package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.agreed;
import static io.microcredential.core.earning.SampleWork.assessor;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.judged;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.earning.SampleWork.underAssessment;
import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.kit.AgreeOrLower;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.TestScore;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the way of a decision, an award and a release. */
class DecidingTest {

  private static final Enrollment READY = agreed(PROCESS, underAssessment(PROCESS), levels());

  private static Outcome<Enrollment> decide(Enrollment enrollment, String words, Instant at) {
    return PROCESS.decide(
        enrollment, DecisionId.of("decision-1"), words, LearnerRecord.nothing(), at);
  }

  private static void assertOnly(Outcome<Enrollment> refused, String code) {
    assertThat(refused.problems()).extracting(Problem::code).containsExactly(code);
    assertThat(refused.problems())
        .allMatch(problem -> problem.at().equals(JsonPointer.root()) && !problem.fix().isBlank());
  }

  @Nested
  class ADecision {

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t", "\u00A0", "\u200B\u2060", "…", "👍"})
    void isNotMadeWithoutFeedback(String nothingSaid) {
      assertOnly(decide(READY, nothingSaid, day(4)), "earning.feedback-missing");
    }

    @Test
    void isNotMadeWhileARatingIsMissing() {
      Enrollment once =
          judged(
              PROCESS, underAssessment(PROCESS), assessor("ada"), AssessorRole.ASSESSOR, levels());
      assertThat(decide(once, "Words.", day(4)).problems().codes())
          .containsOnly("earning.rating-missing")
          .hasSize(4);
    }

    @Test
    void isNotMadeWhileTheAssessorsAreTooFarApart() {
      Enrollment once =
          judged(
              PROCESS,
              underAssessment(PROCESS),
              assessor("ada"),
              AssessorRole.ASSESSOR,
              levels(NEXT_STEPS, MISSING));
      Enrollment apart = judged(PROCESS, once, assessor("ben"), AssessorRole.ASSESSOR, levels());
      assertOnly(decide(apart, "Words.", day(4)), "earning.expert-needed");
    }

    @Test
    void isNotMadeBeforeTheWorkWasSubmittedAndJudged() {
      assertOnly(decide(READY, "Words.", day(0)), "earning.too-early");
      assertOnly(decide(READY, "Words.", day(2).minusNanos(1)), "earning.too-early");
      assertThat(decide(READY, "Words.", day(2)).isSuccess()).isTrue();
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
      assertThat(decide(underAssessment(PROCESS), " ", day(0)).problems().codes())
          .containsExactly(
              "earning.feedback-missing",
              "earning.too-early",
              "earning.rating-missing",
              "earning.rating-missing",
              "earning.rating-missing",
              "earning.rating-missing");
    }

    @Test
    void isNotMadeWhileTheRuleAsksForSomethingUnknown() {
      TestId test = TestId.of("content-test");
      EarningProcess tested =
          SampleWork.process(
              SampleDefinitions.withRule(
                  new AwardRule.AllOf(
                      List.of(
                          new AwardRule.EachAtLeast(DEMONSTRATED, List.of()),
                          new AwardRule.TestScoreAtLeast(test, Fraction.of(70))))));
      Enrollment ready = agreed(tested, underAssessment(tested), levels());

      assertOnly(
          tested.decide(ready, DecisionId.of("d"), "Words.", LearnerRecord.nothing(), day(4)),
          "earning.cannot-tell");
      LearnerRecord passed =
          new LearnerRecord(List.of(new TestScore(test, Fraction.of(70))), List.of(), null);
      assertThat(SampleWork.decisionOf(SampleWork.decided(tested, ready, passed)).isEarned())
          .isTrue();
    }

    @Test
    void doesNotWaitForWhatCannotChangeTheAnswer() {
      EarningProcess tested =
          SampleWork.process(
              SampleDefinitions.withRule(
                  new AwardRule.AllOf(
                      List.of(
                          new AwardRule.EachAtLeast(DEMONSTRATED, List.of()),
                          new AwardRule.HoursAtLeast(Fraction.of(5))))));

      Enrollment notYet = SampleWork.decided(tested, levels(QUESTIONS, MISSING));

      assertThat(SampleWork.decisionOf(notYet).isEarned()).isFalse();
    }

    @Test
    void neverHasTheIdOfAnEarlierOne() {
      Enrollment first = SampleWork.notYet(PROCESS);
      Enrollment again =
          agreed(
              PROCESS,
              SampleWork.resubmitted(
                  PROCESS,
                  PROCESS.revise(first).orElseThrow(),
                  SampleWork.portfolio().with(SampleWork.work(3))),
              levels());

      assertOnly(
          PROCESS.decide(
              again, SampleWork.decisionOf(first).id(), "Words.", LearnerRecord.nothing(), day(15)),
          "earning.repeated-id");
    }

    static Stream<UnaryOperator<List<CriterionResult>>> brokenWords() {
      var odd =
          new CriterionResult(QUESTIONS, LevelId.of("splendid"), ResultBasis.AGREED, List.of());
      return Stream.of(
          results -> results.subList(1, 4),
          results ->
              concat(
                  results,
                  new CriterionResult(
                      CriterionId.of("posture"), DEMONSTRATED, ResultBasis.AGREED, List.of())),
          results -> concat(results.subList(1, 4), odd),
          results ->
              concat(
                  results.subList(1, 4),
                  new CriterionResult(
                      CriterionId.of("posture"), DEMONSTRATED, ResultBasis.AGREED, List.of())));
    }

    private static List<CriterionResult> concat(List<CriterionResult> some, CriterionResult more) {
      return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static EarningProcess judgedBy(UnaryOperator<List<CriterionResult>> change) {
      return EarningProcess.of(
          SampleWork.DEFINITION,
          (rubric, policy, assessments, kept) -> {
            RubricResult whole = new AgreeOrLower().evaluate(rubric, policy, assessments, kept);
            return new RubricResult(change.apply(whole.criteria()), whole.score());
          });
    }

    @ParameterizedTest
    @MethodSource("brokenWords")
    void restsOnAnEvaluatorThatKeepsItsWord(UnaryOperator<List<CriterionResult>> change) {
      assertThatThrownBy(
              () ->
                  judgedBy(change)
                      .decide(READY, DecisionId.of("d"), "Words.", LearnerRecord.nothing(), day(4)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("one result for each criterion");
    }

    @Test
    void restsOnAnEvaluatorThatKeepsWhatStands() {
      Enrollment again =
          SampleWork.resubmitted(
              PROCESS,
              PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow(),
              SampleWork.portfolio().with(SampleWork.work(3)));
      EarningProcess forgetful =
          judgedBy(
              results ->
                  results.stream()
                      .map(
                          r ->
                              new CriterionResult(
                                  r.criterion(), null, ResultBasis.UNRATED, List.of()))
                      .toList());

      assertThatThrownBy(() -> forgetful.blindView(again, AssessorRole.EXPERT))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("kept ones as they are");
    }
  }

  @Nested
  class ASubmission {

    @Test
    void isNotMadeBeforeTheEnrollmentOrBeforeTheLastDecision() {
      Enrollment drafted =
          PROCESS.save(SampleWork.drafting(PROCESS), SampleWork.portfolio()).orElseThrow();
      assertOnly(
          PROCESS.submit(drafted, SubmissionId.of("s"), day(0).minusNanos(1)), "earning.too-early");
      assertThat(PROCESS.submit(drafted, SubmissionId.of("s"), day(0)).isSuccess()).isTrue();

      Enrollment revising = PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow();
      assertOnly(
          PROCESS.submit(revising, SubmissionId.of("s"), day(4).minusNanos(1)),
          "earning.too-early");
      assertThat(PROCESS.submit(revising, SubmissionId.of("s"), day(4)).isSuccess()).isTrue();
    }

    @Test
    void neverHasTheIdOfAnEarlierOne() {
      Enrollment revising = PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow();
      assertOnly(
          PROCESS.submit(revising, SubmissionId.of("submission-1"), day(11)),
          "earning.repeated-id");
    }
  }

  @Nested
  class AnAward {

    @Test
    void isNotMadeBeforeTheDecision() {
      Enrollment earned = SampleWork.earned(PROCESS);
      Instant decidedAt = SampleWork.decisionOf(earned).decidedAt();

      assertOnly(
          PROCESS.award(earned, AwardId.of("urn:uuid:1"), decidedAt.minusNanos(1)),
          "earning.too-early");
      assertThat(PROCESS.award(earned, AwardId.of("urn:uuid:1"), decidedAt).isSuccess()).isTrue();
    }

    @Test
    void hasNoEndWhereTheDefinitionSaysNothing() {
      EarningProcess lasting = SampleWork.process(SampleDefinitions.draft(b -> b.validity(null)));
      var awarded = (EarningState.Awarded) SampleWork.awarded(lasting).state();
      assertThat(awarded.award().validUntil()).isNull();
    }
  }

  @Nested
  class ARelease {

    private final Enrollment awarded = SampleWork.awarded(PROCESS);

    private Outcome<Enrollment> release(String piece, String url, Instant at) {
      return PROCESS.release(awarded, EvidenceId.of(piece), URI.create(url), at);
    }

    @Test
    void isOfAPieceBehindTheAward() {
      assertOnly(release("diary", "https://example.org/x", day(6)), "earning.unknown-evidence");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "plan.pdf",
          "file:///plan.pdf",
          "javascript:alert(1)",
          "data:text/html,x",
          "https:plan",
          "https://folio.example/\uD83D"
        })
    void leadsToThePublicWebAndNowhereElse(String url) {
      assertOnly(release("plan", url, day(6)), "earning.not-a-web-address");
    }

    @Test
    void isNotMadeBeforeTheAward() {
      assertOnly(
          release("plan", "https://example.org/x", day(5).minusNanos(1)), "earning.too-early");
    }

    @Test
    void needsAConsentThatStillHolds() {
      LocalDate ends = LocalDate.parse("2026-09-10");
      Enrollment drafted =
          PROCESS
              .save(
                  SampleWork.drafting(PROCESS),
                  SampleWork.portfolio()
                      .with(
                          SampleWork.work(2)
                              .with(new Consent.Given(LocalDate.parse("2026-01-01"), ends))))
              .orElseThrow();
      Enrollment judged =
          agreed(
              PROCESS,
              PROCESS
                  .submit(drafted, SubmissionId.of("submission-1"), day(1))
                  .then(PROCESS::beginAssessment)
                  .orElseThrow(),
              levels());
      Enrollment own =
          PROCESS
              .award(
                  SampleWork.decided(PROCESS, judged, LearnerRecord.nothing()),
                  AwardId.of("urn:uuid:1"),
                  day(5))
              .orElseThrow();
      EvidenceId work = EvidenceId.of("work-2");

      assertThat(PROCESS.release(own, work, SampleWork.PLACE, day(8)).isSuccess()).isTrue();
      assertOnly(PROCESS.release(own, work, SampleWork.PLACE, day(9)), "earning.consent-missing");
    }

    @Test
    void ofTheSamePieceAgainTakesThePlaceOfTheFirst() {
      Enrollment twice =
          release("plan", "https://example.org/a", day(6))
              .then(
                  e ->
                      PROCESS.release(
                          e, EvidenceId.of("plan"), URI.create("https://example.org/b"), day(7)))
              .orElseThrow();

      assertThat(twice.releases())
          .containsExactly(
              new EvidenceRelease(
                  EvidenceId.of("plan"), URI.create("https://example.org/a"), day(6), day(7)),
              new EvidenceRelease(
                  EvidenceId.of("plan"), URI.create("https://example.org/b"), day(7)));
      assertThat(twice.releasedAt(day(8)))
          .extracting(EvidenceRelease::url)
          .containsExactly(URI.create("https://example.org/b"));
    }
  }
}

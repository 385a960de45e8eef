package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.agreed;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.decided;
import static io.microcredential.core.earning.SampleWork.decisionOf;
import static io.microcredential.core.earning.SampleWork.draftOf;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.earning.SampleWork.portfolio;
import static io.microcredential.core.earning.SampleWork.resubmitted;
import static io.microcredential.core.earning.SampleWork.underAssessment;
import static io.microcredential.core.earning.SampleWork.work;
import static io.microcredential.core.kit.SampleDefinitions.CHOICE;
import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.REFLECTION;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.TestScore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What has to be done again, and what stands. */
class RevisionTest {

  private static final EvidencePresent VIDEO = new EvidencePresent(EvidenceKind.VIDEO, null, 1);

  private static CriterionAtLeast demonstrated(CriterionId criterion) {
    return new CriterionAtLeast(criterion, DEMONSTRATED);
  }

  private static EarningProcess ruled(AwardRule... all) {
    return SampleWork.process(
        SampleDefinitions.withRule(all.length == 1 ? all[0] : new AllOf(List.of(all))));
  }

  private static List<CriterionId> keptBy(
      EarningProcess process, Map<CriterionId, @Nullable LevelId> levels) {
    Enrollment notYet = decided(process, levels);
    assertThat(decisionOf(notYet).isEarned()).isFalse();
    return draftOf(process.revise(notYet).orElseThrow()).kept().stream()
        .map(CriterionResult::criterion)
        .toList();
  }

  /** Which criteria are open again, for each shape of rule. */
  @Nested
  class WhatStands {

    @Test
    void allButTheCriterionThatFailed() {
      assertThat(keptBy(ruled(demonstrated(QUESTIONS)), levels(QUESTIONS, DEVELOPING)))
          .containsExactly(WAIT_TIME, STUDENT_VOICE, NEXT_STEPS);
    }

    @Test
    void allThatReachedTheLevelWhereEachHasTo() {
      assertThat(
              keptBy(
                  ruled(new EachAtLeast(DEMONSTRATED, List.of())),
                  levels(WAIT_TIME, MISSING, NEXT_STEPS, DEVELOPING)))
          .containsExactly(QUESTIONS, STUDENT_VOICE);
    }

    @Test
    void allThatReachedTheLevelWhereAFractionHasTo() {
      assertThat(
              keptBy(
                  ruled(
                      new FractionAtLeast(
                          Fraction.of(1, 2),
                          EXEMPLARY,
                          List.of(QUESTIONS, WAIT_TIME, STUDENT_VOICE))),
                  levels(QUESTIONS, EXEMPLARY)))
          .containsExactly(QUESTIONS, NEXT_STEPS);
    }

    @Test
    void onlyWhatCannotBeBetterWhereTheScoreIsTooLow() {
      assertThat(
              keptBy(
                  ruled(new ScoreAtLeast(Fraction.parse("2.9"))), levels(STUDENT_VOICE, EXEMPLARY)))
          .containsExactly(STUDENT_VOICE);
    }

    @Test
    void whatNoWayToTheAwardAsksForWhereAnyWillDo() {
      assertThat(
              keptBy(
                  ruled(new AnyOf(List.of(demonstrated(QUESTIONS), demonstrated(WAIT_TIME)))),
                  levels(QUESTIONS, MISSING, WAIT_TIME, DEVELOPING)))
          .containsExactly(STUDENT_VOICE, NEXT_STEPS);
    }

    @Test
    void whatCountsAlreadyWhereSeveralHaveTo() {
      assertThat(
              keptBy(
                  ruled(
                      new CountOf(
                          2,
                          List.of(
                              demonstrated(QUESTIONS),
                              demonstrated(WAIT_TIME),
                              demonstrated(STUDENT_VOICE)))),
                  levels(QUESTIONS, MISSING, WAIT_TIME, DEVELOPING)))
          .containsExactly(STUDENT_VOICE, NEXT_STEPS);
    }

    @Test
    void whatABranchAsksForThatIsNotNeeded() {
      assertThat(
              keptBy(
                  ruled(
                      demonstrated(STUDENT_VOICE),
                      new AnyOf(List.of(demonstrated(QUESTIONS), demonstrated(WAIT_TIME)))),
                  levels(QUESTIONS, MISSING, STUDENT_VOICE, MISSING)))
          .containsExactly(QUESTIONS, WAIT_TIME, NEXT_STEPS);
    }

    @Test
    void nothingWhereSomethingMustNotBe() {
      assertThat(
              keptBy(
                  ruled(
                      demonstrated(QUESTIONS),
                      new Not(new CriterionAtLeast(NEXT_STEPS, EXEMPLARY))),
                  levels(NEXT_STEPS, EXEMPLARY)))
          .isEmpty();
    }

    @Test
    void allToWhichMissingEvidenceDoesNotSpeak() {
      assertThat(keptBy(ruled(demonstrated(QUESTIONS), VIDEO), levels()))
          .containsExactly(QUESTIONS, NEXT_STEPS);
    }

    @Test
    void allToWhichEvidenceInAMissingRoleDoesNotSpeak() {
      EarningProcess outcomes =
          ruled(
              demonstrated(QUESTIONS), new EvidencePresent(null, EvidenceRole.STUDENT_OUTCOME, 3));
      assertThat(keptBy(outcomes, levels())).containsExactly(QUESTIONS, WAIT_TIME, NEXT_STEPS);
    }

    @Test
    void everythingWhereOnlyATestIsMissing() {
      TestId test = TestId.of("content-test");
      EarningProcess tested =
          ruled(
              new EachAtLeast(DEMONSTRATED, List.of()),
              new TestScoreAtLeast(test, Fraction.of(70)));
      Enrollment failed = decided(tested, judgedWell(tested), score(test, 69));

      Enrollment again = resubmitted(tested, tested.revise(failed).orElseThrow(), portfolio());

      assertThat(decisionOf(failed).isEarned()).isFalse();
      assertThat(decisionOf(decided(tested, again, score(test, 70))).isEarned()).isTrue();
    }

    private static Enrollment judgedWell(EarningProcess process) {
      return agreed(process, underAssessment(process), levels());
    }

    private static LearnerRecord score(TestId test, int score) {
      return new LearnerRecord(List.of(new TestScore(test, Fraction.of(score))), List.of(), null);
    }
  }

  @Nested
  class AResultThatStands {

    @Test
    void keepsItsLevelAndWhoSaidSo() {
      Enrollment notYet = decided(PROCESS, levels(QUESTIONS, EXEMPLARY, STUDENT_VOICE, DEVELOPING));
      List<CriterionResult> before = decisionOf(notYet).facts().result().criteria();

      List<CriterionResult> kept = draftOf(PROCESS.revise(notYet).orElseThrow()).kept();

      assertThat(kept)
          .hasSize(3)
          .allMatch(result -> result.basis() == ResultBasis.KEPT)
          .allMatch(result -> result.counted().size() == 2);
      assertThat(kept.get(0).level()).isEqualTo(EXEMPLARY);
      assertThat(kept.get(0).counted()).isEqualTo(before.get(0).counted());
    }

    @Test
    void standsThroughASecondRevisionToo() {
      Enrollment first = decided(PROCESS, levels(WAIT_TIME, MISSING, STUDENT_VOICE, DEVELOPING));
      Enrollment revising = PROCESS.revise(first).orElseThrow();
      List<CriterionResult> kept = draftOf(revising).kept();
      Enrollment second =
          decided(
              PROCESS,
              agreed(
                  PROCESS,
                  resubmitted(PROCESS, revising, portfolio().with(work(3))),
                  levels(STUDENT_VOICE, DEVELOPING)),
              LearnerRecord.nothing());

      List<CriterionResult> keptAgain = draftOf(PROCESS.revise(second).orElseThrow()).kept();

      assertThat(kept)
          .extracting(CriterionResult::criterion)
          .containsExactly(QUESTIONS, NEXT_STEPS);
      assertThat(keptAgain).hasSize(3).containsAll(kept);
      assertThat(decisionOf(second).facts().result().criteria()).containsAll(kept);
    }

    @Test
    void isNotSpokenOfAgainInTheFeedback() {
      Enrollment second =
          decided(
              PROCESS,
              agreed(
                  PROCESS,
                  resubmitted(
                      PROCESS,
                      PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow(),
                      portfolio().with(work(3))),
                  levels()),
              LearnerRecord.nothing());

      assertThat(decisionOf(second).feedback().criteria())
          .allMatch(comment -> comment.criterion().equals(STUDENT_VOICE))
          .hasSize(2);
    }
  }

  /** In the sample, only student voice is open again. */
  @Nested
  class APartAlreadyMet {

    private final Enrollment revising = PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow();

    private List<String> submitting(EvidencePortfolio changed) {
      return PROCESS
          .save(revising, changed)
          .then(e -> PROCESS.submit(e, SubmissionId.of("submission-2"), day(11)))
          .problems()
          .stream()
          .map(problem -> problem.code() + " " + problem.at())
          .toList();
    }

    @Test
    void mayNotBeChanged() {
      assertThat(submitting(portfolio().answering(CHOICE, "Something else.")))
          .containsExactly("earning.part-already-met /answers");
      assertThat(
              submitting(
                  portfolio()
                      .with(
                          SampleWork.piece(
                              "plan",
                              SampleDefinitions.LESSON_PLAN,
                              EvidenceKind.PLAN,
                              EvidenceRole.PLANNING))))
          .containsExactly("earning.part-already-met /evidence");
    }

    @Test
    void isNamedOnceForEachThatWasChanged() {
      assertThat(
              submitting(
                  portfolio().answering(CHOICE, "Another.").answering(REFLECTION, "Another.")))
          .hasSize(2)
          .containsOnly("earning.part-already-met /answers");
    }

    @Test
    void mayStandElsewhereInTheList() {
      assertThat(
              submitting(
                  new EvidencePortfolio(
                      List.of(work(2), work(1), SampleWork.plan(), SampleWork.recording()),
                      portfolio().answers())))
          .isEmpty();
    }

    @Test
    void leavesTheOtherPartsFree() {
      assertThat(
              submitting(
                  portfolio()
                      .without(EvidenceId.of("work-1"))
                      .without(EvidenceId.of("recording"))
                      .with(work(3))))
          .isEmpty();
    }

    @Test
    void mayHaveItsConsentRenewed() {
      Consent renewed = new Consent.Given(LocalDate.parse("2026-01-01"), null);
      assertThat(submitting(portfolio().with(SampleWork.plan().with(renewed)))).isEmpty();
    }

    @Test
    void isNotTheOneThatMissingEvidenceBelongsTo() {
      EarningProcess both = ruled(demonstrated(QUESTIONS), VIDEO);
      Enrollment open = both.revise(decided(both, levels(QUESTIONS, MISSING))).orElseThrow();
      Evidence video =
          SampleWork.piece(
              "recording",
              SampleDefinitions.RECORDING,
              EvidenceKind.VIDEO,
              EvidenceRole.IMPLEMENTATION);

      assertThat(
              both.save(open, portfolio().with(video))
                  .then(e -> both.submit(e, SubmissionId.of("submission-2"), day(11)))
                  .problems())
          .isEmpty();
    }
  }
}

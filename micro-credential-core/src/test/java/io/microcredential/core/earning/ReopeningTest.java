package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessorRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Feature row C4: what stands may be given up, for instance when a consent behind it ends. */
class ReopeningTest {

  private static final Enrollment REVISING =
      PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow();

  /** The plan, redacted because somebody in it no longer agrees. */
  private static EvidencePortfolio redacted() {
    Evidence plan = SampleWork.plan();
    return SampleWork.portfolio()
        .with(SampleWork.work(3))
        .with(
            new Evidence(
                plan.id(),
                plan.requirement(),
                plan.kind(),
                plan.roles(),
                Artifact.of("text/plain", "redacted".getBytes(StandardCharsets.UTF_8)),
                plan.narrative(),
                plan.context(),
                LocalDate.parse("2026-08-21"),
                plan.consent()));
  }

  private static Outcome<Enrollment> submit(Enrollment draft) {
    return PROCESS
        .save(draft, redacted())
        .then(e -> PROCESS.submit(e, SubmissionId.of("submission-2"), day(11)));
  }

  @Test
  void evidenceBehindAResultThatStandsChangesOnceTheResultIsGivenUp() {
    assertThat(submit(REVISING).problems().codes()).containsExactly("earning.part-already-met");

    Enrollment open =
        PROCESS
            .reopen(REVISING, QUESTIONS)
            .then(ReopeningTest::submit)
            .then(PROCESS::beginAssessment)
            .orElseThrow();

    assertThat(PROCESS.blindView(open, AssessorRole.ASSESSOR).orElseThrow().toRate())
        .containsExactly(QUESTIONS, STUDENT_VOICE);
  }

  @Test
  void onlyAResultThatStandsIsGivenUp() {
    assertThat(PROCESS.reopen(REVISING, STUDENT_VOICE).problems().codes())
        .containsExactly("earning.nothing-stands");
  }
}

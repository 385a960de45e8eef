package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.levels;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.SubmissionId;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.kit.SampleDefinitions;
import org.junit.jupiter.api.Test;

/** Feature row D2: a rule can demand proof of what students gained, and hold out for it. */
class StudentOutcomeTest {

  /** One piece of student work makes a portfolio complete; the rule asks for two. */
  private static final EarningProcess PROCESS =
      SampleWork.process(
          SampleDefinitions.withRequirement(
              1,
              work ->
                  new EvidenceRequirement(
                      work.id(),
                      work.title(),
                      work.description(),
                      work.anyOf(),
                      1,
                      work.maximum(),
                      work.roles(),
                      work.speaksTo())));

  private static boolean earnedWith(EvidencePortfolio portfolio) {
    Enrollment open =
        PROCESS
            .save(SampleWork.drafting(PROCESS), portfolio)
            .then(e -> PROCESS.submit(e, SubmissionId.of("submission-1"), day(1)))
            .then(PROCESS::beginAssessment)
            .orElseThrow();
    return SampleWork.decided(
            PROCESS, SampleWork.agreed(PROCESS, open, levels()), LearnerRecord.nothing())
        .decision()
        .orElseThrow()
        .isEarned();
  }

  @Test
  void theBestRatingsAreNotEnoughWithoutTheProof() {
    EvidencePortfolio two = SampleWork.portfolio();

    assertThat(earnedWith(two.without(SampleWork.work(2).id()))).isFalse();
    assertThat(earnedWith(two)).isTrue();
  }
}

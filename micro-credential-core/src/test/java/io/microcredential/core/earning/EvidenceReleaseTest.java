package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PLACE;
import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AwardId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.SubmissionId;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature rows D4 and D7: private until released, and private again when the owner says so. */
class EvidenceReleaseTest {

  private static final EvidenceId PLAN = EvidenceId.of("plan");
  private static final Enrollment RELEASED = SampleWork.released(PROCESS);

  @Test
  void aReleaseCanBeTakenBackAndStaysOnRecord() {
    Enrollment back = PROCESS.takeBack(RELEASED, PLAN, day(9)).orElseThrow();

    assertThat(back.releases()).containsExactly(new EvidenceRelease(PLAN, PLACE, day(6), day(9)));
    assertThat(back.releasedAt(day(8))).hasSize(1);
    assertThat(back.releasedAt(day(9))).isEmpty();
    assertThat(PROCESS.possibleMoves(back)).containsExactly(Move.RELEASE);
  }

  @Test
  void whatWasTakenBackCanBeReleasedAgainLater() {
    Enrollment back = PROCESS.takeBack(RELEASED, PLAN, day(9)).orElseThrow();

    assertThat(PROCESS.release(back, PLAN, PLACE, day(8)).problems().codes())
        .containsExactly("earning.too-early");
    Enrollment again = PROCESS.release(back, PLAN, PLACE, day(12)).orElseThrow();
    assertThat(again.releases()).hasSize(2);
    assertThat(again.releasedAt(day(10))).isEmpty();
    assertThat(again.releasedAt(day(12))).hasSize(1);
    String written = Enrollment.jsonForm().write(again);
    assertThat(Enrollment.jsonForm().read(written).orElseThrow()).isEqualTo(again);
  }

  @Test
  void onlyWhatIsReleasedIsTakenBackAndNotBeforeIt() {
    assertThat(PROCESS.takeBack(RELEASED, EvidenceId.of("work-1"), day(9)).problems().codes())
        .containsExactly("earning.not-released");
    assertThat(PROCESS.takeBack(RELEASED, PLAN, day(5)).problems().codes())
        .containsExactly("earning.too-early");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EvidenceRelease(PLAN, PLACE, day(6), day(5)));
  }

  @Test
  void nothingIsPublicBeforeItsReleaseNorAfterItsConsentEnds() {
    LocalDate end = LocalDate.parse("2026-09-20");
    Evidence plan = SampleWork.plan().with(new Consent.Given(LocalDate.parse("2026-08-01"), end));
    Enrollment judged =
        SampleWork.agreed(
            PROCESS,
            PROCESS
                .save(SampleWork.drafting(PROCESS), SampleWork.portfolio().with(plan))
                .then(e -> PROCESS.submit(e, SubmissionId.of("submission-1"), day(1)))
                .then(PROCESS::beginAssessment)
                .orElseThrow(),
            SampleWork.levels());
    Enrollment released =
        PROCESS
            .award(
                SampleWork.decided(PROCESS, judged, LearnerRecord.nothing()),
                AwardId.of("urn:uuid:1"),
                day(5))
            .then(e -> PROCESS.release(e, PLAN, PLACE, day(6)))
            .orElseThrow();

    assertThat(released.releasedAt(day(6).minusNanos(1))).isEmpty();
    assertThat(released.releasedAt(day(18))).hasSize(1);
    assertThat(released.releasedAt(day(19))).isEqualTo(List.of());
  }
}

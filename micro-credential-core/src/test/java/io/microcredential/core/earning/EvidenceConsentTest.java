package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.earning.SubjectConsent.State;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Feature rows D3 and D4: the context of the work, and no submission until each person in it is
 * covered.
 */
class EvidenceConsentTest {

  private static final LocalDate FROM = LocalDate.parse("2026-08-01");
  static final SubjectConsent AGREED =
      new SubjectConsent("student-14", State.AGREED, FROM, LocalDate.parse("2026-09-03"));

  private static List<String> codes(Consent consent, int day) {
    return PROCESS
        .completeness(SampleWork.portfolio().with(SampleWork.work(1).with(consent)), day(day))
        .codes();
  }

  @Test
  void everybodyWhoCouldBeRecognisedIsCoveredOnTheDayOfSubmission() {
    var redacted = new SubjectConsent("student-3", State.REDACTED, FROM, null);
    var both = new Consent.OfEach(List.of(AGREED, redacted));

    assertThat(codes(both, 1)).isEmpty();
    assertThat(codes(both, 2)).containsExactly("submission.consent-missing");
  }

  @ParameterizedTest
  @EnumSource(names = {"REFUSED", "ASKED"})
  void onePersonWhoIsNotCoveredIsEnoughToStopIt(State state) {
    var other = new SubjectConsent("student-3", state, FROM, null);

    assertThat(codes(new Consent.OfEach(List.of(AGREED, other)), 1))
        .containsExactly("submission.consent-missing");
  }

  @Test
  void aConsentBeginsOnItsFirstDay() {
    var later = new SubjectConsent("student-3", State.AGREED, LocalDate.parse("2026-09-02"), null);
    var consent = new Consent.OfEach(List.of(later));

    assertThat(consent.coversOn(LocalDate.parse("2026-09-01"))).isFalse();
    assertThat(consent.coversOn(LocalDate.parse("2026-09-02"))).isTrue();
  }

  @Test
  void peopleAreNamedByCodesOnceAndNotInMessages() {
    assertThat(AGREED.toString()).doesNotContain("student-14");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Consent.OfEach(List.of(AGREED, AGREED)));
    assertThatIllegalArgumentException().isThrownBy(() -> new Consent.OfEach(List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SubjectConsent("Robin Marsh", State.AGREED, FROM, null))
        .withMessageContaining("code");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SubjectConsent("student-1", State.AGREED, FROM, FROM));
  }

  @Test
  void assessorsSeeTheContextOfTheWork() {
    var context = new PracticeContext(List.of("3-5"), List.of("science"), "A rural school.");
    Enrollment open =
        PROCESS
            .save(SampleWork.drafting(PROCESS), SampleWork.portfolio().in(context))
            .then(e -> PROCESS.submit(e, SubmissionId.of("s"), day(1)))
            .then(PROCESS::beginAssessment)
            .orElseThrow();

    assertThat(PROCESS.blindView(open, AssessorRole.ASSESSOR).orElseThrow().portfolio().context())
        .isEqualTo(context);
    assertThat(open.portfolio().orElseThrow().with(SampleWork.work(3)).context())
        .isEqualTo(context);
    assertThat(context.toString()).doesNotContain("rural");
  }
}

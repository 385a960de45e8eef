package io.microcredential.core.earning;

import static io.microcredential.core.earning.EarningEvent.Kind.APPEALED;
import static io.microcredential.core.earning.EarningEvent.Kind.ASSESSED;
import static io.microcredential.core.earning.EarningEvent.Kind.ASSESSMENT_BEGUN;
import static io.microcredential.core.earning.EarningEvent.Kind.AWARDED;
import static io.microcredential.core.earning.EarningEvent.Kind.COACHED;
import static io.microcredential.core.earning.EarningEvent.Kind.DECIDED_EARNED;
import static io.microcredential.core.earning.EarningEvent.Kind.DECIDED_NOT_YET;
import static io.microcredential.core.earning.EarningEvent.Kind.DRAFT_BEGUN;
import static io.microcredential.core.earning.EarningEvent.Kind.DRAFT_SAVED;
import static io.microcredential.core.earning.EarningEvent.Kind.ENROLLED;
import static io.microcredential.core.earning.EarningEvent.Kind.RELEASED;
import static io.microcredential.core.earning.EarningEvent.Kind.RELEASE_TAKEN_BACK;
import static io.microcredential.core.earning.EarningEvent.Kind.REVISION_BEGUN;
import static io.microcredential.core.earning.EarningEvent.Kind.SUBMITTED;
import static io.microcredential.core.earning.EarningEvent.Kind.WITHDRAWN;
import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.catalog.AttemptPolicy;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row C10: every change is an event that a portal may store, publish and audit. */
class EarningEventTest {

  private static List<EarningEvent.Kind> between(Enrollment before, Enrollment after) {
    return EarningEvent.between(before, after, day(50)).stream().map(EarningEvent::kind).toList();
  }

  @Test
  void theHistoryTellsAllThatHasADateInOrder() {
    Enrollment back =
        PROCESS.takeBack(SampleWork.released(PROCESS), EvidenceId.of("plan"), day(9)).orElseThrow();

    assertThat(EarningEvent.history(back))
        .extracting(EarningEvent::kind)
        .containsExactly(
            ENROLLED,
            SUBMITTED,
            ASSESSED,
            ASSESSED,
            DECIDED_EARNED,
            AWARDED,
            RELEASED,
            RELEASE_TAKEN_BACK);
    assertThat(EarningEvent.history(back)).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
  }

  @Test
  void eachMoveIsOneEvent() {
    Enrollment enrolled = SampleWork.enrolled(PROCESS);
    Enrollment drafting = SampleWork.drafting(PROCESS);
    Enrollment submitted = SampleWork.submitted(PROCESS);
    Enrollment open = SampleWork.underAssessment(PROCESS);
    Enrollment judged = SampleWork.agreed(PROCESS, open, levels());
    Enrollment earned = SampleWork.earned(PROCESS);
    Enrollment notYet = SampleWork.notYet(PROCESS);

    assertThat(between(enrolled, drafting)).containsExactly(DRAFT_BEGUN);
    assertThat(between(drafting, PROCESS.save(drafting, SampleWork.portfolio()).orElseThrow()))
        .containsExactly(DRAFT_SAVED);
    assertThat(between(drafting, submitted)).containsExactly(SUBMITTED);
    assertThat(between(submitted, open)).containsExactly(ASSESSMENT_BEGUN);
    assertThat(between(open, judged)).containsExactly(ASSESSED, ASSESSED);
    assertThat(between(judged, earned)).containsExactly(DECIDED_EARNED);
    assertThat(between(earned, SampleWork.awarded(PROCESS))).containsExactly(AWARDED);
    assertThat(between(notYet, PROCESS.revise(notYet).orElseThrow()))
        .containsExactly(REVISION_BEGUN);
    assertThat(between(submitted, PROCESS.withdraw(submitted, day(3)).orElseThrow()))
        .containsExactly(WITHDRAWN);
    assertThat(between(notYet, notYet)).isEmpty();
  }

  @Test
  void anAppealKeepsTheEventsOfTheFirstJudgement() {
    Enrollment notYet = SampleWork.notYet(PROCESS);
    Enrollment appealed = PROCESS.appeal(notYet, "Minute 3.", day(6)).orElseThrow();
    Enrollment decided = SampleWork.judgedOnAppeal(PROCESS, appealed, levels(), day(7));

    assertThat(between(notYet, appealed)).containsExactly(APPEALED);
    assertThat(EarningEvent.history(decided))
        .extracting(EarningEvent::kind)
        .containsExactly(
            ENROLLED,
            SUBMITTED,
            ASSESSED,
            ASSESSED,
            DECIDED_NOT_YET,
            APPEALED,
            ASSESSED,
            ASSESSED,
            DECIDED_EARNED);
  }

  @Test
  void aCoachsSessionIsAnEventThatNamesTheSubmissionAndNobody() {
    EarningProcess one =
        SampleWork.process(SampleDefinitions.draft(b -> b.attemptPolicy(new AttemptPolicy(1))));
    Enrollment held = SampleWork.notYet(one);
    Enrollment coached = one.coach(held, SampleWork.COACH, 1, day(6)).orElseThrow();

    assertThat(EarningEvent.between(held, coached, day(50)))
        .containsExactly(new EarningEvent(held.id(), COACHED, "submission-1", day(6)));
  }

  @Test
  void noEventNamesAPerson() {
    List<EarningEvent> all = new ArrayList<>(EarningEvent.history(SampleWork.released(PROCESS)));
    all.addAll(EarningEvent.history(SampleWork.notYet(PROCESS)));

    assertThat(all)
        .extracting(EarningEvent::toString)
        .noneMatch(text -> text.contains(SampleWork.LEARNER.value()));
  }

  @Test
  void twoEnrollmentsAreNotCompared() {
    Enrollment other =
        PROCESS.enroll(EnrollmentId.of("other"), SampleWork.LEARNER, SampleWork.ENROLLED_AT);
    Enrollment enrolled = SampleWork.enrolled(PROCESS);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EarningEvent.between(enrolled, other, day(1)));
  }
}

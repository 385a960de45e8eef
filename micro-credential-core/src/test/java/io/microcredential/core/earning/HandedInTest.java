package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.LEARNER;
import static io.microcredential.core.earning.SampleWork.PROCESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.earning.screening.DuplicateCheck;
import io.microcredential.core.earning.screening.DuplicateFinding;
import io.microcredential.core.earning.screening.HandedIn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row D5: what was handed in is known from the enrollments themselves. */
class HandedInTest {

  private static final PersonId COLLEAGUE = PersonId.of("learner-8");
  private static final Digest PLAN = SampleWork.plan().artifact().digest();

  @Test
  void everyFileOfEveryAttemptIsListed() {
    Enrollment again =
        SampleWork.resubmitted(
            PROCESS,
            PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow(),
            SampleWork.portfolio());
    assertThat(HandedIn.during(again))
        .hasSize(8)
        .startsWith(new HandedIn(SubmissionId.of("submission-1"), List.of(LEARNER), PLAN))
        .contains(new HandedIn(SubmissionId.of("submission-2"), List.of(LEARNER), PLAN));
    assertThat(HandedIn.during(SampleWork.drafting(PROCESS))).isEmpty();
  }

  @Test
  void theWorkOfATeamIsThatOfItsMembers() {
    Evidence plan =
        SampleWork.plan().with(new TeamContribution(List.of(COLLEAGUE), "I wrote the questions."));
    var submission =
        new Submission(
            SubmissionId.of("submission-1"),
            1,
            SampleWork.DEFINITION.ref(),
            EvidencePortfolio.empty().with(plan),
            List.of(),
            SampleWork.day(1));
    Enrollment enrolled = SampleWork.enrolled(PROCESS);
    List<HandedIn> files = HandedIn.during(enrolled.with(new EarningState.Submitted(submission)));
    DuplicateCheck check = DuplicateCheck.among(files);
    assertThat(check.check(COLLEAGUE, PLAN)).isEqualTo(new DuplicateFinding.NotFound());
    assertThat(check.check(PersonId.of("learner-9"), PLAN))
        .isEqualTo(new DuplicateFinding.FoundIn(List.of(SubmissionId.of("submission-1"))));
  }
}

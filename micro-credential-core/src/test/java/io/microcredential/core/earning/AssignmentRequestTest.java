package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.COACH;
import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assignment.AssignmentRequest;
import io.microcredential.core.catalog.AttemptPolicy;
import io.microcredential.core.catalog.TeamArtifactPolicy;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row C8: who must not judge follows from the enrollment, so that nobody forgets it. */
class AssignmentRequestTest {

  @Test
  void theWholeTeamIsBehindTheWork() {
    PersonId mate = PersonId.of("learner-8");
    EarningProcess teams =
        SampleWork.process(
            SampleDefinitions.draft(
                b ->
                    b.teamArtifacts(
                        new TeamArtifactPolicy(List.of(SampleDefinitions.LESSON_PLAN), 1))));
    Enrollment submitted =
        teams
            .save(
                SampleWork.drafting(teams),
                SampleWork.portfolio()
                    .with(SampleWork.plan().with(new TeamContribution(List.of(mate), "Mine."))))
            .then(e -> teams.submit(e, SubmissionId.of("s"), day(1)))
            .orElseThrow();

    AssignmentRequest request = submitted.assignmentRequest().orElseThrow();
    assertThat(request.learners()).containsExactly(SampleWork.LEARNER, mate);
    assertThat(request.submission()).isEqualTo(SubmissionId.of("s"));
    assertThat(request.credential()).isEqualTo(SampleDefinitions.ID);
  }

  @Test
  void coachesAreNamed() {
    EarningProcess one =
        SampleWork.process(SampleDefinitions.draft(b -> b.attemptPolicy(new AttemptPolicy(1))));
    Enrollment again =
        SampleWork.resubmitted(
            one,
            one.coach(SampleWork.notYet(one), COACH, 1, day(6)).then(one::revise).orElseThrow(),
            SampleWork.portfolio().with(SampleWork.work(3)));

    assertThat(again.assignmentRequest().orElseThrow().coaches()).containsExactly(COACH);
  }

  @Test
  void onAppealThoseWhoJudgedBeforeAreNamedAndOtherwiseNot() {
    Enrollment appealed =
        PROCESS.appeal(SampleWork.notYet(PROCESS), "Minute 3.", day(6)).orElseThrow();

    assertThat(appealed.assignmentRequest().orElseThrow().earlierAssessors())
        .containsExactly(PersonId.of("ada"), PersonId.of("ben"));
    assertThat(
            SampleWork.underAssessment(PROCESS)
                .assignmentRequest()
                .orElseThrow()
                .earlierAssessors())
        .isEmpty();
  }

  @Test
  void nobodyIsSoughtWhereNothingIsToBeJudged() {
    assertThat(SampleWork.drafting(PROCESS).assignmentRequest()).isEmpty();
    assertThat(SampleWork.earned(PROCESS).assignmentRequest()).isEmpty();
  }
}

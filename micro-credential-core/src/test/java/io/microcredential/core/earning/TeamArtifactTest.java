package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.TeamArtifactPolicy;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row D8: a team hands in one artifact, and each member reflects alone. */
class TeamArtifactTest {

  private static final PersonId MATE = PersonId.of("learner-8");
  private static final String ACCOUNT = "I wrote the questions; my colleague led the talk.";
  private static final EarningProcess PROCESS =
      SampleWork.process(
          SampleDefinitions.draft(
              b ->
                  b.teamArtifacts(
                      new TeamArtifactPolicy(List.of(SampleDefinitions.LESSON_PLAN), 9))));

  private static EvidencePortfolio shared(String account, PersonId... others) {
    return SampleWork.portfolio()
        .with(SampleWork.plan().with(new TeamContribution(List.of(others), account)));
  }

  private static List<String> codes(EarningProcess process, EvidencePortfolio portfolio) {
    return process.completeness(portfolio, day(1)).codes();
  }

  private static Enrollment open() {
    return PROCESS
        .save(SampleWork.drafting(PROCESS), shared(ACCOUNT, MATE))
        .then(e -> PROCESS.submit(e, SubmissionId.of("submission-1"), day(1)))
        .then(PROCESS::beginAssessment)
        .orElseThrow();
  }

  @Test
  void aTeamsArtifactIsTakenWithEachMembersOwnAccount() {
    Enrollment decided =
        SampleWork.decided(
            PROCESS, SampleWork.agreed(PROCESS, open(), levels()), LearnerRecord.nothing());

    assertThat(decided.decision().orElseThrow().isEarned()).isTrue();
  }

  @Test
  void itIsRefusedWhereTheDefinitionDoesNotDeclareIt() {
    assertThat(codes(SampleWork.PROCESS, shared(ACCOUNT, MATE)))
        .containsExactly("submission.team-not-allowed");
    EvidencePortfolio elsewhere =
        SampleWork.portfolio()
            .with(SampleWork.work(1).with(new TeamContribution(List.of(MATE), ACCOUNT)));
    assertThat(codes(PROCESS, elsewhere)).containsExactly("submission.team-not-allowed");
  }

  @Test
  void theOthersAreNamedAndTheAccountIsLongEnough() {
    assertThat(codes(PROCESS, shared("I helped.")))
        .containsExactly("submission.team-unnamed", "submission.team-account-too-short");
  }

  @Test
  void assessorsReadTheAccountAndDoNotSeeWhoTheOthersAre() {
    BlindSubmission seen = PROCESS.blindView(open(), AssessorRole.ASSESSOR).orElseThrow();

    Evidence plan = seen.portfolio().piece(SampleWork.plan().id()).orElseThrow();
    assertThat(plan.team()).isEqualTo(new TeamContribution(List.of(), ACCOUNT));
    assertThat(open().portfolio().orElseThrow().piece(plan.id()).orElseThrow().team())
        .isEqualTo(new TeamContribution(List.of(MATE), ACCOUNT));
  }

  @Test
  void aMemberOfTheTeamDoesNotJudgeIt() {
    var mate = SampleWork.assessor(MATE.value());
    var judgement = SampleWork.judgement(PROCESS, open(), mate, AssessorRole.ASSESSOR, levels());

    assertThat(PROCESS.assess(open(), mate, judgement).problems().codes())
        .containsExactly("assessment.team-work");
  }

  @Test
  void eachMemberIsNamedOnceAndNobodyInMessages() {
    var contribution = new TeamContribution(List.of(MATE), ACCOUNT);
    assertThat(contribution.toString()).doesNotContain("learner-8", "questions");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TeamContribution(List.of(MATE, MATE), ACCOUNT));
  }
}

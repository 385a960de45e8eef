package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.assessor;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.judged;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.AutomatedRaters;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What peers, learners and programs may say of a submission, and what rests on it. */
class AssessorKindsTest {

  private static final EarningProcess PEOPLE = SampleWork.PROCESS;
  private static final EarningProcess WITH_PROGRAM =
      SampleWork.process(
          SampleDefinitions.draft(
              b ->
                  b.assessmentPolicy(
                      AssessmentPolicy.twoAssessors().with(AutomatedRaters.ONE_AMONG_OTHERS))));

  private static Outcome<Enrollment> say(
      EarningProcess process,
      Enrollment enrollment,
      AssessorKind kind,
      String name,
      LevelId level) {
    BlindSubmission work = process.blindView(enrollment, AssessorRole.ASSESSOR).orElseThrow();
    Assessor who =
        kind == AssessorKind.AI ? assessor(name) : new Assessor(PersonId.of(name), List.of());
    Assessment said =
        work.assessAs(
            kind,
            AssessmentId.of(name),
            who.person(),
            work.toRate().stream().map(id -> SampleWork.rating(id, level, name)).toList(),
            day(2));
    return process.assess(enrollment, who, said);
  }

  private static Enrollment add(Enrollment enrollment, String name) {
    return judged(PEOPLE, enrollment, assessor(name), AssessorRole.ASSESSOR, levels());
  }

  @Test
  void whatPeersAndTheLearnerSayIsKeptAndMakesNoLevel() {
    Enrollment open = SampleWork.underAssessment(PEOPLE);
    Enrollment advised =
        say(PEOPLE, open, AssessorKind.PEER, "peer-1", MISSING)
            .then(e -> say(PEOPLE, e, AssessorKind.PEER, "peer-2", MISSING))
            .then(e -> say(PEOPLE, e, AssessorKind.SELF, "learner-7", EXEMPLARY))
            .orElseThrow();
    assertThat(
            PEOPLE
                .decide(advised, DecisionId.of("d"), "?", LearnerRecord.nothing(), day(9))
                .problems()
                .codes())
        .contains("earning.rating-missing");

    Enrollment decided =
        SampleWork.decided(PEOPLE, add(add(advised, "ada"), "ben"), LearnerRecord.nothing());

    assertThat(decided.decision().orElseThrow().facts().result().criteria())
        .extracting(CriterionResult::level)
        .containsOnly(DEMONSTRATED);
    assertThat(History.of(decided).assessments()).hasSize(5);
  }

  @Test
  void theLearnerReadsWhatPeersSaidAsTheirsAndNotTheirOwnWordsAgain() {
    Enrollment advised =
        say(PEOPLE, SampleWork.underAssessment(PEOPLE), AssessorKind.PEER, "peer-1", MISSING)
            .then(e -> say(PEOPLE, e, AssessorKind.SELF, "learner-7", EXEMPLARY))
            .orElseThrow();
    Decision decision =
        SampleWork.decided(PEOPLE, add(add(advised, "ada"), "ben"), LearnerRecord.nothing())
            .decision()
            .orElseThrow();

    assertThat(decision.feedback().criteria())
        .extracting(CriterionComment::by)
        .contains(AssessorKind.PEER, AssessorKind.CERTIFIED)
        .doesNotContain(AssessorKind.SELF);
  }

  @Test
  void onlyTheLearnerAssessesThemselvesAndNothingElse() {
    Enrollment open = SampleWork.underAssessment(PEOPLE);
    assertThat(say(PEOPLE, open, AssessorKind.SELF, "somebody", MISSING).problems().codes())
        .containsExactly("assessment.not-the-learner");
    assertThat(say(PEOPLE, open, AssessorKind.PEER, "learner-7", MISSING).problems().codes())
        .containsExactly("assessment.own-work");
  }

  @Test
  void aProgramTakesOnePlaceWhereTheDefinitionDeclaresIt() {
    Enrollment open = SampleWork.underAssessment(WITH_PROGRAM);
    Enrollment withProgram =
        say(WITH_PROGRAM, open, AssessorKind.AI, "rater-v2", DEMONSTRATED).orElseThrow();
    Enrollment judged =
        judged(WITH_PROGRAM, withProgram, assessor("ada"), AssessorRole.ASSESSOR, levels());
    Decision decision =
        SampleWork.decided(WITH_PROGRAM, judged, LearnerRecord.nothing()).decision().orElseThrow();

    assertThat(decision.isEarned()).isTrue();
    assertThat(decision.feedback().criteria())
        .extracting(CriterionComment::by)
        .contains(AssessorKind.AI);
  }

  @Test
  void aProgramIsNeverAloneNorTwo() {
    Enrollment open = SampleWork.underAssessment(WITH_PROGRAM);
    Enrollment one =
        say(WITH_PROGRAM, open, AssessorKind.AI, "rater-v2", DEMONSTRATED).orElseThrow();

    assertThat(
            WITH_PROGRAM
                .decide(one, DecisionId.of("d"), "?", LearnerRecord.nothing(), day(9))
                .problems()
                .codes())
        .contains("earning.rating-missing");
    assertThat(say(WITH_PROGRAM, one, AssessorKind.AI, "rater-v3", MISSING).problems().codes())
        .containsExactly("assessment.not-needed");
  }

  @Test
  void aProgramHasNoPlaceWhereTheDefinitionIsSilentAndIsNeverTheExpert() {
    Enrollment open = SampleWork.underAssessment(PEOPLE);
    assertThat(say(PEOPLE, open, AssessorKind.AI, "rater-v2", MISSING).problems().codes())
        .containsExactly("assessment.not-needed");
    Assessment by =
        SampleWork.judgement(PEOPLE, open, assessor("ada"), AssessorRole.ASSESSOR, levels());
    for (AssessorKind kind : AssessorKind.values()) {
      if (kind != AssessorKind.EXPERT) {
        assertThatIllegalArgumentException()
            .isThrownBy(
                () ->
                    new Assessment(
                        by.id(),
                        by.submission(),
                        by.assessor(),
                        AssessorRole.EXPERT,
                        kind,
                        by.rubric(),
                        by.ratings(),
                        by.assessedAt()));
      }
    }
  }

  @Test
  void aStoredDecisionWhoseLevelsRestOnAProgramAloneIsRefused() {
    Attempt attempt = ((EarningState.Decided) SampleWork.earned(PEOPLE).state()).attempt();
    List<Assessment> programs =
        attempt.assessments().stream()
            .map(
                a ->
                    new Assessment(
                        a.id(),
                        a.submission(),
                        a.assessor(),
                        a.role(),
                        AssessorKind.AI,
                        a.rubric(),
                        a.ratings(),
                        a.assessedAt()))
            .toList();
    List<Assessment> peers =
        programs.stream()
            .map(
                a ->
                    new Assessment(
                        a.id(),
                        a.submission(),
                        a.assessor(),
                        a.role(),
                        AssessorKind.PEER,
                        a.rubric(),
                        a.ratings(),
                        a.assessedAt()))
            .toList();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Attempt(attempt.submission(), programs, attempt.decision()))
        .withMessageContaining("a person does too");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Attempt(attempt.submission(), peers, attempt.decision()))
        .withMessageContaining("peers");
  }
}

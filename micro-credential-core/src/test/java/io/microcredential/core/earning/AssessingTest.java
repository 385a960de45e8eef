package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.LEARNER;
import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.assessor;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.expert;
import static io.microcredential.core.earning.SampleWork.judgement;
import static io.microcredential.core.earning.SampleWork.levels;
import static io.microcredential.core.earning.SampleWork.rating;
import static io.microcredential.core.earning.SampleWork.underAssessment;
import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.kit.SampleDefinitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What speaks against an assessment. */
class AssessingTest {

  private static final Enrollment OPEN = underAssessment(PROCESS);
  private static final Assessment GOOD =
      judgement(PROCESS, OPEN, assessor("ada"), AssessorRole.ASSESSOR, levels());

  private static Assessment with(List<CriterionRating> ratings) {
    return new Assessment(
        GOOD.id(),
        GOOD.submission(),
        GOOD.assessor(),
        GOOD.role(),
        GOOD.rubric(),
        ratings,
        GOOD.assessedAt());
  }

  private static Assessment at(Instant assessedAt) {
    return new Assessment(
        GOOD.id(),
        GOOD.submission(),
        GOOD.assessor(),
        GOOD.role(),
        GOOD.rubric(),
        GOOD.ratings(),
        assessedAt);
  }

  private static void assertOnly(
      Enrollment enrollment, Assessor judge, Assessment assessment, String code, String pointer) {
    Outcome<Enrollment> refused = PROCESS.assess(enrollment, judge, assessment);
    assertThat(refused.problems())
        .extracting(Problem::code, problem -> problem.at().toString())
        .containsExactly(tuple(code, pointer));
    assertThat(refused.problems()).noneMatch(problem -> problem.fix().isBlank());
    assertThat(refused.problems().toString()).doesNotContain("Seen by");
  }

  @Test
  void aWholeJudgementOfACertifiedPersonCounts() {
    Enrollment once = PROCESS.assess(OPEN, assessor("ada"), GOOD).orElseThrow();

    assertThat(((EarningState.UnderAssessment) once.state()).assessments()).containsExactly(GOOD);
    assertThat(((EarningState.UnderAssessment) OPEN.state()).assessments()).isEmpty();
  }

  @Test
  void everythingThatSpeaksAgainstItIsSaidAtOnce() {
    var bad =
        new Assessment(
            AssessmentId.of("a"),
            SubmissionId.of("other"),
            LEARNER,
            AssessorRole.EXPERT,
            Digest.ofText("another rubric"),
            List.of(rating(CriterionId.of("posture"), DEMONSTRATED, "me")),
            day(0));

    assertThat(PROCESS.assess(OPEN, new Assessor(LEARNER, List.of()), bad).problems().codes())
        .containsExactly(
            "assessment.other-submission",
            "assessment.other-rubric",
            "assessment.too-early",
            "assessment.own-work",
            "assessment.not-certified",
            "assessment.not-needed",
            "assessment.criterion-not-open");
  }

  @Nested
  class TheSubject {

    @Test
    void anotherSubmission() {
      var other =
          new Assessment(
              GOOD.id(),
              SubmissionId.of("submission-0"),
              GOOD.assessor(),
              GOOD.role(),
              GOOD.rubric(),
              GOOD.ratings(),
              GOOD.assessedAt());
      assertOnly(OPEN, assessor("ada"), other, "assessment.other-submission", "/submission");
    }

    @Test
    void anotherRubricThanThePinnedOne() {
      var other =
          new Assessment(
              GOOD.id(),
              GOOD.submission(),
              GOOD.assessor(),
              GOOD.role(),
              Digest.ofText("another rubric"),
              GOOD.ratings(),
              GOOD.assessedAt());
      assertOnly(OPEN, assessor("ada"), other, "assessment.other-rubric", "/rubric");
    }

    @Test
    void judgedBeforeItWasSubmitted() {
      assertOnly(
          OPEN, assessor("ada"), at(day(1).minusNanos(1)), "assessment.too-early", "/assessedAt");
      assertThat(PROCESS.assess(OPEN, assessor("ada"), at(day(1))).isSuccess()).isTrue();
    }
  }

  @Nested
  class ThePerson {

    @Test
    void somebodyElseThanTheOneWhoJudged() {
      assertOnly(OPEN, assessor("ben"), GOOD, "assessment.other-assessor", "/assessor");
    }

    @Test
    void nobodyJudgesTheirOwnWork() {
      Assessor self = assessor(LEARNER.value());
      assertOnly(
          OPEN,
          self,
          judgement(PROCESS, OPEN, self, AssessorRole.ASSESSOR, levels()),
          "assessment.own-work",
          "/assessor");
    }

    @Test
    void nobodyJudgesTwice() {
      Enrollment once = PROCESS.assess(OPEN, assessor("ada"), GOOD).orElseThrow();
      var again =
          new Assessment(
              AssessmentId.of("again"),
              GOOD.submission(),
              GOOD.assessor(),
              GOOD.role(),
              GOOD.rubric(),
              GOOD.ratings(),
              GOOD.assessedAt());
      assertOnly(once, assessor("ada"), again, "assessment.second-by-same", "/assessor");
    }

    @Test
    void somebodyWithoutAnyCertification() {
      assertOnly(
          OPEN,
          new Assessor(PersonId.of("ada"), List.of()),
          GOOD,
          "assessment.not-certified",
          "/assessor");
    }

    @Test
    void aCertificationForSomethingElse() {
      var elsewhere =
          new AssessorCertification(
              MicroCredentialId.of("https://example.org/other"),
              AssessorRole.ASSESSOR,
              LocalDate.parse("2026-01-01"),
              null);
      assertOnly(
          OPEN,
          new Assessor(PersonId.of("ada"), List.of(elsewhere)),
          GOOD,
          "assessment.not-certified",
          "/assessor");
    }

    @Test
    void aCertificationAsExpertDoesNotCoverTheOtherRole() {
      assertOnly(OPEN, expert("ada"), GOOD, "assessment.not-certified", "/assessor");
    }

    @Test
    void aCertificationThatExpiresThatDayOrBeginsTheNext() {
      assertOnly(
          OPEN,
          certified("2026-01-01", "2026-09-03"),
          GOOD,
          "assessment.not-certified",
          "/assessor");
      assertOnly(
          OPEN,
          certified("2026-09-04", "2027-01-01"),
          GOOD,
          "assessment.not-certified",
          "/assessor");
      assertThat(PROCESS.assess(OPEN, certified("2026-09-03", "2026-09-04"), GOOD).isSuccess())
          .isTrue();
    }

    private static Assessor certified(String from, String until) {
      return new Assessor(
          PersonId.of("ada"),
          List.of(
              new AssessorCertification(
                  SampleDefinitions.ID,
                  AssessorRole.ASSESSOR,
                  LocalDate.parse(from),
                  LocalDate.parse(until))));
    }
  }

  @Nested
  class TheRatings {

    @Test
    void aCriterionLeftOut() {
      assertOnly(
          OPEN,
          assessor("ada"),
          with(GOOD.ratings().subList(0, 3)),
          "assessment.rating-missing",
          "/ratings");
    }

    @Test
    void aCriterionThatTheRubricDoesNotHave() {
      var more = new ArrayList<>(GOOD.ratings());
      more.add(rating(CriterionId.of("posture"), DEMONSTRATED, "ada"));
      assertOnly(
          OPEN,
          assessor("ada"),
          with(more),
          "assessment.criterion-not-open",
          "/ratings/4/criterion");
    }

    @Test
    void aLevelThatTheCriterionDoesNotHave() {
      var changed = new ArrayList<>(GOOD.ratings());
      changed.set(1, rating(changed.get(1).criterion(), LevelId.of("splendid"), "ada"));
      assertOnly(
          OPEN, assessor("ada"), with(changed), "assessment.unknown-level", "/ratings/1/level");
    }

    @Test
    void aCriterionThatWasMetBefore() {
      Enrollment again = again();
      var old = new ArrayList<>(GOOD.ratings());
      old.removeIf(r -> !List.of(QUESTIONS, STUDENT_VOICE).contains(r.criterion()));
      var tooMuch =
          PROCESS
              .blindView(again, AssessorRole.ASSESSOR)
              .orElseThrow()
              .assess(
                  AssessmentId.of("second"),
                  PersonId.of("ada"),
                  AssessorRole.ASSESSOR,
                  old,
                  day(12));
      assertOnly(
          again, assessor("ada"), tooMuch, "assessment.criterion-not-open", "/ratings/0/criterion");
    }

    @Test
    void anIdIsNeverUsedAgainNotEvenInALaterAttempt() {
      Enrollment again = again();
      Assessment second =
          judgement(PROCESS, again, assessor("ada"), AssessorRole.ASSESSOR, levels());
      var reused =
          new Assessment(
              GOOD.id(),
              second.submission(),
              second.assessor(),
              second.role(),
              second.rubric(),
              second.ratings(),
              second.assessedAt());
      assertOnly(again, assessor("ada"), reused, "assessment.repeated-id", "/id");
    }

    private static Enrollment again() {
      return SampleWork.resubmitted(
          PROCESS,
          PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow(),
          SampleWork.portfolio().with(SampleWork.work(3)));
    }
  }
}

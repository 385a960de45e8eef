package io.microcredential.core.earning;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LevelId;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.catalog.MicroCredential;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks whether an assessment may count: who judged, against what, and whether all is said. */
final class AssessmentCheck {

  private static final JsonPointer ROOT = JsonPointer.root();

  /** Far above what anybody means, and far below what a score could no longer be read with. */
  private static final int MOST_DIGITS = 100;

  private final MicroCredential definition;
  private final Assessment assessment;
  private final List<Problem> problems = new ArrayList<>();

  private AssessmentCheck(MicroCredential definition, Assessment assessment) {
    this.definition = definition;
    this.assessment = assessment;
  }

  /**
   * Checks an assessment.
   *
   * @param toRate the criteria that have to be rated in this role, all others must not be
   */
  static Problems problems(
      MicroCredential definition,
      Enrollment enrollment,
      EarningState.UnderAssessment state,
      Assessor assessor,
      Assessment assessment,
      List<CriterionId> toRate) {
    var check = new AssessmentCheck(definition, assessment);
    check.object(state);
    check.person(assessor, enrollment, state.assessments());
    check.independence(enrollment, state);
    check.certification(assessor);
    check.room(state.assessments(), toRate);
    check.id(enrollment);
    check.ratings(toRate);
    return Problems.of(check.problems);
  }

  private void add(String code, String member, String message, String fix) {
    problems.add(Problem.error(code, ROOT.child(member), message).fix(fix));
  }

  private void object(EarningState.UnderAssessment state) {
    Submission submission = state.submission();
    if (!assessment.submission().equals(submission.id())) {
      add(
          "assessment.other-submission",
          "submission",
          "This assessment is about another submission.",
          "Record it with the submission that was judged.");
    }
    if (!assessment.rubric().equals(definition.rubricDigest())) {
      add(
          "assessment.other-rubric",
          "rubric",
          "This was judged against another rubric than the one pinned when the learner enrolled.",
          "Judge against the rubric of the pinned version.");
    }
    Appeal appeal = state.appeal();
    if (assessment
        .assessedAt()
        .isBefore(appeal == null ? submission.submittedAt() : appeal.lodgedAt())) {
      add(
          "assessment.too-early",
          "assessedAt",
          "This was judged before it was submitted or, on appeal, before that was lodged.",
          "Give the time at which the judgement was made.");
    }
  }

  private void person(Assessor assessor, Enrollment enrollment, List<Assessment> others) {
    if (!assessment.assessor().equals(assessor.person())) {
      add(
          "assessment.other-assessor",
          "assessor",
          "The assessment names another person than the assessor.",
          "Record it for the person who judged.");
    }
    boolean self = assessment.kind() == AssessorKind.SELF;
    if (assessor.person().equals(enrollment.learner()) && !self) {
      add(
          "assessment.own-work",
          "assessor",
          "Nobody judges their own work.",
          "Let somebody else judge, or record it as a self-assessment.");
    } else if (self && !assessor.person().equals(enrollment.learner())) {
      add(
          "assessment.not-the-learner",
          "assessor",
          "Only the learner assesses themselves.",
          "Say what the person is to the programme.");
    }
    if (others.stream().anyMatch(other -> other.assessor().equals(assessor.person()))) {
      add(
          "assessment.second-by-same",
          "assessor",
          "This person has judged this submission already.",
          "Let somebody else judge.");
    }
  }

  /** Refuses those who have a part in the work, in the learning, or in an earlier judgement. */
  private void independence(Enrollment enrollment, EarningState.UnderAssessment state) {
    PersonId person = assessment.assessor();
    if (state.submission().team().contains(person)) {
      add(
          "assessment.team-work",
          "assessor",
          "This person is a member of the team whose work is judged.",
          "Let somebody else judge.");
    }
    if (enrollment.coaching().stream().anyMatch(session -> session.coach().equals(person))) {
      add(
          "assessment.coach",
          "assessor",
          "This person has coached the learner.",
          "Let somebody else judge.");
    }
    if (state.appeal() != null
        && History.of(enrollment).assessments().stream()
            .filter(earlier -> !state.assessments().contains(earlier))
            .anyMatch(earlier -> earlier.assessor().equals(person))) {
      add(
          "assessment.not-independent",
          "assessor",
          "This person has judged this learner before, and an appeal asks for new eyes.",
          "Let somebody judge who had no part in it.");
    }
  }

  private void certification(Assessor assessor) {
    if (!assessment.kind().needsCertification()) {
      return;
    }
    var day = assessment.assessedAt().atZone(ZoneOffset.UTC).toLocalDate();
    if (!assessor.isCertifiedFor(definition.id(), assessment.role(), day)) {
      add(
          "assessment.not-certified",
          "assessor",
          "This person holds no certification to judge this micro-credential in this role that day.",
          "Certify the person first, or let a certified assessor judge.");
    }
  }

  private void room(List<Assessment> others, List<CriterionId> toRate) {
    if (toRate.isEmpty() || !new Panel(definition, others).hasRoom(assessment)) {
      add(
          "assessment.not-needed",
          "role",
          "No further judgement of this kind in this role is needed or allowed.",
          "Go on with what there is.");
    }
  }

  private void id(Enrollment enrollment) {
    // Results that stand name assessments of earlier attempts, so an id is never used again.
    if (History.of(enrollment).assessments().stream()
        .anyMatch(other -> other.id().equals(assessment.id()))) {
      add(
          "assessment.repeated-id",
          "id",
          "Another assessment has this id.",
          "Give each assessment its own id.");
    }
  }

  /** Asks for points inside a range: there is no number that could stand in for them. */
  private void points(@Nullable Fraction given, CriterionLevel level, JsonPointer at) {
    if (level.takes(given)) {
      return;
    }
    String range =
        level.points().toDecimalText() + " to " + level.mostPoints().toDecimalText() + " points";
    if (!level.isRange()) {
      problems.add(
          Problem.error(
                  "assessment.points-not-asked", at, "This level is worth one number of points.")
              .fix("Leave the points out; they follow from the level."));
    } else if (given == null) {
      problems.add(
          Problem.error("assessment.points-missing", at, "This level is worth " + range + ".")
              .fix("Say how many the work is worth."));
    } else {
      problems.add(
          Problem.error("assessment.points-outside", at, "This level is worth " + range + ".")
              .fix("Give points inside the range, or choose the level to which these belong."));
    }
  }

  private void ratings(List<CriterionId> toRate) {
    if (!Fraction.areShort(
        assessment.ratings().stream().map(CriterionRating::points).filter(Objects::nonNull),
        MOST_DIGITS)) {
      add(
          "assessment.points-too-fine",
          "ratings",
          "The points together need fractions of more than 100 digits.",
          "Round them, each to a few decimals.");
    }
    for (int i = 0; i < assessment.ratings().size(); i++) {
      CriterionRating rating = assessment.ratings().get(i);
      JsonPointer at = ROOT.child("ratings").child(i);
      LevelId level = rating.level();
      if (!toRate.contains(rating.criterion())) {
        problems.add(
            Problem.error(
                    "assessment.criterion-not-open",
                    at.child("criterion"),
                    "This criterion is not to be rated here.")
                .fix("Rate only the criteria that the blind submission lists."));
      } else if (level != null
          && definition.rubric().criterion(rating.criterion()).stream()
              .anyMatch(criterion -> criterion.standing(level) < 0)) {
        problems.add(
            Problem.error(
                    "assessment.unknown-level",
                    at.child("level"),
                    "The criterion has no such level.")
                .fix("Choose one of the criterion's levels."));
      } else if (level != null) {
        definition
            .rubric()
            .criterion(rating.criterion())
            .flatMap(criterion -> criterion.level(level))
            .ifPresent(found -> points(rating.points(), found, at.child("points")));
      } else if (rating.isNotApplicable()
          && definition.rubric().criterion(rating.criterion()).stream()
              .noneMatch(Criterion::mayNotApply)) {
        problems.add(
            Problem.error(
                    "assessment.applies",
                    at.child("noLevel"),
                    "The rubric declares that this criterion always applies.")
                .fix("Choose one of its levels, or say that you cannot tell."));
      }
    }
    for (CriterionId criterion : toRate) {
      if (assessment.rating(criterion).isEmpty()) {
        problems.add(
            Problem.error(
                    "assessment.rating-missing",
                    ROOT.child("ratings"),
                    "The criterion \"" + criterion + "\" has no rating and no comment.")
                .fix("Rate it, or say in a rating without a level why you cannot tell."));
      }
    }
  }
}

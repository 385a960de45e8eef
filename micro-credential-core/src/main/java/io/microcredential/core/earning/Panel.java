package io.microcredential.core.earning;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.catalog.MicroCredential;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Those who judge one submission, as many as the definition declares.
 *
 * <p>Somebody who could not tell the level of a criterion takes no place: another person may be
 * asked, or the learner would wait for ever. What the first one wrote stays in the feedback.
 */
final class Panel {

  private final MicroCredential definition;
  private final List<Assessment> assessments;
  private final boolean readable;

  Panel(MicroCredential definition, List<Assessment> assessments) {
    this.definition = definition;
    this.assessments = assessments.stream().filter(this::isReadable).toList();
    this.readable = this.assessments.size() == assessments.size();
  }

  /** Returns whether everything said is about the pinned rubric; a stored document may differ. */
  boolean isReadable() {
    return readable;
  }

  /** Returns whether one more judgement would count, or is advice, of which there may be more. */
  boolean hasRoom(Assessment next) {
    if (!next.kind().makesLevels()) {
      return true;
    }
    return settled(next.role()).count() < places(next.role())
        && (next.kind() != AssessorKind.AI || hasRoomForProgram());
  }

  /** A program is one rater among others: never the only one, and never two of them. */
  private boolean hasRoomForProgram() {
    return definition.assessmentPolicy().allowsAutomatedRater()
        && assessments.stream().noneMatch(a -> a.kind() == AssessorKind.AI);
  }

  /** Returns the assessments from which levels are worked out. */
  List<Assessment> counting() {
    List<Assessment> counting =
        new ArrayList<>(
            Stream.concat(
                    settled(AssessorRole.ASSESSOR),
                    // Shows the evaluator on which criteria somebody could not tell.
                    in(AssessorRole.ASSESSOR).filter(a -> !isSettled(a)))
                .limit(places(AssessorRole.ASSESSOR))
                .toList());
    settled(AssessorRole.EXPERT).limit(places(AssessorRole.EXPERT)).forEach(counting::add);
    return counting;
  }

  private int places(AssessorRole role) {
    ResolutionPolicy policy = definition.assessmentPolicy().resolution();
    return role == AssessorRole.ASSESSOR
        ? policy.independentAssessors()
        : policy.takesExpert() ? 1 : 0;
  }

  private Stream<Assessment> in(AssessorRole role) {
    return assessments.stream().filter(a -> a.role() == role && a.kind().makesLevels());
  }

  private Stream<Assessment> settled(AssessorRole role) {
    return in(role).filter(Panel::isSettled);
  }

  private static boolean isSettled(Assessment assessment) {
    return assessment.ratings().stream().allMatch(CriterionRating::isSettled);
  }

  private boolean isReadable(Assessment assessment) {
    return assessment.rubric().equals(definition.rubricDigest())
        && assessment.ratings().stream().allMatch(this::isReadable);
  }

  private static boolean isReadable(Criterion criterion, CriterionRating rating) {
    return criterion.levels().stream()
        .anyMatch(l -> l.id().equals(rating.level()) && l.takes(rating.points()));
  }

  private boolean isReadable(CriterionRating rating) {
    return definition
        .rubric()
        .criterion(rating.criterion())
        .filter(criterion -> rating.level() == null || isReadable(criterion, rating))
        .filter(criterion -> !rating.isNotApplicable() || criterion.mayNotApply())
        .isPresent();
  }
}

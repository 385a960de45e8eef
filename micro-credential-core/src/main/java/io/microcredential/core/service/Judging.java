package io.microcredential.core.service;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.earning.Enrollment;
import java.util.List;

/** Records judgements of people who may have several ids: one person is one assessor. */
final class Judging {

  private Judging() {}

  /** Asks also, of every other id of the assessor, whether it might judge in their place. */
  static Outcome<Enrollment> assess(Here here, Step step, Assessor assessor, Assessment said) {
    Outcome<Enrollment> outcome = here.process().assess(here.enrollment(), assessor, said);
    if (said.kind() == AssessorKind.SELF) {
      return outcome;
    }
    List<PersonId> ids = step.ids(said.assessor());
    if (here.stored().coaches().stream().anyMatch(ids::contains)) {
      return outcome.then(assessed -> coached());
    }
    for (PersonId id : ids) {
      if (!id.equals(said.assessor())) {
        var same = new Assessor(id, assessor.certifications());
        outcome =
            outcome.then(
                assessed ->
                    here.process()
                        .assess(here.enrollment(), same, by(id, said))
                        .map(done -> assessed));
      }
    }
    return outcome;
  }

  /** A coach by appointment reads whose work it is, so that no judgement of theirs is blind. */
  private static Outcome<Enrollment> coached() {
    return Outcome.refusal(
        Problem.error(
                "assessment.coach",
                JsonPointer.root().child("assessor"),
                "This person coaches the learner.")
            .fix("Let somebody else judge."));
  }

  private static Assessment by(PersonId id, Assessment said) {
    return new Assessment(
        said.id(),
        said.submission(),
        id,
        said.role(),
        said.kind(),
        said.rubric(),
        said.ratings(),
        said.assessedAt());
  }
}

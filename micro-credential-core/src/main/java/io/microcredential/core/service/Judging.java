package io.microcredential.core.service;

import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.earning.Enrollment;

/** Records judgements of people who may have several ids: one person is one assessor. */
final class Judging {

  private Judging() {}

  /** Asks also, of every other id that is the assessor, whether it might judge in their place. */
  static Outcome<Enrollment> assess(Here here, Step step, Assessor assessor, Assessment said) {
    Outcome<Enrollment> outcome = here.process().assess(here.enrollment(), assessor, said);
    if (said.kind() == AssessorKind.SELF) {
      return outcome;
    }
    for (PersonId id : step.ids(said.assessor())) {
      outcome =
          outcome.then(
              assessed ->
                  here.process()
                      .assess(
                          here.enrollment(),
                          new Assessor(id, assessor.certifications()),
                          by(id, said))
                      .map(done -> assessed));
    }
    return outcome;
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

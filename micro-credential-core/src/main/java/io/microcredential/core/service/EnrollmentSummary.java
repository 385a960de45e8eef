package io.microcredential.core.service;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.EnrollmentId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An enrollment as a list shows it, without who judges it.
 *
 * @param id which
 * @param definition the version that it pins
 * @param enrolledAt since when
 * @param standing where the learner stands
 * @param work what was handed in last, or null where there is none or a portfolio shows the award
 * @param award what was awarded, or null
 */
public record EnrollmentSummary(
    EnrollmentId id,
    DefinitionRef definition,
    Instant enrolledAt,
    Standing standing,
    EnrollmentCard.@Nullable Work work,
    EnrollmentCard.@Nullable Awarded award) {

  /** Checks that nothing is missing. */
  public EnrollmentSummary {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(enrolledAt, "enrolledAt");
    Objects.requireNonNull(standing, "standing");
  }

  /** Returns what others see of an award: not at which attempt it was earned. */
  static EnrollmentSummary ofAward(EnrollmentCard card) {
    EnrollmentSummary all = of(card);
    return new EnrollmentSummary(
        all.id(), all.definition(), all.enrolledAt(), all.standing(), null, all.award());
  }

  static EnrollmentSummary of(EnrollmentCard card) {
    return new EnrollmentSummary(
        card.id(),
        card.definition(),
        card.enrolledAt(),
        card.standing(),
        card.work(),
        card.award());
  }
}

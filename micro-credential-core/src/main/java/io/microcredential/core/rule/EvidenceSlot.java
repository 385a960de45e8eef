package io.microcredential.core.rule;

import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import java.util.List;

/**
 * Evidence that may be handed in, as far as rules look at it.
 *
 * @param anyOf the kinds that each piece may be, one of them at a time
 * @param roles what each piece is to show
 * @param maximum the greatest number of pieces, at least 1
 */
public record EvidenceSlot(List<EvidenceKind> anyOf, List<EvidenceRole> roles, int maximum) {

  /** Copies the lists and checks the range. */
  public EvidenceSlot {
    anyOf = List.copyOf(anyOf);
    roles = List.copyOf(roles);
    if (maximum < 1) {
      throw new IllegalArgumentException("the maximum must be at least 1, was " + maximum);
    }
  }
}

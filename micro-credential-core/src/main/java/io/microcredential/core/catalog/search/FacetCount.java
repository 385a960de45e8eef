package io.microcredential.core.catalog.search;

import java.util.Objects;

/**
 * How many entries have a value.
 *
 * @param value the value; of several spellings that count as one, the first in code point order
 * @param count how many entries, at least 1
 */
public record FacetCount(FacetValue value, int count) {

  /** Checks the range. */
  public FacetCount {
    Objects.requireNonNull(value, "value");
    if (count < 1) {
      throw new IllegalArgumentException("a value is counted where at least one entry has it");
    }
  }
}

package io.microcredential.core.store;

import java.util.Objects;

/**
 * Makes a record one of the answers to a lookup.
 *
 * @param lookup the question
 * @param order the place among the answers, the smallest first; where two are equal, their ids
 *     decide, in the order of ASCII
 */
public record LookupEntry(Lookup lookup, long order) {
  /** Checks that there is a question. */
  public LookupEntry {
    Objects.requireNonNull(lookup, "lookup");
  }
}

package io.microcredential.core.store;

import java.util.Objects;

/**
 * A place between the answers to a lookup, from which reading goes on. Answers that come and go
 * before it do not move it.
 *
 * @param order the order of the last answer that was read
 * @param id the id of that answer
 */
public record LookupPlace(long order, String id) {

  private static final LookupPlace START = new LookupPlace(Long.MIN_VALUE, "");

  /** Checks that there is an id. */
  public LookupPlace {
    Objects.requireNonNull(id, "id");
  }

  /**
   * Returns the place before the first answer.
   *
   * @return the start
   */
  public static LookupPlace start() {
    return START;
  }
}

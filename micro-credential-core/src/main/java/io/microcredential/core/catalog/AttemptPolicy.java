package io.microcredential.core.catalog;

/**
 * How often somebody may try.
 *
 * @param maximum the greatest number of submissions in one enrollment, at least 1
 */
public record AttemptPolicy(int maximum) {

  /** Checks the range. */
  public AttemptPolicy {
    if (maximum < 1) {
      throw new IllegalArgumentException("at least 1 attempt must be allowed, were " + maximum);
    }
  }
}

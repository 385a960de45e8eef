package io.microcredential.core.stack;

import io.microcredential.core.Fraction;
import io.microcredential.core.catalog.CredentialLevel;
import java.util.Objects;

/**
 * How far somebody is towards one level of a stack.
 *
 * @param level the level
 * @param earned how many members or points count, at least 0
 * @param needed how many make the level, more than 0
 */
public record LevelProgress(CredentialLevel level, Fraction earned, Fraction needed) {

  /** Checks the ranges. */
  public LevelProgress {
    Objects.requireNonNull(level, "level");
    StackProgress.check(earned, needed);
  }

  /**
   * Returns whether the level is reached.
   *
   * @return whether enough is earned
   */
  public boolean isReached() {
    return earned.isAtLeast(needed);
  }
}

package io.microcredential.core;

import java.io.Serial;

/** Thrown when a caller insists on the value of an operation that was refused. */
public final class RefusedException extends IllegalStateException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problems problems;

  /**
   * Creates the exception.
   *
   * @param problems why the operation was refused
   */
  public RefusedException(Problems problems) {
    super("refused:\n" + problems);
    this.problems = problems;
  }

  /**
   * Returns why the operation was refused.
   *
   * @return all problems
   */
  public Problems problems() {
    return problems;
  }
}

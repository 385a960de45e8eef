package io.microcredential.core.store;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says that another transaction was quicker; the work can be tried again from the beginning. */
public final class StoreConflictException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what was in the way, without anything that a record says
   * @param cause what the database said, or null
   */
  public StoreConflictException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

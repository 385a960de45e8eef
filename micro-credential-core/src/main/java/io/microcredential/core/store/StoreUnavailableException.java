package io.microcredential.core.store;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Says that a store could not be reached, or failed; a transaction may have ended or not. */
public final class StoreUnavailableException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /**
   * Makes the exception.
   *
   * @param message what failed, without anything that a record says
   * @param cause what the database said, or null
   */
  public StoreUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}

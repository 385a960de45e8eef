package io.microcredential.examples.rubriclab;

/** Says that what was asked for on the command line does not fit together. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1;

  UsageException(String message) {
    super(message);
  }
}

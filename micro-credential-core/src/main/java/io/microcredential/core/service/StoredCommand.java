package io.microcredential.core.service;

import io.microcredential.core.Digest;
import io.microcredential.core.json.JsonForm;
import java.time.Instant;
import java.util.Objects;

/**
 * A command that took effect, kept so that it takes effect once.
 *
 * @param name which command
 * @param salt makes the digest of the arguments tell nothing
 * @param arguments the salted digest of what was asked
 * @param receipt what it did
 * @param at when
 */
public record StoredCommand(
    String name, String salt, Digest arguments, Receipt receipt, Instant at) {

  static final String KIND = "command";
  static final String BY_ACTOR = "command.actor";
  static final String BY_TIME = "command.time";

  static final JsonForm<StoredCommand> FORM =
      JsonForm.document(StoredCommand.class, "micro-credential-command/1");

  /** Checks that nothing is missing. */
  public StoredCommand {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(salt, "salt");
    Objects.requireNonNull(arguments, "arguments");
    Objects.requireNonNull(receipt, "receipt");
    Objects.requireNonNull(at, "at");
  }

  /** Returns the name only. */
  @Override
  public String toString() {
    return "StoredCommand[" + name + "]";
  }
}

package io.microcredential.badges.status;

import io.microcredential.core.JsonPointer;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one status entry of a badge.
 *
 * @param at where the entry stands in the badge
 * @param purpose what the entry is for, such as {@code revocation}; empty if it does not say
 * @param outcome what it came to
 * @param code a stable identifier, such as {@code status.revoked} or {@code status.unavailable}
 * @param message what was found, in one sentence
 * @param words what the issuer adds, a message or a reason, in the issuer's words; unchecked text
 */
public record StatusFinding(
    JsonPointer at,
    String purpose,
    StatusOutcome outcome,
    String code,
    String message,
    @Nullable String words) {

  /** Checks that all parts are there. */
  public StatusFinding {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
  }

  /**
   * Returns what the issuer adds.
   *
   * @return the issuer's words, or nothing
   */
  public Optional<String> issuerWords() {
    return Optional.ofNullable(words);
  }

  /** Returns the outcome for a value that the issuer has set, or has not. */
  static StatusFinding of(JsonPointer at, String purpose, boolean set, @Nullable String words) {
    if (!set) {
      return new StatusFinding(
          at,
          purpose,
          StatusOutcome.NOT_SET,
          "status.not-set",
          "The issuer has set nothing against it.",
          words);
    }
    return switch (purpose) {
      case "revocation" ->
          new StatusFinding(
              at,
              purpose,
              StatusOutcome.REVOKED,
              "status.revoked",
              "The issuer has revoked it.",
              words);
      case "suspension" ->
          new StatusFinding(
              at,
              purpose,
              StatusOutcome.SUSPENDED,
              "status.suspended",
              "The issuer has suspended it for now.",
              words);
      case "message" ->
          new StatusFinding(
              at,
              purpose,
              StatusOutcome.MESSAGE,
              "status.message",
              "The issuer has a message about it.",
              words);
      case "refresh" ->
          new StatusFinding(
              at,
              purpose,
              StatusOutcome.MESSAGE,
              "status.refresh",
              "The issuer has a newer version of it.",
              words);
      default ->
          unknown(
              at,
              purpose,
              "status.purpose-unknown",
              "The issuer has set a status whose meaning is not known here.");
    };
  }

  static StatusFinding unknown(JsonPointer at, String purpose, String code, String message) {
    return new StatusFinding(at, purpose, StatusOutcome.UNKNOWN, code, message, null);
  }
}

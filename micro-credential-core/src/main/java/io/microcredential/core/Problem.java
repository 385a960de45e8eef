package io.microcredential.core;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Says what is wrong with data that somebody handed in, where, and what to do about it.
 *
 * <p>A problem is a value and never thrown: whoever wrote the data gets all of them at once. Code
 * and place are stable and meant for programs; message and fix are plain sentences meant for
 * people. None of them repeats personal data.
 *
 * @param code a stable, dotted identifier in lower case, such as {@code rule.never-met}
 * @param at the place in the document, the root where the whole is meant
 * @param severity how much it matters
 * @param message what is wrong, in one sentence
 * @param fix what to do, in one sentence, empty where the message says it all
 */
public record Problem(String code, JsonPointer at, Severity severity, String message, String fix) {

  private static final Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

  /** Checks the form of the code and that there is a message. */
  public Problem {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("code must be words in lower case joined by . or -");
    }
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(severity, "severity");
    if (message.isBlank()) {
      throw new IllegalArgumentException("message must say what is wrong");
    }
    Objects.requireNonNull(fix, "fix");
  }

  /**
   * Returns a problem that refuses the operation.
   *
   * @param code the stable identifier
   * @param at the place in the document
   * @param message what is wrong
   * @return the problem, without a suggested fix
   */
  public static Problem error(String code, JsonPointer at, String message) {
    return new Problem(code, at, Severity.ERROR, message, "");
  }

  /**
   * Returns a problem that does not refuse the operation.
   *
   * @param code the stable identifier
   * @param at the place in the document
   * @param message what is wrong
   * @return the problem, without a suggested fix
   */
  public static Problem warning(String code, JsonPointer at, String message) {
    return new Problem(code, at, Severity.WARNING, message, "");
  }

  /**
   * Returns this problem with a suggestion.
   *
   * @param suggestion what to do, in one sentence
   * @return the same problem with that fix
   */
  public Problem fix(String suggestion) {
    return new Problem(code, at, severity, message, suggestion);
  }

  /**
   * Returns this problem as seen from a document that holds the one it was found in.
   *
   * @param prefix where the inner document stands
   * @return the same problem further down
   */
  public Problem under(JsonPointer prefix) {
    return new Problem(code, prefix.append(at), severity, message, fix);
  }

  /**
   * Returns whether this problem refuses the operation.
   *
   * @return whether the severity is {@link Severity#ERROR}
   */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}

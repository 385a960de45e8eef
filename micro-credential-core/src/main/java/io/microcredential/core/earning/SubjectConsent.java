package io.microcredential.core.earning;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one person who could be recognised in a piece of evidence is covered.
 *
 * @param subject a code of the programme for the person, such as {@code student-14}; never a name
 * @param state whether the person agreed, was made unrecognisable, or neither
 * @param from the first day on which it holds
 * @param until the first day on which it no longer holds, or null where it has no end
 */
public record SubjectConsent(
    String subject, State state, LocalDate from, @Nullable LocalDate until) {

  /** What was done about a person who could be recognised. */
  public enum State {
    /** The person agreed, or a guardian did. */
    AGREED,
    /** The person was made unrecognisable in the file. */
    REDACTED,
    /** The person or a guardian said no. */
    REFUSED,
    /** Nobody has answered yet. */
    ASKED
  }

  /** Checks the form and the order of the dates. */
  public SubjectConsent {
    Coherence.require(
        subject.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}"),
        "a person is named by a code such as student-14");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(from, "from");
    Coherence.require(
        until == null || until.isAfter(from), "a consent ends after the day on which it begins");
  }

  boolean coversOn(LocalDate day) {
    return (state == State.AGREED || state == State.REDACTED)
        && !day.isBefore(from)
        && (until == null || day.isBefore(until));
  }

  /** Returns the state; who it is stays out. */
  @Override
  public String toString() {
    return "SubjectConsent[" + state + "]";
  }
}

package io.microcredential.core.earning.screening;

import io.microcredential.core.JsonPointer;
import java.util.Objects;

/** What one check says of one thing in a portfolio. */
public sealed interface ScreeningResult {

  /**
   * Returns where the thing stands in the JSON form of the portfolio.
   *
   * @return the place
   */
  JsonPointer at();

  /**
   * Returns what the check came to.
   *
   * @return the outcome
   */
  ScreeningOutcome outcome();

  /**
   * An address in a text.
   *
   * @param at which text
   * @param where which part of the text is the address
   * @param finding what is known about following it
   */
  record LinkResult(JsonPointer at, TextSpan where, LinkFinding finding)
      implements ScreeningResult {
    /** Checks that nothing is missing. */
    public LinkResult {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(where, "where");
      Objects.requireNonNull(finding, "finding");
    }

    @Override
    public ScreeningOutcome outcome() {
      if (finding instanceof LinkFinding.Reachable) {
        return ScreeningOutcome.NOTHING_FOUND;
      }
      return finding instanceof LinkFinding.NotReachable
          ? ScreeningOutcome.CONCERN
          : ScreeningOutcome.NOT_CHECKED;
    }
  }

  /**
   * A file.
   *
   * @param at which piece of evidence it is behind
   * @param finding what is known of it in the work of others
   */
  record DuplicateResult(JsonPointer at, DuplicateFinding finding) implements ScreeningResult {
    /** Checks that nothing is missing. */
    public DuplicateResult {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(finding, "finding");
    }

    @Override
    public ScreeningOutcome outcome() {
      if (finding instanceof DuplicateFinding.NotFound) {
        return ScreeningOutcome.NOTHING_FOUND;
      }
      return finding instanceof DuplicateFinding.FoundIn
          ? ScreeningOutcome.CONCERN
          : ScreeningOutcome.NOT_CHECKED;
    }
  }

  /**
   * A text, searched for people.
   *
   * @param at which text; the artifact where it is the name of a file
   * @param finding what was found
   */
  record PersonalDataResult(JsonPointer at, PersonalDataFinding finding)
      implements ScreeningResult {
    /** Checks that nothing is missing. */
    public PersonalDataResult {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(finding, "finding");
    }

    @Override
    public ScreeningOutcome outcome() {
      if (finding instanceof PersonalDataFinding.Searched searched) {
        return searched.matches().isEmpty()
            ? ScreeningOutcome.NOTHING_FOUND
            : ScreeningOutcome.CONCERN;
      }
      return ScreeningOutcome.NOT_CHECKED;
    }
  }
}

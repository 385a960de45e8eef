package io.microcredential.core.earning.screening;

import java.util.List;
import java.util.Objects;

/** What is known about people in a text. */
public sealed interface PersonalDataFinding {

  /**
   * The text was searched.
   *
   * @param matches the places found, in the order of the text
   */
  record Searched(List<PersonalDataMatch> matches) implements PersonalDataFinding {
    /** Copies the list. */
    public Searched {
      matches = List.copyOf(matches);
    }
  }

  /**
   * Nobody looked, so nobody knows.
   *
   * @param reason why
   */
  record NotChecked(NotCheckedReason reason) implements PersonalDataFinding {
    /** Checks that nothing is missing. */
    public NotChecked {
      Objects.requireNonNull(reason, "reason");
    }
  }
}

package io.microcredential.core.earning.screening;

import java.util.Objects;

/**
 * A place in a text that may tell who somebody is; what stands there is not repeated.
 *
 * @param kind what seems to stand there
 * @param where the place
 */
public record PersonalDataMatch(PersonalDataKind kind, TextSpan where) {

  /** Checks that nothing is missing. */
  public PersonalDataMatch {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(where, "where");
  }
}

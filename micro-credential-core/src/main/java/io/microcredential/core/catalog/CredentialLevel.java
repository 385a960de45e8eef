package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import java.util.Objects;

/**
 * Where the micro-credential stands in a row of levels.
 *
 * @param number its place, from 1
 * @param name what the level is called
 */
public record CredentialLevel(int number, @MaxLength(100) LanguageMap name) {

  /** Checks the range. */
  public CredentialLevel {
    if (number < 1 || number > 99) {
      throw new IllegalArgumentException("a level's number must be in [1, 99], was " + number);
    }
    Objects.requireNonNull(name, "name");
  }
}

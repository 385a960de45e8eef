package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import java.util.Objects;

/**
 * The method by which the competency is put to work.
 *
 * @param name what it is called
 * @param description how it goes
 */
public record KeyMethod(
    @MaxLength(200) LanguageMap name, @MaxLength(4000) LanguageMap description) {

  /** Checks that nothing is missing. */
  public KeyMethod {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
  }
}

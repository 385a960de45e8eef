package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import java.util.Objects;

/**
 * A step or ingredient of the key method.
 *
 * @param title what it is called
 * @param description what is done
 */
public record MethodComponent(
    @MaxLength(200) LanguageMap title, @MaxLength(4000) LanguageMap description) {

  /** Checks that nothing is missing. */
  public MethodComponent {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
  }
}

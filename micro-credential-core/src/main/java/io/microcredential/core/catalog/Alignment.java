package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.Objects;

/**
 * A place in a public framework that the competency belongs to.
 *
 * @param framework which framework, such as <i>InTASC Model Core Teaching Standards</i>
 * @param code the framework's code of the statement, such as {@code 3(i)}
 * @param name what the statement says, in short
 * @param url where the statement stands
 */
public record Alignment(
    @NotBlank(message = "{definition.framework.blank}") String framework,
    @NotBlank(message = "{definition.code.blank}") String code,
    @MaxLength(500) LanguageMap name,
    URI url) {

  /** Checks that nothing is missing. */
  public Alignment {
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(url, "url");
  }
}

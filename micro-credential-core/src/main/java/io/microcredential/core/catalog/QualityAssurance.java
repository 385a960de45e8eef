package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the quality of the micro-credential is assured.
 *
 * @param type the kind of assurance, such as an external review of the provider
 * @param body who assures it, or null where nobody is named
 * @param url where it is described, or null where it is not
 */
public record QualityAssurance(
    @MaxLength(500) LanguageMap type, @Nullable Organization body, @Nullable URI url) {

  /** Checks that nothing is missing. */
  public QualityAssurance {
    Objects.requireNonNull(type, "type");
  }
}

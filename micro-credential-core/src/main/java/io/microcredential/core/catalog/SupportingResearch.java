package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Published research that backs the method.
 *
 * @param citation who published what, when and where
 * @param link where to find it, best a DOI
 * @param claim what it shows that matters here
 */
public record SupportingResearch(
    @Size(min = 1, max = 1000, message = "{definition.citation.size}") String citation,
    @Nullable URI link,
    @MaxLength(2000) LanguageMap claim) {

  /** Checks that nothing is missing. */
  public SupportingResearch {
    Objects.requireNonNull(citation, "citation");
    Objects.requireNonNull(claim, "claim");
  }
}

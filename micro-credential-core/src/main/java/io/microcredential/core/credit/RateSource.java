package io.microcredential.core.credit;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a rate is published, so that an administrator can look it up.
 *
 * @param citation what to look for: the document and the place in it, not blank
 * @param url where it stands on the web
 * @param readOn the day on which somebody read it there
 */
public record RateSource(String citation, @Nullable URI url, LocalDate readOn) {

  /** Checks that there is a citation. */
  public RateSource {
    if (citation.isBlank()) {
      throw new IllegalArgumentException("cite the document that sets the rate");
    }
    Objects.requireNonNull(readOn, "readOn");
  }
}

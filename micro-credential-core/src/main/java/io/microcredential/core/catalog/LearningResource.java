package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Objects;

/**
 * Something to learn from.
 *
 * @param title what it is called
 * @param mediaType the IANA media type, such as {@code text/html}
 * @param url where it is
 * @param alternatives the same content in other media
 */
public record LearningResource(
    @MaxLength(200) LanguageMap title,
    @Pattern(regexp = MediaAlternative.MEDIA_TYPE, message = "{definition.media-type}")
        String mediaType,
    URI url,
    List<@Valid MediaAlternative> alternatives) {

  /** Copies the alternatives. */
  public LearningResource {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(url, "url");
    alternatives = List.copyOf(alternatives);
  }
}

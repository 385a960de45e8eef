package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something to learn from.
 *
 * @param title what it is called
 * @param mediaType the IANA media type, such as {@code text/html}
 * @param url where it is
 * @param alternatives the same content in other media, captions and the like
 * @param altText for a picture, what there is to see; null for everything else
 */
public record LearningResource(
    @MaxLength(200) LanguageMap title,
    @Pattern(regexp = MediaAlternative.MEDIA_TYPE, message = "{definition.media-type}")
        String mediaType,
    URI url,
    List<@Valid MediaAlternative> alternatives,
    @MaxLength(500) @Nullable LanguageMap altText) {

  /** Copies the alternatives. */
  public LearningResource {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(url, "url");
    alternatives = List.copyOf(alternatives);
  }

  /**
   * Offers something that is not a picture.
   *
   * @param title what it is called
   * @param mediaType the IANA media type, such as {@code text/html}
   * @param url where it is
   * @param alternatives the same content in other media, captions and the like
   */
  public LearningResource(
      LanguageMap title, String mediaType, URI url, List<MediaAlternative> alternatives) {
    this(title, mediaType, url, alternatives, null);
  }
}

package io.microcredential.core.catalog;

import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same content in another medium, so that learners can choose how to take it in.
 *
 * @param mediaType the IANA media type, such as {@code video/mp4}
 * @param url where it is
 * @param language the BCP 47 tag of the language it is in
 * @param purpose what it is to the resource, or null where it is the same content in another medium
 */
public record MediaAlternative(
    @Pattern(regexp = MEDIA_TYPE, message = "{definition.media-type}") String mediaType,
    URI url,
    String language,
    @Nullable MediaPurpose purpose) {

  /** The form of a media type without parameters, RFC 6838, section 4.2. */
  static final String MEDIA_TYPE =
      "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";

  /** Checks that nothing is missing. */
  public MediaAlternative {
    Objects.requireNonNull(mediaType, "mediaType");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(language, "language");
  }

  /**
   * Offers the same content in another medium.
   *
   * @param mediaType the IANA media type, such as {@code video/mp4}
   * @param url where it is
   * @param language the BCP 47 tag of the language it is in
   */
  public MediaAlternative(String mediaType, URI url, String language) {
    this(mediaType, url, language, null);
  }
}

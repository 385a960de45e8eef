package io.microcredential.core.catalog;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What files may be handed in as a piece of evidence, and how much may be said of each.
 *
 * @param mediaTypes the media types of which any will do, such as {@code application/pdf}, or all
 *     of a kind, such as {@code video/*}; empty where any will do
 * @param maximumBytes the greatest size of a file in bytes, from 1 to 2^53 - 1, or null without a
 *     limit
 * @param maximumDuration the longest that a recording may be, more than zero, or null without a
 *     limit
 * @param maximumWords the most words that the narrative may have, at least 1, or null without a
 *     limit
 */
public record MediaRules(
    List<@Pattern(regexp = PATTERN, message = "{definition.media-pattern}") String> mediaTypes,
    @Nullable Long maximumBytes,
    @Nullable Duration maximumDuration,
    @Nullable Integer maximumWords) {

  /** Beyond this a number of canonical JSON is not exact, and the digest would not cover it. */
  private static final long MOST_BYTES = (1L << 53) - 1;

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}";

  /** The form of a media type without parameters, RFC 6838, section 4.2, or of all of one kind. */
  static final String PATTERN = NAME + "/(\\*|" + NAME + ")";

  /** Copies the list and checks the ranges. */
  public MediaRules {
    mediaTypes = List.copyOf(mediaTypes);
    if (maximumBytes != null && (maximumBytes < 1 || maximumBytes > MOST_BYTES)) {
      throw new IllegalArgumentException(
          "the limit of a file is 1 to 2^53 - 1 bytes, was " + maximumBytes);
    }
    if (maximumDuration != null && (maximumDuration.isZero() || maximumDuration.isNegative())) {
      throw new IllegalArgumentException("a recording may last for more than no time");
    }
    if (maximumWords != null && maximumWords < 1) {
      throw new IllegalArgumentException(
          "a narrative may have at least 1 word, was " + maximumWords);
    }
  }

  /**
   * Returns rules that only say which media types will do.
   *
   * @param mediaTypes the media types, or patterns such as {@code video/*}
   * @return the rules
   */
  public static MediaRules of(String... mediaTypes) {
    return new MediaRules(List.of(mediaTypes), null, null, null);
  }

  /**
   * Returns whether a file of a media type may be handed in.
   *
   * @param mediaType the media type, in any case; what follows a semicolon does not matter
   * @return whether it is one of {@link #mediaTypes()} or of a kind that stands there
   */
  public boolean allows(String mediaType) {
    String type = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return mediaTypes.isEmpty()
        || mediaTypes.stream()
            .map(allowed -> allowed.toLowerCase(Locale.ROOT))
            .anyMatch(
                allowed ->
                    allowed.endsWith("/*")
                        ? type.startsWith(allowed.substring(0, allowed.length() - 1))
                        : type.equals(allowed));
  }
}

package io.microcredential.badges;

import io.microcredential.badges.internal.BadgePainter;
import io.microcredential.badges.internal.PngFile;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonLimits;
import java.util.Optional;

/**
 * A badge picture, which can carry the credential itself (a <em>baked badge</em>).
 *
 * <p>The picture is either the caller's PNG or one that is drawn here from title, level and issuer,
 * for which the machine needs neither a display nor an installed font. Baking changes nothing but
 * the one chunk that holds the credential.
 *
 * <p>A picture from outside is read with suspicion: its chunks must be whole and in order, and it
 * must not be larger than {@link #MAX_BYTES}. Immutable.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#baked-badge">Open Badges 3.0, 5.3 Baked
 *     Badge</a>
 */
public final class BadgeImage {

  /** The largest picture that is read or baked, in bytes: 16 MiB. */
  public static final int MAX_BYTES = PngFile.MAX_BYTES;

  private static final String KEYWORD = "openbadgecredential";

  private final PngFile picture;
  private final String altText;

  private BadgeImage(PngFile picture, String altText) {
    this.picture = picture;
    this.altText = altText;
  }

  /**
   * Reads a PNG, baked or not.
   *
   * <p>Problems have codes that begin with {@code png.}; bytes after the end of the picture are
   * only a warning.
   *
   * @param bytes the file
   * @return the picture without alternative text, or everything that is wrong with the file
   */
  public static Outcome<BadgeImage> png(byte[] bytes) {
    return PngFile.parse(bytes).map(file -> new BadgeImage(file, ""));
  }

  /**
   * Draws a badge of 600 by 600 pixels, transparent around the badge.
   *
   * <p>Equal designs give equal pixels on every machine. What cannot be drawn (letters of scripts
   * other than Latin, Greek and Cyrillic, or more text than there is room for) is replaced by an
   * ellipsis and reported as a warning with a code that begins with {@code badge-design.}; the
   * alternative text always has the text in full.
   *
   * @param design what stands on the badge
   * @return the picture, never a refusal
   */
  public static Outcome<BadgeImage> draw(BadgeDesign design) {
    var face = new BadgePainter.Face(design.title(), design.level().orElse(""), design.issuer());
    int accent = Integer.parseInt(design.accent().substring(1), 16);
    return BadgePainter.paint(face, accent).map(file -> new BadgeImage(file, design.altText()));
  }

  /**
   * Returns this picture with a credential baked in, instead of any that it had.
   *
   * @param credential the signed credential, JSON or compact JWT
   * @return the baked picture, with the same alternative text
   * @throws IllegalArgumentException if the credential is blank, longer than 4 MiB of UTF-8,
   *     contains U+0000 or half a surrogate pair, or if the picture would become larger than {@link
   *     #MAX_BYTES}
   */
  public BadgeImage withCredential(String credential) {
    if (credential.isBlank() || credential.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("credential must be the text of a signed credential");
    }
    return new BadgeImage(picture.withText(KEYWORD, credential, maxCredentialBytes()), altText);
  }

  /**
   * Reads the credential that is baked in. It is not verified.
   *
   * <p>Only the first chunk made for it is read. A second one, or one of another kind with the same
   * keyword, is a warning; a credential that is missing, compressed, malformed, or longer than 4
   * MiB is a refusal. The codes begin with {@code baked.}.
   *
   * @return the text of the credential, JSON or compact JWT, or why there is none
   */
  public Outcome<String> credential() {
    return picture.text(KEYWORD, maxCredentialBytes());
  }

  /** What the JSON parser would refuse need not be taken out of a picture, nor put into one. */
  private static int maxCredentialBytes() {
    return JsonLimits.defaults().bytes();
  }

  /**
   * Returns this picture with other alternative text.
   *
   * @param text what the picture shows, for those who cannot see it
   * @return the same picture
   * @throws IllegalArgumentException if the text is blank
   */
  public BadgeImage withAltText(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("text must say what the picture shows");
    }
    return new BadgeImage(picture, text);
  }

  /**
   * Returns what the picture shows, for those who cannot see it.
   *
   * @return the alternative text; nothing for a picture that was read, until it is given some
   */
  public Optional<String> altText() {
    return altText.isEmpty() ? Optional.empty() : Optional.of(altText);
  }

  /**
   * Returns the media type of {@link #bytes()}.
   *
   * @return {@code image/png}
   */
  public String mediaType() {
    return "image/png";
  }

  /**
   * Returns the file.
   *
   * @return a new array
   */
  public byte[] bytes() {
    return picture.bytes();
  }

  /** Returns how large the picture is; what is baked in is the recipient's. */
  @Override
  public String toString() {
    return "BadgeImage[" + mediaType() + ", " + picture.size() + " bytes]";
  }
}

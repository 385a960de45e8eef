package io.microcredential.badges;

import io.microcredential.badges.internal.BadgePainter;
import io.microcredential.badges.internal.Picture;
import io.microcredential.badges.internal.PngFile;
import io.microcredential.badges.internal.SvgFile;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A badge picture, PNG or SVG, which can carry the credential itself (a <em>baked badge</em>).
 *
 * <p>The picture is either the caller's or one that is drawn here from title, level and issuer, for
 * which the machine needs neither a display nor an installed font. Baking changes nothing but the
 * one chunk or element that holds the credential.
 *
 * <p>A picture proves nothing: anybody can copy it, draw another one, or bake a credential into a
 * picture that says something else. Verification looks at what is baked in and at nothing that is
 * drawn, so show the picture together with what the report says.
 *
 * <p>A picture from outside is read with suspicion. It must not be larger than {@link #MAX_BYTES};
 * the chunks of a PNG must be whole and in order; an SVG must be UTF-8, well-formed and declare no
 * entities. Nothing in an SVG is ever run or fetched: a script in it is a warning when it is read
 * (see {@link #dangers()}), and a refusal when something is to be baked into it. Immutable.
 *
 * <pre>{@code
 * BadgeImage picture = BadgeImage.draw(BadgeDesign.of(title, issuer)).orElseThrow();
 * BadgeImage baked = picture.withCredential(signed.text());
 * Outcome<String> again = BadgeImage.read(baked.bytes()).then(BadgeImage::credential);
 * }</pre>
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#baked-badge">Open Badges 3.0, 5.3 Baked
 *     Badge</a>
 */
public final class BadgeImage {

  /** The largest picture that is read or baked, in bytes: 16 MiB. */
  public static final int MAX_BYTES = Picture.MAX_BYTES;

  /** How an SVG begins, in the bytes of UTF-8 or of an encoding that is refused with its reason. */
  private static final Pattern MARKUP =
      Pattern.compile("(\u00EF\u00BB\u00BF|\u00FE\u00FF\\x00|\u00FF\u00FE)?\\s*<");

  private final Picture picture;
  private final String altText;

  private BadgeImage(Picture picture, String altText) {
    this.picture = picture;
    this.altText = altText;
  }

  /**
   * Reads a picture, PNG or SVG, baked or not; which of them is told by how the file begins.
   *
   * @param bytes the file
   * @return the picture as {@link #png} or {@link #svg} reads it, or a refusal with the code {@code
   *     image.unknown} if the file begins as neither
   */
  public static Outcome<BadgeImage> read(byte[] bytes) {
    if (looksLikePng(bytes)) {
      return png(bytes);
    }
    return looksLikeMarkup(bytes)
        ? svg(bytes)
        : Outcome.refusal(
            Problem.error(
                    "image.unknown", JsonPointer.root(), "The file is neither a PNG nor an SVG.")
                .fix("Use a picture in one of these two formats."));
  }

  /** Tells a picture from JSON and tokens, neither of which can begin like one. */
  static boolean looksLikePicture(byte[] bytes) {
    return looksLikePng(bytes) || looksLikeMarkup(bytes);
  }

  private static boolean looksLikePng(byte[] bytes) {
    return bytes.length > 1 && bytes[0] == (byte) 0x89 && bytes[1] == 'P';
  }

  private static boolean looksLikeMarkup(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 256), StandardCharsets.ISO_8859_1);
    return MARKUP.matcher(start).lookingAt();
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
   * Reads an SVG, baked or not.
   *
   * <p>Problems have codes that begin with {@code svg.}; scripts, event handlers, references that
   * leave the file, documents of other kinds and processing instructions are warnings.
   *
   * @param bytes the file
   * @return the picture without alternative text, or why it cannot be read
   */
  public static Outcome<BadgeImage> svg(byte[] bytes) {
    return SvgFile.parse(bytes).map(file -> new BadgeImage(file, ""));
  }

  /**
   * Draws a badge as PNG of 600 by 600 pixels, transparent around the badge.
   *
   * <p>Equal designs give equal pixels on every machine. What cannot be drawn (letters of scripts
   * other than Latin, Greek and Cyrillic, or more text than there is room for) is replaced by an
   * ellipsis and reported as a warning with a code that begins with {@code badge-design.}; the
   * alternative text always has the text in full.
   *
   * @param design what stands on the badge
   * @return the picture, or a refusal with the code {@code badge-design.contrast} if the design has
   *     {@linkplain BadgeDesign#withColours two colours} in which nobody could read it
   */
  public static Outcome<BadgeImage> draw(BadgeDesign design) {
    return BadgePainter.paint(face(design), colours(design))
        .map(file -> new BadgeImage(file, design.altText()));
  }

  /**
   * Draws the same badge as SVG.
   *
   * <p>The lettering is drawn as outlines, so no font is needed to show it; title, description and
   * label hold the alternative text for those who cannot see it.
   *
   * @param design what stands on the badge
   * @return the picture, with the warnings and refusals of {@link #draw}
   */
  public static Outcome<BadgeImage> drawSvg(BadgeDesign design) {
    return BadgePainter.outline(face(design), colours(design), design.altText())
        .map(file -> new BadgeImage(file, design.altText()));
  }

  private static BadgePainter.Face face(BadgeDesign design) {
    return new BadgePainter.Face(design.title(), design.level().orElse(""), design.issuer());
  }

  private static BadgePainter.Colours colours(BadgeDesign design) {
    return new BadgePainter.Colours(
        number(design.accent()), design.lettering().map(BadgeImage::number).orElse(-1));
  }

  private static int number(String colour) {
    return Integer.parseInt(colour.substring(1), 16);
  }

  /**
   * Returns this picture with an Open Badges 3.0 credential baked in.
   *
   * @param credential the signed credential, JSON or compact JWT
   * @return the baked picture, with the same alternative text
   * @throws IllegalArgumentException as {@link #withCredential(BakedKind, String)}
   */
  public BadgeImage withCredential(String credential) {
    return withCredential(BakedKind.OPEN_BADGES_3, credential);
  }

  /**
   * Returns this picture with a credential baked in, instead of any of the kind that it had.
   *
   * <p>In an SVG, blanks around the credential are lost, and an end of line is read back as a line
   * feed, as XML has it; neither means anything in JSON.
   *
   * @param kind what the credential is, which decides where it stands
   * @param credential the signed credential, JSON or compact JWT
   * @return the baked picture, with the same alternative text
   * @throws IllegalArgumentException if the credential is blank, longer than 4 MiB of UTF-8,
   *     contains U+0000 or half a surrogate pair, or in an SVG any other character that XML cannot
   *     carry; if the picture would become larger than {@link #MAX_BYTES}; or if it has {@link
   *     #dangers()}: ask {@link #bake} where the picture comes from somebody else
   */
  public BadgeImage withCredential(BakedKind kind, String credential) {
    if (credential.isBlank() || credential.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("credential must be the text of a signed credential");
    }
    if (!dangers().isEmpty()) {
      throw new IllegalArgumentException(
          "picture must only draw, but has " + String.join(", ", dangers().codes()));
    }
    Picture baked = picture.withText(kind.place(), credential, maxCredentialBytes());
    return new BadgeImage(baked, altText);
  }

  /**
   * Bakes a credential into a picture that somebody else has drawn.
   *
   * @param kind what the credential is, which decides where it stands
   * @param credential the signed credential, JSON or compact JWT
   * @return the baked picture, or a refusal with all {@link #dangers()} as errors
   * @throws IllegalArgumentException if the credential cannot be baked into any picture, or not
   *     into one so large; see {@link #withCredential(BakedKind, String)}
   */
  public Outcome<BadgeImage> bake(BakedKind kind, String credential) {
    List<Problem> errors =
        dangers().stream()
            .map(danger -> Problem.error(danger.code(), danger.at(), danger.message()))
            .map(error -> error.fix("Bake into a picture that only draws."))
            .toList();
    return errors.isEmpty()
        ? Outcome.success(withCredential(kind, credential))
        : Outcome.refusal(Problems.of(errors));
  }

  /**
   * Returns what in the picture would act on the machine of whoever opens it.
   *
   * <p>Do not show such a picture on a page; what is baked in can be read all the same.
   *
   * @return a warning for each kind of content, with a code that begins with {@code svg.}; empty
   *     for every PNG and for an SVG that only draws
   */
  public Problems dangers() {
    return picture.dangers();
  }

  /**
   * Reads the Open Badges 3.0 credential that is baked in. It is not verified.
   *
   * @return as {@link #credential(BakedKind)}
   */
  public Outcome<String> credential() {
    return credential(BakedKind.OPEN_BADGES_3);
  }

  /**
   * Reads the credential of a kind that is baked in. It is not verified.
   *
   * <p>Only the first place made for it is read. A second one, one in the wrong chunk or not
   * directly after the svg tag, and a compressed one are warnings; a credential that is missing,
   * malformed, or longer than 4 MiB is a refusal. The codes begin with {@code baked.}.
   *
   * @param kind what to look for
   * @return the text of the credential, JSON or compact JWT, or why there is none
   */
  public Outcome<String> credential(BakedKind kind) {
    return picture.text(kind.place(), maxCredentialBytes());
  }

  /**
   * Reads what is baked in, whatever its kind. It is not verified.
   *
   * <p>Where there are several kinds, the first in the order of {@link BakedKind} is read, with a
   * warning with the code {@code baked.several-kinds}.
   *
   * @return the credential and its kind, with the warnings of {@link #credential(BakedKind)}, or
   *     why there is none
   */
  public Outcome<BakedCredential> baked() {
    List<BakedKind> kinds =
        Arrays.stream(BakedKind.values()).filter(kind -> picture.has(kind.place())).toList();
    BakedKind kind = kinds.isEmpty() ? BakedKind.OPEN_BADGES_3 : kinds.get(0);
    Outcome<BakedCredential> read = credential(kind).map(text -> new BakedCredential(kind, text));
    if (kinds.size() < 2) {
      return read;
    }
    Problem several =
        Problem.warning(
                "baked.several-kinds",
                JsonPointer.root(),
                "The picture has credentials of " + kinds.size() + " kinds; one of them was read.")
            .fix("Bake one credential into each picture.");
    Problems problems = read.problems().and(Problems.of(several));
    return read.value()
        .<Outcome<BakedCredential>>map(baked -> Outcome.success(baked, problems))
        .orElseGet(() -> Outcome.refusal(problems));
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
   * @return {@code image/png} or {@code image/svg+xml}
   */
  public String mediaType() {
    return picture.mediaType();
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

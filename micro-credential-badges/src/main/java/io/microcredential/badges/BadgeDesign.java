package io.microcredential.badges;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says what stands on a badge picture that {@link BadgeImage#draw} makes, and in which colour.
 *
 * <p>The lettering is chosen to be readable on any accent colour: its contrast meets level AA of
 * WCAG 2.2 (at least 4.5 to 1). Two colours of the caller's own have to meet it, or nothing is
 * drawn.
 *
 * <pre>{@code
 * BadgeDesign design =
 *     BadgeDesign.of("Data Literacy", "Riverbend School District")
 *         .withLevel("Level 2")
 *         .withAccent("#2F5D8A");
 * }</pre>
 */
public final class BadgeDesign {

  private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String BLUE = "#1F5FA8";

  private final String title;
  private final @Nullable String level;
  private final String issuer;
  private final String accent;
  private final @Nullable String ink;

  private BadgeDesign(
      String title, @Nullable String level, String issuer, String accent, @Nullable String ink) {
    this.title = title;
    this.level = level;
    this.issuer = issuer;
    this.accent = accent;
    this.ink = ink;
  }

  /**
   * Returns a design in blue, without a level.
   *
   * @param title what was earned; up to about 200 characters find room
   * @param issuer the name of who issues the badge
   * @return the design
   * @throws IllegalArgumentException if title or issuer is blank
   */
  public static BadgeDesign of(String title, String issuer) {
    return new BadgeDesign(
        requireText(title, "title"), null, requireText(issuer, "issuer"), BLUE, null);
  }

  /**
   * Returns this design with a ribbon that names the level.
   *
   * @param name the name of the level, a few words
   * @return the changed design
   * @throws IllegalArgumentException if the name is blank
   */
  public BadgeDesign withLevel(String name) {
    return new BadgeDesign(title, requireText(name, "level"), issuer, accent, ink);
  }

  /**
   * Returns this design in another colour.
   *
   * <p>The colour is darkened or lightened where the lettering could not be read on it otherwise.
   *
   * @param colour the colour in sRGB, {@code #} and six hexadecimal digits
   * @return the changed design
   * @throws IllegalArgumentException if the colour has another form
   */
  public BadgeDesign withAccent(String colour) {
    return new BadgeDesign(title, level, issuer, requireColour(colour), null);
  }

  /**
   * Returns this design in exactly two colours, those of a district for example.
   *
   * <p>They are not adjusted: {@link BadgeImage#draw} refuses them, with the code {@code
   * badge-design.contrast}, if their contrast is below 4.5 to 1.
   *
   * @param field the colour behind the lettering in sRGB, {@code #} and six hexadecimal digits
   * @param lettering the colour of the lettering, in the same form
   * @return the changed design
   * @throws IllegalArgumentException if a colour has another form
   */
  public BadgeDesign withColours(String field, String lettering) {
    return new BadgeDesign(title, level, issuer, requireColour(field), requireColour(lettering));
  }

  private static String requireColour(String colour) {
    if (!COLOUR.matcher(colour).matches()) {
      throw new IllegalArgumentException("colour must be # and six hexadecimal digits");
    }
    return colour.toUpperCase(Locale.ROOT);
  }

  /**
   * Returns what was earned.
   *
   * @return the title, not blank
   */
  public String title() {
    return title;
  }

  /**
   * Returns the name of the level.
   *
   * @return the level, or nothing if the badge has no ribbon
   */
  public Optional<String> level() {
    return Optional.ofNullable(level);
  }

  /**
   * Returns who issues the badge.
   *
   * @return the name, not blank
   */
  public String issuer() {
    return issuer;
  }

  /**
   * Returns the colour behind the lettering, or what it is made from.
   *
   * @return {@code #} and six hexadecimal digits in upper case
   */
  public String accent() {
    return accent;
  }

  /**
   * Returns the colour of the lettering.
   *
   * @return {@code #} and six hexadecimal digits in upper case, or nothing if it is chosen so that
   *     it can be read
   */
  public Optional<String> lettering() {
    return Optional.ofNullable(ink);
  }

  /**
   * Returns the same facts for those who cannot see the picture, such as {@code Data Literacy.
   * Level 2. Riverbend School District.} No word is added, so it is in the language of the badge.
   *
   * @return title, level and issuer in full
   */
  public String altText() {
    return sentence(title)
        + level().map(name -> " " + sentence(name)).orElse("")
        + " "
        + sentence(issuer);
  }

  private static String sentence(String text) {
    boolean ends = ".!?\u2026\u3002".indexOf(text.charAt(text.length() - 1)) >= 0;
    return ends ? text : text + ".";
  }

  private static String requireText(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank: it stands on the badge");
    }
    return text.strip().replaceAll("\\s+", " ");
  }
}

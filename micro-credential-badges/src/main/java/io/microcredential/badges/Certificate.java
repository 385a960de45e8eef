package io.microcredential.badges;

import io.microcredential.core.Outcome;
import java.net.URI;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page to print and hang on a wall, with a QR code that leads to where the badge is verified.
 *
 * <p>The page proves nothing: anybody can print one, and nothing on it is signed. It says so itself
 * and leads to the address that does tell. For that reason the address must be public: it is
 * refused if it carries a user name, a password, a token or an e-mail address.
 *
 * <p>Nobody's name is guessed from a credential or an account. The page is without a name until the
 * learner's own wording of it comes with the day of their consent.
 *
 * <p>Texts may be in any script and direction; they are wrapped, made smaller where they are long,
 * and never understood as markup. Immutable.
 *
 * <pre>{@code
 * Outcome<String> page =
 *     Certificate.of(title, issuer, day, verificationAddress)
 *         .withDisplayName(name, consentedOn)
 *         .on(Certificate.Paper.LETTER)
 *         .in(Locale.forLanguageTag("es"))
 *         .html();
 * }</pre>
 */
public final class Certificate {

  /** The paper, held sideways. */
  public enum Paper {
    /** 297 by 210 millimetres. */
    A4("A4", 842, 595),
    /** 11 by 8.5 inches. */
    LETTER("letter", 792, 612);

    final String cssName;
    final int width;
    final int height;

    Paper(String cssName, int width, int height) {
      this.cssName = cssName;
      this.width = width;
      this.height = height;
    }
  }

  /** What stands on the page; absent where it is not wanted. */
  record Facts(
      String title,
      String issuer,
      LocalDate issuedOn,
      URI verification,
      @Nullable String displayName,
      @Nullable String competency,
      @Nullable String level,
      @Nullable LocalDate validUntil,
      @Nullable URI criteria,
      @Nullable BadgeImage picture) {

    /** Keeps personal data out of logs. */
    @Override
    public String toString() {
      return "Facts[" + issuedOn + "]";
    }
  }

  private final Facts facts;
  private final Paper paper;
  private final CertificateWords words;

  private Certificate(Facts facts, Paper paper, CertificateWords words) {
    this.facts = facts;
    this.paper = paper;
    this.words = words;
  }

  /**
   * Returns a certificate on A4 in English that names no learner.
   *
   * @param title what was earned
   * @param issuer the name of who issued it
   * @param issuedOn the day it was issued, where the issuer is
   * @param verification where whoever reads the page can have the badge verified: a public https
   *     address without user name, password, token or e-mail address
   * @return the certificate
   * @throws IllegalArgumentException if title or issuer is blank
   */
  public static Certificate of(String title, String issuer, LocalDate issuedOn, URI verification) {
    Facts facts =
        new Facts(
            requireText(title, "title"),
            requireText(issuer, "issuer"),
            Objects.requireNonNull(issuedOn, "issuedOn"),
            Objects.requireNonNull(verification, "verification"),
            null,
            null,
            null,
            null,
            null,
            null);
    return new Certificate(facts, Paper.A4, CertificateWords.ENGLISH);
  }

  /**
   * Returns this certificate with the name of the learner.
   *
   * @param displayName the name as the learner wants to read it; it need not be that of any account
   * @param consentedOn the day on which the learner agreed to be named on this page; it is not
   *     printed
   * @return the changed certificate
   * @throws IllegalArgumentException if the name is blank
   */
  public Certificate withDisplayName(String displayName, LocalDate consentedOn) {
    Objects.requireNonNull(consentedOn, "consentedOn");
    return with(
        new Facts(
            facts.title,
            facts.issuer,
            facts.issuedOn,
            facts.verification,
            requireText(displayName, "displayName"),
            facts.competency,
            facts.level,
            facts.validUntil,
            facts.criteria,
            facts.picture));
  }

  /**
   * Returns this certificate with what the learner can do.
   *
   * @param competency one sentence
   * @return the changed certificate
   * @throws IllegalArgumentException if the sentence is blank
   */
  public Certificate withCompetency(String competency) {
    return with(
        new Facts(
            facts.title,
            facts.issuer,
            facts.issuedOn,
            facts.verification,
            facts.displayName,
            requireText(competency, "competency"),
            facts.level,
            facts.validUntil,
            facts.criteria,
            facts.picture));
  }

  /**
   * Returns this certificate with the level that was reached.
   *
   * @param level the name of the level
   * @return the changed certificate
   * @throws IllegalArgumentException if the name is blank
   */
  public Certificate withLevel(String level) {
    return with(
        new Facts(
            facts.title,
            facts.issuer,
            facts.issuedOn,
            facts.verification,
            facts.displayName,
            facts.competency,
            requireText(level, "level"),
            facts.validUntil,
            facts.criteria,
            facts.picture));
  }

  /**
   * Returns this certificate with the last day on which the badge is valid.
   *
   * @param lastDay the day, inclusive
   * @return the changed certificate
   * @throws IllegalArgumentException if the day lies before that of issue
   */
  public Certificate withLastDay(LocalDate lastDay) {
    if (lastDay.isBefore(facts.issuedOn)) {
      throw new IllegalArgumentException("lastDay must not lie before the day of issue");
    }
    return with(
        new Facts(
            facts.title,
            facts.issuer,
            facts.issuedOn,
            facts.verification,
            facts.displayName,
            facts.competency,
            facts.level,
            lastDay,
            facts.criteria,
            facts.picture));
  }

  /**
   * Returns this certificate with a link to what had to be shown to earn the badge.
   *
   * @param criteria a public https address
   * @return the changed certificate
   */
  public Certificate withCriteria(URI criteria) {
    return with(
        new Facts(
            facts.title,
            facts.issuer,
            facts.issuedOn,
            facts.verification,
            facts.displayName,
            facts.competency,
            facts.level,
            facts.validUntil,
            Objects.requireNonNull(criteria, "criteria"),
            facts.picture));
  }

  /**
   * Returns this certificate with the picture of the badge.
   *
   * <p>The file goes into the page as it is, with what is baked into it.
   *
   * @param picture a picture that only draws; PNG for {@link #svg()}
   * @return the changed certificate
   */
  public Certificate withPicture(BadgeImage picture) {
    return with(
        new Facts(
            facts.title,
            facts.issuer,
            facts.issuedOn,
            facts.verification,
            facts.displayName,
            facts.competency,
            facts.level,
            facts.validUntil,
            facts.criteria,
            Objects.requireNonNull(picture, "picture")));
  }

  /**
   * Returns this certificate on other paper.
   *
   * @param sheet the paper
   * @return the changed certificate
   */
  public Certificate on(Paper sheet) {
    return new Certificate(facts, sheet, words);
  }

  /**
   * Returns this certificate with its fixed words and dates in another language.
   *
   * @param language English or Spanish; English stands in for any other
   * @return the changed certificate
   */
  public Certificate in(Locale language) {
    return new Certificate(facts, paper, CertificateWords.in(language));
  }

  /**
   * Writes the certificate as an HTML page that prints on one sheet.
   *
   * <p>The page is whole in itself: it fetches nothing and runs nothing.
   *
   * @return the page, to be sent or stored as UTF-8, or everything that keeps it from being
   *     printed: {@code certificate.address}, {@code certificate.criteria}, {@code
   *     certificate.too-long}, {@code certificate.picture}
   */
  public Outcome<String> html() {
    return CertificateLayout.of(facts, paper, false)
        .map(layout -> CertificateHtml.write(facts, paper, words, layout));
  }

  /**
   * Draws the certificate as an SVG of the size of the sheet.
   *
   * <p>The lettering is text that can be selected and read aloud, in Liberation Sans, Arial or
   * Helvetica, whichever the machine has. Being a badge picture, a credential can be baked in.
   *
   * @return the picture, or everything that keeps it from being drawn, as in {@link #html()}
   */
  public Outcome<BadgeImage> svg() {
    return CertificateLayout.of(facts, paper, true)
        .map(layout -> CertificateSvg.draw(facts, paper, words, layout))
        .then(BadgeImage::svg)
        .map(picture -> picture.withAltText(altText()));
  }

  /**
   * Returns what the certificate says, for those who cannot see it.
   *
   * @return title, issuer, date and address, and the name if there is one
   */
  public String altText() {
    String name =
        Optional.ofNullable(facts.displayName)
            .map(text -> " " + words.awardedTo + " " + text)
            .orElse("");
    return String.format(
        Locale.ROOT,
        "%s%s: %s. %s %s, %s. %s",
        words.certificate,
        name,
        facts.title,
        words.issuedBy,
        facts.issuer,
        words.date(facts.issuedOn),
        facts.verification.toASCIIString());
  }

  private Certificate with(Facts changed) {
    return new Certificate(changed, paper, words);
  }

  private static String requireText(String text, String name) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank: it stands on the page");
    }
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Returns the day only; the name is the learner's. */
  @Override
  public String toString() {
    return "Certificate[" + facts.issuedOn + ", " + paper + "]";
  }
}

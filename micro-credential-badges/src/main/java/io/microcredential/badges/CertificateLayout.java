package io.microcredential.badges;

import io.microcredential.badges.internal.WrappedText;
import io.microcredential.badges.internal.WrappedText.Space;
import io.microcredential.badges.internal.WrappedText.Typeface;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of a certificate, set so that they fit the sheet; lengths are in points. */
final class CertificateLayout {

  /** What stays free at each side of the sheet for frame and air. */
  static final double MARGIN = 60;

  /** How wide each of the three columns at the foot is: picture, facts, code. */
  static final double SIDE = 150;

  private static final int LONGEST_ADDRESS = 300;

  /** What no address on a wall may carry. */
  private static final Pattern SECRET =
      Pattern.compile(
          "@|%40|eyJ|(?i:[?&#;](access_?|id_?|refresh_?)?"
              + "(token|secret|password|passwd|pwd|api_?key|key|sig|signature|auth|session|jwt"
              + "|e?-?mail)=)");

  private final List<Problem> problems = new ArrayList<>();
  private final Typeface regular = Typeface.regular();
  private final Typeface bold = Typeface.bold();
  final WrappedText title;
  final WrappedText issuer;
  final @Nullable WrappedText name;
  final @Nullable WrappedText competency;
  final @Nullable WrappedText level;
  final @Nullable WrappedText criteria;
  final WrappedText address;

  private CertificateLayout(Certificate.Facts facts, Certificate.Paper paper) {
    double width = paper.width - 2 * MARGIN - 40;
    double middle = paper.width - 2 * (MARGIN + SIDE) - 20;
    title = set("title", bold, facts.title(), new Space(width, 84, 30, 11));
    name = optional("displayName", bold, facts.displayName(), new Space(width, 66, 32, 12));
    competency = optional("competency", regular, facts.competency(), new Space(width, 48, 13, 8));
    level = optional("level", bold, facts.level(), new Space(width - 120, 34, 14, 9));
    issuer = set("issuer", bold, facts.issuer(), new Space(middle, 36, 15, 8));
    URI link = facts.criteria();
    criteria =
        optional(
            "criteria", regular, link == null ? null : shown(link), new Space(middle, 30, 9, 6));
    address = set("verification", regular, shown(facts.verification()), new Space(SIDE, 40, 8, 5));
  }

  static Outcome<CertificateLayout> of(
      Certificate.Facts facts, Certificate.Paper paper, boolean pixelsOnly) {
    CertificateLayout layout = new CertificateLayout(facts, paper);
    layout.check("verification", facts.verification(), "certificate.address");
    URI criteria = facts.criteria();
    if (criteria != null) {
      layout.check("criteria", criteria, "certificate.criteria");
    }
    BadgeImage picture = facts.picture();
    if (picture != null) {
      layout.check(picture, pixelsOnly);
    }
    return layout.problems.isEmpty()
        ? Outcome.success(layout)
        : Outcome.refusal(Problems.of(layout.problems));
  }

  private static String shown(URI address) {
    return address.toASCIIString();
  }

  private void check(String part, URI address, String code) {
    String text = address.toASCIIString();
    boolean isPublic =
        "https".equalsIgnoreCase(address.getScheme())
            && address.getHost() != null
            && address.getRawUserInfo() == null
            && text.length() <= LONGEST_ADDRESS
            && !SECRET.matcher(text).find();
    if (!isPublic) {
      problems.add(
          Problem.error(
                  code,
                  JsonPointer.root().child(part),
                  "The address is not one that can be printed for everybody to read.")
              .fix(
                  "Give an https address of at most "
                      + LONGEST_ADDRESS
                      + " characters without user name, password, token or e-mail address."));
    }
  }

  private void check(BadgeImage picture, boolean pixelsOnly) {
    if (!picture.dangers().isEmpty() || pixelsOnly && !picture.mediaType().equals("image/png")) {
      problems.add(
          Problem.error(
                  "certificate.picture",
                  JsonPointer.root().child("picture"),
                  "The picture of the badge cannot stand on the page.")
              .fix("Use a picture that only draws, and a PNG for a certificate as SVG."));
    }
  }

  private @Nullable WrappedText optional(
      String part, Typeface typeface, @Nullable String text, Space space) {
    return text == null ? null : set(part, typeface, text, space);
  }

  private WrappedText set(String part, Typeface typeface, String text, Space space) {
    // Longer texts never fit, and need not be measured.
    Optional<WrappedText> fit = text.length() > 2000 ? Optional.empty() : typeface.fit(text, space);
    if (fit.isEmpty()) {
      problems.add(
          Problem.error(
                  "certificate.too-long",
                  JsonPointer.root().child(part),
                  "The text is too long to be printed on one page.")
              .fix("Shorten it."));
    }
    return fit.orElseGet(() -> new WrappedText(List.of(), space.smallest()));
  }
}

package io.microcredential.examples.quickstart;

import static java.time.ZoneOffset.UTC;

import io.microcredential.badges.BadgeDesign;
import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.Check;
import io.microcredential.badges.CheckOutcome;
import io.microcredential.badges.Identity;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.catalog.CredentialLevel;
import io.microcredential.core.catalog.MicroCredential;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/** From an award to a badge that a stranger can verify, and to the refusal of a changed one. */
final class BadgeStory {

  private static final String PNG = "badge.png";
  private static final String JSON = "credential.json";
  private static final String JWT = "credential.jwt";

  private final PeopleFile.Learner learner;
  private final DemonstrationKeys keys;
  private final OutputFolder output;
  private final Telling telling;
  private final Instant now;
  private final String issuerId;
  private final StringBuilder reports = new StringBuilder();

  BadgeStory(
      PeopleFile.Learner learner,
      DemonstrationKeys keys,
      OutputFolder output,
      Telling telling,
      Instant now) {
    this.learner = learner;
    this.keys = keys;
    this.output = output;
    this.telling = telling;
    this.now = now;
    this.issuerId = DidKey.of(keys.issuer().publicKey()).did();
  }

  /**
   * Issues the badge in its three forms.
   *
   * @return the picture with the badge in it
   */
  BadgeImage issue(EarningStory.Earned earned) {
    telling.step("The award becomes an Open Badge 3.0");
    MicroCredential definition = earned.definition();
    Recipient recipient =
        Recipient.did(keys.learnerDid())
            .and(HashedIdentity.of(IdentityType.EMAIL_ADDRESS, learner.email(), keys.salt()));
    OpenBadge badge =
        OpenBadge.of(definition, earned.enrollment(), recipient)
            .crediting(definition.content().creditOffers().get(0))
            .withImage(
                URI.create(definition.id() + "/badge.png"), BadgePage.words(definition.title()));
    Profile profile = Profile.of(definition.issuer()).withId(issuerId);
    BadgeIssuer issuer = BadgeIssuer.as(profile).signingWith(keys.issuer());
    telling.line("issuer", issuerId);
    SignedBadge document = issuer.issue(badge, now).orElseThrow();
    output.write(JSON, document.bytes(), "Data Integrity, eddsa-rdfc-2022");
    output.write(JWT, issuer.issueJwt(badge.asOf(now)).orElseThrow().bytes(), "VC-JWT, EdDSA");
    BadgeImage picture =
        BadgeImage.draw(design(definition)).orElseThrow().withCredential(document.text());
    output.write(PNG, picture.bytes(), "a picture with " + JSON + " in it");
    return picture;
  }

  private static BadgeDesign design(MicroCredential definition) {
    BadgeDesign design =
        BadgeDesign.of(
                BadgePage.words(definition.title()), BadgePage.words(definition.issuer().name()))
            .withAccent("#B0502A");
    CredentialLevel level = definition.content().level();
    return level == null ? design : design.withLevel(BadgePage.words(level.name()));
  }

  /**
   * Verifies what was written, as somebody would who has the file and nothing else.
   *
   * @return the report on the picture
   */
  VerificationReport verify() {
    telling.step("A stranger verifies the files, without any network");
    byte[] json = output.read(JSON);
    ask(JSON, json, stranger(), now);
    ask(JWT, output.read(JWT), stranger(), now);
    VerificationReport report = ask(PNG, output.read(PNG), stranger(), now);
    for (Check check : report.checks()) {
      telling.row("", "  " + check.step().title(), words(check.outcome()));
    }
    BadgeVerifier other =
        stranger().expecting(Identity.email("somebody.else@alder-valley.example"));
    ask("shown by somebody else", json, other, now);
    ask("to one who trusts nobody", json, BadgeVerifier.trusting(TrustPolicy.nobody()), now);
    ask("ten years later", json, stranger(), now.atZone(UTC).plusYears(10).toInstant());
    return report;
  }

  /** Makes the badge last longer by changing one byte, and has that refused. */
  void forge() {
    telling.step("One byte is changed, and the badge is refused");
    byte[] forged = output.read(JSON);
    int at = lastDigitOfYear(new String(forged, StandardCharsets.UTF_8));
    char before = (char) forged[at];
    forged[at] = (byte) (before == '9' ? '8' : '9');
    telling.line(
        "changed",
        String.format(
            Locale.ROOT,
            "byte %,d of credential.json from %c to %c, so that it would last until %s",
            at,
            before,
            forged[at],
            new String(forged, at - 3, 4, StandardCharsets.UTF_8)));
    VerificationReport report = ask("credential.json, one byte off", forged, stranger(), now);
    for (Check check : report.checks()) {
      if (check.outcome() == CheckOutcome.FAILED) {
        telling.row("", "  " + check.step().title(), check.message());
      }
    }
    output.write("verification.txt", reports.toString(), "every report, check by check");
  }

  /** Returns where the year in which the badge ends has its last digit; the text is ASCII there. */
  private static int lastDigitOfYear(String json) {
    String member = "\"validUntil\": \"";
    int at = json.indexOf(member) + member.length() + 3;
    return json.substring(0, at).getBytes(StandardCharsets.UTF_8).length;
  }

  private BadgeVerifier stranger() {
    return BadgeVerifier.trusting(TrustPolicy.of(issuerId))
        .expecting(Identity.email(learner.email()));
  }

  private VerificationReport ask(String what, byte[] badge, BadgeVerifier verifier, Instant at) {
    VerificationReport report = verifier.verify(badge, at);
    telling.row("verified", what, words(report.result()).toUpperCase(Locale.ROOT));
    reports.append(what).append('\n').append(report.text()).append('\n');
    return report;
  }

  static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

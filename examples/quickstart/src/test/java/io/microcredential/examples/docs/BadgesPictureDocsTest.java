package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeDesign;
import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.BakedKind;
import io.microcredential.badges.Certificate;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.Outcome;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippets of the page on badges that are about pictures and paper. */
class BadgesPictureDocsTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final SigningKey key = SigningKey.ed25519DidKey(new byte[32]);
  private final Profile issuer =
      Profile.of(SampleDefinitions.published().issuer()).withId(DidKey.of(key.publicKey()).did());

  private SignedBadge signed() {
    OpenBadge badge =
        OpenBadge.of(
            SampleDefinitions.published(),
            SampleWork.awarded(now),
            Recipient.did("did:example:teacher-7"));
    return BadgeIssuer.as(issuer).signingWith(key).issue(badge, now).orElseThrow();
  }

  @Test
  void drawsBakesAndReads() {
    SignedBadge signed = signed();
    // region badges: bake
    BadgeDesign design =
        BadgeDesign.of("Talk That Teaches", "Larkmeadow School District")
            .withLevel("Demonstrated")
            .withAccent("#2F5D8A");
    BadgeImage png = BadgeImage.draw(design).orElseThrow().withCredential(signed.text());
    Outcome<BadgeImage> svg =
        BadgeImage.drawSvg(design)
            .then(picture -> picture.bake(BakedKind.OPEN_BADGES_3, signed.text()));
    Outcome<String> again = BadgeImage.read(png.bytes()).then(BadgeImage::credential);
    // end
    BadgeVerifier verifier = BadgeVerifier.trusting(TrustPolicy.of(issuer.id()));
    assertThat(again.orElseThrow()).isEqualTo(signed.text());
    assertThat(verifier.verify(png.bytes(), now).result()).isEqualTo(VerificationResult.VALID);
    assertThat(verifier.verify(svg.orElseThrow().bytes(), now).result())
        .isEqualTo(VerificationResult.VALID);
    assertThat(png.altText().orElseThrow())
        .isEqualTo("Talk That Teaches. Demonstrated. Larkmeadow School District.");
  }

  @Test
  void printsACertificate() {
    // region badges: certificate
    URI verify = URI.create("https://example.org/verify/1");
    Outcome<String> page =
        Certificate.of("Talk That Teaches", "Larkmeadow", LocalDate.parse("2026-11-22"), verify)
            .withDisplayName("Robin Marsh", LocalDate.parse("2026-11-20"))
            .on(Certificate.Paper.LETTER)
            .in(Locale.forLanguageTag("es"))
            .html();
    // end
    assertThat(page.orElseThrow())
        .contains("Robin Marsh", "https://example.org/verify/1", "lang=\"es\"");
  }
}

package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeFormat;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.Identity;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob2.Assertion;
import io.microcredential.badges.ob2.BadgeClass;
import io.microcredential.badges.ob2.CryptographicKey;
import io.microcredential.badges.ob2.IdentityObject;
import io.microcredential.badges.ob2.Image;
import io.microcredential.badges.ob2.Issuer;
import io.microcredential.badges.ob2.Ob2Badge;
import io.microcredential.badges.ob2.Ob3Upgrade;
import io.microcredential.badges.ob2.RevocationList;
import io.microcredential.badges.ob2.SignedAssertion;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the page on badges that are about Open Badges 2.0. */
class BadgesOlderDocsTest {

  private static final String HOME = "https://badges.example.org/";
  private static final URI KEY = URI.create(HOME + "key.json");

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final SecureRandom random = new SecureRandom();
  private final OpenBadge badge =
      OpenBadge.of(
          SampleDefinitions.published(),
          SampleWork.awarded(now),
          Recipient.did("did:example:teacher-7"));
  private final SigningKey key = rsa();
  private final Issuer issuer = issuer();
  private final Map<String, byte[]> web = new HashMap<>();
  private final List<String> printed = new ArrayList<>();

  private static SigningKey rsa() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return SigningKey.from(generator.generateKeyPair(), KEY.toString(), new SecureRandom());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  private static Issuer issuer() {
    // region badges: 2.0 issuer
    Issuer issuer =
        Issuer.of(
                URI.create("https://badges.example.org/issuer.json"),
                "Larkmeadow School District",
                URI.create("https://example.org/"),
                "badges@example.org")
            .withKeys(List.of(URI.create("https://badges.example.org/key.json")))
            .withRevocationList(URI.create("https://badges.example.org/revoked.json"));
    // end
    return issuer;
  }

  private void serve(JsonObject document) {
    web.put(
        document.text("id").orElseThrow(), Json.write(document).getBytes(StandardCharsets.UTF_8));
  }

  private void print(String line) {
    printed.add(line);
  }

  private VerificationReport verify(String text) {
    return BadgeVerifier.trusting(TrustPolicy.of(issuer.id().orElseThrow()))
        .fetching(Fetcher.of(web))
        .expecting(Identity.email("Teacher@example.org"))
        .verify(text, now);
  }

  @Test
  void issuesVerifiesAndUpgrades() {
    // region badges: 2.0
    Ob2Badge older = Ob2Badge.of(badge, issuer, now);
    Image picture = Image.of(URI.create("https://badges.example.org/talk.png"), "A circle");
    BadgeClass badgeClass =
        older.badgeClass(URI.create("https://badges.example.org/talk.json"), picture);
    IdentityObject recipient = IdentityObject.email("Teacher@example.org", random);
    Assertion hosted =
        older.hosted(URI.create("https://badges.example.org/a/7.json"), badgeClass, recipient);
    SignedAssertion signed = older.signed(badgeClass, recipient, key);
    RevocationList list =
        RevocationList.of(
            URI.create("https://badges.example.org/revoked.json"),
            URI.create("https://badges.example.org/issuer.json"));
    // end
    serve(issuer.toJson());
    serve(badgeClass.toJson());
    serve(hosted.toJson());
    serve(list.toJson());
    serve(CryptographicKey.of(KEY, URI.create(HOME + "issuer.json"), key.publicKey()).toJson());
    VerificationReport report = verify(Json.write(hosted.toJson()));
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    assertThat(verify(signed.text()).result()).isEqualTo(VerificationResult.VALID);
    serve(list.revoking(signed.payload().text("id").orElseThrow(), "An error").toJson());
    assertThat(verify(signed.text()).result()).isEqualTo(VerificationResult.REVOKED);

    upgrades(hosted.toJson(), badgeClass.toJson());
  }

  private void upgrades(JsonObject assertion, JsonObject badgeClass) {
    String id = issuer.id().orElseThrow();
    SigningKey newKey = SigningKey.ed25519(new byte[32], id + "#key-2");
    // region badges: upgrade
    Ob3Upgrade.Upgraded upgraded =
        Ob3Upgrade.of(assertion, badgeClass, issuer.toJson()).orElseThrow();
    for (Ob3Upgrade.Change change : upgraded.changes()) {
      print(change.kind() + " " + change.at() + ": " + change.reason());
    }
    Outcome<JsonObject> issuedAgain =
        DataIntegrity.withDefaults().sign(upgraded.credential(), newKey, now);
    // end
    assertThat(printed).isNotEmpty();
    VerificationReport report =
        BadgeVerifier.trusting(TrustPolicy.of(id))
            .resolving(
                KeySet.of(id)
                    .with("key-2", newKey.publicKey(), KeyValidity.always())
                    .documents(now))
            .expecting(Identity.email("Teacher@example.org"))
            .verify(Json.write(issuedAgain.orElseThrow()), now);
    assertThat(report.format()).isEqualTo(BadgeFormat.OPEN_BADGES_3_0);
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
  }
}

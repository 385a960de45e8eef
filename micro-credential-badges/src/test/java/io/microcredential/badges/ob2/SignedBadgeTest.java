package io.microcredential.badges.ob2;

import static io.microcredential.badges.ob2.Ob2World.BADGE;
import static io.microcredential.badges.ob2.Ob2World.ISSUER;
import static io.microcredential.badges.ob2.Ob2World.KEY;
import static io.microcredential.badges.ob2.Ob2World.LIST;
import static io.microcredential.badges.ob2.Ob2World.NOW;
import static io.microcredential.badges.ob2.Ob2World.SIGNING_KEY;
import static io.microcredential.badges.ob2.Ob2World.hosted;
import static io.microcredential.badges.ob2.Ob2World.signed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row J1, Open Badges 2.0 SignedBadge Verification: what is good, and what gets in not. */
class SignedBadgeTest {

  private static final String ID = "urn:uuid:6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b";
  private static final URI THIEF_KEY = URI.create("https://evil.example/key.json");
  private static final KeyPair THIEF = Ob2World.pair("RSA", 2048);

  private static void is(Ob2Report report, Ob2Step step, Ob2Outcome outcome, String code) {
    assertThat(report.holds()).isFalse();
    assertThat(report.finding(step).outcome()).as(report.toString()).isEqualTo(outcome);
    assertThat(report.finding(step).problems().codes()).contains(code);
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String token(String header, JsonObject payload, String scheme, KeyPair pair) {
    String input = encode(header) + "." + encode(Json.write(payload));
    try {
      var signature = Signature.getInstance(scheme);
      signature.initSign(pair.getPrivate());
      signature.update(input.getBytes(StandardCharsets.US_ASCII));
      return input + "." + encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Ob2Report verify(Ob2World world, String token) {
    return Ob2Verifier.asking(world).verifySigned(token, NOW);
  }

  private static JsonObject payload() {
    return signed().payload();
  }

  @Test
  void holdsIfAKeyThatTheIssuerListsSignedIt() {
    Ob2Report report = hosted().verify(signed());
    assertThat(report.holds()).as(report.toString()).isTrue();
    assertThat(report.problems().isEmpty()).isTrue();
    assertThat(report.finding(Ob2Step.HOSTED).outcome()).isEqualTo(Ob2Outcome.NOT_APPLICABLE);
    assertThat(report.issuerId()).contains(ISSUER.toString());
  }

  @Test
  void isSignedByRs256AsTheSpecificationRecommends() {
    assertThat(signed().header().text("alg")).contains("RS256");
    assertThat(SignedAssertion.parse(signed().text()).orElseThrow().payload())
        .isEqualTo(signed().payload());
  }

  @ParameterizedTest
  @CsvSource({"256, ES256", "384, ES384"})
  void isSignedByEllipticCurvesToo(int size, String algorithm) {
    var key = SigningKey.from(Ob2World.pair("EC", size), KEY.toString(), new SecureRandom());
    Ob2World world = hosted().serve(CryptographicKey.of(KEY, ISSUER, key.publicKey()).toJson());
    var badge =
        SignedAssertion.sign(Ob2World.assertion(ID, Verification.signed(KEY.toString())), key);
    assertThat(badge.header().text("alg")).contains(algorithm);
    assertThat(world.verify(badge).holds()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"RS384, SHA384withRSA", "RS512, SHA512withRSA"})
  void readsTheLongerHashesOfOthers(String algorithm, String scheme) {
    String token = token("{\"alg\":\"" + algorithm + "\"}", payload(), scheme, Ob2World.RSA);
    assertThat(verify(hosted(), token).holds()).isTrue();
    assertThat(verify(hosted(), token(header("RS256"), payload(), scheme, Ob2World.RSA)).holds())
        .isFalse();
  }

  private static String header(String algorithm) {
    return "{\"alg\":\"" + algorithm + "\"}";
  }

  @Test
  void triesAllKeysOfTheIssuerIfTheBadgeNamesNone() {
    JsonObject unnamed = payload().with("verification", JsonEdits.object("{\"type\": \"signed\"}"));
    String token = token(header("RS256"), unnamed, "SHA256withRSA", Ob2World.RSA);
    assertThat(verify(hosted(), token).holds()).isTrue();
    String stolen = token(header("RS256"), unnamed, "SHA256withRSA", THIEF);
    is(verify(hosted(), stolen), Ob2Step.SIGNATURE, Ob2Outcome.FAILED, "ob2.signature-wrong");
  }

  @Test
  void refusesToSignInTheNameOfAnotherKey() {
    Assertion other = Ob2World.assertion(ID, Verification.signed("https://x.example/key"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedAssertion.sign(other, SIGNING_KEY))
        .withMessageContaining("names the address of this key");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SignedAssertion.sign(Ob2World.assertion(), SIGNING_KEY));
  }

  @Nested
  class Header {
    @ParameterizedTest
    @ValueSource(strings = {"none", "NONE", "nOnE"})
    void refusesNoSignature(String algorithm) {
      String token = encode(header(algorithm)) + "." + encode(Json.write(payload())) + ".";
      is(verify(hosted(), token), Ob2Step.SIGNATURE, Ob2Outcome.FAILED, "ob2.jws-algorithm");
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() throws GeneralSecurityException {
      String pem = CryptographicKey.of(KEY, ISSUER, SIGNING_KEY.publicKey()).publicKeyPem();
      String input = encode(header("HS256")) + "." + encode(Json.write(payload()));
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(pem.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      String token = input + "." + encode(mac.doFinal(input.getBytes(StandardCharsets.UTF_8)));
      is(verify(hosted(), token), Ob2Step.SIGNATURE, Ob2Outcome.FAILED, "ob2.jws-algorithm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "EdDSA"})
    void refusesAnAlgorithmThatTheKeyIsNotFor(String algorithm) {
      String token = token(header(algorithm), payload(), "SHA256withRSA", Ob2World.RSA);
      is(verify(hosted(), token), Ob2Step.SIGNATURE, Ob2Outcome.FAILED, "ob2.jws-key-kind");
    }

    @Test
    void doesNotDecideAboutAlgorithmsItDoesNotKnow() {
      String token = token(header("XS256"), payload(), "SHA256withRSA", Ob2World.RSA);
      is(
          verify(hosted(), token),
          Ob2Step.SIGNATURE,
          Ob2Outcome.UNDECIDED,
          "ob2.jws-algorithm-unknown");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"alg\":\"RS256\",\"crit\":[\"exp\"]}",
          "{\"alg\":\"RS256\",\"b64\":false,\"crit\":[\"b64\"]}"
        })
    void refusesDemandsItDoesNotUnderstand(String header) {
      String token = token(header, payload(), "SHA256withRSA", Ob2World.RSA);
      is(verify(hosted(), token), Ob2Step.SIGNATURE, Ob2Outcome.FAILED, "ob2.jws-header");
    }

    @Test
    void takesNoKeyFromTheHeader() {
      String jwk = Json.write(SigningKey.from(THIEF, "x:y", new SecureRandom()).publicKey().jwk());
      String token =
          token("{\"alg\":\"RS256\",\"jwk\":" + jwk + "}", payload(), "SHA256withRSA", THIEF);
      is(verify(hosted(), token), Ob2Step.SIGNATURE, Ob2Outcome.FAILED, "ob2.signature-wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a.b", "a.b.c.d", "..", "e30.e30.*", "e30=.e30.AA", "W10.e30.AA"})
    void refusesWhatIsNoToken(String text) {
      assertThat(verify(hosted(), text).holds()).isFalse();
      assertThat(verify(hosted(), text).finding(Ob2Step.FORM).outcome())
          .isEqualTo(Ob2Outcome.FAILED);
    }
  }

  @Nested
  class Content {
    @Test
    void refusesAnyOtherContentUnderTheSameSignature() {
      String[] parts = signed().text().split("\\.");
      JsonObject forged =
          payload().with("recipient", IdentityObject.email("thief@example.org", "s").toJson());
      String token = parts[0] + "." + encode(Json.write(forged)) + "." + parts[2];
      is(verify(hosted(), token), Ob2Step.SIGNATURE, Ob2Outcome.FAILED, "ob2.signature-wrong");
    }

    @Test
    void refusesAFlippedBitAnywhereInTheSignature() {
      String text = signed().text();
      int dot = text.lastIndexOf('.');
      for (int i = dot + 1; i < text.length() - 1; i += 40) {
        char flipped = text.charAt(i) == 'A' ? 'B' : 'A';
        String forged = text.substring(0, i) + flipped + text.substring(i + 1);
        assertThat(verify(hosted(), forged).holds()).isFalse();
      }
    }

    @Test
    void refusesASignedBadgeThatSaysItIsHosted() {
      JsonObject lying = Ob2World.assertion().toJson();
      String token = token(header("RS256"), lying, "SHA256withRSA", Ob2World.RSA);
      is(verify(hosted(), token), Ob2Step.SIGNATURE, Ob2Outcome.FAILED, "ob2.verification-type");
    }
  }

  @Nested
  class KeyOfTheIssuer {
    private String stolen() {
      JsonObject named =
          payload().with("verification", Verification.signed(THIEF_KEY.toString()).toJson());
      return token(header("RS256"), named, "SHA256withRSA", THIEF);
    }

    private JsonObject thiefKey(URI owner) {
      var key = SigningKey.from(THIEF, THIEF_KEY.toString(), new SecureRandom());
      return CryptographicKey.of(THIEF_KEY, owner, key.publicKey()).toJson();
    }

    @Test
    void refusesAKeyThatOnlyTheBadgeNames() {
      Ob2World world = hosted().serve(thiefKey(ISSUER));
      is(verify(world, stolen()), Ob2Step.KEY, Ob2Outcome.FAILED, "ob2.key-not-listed");
      assertThat(world.asked()).doesNotContain(THIEF_KEY);
    }

    @Test
    void refusesAKeyThatIsListedAndSaysItIsAnothers() {
      Ob2World world =
          hosted()
              .serve(thiefKey(URI.create("https://evil.example/issuer.json")))
              .serve(Ob2World.issuer().withKeys(List.of(KEY, THIEF_KEY)).toJson());
      is(verify(world, stolen()), Ob2Step.KEY, Ob2Outcome.FAILED, "ob2.key-owner");
    }

    @Test
    void refusesAnIssuerThatListsNoKey() {
      JsonObject bare = Ob2World.issuer().toJson().without("publicKey");
      is(
          hosted().serve(bare).verify(signed()),
          Ob2Step.KEY,
          Ob2Outcome.FAILED,
          "ob2.key-not-listed");
    }

    @Test
    void refusesAnIssuerThatStandsOnlyInsideTheBadge() {
      JsonObject profile =
          Ob2World.issuer()
              .withKeys(List.of(THIEF_KEY))
              .toJson()
              .with("id", JsonValue.of("urn:uuid:0b9d7f0e-1111-4222-8333-444455556666"));
      JsonObject embedding =
          payload()
              .with("verification", Verification.signed(THIEF_KEY.toString()).toJson())
              .with(
                  "badge",
                  Ob2World.badgeClass()
                      .with("id", JsonValue.of("urn:uuid:1b9d7f0e-1111-4222-8333-444455556666"))
                      .with("issuer", profile));
      String token = token(header("RS256"), embedding, "SHA256withRSA", THIEF);
      Ob2World world = hosted().serve(thiefKey(ISSUER));
      is(verify(world, token), Ob2Step.ISSUER, Ob2Outcome.UNDECIDED, "ob2.issuer-not-published");
      is(verify(world, token), Ob2Step.KEY, Ob2Outcome.UNDECIDED, "ob2.key-unknown");
    }

    @Test
    void refusesABadgeClassWhoseIssuerTheBadgeChanges() {
      URI thief = URI.create("https://evil.example/issuer.json");
      JsonObject own =
          Issuer.of(thief, "Thief", URI.create("https://evil.example/"), "a@evil.example")
              .withKeys(List.of(THIEF_KEY))
              .toJson();
      JsonObject embedding =
          payload()
              .with("verification", Verification.signed(THIEF_KEY.toString()).toJson())
              .with("badge", Ob2World.badgeClass().with("issuer", JsonValue.of(thief.toString())));
      String token = token(header("RS256"), embedding, "SHA256withRSA", THIEF);
      Ob2World world = hosted().serve(own).serve(thiefKey(thief));
      is(verify(world, token), Ob2Step.BADGE_CLASS, Ob2Outcome.FAILED, "ob2.embedded-differs");
    }

    @Test
    void keepsWhatWasSignedOfABadgeClassThatWasEditedLater() {
      JsonObject embedding = payload().with("badge", Ob2World.badgeClass());
      String token = token(header("RS256"), embedding, "SHA256withRSA", Ob2World.RSA);
      Ob2World world =
          hosted()
              .serve(Ob2World.badgeClass().with("description", JsonValue.of("Edited meanwhile.")));
      Ob2Report report = verify(world, token);
      assertThat(report.holds()).isTrue();
      assertThat(report.problems().codes()).containsExactly("ob2.embedded-differs");
      assertThat(report.badgeClass().orElseThrow().text("description"))
          .contains("Plans lessons around talk.");
    }

    @Test
    void doesNotDecideWithoutTheKeyOrTheIssuer() {
      is(hosted().dead(KEY).verify(signed()), Ob2Step.KEY, Ob2Outcome.UNDECIDED, "ob2.unreachable");
      is(
          hosted().dead(ISSUER).verify(signed()),
          Ob2Step.SIGNATURE,
          Ob2Outcome.UNDECIDED,
          "ob2.signature-unchecked");
      assertThat(hosted().dead(BADGE).verify(signed()).holds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "no key",
          "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----",
          "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"
        })
    void refusesAKeyThatIsNone(String pem) {
      JsonObject key =
          CryptographicKey.of(KEY, ISSUER, SIGNING_KEY.publicKey())
              .toJson()
              .with("publicKeyPem", JsonValue.of(pem));
      is(hosted().serve(key).verify(signed()), Ob2Step.KEY, Ob2Outcome.FAILED, "ob2.key-pem");
    }

    @Test
    void findsAKeyInsideTheProfileByItsFragment() {
      URI inside = URI.create(ISSUER + "#key-1");
      JsonObject key =
          CryptographicKey.of(inside, ISSUER, SIGNING_KEY.publicKey()).toJson().without("@context");
      Ob2World world = hosted().serve(Ob2World.issuer().with("publicKey", key).toJson());
      var badge =
          SignedAssertion.sign(
              Ob2World.assertion(ID, Verification.signed(inside.toString())),
              SIGNING_KEY.at(inside.toString()));
      assertThat(world.verify(badge).holds()).isTrue();
    }

    @Test
    void refusesAShortKey() {
      KeyPair weak = Ob2World.pair("RSA", 1024);
      String pem =
          "-----BEGIN PUBLIC KEY-----\n"
              + Base64.getMimeEncoder().encodeToString(weak.getPublic().getEncoded())
              + "\n-----END PUBLIC KEY-----";
      JsonObject key =
          CryptographicKey.of(KEY, ISSUER, SIGNING_KEY.publicKey())
              .toJson()
              .with("publicKeyPem", JsonValue.of(pem));
      is(hosted().serve(key).verify(signed()), Ob2Step.KEY, Ob2Outcome.FAILED, "ob2.key-pem");
    }
  }

  @Test
  void refusesABadgeOnTheIssuersList() {
    Ob2World world = hosted().serve(RevocationList.of(LIST, ISSUER).revoking(ID, "Error").toJson());
    is(world.verify(signed()), Ob2Step.REVOCATION, Ob2Outcome.FAILED, "ob2.revoked-by-list");
    assertThat(RevocationList.of(LIST, ISSUER).revoking(ID, "Error").reason(ID, null))
        .contains("Error");
  }
}

package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.TrustDecision.Outcome;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row J5, complaint 20: the caller says whose badges count, and the report says why. */
class TrustPolicyTest {

  private static final Instant NOW = Instant.parse("2027-01-15T00:00:00Z");

  private static Signatory issuer(String id) {
    return new Signatory(id, null, List.of(), NOW);
  }

  private static Outcome outcome(TrustPolicy policy, String issuerId) {
    return policy.decide(issuer(issuerId)).outcome();
  }

  @Test
  void trustsExactlyTheIssuersListed() {
    TrustPolicy policy = TrustPolicy.of("https://district.example/issuer");
    assertThat(outcome(policy, "https://district.example/issuer")).isEqualTo(Outcome.TRUSTED);
    assertThat(outcome(policy, "https://district.example/issuer/")).isEqualTo(Outcome.NOT_TRUSTED);
  }

  @ParameterizedTest
  @CsvSource({
    "did:web:district.example, TRUSTED",
    "did:web:district.example:schools:7, TRUSTED",
    "did:web:district.example%3A8443, TRUSTED",
    "did:web:DISTRICT.example, TRUSTED",
    "https://district.example/issuer, TRUSTED",
    "https://District.Example:8443/issuer, TRUSTED",
    "http://district.example/issuer, NOT_TRUSTED",
    "https://district.example.evil.example/issuer, NOT_TRUSTED",
    "https://evil.example/district.example, NOT_TRUSTED",
    "https://district.example@evil.example/, NOT_TRUSTED",
    "https://evil.example@district.example/, NOT_TRUSTED",
    "https://sub.district.example/, NOT_TRUSTED",
    "did:web:evil.example:district.example, NOT_TRUSTED",
    "did:web:district.example.evil.example, NOT_TRUSTED",
    "did:key:z6Mkdistrict.example, NOT_TRUSTED",
    "urn:district.example, NOT_TRUSTED",
    "not a uri, NOT_TRUSTED"
  })
  void trustsADomainByItsWholeName(String issuerId, Outcome expected) {
    assertThat(outcome(TrustPolicy.domains("district.example"), issuerId)).isEqualTo(expected);
  }

  @Test
  void refusesWhatIsNoDomain() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TrustPolicy.domains("https://district.example"));
  }

  @Nested
  class Registry {

    @Test
    void decidesAndSaysWhy() {
      TrustPolicy policy =
          TrustPolicy.registry(
              id ->
                  id.equals(SampleBadge.ISSUER)
                      ? TrustDecision.trusted("The ministry lists it.")
                      : TrustDecision.notTrusted("The ministry does not list it."));
      VerificationReport report =
          BadgeVerifier.trusting(policy)
              .verify(Json.write(SampleBadge.sign(SampleBadge.small())), SampleBadge.NOW);
      assertThat(report.result()).isEqualTo(VerificationResult.VALID);
      assertThat(report.check(VerificationStep.TRUST).message())
          .isEqualTo("The ministry lists it.");
      assertThat(policy.trusts("urn:x:somebody")).isFalse();
    }

    @Test
    void outOfReachIsNeitherTrustNorDistrust() {
      TrustPolicy policy =
          TrustPolicy.registry(id -> TrustDecision.unknown("The registry does not answer."));
      VerificationReport report =
          BadgeVerifier.trusting(policy)
              .verify(Json.write(SampleBadge.sign(SampleBadge.small())), SampleBadge.NOW);
      assertThat(report.result()).isEqualTo(VerificationResult.CANNOT_CHECK);
      assertThat(report.problems().codes()).containsExactly("trust.unknown");
      assertThat(report.verifiedBadge()).isEmpty();
    }
  }

  @Nested
  class Either {

    private final TrustPolicy silent = TrustPolicy.registry(id -> TrustDecision.unknown("Silent."));

    @Test
    void trustsIfOneOfBothDoes() {
      TrustPolicy policy = silent.or(TrustPolicy.of("urn:x:1"));
      assertThat(outcome(policy, "urn:x:1")).isEqualTo(Outcome.TRUSTED);
      assertThat(policy.trusts("urn:x:1")).isTrue();
      assertThat(policy.trusts("urn:x:2")).isFalse();
    }

    @Test
    void isUndecidedIfOneCannotTellAndNoneTrusts() {
      assertThat(outcome(silent.or(TrustPolicy.nobody()), "urn:x:2")).isEqualTo(Outcome.UNKNOWN);
      assertThat(outcome(TrustPolicy.nobody().or(silent), "urn:x:2")).isEqualTo(Outcome.UNKNOWN);
      assertThat(outcome(TrustPolicy.nobody().or(TrustPolicy.nobody()), "urn:x:2"))
          .isEqualTo(Outcome.NOT_TRUSTED);
    }
  }

  /** The certificates of the tests were made for them, with dates from 2026 to 2036 and 2046. */
  @Nested
  class Certified {

    private final X509Certificate authority = certificate("authority.pem");
    private final X509Certificate other = certificate("other-authority.pem");
    private final X509Certificate district = certificate("district.pem");
    private final VerificationKey key = VerificationKey.from(district.getPublicKey());

    private TrustDecision decide(Signatory signatory, X509Certificate... authorities) {
      return TrustPolicy.certified(List.of(authorities)).decide(signatory);
    }

    private Signatory district(String id, Instant at) {
      return new Signatory(id, key, List.of(district), at);
    }

    @Test
    void trustsAKeyThatAnAuthorityCertifiesForTheIssuersDomain() {
      for (String id : List.of("did:web:district.example", "https://district.example/issuer")) {
        assertThat(decide(district(id, NOW), other, authority).outcome())
            .isEqualTo(Outcome.TRUSTED);
      }
    }

    @Test
    void trustsACertificateThatIsItselfNamed() {
      Signatory signatory = district("did:web:district.example", NOW);
      assertThat(decide(signatory, district).outcome()).isEqualTo(Outcome.TRUSTED);
      Signatory late = district("did:web:district.example", Instant.parse("2040-01-01T00:00:00Z"));
      assertThat(decide(late, district).outcome()).isEqualTo(Outcome.NOT_TRUSTED);
    }

    @Test
    void doesNotTrustAnotherAuthorityOrDomainOrKeyOrDate() {
      String id = "did:web:district.example";
      assertThat(decide(district(id, NOW), other).outcome()).isEqualTo(Outcome.NOT_TRUSTED);
      assertThat(decide(district("did:web:evil.example", NOW), authority).because())
          .contains("domain");
      assertThat(decide(district("did:key:z6Mk", NOW), authority).because()).contains("domain");
      Signatory otherKey = new Signatory(id, SampleBadge.KEY.publicKey(), List.of(district), NOW);
      assertThat(decide(otherKey, authority).because()).contains("another key");
      Signatory withoutKey = new Signatory(id, null, List.of(district), NOW);
      assertThat(decide(withoutKey, authority).because()).contains("no certificate");
      assertThat(decide(issuer(id), authority).because()).contains("no certificate");
      for (String date : List.of("2026-01-01T00:00:00Z", "2040-01-01T00:00:00Z")) {
        assertThat(decide(district(id, Instant.parse(date)), authority).outcome())
            .isEqualTo(Outcome.NOT_TRUSTED);
      }
    }

    @Test
    void anIdAloneShowsNoCertificate() {
      assertThat(TrustPolicy.certified(List.of(authority)).trusts("did:web:district.example"))
          .isFalse();
    }

    @Test
    void needsAnAuthority() {
      assertThatIllegalArgumentException().isThrownBy(() -> TrustPolicy.certified(List.of()));
    }

    @Test
    void readsTheCertificatesThatTheIssuerPublishesWithItsKey() throws Exception {
      String id = "did:web:district.example";
      String pem =
          new String(
              TrustPolicyTest.class.getResourceAsStream("district-key.pem").readAllBytes(),
              StandardCharsets.US_ASCII);
      byte[] pkcs8 = Base64.getMimeDecoder().decode(pem.replaceAll("-----[^-]+-----", ""));
      var pair =
          new KeyPair(
              district.getPublicKey(),
              KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(pkcs8)));
      SigningKey signing = SigningKey.from(pair, id + "#key-1", new SecureRandom());
      JsonObject badge =
          SampleBadge.sign(with(SampleBadge.small(), "/issuer/id", "\"" + id + "\""), signing);
      JsonObject jwk =
          key.jwk()
              .with(
                  "x5c",
                  new JsonArray(
                      List.of(
                          JsonValue.of(
                              Base64.getEncoder().encodeToString(district.getEncoded())))));
      JsonObject document =
          JsonEdits.object(
              """
              {"id": "%1$s", "assertionMethod": [{"id": "%1$s#key-1", "type": "JsonWebKey",
                "controller": "%1$s", "publicKeyJwk": %2$s}]}
              """
                  .formatted(id, Json.write(jwk)));
      BadgeVerifier certified =
          BadgeVerifier.trusting(TrustPolicy.certified(List.of(authority)))
              .resolving(ControllerDocuments.of(Map.of(id, document)));
      assertThat(certified.verify(Json.write(badge), NOW).result())
          .isEqualTo(VerificationResult.VALID);
      BadgeVerifier otherwise =
          BadgeVerifier.trusting(TrustPolicy.certified(List.of(other)))
              .resolving(ControllerDocuments.of(Map.of(id, document)));
      assertThat(otherwise.verify(Json.write(badge), NOW).result())
          .isEqualTo(VerificationResult.ISSUER_NOT_TRUSTED);
    }

    private static X509Certificate certificate(String name) {
      try (var in = TrustPolicyTest.class.getResourceAsStream(name)) {
        return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (CertificateException e) {
        throw new IllegalStateException(name, e);
      }
    }
  }

  @Test
  void aDecisionSaysWhy() {
    assertThatIllegalArgumentException().isThrownBy(() -> TrustDecision.trusted(" "));
  }
}

package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.Check;
import io.microcredential.badges.Identity;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustDecision;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerifiedBadge;
import io.microcredential.badges.fetch.FetchCache;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fetch.SafeFetcher;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.proof.ProofTrace;
import io.microcredential.core.kit.SampleDefinitions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of the page on badges that verify. */
class BadgesVerifyDocsTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final InstantSource clock = Clock.fixed(now, ZoneOffset.UTC);
  private final SigningKey key = SigningKey.ed25519DidKey(new byte[32]);
  private final Profile issuer =
      Profile.of(SampleDefinitions.published().issuer()).withId(DidKey.of(key.publicKey()).did());
  private final List<String> printed = new ArrayList<>();

  private void print(String line) {
    printed.add(line);
  }

  private SignedBadge signed() {
    OpenBadge badge =
        OpenBadge.of(
            SampleDefinitions.published(),
            SampleWork.awarded(now),
            Recipient.hashed(
                HashedIdentity.of(
                    IdentityType.EMAIL_ADDRESS, "teacher@example.org", new SecureRandom())));
    return BadgeIssuer.as(issuer).signingWith(key).issue(badge, now).orElseThrow();
  }

  @Test
  void tellsWhatABadgeIsWorth() {
    byte[] badge = signed().bytes();
    // region badges: verify
    BadgeVerifier verifier =
        BadgeVerifier.trusting(TrustPolicy.of(issuer.id()))
            .expecting(Identity.email("teacher@example.org"), Identity.did("did:example:7"));
    VerificationReport report = verifier.verify(badge, now);
    print(report.text(Locale.forLanguageTag("es")));
    for (Check check : report.checks()) {
      print(check.clause().id() + " " + check.outcome() + " " + check.problems().codes());
    }
    Optional<VerifiedBadge> good = report.verifiedBadge();
    // end
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
    assertThat(good.orElseThrow().id()).isEqualTo("https://example.org/awards/1");
    assertThat(printed).contains("ob3.proof PASSED []");
    assertThat(
            BadgeVerifier.trusting(TrustPolicy.of(issuer.id()))
                .expecting(Identity.email("somebody@example.org"))
                .verify(badge, now)
                .result())
        .isEqualTo(VerificationResult.NOT_THIS_PERSON);
  }

  @Test
  void decidesWhomToTrust() {
    Map<String, String> register = Map.of(issuer.id(), "Larkmeadow");
    // region badges: trust
    TrustPolicy ours = TrustPolicy.of(issuer.id()).or(TrustPolicy.domains("example.org"));
    TrustPolicy registered =
        TrustPolicy.registry(
            id ->
                register.containsKey(id)
                    ? TrustDecision.trusted("The register lists the issuer.")
                    : TrustDecision.notTrusted("The register does not list the issuer."));
    // end
    byte[] badge = signed().bytes();
    assertThat(BadgeVerifier.trusting(ours).verify(badge, now).result())
        .isEqualTo(VerificationResult.VALID);
    assertThat(BadgeVerifier.trusting(registered).verify(badge, now).result())
        .isEqualTo(VerificationResult.VALID);
    TrustPolicy outOfReach = TrustPolicy.registry(id -> TrustDecision.unknown("No answer."));
    assertThat(BadgeVerifier.trusting(outOfReach).verify(badge, now).result())
        .isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(BadgeVerifier.trusting(TrustPolicy.nobody()).verify(badge, now).result())
        .isEqualTo(VerificationResult.ISSUER_NOT_TRUSTED);
  }

  @Test
  void fetchesOnlyWhatItIsAllowedTo() {
    // region badges: fetch
    Fetcher fetcher =
        SafeFetcher.withDefaults(clock)
            .withTimeLimits(Duration.ofSeconds(5), Duration.ofSeconds(2))
            .withMaxBytes(1_000_000)
            .with(FetchCache.bounded(500, 20_000_000));
    BadgeVerifier online =
        BadgeVerifier.trusting(TrustPolicy.domains("example.org")).fetching(fetcher);
    // end
    VerificationReport inside = online.verify("https://127.0.0.1/badge.json", now);
    assertThat(inside.result()).isEqualTo(VerificationResult.CANNOT_CHECK);
    assertThat(inside.problems().codes()).containsExactly("fetch.address");
  }

  @Test
  void showsTheValuesOfAProof() {
    byte[] badge = signed().bytes();
    BadgeVerifier verifier = BadgeVerifier.trusting(TrustPolicy.nobody());
    // region badges: trace
    for (ProofTrace trace : verifier.traces(badge)) {
      print(trace.text());
    }
    // end
    assertThat(printed).singleElement().asString().contains("eddsa-rdfc-2022", "SHA-256");
    assertThat(verifier.traces(badge).get(0).key()).contains(key.publicKey());
  }
}

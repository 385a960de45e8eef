package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.CredentialStatus;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.status.StatusList;
import io.microcredential.badges.status.StatusListStore;
import io.microcredential.badges.status.StatusLists;
import io.microcredential.badges.status.StatusPurpose;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the page on badges that are about their status. */
class BadgesStatusDocsTest {

  private static final URI ADDRESS = URI.create("https://example.org/status/1");

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final SigningKey key = SigningKey.ed25519DidKey(new byte[32]);
  private final Profile issuer =
      Profile.of(SampleDefinitions.published().issuer()).withId(DidKey.of(key.publicKey()).did());
  private final StatusListStore store = StatusListStore.inMemory();
  private final OpenBadge badge =
      OpenBadge.of(
          SampleDefinitions.published(),
          SampleWork.awarded(now),
          Recipient.did("did:example:teacher-7"));

  private VerificationResult result(SignedBadge signed, JsonObject published) {
    var web = Map.of(ADDRESS.toString(), Json.write(published).getBytes(StandardCharsets.UTF_8));
    VerificationReport report =
        BadgeVerifier.trusting(TrustPolicy.of(issuer.id()))
            .fetching(Fetcher.of(web))
            .verify(signed.bytes(), now);
    return report.result();
  }

  @Test
  void reservesRevokesAndPublishes() {
    // region badges: reserve status
    URI address = URI.create("https://example.org/status/1");
    store.save(StatusList.empty(address, StatusPurpose.REVOCATION));
    StatusLists lists = StatusLists.of(store, new SecureRandom());
    JsonObject entry = lists.assign(address).orElseThrow();
    CredentialStatus status = CredentialStatus.from(entry).orElseThrow();
    OpenBadge revocable = badge.supplementedBy(c -> c.withCredentialStatus(status));
    // end
    SignedBadge signed =
        BadgeIssuer.as(issuer).signingWith(key).issue(revocable, now).orElseThrow();
    JsonObject before =
        store
            .load(address)
            .orElseThrow()
            .signed(issuer.id(), key, now, Duration.ofDays(1))
            .orElseThrow();
    assertThat(result(signed, before)).isEqualTo(VerificationResult.VALID);
    assertThat(
            BadgeVerifier.trusting(TrustPolicy.of(issuer.id()))
                .verify(signed.bytes(), now)
                .result())
        .isEqualTo(VerificationResult.STATUS_UNKNOWN);

    // region badges: revoke
    Outcome<JsonObject> toPublish =
        lists.mark(entry).then(list -> list.signed(issuer.id(), key, now, Duration.ofDays(1)));
    // end
    assertThat(result(signed, toPublish.orElseThrow())).isEqualTo(VerificationResult.REVOKED);
    assertThat(lists.lift(entry).problems().codes()).containsExactly("status.revocation-final");
  }
}

package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.api.Access;
import io.microcredential.badges.api.AccessTokens;
import io.microcredential.badges.api.ApiRequest;
import io.microcredential.badges.api.ApiResponse;
import io.microcredential.badges.api.ApiScope;
import io.microcredential.badges.api.Backpack;
import io.microcredential.badges.api.BackpackClient;
import io.microcredential.badges.api.BadgeApi;
import io.microcredential.badges.api.ClientMetadata;
import io.microcredential.badges.api.ClientRegistration;
import io.microcredential.badges.api.CredentialGate;
import io.microcredential.badges.api.CredentialStore;
import io.microcredential.badges.api.InMemoryBackpack;
import io.microcredential.badges.api.PendingAuthorization;
import io.microcredential.badges.api.ServiceDescription;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.Outcome;
import io.microcredential.core.kit.SampleDefinitions;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The snippets of the page on badges that are about the Open Badges API. */
class BadgesBackpackDocsTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final InstantSource clock = InstantSource.fixed(now);
  private final SecureRandom random = new SecureRandom();
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

  private BadgeApi api(ServiceDescription description, InMemoryBackpack store) {
    // region badges: serve
    BadgeVerifier verifier = BadgeVerifier.trusting(TrustPolicy.of(issuer.id()));
    CredentialGate gate = CredentialGate.verifiedBy(verifier, clock);
    BadgeApi api = BadgeApi.of(description, store, store, gate);
    // end
    return api;
  }

  @Test
  void servesTheOwnerAndNobodyElse() {
    URI base = URI.create("https://badges.example.org");
    BadgeApi api = api(LoopbackBackpack.description(base), InMemoryBackpack.empty());
    String scopeOfToken = ApiScope.CREDENTIAL_READONLY.uri();
    // region badges: answer
    ApiResponse response =
        api.answer(
            ApiRequest.of("GET", "/ims/ob/v3p0/credentials?limit=10")
                .withAccess(Access.of("person-17", scopeOfToken)));
    // end
    assertThat(response.status()).isEqualTo(200);
    assertThat(api.answer(ApiRequest.of("GET", "/ims/ob/v3p0/credentials")).status())
        .isEqualTo(401);
  }

  @Test
  void pushesABadge() throws IOException {
    try (var host = LoopbackBackpack.start(this::api)) {
      URI address = host.base();
      URI back = URI.create("https://portal.example.org/back");
      Set<ApiScope> scopes = Set.of(ApiScope.CREDENTIAL_UPSERT, ApiScope.CREDENTIAL_READONLY);
      URI site = URI.create("https://portal.example.org/");
      var aboutUs =
          new ClientMetadata("Portal", site, site, site, site, "portal", "1.0", back, scopes);
      SignedBadge badge = signed();
      BackpackClient client = BackpackClient.create().allowingLoopback();
      // region badges: sign in
      ServiceDescription service = client.discover(address).orElseThrow();
      ClientRegistration registration = client.register(service, aboutUs).orElseThrow();
      PendingAuthorization pending =
          PendingAuthorization.begin(service, registration, scopes, random);
      URI openInBrowser = pending.address();
      // end
      URI cameBackTo = host.permit(openInBrowser);
      // region badges: push
      Outcome<AccessTokens> tokens =
          client.exchange(service, registration, pending, cameBackTo, now);
      Backpack backpack = client.backpack(service, tokens.orElseThrow());
      Outcome<CredentialStore.Upsert> pushed = backpack.push(badge);
      // end
      assertThat(pushed).isEqualTo(Outcome.success(CredentialStore.Upsert.CREATED));
      assertThat(backpack.credentials(null).orElseThrow())
          .singleElement()
          .extracting(kept -> kept.id())
          .isEqualTo("https://example.org/awards/1");
    }
  }
}

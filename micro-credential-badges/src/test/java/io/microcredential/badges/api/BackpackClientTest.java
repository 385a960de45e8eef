package io.microcredential.badges.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.api.CredentialStore.Upsert;
import io.microcredential.core.Outcome;
import java.io.IOException;
import java.net.Authenticator;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Open Badges 3.0, sections 6 and 7, over loopback: the client and the handlers against each other,
 * from the service description to pushed badges.
 */
class BackpackClientTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final URI REDIRECT = URI.create("https://client.example/back");
  private static final Set<ApiScope> ALL = EnumSet.allOf(ApiScope.class);

  private final LoopbackHost host = new LoopbackHost();
  private final BackpackClient client = BackpackClient.create().allowingLoopback();
  private ServiceDescription service;
  private ClientRegistration registration;

  static ClientMetadata metadata(String name) {
    URI site = URI.create("https://client.example/");
    return new ClientMetadata(name, site, site, site, site, "soft-1", "0.1", REDIRECT, ALL);
  }

  @BeforeEach
  void discoverAndRegister() {
    service = client.discover(URI.create(host.base() + "/")).orElseThrow();
    registration = client.register(service, metadata("Example")).orElseThrow();
  }

  @AfterEach
  void stop() {
    host.close();
    assertThat(host.faults).isEmpty();
  }

  private PendingAuthorization begin() {
    byte[] seed = "the same for every run".getBytes(StandardCharsets.UTF_8);
    return PendingAuthorization.begin(service, registration, ALL, new SecureRandom(seed));
  }

  /** Does what the browser does: opens the page, and ends where the host sends it. */
  private static URI browse(URI page) {
    try {
      return URI.create(
          HttpClient.newHttpClient()
              .send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private AccessTokens signIn() {
    PendingAuthorization pending = begin();
    return client
        .exchange(service, registration, pending, browse(pending.address()), NOW)
        .orElseThrow();
  }

  private Backpack backpack() {
    return client.backpack(service, signIn());
  }

  private static CredentialDocument credential(String text) {
    return CredentialDocument.parse(text).orElseThrow();
  }

  @Nested
  class SigningIn {

    @Test
    void findsTheHostAndRegisters() {
      assertThat(service).isEqualTo(Hosted.description(host.base()));
      assertThat(registration.clientId()).startsWith("client-");
      assertThat(registration.secretExpiresAt()).hasValue(Instant.ofEpochSecond(1597338250));
    }

    @Test
    void getsTokensForWhatThePersonPermitted() {
      AccessTokens tokens = signIn();

      assertThat(tokens.scopes())
          .containsExactlyInAnyOrder(
              ApiScope.CREDENTIAL_READONLY, ApiScope.CREDENTIAL_UPSERT, ApiScope.PROFILE_READONLY);
      assertThat(tokens.refreshToken()).isPresent();
      assertThat(tokens.expiresAt()).hasValue(NOW.plusSeconds(3600));
      assertThat(tokens.isExpired(NOW.plusSeconds(3599))).isFalse();
      assertThat(tokens.isExpired(NOW.plusSeconds(3600))).isTrue();
    }

    @Test
    void asksWithPkceAndState() {
      PendingAuthorization pending = begin();

      assertThat(ApiRequest.parameters(pending.address().getRawQuery()))
          .containsEntry("response_type", List.of("code"))
          .containsEntry("client_id", List.of(registration.clientId()))
          .containsEntry("redirect_uri", List.of(REDIRECT.toString()))
          .containsEntry("code_challenge_method", List.of("S256"))
          .containsEntry("state", List.of(pending.state()))
          .containsEntry("scope", List.of(ApiScope.text(ALL) + " offline_access"))
          .containsEntry(
              "code_challenge", List.of(PendingAuthorization.challenge(pending.codeVerifier())));
      assertThat(pending.address().toString()).doesNotContain(pending.codeVerifier());
      assertThat(pending.codeVerifier()).hasSize(43).isNotEqualTo(pending.state());
    }

    /** RFC 7636, appendix B. */
    @Test
    void challengesAsTheStandardShows() {
      assertThat(PendingAuthorization.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"))
          .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    @Test
    void sameCodeWorksOnce() {
      PendingAuthorization pending = begin();
      URI redirected = browse(pending.address());

      assertThat(client.exchange(service, registration, pending, redirected, NOW).isSuccess())
          .isTrue();
      Outcome<AccessTokens> again =
          client.exchange(service, registration, pending, redirected, NOW);
      assertThat(again.problems().codes()).containsExactly("api.token.refused");
      assertThat(again.problems().list().get(0).message())
          .contains("invalid_grant")
          .doesNotContain("marker");
    }

    @Test
    void codeOfAnotherSignInDoesNotWork() {
      URI stolen = browse(begin().address());
      PendingAuthorization mine =
          PendingAuthorization.of(
              stolen,
              REDIRECT,
              ApiRequest.parameters(stolen.getRawQuery()).get("state").get(0),
              "another-verifier",
              ALL);

      assertThat(client.exchange(service, registration, mine, stolen, NOW).problems().codes())
          .containsExactly("api.token.refused");
    }

    @ParameterizedTest
    @CsvSource({
      "https://client.example/back?code=c&state=other,api.authorization.state",
      "https://client.example/back?code=c,api.authorization.state",
      "https://client.example/back?code=c&state=STATE&state=STATE,api.authorization.state",
      "https://evil.example/back?code=c&state=STATE,api.authorization.redirect",
      "https://client.example/other?code=c&state=STATE,api.authorization.redirect",
      "https://client.example/back?error=access_denied&state=STATE,api.authorization.denied",
      "https://client.example/back?error=x&code=c&state=STATE,api.authorization.denied",
      "https://client.example/back?state=STATE,api.authorization.code",
      "https://client.example/back?code=a&code=b&state=STATE,api.authorization.code",
      "https://client.example/back?code=%0D%0A&state=STATE,api.authorization.code"
    })
    void refusesRedirectsThatAreNotTheAnswerToThisSignIn(String redirected, String code) {
      PendingAuthorization pending = begin();
      int before = host.requests.size();
      URI address = URI.create(redirected.replace("STATE", pending.state()));

      assertThat(client.exchange(service, registration, pending, address, NOW).problems().codes())
          .containsExactly(code);
      assertThat(host.requests).hasSize(before);
    }

    @Test
    void refusedRegistrationSaysWhy() {
      Outcome<ClientRegistration> refused = client.register(service, metadata(" "));

      assertThat(refused.problems().codes()).containsExactly("api.registration.refused");
      assertThat(refused.problems().list().get(0).message()).contains("invalid_client_metadata");
    }

    @Test
    void wrongSecretIsRefused() {
      ClientRegistration wrong =
          ClientRegistration.of(registration.clientId(), "wrong", REDIRECT, null);
      PendingAuthorization pending = begin();

      Outcome<AccessTokens> refused =
          client.exchange(service, wrong, pending, browse(pending.address()), NOW);

      assertThat(refused.problems().list().get(0).message()).contains("401", "invalid_client");
    }

    @Test
    void nothingSecretIsShown() {
      AccessTokens tokens = signIn();
      PendingAuthorization pending = begin();

      assertThat(registration + " " + tokens + " " + pending + client.backpack(service, tokens))
          .doesNotContain(
              tokens.accessToken(),
              tokens.refreshToken().orElseThrow(),
              registration.clientSecret(),
              registration.clientId(),
              pending.state(),
              pending.codeVerifier());
    }
  }

  @Nested
  class Keeping {

    @Test
    void pushesBothKindsOfBadgesAndGetsThemFromAllPages() {
      Backpack backpack = backpack();
      for (int number = 1; number <= 4; number++) {
        assertThat(backpack.push(credential(Hosted.json(number, number))))
            .isEqualTo(Outcome.success(Upsert.CREATED));
      }
      assertThat(backpack.push(credential(Hosted.token(5, 5))))
          .isEqualTo(Outcome.success(Upsert.CREATED));

      Outcome<List<CredentialDocument>> all = backpack.credentials(null);

      assertThat(all.problems().isEmpty()).isTrue();
      assertThat(all.orElseThrow())
          .containsExactlyInAnyOrder(
              credential(Hosted.json(1, 1)),
              credential(Hosted.json(2, 2)),
              credential(Hosted.json(3, 3)),
              credential(Hosted.json(4, 4)),
              credential(Hosted.token(5, 5)));
      assertThat(host.requests).filteredOn("GET /ims/ob/v3p0/credentials"::equals).hasSize(3);
      assertThat(backpack.credentials(Hosted.day(4)).orElseThrow())
          .containsExactly(credential(Hosted.token(5, 5)));
    }

    @Test
    void pushingAgainReplacesAndAnOlderFormIsRefused() {
      Backpack backpack = backpack();
      backpack.push(credential(Hosted.json(1, 1))).orElseThrow();

      assertThat(backpack.push(credential(Hosted.json(1, 2))))
          .isEqualTo(Outcome.success(Upsert.REPLACED));
      Outcome<Upsert> older = backpack.push(credential(Hosted.json(1, 1)));
      assertThat(older.problems().codes()).containsExactly("api.client.refused");
      assertThat(older.problems().list().get(0).message()).contains("400 (invalid_data)");
    }

    @Test
    void profileIsReadAndNotReplacedWithoutPermission() {
      host.store.replace("the one person", Hosted.PROFILE);
      Backpack backpack = backpack();

      assertThat(backpack.profile()).isEqualTo(Outcome.success(Hosted.PROFILE));
      assertThat(backpack.replaceProfile(Hosted.PROFILE).problems().codes())
          .containsExactly("api.client.forbidden");
    }

    @Test
    void refreshGivesNewTokensAndTheOldOnesWorkOnce() {
      AccessTokens old = signIn();
      host.expireAccessTokens();
      assertThat(client.backpack(service, old).credentials(null).problems().codes())
          .containsExactly("api.client.unauthorized");

      AccessTokens fresh = client.refresh(service, registration, old, NOW).orElseThrow();

      assertThat(client.backpack(service, fresh).credentials(null).isSuccess()).isTrue();
      assertThat(client.refresh(service, registration, old, NOW).problems().codes())
          .containsExactly("api.token.refused");
    }

    @Test
    void revokedTokensNoLongerWork() {
      AccessTokens tokens = signIn();

      assertThat(client.revoke(service, registration, tokens).isEmpty()).isTrue();

      assertThat(client.backpack(service, tokens).profile().problems().codes())
          .containsExactly("api.client.unauthorized");
      assertThat(client.refresh(service, registration, tokens, NOW).problems().codes())
          .containsExactly("api.token.refused");
    }

    @Test
    void withoutRefreshTokenOrRevocationEndpointItSaysSo() {
      AccessTokens tokens = AccessTokens.of("a", null, null, ALL);
      AuthorizationServer server = service.server();
      ServiceDescription plain =
          service.withServer(
              AuthorizationServer.of(
                  server.registration(), server.authorization(), server.token()));

      assertThat(client.refresh(service, registration, tokens, NOW).problems().codes())
          .containsExactly("api.token.no-refresh");
      assertThat(client.revoke(plain, registration, tokens).codes())
          .containsExactly("api.token.no-revocation");
    }
  }

  @Nested
  class Limits {

    @Test
    void httpIsForThisMachineAndOnlyWhenAllowed() {
      for (String address :
          List.of(
              host.base().toString(),
              "http://badges.example",
              "ftp://badges.example",
              "https://user@badges.example",
              "https://badges.example?x=y",
              "https://badges.example:70000",
              "/relative",
              "mailto:x@example.org")) {
        assertThat(BackpackClient.create().discover(URI.create(address)).problems().codes())
            .as(address)
            .containsExactly("api.client.address");
      }
    }

    @Test
    void rulesOfTheCallerHoldForEveryAddress() {
      BackpackClient strict = client.reaching(address -> !address.getPath().endsWith("/token"));

      assertThat(strict.discover(host.base()).problems().codes())
          .containsExactly("api.client.address");
      PendingAuthorization pending = begin();
      assertThat(
              strict
                  .exchange(service, registration, pending, browse(pending.address()), NOW)
                  .problems()
                  .codes())
          .containsExactly("api.client.address");
    }

    @Test
    void refusesHttpClientsThatWouldCarrySecretsElsewhere() {
      HttpClient following =
          HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
      HttpClient authenticating =
          HttpClient.newBuilder().authenticator(new Authenticator() {}).build();

      assertThatThrownBy(() -> BackpackClient.using(following))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> BackpackClient.using(authenticating))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> client.within(Duration.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> client.takingAtMost(0)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> AccessTokens.of("a\r\nX: y", null, null, ALL))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("X: y");
    }
  }
}

package io.microcredential.badges.attack;

import static io.microcredential.badges.VerificationResult.CANNOT_CHECK;
import static io.microcredential.badges.VerificationResult.STATUS_UNKNOWN;
import static io.microcredential.badges.VerificationResult.VALID;
import static io.microcredential.badges.VerificationStep.INPUT;
import static io.microcredential.badges.VerificationStep.KEY;
import static io.microcredential.badges.VerificationStep.REFRESH;
import static io.microcredential.badges.VerificationStep.STATUS;
import static io.microcredential.badges.attack.Scene.NOW;
import static io.microcredential.badges.attack.Scene.SMALL;
import static io.microcredential.badges.attack.Scene.issuedBy;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.Pngs;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fetch.HostileWeb;
import io.microcredential.badges.fetch.SafeFetcher;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/** Attacks that make the verifier ask for addresses that the attacker cannot reach himself. */
final class NetworkAttacks {

  private static final String PUBLIC = "https://badges.example/1";

  private NetworkAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(addresses(), issuers(), lists(), copies()).flatMap(List::stream);
  }

  private static Fetcher safe() {
    return SafeFetcher.withDefaults(() -> NOW);
  }

  private static BadgeVerifier verifier(Fetcher fetcher) {
    return BadgeVerifier.trusting(anybody -> true).fetching(fetcher);
  }

  private static Attack asked(String name, String address, Fetcher fetcher, String code) {
    return new Attack(
        "network: " + name,
        () -> verifier(fetcher).verify(URI.create(address), NOW),
        CANNOT_CHECK,
        INPUT,
        code);
  }

  private static List<Attack> addresses() {
    return List.of(
        asked("a badge on this machine", "https://127.0.0.1/", safe(), "fetch.address"),
        asked(
            "a badge on this machine, by its other name",
            "https://[::ffff:7f00:1]/",
            safe(),
            "fetch.address"),
        asked("a badge on this machine, as a number", "https://2130706433/", safe(), "fetch.host"),
        asked(
            "a badge in the secrets of a cloud",
            "https://169.254.169.254/latest/meta-data/",
            safe(),
            "fetch.address"),
        asked("a badge in a file", "file:///etc/passwd", safe(), "fetch.scheme"),
        asked("a badge without encryption", "http://badges.example/1", safe(), "fetch.scheme"),
        asked("a badge at another port", "https://badges.example:22/", safe(), "fetch.port"),
        asked(
            "a badge behind a name and password",
            "https://u:p@badges.example/",
            safe(),
            "fetch.credentials"),
        asked(
            "a name that leads inside", PUBLIC, HostileWeb.resolving("10.0.0.1"), "fetch.address"),
        asked("a redirect from https to http", PUBLIC, HostileWeb.downgrading(), "fetch.downgrade"),
        asked(
            "a redirect inside",
            "http://badges.example/1",
            HostileWeb.redirecting("http://10.0.0.1/"),
            "fetch.address"),
        asked(
            "a redirect to a file",
            "http://badges.example/1",
            HostileWeb.redirecting("file:///etc/passwd"),
            "fetch.scheme"),
        asked(
            "redirects without end",
            "http://badges.example/1",
            HostileWeb.redirecting("http://badges.example/1"),
            "fetch.redirects"),
        new Attack(
            "network: a picture that holds only an address inside",
            () ->
                verifier(safe())
                    .verify(
                        Pngs.with(
                            Pngs.international("openbadges", "https://169.254.169.254/badge")),
                        NOW),
            CANNOT_CHECK,
            INPUT,
            "fetch.address"));
  }

  private static Attack row(
      String name,
      JsonObject badge,
      VerificationResult result,
      VerificationStep step,
      String code) {
    return new Attack(
        "network: " + name,
        () -> verifier(safe()).verify(Json.write(badge), NOW),
        result,
        step,
        code);
  }

  private static Attack issuer(String name, String issuer) {
    return row(
        name,
        SampleBadge.sign(issuedBy(issuer), SampleBadge.KEY.at(issuer + "#key-1")),
        CANNOT_CHECK,
        KEY,
        "key.document-unavailable");
  }

  private static List<Attack> issuers() {
    return List.of(
        issuer("an issuer on this machine", "https://127.0.0.1/issuer"),
        issuer("an issuer on this machine, by domain", "did:web:localhost"),
        issuer("an issuer on this machine, by domain and port", "did:web:localhost%3A8080"),
        issuer("an issuer in the secrets of a cloud", "https://169.254.169.254/latest/"),
        issuer("an issuer without encryption", "http://issuer.example/"),
        issuer("an issuer in a file", "file:///etc/passwd"));
  }

  private static Attack list(String name, String address) {
    JsonObject entry =
        ((JsonObject) StatusAttacks.goodBadge().member("credentialStatus").orElseThrow())
            .with("statusListCredential", JsonValue.of(address));
    return row(name, StatusAttacks.badge(entry), STATUS_UNKNOWN, STATUS, "status.unavailable");
  }

  private static List<Attack> lists() {
    return List.of(
        list("a list of revoked badges on this machine", "https://[::1]/list"),
        list("a list in the secrets of a cloud", "https://169.254.169.254/latest/"),
        list("a list without encryption", "http://status.example/list"),
        list("a list in a file", "file:///etc/passwd"));
  }

  /** Where no fresher copy is to be had, the specification goes on with the original. */
  private static List<Attack> copies() {
    return List.of(refreshed("a fresher copy on this machine", "https://127.0.0.1/fresh"));
  }

  private static Attack refreshed(String name, String address) {
    JsonObject service =
        JsonEdits.object(
            "{\"id\": \"%s\", \"type\": \"1EdTechCredentialRefresh\"}".formatted(address));
    return row(
        name,
        SampleBadge.sign(
            SMALL.with("@context", JsonEdits.value(REFRESHING)).with("refreshService", service)),
        VALID,
        REFRESH,
        "refresh.failed");
  }

  private static final String REFRESHING =
      """
      ["https://www.w3.org/ns/credentials/v2",
       "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
       "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"]
      """;
}

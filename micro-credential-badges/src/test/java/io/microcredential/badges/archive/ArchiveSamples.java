package io.microcredential.badges.archive;

import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.fetch.Fetched;
import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.KeySet;
import io.microcredential.badges.key.KeyValidity;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.status.StatusList;
import io.microcredential.badges.status.StatusPurpose;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** An invented district on the Web, its badges, and a portal that seals archives. */
final class ArchiveSamples {

  static final Instant MADE_AT = Instant.parse("2026-11-22T09:30:15.250Z");
  static final Instant TEN_YEARS_ON = Instant.parse("2036-11-22T00:00:00Z");
  static final Instant FIVE_MONTHS_ON = Instant.parse("2027-04-22T00:00:00Z");

  static final String ISSUER = "did:web:district.example";
  static final SigningKey KEY = SampleBadge.KEY.at(ISSUER + "#key-1");
  static final SigningKey PORTAL = SampleBadge.key(60);
  static final SigningKey HOLDER = SampleBadge.key(61);
  static final TrustPolicy DISTRICT = TrustPolicy.domains("district.example");
  static final TrustPolicy PORTALS = TrustPolicy.of(did(PORTAL));
  static final KeySet KEYS = KeySet.of(ISSUER).with("key-1", KEY.publicKey(), KeyValidity.always());

  static final String DID_DOCUMENT = "https://district.example/.well-known/did.json";
  static final URI LIST = URI.create("https://district.example/status/1");
  static final String CRITERIA = "https://district.example/criteria/voice";
  static final String CRITERIA_PAGE = "<!DOCTYPE html><script>alert(1)</script><p>Two lessons.</p>";

  private static final StatusList.Assignment ASSIGNED =
      StatusList.empty(LIST, StatusPurpose.REVOCATION)
          .assign(new SplittableRandom(7))
          .orElseThrow();

  /** A badge whose status is on a list and whose criteria are on a page. */
  static final JsonObject LISTED =
      SampleBadge.sign(
          JsonEdits.with(
              JsonEdits.with(named(), "/credentialStatus", Json.write(ASSIGNED.entry())),
              "/credentialSubject/achievement/criteria/id",
              "\"" + CRITERIA + "\""),
          KEY);

  /** A badge without status. */
  static final JsonObject PLAIN =
      SampleBadge.sign(JsonEdits.with(named(), "/id", "\"urn:uuid:plain\""), KEY);

  private ArchiveSamples() {}

  private static JsonObject named() {
    return JsonEdits.with(SampleBadge.small(), "/issuer/id", "\"" + ISSUER + "\"");
  }

  static String did(SigningKey key) {
    String method = key.verificationMethod();
    return method.substring(0, method.indexOf('#'));
  }

  static byte[] bytes(JsonObject badge) {
    return Json.write(badge).getBytes(StandardCharsets.UTF_8);
  }

  /** Returns the district's server with the badge neither revoked nor suspended. */
  static Fetcher district() {
    return district(KEYS, ASSIGNED.list());
  }

  static Fetcher districtThatRevoked() {
    return district(KEYS, ASSIGNED.list().mark(ASSIGNED.index()).orElseThrow());
  }

  static Fetcher district(KeySet keys) {
    return district(keys, ASSIGNED.list());
  }

  private static Fetcher district(KeySet keys, StatusList list) {
    Map<String, String> web = new LinkedHashMap<>();
    web.put(DID_DOCUMENT, Json.write(keys.document(MADE_AT)));
    web.put(
        LIST.toString(),
        Json.write(
            list.signed(ISSUER, KEY, MADE_AT.minusSeconds(60), Duration.ofDays(36500))
                .orElseThrow()));
    web.put(CRITERIA, CRITERIA_PAGE);
    return address -> {
      String content = web.get(address.toString());
      String type = address.toString().equals(CRITERIA) ? "text/html" : "application/json";
      return content == null
          ? new Fetched.Unavailable("fetch.not-found", "There is no document at this address.")
          : Fetched.Document.of(address, type, content.getBytes(StandardCharsets.UTF_8));
    };
  }

  /** Returns a writer of an archive with both badges, as the portal makes it. */
  static ArchiveWriter writer() {
    return ArchiveWriter.at(MADE_AT).fetching(district()).add(bytes(LISTED)).add(bytes(PLAIN));
  }
}

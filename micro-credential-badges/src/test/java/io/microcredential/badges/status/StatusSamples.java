package io.microcredential.badges.status;

import io.microcredential.badges.fetch.Fetcher;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Invented badges, lists and keys for tests. */
final class StatusSamples {

  static final URI ADDRESS = URI.create("https://status.example/revocations/1");
  static final Instant SIGNED = Instant.parse("2026-11-21T00:00:00Z");
  static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");
  static final Duration TWO_DAYS = Duration.ofDays(2);
  static final SigningKey KEY = key(1);
  static final String ISSUER = did(KEY);

  private StatusSamples() {}

  /** Returns a key that exists only in tests. */
  static SigningKey key(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return SigningKey.ed25519DidKey(seed);
  }

  static String did(SigningKey key) {
    return DidKey.of(key.publicKey()).did();
  }

  static JsonObject object(String json) {
    return (JsonObject) Json.parse(json).orElseThrow();
  }

  /** Returns a badge with the given entries, as far as a status check looks at it. */
  static JsonObject badge(JsonObject... entries) {
    JsonObject badge =
        object("{\"id\": \"urn:uuid:badge\", \"issuer\": {\"id\": \"" + ISSUER + "\"}}");
    return badge.with(
        "credentialStatus",
        entries.length == 1 ? entries[0] : new JsonArray(List.<JsonValue>of(entries)));
  }

  static StatusList.Assignment assigned(StatusList list) {
    return list.assign(new SplittableRandom(7)).orElseThrow();
  }

  static JsonObject signed(StatusList list) {
    return list.signed(ISSUER, KEY, SIGNED, TWO_DAYS).orElseThrow();
  }

  /** Returns a check to which one document is served. */
  static StatusCheck serving(URI address, String document) {
    return serving(Map.of(address.toString(), document));
  }

  static StatusCheck serving(Map<String, String> documents) {
    return StatusCheck.of(fetcher(documents), ControllerDocuments.none());
  }

  static Fetcher fetcher(Map<String, String> documents) {
    var bytes = new LinkedHashMap<String, byte[]>();
    documents.forEach((address, text) -> bytes.put(address, text.getBytes(StandardCharsets.UTF_8)));
    return Fetcher.of(bytes);
  }
}

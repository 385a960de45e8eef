package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row I8: key set with validity and overlap, as did:web document and JWKS. */
class KeySetTest {

  private static final String ISSUER = "did:web:issuer.example";
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant OVERLAP = Instant.parse("2025-12-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  private static VerificationKey key(int number) {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) number);
    return SigningKey.ed25519DidKey(seed).publicKey();
  }

  private static KeySet rotated() {
    return KeySet.of(ISSUER)
        .with("key-1", key(1), KeyValidity.from(START))
        .with("key-2", key(2), KeyValidity.from(OVERLAP))
        .retire("key-1", END);
  }

  private static String code(KeySet keys, String fragment, Instant published, Instant at) {
    return KeyBinding.find(ISSUER, ISSUER + "#" + fragment, keys.documents(published))
        .at(at)
        .code();
  }

  @Test
  void letsTwoKeysSignWhileOneReplacesTheOther() {
    assertThat(rotated().validAt(OVERLAP.minusSeconds(1))).hasSize(1);
    assertThat(rotated().validAt(OVERLAP))
        .extracting(KeySet.Published::id)
        .containsExactly(ISSUER + "#key-1", ISSUER + "#key-2");
    assertThat(rotated().validAt(END))
        .extracting(KeySet.Published::id)
        .containsExactly(ISSUER + "#key-2");
    assertThat(rotated().validAt(START.minusSeconds(1))).isEmpty();
  }

  @Test
  void isReadBackFromItsDocument() {
    assertThat(code(rotated(), "key-2", NOW, NOW)).isEqualTo("key.valid-now");
    assertThat(code(rotated(), "key-1", NOW, NOW)).isEqualTo("key.expired");
    assertThat(code(rotated(), "key-1", NOW, END.minusSeconds(1))).isEqualTo("key.valid-now");
    assertThat(code(rotated().revoke("key-2", NOW), "key-2", NOW, NOW)).isEqualTo("key.revoked");
  }

  @Test
  void keepsKeysBackUntilTheirTime() {
    assertThat(code(rotated(), "key-2", OVERLAP.minusSeconds(1), OVERLAP))
        .isEqualTo("key.not-listed");
  }

  @Test
  void writesTheDocumentOfADidWeb() {
    JsonObject document = rotated().document(NOW);
    assertThat(document.text("id")).contains(ISSUER);
    var first =
        (JsonObject) ((JsonArray) document.members().get("verificationMethod")).items().get(0);
    assertThat(first.text("id")).contains("did:web:issuer.example#key-1");
    assertThat(first.text("expires")).contains("2026-01-01T00:00:00Z");
    assertThat(Json.write(document.members().get("@context")))
        .isEqualTo("[\"https://www.w3.org/ns/did/v1\",\"https://w3id.org/security/multikey/v1\"]");
  }

  @Test
  void publishesRsaKeysAsJsonWebKeys() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    VerificationKey rsa = VerificationKey.from(generator.generateKeyPair().getPublic());
    KeySet keys = KeySet.of("https://issuer.example/i").with("r", rsa, KeyValidity.always());
    KeyBinding found =
        KeyBinding.find(
            "https://issuer.example/i", "https://issuer.example/i#r", keys.documents(NOW));
    assertThat(found.key()).contains(rsa);
    assertThat(found.code()).isEqualTo("key.bound");
  }

  @Test
  void isReadBackFromItsJwks() {
    KeySet keys = rotated().revoke("key-2", NOW);
    assertThat(KeySet.fromJwks(ISSUER, keys.jwks()).orElseThrow()).isEqualTo(keys);
  }

  @Test
  void readsRelativeNames() {
    var jwks =
        (JsonObject)
            Json.parse(
                    "{\"keys\": [%s, %s]}"
                        .formatted(
                            Json.write(key(1).jwk().with("kid", JsonValue.of("key-1"))),
                            Json.write(key(2).jwk().with("kid", JsonValue.of("#key-2")))))
                .orElseThrow();
    assertThat(KeySet.fromJwks(ISSUER, jwks).orElseThrow().keys())
        .extracting(KeySet.Published::id)
        .containsExactly(ISSUER + "#key-1", ISSUER + "#key-2");
  }

  @Test
  void leavesOutKeysWhoseNamesCannotBeTheirUrl() {
    for (String name : List.of("#https://victim.example/issuer#key-1", "#key#1", " ")) {
      JsonObject named = key(1).jwk().with("kid", JsonValue.of(name));
      JsonObject jwks = new JsonObject(Map.of("keys", new JsonArray(List.of(named))));
      Outcome<KeySet> read = KeySet.fromJwks(ISSUER, jwks);
      assertThat(read.orElseThrow().keys()).as(name).isEmpty();
      assertThat(read.problems().codes()).containsExactly("key-set.skipped");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                                       | key-set.form
          {"keys": {}}                                             | key-set.form
          {"keys": [7]}                                            | key-set.skipped
          {"keys": [{"kty": "oct", "kid": "a"}]}                   | key-set.skipped
          {"keys": [{"kty": "OKP", "kid": "a", "d": "AA"}]}        | key-set.private
          """)
  void saysWhatIsWrongWithAJwks(String json, String code) {
    Outcome<KeySet> outcome = KeySet.fromJwks(ISSUER, (JsonObject) Json.parse(json).orElseThrow());
    assertThat(outcome.problems().codes()).containsExactly(code);
    assertThat(outcome.isSuccess()).isEqualTo(code.equals("key-set.skipped"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          exp     | "2026"
          nbf     | 1e99
          revoked | true
          revoked | {}
          exp     | 0
          """)
  void skipsAKeyWhoseTimeCannotBeRead(String member, String json) {
    JsonObject jwk =
        ((JsonObject) ((JsonArray) rotated().jwks().members().get("keys")).items().get(0))
            .with(member, Json.parse(json).orElseThrow());
    var jwks = new JsonObject(java.util.Map.of("keys", new JsonArray(java.util.List.of(jwk))));
    Outcome<KeySet> outcome = KeySet.fromJwks(ISSUER, jwks);
    assertThat(outcome.problems().codes()).containsExactly("key-set.skipped");
    assertThat(outcome.orElseThrow().keys()).isEmpty();
  }

  @Test
  void refusesTwoKeysOfOneName() {
    assertThatThrownBy(() -> rotated().with("key-1", key(3), KeyValidity.always()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rotated().retire("key-9", NOW))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> KeyValidity.from(END).until(END))
        .isInstanceOf(IllegalArgumentException.class);
  }
}

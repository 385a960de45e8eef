package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyBindingTest {

  private static final String ISSUER = "https://issuer.example/i";
  private static final String METHOD = ISSUER + "#key-1";
  private static final SigningKey KEY = SigningKey.ed25519DidKey(new byte[32]);
  private static final String MULTIKEY = KEY.publicKey().multikey().orElseThrow();

  private static final String ENTRY =
      """
      {"id": "%s", "type": "Multikey", "controller": "%s", "publicKeyMultibase": "%s"}
      """
          .formatted(METHOD, ISSUER, MULTIKEY);

  private static ControllerDocuments documents(String id, String entries, String uses) {
    String json =
        """
        {"id": "%s", "verificationMethod": %s, "assertionMethod": %s}
        """
            .formatted(id, entries, uses);
    return ControllerDocuments.of(Map.of(ISSUER, (JsonObject) Json.parse(json).orElseThrow()));
  }

  private static ControllerDocuments listing() {
    return documents(ISSUER, "[" + ENTRY + "]", "[\"" + METHOD + "\"]");
  }

  private static String code(ControllerDocuments documents) {
    return KeyBinding.find(ISSUER, METHOD, documents).code();
  }

  @Nested
  class Binds {

    @Test
    void aKeyThatTheIssuersDocumentListsForAssertions() {
      KeyBinding binding = KeyBinding.find(ISSUER, METHOD, listing());
      assertThat(binding).isInstanceOf(KeyBinding.Bound.class);
      assertThat(binding.key()).contains(KEY.publicKey());
    }

    @Test
    void aKeyWrittenIntoTheListOfUses() {
      assertThat(code(documents(ISSUER, "[]", "[" + ENTRY + "]"))).isEqualTo("key.bound");
    }

    @Test
    void aKeyNamedRelativeToTheDocument() {
      String relative = ENTRY.replace(METHOD, "#key-1");
      assertThat(code(documents(ISSUER, "[" + relative + "]", "[\"#key-1\"]")))
          .isEqualTo("key.bound");
    }

    @Test
    void aJsonWebKey() {
      String entry =
          ENTRY.replace(
              "\"publicKeyMultibase\": \"" + MULTIKEY + "\"",
              "\"publicKeyJwk\": " + Json.write(KEY.publicKey().jwk()));
      assertThat(code(documents(ISSUER, "[" + entry + "]", "[\"" + METHOD + "\"]")))
          .isEqualTo("key.bound");
    }

    @Test
    void aDidKeyIssuerToItself() {
      String did = DidKey.of(KEY.publicKey()).did();
      assertThat(KeyBinding.find(did, KEY.verificationMethod(), ControllerDocuments.none()).code())
          .isEqualTo("key.bound");
    }
  }

  @Nested
  class DoesNotBind {

    @Test
    void aKeyThatStandsOnlyInItsOwnUrl() {
      String stolen = "did:web:victim.example#" + MULTIKEY;
      KeyBinding binding =
          KeyBinding.find("did:web:victim.example", stolen, ControllerDocuments.none());
      assertThat(binding.code()).isEqualTo("key.only-in-fragment");
      assertThat(binding).isInstanceOf(KeyBinding.Unbound.class);
      assertThat(binding.key()).contains(KEY.publicKey());
    }

    @Test
    void aKeyInTheUrlThatTheDocumentDoesNotList() {
      assertThat(KeyBinding.find(ISSUER, ISSUER + "#" + MULTIKEY, listing()).code())
          .isEqualTo("key.not-listed");
    }

    @Test
    void aWholeDid() {
      String did = DidKey.of(KEY.publicKey()).did();
      assertThat(KeyBinding.find(did, did, ControllerDocuments.none()).code())
          .isEqualTo("key.not-named");
      assertThat(KeyBinding.find("urn:uuid:1", did, ControllerDocuments.none()).code())
          .isEqualTo("key.not-named");
    }

    @Test
    void aDidKeyOfSomebodyElse() {
      assertThat(
              KeyBinding.find(ISSUER, KEY.verificationMethod(), ControllerDocuments.none()).code())
          .isEqualTo("key.other-controller");
      byte[] otherSeed = new byte[32];
      otherSeed[0] = 1;
      String other = DidKey.of(SigningKey.ed25519DidKey(otherSeed).publicKey()).did();
      assertThat(
              KeyBinding.find(other, KEY.verificationMethod(), ControllerDocuments.none()).code())
          .isEqualTo("key.not-listed");
    }

    @Test
    void aDidKeyWhoseFragmentIsAnotherKey() {
      String did = DidKey.of(KEY.publicKey()).did();
      assertThat(KeyBinding.find(did, did + "#other", ControllerDocuments.none()).code())
          .isEqualTo("key.not-listed");
      assertThat(KeyBinding.find(ISSUER, did + "#other", ControllerDocuments.none()).code())
          .isEqualTo("key.document-unavailable");
    }

    @Test
    void aMalformedDidKeyIssuer() {
      assertThat(KeyBinding.find("did:key:zzz", METHOD, listing()).code())
          .isEqualTo("key.issuer-did");
    }

    @Test
    void aKeyOfADocumentAboutSomebodyElse() {
      assertThat(code(documents("https://other.example/", "[" + ENTRY + "]", "[]")))
          .isEqualTo("key.document-id");
    }

    @Test
    void aKeyListedForSomethingElse() {
      assertThat(code(documents(ISSUER, "[" + ENTRY + "]", "[]")))
          .isEqualTo("key.not-for-assertion");
    }

    @Test
    void aKeyControlledBySomebodyElse() {
      String other = ENTRY.replace("\"controller\": \"" + ISSUER, "\"controller\": \"urn:other");
      assertThat(code(documents(ISSUER, "[" + other + "]", "[\"" + METHOD + "\"]")))
          .isEqualTo("key.other-controller");
    }

    @Test
    void oneOfTwoKeysOfTheSameName() {
      assertThat(code(documents(ISSUER, "[" + ENTRY + "," + ENTRY + "]", "[\"" + METHOD + "\"]")))
          .isEqualTo("key.ambiguous");
    }

    @Test
    void aKeyWhosePrivateHalfIsPublished() {
      String entry = ENTRY.replace("\"type\"", "\"secretKeyMultibase\": \"z1\", \"type\"");
      assertThat(code(documents(ISSUER, "[" + entry + "]", "[\"" + METHOD + "\"]")))
          .isEqualTo("key.private-published");
    }

    @Test
    void aKeyThatOnlyAHeaderShows() {
      assertThat(KeyBinding.inHeaderOnly(KEY.publicKey()).code()).isEqualTo("key.only-in-header");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "publicKeyMultibase": "zzz"
          "publicKeyMultibase": 5
          "publicKeyJwk": "x"
          "publicKeyJwk": {"kty": "oct", "k": "AAAA"}
          "other": 1
          """)
  void cannotUseAKeyInAnotherForm(String member) {
    String entry = ENTRY.replace("\"publicKeyMultibase\": \"" + MULTIKEY + "\"", member);
    assertThat(code(documents(ISSUER, "[" + entry + "]", "[\"" + METHOD + "\"]")))
        .isEqualTo("key.unreadable");
  }

  @Test
  void cannotUseADocumentThatIsNotThere() {
    KeyBinding binding = KeyBinding.find(ISSUER, METHOD, ControllerDocuments.none());
    assertThat(binding.code()).isEqualTo("key.document-unavailable");
    assertThat(binding.key()).isEmpty();
  }

  @Nested
  class EndsWithTheKey {

    private final Instant end = Instant.parse("2026-06-01T00:00:00Z");

    private KeyBinding ending(String member) {
      String entry = ENTRY.replace("\"type\"", member + ", \"type\"");
      return KeyBinding.find(
          ISSUER, METHOD, documents(ISSUER, "[" + entry + "]", "[\"" + METHOD + "\"]"));
    }

    @Test
    void fromTheInstantOnThatTheDocumentNames() {
      for (String name : new String[] {"expires", "revoked"}) {
        KeyBinding binding = ending("\"" + name + "\": \"2026-06-01T02:00:00+02:00\"");
        assertThat(binding.at(end.minusSeconds(1)).code()).isEqualTo("key.valid-now");
        assertThat(binding.at(end).code())
            .isEqualTo(name.equals("revoked") ? "key.revoked" : "key.expired");
      }
    }

    @Test
    void atTheEarlierOfTheTwo() {
      KeyBinding binding =
          ending("\"expires\": \"2030-01-01T00:00:00Z\", \"revoked\": \"2026-06-01T00:00:00Z\"");
      assertThat(binding.at(end).code()).isEqualTo("key.revoked");
    }

    @Test
    void hasABeginningToo() {
      var validity = KeyValidity.from(end.minusSeconds(10)).until(end);
      KeyBinding bound =
          new KeyBinding.Bound(KEY.publicKey(), List.of(), validity, KeyBinding.Rule.LISTED);
      assertThat(bound.at(end.minusSeconds(11)).code()).isEqualTo("key.not-yet-valid");
      assertThat(bound.at(end.minusSeconds(10)).code()).isEqualTo("key.valid-now");
      assertThat(bound.at(end, SigningTime.evidencedAt(end.minusSeconds(11))).code())
          .isEqualTo("key.expired");
      assertThat(bound.at(end, SigningTime.evidencedAt(end.minusSeconds(10))).code())
          .isEqualTo("key.valid-at-evidenced-time");
    }

    @Test
    void isUnreadableIfItIsNoTime() {
      assertThat(ending("\"revoked\": \"yesterday\"").code()).isEqualTo("key.unreadable");
      assertThat(ending("\"revoked\": true").code()).isEqualTo("key.unreadable");
    }
  }
}

package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.SharedData;
import io.microcredential.core.Conformance;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DidKeyTest {

  @Test
  void isTheKeyItself() {
    var key = SigningKey.ed25519DidKey(new byte[32]).publicKey();
    DidKey did = DidKey.of(key);
    assertThat(DidKey.parse(did.did()).orElseThrow().key()).isEqualTo(key);
    assertThat(did).hasToString("did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp");
    assertThat(did.verificationMethod()).isEqualTo(did.did() + "#" + did.did().substring(8));
  }

  @Test
  void hasNoFormForRsa() throws Exception {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    var rsa = VerificationKey.from(generator.generateKeyPair().getPublic());
    assertThatThrownBy(() -> DidKey.of(rsa)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "did:key",
        "did:key:",
        "did:web:example.org",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp#x",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp/",
        "did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp?x",
        " did:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        "DID:key:z6MkiTBz1ymuepAQ4HEHYSF1H8quG5GLVVQR3djdX3mDooWp",
        "did:key:z2J9gaYxrKVpdoG9A4gRnmpnRCcxU6agDtFVVBVdn1JedouoZN7SzcyREXXzWgt3gGiwpoHq7K68X4m32D8HgzG8wv3sY5j7"
      })
  void refusesWhatIsNoIdentifierOfAKeyReadHere(String text) {
    assertThat(DidKey.parse(text).isSuccess()).isFalse();
  }

  @Property(tries = 300)
  void answersAnyTextWithAValue(@ForAll String text) {
    assertThat(DidKey.parse("did:key:" + text).problems()).isNotNull();
  }

  @Test
  @Tag("shared")
  void readsThePublishedVectors() {
    var passed = new ArrayList<String>();
    var unsupported = new ArrayList<String>();
    for (String file : new String[] {"ed25519-x25519.json", "nist-curves.json"}) {
      SharedData.object("vectors/did-key/" + file)
          .members()
          .forEach(
              (did, vector) -> {
                if (did.startsWith("did:key:z2J9")) {
                  assertThat(DidKey.parse(did).problems().codes()).containsExactly("multikey.kind");
                  unsupported.add(did);
                } else {
                  check(did, (JsonObject) vector);
                  passed.add(did);
                }
              });
    }
    Conformance.states(
        "did:key test vectors, W3C CCG", passed.size(), passed.size() + unsupported.size());
  }

  private static void check(String did, JsonObject vector) {
    DidKey read = DidKey.parse(did).orElseThrow();
    JsonObject expected = (JsonObject) vector.members().get("didDocument");
    JsonObject document = read.document();
    assertThat(document.text("id")).isEqualTo(expected.text("id"));
    assertThat(method(document).text("id")).isEqualTo(method(expected).text("id"));
    assertThat(document.members().get("assertionMethod"))
        .isEqualTo(expected.members().get("assertionMethod"));
    vector
        .text("seed")
        .ifPresent(
            seed ->
                assertThat(SigningKey.ed25519DidKey(HexFormat.of().parseHex(seed)).publicKey())
                    .isEqualTo(read.key()));
    if (method(expected).members().get("publicKeyJwk") instanceof JsonObject jwk) {
      assertThat(VerificationKey.fromJwk(jwk).orElseThrow()).isEqualTo(read.key());
      assertThat(read.key().jwk()).isEqualTo(jwk);
    }
  }

  private static JsonObject method(JsonObject document) {
    JsonValue first = ((JsonArray) document.members().get("verificationMethod")).items().get(0);
    return (JsonObject) first;
  }
}

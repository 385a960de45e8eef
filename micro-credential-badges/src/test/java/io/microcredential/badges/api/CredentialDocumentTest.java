package io.microcredential.badges.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

/** Open Badges 3.0, section 10: which credentials are the same. */
class CredentialDocumentTest {

  @Test
  void sameCredentialIsToldAfterPercentEncodingAndWhiteSpaceAreUndone() {
    CredentialDocument plain = document("https://a.example/c~1", "https://a.example/i");

    assertThat(
            plain.isSameCredentialAs(
                document(" https://a.example/c%7E1 ", "https://a.example/%69")))
        .isTrue();
    assertThat(plain.isSameCredentialAs(document("https://a.example/C~1", "https://a.example/i")))
        .isFalse();
    assertThat(plain.isSameCredentialAs(document("https://a.example/c~1", "https://b.example/i")))
        .isFalse();
    assertThat(document("urn:a+b", "urn:i").isSameCredentialAs(document("urn:a b", "urn:i")))
        .isFalse();
    assertThat(document("urn:100%", "urn:i").isSameCredentialAs(document("urn:100%25", "urn:i")))
        .isTrue();
  }

  private static CredentialDocument document(String id, String issuer) {
    JsonObject credential =
        Hosted.unsigned(1, 1).with("id", JsonValue.of(id)).with("issuer", JsonValue.of(issuer));
    return CredentialDocument.parse(Json.write(credential)).orElseThrow();
  }
}

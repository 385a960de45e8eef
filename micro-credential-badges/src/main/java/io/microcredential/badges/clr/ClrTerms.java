package io.microcredential.badges.clr;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The names on which everything in Comprehensive Learner Record 2.0 rests. */
final class ClrTerms {

  /** The contexts of a record, in the order that the specification demands. */
  static final List<String> CONTEXTS =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  static final String OLDER_OPEN_BADGES =
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";

  static final String SUBJECT = "credentialSubject";
  static final String PARTS = "verifiableCredential";

  private static final String ENVELOPE = "data:application/vc+jwt,";

  private ClrTerms() {}

  static List<JsonValue> values(JsonObject object, String name) {
    JsonValue value = object.members().get(name);
    if (value instanceof JsonArray array) {
      return array.items();
    }
    return value == null ? List.of() : List.of(value);
  }

  static List<JsonObject> objects(JsonObject object, String name) {
    return values(object, name).stream()
        .flatMap(v -> v instanceof JsonObject found ? Stream.of(found) : Stream.empty())
        .toList();
  }

  static boolean hasType(JsonObject object, String type) {
    return values(object, "type").contains(new JsonString(type));
  }

  /**
   * Returns whether a credential is the envelope of a token.
   *
   * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#enveloped-verifiable-credentials">
   *     Verifiable Credentials Data Model 2.0, Enveloped Verifiable Credentials</a>
   */
  static boolean isEnveloped(JsonObject credential) {
    return hasType(credential, "EnvelopedVerifiableCredential");
  }

  static Optional<String> envelope(JsonObject credential) {
    return credential
        .text("id")
        .filter(id -> id.startsWith(ENVELOPE))
        .map(id -> id.substring(ENVELOPE.length()));
  }
}

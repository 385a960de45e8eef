package io.microcredential.badges.clr;

import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.Objects;
import java.util.Optional;

/** One credential that a record holds, as it was signed; nothing here says that it is valid. */
public sealed interface ClrPart {

  /**
   * Returns what the part says.
   *
   * @return the credential
   */
  JsonObject credential();

  /**
   * Returns the part as it was issued, to be verified by itself.
   *
   * @return the JSON document, or the compact JWT
   */
  String text();

  /**
   * Returns the id of the credential.
   *
   * @return the id, or nothing if it has none
   */
  default Optional<String> id() {
    return credential().text("id");
  }

  /**
   * Returns the id of whom the credential is about.
   *
   * @return the id, or nothing if it has none
   */
  default Optional<String> subjectId() {
    return subject().flatMap(subject -> subject.text("id"));
  }

  /**
   * Returns the id of the achievement that the credential is about.
   *
   * @return the id, or nothing if it names none
   */
  default Optional<String> achievementId() {
    return subject()
        .flatMap(subject -> subject.member("achievement"))
        .filter(JsonObject.class::isInstance)
        .flatMap(achievement -> ((JsonObject) achievement).text("id"));
  }

  private Optional<JsonObject> subject() {
    return credential().members().get("credentialSubject") instanceof JsonObject subject
        ? Optional.of(subject)
        : Optional.empty();
  }

  /**
   * Reads a credential.
   *
   * @param signed a JSON document or a compact JWT
   * @return the part, or why it is neither
   */
  static Outcome<ClrPart> parse(String signed) {
    if (signed.stripLeading().startsWith("{")) {
      return Json.parse(signed)
          .then(
              json ->
                  json instanceof JsonObject object
                      ? Outcome.success(new Embedded(object))
                      : Outcome.refusal(malformed(JsonPointer.root())));
    }
    return VcJwt.parse(signed.strip()).map(jwt -> new Compact(signed.strip(), jwt.credential()));
  }

  /** Reads what stands in a record; a bare token or an enveloped one is read, if not welcome. */
  static Optional<ClrPart> in(JsonValue value) {
    if (value instanceof JsonString text) {
      return parse(text.value()).value().filter(Compact.class::isInstance);
    }
    if (!(value instanceof JsonObject object)) {
      return Optional.empty();
    }
    return ClrTerms.isEnveloped(object)
        ? ClrTerms.envelope(object).flatMap(token -> parse(token).value())
        : Optional.of(new Embedded(object));
  }

  static Problem malformed(JsonPointer at) {
    return Problem.error("clr.part-form", at, "This is no credential.")
        .fix("Put signed credentials here, each as a JSON object.");
  }

  /**
   * A credential with its proof inside.
   *
   * @param credential the JSON document
   */
  record Embedded(JsonObject credential) implements ClrPart {
    /** Checks that it is there. */
    public Embedded {
      Objects.requireNonNull(credential, "credential");
    }

    @Override
    public String text() {
      return Json.write(credential);
    }

    /** Returns what it is; whose it is stays out. */
    @Override
    public String toString() {
      return "Embedded[JSON]";
    }
  }

  /**
   * A credential as a compact VC-JWT, which Comprehensive Learner Record 2.0 has no place for.
   *
   * @param text the token
   * @param credential what it says
   */
  record Compact(String text, JsonObject credential) implements ClrPart {
    /** Checks that it is there. */
    public Compact {
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(credential, "credential");
    }

    /** Returns what it is; whose it is stays out. */
    @Override
    public String toString() {
      return "Compact[JWT]";
    }
  }
}

package io.microcredential.badges.archive;

import io.microcredential.badges.ob3.BadgeResults;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page shows of a badge of any version, as far as it is there; nothing of its holder. */
final class BadgeFacts {

  private static final JsonObject NOTHING = new JsonObject(Map.of());

  private final JsonObject credential;
  private final JsonObject subject;
  private final JsonObject achievement;

  /**
   * Reads a credential.
   *
   * @param credential the credential, or nothing if it could not be read
   * @param linked finds what older badges only link to: the class of the badge, and its issuer
   */
  BadgeFacts(Optional<JsonObject> credential, Function<String, Optional<JsonObject>> linked) {
    JsonObject own = credential.orElse(NOTHING);
    this.credential = own.with("badge", followed(own, "badge", linked));
    this.subject = object(this.credential, "credentialSubject").orElse(NOTHING);
    JsonObject earned =
        object(subject, "achievement").or(() -> object(this.credential, "badge")).orElse(NOTHING);
    this.achievement = earned.with("issuer", followed(earned, "issuer", linked));
  }

  private static JsonValue followed(
      JsonObject parent, String name, Function<String, Optional<JsonObject>> linked) {
    JsonValue value = parent.members().getOrDefault(name, NOTHING);
    return value instanceof JsonString link
        ? linked.apply(link.value()).<JsonValue>map(found -> found).orElse(value)
        : value;
  }

  /** What is earned, or what the credential itself is called, as a learner record is. */
  String name() {
    return first(text(achievement, "name"), text(credential, "name"));
  }

  String issuer() {
    Optional<JsonObject> issuer =
        object(credential, "issuer").or(() -> object(achievement, "issuer"));
    String id = credential.members().get("issuer") instanceof JsonString text ? text.value() : "";
    return issuer.map(profile -> first(text(profile, "name"), text(profile, "id"))).orElse(id);
  }

  String issued() {
    return first(
        text(credential, "validFrom"),
        first(text(credential, "issuanceDate"), text(credential, "issuedOn")));
  }

  String until() {
    return first(
        text(credential, "validUntil"),
        first(text(credential, "expirationDate"), text(credential, "expires")));
  }

  String description() {
    return text(achievement, "description");
  }

  String criteria() {
    return object(achievement, "criteria").map(c -> text(c, "narrative")).orElse("");
  }

  /** Where the criteria are on the Web, or nothing. */
  String criteriaAddress() {
    JsonValue criteria = achievement.members().get("criteria");
    return criteria instanceof JsonString text
        ? text.value()
        : object(achievement, "criteria").map(c -> text(c, "id")).orElse("");
  }

  /** What the badge itself shows as evidence. */
  record Evidence(String name, String narrative, String address) {}

  List<Evidence> evidence() {
    return items(credential.members().get("evidence"))
        .map(
            item ->
                item instanceof JsonObject object
                    ? new Evidence(
                        first(text(object, "name"), text(object, "description")),
                        text(object, "narrative"),
                        text(object, "id"))
                    : new Evidence("", "", item instanceof JsonString id ? id.value() : ""))
        .toList();
  }

  BadgeResults results() {
    return BadgeResults.of(subject);
  }

  private static Stream<JsonValue> items(@Nullable JsonValue value) {
    return value instanceof JsonArray array ? array.items().stream() : Stream.ofNullable(value);
  }

  private static String text(JsonObject object, String name) {
    return object.text(name).orElse("");
  }

  private static String first(String text, String otherwise) {
    return text.isBlank() ? otherwise : text;
  }

  private static Optional<JsonObject> object(JsonObject parent, String name) {
    return items(parent.members().get(name))
        .filter(JsonObject.class::isInstance)
        .map(JsonObject.class::cast)
        .findFirst();
  }
}

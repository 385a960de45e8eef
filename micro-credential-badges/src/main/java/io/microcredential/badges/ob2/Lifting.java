package io.microcredential.badges.ob2;

import io.microcredential.badges.ob2.OlderBadges.Lifted;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lifts one document of an older version, noting each step that is more than another name. */
final class Lifting {

  private static final Pattern UNIX_TIME = Pattern.compile("[0-9]{10}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern LOCAL_TIME =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.,][0-9]{1,3})?)?");
  private static final Pattern UUID_FORM =
      Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final BadgeVersion version;
  private final JsonObject document;
  private final @Nullable String address;
  private final List<Problem> changes = new ArrayList<>();

  Lifting(BadgeVersion version, JsonObject document, @Nullable String address) {
    this.version = version;
    this.document = document;
    this.address = address;
  }

  Lifted as(Ob2Class as) {
    JsonObject lifted =
        switch (as) {
          case ASSERTION -> version == BadgeVersion.V0_5 ? firstAssertion() : assertion();
          case BADGE_CLASS -> badgeClass(document);
          case ISSUER -> document;
          default -> document;
        };
    return new Lifted(version, header(lifted, as), Problems.of(changes));
  }

  /** Reads the list of 1.x, an object from identifier to reason. */
  static Lifted revocationList(JsonObject document, @Nullable String address) {
    var entries = new ArrayList<JsonValue>();
    document
        .members()
        .forEach(
            (uid, reason) -> {
              if (!uid.startsWith("@") && !uid.equals("type") && !uid.equals("id")) {
                var entry = new Members().text(uid.indexOf(':') > 0 ? "id" : "uid", uid);
                entries.add(
                    entry.text("revocationReason", Values.text(reason).orElse(null)).object());
              }
            });
    JsonObject list =
        new Members()
            .text("@context", Vocabulary.CONTEXT)
            .text("type", "RevocationList")
            .text("id", address)
            .value("revokedAssertions", new JsonArray(entries))
            .object();
    return new Lifted(BadgeVersion.V1_0, list, Problems.none());
  }

  private void note(String code, String member, String message) {
    changes.add(Problem.warning(code, JsonPointer.root().child(member), message));
  }

  private JsonObject header(JsonObject lifted, Ob2Class as) {
    var members = new LinkedHashMap<String, JsonValue>();
    members.put("@context", JsonValue.of(Vocabulary.CONTEXT));
    members.put("type", lifted.member("type").orElse(JsonValue.of(as.term())));
    if (lifted.member("id").isEmpty() && address != null) {
      members.put("id", JsonValue.of(address));
    }
    lifted.members().forEach(members::putIfAbsent);
    return new JsonObject(members);
  }

  private JsonObject assertion() {
    JsonObject lifted = verification(document);
    if (lifted.member("id").isEmpty()) {
      lifted = lifted.with("id", JsonValue.of(id(lifted)));
    }
    return time(time(lifted, "issuedOn"), "expires");
  }

  /** Makes an id out of what 1.0 has: the address of a hosted badge, or the local identifier. */
  private String id(JsonObject assertion) {
    Optional<JsonObject> verify = Values.node(document, "verify");
    boolean hosted = Verification.in(assertion).orElse(null) instanceof Verification.Hosted;
    Optional<String> url = verify.flatMap(v -> v.text("url")).filter(u -> hosted);
    if (url.isPresent()) {
      note("ob2.lifted-id", "id", "The address of the badge became its id.");
      return url.get();
    }
    if (address != null) {
      note("ob2.lifted-id", "id", "The address of the badge became its id.");
      return address;
    }
    String uid = Values.text(document, "uid").orElse("");
    note("ob2.lifted-id", "id", "An id was made from the identifier, which is no IRI.");
    return "urn:uuid:"
        + (UUID_FORM.matcher(uid).matches()
            ? uid
            : UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8)).toString());
  }

  private static JsonObject verification(JsonObject assertion) {
    return Values.node(assertion, "verify")
        .or(() -> Values.node(assertion, "verification"))
        .map(
            verify -> {
              boolean signed = Values.texts(verify, "type").contains("signed");
              JsonObject changed = verify.without("url");
              Optional<String> key = verify.text("url").filter(url -> signed);
              if (key.isPresent()) {
                changed = changed.with("creator", JsonValue.of(key.get()));
              }
              return assertion.without("verify").with("verification", changed);
            })
        .orElse(assertion);
  }

  private JsonObject time(JsonObject object, String member) {
    JsonValue value = object.members().get(member);
    String text =
        value instanceof JsonString string
            ? string.value()
            : value instanceof JsonNumber number ? number.literal() : "";
    return lift(text, member)
        .map(instant -> object.with(member, JsonValue.of(Times.write(instant))))
        .orElse(object);
  }

  private Optional<Instant> lift(String text, String member) {
    try {
      if (UNIX_TIME.matcher(text).matches()) {
        note("ob2.lifted-time", member, "A count of seconds became a date and time.");
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(text)));
      }
      if (DATE.matcher(text).matches()) {
        note("ob2.lifted-time", member, "A date without a time became midnight in UTC.");
        return Optional.of(LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      if (LOCAL_TIME.matcher(text).matches()) {
        note("ob2.lifted-time", member, "A time without a zone was taken as UTC.");
        return Times.parse(text.replace(',', '.') + "Z");
      }
      return Optional.empty();
    } catch (DateTimeException noSuchDate) {
      return Optional.empty();
    }
  }

  private static JsonObject badgeClass(JsonObject badge) {
    List<JsonValue> alignments =
        Values.all(badge, "alignment").stream().map(Lifting::alignment).toList();
    JsonObject only = new Members().values("alignment", alignments).object();
    return only.member("alignment").map(value -> badge.with("alignment", value)).orElse(badge);
  }

  /** Gives the members of 1.x, which were those of a plain web page, the names of 2.0. */
  private static JsonValue alignment(JsonValue value) {
    if (!(value instanceof JsonObject alignment)) {
      return value;
    }
    Map<String, String> names =
        Map.of("name", "targetName", "url", "targetUrl", "description", "targetDescription");
    var members = new LinkedHashMap<String, JsonValue>();
    alignment
        .members()
        .forEach((name, inner) -> members.put(names.getOrDefault(name, name), inner));
    return new JsonObject(members);
  }

  private JsonObject firstAssertion() {
    JsonObject badge = Values.node(document, "badge").orElse(new Members().object());
    JsonObject issuer = Values.node(badge, "issuer").orElse(new Members().object());
    String origin = Values.text(issuer, "origin").orElse("");
    note("ob2.lifted-issuer", "badge", "The origin became the id of the issuer.");
    JsonObject lifted =
        renamed(document, Map.of("issued_on", "issuedOn"), List.of("salt"))
            .with("recipient", firstRecipient())
            .with("badge", firstBadge(badge, issuer, origin))
            .with("verification", Verification.hosted().toJson());
    if (lifted.member("issuedOn").isEmpty()) {
      note("ob2.lifted-without", "issuedOn", "The badge does not say when it was issued.");
    }
    if (address == null) {
      note("ob2.lifted-id", "id", "Nobody says where the badge stands, so it has no real id.");
    }
    lifted = lifted.with("id", JsonValue.of(address == null ? "_:assertion" : address));
    Optional<String> evidence = Values.text(lifted, "evidence");
    if (evidence.isPresent()) {
      lifted = lifted.with("evidence", JsonValue.of(absolute(evidence.get(), origin)));
    }
    return time(time(lifted, "issuedOn"), "expires");
  }

  private JsonObject firstRecipient() {
    String identity = Values.text(document, "recipient").orElse("");
    boolean hashed = IdentityObject.isHash(identity);
    return new Members()
        .text("type", IdentityObject.EMAIL)
        .value("hashed", new JsonBoolean(hashed))
        .text("salt", Values.text(document, "salt").orElse(null))
        .text("identity", identity)
        .object();
  }

  private static JsonObject firstBadge(JsonObject badge, JsonObject issuer, String origin) {
    JsonObject profile =
        new Members().text("type", "Issuer").text("id", origin).text("url", origin).object();
    JsonObject renamed = renamed(issuer, Map.of("contact", "email"), List.of("origin"));
    for (var member : renamed.members().entrySet()) {
      profile = profile.with(member.getKey(), member.getValue());
    }
    JsonObject lifted = renamed(badge, Map.of(), List.of("version", "issuer"));
    for (String address : List.of("image", "criteria")) {
      Optional<String> text = Values.text(badge, address);
      if (text.isPresent()) {
        lifted = lifted.with(address, JsonValue.of(absolute(text.get(), origin)));
      }
    }
    return lifted
        .with("type", JsonValue.of("BadgeClass"))
        .with("id", JsonValue.of("_:badge"))
        .with("issuer", profile);
  }

  /** Resolves the paths that 0.5 allowed below the origin. */
  private static String absolute(String text, String origin) {
    return text.startsWith("/") && WebAddress.isWeb(origin)
        ? URI.create(origin).resolve("/") + text.substring(1)
        : text;
  }

  private static JsonObject renamed(
      JsonObject object, Map<String, String> names, List<String> left) {
    var members = new LinkedHashMap<String, JsonValue>();
    object
        .members()
        .forEach(
            (name, value) -> {
              if (!left.contains(name)) {
                members.put(names.getOrDefault(name, name), value);
              }
            });
    return new JsonObject(members);
  }
}

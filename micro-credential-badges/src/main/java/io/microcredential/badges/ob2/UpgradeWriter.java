package io.microcredential.badges.ob2;

import io.microcredential.badges.internal.Iris;
import io.microcredential.badges.ob2.Ob3Upgrade.Change;
import io.microcredential.badges.ob2.Ob3Upgrade.Kind;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes one badge in the words of Open Badges 3.0 and notes what has no words there. */
final class UpgradeWriter {

  private static final List<String> CONTEXTS =
      List.of(
          "https://www.w3.org/ns/credentials/v2",
          "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");

  private static final JsonPointer ASSERTION = JsonPointer.root();
  private static final JsonPointer BADGE = ASSERTION.child("badge");
  private static final JsonPointer ISSUER = BADGE.child("issuer");

  private static final List<String> EVIDENCE =
      List.of("name", "description", "narrative", "genre", "audience");

  private static final String NO_CONTEXT = "No context of Open Badges 3.0 defines this term.";
  private static final String OWN_PROOF = "An endorsement is issued again by whoever made it.";

  /** Why known properties have no place in 3.0, for each class. */
  private static final Map<String, String> REASONS =
      Map.of(
          "verification", "A proof takes the place of the instructions for verification.",
          "publicKey", "The issuer's keys stand in its controller document.",
          "revocationList", "A status list that the credential names takes its place.",
          "endorsement", OWN_PROOF);

  private final JsonObject assertion;
  private final JsonObject badge;
  private final JsonObject issuer;
  private final List<Change> changes = new ArrayList<>();

  UpgradeWriter(JsonObject assertion, JsonObject badge, JsonObject issuer) {
    this.assertion = StrictForm.of(assertion, Ob2Class.ASSERTION);
    this.badge = StrictForm.of(badge, Ob2Class.BADGE_CLASS);
    this.issuer = StrictForm.of(issuer, Ob2Class.ISSUER);
  }

  List<Change> changes() {
    return List.copyOf(changes);
  }

  private void lost(JsonPointer at, String reason) {
    changes.add(new Change(at, Kind.LOST, reason));
  }

  private void changed(JsonPointer at, String reason) {
    changes.add(new Change(at, Kind.CHANGED, reason));
  }

  JsonObject credential() {
    String from = Values.instant(assertion, "issuedOn").map(Times::write).orElseThrow();
    var json =
        new Members()
            .list("@context", CONTEXTS.stream().map(JsonValue::of).toList())
            .text("id", iri(assertion, ASSERTION))
            .list("type", types("VerifiableCredential", "OpenBadgeCredential"))
            .text("name", Values.text(badge, "name").orElse(null));
    if (assertion.member("image").isPresent()) {
      lost(ASSERTION.child("image"), "The old badge is baked into this picture; bake a new one.");
    }
    json.value("issuer", profile())
        .text("validFrom", from)
        .text("awardedDate", from)
        .text("validUntil", Values.instant(assertion, "expires").map(Times::write).orElse(null))
        .value("credentialSubject", subject())
        .list("evidence", evidence());
    rest(
        assertion,
        ASSERTION,
        Set.of(
            "id", "badge", "recipient", "issuedOn", "expires", "evidence", "narrative", "image"));
    rest(
        badge,
        BADGE,
        Set.of(
            "id",
            "name",
            "description",
            "image",
            "criteria",
            "issuer",
            "alignment",
            "tags",
            "version",
            "related",
            "@language"));
    rest(issuer, ISSUER, Set.of("id", "name", "url", "email", "telephone", "description", "image"));
    return json.object();
  }

  private static List<JsonValue> types(String... types) {
    return List.of(types).stream().map(JsonValue::of).toList();
  }

  /** Returns the id if it is one that survives signing, or makes one from the old one. */
  private String iri(JsonObject object, JsonPointer at) {
    String id = object.text("id").orElse("");
    if (Iris.isAbsolute(id)) {
      return id;
    }
    changed(at.child("id"), "The id was no absolute IRI; a new one was made.");
    String seed = id + Values.text(object, "name").orElse("") + assertion.members().size();
    return "urn:uuid:" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
  }

  private void rest(JsonObject object, JsonPointer at, Set<String> taken) {
    for (String name : object.members().keySet()) {
      boolean header = name.equals("@context") || name.equals("type") || name.equals("revoked");
      if (taken.contains(name) || header) {
        continue;
      }
      boolean language = name.equals("@language");
      lost(
          at.child(name),
          language
              ? "Only the achievement says its language."
              : REASONS.getOrDefault(name, NO_CONTEXT));
    }
  }

  private JsonObject profile() {
    var json =
        new Members()
            .text("id", iri(issuer, ISSUER))
            .list("type", types("Profile"))
            .text("name", Values.text(issuer, "name").orElse(null))
            .text("url", Values.text(issuer, "url").orElse(null))
            .text("phone", Values.text(issuer, "telephone").orElse(null))
            .text("description", Values.text(issuer, "description").orElse(null));
    image(issuer, ISSUER).ifPresent(image -> json.value("image", image));
    return json.text("email", Values.text(issuer, "email").orElse(null)).object();
  }

  private Optional<JsonObject> image(JsonObject object, JsonPointer at) {
    Optional<Image> image = Image.in(object);
    if (image.isPresent() && !Iris.isAbsolute(image.get().id())) {
      lost(at.child("image"), "The picture's address is no absolute IRI.");
      return Optional.empty();
    }
    if (image.filter(picture -> picture.author() != null).isPresent()) {
      lost(at.child("image").child("author"), "A picture in 3.0 has no author.");
    }
    return image.map(
        picture ->
            new Members()
                .text("id", picture.id())
                .text("type", "Image")
                .text("caption", picture.caption())
                .object());
  }

  private JsonObject subject() {
    var json = new Members();
    JsonObject recipient = Values.node(assertion, "recipient").orElseThrow();
    IdentityObject identity = IdentityObject.from(recipient);
    boolean known =
        !identity.hashed()
            && Set.of("url", "id").contains(identity.type())
            && Iris.isAbsolute(identity.identity());
    if (known) {
      json.text("id", identity.identity());
    }
    json.list("type", types("AchievementSubject"));
    if (!known) {
      json.list("identifier", List.of(identifier(identity)));
    }
    return json.text("narrative", Values.text(assertion, "narrative").orElse(null))
        .value("achievement", achievement())
        .object();
  }

  private JsonObject identifier(IdentityObject identity) {
    String type = identity.type().toLowerCase(Locale.ROOT);
    boolean email = type.equals("email") || type.endsWith("/email") || type.endsWith(":email");
    if (!email) {
      changed(ASSERTION.child("recipient").child("type"), "3.0 has other kinds of identity.");
    }
    return new Members()
        .text("type", "IdentityObject")
        .value("hashed", new JsonBoolean(identity.hashed()))
        .text("identityHash", identity.identity())
        .text("identityType", email ? "emailAddress" : "ext:" + type.replaceAll("[^a-z0-9]", "-"))
        .text("salt", identity.salt())
        .object();
  }

  private JsonObject achievement() {
    Optional<Criteria> criteria = Values.node(badge, "criteria").map(Criteria::from);
    var json =
        new Members()
            .text("id", iri(badge, BADGE))
            .list("type", types("Achievement"))
            .text("name", Values.text(badge, "name").orElse(null))
            .text("description", Values.text(badge, "description").orElse(null))
            .value(
                "criteria",
                new Members()
                    .text("id", criteria.map(Criteria::id).filter(Iris::isAbsolute).orElse(null))
                    .text("narrative", criteria.map(Criteria::narrative).orElse(null))
                    .object());
    image(badge, BADGE).ifPresent(image -> json.value("image", image));
    List<JsonValue> tags =
        Values.texts(badge, "tags").stream().distinct().map(JsonValue::of).toList();
    return json.text("inLanguage", Values.text(badge, "@language").orElse(null))
        .text("version", BadgeClass.view(badge).version().orElse(null))
        .list("alignment", alignments())
        .list("related", related())
        .list("tag", tags)
        .object();
  }

  private List<JsonObject> alignments() {
    return Values.nodes(badge, "alignment").stream()
        .map(Alignment::from)
        .map(
            alignment ->
                new Members()
                    .list("type", types("Alignment"))
                    .text("targetCode", alignment.targetCode())
                    .text("targetDescription", alignment.targetDescription())
                    .text("targetName", alignment.targetName())
                    .text("targetFramework", alignment.targetFramework())
                    .text("targetUrl", alignment.targetUrl())
                    .object())
        .toList();
  }

  private List<JsonObject> related() {
    var all = new ArrayList<JsonObject>();
    for (JsonObject other : Values.nodes(badge, "related")) {
      Optional<String> id = other.text("id").filter(Iris::isAbsolute);
      if (id.isEmpty()) {
        lost(BADGE.child("related"), "A related badge class has no absolute IRI.");
        continue;
      }
      all.add(
          new Members()
              .text("id", id.get())
              .list("type", types("Related"))
              .text("inLanguage", other.text("@language").orElse(null))
              .text("version", Values.text(other, "version").orElse(null))
              .object());
    }
    return all;
  }

  private List<JsonObject> evidence() {
    var all = new ArrayList<JsonObject>();
    List<JsonObject> pieces = Values.nodes(assertion, "evidence");
    for (int i = 0; i < pieces.size(); i++) {
      JsonPointer at = ASSERTION.child("evidence").child(i);
      JsonObject piece = pieces.get(i);
      Optional<String> id = piece.text("id");
      if (id.filter(address -> !Iris.isAbsolute(address)).isPresent()) {
        lost(at.child("id"), "The id was no absolute IRI.");
      }
      var json =
          new Members()
              .text("id", id.filter(Iris::isAbsolute).orElse(null))
              .list("type", types("Evidence"));
      for (String name : EVIDENCE) {
        json.text(name, Values.text(piece, name).orElse(null));
      }
      for (String name : piece.members().keySet()) {
        if (!EVIDENCE.contains(name) && !name.equals("id") && !name.equals("type")) {
          lost(at.child(name), NO_CONTEXT);
        }
      }
      all.add(json.object());
    }
    return all;
  }
}

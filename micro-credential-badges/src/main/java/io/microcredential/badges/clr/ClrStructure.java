package io.microcredential.badges.clr;

import io.microcredential.badges.ob3.DateTimes;
import io.microcredential.badges.ob3.DeclaredSchemas;
import io.microcredential.badges.ob3.SharedParts;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Checks the form of a Comprehensive Learner Record 2.0 against the tables of its data model and
 * the rules that stand in prose.
 *
 * <p>Of the credentials inside only this is looked at: that they are credentials, signed, of the
 * same learner, each there once. Their own form is theirs, and is checked where each is verified.
 *
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#data-model">Comprehensive Learner Record
 *     2.0, Data Model</a>
 */
public final class ClrStructure {

  private static final Pattern SCHEMA =
      Pattern.compile(
          "https://purl\\.imsglobal\\.org/spec/clr/v2p0/schema/json(-ld)?/"
              + "clr_v2p0_(any)?clrcredential_schema\\.json");

  // Nobody mends more at once, and a hostile document could have a million.
  private static final int MAX_PROBLEMS = 100;

  private static final JsonPointer ROOT = JsonPointer.root();
  private static final JsonPointer SUBJECT_AT = ROOT.child(ClrTerms.SUBJECT);

  private final JsonObject record;
  private final List<Problem> problems = new ArrayList<>();

  private ClrStructure(JsonObject record) {
    this.record = record;
  }

  /**
   * Checks the form of a record.
   *
   * @param record the record, with or without proof
   * @return everything that is wrong, up to a hundred problems of each sort; warnings where only
   *     the formal schema minds, and where readers would be surprised
   */
  public static Problems problems(JsonObject record) {
    var check = new ClrStructure(record);
    check.contexts();
    check.types();
    check.dates();
    if (record.members().get(ClrTerms.SUBJECT) instanceof JsonObject subject) {
      check.subject(subject);
    }
    return SharedParts.problems(record, "ClrCredential").and(Problems.of(check.problems));
  }

  /**
   * Checks a record against each of the schemas that it says it conforms to.
   *
   * @param record the record, with or without proof
   * @return as {@link DeclaredSchemas#problems}, the schema of learner records being known too
   */
  public static Problems schemaProblems(JsonObject record) {
    return DeclaredSchemas.problems(record, SCHEMA, ClrStructure::problems);
  }

  private void add(Problem problem) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(problem);
    }
  }

  private void contexts() {
    JsonPointer at = ROOT.child("@context");
    List<JsonValue> contexts = ClrTerms.values(record, "@context");
    boolean known =
        contexts.size() >= 3
            && is(contexts.get(0), ClrTerms.CONTEXTS.get(0))
            && is(contexts.get(1), ClrTerms.CONTEXTS.get(1))
            && (is(contexts.get(2), ClrTerms.CONTEXTS.get(2))
                || is(contexts.get(2), ClrTerms.OLDER_OPEN_BADGES));
    if (!known) {
      add(
          Problem.error(
                  "clr.contexts",
                  at,
                  "The contexts begin with that of credentials 2.0, of this record 2.0.1 and of"
                      + " Open Badges 3.0.3 or 3.0.2.")
              .fix("Use " + String.join(", ", ClrTerms.CONTEXTS) + ", in this order."));
    }
  }

  private static boolean is(JsonValue value, String text) {
    return value instanceof JsonString string && string.value().equals(text);
  }

  private void types() {
    if (record.member("type").isPresent() && !ClrTerms.hasType(record, "VerifiableCredential")) {
      add(
          Problem.error("clr.type", ROOT.child("type"), "A record is a verifiable credential too.")
              .fix("Add the type VerifiableCredential."));
    }
  }

  private void dates() {
    Optional<Instant> from = record.text("validFrom").flatMap(DateTimes::parse);
    Optional<Instant> until = record.text("validUntil").flatMap(DateTimes::parse);
    if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
      add(
          Problem.error(
                  "clr.dates",
                  ROOT.child("validUntil"),
                  "The validity must not end before it begins.")
              .fix("Exchange the dates, or correct one."));
    }
  }

  private void subject(JsonObject subject) {
    if (subject.member("id").isEmpty() && subject.member("identifier").isEmpty()) {
      add(
          Problem.error(
                  "clr.recipient-missing",
                  SUBJECT_AT,
                  "A subject has an id or an identifier; this one has neither.")
              .fix("Say whose record it is."));
    }
    criteria(subject);
    parts(subject);
    associations(subject);
  }

  private void criteria(JsonObject subject) {
    List<JsonObject> achievements = ClrTerms.objects(subject, "achievement");
    for (int i = 0; i < achievements.size(); i++) {
      if (achievements.get(i).members().get("criteria") instanceof JsonObject criteria
          && criteria.member("id").isEmpty()
          && criteria.member("narrative").isEmpty()) {
        add(
            Problem.error(
                    "clr.criteria-empty",
                    SUBJECT_AT.child("achievement").child(i).child("criteria"),
                    "Criteria have an id or a narrative; these have neither.")
                .fix("Say what has to be done, or where it is said."));
      }
    }
  }

  private void parts(JsonObject subject) {
    JsonPointer at = SUBJECT_AT.child(ClrTerms.PARTS);
    JsonValue value = subject.members().get(ClrTerms.PARTS);
    List<JsonValue> parts = ClrTerms.values(subject, ClrTerms.PARTS);
    if (parts.isEmpty()) {
      add(
          Problem.error("clr.parts-missing", at, "A record holds at least one credential.")
              .fix("Put the signed credentials in."));
    }
    if (value != null && !(value instanceof JsonArray)) {
      add(
          Problem.warning(
                  "clr.list-expected", at, "The formal schema has a list here, even for one.")
              .fix("Put the value into a list."));
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < parts.size(); i++) {
      part(parts.get(i), at.child(i), subject, ids);
    }
  }

  private void part(JsonValue value, JsonPointer at, JsonObject subject, Set<String> ids) {
    if (!(value instanceof JsonObject credential)) {
      add(ClrPart.malformed(at));
      return;
    }
    Optional<ClrPart> part = ClrPart.in(credential);
    if (part.isEmpty()) {
      add(ClrPart.malformed(at));
      return;
    }
    if (part.get() instanceof ClrPart.Compact) {
      add(
          Problem.warning(
                  "clr.part-enveloped",
                  at,
                  "Comprehensive Learner Record 2.0 has no place for tokens; other readers may not"
                      + " see this one.")
              .fix("Issue the part with its proof inside."));
    } else {
      embedded(credential, at);
    }
    part.get().id().filter(id -> !ids.add(id)).ifPresent(id -> add(twice(at)));
    Optional<String> owner = subject.text("id");
    Optional<String> holder = part.get().subjectId();
    if (owner.isPresent() && holder.isPresent() && !owner.equals(holder)) {
      add(
          Problem.warning(
                  "clr.part-of-another", at, "This credential is about another than the record is.")
              .fix("Take it out unless both ids are of the same person."));
    }
  }

  private void embedded(JsonObject credential, JsonPointer at) {
    if (!ClrTerms.hasType(credential, "VerifiableCredential")
        || !isIssuer(credential.members().get("issuer"))
        || !(credential.members().get(ClrTerms.SUBJECT) instanceof JsonObject)) {
      add(ClrPart.malformed(at));
    } else if (credential.member("proof").isEmpty()) {
      add(
          Problem.warning("clr.part-unsigned", at, "This credential has no proof of its own.")
              .fix("Let its issuer sign it before it goes into the record."));
    }
  }

  private static boolean isIssuer(@Nullable JsonValue issuer) {
    return issuer instanceof JsonObject || issuer instanceof JsonString;
  }

  private static Problem twice(JsonPointer at) {
    return Problem.warning("clr.part-twice", at, "A credential with this id is there already.")
        .fix("Leave one of them.");
  }

  private void associations(JsonObject subject) {
    Set<String> known = achievements(subject);
    List<JsonObject> associations = ClrTerms.objects(subject, "association");
    for (int i = 0; i < associations.size(); i++) {
      JsonObject association = associations.get(i);
      JsonPointer at = SUBJECT_AT.child("association").child(i);
      for (String end : List.of("sourceId", "targetId")) {
        if (association.text(end).filter(id -> !known.contains(id)).isPresent()) {
          add(
              Problem.warning(
                      "clr.association-dangling",
                      at.child(end),
                      "Nothing in the record has this id.")
                  .fix("Put in what is meant, or leave the association out."));
        }
      }
      Optional<String> source = association.text("sourceId");
      if (source.isPresent() && source.equals(association.text("targetId"))) {
        add(
            Problem.warning("clr.association-self", at, "An achievement is not related to itself.")
                .fix("Name two different achievements."));
      }
    }
  }

  /** Returns what an association can mean: achievements, in parts or not, and credentials. */
  private Set<String> achievements(JsonObject subject) {
    Set<String> known = new HashSet<>();
    ClrTerms.objects(subject, "achievement")
        .forEach(achievement -> achievement.text("id").ifPresent(known::add));
    for (JsonValue value : ClrTerms.values(subject, ClrTerms.PARTS)) {
      ClrPart.in(value)
          .ifPresent(
              part -> {
                part.id().ifPresent(known::add);
                part.achievementId().ifPresent(known::add);
              });
    }
    return known;
  }
}

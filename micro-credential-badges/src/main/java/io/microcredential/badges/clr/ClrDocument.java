package io.microcredential.badges.clr;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A Comprehensive Learner Record of any issuer, read.
 *
 * <p>It is the JSON document itself, looked at with types, so that nothing is lost and a proof over
 * it still fits. Reading verifies nothing: the record and each of its parts have proofs of their
 * own.
 *
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#clrcredential">Comprehensive Learner
 *     Record 2.0, ClrCredential</a>
 */
public final class ClrDocument {

  private final JsonObject json;
  private final JsonObject subject;

  private ClrDocument(JsonObject json, JsonObject subject) {
    this.json = json;
    this.subject = subject;
  }

  /**
   * Reads a record.
   *
   * @param json the document, with or without proof
   * @return the record with the warnings of {@link ClrStructure}, or everything that is wrong
   */
  public static Outcome<ClrDocument> read(JsonObject json) {
    Problems problems = ClrStructure.problems(json);
    if (problems.hasErrors()) {
      return Outcome.refusal(problems);
    }
    // The structure has made sure of it.
    var subject = (JsonObject) json.members().get(ClrTerms.SUBJECT);
    return Outcome.success(
        new ClrDocument(json, Objects.requireNonNull(subject, "subject")), problems);
  }

  /**
   * Returns the document.
   *
   * @return the JSON document as it was read
   */
  public JsonObject json() {
    return json;
  }

  /**
   * Returns the id of the record.
   *
   * @return the id
   */
  public String id() {
    return json.text("id").orElseThrow();
  }

  /**
   * Returns what the record is called.
   *
   * @return the name
   */
  public String name() {
    return json.text("name").orElseThrow();
  }

  /**
   * Returns the id of the learner.
   *
   * @return the id, or nothing where only identities are known
   */
  public Optional<String> subjectId() {
    return subject.text("id");
  }

  /**
   * Returns the credentials that the record holds.
   *
   * @return the parts, in order
   */
  public List<ClrPart> parts() {
    return ClrTerms.values(subject, ClrTerms.PARTS).stream()
        .flatMap(value -> ClrPart.in(value).stream())
        .toList();
  }

  /**
   * Returns how achievements relate.
   *
   * @return the associations, in order
   */
  public List<Association> associations() {
    return ClrTerms.objects(subject, "association").stream()
        .flatMap(value -> Association.from(value).stream())
        .toList();
  }

  /**
   * Returns the achievements that the record describes itself, such as a stack; that they are
   * described does not say that they were earned.
   *
   * @return each {@code Achievement} in JSON, in order
   */
  public List<JsonObject> achievements() {
    return ClrTerms.objects(subject, "achievement");
  }

  /**
   * Returns what stands directly below an achievement, by {@code isParentOf}, {@code isChildOf} and
   * {@code isPartOf}.
   *
   * @param achievementId the id of the achievement
   * @return the ids of the others, each once, in the order of the associations
   */
  public List<String> below(String achievementId) {
    return associations().stream()
        .flatMap(association -> below(association, achievementId).stream())
        .distinct()
        .toList();
  }

  private static Optional<String> below(Association association, String id) {
    return switch (association.type()) {
      case IS_PARENT_OF ->
          association.source().equals(id) ? Optional.of(association.target()) : Optional.empty();
      case IS_CHILD_OF, IS_PART_OF ->
          association.target().equals(id) ? Optional.of(association.source()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** Returns how many parts there are; whose record it is stays out. */
  @Override
  public String toString() {
    return "ClrDocument[" + parts().size() + " parts]";
  }
}

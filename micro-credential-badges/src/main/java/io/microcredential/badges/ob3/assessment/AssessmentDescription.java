package io.microcredential.badges.ob3.assessment;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problems;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an achievement asked for and how it was judged, an {@code AssessmentResultDescription} of
 * the assessment extension 2.0. <b>Experimental</b>: extension and class may change.
 *
 * <p>It is the JSON object itself, looked at with types: what the extension does not know is kept,
 * so that what was read and written again is the same.
 *
 * <p><b>Sections cannot be signed by Data Integrity over statements</b>: the published context
 * defines none of the terms inside them ({@code questionType}, {@code title}, {@code required},
 * {@code url}), so that a proof would not cover them and signing refuses them. Sign {@link
 * #withoutSections()}, or publish the sections where {@code assessmentExample} points.
 *
 * <pre>{@code
 * AssessmentDescription assessment =
 *     AssessmentDescription.of(definition, AssessmentType.ARTIFACT, Locale.ENGLISH)
 *         .withReliability(figures)
 *         .withoutSections();
 * Outcome<SignedBadge> signed = issuer.issue(badge, assessment, now);
 * }</pre>
 *
 * @see <a href="https://purl.imsglobal.org/spec/ob-assessment/v2p0/context/">Assessment extension
 *     2.0, context</a>
 */
public final class AssessmentDescription {

  static final String TYPE = "AssessmentResultDescription";
  static final String SECTIONS = "sections";

  private final JsonObject json;

  AssessmentDescription(JsonObject json) {
    this.json = json;
  }

  /**
   * Reads an assessment.
   *
   * @param json the object, as it stands among the result descriptions of a badge
   * @return the same, typed; or {@code assessment.missing} and {@code assessment.value} for
   *     everything that is wrong
   */
  public static Outcome<AssessmentDescription> from(JsonObject json) {
    Problems problems = AssessmentStructure.problems(json);
    return problems.hasErrors()
        ? Outcome.refusal(problems)
        : Outcome.success(new AssessmentDescription(json));
  }

  /**
   * Describes the assessment of a definition: a section for each part of the submission with its
   * prompts and word limits, one for the evidence asked for and one for the reflection; the
   * rubric's criteria with their points and the award rule as the way in which it is judged.
   *
   * <p>It says that nobody has to work in a group and that nobody is judged as one; {@link
   * #withGroupWork} says otherwise.
   *
   * @param definition the version
   * @param type by what somebody is assessed
   * @param locale the language
   * @return the description
   */
  public static AssessmentDescription of(
      MicroCredential definition, AssessmentType type, Locale locale) {
    return new AssessmentDescription(new AssessmentWriter(definition, locale).write(type));
  }

  private AssessmentDescription with(String name, JsonValue value) {
    return new AssessmentDescription(json.with(name, value));
  }

  /**
   * Returns this description saying how much of it is group work.
   *
   * @param participation whether two or more take part
   * @param evaluation whether they are judged as a group
   * @return the changed description
   */
  public AssessmentDescription withGroupWork(
      GroupParticipation participation, GroupEvaluation evaluation) {
    return with(
            "hasGroupParticipation",
            new JsonBoolean(participation == GroupParticipation.TWO_OR_MORE))
        .with("hasGroupEvaluation", new JsonBoolean(evaluation == GroupEvaluation.AS_A_GROUP));
  }

  /** Says whether the work takes two or more. */
  public enum GroupParticipation {
    /** One can do it alone. */
    ALONE,
    /** It takes two or more. */
    TWO_OR_MORE
  }

  /** Says whether those who work together are judged together. */
  public enum GroupEvaluation {
    /** Each is judged alone. */
    EACH_ALONE,
    /** They are judged as a group. */
    AS_A_GROUP
  }

  /**
   * Returns this description with the address of figures on reliability and validity.
   *
   * @param figures where they are published
   * @return the changed description
   */
  public AssessmentDescription withReliability(URI figures) {
    return with("assessmentEvaluation", JsonValue.of(Objects.requireNonNull(figures).toString()));
  }

  /**
   * Returns this description with the address of an example.
   *
   * @param example where it is published
   * @return the changed description
   */
  public AssessmentDescription withExample(URI example) {
    return with("assessmentExample", JsonValue.of(Objects.requireNonNull(example).toString()));
  }

  /**
   * Returns this description with other sections.
   *
   * @param sections the sections, in order
   * @return the changed description
   */
  public AssessmentDescription withSections(List<AssessmentSection> sections) {
    return sections.isEmpty()
        ? withoutSections()
        : with(
            SECTIONS, new JsonArray(sections.stream().map(s -> (JsonValue) s.toJson()).toList()));
  }

  /**
   * Returns this description without sections, as a Data Integrity proof can cover it.
   *
   * @return the smaller description
   */
  public AssessmentDescription withoutSections() {
    return new AssessmentDescription(json.without(SECTIONS));
  }

  /** {@return the object, as it stands among the result descriptions of a badge} */
  public JsonObject toJson() {
    return json;
  }

  /** {@return what results refer to it by, or nothing if it has no id} */
  public Optional<String> id() {
    return json.text("id");
  }

  /** {@return what it is called, or nothing if it is not said} */
  public Optional<String> name() {
    return json.text("name");
  }

  /** {@return what the assessment is} */
  public String description() {
    return json.text("description").orElseThrow();
  }

  /** {@return by what somebody is assessed} */
  public AssessmentType type() {
    return json.text("assessmentType").flatMap(AssessmentType::of).orElseThrow();
  }

  /** {@return what evidence comes of it, in words} */
  public String output() {
    return json.text("assessmentOutput").orElseThrow();
  }

  /** {@return whether it takes two or more} */
  public boolean hasGroupParticipation() {
    return Described.flag(json, "hasGroupParticipation").orElseThrow();
  }

  /** {@return whether those who work together are judged together} */
  public boolean hasGroupEvaluation() {
    return Described.flag(json, "hasGroupEvaluation").orElseThrow();
  }

  /** {@return how it is judged, in words} */
  public String evaluationMethod() {
    return json.text("evaluationMethod").orElseThrow();
  }

  /** {@return where an example is, or nothing if it is not said} */
  public Optional<URI> example() {
    return Described.address(json, "assessmentExample");
  }

  /** {@return an example of how it is scored, in words, or nothing if it is not said} */
  public Optional<String> scoringExample() {
    return json.text("scoringMethodExampleDescription");
  }

  /** {@return where figures on reliability and validity are, or nothing if it is not said} */
  public Optional<URI> reliability() {
    return Described.address(json, "assessmentEvaluation");
  }

  /** {@return what was asked, in order} */
  public List<AssessmentSection> sections() {
    return Described.objects(json, SECTIONS).stream().map(AssessmentSection::new).toList();
  }

  /** Returns whether the other object says the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AssessmentDescription that && json.equals(that.json);
  }

  @Override
  public int hashCode() {
    return json.hashCode();
  }

  /** Returns the id and the number of sections. */
  @Override
  public String toString() {
    return "AssessmentDescription[" + id().orElse("") + ", " + sections().size() + " sections]";
  }
}

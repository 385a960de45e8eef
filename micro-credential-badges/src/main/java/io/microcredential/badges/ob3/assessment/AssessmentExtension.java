package io.microcredential.badges.ob3.assessment;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.badges.internal.KnownContexts;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts assessments into badges and finds them there. <b>Experimental</b>.
 *
 * <p>An assessment stands among the result descriptions of the achievement, beside the criteria of
 * the rubric with their levels; what was reached stands among the results. {@code BadgeResults}
 * reads the levels reached.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#resultdescription">Open Badges 3.0,
 *     ResultDescription</a>
 */
public final class AssessmentExtension {

  private static final String SUBJECT = "credentialSubject";
  private static final String ACHIEVEMENT = "achievement";
  private static final String DESCRIPTIONS = "resultDescription";

  private AssessmentExtension() {}

  /**
   * Puts an assessment into a badge that is not signed yet: the description, the result that it was
   * completed, and the context of the extension.
   *
   * @param badge the credential without proof
   * @param assessment the assessment
   * @return the larger credential
   * @throws IllegalArgumentException if the badge has a proof, which would no longer hold, or no
   *     achievement
   */
  public static JsonObject addTo(JsonObject badge, AssessmentDescription assessment) {
    if (badge.member("proof").isPresent()) {
      throw new IllegalArgumentException("add the assessment before the badge is signed");
    }
    JsonObject subject = object(badge, SUBJECT).orElseThrow(AssessmentExtension::noBadge);
    JsonObject achievement = object(subject, ACHIEVEMENT).orElseThrow(AssessmentExtension::noBadge);
    JsonObject larger =
        subject.with(
            ACHIEVEMENT,
            achievement.with(DESCRIPTIONS, and(achievement, DESCRIPTIONS, assessment.toJson())));
    Optional<String> id = assessment.id();
    if (id.isPresent()) {
      JsonObject completed =
          new JsonMembers()
              .texts("type", List.of("Result"))
              .text(DESCRIPTIONS, id.get())
              .text("status", "Completed")
              .object();
      larger = larger.with("result", and(larger, "result", completed));
    }
    return withContext(badge).with(SUBJECT, larger);
  }

  private static IllegalArgumentException noBadge() {
    return new IllegalArgumentException("a badge has one subject with one achievement");
  }

  private static JsonObject withContext(JsonObject badge) {
    JsonValue context = new JsonString(KnownContexts.ASSESSMENT);
    return Described.values(badge, "@context").contains(context)
        ? badge
        : badge.with("@context", and(badge, "@context", context));
  }

  private static JsonArray and(JsonObject object, String name, JsonValue value) {
    var all = new ArrayList<>(Described.values(object, name));
    all.add(value);
    return new JsonArray(all);
  }

  /**
   * Finds the assessments of a badge.
   *
   * <p>What is not of the form of the extension is passed over; {@link #problems} finds it.
   *
   * @param credentialSubject the {@code credentialSubject} of a badge
   * @return the assessments, in the order of the document
   */
  public static List<AssessmentDescription> of(JsonObject credentialSubject) {
    return assessments(credentialSubject).stream()
        .flatMap(json -> AssessmentDescription.from(json).value().stream())
        .toList();
  }

  /**
   * Checks the form of the assessments of a badge.
   *
   * @param credentialSubject the {@code credentialSubject} of a badge
   * @return everything that is wrong with them, with places inside the subject
   */
  public static Problems problems(JsonObject credentialSubject) {
    var problems = new ArrayList<Problem>();
    JsonPointer at = JsonPointer.root().child(ACHIEVEMENT).child(DESCRIPTIONS);
    List<JsonValue> all = descriptions(credentialSubject);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof JsonObject json && isAssessment(json)) {
        AssessmentStructure.problems(json).under(at.child(i)).forEach(problems::add);
      }
    }
    return Problems.of(problems);
  }

  private static List<JsonObject> assessments(JsonObject subject) {
    return object(subject, ACHIEVEMENT).stream()
        .flatMap(achievement -> Described.objects(achievement, DESCRIPTIONS).stream())
        .filter(AssessmentExtension::isAssessment)
        .toList();
  }

  private static List<JsonValue> descriptions(JsonObject subject) {
    return object(subject, ACHIEVEMENT)
        .map(achievement -> Described.values(achievement, DESCRIPTIONS))
        .orElse(List.of());
  }

  private static boolean isAssessment(JsonObject description) {
    return Described.values(description, "type")
        .contains(new JsonString(AssessmentDescription.TYPE));
  }

  private static Optional<JsonObject> object(JsonObject parent, String name) {
    return parent.members().get(name) instanceof JsonObject found
        ? Optional.of(found)
        : Optional.empty();
  }
}

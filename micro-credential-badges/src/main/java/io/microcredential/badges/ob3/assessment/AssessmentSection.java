package io.microcredential.badges.ob3.assessment;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Questions of an assessment that belong together. Experimental.
 *
 * <p>It is the JSON object itself, looked at with types, so that what the extension does not know
 * is kept.
 *
 * @param toJson the object, of the form that {@link AssessmentDescription#from} checks
 */
public record AssessmentSection(JsonObject toJson) {

  /**
   * Returns a section that has to be completed.
   *
   * @param title what it is called
   * @param questions its questions, in order
   * @return the section
   */
  public static AssessmentSection of(String title, List<AssessmentQuestion> questions) {
    return new AssessmentSection(
        new JsonMembers()
            .texts("type", List.of("extensions:assessmentSections"))
            .text("title", title)
            .value("required", new JsonBoolean(true))
            .list("questions", questions.stream().map(AssessmentQuestion::toJson).toList())
            .object());
  }

  /** {@return what it is called, or nothing if it is not said} */
  public Optional<String> title() {
    return toJson.text("title");
  }

  /** {@return what it is about, or nothing if it is not said} */
  public Optional<String> description() {
    return toJson.text("description");
  }

  /** {@return where it is, or nothing if it is not said} */
  public Optional<URI> url() {
    return Described.address(toJson, "url");
  }

  /** {@return whether it has to be completed, which it has if nobody said otherwise} */
  public boolean isRequired() {
    return Described.flag(toJson, "required").orElse(true);
  }

  /** {@return its questions, in order} */
  public List<AssessmentQuestion> questions() {
    return Described.objects(toJson, "questions").stream().map(AssessmentQuestion::new).toList();
  }
}

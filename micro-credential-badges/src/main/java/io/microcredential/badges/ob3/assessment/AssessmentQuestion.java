package io.microcredential.badges.ob3.assessment;

import io.microcredential.badges.internal.JsonMembers;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A question of an assessment. Experimental.
 *
 * <p>It is the JSON object itself, looked at with types, so that what the extension does not know
 * is kept.
 *
 * @param toJson the object, of the form that {@link AssessmentDescription#from} checks
 */
public record AssessmentQuestion(JsonObject toJson) {

  /**
   * Asks a question that has to be answered.
   *
   * @param type how it is answered
   * @param text the question
   * @return the question
   */
  public static AssessmentQuestion of(QuestionType type, String text) {
    return new AssessmentQuestion(
        new JsonMembers()
            .texts("type", List.of("extensions:assessmentQuestions"))
            .text("questionType", type.term())
            .text("text", text)
            .value("required", new JsonBoolean(true))
            .object());
  }

  private AssessmentQuestion with(String name, JsonValue value) {
    return new AssessmentQuestion(toJson.with(name, value));
  }

  /**
   * Returns this question as one that need not be answered.
   *
   * @return the changed question
   */
  public AssessmentQuestion optional() {
    return with("required", new JsonBoolean(false));
  }

  /**
   * Returns this question with a limit to its answer.
   *
   * @param words the most words, at least 1
   * @return the changed question
   * @throws IllegalArgumentException if the limit is below 1
   */
  public AssessmentQuestion withWordLimit(int words) {
    if (words < 1) {
      throw new IllegalArgumentException("a word limit must be at least 1, was " + words);
    }
    return with("wordLimit", new JsonNumber(Integer.toString(words)));
  }

  /**
   * Returns this question with the address at which it is asked.
   *
   * @param address the address
   * @return the changed question
   */
  public AssessmentQuestion at(URI address) {
    return with("url", JsonValue.of(address.toString()));
  }

  /** {@return how it is answered} */
  public QuestionType type() {
    return toJson.text("questionType").flatMap(QuestionType::of).orElseThrow();
  }

  /** {@return the question} */
  public String text() {
    return toJson.text("text").orElseThrow();
  }

  /** {@return whether it has to be answered, which it has if nobody said otherwise} */
  public boolean isRequired() {
    return Described.flag(toJson, "required").orElse(true);
  }

  /** {@return the most words, or nothing if there is no limit} */
  public Optional<BigDecimal> wordLimit() {
    return Described.number(toJson, "wordLimit");
  }

  /** {@return the most characters, or nothing if there is no limit} */
  public Optional<BigDecimal> characterLimit() {
    return Described.number(toJson, "characterLimit");
  }

  /** {@return the address at which it is asked, or nothing if it is not said} */
  public Optional<URI> url() {
    return Described.address(toJson, "url");
  }
}

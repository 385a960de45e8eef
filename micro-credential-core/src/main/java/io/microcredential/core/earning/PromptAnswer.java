package io.microcredential.core.earning;

import io.microcredential.core.PromptId;
import java.util.Objects;

/**
 * What the learner wrote in answer to a prompt.
 *
 * @param prompt which prompt of the definition
 * @param text the answer
 */
public record PromptAnswer(PromptId prompt, String text) {

  /** Checks that nothing is missing and every character is whole. */
  public PromptAnswer {
    Objects.requireNonNull(prompt, "prompt");
    Coherence.text(text);
  }

  /** Returns the prompt; the words are the learner's own. */
  @Override
  public String toString() {
    return "PromptAnswer[" + prompt + "]";
  }
}

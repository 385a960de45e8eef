package io.microcredential.core.earning;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.PromptId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a learner hands in: evidence and written answers.
 *
 * @param evidence the pieces of evidence, in the learner's order
 * @param answers the answers to prompts
 * @param context where and with whom the work was done, or null where nobody said
 */
public record EvidencePortfolio(
    List<Evidence> evidence, List<PromptAnswer> answers, @Nullable PracticeContext context) {

  private static final EvidencePortfolio EMPTY = new EvidencePortfolio(List.of(), List.of());

  /** Copies the lists and refuses two pieces or answers under one id. */
  public EvidencePortfolio {
    evidence = List.copyOf(evidence);
    answers = List.copyOf(answers);
    if (evidence.stream().map(Evidence::id).distinct().count() < evidence.size()) {
      throw new IllegalArgumentException("each piece of evidence has its own id");
    }
    if (answers.stream().map(PromptAnswer::prompt).distinct().count() < answers.size()) {
      throw new IllegalArgumentException("each prompt is answered once");
    }
  }

  /**
   * Makes a portfolio that does not say where the work was done.
   *
   * @param evidence the pieces of evidence, in the learner's order
   * @param answers the answers to prompts
   */
  public EvidencePortfolio(List<Evidence> evidence, List<PromptAnswer> answers) {
    this(evidence, answers, null);
  }

  /**
   * Returns a portfolio with nothing in it.
   *
   * @return the portfolio
   */
  public static EvidencePortfolio empty() {
    return EMPTY;
  }

  /**
   * Returns this portfolio with a piece of evidence added, or replaced if one has the same id.
   *
   * @param piece the piece
   * @return the changed portfolio
   */
  public EvidencePortfolio with(Evidence piece) {
    var changed = new ArrayList<>(evidence);
    changed.removeIf(other -> other.id().equals(piece.id()));
    changed.add(piece);
    return new EvidencePortfolio(changed, answers, context);
  }

  /**
   * Returns this portfolio without a piece of evidence.
   *
   * @param piece which piece
   * @return the changed portfolio
   */
  public EvidencePortfolio without(EvidenceId piece) {
    var changed = new ArrayList<>(evidence);
    changed.removeIf(other -> other.id().equals(piece));
    return new EvidencePortfolio(changed, answers, context);
  }

  /**
   * Returns this portfolio with an answer added or replaced.
   *
   * @param prompt which prompt
   * @param text the answer
   * @return the changed portfolio
   */
  public EvidencePortfolio answering(PromptId prompt, String text) {
    var changed = new ArrayList<>(answers);
    changed.removeIf(other -> other.prompt().equals(prompt));
    changed.add(new PromptAnswer(prompt, text));
    return new EvidencePortfolio(evidence, changed, context);
  }

  /**
   * Returns this portfolio with the context of the work.
   *
   * @param where where and with whom it was done
   * @return the changed portfolio
   */
  public EvidencePortfolio in(PracticeContext where) {
    return new EvidencePortfolio(evidence, answers, where);
  }

  /**
   * Returns whether there is nothing in it.
   *
   * @return whether there is neither evidence nor an answer
   */
  public boolean isEmpty() {
    return evidence.isEmpty() && answers.isEmpty();
  }

  /** Returns what assessors may see: the work, not who else made it. */
  EvidencePortfolio blind() {
    return new EvidencePortfolio(evidence.stream().map(Evidence::blind).toList(), answers, context);
  }

  /**
   * Returns a piece of evidence by its id.
   *
   * @param id which piece
   * @return the piece, or nothing if it is not here
   */
  public Optional<Evidence> piece(EvidenceId id) {
    return evidence.stream().filter(piece -> piece.id().equals(id)).findFirst();
  }

  /**
   * Returns the answer to a prompt.
   *
   * @param prompt which prompt
   * @return the words, or nothing if there is no answer
   */
  public Optional<String> answer(PromptId prompt) {
    return answers.stream()
        .filter(answer -> answer.prompt().equals(prompt))
        .map(PromptAnswer::text)
        .findFirst();
  }

  /** Returns how much there is; the content is the learner's own. */
  @Override
  public String toString() {
    return "EvidencePortfolio[evidence=" + evidence.size() + ", answers=" + answers.size() + "]";
  }
}

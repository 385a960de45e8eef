package io.microcredential.core.rule;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;

/**
 * Finds out what a rule and its parts can do in a space of cases: can each be met, can it be left
 * out, can the whole rule fail?
 *
 * <p>A question is open until a case answers it. First some cases are tried that answer nearly
 * everything: from the best case choices are taken back one by one, in different orders, down to
 * the poorest, for where the rule tips over, its parts matter. Only if something is still open all
 * cases are tried, up to {@link RuleCheck#MOST_CASES}; then what stays open is proven not to be.
 */
final class RuleQuestions {

  private static final int WALKS = 12;

  /** The most nodes that are asked before cases are gone through in order. */
  private static final long MOST_TRIED = 10_000_000;

  /** How much may still be asked about one rule, counted in nodes. */
  static final class Effort {
    private long left = 50_000_000;

    boolean isSpent() {
      return left < 0;
    }
  }

  private final Effort effort;
  private final RuleSpace space;
  private final int rules;
  private final boolean[] isMetOnce;
  private final boolean[] mattersIfMet;
  private final boolean[] mattersIfNotMet;
  private boolean failsOnce;
  private boolean complete;
  private long asked;

  private RuleQuestions(RuleSpace space, BitSet without, Effort effort) {
    this.effort = effort;
    this.space = space;
    rules = space.rules();
    isMetOnce = new boolean[rules];
    mattersIfMet = new boolean[rules];
    mattersIfNotMet = new boolean[rules];
    // That the whole rule matters needs no asking.
    mattersIfMet[rules - 1] = true;
    mattersIfNotMet[rules - 1] = true;
    for (int i : without.stream().toArray()) {
      isMetOnce[i] = true;
      mattersIfMet[i] = true;
      mattersIfNotMet[i] = true;
    }
  }

  /**
   * Asks all questions.
   *
   * @param without the parts about which nothing is asked
   */
  static RuleQuestions ask(RuleSpace space, BitSet without, Effort effort) {
    var questions = new RuleQuestions(space, without, effort);
    questions.neighbours();
    questions.walk();
    questions.complete = questions.isSettled();
    if (!questions.complete && space.size() <= RuleCheck.MOST_CASES) {
      questions.complete = true;
      questions.everyCase(0);
    }
    return questions;
  }

  boolean isMetOnce(int rule) {
    return isMetOnce[rule];
  }

  boolean failsOnce() {
    return failsOnce;
  }

  /** Returns whether some case tells the rule from itself with this part answering so always. */
  boolean matters(int part, Verdict verdict) {
    return verdict == Verdict.MET ? mattersIfMet[part] : mattersIfNotMet[part];
  }

  /** Returns whether everything that is not found is proven not to be there. */
  boolean isComplete() {
    return complete;
  }

  private boolean isSettled() {
    for (int i = 0; i < rules; i++) {
      if (!isMetOnce[i] || !mattersIfMet[i] || !mattersIfNotMet[i]) {
        return false;
      }
    }
    return failsOnce;
  }

  private void look() {
    long before = asked;
    boolean met = space.isMet(rules - 1);
    asked += rules;
    failsOnce |= !met;
    isMetOnce[rules - 1] |= met;
    for (int i = 0; i < rules - 1; i++) {
      if (!isMetOnce[i]) {
        isMetOnce[i] = space.isMet(i);
        asked++;
      }
      if (!mattersIfMet[i]) {
        mattersIfMet[i] = space.wouldBeMet(i, Verdict.MET) != met;
        asked += rules;
      }
      if (!mattersIfNotMet[i]) {
        mattersIfNotMet[i] = space.wouldBeMet(i, Verdict.NOT_MET) != met;
        asked += rules;
      }
    }
    effort.left -= asked - before;
  }

  private boolean isEnough() {
    return asked > MOST_TRIED || effort.isSpent() || isSettled();
  }

  /** Tries the poorest and the best case, and all that differ from one of them in one choice. */
  private void neighbours() {
    for (boolean best : new boolean[] {true, false}) {
      int[] choices = ends(best);
      look();
      for (int i = 0; i < choices.length && !isEnough(); i++) {
        for (int j = 0; j < space.variables().get(i).choices().size() && !isEnough(); j++) {
          space.choose(i, j);
          look();
        }
        space.choose(i, choices[i]);
      }
    }
  }

  private void walk() {
    // The same orders each time, so that the same rule gives the same answer.
    var random = new Random(1);
    int variables = space.variables().size();
    for (int walk = 0; walk < WALKS && !isEnough(); walk++) {
      int[] choices = ends(true);
      look();
      int open = variables;
      int[] order = new int[variables];
      Arrays.setAll(order, i -> i);
      while (open > 0 && !isEnough()) {
        int at = random.nextInt(open);
        int variable = order[at];
        choices[variable] = walk % 2 == 0 ? choices[variable] - 1 : 0;
        if (choices[variable] <= 0) {
          choices[variable] = 0;
          order[at] = order[--open];
        }
        space.choose(variable, choices[variable]);
        look();
      }
    }
  }

  private int[] ends(boolean best) {
    int[] choices = new int[space.variables().size()];
    for (int i = 0; i < choices.length; i++) {
      choices[i] = best ? space.variables().get(i).choices().size() - 1 : 0;
      space.choose(i, choices[i]);
    }
    return choices;
  }

  private void everyCase(int variable) {
    if (variable == space.variables().size()) {
      look();
      complete &= !effort.isSpent();
      return;
    }
    int choices = space.variables().get(variable).choices().size();
    for (int i = 0; i < choices && complete && !isSettled(); i++) {
      space.choose(variable, i);
      everyCase(variable + 1);
    }
  }
}

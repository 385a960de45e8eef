package io.microcredential.core.earning.screening;

import io.microcredential.core.Problems;
import java.util.List;

/**
 * Everything that a screening looked at, and everything it could not look at.
 *
 * <p>A screening refuses nothing: its problems are warnings for the learner before handing in, or
 * for whoever looks after the work. It names places and submissions, never people, and repeats no
 * word of the learner's.
 *
 * @param results what each check says, in the order of the portfolio
 */
public record ScreeningReport(List<ScreeningResult> results) {

  /** Copies the list. */
  public ScreeningReport {
    results = List.copyOf(results);
  }

  /**
   * Returns a warning for everything that somebody should look at again.
   *
   * @return the warnings, in the order of the portfolio; personal data gives one for each kind in
   *     each text
   */
  public Problems problems() {
    return Problems.of(results.stream().flatMap(ScreeningProblems::of).toList());
  }

  /**
   * Returns what nobody looked at.
   *
   * @return the results that are no pass and no concern either
   */
  public List<ScreeningResult> notChecked() {
    return results.stream()
        .filter(result -> result.outcome() == ScreeningOutcome.NOT_CHECKED)
        .toList();
  }

  /**
   * Returns whether everything was looked at and nothing was found.
   *
   * @return false also where something was not checked
   */
  public boolean isClear() {
    return results.stream().allMatch(result -> result.outcome() == ScreeningOutcome.NOTHING_FOUND);
  }
}

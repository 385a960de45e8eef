package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets a cut score from a table of items by relevance and difficulty.
 *
 * <p>Each judge puts every item into a cell, and says what share of each cell's items a learner who
 * is just good enough gets right. The judge's own cut score is Σ over cells of number of items ×
 * share, the panel's the mean or median of these, with the errors of {@link Angoff}: a judgement by
 * Ebel's method is one by Angoff's in which the items of a cell share their number.
 *
 * <p>Edge cases: no judges or no items make the cut score undefined; one judge alone gives one
 * without an error.
 *
 * <p>Source: R. L. Ebel, <i>Essentials of Educational Measurement</i>, 2nd ed. 1972, 492–494; G. J.
 * Cizek, M. B. Bunch, <i>Standard Setting</i>, 2007, chapter 5, doi:10.4135/9781412985918.
 */
public final class Ebel {

  private final Panel panel;

  private Ebel(Panel panel) {
    this.panel = panel;
  }

  /**
   * Returns the method with the mean of the judges and level 0.95.
   *
   * @return the method
   */
  public static Ebel withDefaults() {
    return new Ebel(Panel.withDefaults());
  }

  /**
   * Returns the method with another center of the panel.
   *
   * @param center what stands for the panel
   * @return the method, changed
   */
  public Ebel with(Center center) {
    return new Ebel(panel.with(center));
  }

  /**
   * Returns the method with its error from resampled judges.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public Ebel with(Bootstrap bootstrap) {
    return new Ebel(panel.with(bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public Ebel atLevel(double level) {
    return new Ebel(panel.atLevel(level));
  }

  /**
   * Estimates the cut score.
   *
   * @param items the names of the items, no two alike
   * @param judgements one of each judge, no two of the same
   * @return the cut score, in items right
   * @throws IllegalArgumentException if a judgement does not place every item, or a name comes
   *     twice
   */
  public CutScore estimate(List<String> items, List<EbelJudgement> judgements) {
    if (judgements.stream().anyMatch(judgement -> judgement.cells().size() != items.size())) {
      throw new IllegalArgumentException(
          "every judge places each of the " + items.size() + " items");
    }
    List<double[]> columns = judgements.stream().map(EbelJudgement::expected).toList();
    double[][] rows =
        IntStream.range(0, items.size())
            .mapToObj(item -> columns.stream().mapToDouble(column -> column[item]).toArray())
            .toArray(double[][]::new);
    List<String> judges = judgements.stream().map(EbelJudgement::judge).toList();
    return ItemJudgements.of(ScoreTable.of(items, judges, rows))
        .estimate(CutMethod.EBEL, panel, List.of());
  }
}

package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Sets a cut score from what judges expect of a borderline learner at each item.
 *
 * <p>Judge <i>j</i> states for item <i>i</i> the probability <i>x<sub>ij</sub></i> that a learner
 * who is just good enough succeeds, or the points such a learner earns on average (extended
 * Angoff). The judge's own cut score is Σ<sub>i</sub> <i>x<sub>ij</sub></i>, in points; the panel's
 * is the mean (or the median) of the <i>J</i> judges'. Its standard error, over panels of judges
 * with these items, is <i>s</i>/√<i>J</i> with the standard deviation <i>s</i> of the judges' cut
 * scores, and its interval that of Student's t with <i>J</i> − 1 degrees of freedom. For the median
 * the error is √(π/2) times as large, which supposes judges' cut scores to be normal; a bootstrap
 * over judges supposes nothing.
 *
 * <p>In the <b>modified</b> procedure judges talk and rate again: {@link #rounds}. In the
 * <b>Yes/No</b> procedure they only say 1 or 0 for each item: {@link #yesNo}.
 *
 * <p>Edge cases: with ratings missing, the mean is the sum over items of the mean of those who
 * rated it, and has an error only by bootstrap; the median is undefined. An item that nobody rated
 * makes the cut score undefined, one judge alone gives a cut score without an error.
 *
 * <p>Sources: W. H. Angoff in R. L. Thorndike (ed.), <i>Educational Measurement</i>, 1971, 508–600;
 * J. C. Impara, B. S. Plake, <i>Standard setting: An alternative approach</i>, 1997,
 * doi:10.1111/j.1745-3984.1997.tb00523.x; the error: R. L. Brennan, R. E. Lockwood, 1980,
 * doi:10.1177/014662168000400209.
 *
 * <pre>{@code
 * CutScore cut = Angoff.withDefaults().estimate(ScoreTable.of(items, judges, ratings));
 * }</pre>
 */
public final class Angoff {

  private final CutMethod method;
  private final Panel panel;
  private final List<Double> maximumPoints;
  private final List<Double> difficulties;

  private Angoff(
      CutMethod method, Panel panel, List<Double> maximumPoints, List<Double> difficulties) {
    this.method = method;
    this.panel = panel;
    this.maximumPoints = maximumPoints;
    this.difficulties = difficulties;
  }

  /**
   * Returns the method for probabilities: items worth one point, mean of the judges, level 0.95.
   *
   * @return the method
   */
  public static Angoff withDefaults() {
    return new Angoff(CutMethod.ANGOFF, Panel.withDefaults(), List.of(), List.of());
  }

  /**
   * Returns the method for answers 1 (a borderline learner would succeed) and 0 (would not).
   *
   * @return the method
   */
  public static Angoff yesNo() {
    return new Angoff(CutMethod.YES_NO_ANGOFF, Panel.withDefaults(), List.of(), List.of());
  }

  /**
   * Returns the method with another center of the panel.
   *
   * @param center what stands for the panel
   * @return the method, changed
   */
  public Angoff with(Center center) {
    return new Angoff(method, panel.with(center), maximumPoints, difficulties);
  }

  /**
   * Returns the method with its error from resampled judges.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public Angoff with(Bootstrap bootstrap) {
    return new Angoff(method, panel.with(bootstrap), maximumPoints, difficulties);
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public Angoff atLevel(double level) {
    return new Angoff(method, panel.atLevel(level), maximumPoints, difficulties);
  }

  /**
   * Returns the method for items that are worth more than one point.
   *
   * @param points the most points of each item, in the items' order, each more than 0
   * @return the method, changed
   * @throws IllegalArgumentException if a number is not more than 0
   */
  public Angoff withMaximumPoints(List<Double> points) {
    if (points.stream().anyMatch(most -> !(most > 0 && Double.isFinite(most)))) {
      throw new IllegalArgumentException("the most points of an item are more than 0");
    }
    return new Angoff(method, panel, List.copyOf(points), difficulties);
  }

  /**
   * Returns the method with the items' observed difficulties, which judges are compared with.
   *
   * @param shares the share of examinees (best: of borderline ones) who succeeded at each item, in
   *     the items' order
   * @return the method, changed
   */
  public Angoff withDifficulties(List<Double> shares) {
    return new Angoff(method, panel, maximumPoints, List.copyOf(shares));
  }

  /**
   * Estimates the cut score.
   *
   * @param ratings what each judge (column, rater) expects at each item (row, unit): from 0 to 1,
   *     or to the item's most points; 0 or 1 only for Yes/No
   * @return the cut score in points
   * @throws IllegalArgumentException if a rating is out of its range, or the points or difficulties
   *     are not one for each item
   */
  public CutScore estimate(ScoreTable ratings) {
    check(Objects.requireNonNull(ratings, "ratings"));
    return ItemJudgements.of(ratings).estimate(method, panel, difficulties);
  }

  /**
   * Estimates the cut score after each round of the modified procedure.
   *
   * @param ratings the ratings of each round, the same judges and items in the same order
   * @return one for each round
   * @throws IllegalArgumentException if the rounds differ in judges or items, or as for {@link
   *     #estimate}
   */
  public List<AngoffRound> rounds(List<ScoreTable> ratings) {
    List<AngoffRound> rounds = new ArrayList<>();
    for (int round = 0; round < ratings.size(); round++) {
      ScoreTable now = ratings.get(round);
      ScoreTable before = ratings.get(Math.max(0, round - 1));
      if (!now.raters().equals(before.raters()) || !now.units().equals(before.units())) {
        throw new IllegalArgumentException("every round has the same judges and items, in order");
      }
      rounds.add(AngoffRound.of(round + 1, estimate(now), before, now));
    }
    return List.copyOf(rounds);
  }

  private void check(ScoreTable ratings) {
    requireOneEach(maximumPoints, ratings);
    requireOneEach(difficulties, ratings);
    for (int item = 0; item < ratings.unitCount(); item++) {
      double most = maximumPoints.isEmpty() ? 1 : maximumPoints.get(item);
      for (int score = ratings.start(item); score < ratings.end(item); score++) {
        double rating = ratings.valueAt(score);
        if (!(rating >= 0 && rating <= most)) {
          throw new IllegalArgumentException(
              "a rating is from 0 to the most points of its item (" + most + "), was " + rating);
        }
        if (method == CutMethod.YES_NO_ANGOFF && rating != 0 && rating != most) {
          throw new IllegalArgumentException("Yes/No knows 0 and full points only, was " + rating);
        }
      }
    }
  }

  private static void requireOneEach(List<Double> values, ScoreTable ratings) {
    if (!values.isEmpty() && values.size() != ratings.unitCount()) {
      throw new IllegalArgumentException(
          "give one number for each of the " + ratings.unitCount() + " items");
    }
  }
}

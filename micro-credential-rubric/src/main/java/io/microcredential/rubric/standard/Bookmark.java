package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * Sets a cut score from bookmarks in a booklet of items ordered by difficulty.
 *
 * <p>An item stands at the ability at which success has the <i>response probability</i> (often 2/3
 * or .50, see {@link ItemCurve#locationAt}). A judge marks the first item that a borderline learner
 * does not master with that probability; the judge's own cut score is an ability, read off by a
 * {@link Reading}. The panel's is the median (or mean) of these; errors are those of {@link
 * Angoff}. The same cut in points is {@link #expectedPoints}.
 *
 * <p>Edge cases: a mark on the first page says nothing about the item before it, one after the last
 * page nothing about the item at it; such a judge's cut, and with it the panel's, is undefined
 * ({@link UndefinedReason#BEYOND_RANGE}).
 *
 * <p>Sources: D. M. Lewis, H. C. Mitzel, D. R. Green, <i>Standard setting: A bookmark approach</i>,
 * 1996; H. C. Mitzel and others in G. J. Cizek (ed.), <i>Setting Performance Standards</i>, 2001,
 * 249–281; on response probabilities H. Huynh, 2006, doi:10.1111/j.1745-3992.2006.00053.x.
 */
public final class Bookmark {

  /** Says how a bookmark becomes an ability; programmes differ, so a report names it. */
  public enum Reading {
    /** The place of the marked item itself. */
    AT_THE_MARK,
    /** The place of the last item that is still mastered. */
    BEFORE_THE_MARK,
    /** Halfway between these two. */
    BETWEEN
  }

  private final Panel panel;
  private final Reading reading;

  private Bookmark(Panel panel, Reading reading) {
    this.panel = panel;
    this.reading = reading;
  }

  /**
   * Returns the method with the median of the judges, the place before the mark, and level 0.95.
   *
   * @return the method
   */
  public static Bookmark withDefaults() {
    return new Bookmark(Panel.withDefaults().with(Center.MEDIAN), Reading.BEFORE_THE_MARK);
  }

  /**
   * Returns the method with another reading of bookmarks.
   *
   * @param other how a mark becomes an ability
   * @return the method, changed
   */
  public Bookmark with(Reading other) {
    return new Bookmark(panel, Objects.requireNonNull(other, "other"));
  }

  /**
   * Returns the method with another center of the panel.
   *
   * @param center what stands for the panel
   * @return the method, changed
   */
  public Bookmark with(Center center) {
    return new Bookmark(panel.with(center), reading);
  }

  /**
   * Returns the method with its error from resampled judges.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public Bookmark with(Bootstrap bootstrap) {
    return new Bookmark(panel.with(bootstrap), reading);
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public Bookmark atLevel(double level) {
    return new Bookmark(panel.atLevel(level), reading);
  }

  /**
   * Estimates the cut score.
   *
   * @param booklet the items in order
   * @param placements one mark of each judge
   * @return the cut score on the scale of ability
   * @throws IllegalArgumentException if a page number is beyond the one after the last page
   */
  public CutScore estimate(ItemBooklet booklet, List<BookmarkPlacement> placements) {
    SampleSize sample = SampleSize.of(booklet.pages().size(), placements.size());
    if (placements.isEmpty() || booklet.pages().isEmpty()) {
      return CutScore.undefined(CutMethod.BOOKMARK, UndefinedReason.NO_RATINGS, sample);
    }
    List<JudgeCut> judges =
        placements.stream().map(placement -> judge(booklet, placement)).toList();
    double[] cuts =
        judges.stream().flatMapToDouble(judge -> judge.cut().estimated().stream()).toArray();
    Measured cut =
        cuts.length < judges.size()
            ? new Measured(
                Undefined.because(UndefinedReason.BEYOND_RANGE, sample), ErrorSource.NOT_STATED)
            : panel.measure(cuts, sample, ErrorSource.BETWEEN_JUDGES, ErrorSource.BOOTSTRAP_JUDGES);
    return new CutScore(CutMethod.BOOKMARK, cut.figure(), cut.source(), judges, List.of());
  }

  private JudgeCut judge(ItemBooklet booklet, BookmarkPlacement placement) {
    int pages = booklet.pages().size();
    int page = placement.page();
    if (page > pages + 1) {
      throw new IllegalArgumentException("a mark is at most after page " + pages + ", was " + page);
    }
    SampleSize sample = SampleSize.of(pages, 1);
    boolean before = page > 1;
    boolean at = page <= pages;
    Coefficient cut =
        switch (reading) {
          case AT_THE_MARK -> at ? place(booklet, page, page, sample) : beyond(sample);
          case BEFORE_THE_MARK ->
              before ? place(booklet, page - 1, page - 1, sample) : beyond(sample);
          case BETWEEN -> before && at ? place(booklet, page - 1, page, sample) : beyond(sample);
        };
    Undefined noItems = Undefined.because(UndefinedReason.TOO_FEW_ITEMS, sample);
    return new JudgeCut(placement.judge(), cut, noItems, noItems);
  }

  private static Coefficient place(ItemBooklet booklet, int first, int second, SampleSize sample) {
    double lower = booklet.pages().get(first - 1).location();
    double upper = booklet.pages().get(second - 1).location();
    return Estimate.of(lower + (upper - lower) / 2, sample);
  }

  private static Coefficient beyond(SampleSize sample) {
    return Undefined.because(UndefinedReason.BEYOND_RANGE, sample);
  }

  /**
   * Returns how many points a learner of some ability earns on average: the test's curve.
   *
   * @param items the items of a test
   * @param ability such as a cut score of this method
   * @return the expected points, from 0 to the most points of the test
   */
  public static double expectedPoints(Collection<? extends ItemResponse> items, double ability) {
    double sum = 0;
    for (ItemResponse item : items) {
      double[] probabilities = item.probabilities(ability);
      for (int points = 1; points < probabilities.length; points++) {
        sum += points * probabilities[points];
      }
    }
    return sum;
  }
}

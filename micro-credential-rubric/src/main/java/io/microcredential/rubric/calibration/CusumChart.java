package io.microcredential.rubric.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Watches a rater's signed difference from the true level by adding up what goes one way: the
 * two-sided tabular CUSUM. It finds a small lasting shift sooner than a p chart.
 *
 * <p>With x̄ᵢ the mean difference of the nᵢ readings of group i, in levels, μ the declared mean and
 * σ the declared standard deviation of a single difference in control, zᵢ = (x̄ᵢ − μ)√nᵢ/σ and
 *
 * <pre>
 *   highᵢ = max(0, highᵢ₋₁ + zᵢ − k)      lowᵢ = max(0, lowᵢ₋₁ − zᵢ − k)
 * </pre>
 *
 * <p>A sum of more than h is a signal, once until the sum is back at h or less; the change began
 * after the sum was last 0. Where nothing else is said k = 0.5, which is meant for a shift of one
 * standard deviation, and h = 5. Readings without a level are left out.
 *
 * <pre>{@code
 * CusumChart.Track track = CusumChart.of(0, 0.6).withSlack(0.5).withLimit(4).chart(readings);
 * }</pre>
 *
 * <p>Sources: E. S. Page, <i>Continuous inspection schemes</i>, 1954,
 * doi:10.1093/biomet/41.1-2.100; average run length: D. Siegmund, <i>Sequential Analysis</i>, 1985,
 * doi:10.1007/978-1-4757-1862-1.
 */
public final class CusumChart {

  private static final double SIEGMUND_CORRECTION = 1.166;

  private final double mean;
  private final double deviation;
  private final double slack;
  private final double limit;
  private final int days;

  private CusumChart(double mean, double deviation, double slack, double limit, int days) {
    this.mean = mean;
    this.deviation = deviation;
    this.slack = slack;
    this.limit = limit;
    this.days = days;
  }

  /**
   * Returns a chart with k = 0.5, h = 5 and a point for each day.
   *
   * @param mean the mean difference of a rater in control, in levels
   * @param standardDeviation the standard deviation of a single difference in control, more than 0
   * @return the chart
   * @throws IllegalArgumentException if the numbers are out of range
   */
  public static CusumChart of(double mean, double standardDeviation) {
    requireInControl(mean, standardDeviation);
    return new CusumChart(mean, standardDeviation, 0.5, 5, 1);
  }

  static void requireInControl(double mean, double standardDeviation) {
    if (!Double.isFinite(mean) || !(standardDeviation > 0 && Double.isFinite(standardDeviation))) {
      throw new IllegalArgumentException(
          "a rater in control has a finite mean difference and a standard deviation of more than 0");
    }
  }

  /**
   * Returns the chart with another slack.
   *
   * @param k how much of each point does not count, in standard errors, at least 0; half the shift
   *     that is to be found
   * @return the chart
   * @throws IllegalArgumentException if it is below 0 or not finite
   */
  public CusumChart withSlack(double k) {
    if (!(k >= 0 && Double.isFinite(k))) {
      throw new IllegalArgumentException("the slack is at least 0, was " + k);
    }
    return new CusumChart(mean, deviation, k, limit, days);
  }

  /**
   * Returns the chart with another limit.
   *
   * @param h the sum that is still in control, in standard errors, more than 0
   * @return the chart
   * @throws IllegalArgumentException if it is not more than 0 and finite
   */
  public CusumChart withLimit(double h) {
    return new CusumChart(mean, deviation, slack, PChart.requireWidth(h), days);
  }

  /**
   * Returns the chart with a point for each group of days, counted from the first reading.
   *
   * @param groupDays how many days, at least 1
   * @return the chart
   * @throws IllegalArgumentException if there is no day
   */
  public CusumChart withGroupsOf(int groupDays) {
    return new CusumChart(mean, deviation, slack, limit, DayGroups.requireDays(groupDays));
  }

  /**
   * Returns after how many points on average there is a signal, by Siegmund's approximation for
   * normal points.
   *
   * <p>With b = h + 1.166 and d the shift less k, one side takes (e^(−2db) + 2db − 1) / 2d² points,
   * or b² where d = 0; the rates of both sides add up. For k = 0.5 and h = 5 it gives 469 points
   * without a shift (exactly 465) and 10.3 with a shift of one (exactly 10.4).
   *
   * @param shift how far the mean of a point has moved, in standard errors; 0 for false alarms
   * @return the average number of points, more than 0; it may be infinite where no number holds it
   * @throws IllegalArgumentException if the shift is not finite
   */
  public double averageRunLength(double shift) {
    if (!Double.isFinite(shift)) {
      throw new IllegalArgumentException("a shift is a finite number");
    }
    return 1 / (1 / oneSided(shift - slack) + 1 / oneSided(-shift - slack));
  }

  private double oneSided(double drift) {
    double b = limit + SIEGMUND_CORRECTION;
    double product = 2 * drift * b;
    // Near 0 the formula would subtract like from like; b² is its limit there.
    return Math.abs(product) < 1e-5
        ? b * b
        : (Math.expm1(-product) + product) / (2 * drift * drift);
  }

  /**
   * Plots the readings of one rater.
   *
   * @param readings in any order
   * @return the sums with their signals
   */
  public Track chart(Collection<ValidityReading> readings) {
    List<Point> points = new ArrayList<>();
    List<DriftSignal> signals = new ArrayList<>();
    var high = new Side(DriftRule.SUM_HIGH);
    var low = new Side(DriftRule.SUM_LOW);
    for (Map.Entry<LocalDate, List<ValidityReading>> group :
        DayGroups.withLevels(readings, days).entrySet()) {
      int n = group.getValue().size();
      double z = (DayGroups.meanDifference(group.getValue()) - mean) * Math.sqrt(n) / deviation;
      high.add(group.getKey(), z, signals);
      low.add(group.getKey(), -z, signals);
      points.add(new Point(group.getKey(), n, high.sum, low.sum));
    }
    return new Track(slack, limit, points, signals);
  }

  /** One of the two sums. */
  private final class Side {

    private final DriftRule rule;
    private double sum;
    private LocalDate since = LocalDate.MIN;

    private Side(DriftRule rule) {
      this.rule = rule;
    }

    private void add(LocalDate day, double z, List<DriftSignal> signals) {
      double before = sum;
      if (before == 0) {
        since = day;
      }
      sum = Math.max(0, before + z - slack);
      if (sum > limit && before <= limit) {
        signals.add(new DriftSignal(day, rule, sum, limit, since));
      }
    }
  }

  /**
   * The sums of one rater.
   *
   * @param slack k, in standard errors
   * @param limit h, in standard errors
   * @param points in the order of their days; empty where nothing was read
   * @param signals in the order of their days; empty where nothing speaks for a change
   */
  public record Track(double slack, double limit, List<Point> points, List<DriftSignal> signals) {

    /** Copies the lists. */
    public Track {
      points = List.copyOf(points);
      signals = List.copyOf(signals);
    }

    /**
     * Returns whether nothing speaks for a change.
     *
     * @return whether there is no signal
     */
    public boolean isInControl() {
      return signals.isEmpty();
    }
  }

  /**
   * The sums after one group of days.
   *
   * @param day the first day of the group
   * @param readings how many readings with a level, at least 1
   * @param high the sum of what lies above the mean, at least 0
   * @param low the sum of what lies below the mean, at least 0
   */
  public record Point(LocalDate day, int readings, double high, double low) {

    /** Checks the day. */
    public Point {
      Objects.requireNonNull(day, "day");
    }
  }
}

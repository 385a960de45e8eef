package io.microcredential.rubric.calibration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Watches the share of validity readings on the true level: Shewhart's p chart.
 *
 * <p>For n readings in a group and the declared share p of a rater in control, the limits are p ± L
 * √(p(1−p)/n), cut off at 0 and 1, with L = 3 where nothing else is said. A share on a limit is in
 * control. A reading without a level is not on the true one. Where a rule of runs is asked for, as
 * many groups in a row on one side of the centre give a signal as well; a group on the centre line
 * ends the run.
 *
 * <p>With few readings the lower limit is 0 and one point cannot give a signal: take groups of more
 * days, or a {@link CusumChart}. {@link #falseAlarmProbability} says how often a rater in control
 * gives one, which for small groups is not the 0.0027 of the normal distribution.
 *
 * <pre>{@code
 * ControlChart chart = PChart.ofRate(0.8).withGroupsOf(7).chart(readings);
 * }</pre>
 *
 * <p>Sources: W. A. Shewhart, <i>Economic Control of Quality of Manufactured Product</i>, 1931; the
 * rule of runs: L. S. Nelson, <i>The Shewhart control chart: tests for special causes</i>, 1984,
 * doi:10.1080/00224065.1984.11978921.
 */
public final class PChart {

  private final double rate;
  private final double width;
  private final int days;
  private final int run;

  private PChart(double rate, double width, int days, int run) {
    this.rate = rate;
    this.width = width;
    this.days = days;
    this.run = run;
  }

  /**
   * Returns a chart with limits of three standard errors, a point for each day and no rule of runs.
   *
   * @param rate the share of exact readings of a rater in control, more than 0 and less than 1
   * @return the chart
   * @throws IllegalArgumentException if the rate is not between 0 and 1
   */
  public static PChart ofRate(double rate) {
    if (!(rate > 0 && rate < 1)) {
      throw new IllegalArgumentException("a rate in control is between 0 and 1, was " + rate);
    }
    return new PChart(rate, 3, 1, 0);
  }

  /**
   * Returns the chart with other limits.
   *
   * @param standardErrors how many standard errors the limits are from the centre, more than 0
   * @return the chart
   * @throws IllegalArgumentException if the number is not more than 0 and finite
   */
  public PChart withLimits(double standardErrors) {
    return new PChart(rate, requireWidth(standardErrors), days, run);
  }

  static double requireWidth(double standardErrors) {
    if (!(standardErrors > 0 && Double.isFinite(standardErrors))) {
      throw new IllegalArgumentException(
          "limits are more than 0 standard errors from the centre, was " + standardErrors);
    }
    return standardErrors;
  }

  /**
   * Returns the chart with a point for each group of days, counted from the first reading.
   *
   * @param groupDays how many days, at least 1
   * @return the chart
   * @throws IllegalArgumentException if there is no day
   */
  public PChart withGroupsOf(int groupDays) {
    return new PChart(rate, width, DayGroups.requireDays(groupDays), run);
  }

  /**
   * Returns the chart with the rule of runs.
   *
   * @param points how many points in a row on one side give a signal, at least 2; usual are 8 or 9
   * @return the chart
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public PChart withRunsOf(int points) {
    if (points < 2) {
      throw new IllegalArgumentException("a run has at least 2 points, was " + points);
    }
    return new PChart(rate, width, days, points);
  }

  /**
   * Plots the readings of one rater.
   *
   * @param readings in any order
   * @return the chart with its signals
   */
  public ControlChart chart(Collection<ValidityReading> readings) {
    List<ControlChart.Point> points = new ArrayList<>();
    DayGroups.of(readings, days)
        .forEach(
            (day, group) -> {
              int n = group.size();
              double share = (double) group.stream().filter(ValidityReading::isExact).count() / n;
              points.add(new ControlChart.Point(day, n, share, lower(n), upper(n)));
            });
    return ControlChart.of(rate, points, run);
  }

  private double lower(int readings) {
    return Math.max(0, rate - half(readings));
  }

  private double upper(int readings) {
    return Math.min(1, rate + half(readings));
  }

  private double half(int readings) {
    return width * Math.sqrt(rate * (1 - rate) / readings);
  }

  /**
   * Returns how likely one point of a rater in control lies outside the limits, by the binomial
   * distribution and without the rule of runs.
   *
   * @param readings how many readings make the point, at least 1
   * @return from 0 to 1; its inverse is the average number of points to a false alarm
   * @throws IllegalArgumentException if there is no reading
   */
  public double falseAlarmProbability(int readings) {
    if (readings < 1) {
      throw new IllegalArgumentException("a point has at least 1 reading, was " + readings);
    }
    var exact = BinomialDistribution.of(readings, rate);
    double outside = 0;
    for (int x = 0; x <= readings; x++) {
      double share = (double) x / readings;
      if (share < lower(readings) || share > upper(readings)) {
        outside += exact.probability(x);
      }
    }
    return outside;
  }
}

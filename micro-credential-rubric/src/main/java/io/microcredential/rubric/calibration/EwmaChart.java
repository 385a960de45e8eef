package io.microcredential.rubric.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Watches a rater's signed difference from the true level by a moving average in which the past
 * fades: the EWMA chart.
 *
 * <p>With x̄ᵢ the mean difference of the nᵢ readings of group i, in levels, μ the declared mean and
 * σ the declared standard deviation of a single difference in control, zᵢ = λx̄ᵢ + (1−λ)zᵢ₋₁ with
 * z₀ = μ, and the limits are μ ± L sᵢ with sᵢ² = λ²σ²/nᵢ + (1−λ)²sᵢ₋₁² and s₀ = 0: exact for groups
 * of any size, and the usual L σ √(λ/(2−λ) (1−(1−λ)²ⁱ)) for groups of one. Readings without a level
 * are left out.
 *
 * <p>Source: S. W. Roberts, <i>Control chart tests based on geometric moving averages</i>, 1959,
 * doi:10.1080/00401706.1959.10489860; J. M. Lucas, M. S. Saccucci, 1990,
 * doi:10.1080/00401706.1990.10484583, give λ = 0.2 with L = 2.962 for one false alarm in 500
 * points.
 */
public final class EwmaChart {

  private final double mean;
  private final double deviation;
  private final double weight;
  private final double width;
  private final int days;

  private EwmaChart(double mean, double deviation, double weight, double width, int days) {
    this.mean = mean;
    this.deviation = deviation;
    this.weight = weight;
    this.width = width;
    this.days = days;
  }

  /**
   * Returns a chart with λ = 0.2, L = 2.962 and a point for each day.
   *
   * @param mean the mean difference of a rater in control, in levels
   * @param standardDeviation the standard deviation of a single difference in control, more than 0
   * @return the chart
   * @throws IllegalArgumentException if the numbers are out of range
   */
  public static EwmaChart of(double mean, double standardDeviation) {
    CusumChart.requireInControl(mean, standardDeviation);
    return new EwmaChart(mean, standardDeviation, 0.2, 2.962, 1);
  }

  /**
   * Returns the chart with another weight and other limits.
   *
   * @param newest λ, the weight of the newest point, more than 0 and at most 1
   * @param standardErrors L, how many standard errors the limits are from the centre, more than 0
   * @return the chart
   * @throws IllegalArgumentException if the numbers are out of range
   */
  public EwmaChart withWeight(double newest, double standardErrors) {
    if (!(newest > 0 && newest <= 1)) {
      throw new IllegalArgumentException(
          "the newest point has a weight of more than 0 and at most 1, was " + newest);
    }
    return new EwmaChart(mean, deviation, newest, PChart.requireWidth(standardErrors), days);
  }

  /**
   * Returns the chart with a point for each group of days, counted from the first reading.
   *
   * @param groupDays how many days, at least 1
   * @return the chart
   * @throws IllegalArgumentException if there is no day
   */
  public EwmaChart withGroupsOf(int groupDays) {
    return new EwmaChart(mean, deviation, weight, width, DayGroups.requireDays(groupDays));
  }

  /**
   * Plots the readings of one rater.
   *
   * @param readings in any order
   * @return the chart with its signals
   */
  public ControlChart chart(Collection<ValidityReading> readings) {
    List<ControlChart.Point> points = new ArrayList<>();
    double value = mean;
    double variance = 0;
    for (Map.Entry<LocalDate, List<ValidityReading>> group :
        DayGroups.withLevels(readings, days).entrySet()) {
      int n = group.getValue().size();
      value = weight * DayGroups.meanDifference(group.getValue()) + (1 - weight) * value;
      variance =
          weight * weight * deviation * deviation / n + (1 - weight) * (1 - weight) * variance;
      double half = width * Math.sqrt(variance);
      points.add(new ControlChart.Point(group.getKey(), n, value, mean - half, mean + half));
    }
    return ControlChart.of(mean, points, 0);
  }
}

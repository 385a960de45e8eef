package io.microcredential.rubric.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * A control chart: what was seen, day by day, between the limits that were declared.
 *
 * @param centre the centre line: what was declared to be in control
 * @param points in the order of their days; empty where nothing was read
 * @param signals in the order of their days; empty where nothing speaks for a change
 */
public record ControlChart(double centre, List<Point> points, List<DriftSignal> signals) {

  /** Copies the lists. */
  public ControlChart {
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

  /**
   * What was read in one group of days.
   *
   * @param day the first day of the group
   * @param readings how many readings, at least 1
   * @param value what is plotted
   * @param lower the lower control limit
   * @param upper the upper control limit
   */
  public record Point(LocalDate day, int readings, double value, double lower, double upper) {

    /** Checks the order of the limits. */
    public Point {
      Objects.requireNonNull(day, "day");
      if (readings < 1 || !(lower <= upper)) {
        throw new IllegalArgumentException("a point has readings, and its limits are in order");
      }
    }
  }

  /** Puts points together with the signals that they give. */
  static ControlChart of(double centre, List<Point> points, int run) {
    List<DriftSignal> signals = new ArrayList<>();
    for (Point point : points) {
      if (point.value() < point.lower()) {
        signals.add(single(point, DriftRule.BELOW_LIMIT, point.lower()));
      }
      if (point.value() > point.upper()) {
        signals.add(single(point, DriftRule.ABOVE_LIMIT, point.upper()));
      }
    }
    if (run > 0) {
      runs(centre, points, run, signals);
    }
    signals.sort(Comparator.comparing(DriftSignal::day).thenComparing(DriftSignal::rule));
    return new ControlChart(centre, points, signals);
  }

  private static DriftSignal single(Point point, DriftRule rule, double limit) {
    return new DriftSignal(point.day(), rule, point.value(), limit, point.day());
  }

  private static void runs(double centre, List<Point> points, int run, List<DriftSignal> signals) {
    int start = 0;
    double side = 0;
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      double here = Math.signum(point.value() - centre);
      if (here != side) {
        start = i;
        side = here;
      }
      // Said once for each run, on the day on which it is long enough.
      if (side != 0 && i - start + 1 == run) {
        DriftRule rule = side < 0 ? DriftRule.RUN_BELOW : DriftRule.RUN_ABOVE;
        signals.add(
            new DriftSignal(point.day(), rule, point.value(), centre, points.get(start).day()));
      }
    }
  }
}

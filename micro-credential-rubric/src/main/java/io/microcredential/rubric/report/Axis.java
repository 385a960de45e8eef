package io.microcredential.rubric.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values lie on paper.
 *
 * @param low the value at the beginning of the axis
 * @param high the value at its end, more than the low one
 * @param from the place of the beginning
 * @param to the place of the end; less than the beginning where the axis goes up
 */
record Axis(double low, double high, double from, double to) {

  private static final int ABOUT_TICKS = 6;

  /** Returns an axis over a range of values, widened to round numbers at both ends. */
  static Axis around(double least, double most, double from, double to) {
    double step = step(least, most);
    double low = Math.floor(least / step) * step;
    double high = Math.ceil(most / step) * step;
    return new Axis(low, high > low ? high : low + step, from, to);
  }

  /** Returns an axis of just these values. */
  static Axis exactly(double low, double high, double from, double to) {
    return new Axis(low, high > low ? high : low + 1, from, to);
  }

  double at(double value) {
    return from + (to - from) * (value - low) / (high - low);
  }

  /** Returns the round numbers on the axis. */
  List<Double> ticks() {
    double step = step(low, high);
    var ticks = new ArrayList<Double>();
    long first = (long) Math.ceil(low / step - 1e-9);
    long last = (long) Math.floor(high / step + 1e-9);
    for (long tick = first; tick <= last; tick++) {
      ticks.add(tick * step);
    }
    return ticks;
  }

  /** Returns how many digits after the point tell the ticks apart. */
  int digits() {
    return Math.max(0, (int) -Math.floor(Math.log10(step(low, high)) + 1e-9));
  }

  /** Returns 1, 2 or 5 times a power of ten. */
  private static double step(double low, double high) {
    double span = high > low ? high - low : 1;
    double rough = span / ABOUT_TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double lead = rough / power;
    if (lead > 5) {
      return 10 * power;
    }
    return (lead > 2 ? 5 : lead > 1 ? 2 : 1) * power;
  }
}

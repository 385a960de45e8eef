package io.microcredential.rubric.report;

import io.microcredential.rubric.calibration.ControlChart;
import io.microcredential.rubric.report.Canvas.Anchor;
import io.microcredential.rubric.report.Canvas.Point;
import io.microcredential.rubric.report.Canvas.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** A control chart: what was measured, reading after reading, between its limits. */
final class DriftChart {

  private static final double TOP = 18;
  private static final double BOTTOM = 200;
  private static final double HEIGHT = 246;
  private static final double RIGHT = Canvas.WIDTH - 92;
  private static final int MOST_DAYS = 7;

  private DriftChart() {}

  /**
   * One point.
   *
   * @param day when
   * @param value what was measured
   * @param limits the limits of that day
   * @param signal what the point signals, or null where it signals nothing
   */
  record Reading(LocalDate day, double value, Limits limits, @Nullable String signal) {}

  /**
   * Between what a point has to stay.
   *
   * @param lower the lower limit, or null where there is none
   * @param upper the upper limit, or null where there is none
   */
  record Limits(@Nullable Double lower, @Nullable Double upper) {}

  /**
   * What is said around the points.
   *
   * @param title the title
   * @param axis what is measured
   * @param centre where a point is expected
   * @param digits how many digits of the measure are shown
   */
  record Frame(String title, String axis, double centre, int digits) {}

  static Chart draw(ReportWords words, String measure, ControlChart chart) {
    var readings = new ArrayList<Reading>();
    for (ControlChart.Point point : chart.points()) {
      List<String> signals =
          chart.signals().stream()
              .filter(signal -> signal.day().equals(point.day()))
              .map(signal -> words.text("drift.rule." + signal.rule()))
              .toList();
      readings.add(
          new Reading(
              point.day(),
              point.value(),
              new Limits(point.lower(), point.upper()),
              signals.isEmpty() ? null : String.join(", ", signals)));
    }
    var frame = new Frame(words.text("drift.title", measure), measure, chart.centre(), 2);
    return draw(words, frame, readings);
  }

  static Chart draw(ReportWords words, Frame frame, List<Reading> readings) {
    var canvas = new Canvas();
    double[] values =
        readings.stream()
            .flatMapToDouble(
                reading ->
                    DoubleStream.concat(DoubleStream.of(reading.value()), both(reading.limits())))
            .toArray();
    double least = Math.min(frame.centre(), DoubleStream.of(values).min().orElse(frame.centre()));
    double most = Math.max(frame.centre(), DoubleStream.of(values).max().orElse(frame.centre()));
    var plot =
        new Plot(
            canvas,
            Axis.exactly(-0.5, Math.max(0.5, readings.size() - 0.5), Plot.LEFT, RIGHT),
            Axis.around(least, most, BOTTOM, TOP));
    int digits = Math.max(plot.up().digits(), 0);
    plot.ticksUp(frame.axis(), tick -> words.number(tick, digits));
    days(words, plot, readings);
    limits(words, plot, frame, readings);
    points(plot, readings);
    plot.frame();
    return new Chart(frame.title(), told(words, frame, readings), words.language(), HEIGHT, canvas);
  }

  private static DoubleStream both(Limits limits) {
    var given = DoubleStream.builder();
    if (limits.lower() != null) {
      given.add(limits.lower());
    }
    if (limits.upper() != null) {
      given.add(limits.upper());
    }
    return given.build();
  }

  private static void days(ReportWords words, Plot plot, List<Reading> readings) {
    int last = readings.size() - 1;
    int step = Math.max(1, (int) Math.ceil((last + 1.0) / MOST_DAYS));
    for (int i = 0; i <= last; i += step) {
      double x = plot.x(i);
      plot.canvas().line(x, BOTTOM, x, BOTTOM + 4, Ink.FRAME);
      plot.canvas()
          .text(x, BOTTOM + 16, words.date(readings.get(i).day()), Type.NOTE.at(Anchor.MIDDLE));
    }
    plot.namedAcross(words.text("drift.day"));
  }

  private static void limits(ReportWords words, Plot plot, Frame frame, List<Reading> readings) {
    Canvas canvas = plot.canvas();
    canvas.line(Plot.LEFT, plot.y(frame.centre()), RIGHT, plot.y(frame.centre()), Ink.STRONG);
    label(words, plot, frame.centre(), "drift.centre", frame.digits());
    var lower = new ArrayList<Point>();
    var upper = new ArrayList<Point>();
    for (int i = 0; i < readings.size(); i++) {
      Limits limits = readings.get(i).limits();
      stair(plot, lower, i, limits.lower());
      stair(plot, upper, i, limits.upper());
    }
    Ink ink = Ink.line(Ink.VERMILION, 1.3).dashed("6 4");
    if (!readings.isEmpty()) {
      Limits last = readings.get(readings.size() - 1).limits();
      if (last.lower() != null) {
        canvas.open(lower, ink);
        label(words, plot, last.lower(), "drift.lower", frame.digits());
      }
      if (last.upper() != null) {
        canvas.open(upper, ink);
        label(words, plot, last.upper(), "drift.upper", frame.digits());
      }
    }
  }

  private static void stair(Plot plot, List<Point> stair, int place, @Nullable Double limit) {
    if (limit != null) {
      stair.add(new Point(plot.x(place - 0.5), plot.y(limit)));
      stair.add(new Point(plot.x(place + 0.5), plot.y(limit)));
    }
  }

  private static void label(ReportWords words, Plot plot, double value, String key, int digits) {
    plot.canvas()
        .text(
            RIGHT + 5,
            plot.y(value) + 4,
            words.text(key, words.number(value, digits)),
            Type.NOTE.in(Ink.BLACK));
  }

  private static void points(Plot plot, List<Reading> readings) {
    var path = new ArrayList<Point>();
    for (int i = 0; i < readings.size(); i++) {
      path.add(new Point(plot.x(i), plot.y(readings.get(i).value())));
    }
    plot.canvas().open(path, Ink.line(Ink.BLUE, 1.2));
    double radius = readings.size() > 60 ? 2 : 3.6;
    for (int i = 0; i < path.size(); i++) {
      if (readings.get(i).signal() == null) {
        plot.canvas()
            .circle(path.get(i).x(), path.get(i).y(), radius, Ink.shape(Ink.BLUE, Ink.BLACK));
      } else {
        plot.canvas()
            .diamond(path.get(i).x(), path.get(i).y(), 6.5, Ink.shape(Ink.VERMILION, Ink.BLACK));
      }
    }
  }

  private static String told(ReportWords words, Frame frame, List<Reading> readings) {
    if (readings.isEmpty()) {
      return words.text("drift.told.nothing");
    }
    String told =
        words.text(
            "drift.told",
            words.count(readings.size()),
            words.date(readings.get(0).day()),
            words.date(readings.get(readings.size() - 1).day()),
            words.number(frame.centre(), frame.digits()));
    List<String> signals =
        readings.stream()
            .filter(reading -> reading.signal() != null)
            .map(
                reading ->
                    words.text("drift.told.signal", words.date(reading.day()), reading.signal()))
            .toList();
    return told
        + " "
        + (signals.isEmpty()
            ? words.text("drift.told.quiet")
            : words.text("drift.told.signals", words.list(signals, 6)));
  }
}

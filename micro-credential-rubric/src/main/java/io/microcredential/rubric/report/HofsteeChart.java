package io.microcredential.rubric.report;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.report.Canvas.Anchor;
import io.microcredential.rubric.report.Canvas.Point;
import io.microcredential.rubric.report.Canvas.Type;
import io.microcredential.rubric.standard.HofsteeCut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** What the judges accept as a box, and what the examinees' scores would give as a curve. */
final class HofsteeChart {

  private static final double TOP = 20;
  private static final double BOTTOM = 300;
  private static final double HEIGHT = 342;

  private HofsteeChart() {}

  /**
   * What the judges accept.
   *
   * @param leastCut the lowest cut score
   * @param mostCut the highest cut score
   * @param leastFailing the lowest share of failures, from 0 to 1
   * @param mostFailing the highest share of failures
   */
  record Box(double leastCut, double mostCut, double leastFailing, double mostFailing) {

    /** Returns the share of failures on the falling diagonal at a cut score. */
    double failing(double cut) {
      double way = mostCut > leastCut ? (cut - leastCut) / (mostCut - leastCut) : 0;
      return mostFailing - way * (mostFailing - leastFailing);
    }
  }

  static Chart draw(ReportWords words, double[] scores, HofsteeCut cut) {
    double[] sorted = scores.clone();
    Arrays.sort(sorted);
    Box box = box(cut);
    double[] ends = ends(sorted, box);
    var canvas = new Canvas();
    var plot =
        new Plot(
            canvas,
            Axis.around(ends[0], ends[1], Plot.LEFT, Plot.RIGHT),
            Axis.exactly(0, 1, BOTTOM, TOP));
    plot.ticksUp(words.text("hofstee.failing"), tick -> words.percent(tick));
    plot.ticksAcross(words.text("hofstee.cut"), tick -> words.number(tick, plot.across().digits()));
    if (box != null) {
      box(words, plot, box);
    }
    canvas.open(curve(plot, sorted), Ink.line(Ink.BLUE, 2));
    if (box != null && cut.score().cut() instanceof Estimate estimate) {
      crossing(words, plot, box, estimate);
    }
    plot.frame();
    return new Chart(
        words.text("hofstee.title"),
        told(words, box, cut.score().cut()),
        words.language(),
        HEIGHT,
        canvas);
  }

  /** Returns the box, or null where a side of it is undefined. */
  private static @Nullable Box box(HofsteeCut cut) {
    return cut.lowestCut() instanceof Estimate left
            && cut.highestCut() instanceof Estimate right
            && cut.lowestFailRate() instanceof Estimate bottom
            && cut.highestFailRate() instanceof Estimate top
        ? new Box(left.value(), right.value(), bottom.value(), top.value())
        : null;
  }

  private static double[] ends(double[] sorted, @Nullable Box box) {
    var values = DoubleStream.builder();
    Arrays.stream(sorted).forEach(values::add);
    if (box != null) {
      values.add(box.leastCut()).add(box.mostCut());
    }
    double[] all = values.build().toArray();
    return new double[] {Arrays.stream(all).min().orElse(0), Arrays.stream(all).max().orElse(1)};
  }

  private static void box(ReportWords words, Plot plot, Box box) {
    double left = plot.x(box.leastCut());
    double right = plot.x(box.mostCut());
    double top = plot.y(box.mostFailing());
    double bottom = plot.y(box.leastFailing());
    plot.canvas().rectangle(left, top, right - left, bottom - top, Ink.fill("#fdf3d0"));
    plot.canvas().rectangle(left, top, right - left, bottom - top, Ink.DASHED);
    plot.canvas().line(left, top, right, bottom, Ink.line(Ink.VERMILION, 1.6).dashed("7 3"));
    plot.canvas()
        .text(right + 6, bottom - 4, words.text("hofstee.accepted"), Type.NOTE.in(Ink.BLACK));
  }

  /** The share of examinees below each score, joined by lines as the cut score reads it. */
  private static List<Point> curve(Plot plot, double[] sorted) {
    var corners = new ArrayList<Point>();
    corners.add(new Point(plot.across().from(), plot.y(0)));
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        corners.add(new Point(plot.x(sorted[i]), plot.y((double) i / sorted.length)));
      }
    }
    if (sorted.length > 0) {
      corners.add(new Point(plot.x(sorted[sorted.length - 1]), plot.y(1)));
      corners.add(new Point(plot.across().to(), plot.y(1)));
    }
    return corners;
  }

  private static void crossing(ReportWords words, Plot plot, Box box, Estimate cut) {
    double x = plot.x(cut.value());
    plot.canvas().line(x, TOP, x, BOTTOM, Ink.STRONG);
    plot.canvas()
        .diamond(x, plot.y(box.failing(cut.value())), 6, Ink.shape(Ink.VERMILION, Ink.BLACK));
    boolean left = x > Canvas.WIDTH * 0.6;
    plot.canvas()
        .text(
            left ? x - 8 : x + 8,
            TOP + 16,
            words.text("cut.label", words.number(cut.value(), 2)),
            Type.LABEL.bold().at(left ? Anchor.END : Anchor.START));
  }

  private static String told(ReportWords words, @Nullable Box box, Coefficient cut) {
    String found =
        cut instanceof Undefined undefined
            ? words.text("hofstee.told.undefined", words.text("reason." + undefined.reason()))
            : words.text("hofstee.told.cut", words.number(((Estimate) cut).value(), 2));
    return box == null
        ? found
        : words.text(
                "hofstee.told.box",
                words.number(box.leastCut(), 2),
                words.number(box.mostCut(), 2),
                words.percent(box.leastFailing(), 1),
                words.percent(box.mostFailing(), 1))
            + " "
            + found;
  }
}

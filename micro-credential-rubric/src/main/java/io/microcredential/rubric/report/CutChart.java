package io.microcredential.rubric.report;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.report.Canvas.Anchor;
import io.microcredential.rubric.report.Canvas.Type;
import java.util.Arrays;

/** Scores as they lie, with a cut score and its interval. */
final class CutChart {

  private static final double TOP = 44;
  private static final double BOTTOM = 250;
  private static final double HEIGHT = 292;
  private static final int ABOUT_BINS = 24;

  private final ReportWords words;
  private final double[] scores;
  private final Coefficient cut;

  private CutChart(ReportWords words, double[] scores, Coefficient cut) {
    this.words = words;
    this.scores = scores.clone();
    this.cut = cut;
    Arrays.sort(this.scores);
  }

  static Chart draw(ReportWords words, double[] scores, Coefficient cut) {
    return new CutChart(words, scores, cut).draw();
  }

  /** Equal bins, each holding what is at least its beginning and less than its end. */
  private record Bins(double first, double width, int[] counts) {

    int most() {
      return Math.max(1, Arrays.stream(counts).max().orElse(0));
    }
  }

  private Chart draw() {
    var canvas = new Canvas();
    Bins bins = bins();
    double end = bins.first() + bins.counts().length * bins.width();
    Axis across = Axis.exactly(least(bins.first()), most(end), Plot.LEFT, Plot.RIGHT);
    var plot = new Plot(canvas, across, Axis.around(0, bins.most() * 1.05, BOTTOM, TOP));
    plot.ticksUp(words.text("cut.examinees"), tick -> words.number(tick, plot.up().digits()));
    bars(plot, bins);
    interval(plot);
    line(plot);
    plot.ticksAcross(words.text("cut.score"), tick -> words.number(tick, across.digits()));
    plot.frame();
    return new Chart(words.text("cut.title"), told(), words.language(), HEIGHT, canvas);
  }

  private double least(double first) {
    double lower = cut instanceof Estimate estimate ? lower(estimate) : first;
    return Math.min(first, lower);
  }

  private double most(double end) {
    double upper = cut instanceof Estimate estimate ? upper(estimate) : end;
    return Math.max(end, upper);
  }

  private static double lower(Estimate estimate) {
    ConfidenceInterval interval = estimate.interval();
    return interval == null ? estimate.value() : interval.lower();
  }

  private static double upper(Estimate estimate) {
    ConfidenceInterval interval = estimate.interval();
    return interval == null ? estimate.value() : interval.upper();
  }

  private Bins bins() {
    if (scores.length == 0) {
      return new Bins(0, 1, new int[1]);
    }
    double low = scores[0];
    double high = scores[scores.length - 1];
    boolean whole = Arrays.stream(scores).allMatch(score -> score == Math.rint(score));
    double width = (high - low) / ABOUT_BINS;
    if (whole) {
      width = Math.max(1, Math.ceil(width));
    } else if (width == 0) {
      width = 1;
    }
    // A whole score stands in the middle of its bar.
    double first = whole ? low - 0.5 : low;
    int[] counts = new int[(int) Math.floor((high - first) / width) + 1];
    for (double score : scores) {
      counts[(int) Math.min(counts.length - 1.0, Math.floor((score - first) / width))]++;
    }
    return new Bins(first, width, counts);
  }

  private void interval(Plot plot) {
    if (cut instanceof Estimate estimate && estimate.interval() != null) {
      double from = plot.x(lower(estimate));
      double width = plot.x(upper(estimate)) - from;
      plot.canvas().hatched(from, TOP, width, BOTTOM - TOP, Ink.line(Ink.VERMILION, 0.9));
      plot.canvas().line(from, TOP, from, BOTTOM, Ink.line(Ink.VERMILION, 1.4));
      plot.canvas().line(from + width, TOP, from + width, BOTTOM, Ink.line(Ink.VERMILION, 1.4));
    }
  }

  private void bars(Plot plot, Bins bins) {
    for (int i = 0; i < bins.counts().length; i++) {
      double from = plot.x(bins.first() + i * bins.width());
      double to = plot.x(bins.first() + (i + 1) * bins.width());
      double y = plot.y(bins.counts()[i]);
      if (bins.counts()[i] > 0) {
        plot.canvas().rectangle(from, y, to - from, BOTTOM - y, Ink.shape(Ink.SKY, Ink.WHITE));
      }
    }
  }

  private void line(Plot plot) {
    if (!(cut instanceof Estimate estimate)) {
      return;
    }
    double x = plot.x(estimate.value());
    plot.canvas().line(x, TOP - 8, x, BOTTOM, Ink.line(Ink.BLACK, 2.2));
    boolean left = x > Canvas.WIDTH * 0.6;
    String label = words.text("cut.label", said(estimate));
    plot.canvas()
        .text(
            left ? x + 4 : x - 4,
            TOP - 26,
            label,
            Type.LABEL.bold().at(left ? Anchor.END : Anchor.START));
    String below = words.percent(below(estimate.value()), 1);
    plot.canvas()
        .text(x - 5, TOP - 12, "← " + words.text("cut.below", below), Type.NOTE.at(Anchor.END));
    String above = words.percent(1 - below(estimate.value()), 1);
    plot.canvas().text(x + 5, TOP - 12, words.text("cut.above", above) + " →", Type.NOTE);
  }

  private double below(double line) {
    long below = Arrays.stream(scores).filter(score -> score < line).count();
    return scores.length == 0 ? 0 : (double) below / scores.length;
  }

  private String said(Estimate estimate) {
    String value = words.number(estimate.value(), 2);
    ConfidenceInterval interval = estimate.interval();
    return interval == null
        ? value
        : words.text(
            "interval",
            value,
            words.number(interval.lower(), 2),
            words.number(interval.upper(), 2));
  }

  private String told() {
    String count = words.count(scores.length);
    if (cut instanceof Undefined undefined) {
      return words.text("cut.told.undefined", count, words.text("reason." + undefined.reason()));
    }
    var estimate = (Estimate) cut;
    return words.text(
        "cut.told", count, said(estimate), words.percent(1 - below(estimate.value()), 1));
  }
}

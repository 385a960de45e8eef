package io.microcredential.rubric.report;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.report.Canvas.Anchor;
import io.microcredential.rubric.report.Canvas.Type;
import io.microcredential.rubric.standard.JudgedScore;
import io.microcredential.rubric.standard.RegressionCut;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Scores against whole judgements, the line through them, and the cut that the line gives. */
final class RegressionChart {

  private static final double TOP = 20;
  private static final double BOTTOM = 300;
  private static final double HEIGHT = 342;
  private static final double DOT = 5.6;

  private RegressionChart() {}

  /**
   * What was measured.
   *
   * @param judgements the whole judgement of each examinee
   * @param scores the score of each examinee, in the same order
   * @param borderline the judgement that is borderline
   * @param line the regression line, score by judgement, or null where there is none
   */
  private record Measured(
      double[] judgements, double[] scores, double borderline, @Nullable Line line) {}

  /** A straight line. */
  private record Line(double intercept, double slope) {
    double at(double x) {
      return intercept + slope * x;
    }
  }

  static Chart draw(
      ReportWords words, List<JudgedScore> examinees, int borderline, RegressionCut cut) {
    Line line =
        cut.intercept() instanceof Estimate intercept && cut.slope() instanceof Estimate slope
            ? new Line(intercept.value(), slope.value())
            : null;
    return draw(
        words,
        new Measured(
            examinees.stream().mapToDouble(JudgedScore::level).toArray(),
            examinees.stream().mapToDouble(JudgedScore::score).toArray(),
            borderline,
            line),
        cut.score().cut());
  }

  private static Chart draw(ReportWords words, Measured measured, Coefficient cut) {
    double[] judgements = measured.judgements();
    double[] scores = measured.scores();
    double least = Math.min(measured.borderline(), least(judgements, measured.borderline()));
    double most = Math.max(measured.borderline(), most(judgements, measured.borderline()));
    double margin = Math.max(0.25, (most - least) * 0.06);
    var canvas = new Canvas();
    var plot =
        new Plot(
            canvas,
            Axis.exactly(least - margin, most + margin, Plot.LEFT, Plot.RIGHT),
            vertical(measured, least, most, cut));
    plot.ticksUp(words.text("cut.score"), tick -> words.number(tick, plot.up().digits()));
    plot.ticksAcross(
        words.text("regression.judgement"), tick -> words.number(tick, plot.across().digits()));
    points(plot, judgements, scores);
    if (measured.line() != null) {
      line(plot, measured.line(), least, most);
    }
    cut(words, plot, measured.borderline(), cut);
    plot.frame();
    return new Chart(
        words.text("regression.title"),
        told(words, measured, cut),
        words.language(),
        HEIGHT,
        canvas);
  }

  /** Scores, the ends of the line and the interval of the cut all stand on the paper. */
  private static Axis vertical(Measured measured, double least, double most, Coefficient cut) {
    var values = DoubleStream.builder();
    Arrays.stream(measured.scores()).forEach(values::add);
    if (measured.line() != null) {
      values.add(measured.line().at(least)).add(measured.line().at(most));
    }
    if (cut instanceof Estimate estimate && estimate.interval() != null) {
      values.add(estimate.interval().lower()).add(estimate.interval().upper());
    }
    double[] all = values.build().toArray();
    return Axis.around(least(all, 0), most(all, 1), BOTTOM, TOP);
  }

  private static double least(double[] values, double otherwise) {
    return Arrays.stream(values).min().orElse(otherwise);
  }

  private static double most(double[] values, double otherwise) {
    return Arrays.stream(values).max().orElse(otherwise);
  }

  /** Points that would hide each other stand side by side. */
  private static void points(Plot plot, double[] judgements, double[] scores) {
    Map<Double, Map<Long, List<Double>>> columns = new TreeMap<>();
    for (int i = 0; i < scores.length; i++) {
      double y = plot.y(scores[i]);
      columns
          .computeIfAbsent(judgements[i], x -> new TreeMap<>())
          .computeIfAbsent(Math.round(y / DOT), row -> new ArrayList<>())
          .add(y);
    }
    double room = columns.size() < 2 ? 60 : 0.8 * nearest(plot, List.copyOf(columns.keySet()));
    columns.forEach(
        (x, rows) ->
            rows.values()
                .forEach(
                    row -> {
                      double step = Math.min(DOT, room / row.size());
                      double left = plot.x(x) - step * (row.size() - 1) / 2;
                      for (int i = 0; i < row.size(); i++) {
                        plot.canvas()
                            .circle(left + i * step, row.get(i), 2.2, Ink.shape(Ink.SKY, Ink.BLUE));
                      }
                    }));
  }

  private static double nearest(Plot plot, List<Double> sorted) {
    double nearest = Double.MAX_VALUE;
    for (int i = 1; i < sorted.size(); i++) {
      nearest = Math.min(nearest, plot.x(sorted.get(i)) - plot.x(sorted.get(i - 1)));
    }
    return nearest;
  }

  private static void line(Plot plot, Line line, double least, double most) {
    plot.canvas()
        .line(
            plot.x(least),
            plot.y(line.at(least)),
            plot.x(most),
            plot.y(line.at(most)),
            Ink.line(Ink.BLACK, 2));
  }

  private static void cut(ReportWords words, Plot plot, double borderline, Coefficient cut) {
    if (!(cut instanceof Estimate estimate)) {
      return;
    }
    double x = plot.x(borderline);
    double y = plot.y(estimate.value());
    ConfidenceInterval interval = estimate.interval();
    if (interval != null) {
      double high = plot.y(interval.upper());
      double low = plot.y(interval.lower());
      plot.canvas()
          .rectangle(
              plot.across().from(),
              high,
              x - plot.across().from(),
              low - high,
              Ink.line(Ink.VERMILION, 0.8).dashed("2 3"));
    }
    plot.canvas().line(x, plot.bottom(), x, y, Ink.line(Ink.VERMILION, 1.8).dashed("6 3"));
    plot.canvas().line(x, y, plot.across().from(), y, Ink.line(Ink.VERMILION, 1.8).dashed("6 3"));
    plot.canvas().diamond(x, y, 6, Ink.shape(Ink.VERMILION, Ink.BLACK));
    // White behind the letters, because they stand among points.
    String label = words.text("cut.label", words.number(estimate.value(), 2));
    double width = Lettering.width(label, Lettering.PLAIN) + 8;
    double left = plot.across().from() + 6;
    plot.canvas().rectangle(left, y - 20, width, 16, Ink.shape(Ink.WHITE, Ink.PALE));
    plot.canvas().text(left + width / 2, y - 8, label, Type.LABEL.bold().at(Anchor.MIDDLE));
  }

  private static String told(ReportWords words, Measured measured, Coefficient cut) {
    String count = words.count(measured.scores().length);
    String at = words.number(measured.borderline(), 2);
    Line line = measured.line();
    if (cut instanceof Undefined undefined) {
      String why = words.text("reason." + undefined.reason());
      return words.text("regression.told.undefined", count, why);
    }
    return line == null
        ? words.text("cut.label", words.number(((Estimate) cut).value(), 2))
        : words.text(
            "regression.told",
            count,
            words.number(line.slope(), 2),
            at,
            words.number(((Estimate) cut).value(), 2));
  }
}

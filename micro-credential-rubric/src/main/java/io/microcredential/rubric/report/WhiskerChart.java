package io.microcredential.rubric.report;

import io.microcredential.rubric.report.Canvas.Anchor;
import io.microcredential.rubric.report.Canvas.Type;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** A figure for each of several people or things, with its interval. */
final class WhiskerChart {

  private static final double NAMES = 170;
  private static final double NUMBERS = 150;
  private static final double ROW = 22;
  private static final double TOP = 30;

  private WhiskerChart() {}

  /**
   * One row.
   *
   * @param name whose figure
   * @param value the figure
   * @param span its interval, or null where there is none
   * @param mark whether the figure stands out
   */
  record Whisker(String name, double value, @Nullable Span span, Mark mark) {}

  /** The two ends of an interval. */
  record Span(double lower, double upper) {}

  /** Whether a figure stands out: shown by shape, weight and colour. */
  enum Mark {
    PLAIN,
    MARKED
  }

  /**
   * What stands at the edges.
   *
   * @param left what lies to the left of nothing
   * @param right what lies to its right
   * @param axis what is measured
   */
  record Edges(String left, String right, String axis) {}

  static Chart draw(
      ReportWords words, String title, String description, List<Whisker> whiskers, Edges edges) {
    var canvas = new Canvas();
    double bottom = TOP + whiskers.size() * ROW + 6;
    Axis axis = axis(whiskers);
    for (double tick : axis.ticks()) {
      canvas.line(axis.at(tick), TOP - 4, axis.at(tick), bottom, Ink.GRID);
      canvas.text(
          axis.at(tick),
          bottom + 14,
          words.number(tick, axis.digits()),
          Type.NOTE.at(Anchor.MIDDLE));
    }
    canvas.line(axis.at(0), TOP - 4, axis.at(0), bottom, Ink.FRAME);
    canvas.text(axis.at(0) - 8, TOP - 12, "← " + edges.left(), Type.NOTE.at(Anchor.END));
    canvas.text(axis.at(0) + 8, TOP - 12, edges.right() + " →", Type.NOTE);
    canvas.text(Canvas.WIDTH / 2, bottom + 30, edges.axis(), Type.NOTE.at(Anchor.MIDDLE));
    for (int i = 0; i < whiskers.size(); i++) {
      row(words, canvas, axis, whiskers.get(i), TOP + (i + 0.5) * ROW);
    }
    return new Chart(title, description, words.language(), bottom + 40, canvas);
  }

  /** The axis leaves room at both sides of zero for the words at its top. */
  private static Axis axis(List<Whisker> whiskers) {
    double most =
        whiskers.stream()
            .flatMapToDouble(
                whisker ->
                    whisker.span() == null
                        ? DoubleStream.of(whisker.value())
                        : DoubleStream.of(
                            whisker.value(), whisker.span().lower(), whisker.span().upper()))
            .map(Math::abs)
            .max()
            .orElse(0);
    double reach = most == 0 ? 1 : most;
    return Axis.around(-reach, reach, NAMES, Canvas.WIDTH - NUMBERS);
  }

  private static void row(ReportWords words, Canvas canvas, Axis axis, Whisker whisker, double y) {
    boolean marked = whisker.mark() == Mark.MARKED;
    Type name = marked ? Type.LABEL.bold() : Type.LABEL;
    String colour = marked ? Ink.VERMILION : Ink.BLUE;
    canvas.name(NAMES - 12, y + 4, whisker.name(), NAMES - 16, name.at(Anchor.END));
    double x = axis.at(whisker.value());
    String said = words.signed(whisker.value(), 2);
    Span span = whisker.span();
    if (span != null) {
      double from = axis.at(span.lower());
      double to = axis.at(span.upper());
      canvas.line(from, y, to, y, Ink.line(Ink.BLACK, 1.4));
      canvas.line(from, y - 4, from, y + 4, Ink.line(Ink.BLACK, 1.4));
      canvas.line(to, y - 4, to, y + 4, Ink.line(Ink.BLACK, 1.4));
      said =
          words.text(
              "interval", said, words.signed(span.lower(), 2), words.signed(span.upper(), 2));
    }
    if (marked) {
      canvas.diamond(x, y, 6.5, Ink.shape(colour, Ink.BLACK));
    } else {
      canvas.circle(x, y, 4.5, Ink.shape(colour, Ink.BLACK));
    }
    canvas.text(Canvas.WIDTH - NUMBERS + 12, y + 4, said, name);
  }
}

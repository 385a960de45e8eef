package io.microcredential.rubric.report;

import io.microcredential.rubric.report.Canvas.Anchor;
import io.microcredential.rubric.report.Canvas.Type;
import java.util.function.DoubleFunction;

/**
 * The frame of a plot with two axes.
 *
 * @param canvas what it is drawn on
 * @param across the horizontal axis
 * @param up the vertical axis
 */
record Plot(Canvas canvas, Axis across, Axis up) {

  static final double LEFT = 62;
  static final double RIGHT = Canvas.WIDTH - 20;

  double x(double value) {
    return across.at(value);
  }

  double y(double value) {
    return up.at(value);
  }

  double top() {
    return up.to();
  }

  double bottom() {
    return up.from();
  }

  void frame() {
    canvas.rectangle(
        across.from(),
        up.to(),
        across.to() - across.from(),
        up.from() - up.to(),
        Ink.line(Ink.GREY, 0.8));
  }

  void ticksAcross(String meaning, DoubleFunction<String> label) {
    for (double tick : across.ticks()) {
      canvas.line(x(tick), bottom(), x(tick), bottom() + 4, Ink.FRAME);
      canvas.text(x(tick), bottom() + 16, label.apply(tick), Type.NOTE.at(Anchor.MIDDLE));
    }
    namedAcross(meaning);
  }

  void namedAcross(String meaning) {
    canvas.text(
        (across.from() + across.to()) / 2, bottom() + 33, meaning, Type.LABEL.at(Anchor.MIDDLE));
  }

  void ticksUp(String meaning, DoubleFunction<String> label) {
    for (double tick : up.ticks()) {
      canvas.line(across.from(), y(tick), across.to(), y(tick), Ink.GRID);
      canvas.text(across.from() - 6, y(tick) + 4, label.apply(tick), Type.NOTE.at(Anchor.END));
    }
    canvas.upright(14, (top() + bottom()) / 2, meaning, Type.LABEL.at(Anchor.MIDDLE));
  }
}

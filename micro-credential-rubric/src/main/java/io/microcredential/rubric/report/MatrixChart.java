package io.microcredential.rubric.report;

import io.microcredential.rubric.report.Canvas.Anchor;
import io.microcredential.rubric.report.Canvas.Type;
import java.util.List;

/** A table of shades with the number written into each cell. */
final class MatrixChart {

  private static final double WIDEST_NAMES = 130;
  private static final double RISE = 84;
  private static final double FLAT = 20;
  private static final double WIDEST = 58;
  private static final double TALLEST = 34;

  private final Matrix matrix;
  private final Canvas canvas = new Canvas();
  private final double names;
  private final double cell;
  private final double tall;
  private final double rise;

  /**
   * What a matrix shows.
   *
   * @param rows the names of the rows
   * @param columns the names of the columns
   * @param across what the columns are, or nothing
   * @param down what the rows are, or nothing
   * @param cells row by row
   * @param legend what a shade stands for
   */
  record Matrix(
      List<String> rows,
      List<String> columns,
      String across,
      String down,
      List<List<Cell>> cells,
      Legend legend) {}

  /**
   * One cell.
   *
   * @param shade from 0 to 1, or less than 0 where there is nothing to show
   * @param words what is written in it
   */
  record Cell(double shade, String words) {
    static final Cell EMPTY = new Cell(-1, "");
  }

  /** What the shades stand for: the words of the lightest, of the darkest, and what they are. */
  record Legend(String meaning, String lightest, String darkest) {}

  private MatrixChart(Matrix matrix) {
    this.matrix = matrix;
    boolean titled = !matrix.across().isEmpty();
    this.names = Math.min(WIDEST_NAMES, widest(matrix.rows()) + 20) + (titled ? 26 : 0);
    this.cell =
        Math.min(WIDEST, (Canvas.WIDTH - names - RISE) / Math.max(1, matrix.columns().size()));
    this.tall = Math.min(TALLEST, Math.max(20, cell));
    this.rise = widest(matrix.columns()) <= cell - 4 ? FLAT : RISE;
  }

  private static double widest(List<String> names) {
    return names.stream().mapToDouble(n -> Lettering.width(n, Lettering.PLAIN)).max().orElse(0);
  }

  static Chart draw(ReportWords words, String title, String description, Matrix matrix) {
    var chart = new MatrixChart(matrix);
    double bottom = chart.table();
    return new Chart(title, description, words.language(), bottom, chart.canvas);
  }

  private double table() {
    double top = (matrix.across().isEmpty() ? 0 : 20) + rise;
    heading(top);
    for (int row = 0; row < matrix.rows().size(); row++) {
      double y = top + row * tall;
      canvas.name(
          names - 8,
          y + tall / 2 + 4,
          matrix.rows().get(row),
          WIDEST_NAMES - 10,
          Type.LABEL.at(Anchor.END));
      for (int column = 0; column < matrix.columns().size(); column++) {
        cell(names + column * cell, y, matrix.cells().get(row).get(column));
      }
    }
    double bottom = top + matrix.rows().size() * tall;
    legend(bottom + 18);
    return bottom + 44;
  }

  private void heading(double top) {
    if (!matrix.across().isEmpty()) {
      canvas.name(names, 14, matrix.across(), Canvas.WIDTH - names, Type.LABEL.bold());
      double middle = top + matrix.rows().size() * tall / 2;
      canvas.upright(14, middle, matrix.down(), Type.LABEL.bold().at(Anchor.MIDDLE));
    }
    for (int column = 0; column < matrix.columns().size(); column++) {
      double x = names + (column + 0.5) * cell;
      String name = matrix.columns().get(column);
      if (rise == FLAT) {
        canvas.text(x, top - 6, name, Type.LABEL.at(Anchor.MIDDLE));
      } else {
        canvas.risingName(x, top - 6, name, RISE * 1.25, Type.LABEL);
      }
    }
  }

  private void cell(double x, double y, Cell content) {
    if (content.shade() < 0) {
      canvas.rectangle(x, y, cell, tall, Ink.shape("#f2f2f2", Ink.WHITE));
      canvas.text(x + cell / 2, y + tall / 2 + 4, content.words(), Type.NOTE.at(Anchor.MIDDLE));
      return;
    }
    canvas.rectangle(x, y, cell, tall, Ink.shape(Shade.of(content.shade()), Ink.WHITE));
    Type type = new Type(Lettering.PLAIN, Shade.letters(content.shade()), "normal", Anchor.MIDDLE);
    if (Lettering.width(content.words(), type.size()) > cell) {
      type = new Type(8.5, type.colour(), "normal", Anchor.MIDDLE);
    }
    canvas.text(x + cell / 2, y + tall / 2 + 4, content.words(), type);
  }

  private void legend(double y) {
    int steps = 24;
    double width = 120;
    Legend legend = matrix.legend();
    double x = names + Lettering.width(legend.lightest(), Lettering.SMALL) + 6;
    canvas.text(x - 5, y + 10, legend.lightest(), Type.NOTE.at(Anchor.END));
    for (int i = 0; i < steps; i++) {
      double share = (i + 0.5) / steps;
      canvas.rectangle(
          x + i * width / steps, y, width / steps + 0.3, 12, Ink.fill(Shade.of(share)));
    }
    canvas.rectangle(x, y, width, 12, Ink.line(Ink.GREY, 0.8));
    canvas.text(x + width + 5, y + 10, legend.darkest(), Type.NOTE);
    double after = x + width + Lettering.width(legend.darkest(), Lettering.SMALL) + 16;
    canvas.text(after, y + 10, legend.meaning(), Type.NOTE);
  }
}

package io.microcredential.rubric.report;

import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.report.Canvas.Anchor;
import io.microcredential.rubric.report.Canvas.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How often each level was given, criterion by criterion; levels that nobody used are shown. */
final class DistributionChart {

  private static final int PANELS_ABREAST = 2;
  private static final double PANEL = (Canvas.WIDTH - 24) / PANELS_ABREAST;
  private static final double ROW = 18;
  private static final double HEAD = 24;
  private static final double NAMES = 96;
  private static final double NUMBERS = 92;
  private static final int MOST_ROWS = 15;
  private static final int MOST_TOLD = 12;
  private static final double COLUMNS_HEIGHT = 110;

  private final ReportWords words;
  private final Canvas canvas = new Canvas();

  private DistributionChart(ReportWords words) {
    this.words = words;
  }

  /** How often each category of a scale was used. */
  record Usage(String criterion, Scale scale, long[] counts) {

    static Usage of(String criterion, RatingTable table) {
      long[] counts = new long[table.scale().size()];
      for (int rating = 0; rating < table.ratingCount(); rating++) {
        counts[table.codeAt(rating)]++;
      }
      return new Usage(criterion, table.scale(), counts);
    }

    long total() {
      return Arrays.stream(counts).sum();
    }

    long most() {
      return Arrays.stream(counts).max().orElse(0);
    }

    List<String> unused() {
      return IntStream.range(0, counts.length)
          .filter(code -> counts[code] == 0)
          .mapToObj(scale.labels()::get)
          .toList();
    }

    double height() {
      return HEAD + (counts.length > MOST_ROWS ? COLUMNS_HEIGHT + 26 : counts.length * ROW + 10);
    }
  }

  static Chart draw(ReportWords words, RatingData data) {
    return draw(
        words,
        data.criteria().stream()
            .map(criterion -> Usage.of(criterion, data.table(criterion)))
            .toList());
  }

  static Chart draw(ReportWords words, List<Usage> usages) {
    var chart = new DistributionChart(words);
    double y = 8;
    for (int i = 0; i < usages.size(); i += PANELS_ABREAST) {
      List<Usage> abreast = usages.subList(i, Math.min(i + PANELS_ABREAST, usages.size()));
      for (int column = 0; column < abreast.size(); column++) {
        chart.panel(column * (PANEL + 24), y, abreast.get(column));
      }
      y += abreast.stream().mapToDouble(Usage::height).max().orElse(0) + 8;
    }
    return new Chart(
        words.text("distribution.title"),
        chart.told(usages),
        words.language(),
        Math.max(y, 24),
        chart.canvas);
  }

  private void panel(double x, double y, Usage usage) {
    String size = words.text("distribution.ratings", words.count(usage.total()));
    canvas.text(x + PANEL, y + 14, size, Type.NOTE.at(Anchor.END));
    canvas.name(x, y + 14, usage.criterion(), PANEL - 96, Type.HEADING);
    canvas.line(x, y + 19, x + PANEL, y + 19, Ink.GRID);
    if (usage.counts().length > MOST_ROWS) {
      columns(x, y + HEAD, usage);
    } else {
      rows(x, y + HEAD, usage);
    }
  }

  private void rows(double x, double top, Usage usage) {
    double room = PANEL - NAMES - NUMBERS;
    for (int code = 0; code < usage.counts().length; code++) {
      long count = usage.counts()[code];
      double y = top + code * ROW;
      canvas.name(
          x + NAMES - 6,
          y + 13,
          usage.scale().labels().get(code),
          NAMES - 8,
          Type.LABEL.at(Anchor.END));
      if (count == 0) {
        canvas.rectangle(x + NAMES, y + 3, 16, ROW - 6, Ink.UNUSED);
        canvas.text(x + NAMES + 22, y + 13, words.text("distribution.unused"), Type.NOTE);
      } else {
        double length = room * count / usage.most();
        canvas.rectangle(x + NAMES, y + 3, length, ROW - 6, Ink.BAR);
        canvas.text(
            x + NAMES + length + 6,
            y + 13,
            words.text(
                "distribution.count",
                words.count(count),
                words.percent((double) count / usage.total())),
            Type.NOTE.in(Ink.BLACK));
      }
    }
    canvas.line(x + NAMES, top, x + NAMES, top + usage.counts().length * ROW, Ink.FRAME);
  }

  /** Draws a scale of many categories, whose bars are too many to be named. */
  private void columns(double x, double top, Usage usage) {
    int categories = usage.counts().length;
    double base = top + COLUMNS_HEIGHT;
    double step = (PANEL - 8) / categories;
    for (int code = 0; code < categories; code++) {
      double height =
          usage.most() == 0 ? 0 : (COLUMNS_HEIGHT - 8) * usage.counts()[code] / usage.most();
      double width = step > 3 ? step - 1 : step;
      canvas.rectangle(x + code * step, base - height, width, height, Ink.BAR);
    }
    canvas.line(x, base, x + PANEL - 8, base, Ink.FRAME);
    int named = Math.min(6, categories);
    for (int i = 0; i < named; i++) {
      int code = (int) Math.round((categories - 1.0) * i / (named - 1));
      canvas.name(
          x + (code + 0.5) * step,
          base + 14,
          usage.scale().labels().get(code),
          PANEL / named - 6,
          Type.NOTE.at(i == 0 ? Anchor.START : i == named - 1 ? Anchor.END : Anchor.MIDDLE));
    }
  }

  private String told(List<Usage> usages) {
    var told = new ArrayList<String>();
    usages.stream().limit(MOST_TOLD).forEach(usage -> told.add(told(usage)));
    if (usages.size() > MOST_TOLD) {
      told.add(words.text("distribution.told.more", words.count(usages.size() - MOST_TOLD)));
    }
    return String.join(" ", told);
  }

  private String told(Usage usage) {
    if (usage.total() == 0) {
      return words.text("distribution.told.nothing", usage.criterion());
    }
    int mode =
        IntStream.range(0, usage.counts().length)
            .reduce((a, b) -> usage.counts()[b] > usage.counts()[a] ? b : a)
            .orElseThrow();
    String most =
        words.text(
            "distribution.told",
            usage.criterion(),
            words.count(usage.total()),
            usage.scale().labels().get(mode),
            words.percent((double) usage.most() / usage.total()));
    return usage.unused().isEmpty()
        ? most
        : most + " " + words.text("distribution.told.unused", words.list(usage.unused(), 8));
  }
}

package io.microcredential.rubric.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A sheet that one drawing is put on, shape after shape. Not for more than one thread. */
final class Canvas {

  /** As wide as an A4 page between its margins. */
  static final double WIDTH = 680;

  private final List<Xml> shapes = new ArrayList<>();

  /** Where a text stands to its place. */
  enum Anchor {
    START("start"),
    MIDDLE("middle"),
    END("end");

    private final String word;

    Anchor(String word) {
      this.word = word;
    }
  }

  /** A place on the sheet. */
  record Point(double x, double y) {}

  /**
   * How letters look.
   *
   * @param size the size of the letters
   * @param colour their colour
   * @param weight {@code normal} or {@code bold}
   * @param anchor where the text stands to its place
   */
  record Type(double size, String colour, String weight, Anchor anchor) {

    static final Type LABEL = new Type(Lettering.PLAIN, Ink.BLACK, "normal", Anchor.START);
    static final Type NOTE = new Type(Lettering.SMALL, Ink.GREY, "normal", Anchor.START);
    static final Type HEADING = new Type(Lettering.TITLE, Ink.BLACK, "bold", Anchor.START);

    Type at(Anchor other) {
      return new Type(size, colour, weight, other);
    }

    Type in(String other) {
      return new Type(size, other, weight, anchor);
    }

    Type bold() {
      return new Type(size, colour, "bold", anchor);
    }
  }

  /** Returns a number as a drawing has it: to a hundredth, which nobody sees. */
  static String number(double number) {
    return BigDecimal.valueOf(number)
        .setScale(2, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  void line(double x1, double y1, double x2, double y2, Ink ink) {
    shapes.add(
        ink.on(
                Xml.tag("line")
                    .with("x1", number(x1))
                    .with("y1", number(y1))
                    .with("x2", number(x2))
                    .with("y2", number(y2)))
            .alone());
  }

  void rectangle(double x, double y, double width, double height, Ink ink) {
    shapes.add(
        ink.on(
                Xml.tag("rect")
                    .with("x", number(x))
                    .with("y", number(y))
                    .with("width", number(Math.max(0, width)))
                    .with("height", number(Math.max(0, height))))
            .alone());
  }

  void circle(double x, double y, double radius, Ink ink) {
    shapes.add(
        ink.on(
                Xml.tag("circle")
                    .with("cx", number(x))
                    .with("cy", number(y))
                    .with("r", number(radius)))
            .alone());
  }

  void diamond(double x, double y, double radius, Ink ink) {
    closed(
        List.of(
            new Point(x, y - radius),
            new Point(x + radius, y),
            new Point(x, y + radius),
            new Point(x - radius, y)),
        ink);
  }

  void closed(List<Point> corners, Ink ink) {
    shapes.add(ink.on(Xml.tag("polygon").with("points", points(corners))).alone());
  }

  void open(List<Point> corners, Ink ink) {
    shapes.add(ink.on(Xml.tag("polyline").with("points", points(corners))).alone());
  }

  private static String points(List<Point> corners) {
    return corners.stream()
        .map(corner -> number(corner.x()) + "," + number(corner.y()))
        .collect(Collectors.joining(" "));
  }

  /** Fills a rectangle with slanting lines: a band that shows without colour too. */
  void hatched(double x, double y, double width, double height, Ink ink) {
    double gap = 7;
    for (double start = x - height; start < x + width; start += gap) {
      double left = Math.max(start, x);
      double right = Math.min(start + height, x + width);
      if (right > left) {
        line(left, y + height - (left - start), right, y + height - (right - start), ink);
      }
    }
  }

  void text(double x, double y, String text, Type type) {
    shapes.add(letters(x, y, type).saying(text));
  }

  /** Writes a name that may be cut to fit; pointing at it shows the whole. */
  void name(double x, double y, String name, double room, Type type) {
    shapes.add(named(letters(x, y, type), name, type, room));
  }

  /** Writes a name that rises to the right. */
  void risingName(double x, double y, String name, double room, Type type) {
    String turn = "rotate(-45 " + number(x) + " " + number(y) + ")";
    shapes.add(named(letters(x, y, type).with("transform", turn), name, type, room));
  }

  /** Writes a text that runs upwards, as along a vertical axis. */
  void upright(double x, double y, String text, Type type) {
    String turn = "rotate(-90 " + number(x) + " " + number(y) + ")";
    shapes.add(letters(x, y, type).with("transform", turn).saying(text));
  }

  private static Xml named(Xml.Tag letters, String name, Type type, double room) {
    String shown = Lettering.fitting(name, type.size(), room);
    return shown.equals(name)
        ? letters.saying(shown)
        : letters.holding(Xml.tag("title", name), Xml.text(shown));
  }

  private static Xml.Tag letters(double x, double y, Type type) {
    Xml.Tag letters =
        Xml.tag("text")
            .with("x", number(x))
            .with("y", number(y))
            .with("font-size", number(type.size()))
            .with("fill", type.colour());
    if (type.weight().equals("bold")) {
      letters = letters.with("font-weight", "bold");
    }
    return type.anchor() == Anchor.START
        ? letters
        : letters.with("text-anchor", type.anchor().word);
  }

  /** Returns what was drawn so far. */
  Xml drawing() {
    return Xml.all(shapes);
  }
}

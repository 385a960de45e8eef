package io.microcredential.badges.internal;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Draws the default badge picture: a hexagon with laurel and star, title, ribbon and issuer. */
public final class BadgePainter {

  /** Width and height of the picture in pixels. */
  public static final int SIZE = 600;

  private static final double CENTRE = SIZE / 2.0;
  private static final double OUTER = 292;
  private static final double FIELD = 276;
  private static final double LINE_OUTER = 262;
  private static final double LINE_INNER = 257;
  private static final double ROUNDING = 34;

  /** Free space between lettering and the thin line, to each side. */
  private static final double MARGIN = 20;

  private static final double LAUREL = 45;
  private static final double LOWEST_LETTERING = 528;
  private static final double RIBBON_HALF_WIDTH = 262;
  private static final double RIBBON_HALF_HEIGHT = 33;

  private final Surface surface;
  private final Lettering bold = new Lettering(GlyphOutlines.bold());
  private final Lettering regular = new Lettering(GlyphOutlines.regular());
  private final List<Problem> problems = new ArrayList<>();
  private final Face face;
  private final BadgePalette palette;

  private BadgePainter(Surface surface, Face face, BadgePalette palette) {
    this.surface = surface;
    this.face = face;
    this.palette = palette;
  }

  /**
   * What stands on the badge.
   *
   * @param title the largest lettering
   * @param level the lettering on the ribbon; empty leaves the ribbon out
   * @param issuer the lettering below
   */
  public record Face(String title, String level, String issuer) {}

  /**
   * In which colours it is drawn.
   *
   * @param field the field behind the lettering, or what it is made from, {@code 0xRRGGBB}
   * @param ink the lettering, {@code 0xRRGGBB}, or -1 to choose lettering, and to change the field
   *     as far as needed to read it
   */
  public record Colours(int field, int ink) {}

  /**
   * Draws a badge as pixels.
   *
   * @param face what stands on it
   * @param colours its colours
   * @return the picture, with a warning for each text that could not be drawn completely, or a
   *     refusal if nobody could read it in these colours
   */
  public static Outcome<PngFile> paint(Face face, Colours colours) {
    Canvas canvas = new Canvas(SIZE, SIZE);
    return draw(canvas, face, colours).then(drawn -> PngFile.parse(PngEncoder.encode(canvas)));
  }

  /**
   * Draws the same badge as outlines.
   *
   * @param face what stands on it
   * @param colours its colours
   * @param altText the same for those who cannot see it
   * @return the picture, with the same warnings and refusals
   */
  public static Outcome<SvgFile> outline(Face face, Colours colours, String altText) {
    SvgCanvas canvas = new SvgCanvas(SIZE);
    return draw(canvas, face, colours)
        .then(
            drawn ->
                SvgFile.parse(
                    canvas.document(face.title(), altText).getBytes(StandardCharsets.UTF_8)));
  }

  private static Outcome<Face> draw(Surface surface, Face face, Colours colours) {
    BadgePalette palette =
        colours.ink() < 0
            ? BadgePalette.of(colours.field())
            : BadgePalette.exactly(colours.field(), colours.ink());
    if (BadgePalette.contrast(palette.ink(), palette.fieldTop()) < BadgePalette.LEVEL_AA) {
      return Outcome.refusal(
          Problem.error(
                  "badge-design.contrast",
                  JsonPointer.root().child("colours"),
                  "The lettering cannot be read well enough on the colours asked for.")
              .fix("Choose colours with a contrast of at least 4.5 to 1."));
    }
    BadgePainter painter = new BadgePainter(surface, face, palette);
    painter.body();
    painter.emblem(CENTRE, 116);
    painter.lettering();
    return Outcome.success(face, Problems.of(painter.problems));
  }

  private void body() {
    fill(Ornament.hexagon(CENTRE, CENTRE, OUTER, ROUNDING), palette.border());
    surface.shade(
        Ornament.hexagon(CENTRE, CENTRE, FIELD, ROUNDING - 8),
        CENTRE - FIELD,
        CENTRE + FIELD,
        palette);
    fill(
        Ornament.hexagonRing(CENTRE, CENTRE, LINE_OUTER, LINE_INNER, ROUNDING - 15),
        translucent(palette.line(), 0.75));
  }

  /** Draws a star between two laurel branches. */
  private void emblem(double x, double y) {
    fill(Ornament.star(x, y, 24), palette.line());
    for (int side = -1; side <= 1; side += 2) {
      double foot = 90 - side * 8;
      double top = 90 - side * 122;
      fill(Ornament.arc(x, y, LAUREL, 2.4, foot, top), palette.line());
      for (int leaf = 0; leaf < 5; leaf++) {
        double angle = 90 - side * (32 + leaf * 23);
        double length = 21 - leaf * 1.2;
        Point2D stem = Ornament.polar(x, y, LAUREL, angle);
        fill(Ornament.leaf(stem, angle - side * 48, length), palette.line());
        fill(Ornament.leaf(stem, angle - side * 128, length * 0.75), palette.line());
      }
      fill(Ornament.leaf(Ornament.polar(x, y, LAUREL, top), 90 - side * 205, 14), palette.line());
    }
  }

  private void lettering() {
    if (face.level().isEmpty()) {
      title(280, 180);
      fill(Ornament.polygon(240, 384, 360, 384, 360, 387, 240, 387), palette.line());
      issuer(408);
    } else {
      title(259, 142);
      ribbon(388);
      level(388);
      issuer(445);
    }
  }

  private void title(double middle, double height) {
    double width = fieldWidth(middle, middle);
    TextBlock.Shape shape =
        (index, count, size) -> TextBlock.height(count, size) > height ? -1 : width;
    TextBlock block = fit("title", face.title(), bold, new TextBlock.Space(58, 20, 24, 7, shape));
    set(block, bold, middle - block.height() / 2, palette.ink());
  }

  private void level(double middle) {
    TextBlock.Shape shape = (index, count, size) -> TextBlock.height(count, size) > 48 ? -1 : 480;
    TextBlock block = fit("level", face.level(), bold, new TextBlock.Space(32, 15, 20, 2, shape));
    set(block, bold, middle - block.height() / 2, palette.ribbonInk());
  }

  private void issuer(double top) {
    TextBlock.Shape shape =
        (index, count, size) -> {
          double lineTop = top + index * size * TextBlock.LEADING;
          double lineBottom = lineTop + size * TextBlock.CAPITAL;
          return lineBottom > LOWEST_LETTERING ? -1 : fieldWidth(lineTop, lineBottom);
        };
    TextBlock block =
        fit("issuer", face.issuer(), regular, new TextBlock.Space(28, 15, 20, 4, shape));
    set(block, regular, top, palette.ink());
  }

  /** Draws a band across the badge whose ends are folded back behind it. */
  private void ribbon(double middle) {
    double top = middle - RIBBON_HALF_HEIGHT;
    double bottom = middle + RIBBON_HALF_HEIGHT;
    double drop = 16;
    for (int side = -1; side <= 1; side += 2) {
      double inner = CENTRE + side * 232;
      double edge = CENTRE + side * RIBBON_HALF_WIDTH;
      double notch = CENTRE + side * 272;
      double tip = CENTRE + side * 294;
      fill(
          Ornament.polygon(
              inner,
              top + drop,
              tip,
              top + drop,
              notch,
              middle + drop,
              tip,
              bottom + drop,
              inner,
              bottom + drop),
          palette.ribbonFold());
      fill(Ornament.polygon(inner, bottom, edge, bottom, inner, bottom + drop), palette.border());
    }
    double left = CENTRE - RIBBON_HALF_WIDTH;
    double right = CENTRE + RIBBON_HALF_WIDTH;
    fill(Ornament.polygon(left, top, right, top, right, bottom, left, bottom), palette.ribbon());
  }

  /** Returns the width free for lettering on the field everywhere between two heights. */
  private static double fieldWidth(double top, double bottom) {
    double farthest = Math.max(Math.abs(top - CENTRE), Math.abs(bottom - CENTRE));
    double tan60 = StrictMath.sqrt(3);
    double flat = LINE_INNER * tan60 / 2;
    double slanted = (LINE_INNER - farthest) * tan60;
    return 2 * (Math.min(flat, slanted) - MARGIN);
  }

  private TextBlock fit(String part, String text, Lettering lettering, TextBlock.Space space) {
    DrawableText drawable = DrawableText.of(text, lettering.glyphs());
    TextBlock block = TextBlock.fit(drawable.text(), lettering, space);
    JsonPointer at = JsonPointer.root().child(part);
    if (!drawable.complete()) {
      problems.add(
          Problem.warning(
                  "badge-design.characters",
                  at,
                  "The " + part + " has characters that cannot be drawn; they were left out.")
              .fix("Write it in Latin, Greek or Cyrillic letters, or supply your own picture."));
    }
    if (block.shortened() || !drawable.whole()) {
      problems.add(
          Problem.warning(
                  "badge-design.length",
                  at,
                  "The " + part + " is too long for the picture; its end was left out.")
              .fix("Shorten the " + part + ", or supply your own picture."));
    }
    return block;
  }

  private void set(TextBlock block, Lettering lettering, double top, int colour) {
    double baseline = top + block.size() * TextBlock.CAPITAL;
    for (String line : block.lines()) {
      fill(lettering.centred(line, block.size(), CENTRE, baseline), colour);
      baseline += block.size() * TextBlock.LEADING;
    }
  }

  private void fill(Shape shape, int argb) {
    surface.fill(shape, argb);
  }

  private static int translucent(int argb, double alpha) {
    return argb & 0x00FFFFFF | (int) Math.round(alpha * 255) << 24;
  }
}

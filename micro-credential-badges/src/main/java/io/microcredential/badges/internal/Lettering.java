package io.microcredential.badges.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** Measures a line of text and sets it as one outline. Lengths are in pixels. */
final class Lettering {

  private final GlyphOutlines glyphs;

  Lettering(GlyphOutlines glyphs) {
    this.glyphs = glyphs;
  }

  GlyphOutlines glyphs() {
    return glyphs;
  }

  /** Returns the width of the line when set at the size. */
  double width(String line, double size) {
    double pen = 0;
    int previous = -1;
    for (int character : line.codePoints().toArray()) {
      pen += step(previous, character);
      previous = character;
    }
    return pen * size;
  }

  /** Sets the line so that its middle stands at {@code centreX} on the baseline. */
  Path2D centred(String line, double size, double centreX, double baseline) {
    Path2D outline = new Path2D.Double();
    double scale = size / glyphs.unitsPerEm();
    double start = centreX - width(line, size) / 2;
    double pen = 0;
    int previous = -1;
    for (int character : line.codePoints().toArray()) {
      double x = start + (pen + kerning(previous, character)) * size;
      pen += step(previous, character);
      outline.append(
          glyphs
              .outline(character)
              .getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, baseline)),
          false);
      previous = character;
    }
    return outline;
  }

  private double step(int previous, int character) {
    return kerning(previous, character) + glyphs.advance(character);
  }

  private double kerning(int previous, int character) {
    return previous < 0 ? 0 : glyphs.kerning(previous, character);
  }
}

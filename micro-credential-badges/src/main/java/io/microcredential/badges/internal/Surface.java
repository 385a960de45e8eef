package io.microcredential.badges.internal;

import java.awt.Shape;

/** What a badge is drawn on: pixels or the outlines themselves. */
interface Surface {

  /** Fills an outline with one colour, {@code 0xAARRGGBB}. */
  void fill(Shape shape, int argb);

  /** Fills an outline with the field of the palette, from one height to another. */
  void shade(Shape shape, double top, double bottom, BadgePalette palette);
}

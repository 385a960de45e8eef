package io.microcredential.badges.internal;

import java.awt.Shape;

/**
 * Fills outlines, with smooth edges, into a picture of red, green, blue and alpha.
 *
 * <p>This is written here rather than left to Java2D because {@code java.awt.Graphics2D} wakes the
 * windowing toolkit of the machine (which fails where a display is named that cannot be reached)
 * and because its rasterizer changes between JDK releases. Only IEEE arithmetic is used, which Java
 * 17 defines bit for bit, so the same outlines give the same pixels everywhere.
 */
final class Canvas implements Surface {

  /** Gives the colour of a point. */
  @FunctionalInterface
  interface Paint {
    /** Returns {@code 0xAARRGGBB}, not premultiplied. */
    int argbAt(double x, double y);
  }

  private static final double INVISIBLE = 1.0 / 1024;

  private final int width;
  private final int height;

  /** Premultiplied red, green, blue and alpha from 0 to 1. */
  private final float[] pixels;

  Canvas(int width, int height) {
    this.width = width;
    this.height = height;
    this.pixels = new float[width * height * 4];
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  @Override
  public void fill(Shape shape, int argb) {
    fill(shape, (x, y) -> argb);
  }

  @Override
  public void shade(Shape shape, double top, double bottom, BadgePalette palette) {
    fill(shape, (x, y) -> palette.field((y - top) / (bottom - top)));
  }

  void fill(Shape shape, Paint paint) {
    Coverage coverage = Coverage.of(shape, width, height);
    for (int row = coverage.top(); row < coverage.bottom(); row++) {
      double[] covered = coverage.row(row);
      for (int column = 0; column < width; column++) {
        if (covered[column] > INVISIBLE) {
          int argb = paint.argbAt(column + 0.5, row + 0.5);
          over((row * width + column) * 4, argb, (float) covered[column]);
        }
      }
    }
  }

  /** Lays a colour over a pixel. */
  private void over(int at, int argb, float covered) {
    float alpha = (argb >>> 24) / 255f * covered;
    pixels[at] = (argb >>> 16 & 0xFF) / 255f * alpha + pixels[at] * (1 - alpha);
    pixels[at + 1] = (argb >>> 8 & 0xFF) / 255f * alpha + pixels[at + 1] * (1 - alpha);
    pixels[at + 2] = (argb & 0xFF) / 255f * alpha + pixels[at + 2] * (1 - alpha);
    pixels[at + 3] = alpha + pixels[at + 3] * (1 - alpha);
  }

  /** Returns a row of red, green, blue and alpha bytes, not premultiplied. */
  byte[] row(int row) {
    byte[] bytes = new byte[width * 4];
    for (int column = 0; column < width; column++) {
      int at = (row * width + column) * 4;
      float alpha = pixels[at + 3];
      for (int channel = 0; channel < 3 && alpha > 0; channel++) {
        bytes[column * 4 + channel] = (byte) Math.round(pixels[at + channel] / alpha * 255);
      }
      bytes[column * 4 + 3] = (byte) Math.round(alpha * 255);
    }
    return bytes;
  }
}

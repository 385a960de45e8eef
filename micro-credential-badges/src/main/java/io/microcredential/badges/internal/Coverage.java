package io.microcredential.badges.internal;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/**
 * How much of each pixel an outline covers, as exact areas.
 *
 * <p>The coverage of a pixel is the sum of the signed areas that the edges cut from it. Outlines of
 * one shape that overlap must turn the same way; holes turn the other way.
 */
final class Coverage {

  /** How far, in pixels, a straight edge may be from the curve it stands for. */
  private static final double FLATNESS = 0.02;

  private final int width;
  private final int top;
  private final int bottom;

  /** The change of coverage from each pixel of a row to the next. */
  private final double[] changes;

  private Coverage(int width, int top, int bottom) {
    this.width = width;
    this.top = top;
    this.bottom = Math.max(top, bottom);
    this.changes = new double[(width + 2) * (this.bottom - top)];
  }

  /** Measures a shape on a canvas of the size; what lies outside is cut off. */
  static Coverage of(Shape shape, int width, int height) {
    Rectangle2D bounds = shape.getBounds2D();
    int top = (int) Math.max(0, Math.floor(bounds.getMinY()));
    int bottom = (int) Math.min(height, Math.ceil(bounds.getMaxY()));
    Coverage coverage = new Coverage(width, top, bottom);
    coverage.addEdges(shape.getPathIterator(null, FLATNESS));
    return coverage;
  }

  /** Returns the first row that may be covered. */
  int top() {
    return top;
  }

  /** Returns the row after the last that may be covered. */
  int bottom() {
    return bottom;
  }

  /** Returns the share of each pixel of a row that is covered, from 0 to 1. */
  double[] row(int row) {
    double[] covered = new double[width];
    double sum = 0;
    for (int column = 0; column < width; column++) {
      sum += changes[start(row) + column];
      covered[column] = Math.min(1, Math.abs(sum));
    }
    return covered;
  }

  private int start(int row) {
    return (row - top) * (width + 2);
  }

  private void addEdges(PathIterator path) {
    double[] point = new double[6];
    double startX = 0;
    double startY = 0;
    double x = 0;
    double y = 0;
    for (; !path.isDone(); path.next()) {
      int segment = path.currentSegment(point);
      if (segment == PathIterator.SEG_LINETO) {
        addEdge(x, y, point[0], point[1]);
        x = point[0];
        y = point[1];
        continue;
      }
      addEdge(x, y, startX, startY);
      if (segment == PathIterator.SEG_MOVETO) {
        startX = point[0];
        startY = point[1];
      }
      x = startX;
      y = startY;
    }
    addEdge(x, y, startX, startY);
  }

  /** Spreads an edge over the rows it crosses. */
  private void addEdge(double x0, double y0, double x1, double y1) {
    if (y0 == y1) {
      return;
    }
    double direction = y0 < y1 ? 1 : -1;
    double upperX = y0 < y1 ? x0 : x1;
    double upperY = Math.min(y0, y1);
    double lowerY = Math.max(y0, y1);
    double slope = (x1 - x0) / (y1 - y0);
    int last = (int) Math.min(bottom, Math.ceil(lowerY)) - 1;
    for (int row = (int) Math.max(top, Math.floor(upperY)); row <= last; row++) {
      double from = Math.max(upperY, row);
      double to = Math.min(lowerY, row + 1.0);
      double fromX = clampX(upperX + (from - upperY) * slope);
      double toX = clampX(upperX + (to - upperY) * slope);
      addWithinRow(start(row), (to - from) * direction, fromX, toX);
    }
  }

  /**
   * Adds the part of an edge that lies in one row: {@code rise} is its signed height. Everything
   * right of the edge counts as covered, which the running sum of {@link #row} brings about.
   */
  private void addWithinRow(int start, double rise, double xa, double xb) {
    double left = Math.min(xa, xb);
    double right = Math.max(xa, xb);
    int first = (int) left;
    int last = (int) Math.ceil(right);
    if (last <= first + 1) {
      double covered = 1 - ((left + right) / 2 - first);
      changes[start + first] += rise * covered;
      changes[start + first + 1] += rise * (1 - covered);
      return;
    }
    double risePerPixel = rise / (right - left);
    double previous = 0;
    for (int column = first; column <= last; column++) {
      double enter = Math.max(left, column);
      double leave = Math.min(right, column + 1.0);
      double covered =
          column >= right
              ? rise
              : (enter - left) * risePerPixel
                  + (leave - enter) * risePerPixel * (column + 1 - (enter + leave) / 2);
      changes[start + column] += covered - previous;
      previous = covered;
    }
  }

  private double clampX(double x) {
    return Math.max(0, Math.min(width, x));
  }
}

package io.microcredential.badges.internal;

import java.awt.geom.Path2D;
import java.awt.geom.Point2D;

/**
 * The shapes a badge picture is built from. {@link StrictMath} keeps them the same on every
 * machine.
 */
final class Ornament {

  private Ornament() {}

  /** Returns a hexagon that stands on a corner, with rounded corners. */
  static Path2D hexagon(double centreX, double centreY, double radius, double rounding) {
    return append(new Path2D.Double(), centreX, centreY, radius, rounding, 1);
  }

  /** Returns the strip between two hexagons with the same centre. */
  static Path2D hexagonRing(
      double centreX, double centreY, double outer, double inner, double rounding) {
    Path2D ring = append(new Path2D.Double(), centreX, centreY, outer, rounding, 1);
    // Parallel edges: the rounding shrinks with the radius.
    double innerRounding = Math.max(1, rounding - (outer - inner) / 2);
    return append(ring, centreX, centreY, inner, innerRounding, -1);
  }

  private static Path2D append(
      Path2D path, double centreX, double centreY, double radius, double rounding, int turn) {
    for (int corner = 0; corner < 6; corner++) {
      Point2D before = corner(centreX, centreY, radius, turn * (corner - 1));
      Point2D at = corner(centreX, centreY, radius, turn * corner);
      Point2D after = corner(centreX, centreY, radius, turn * (corner + 1));
      Point2D in = towards(at, before, rounding / radius);
      Point2D out = towards(at, after, rounding / radius);
      if (corner == 0) {
        path.moveTo(in.getX(), in.getY());
      } else {
        path.lineTo(in.getX(), in.getY());
      }
      path.quadTo(at.getX(), at.getY(), out.getX(), out.getY());
    }
    path.closePath();
    return path;
  }

  private static Point2D corner(double centreX, double centreY, double radius, int number) {
    return polar(centreX, centreY, radius, -90 + 60 * number);
  }

  /** Returns a star of five points, the first one up. */
  static Path2D star(double centreX, double centreY, double radius) {
    double[] xy = new double[20];
    for (int point = 0; point < 10; point++) {
      double reach = point % 2 == 0 ? radius : radius * 0.44;
      Point2D corner = polar(centreX, centreY, reach, -90 + 36 * point);
      xy[2 * point] = corner.getX();
      xy[2 * point + 1] = corner.getY();
    }
    return polygon(xy);
  }

  /** Returns the leaf of a laurel branch: where it grows, where its tip points, and its length. */
  static Path2D leaf(Point2D stem, double degrees, double length) {
    double x = stem.getX();
    double y = stem.getY();
    Point2D tip = polar(x, y, length, degrees);
    Point2D left = polar(x, y, length * 0.62, degrees - 34);
    Point2D right = polar(x, y, length * 0.62, degrees + 34);
    Path2D leaf = new Path2D.Double();
    leaf.moveTo(x, y);
    leaf.quadTo(left.getX(), left.getY(), tip.getX(), tip.getY());
    leaf.quadTo(right.getX(), right.getY(), x, y);
    leaf.closePath();
    return leaf;
  }

  /** Returns a strip along a circle between two angles in degrees, clockwise from the right. */
  static Path2D arc(
      double centreX, double centreY, double radius, double thickness, double from, double to) {
    int steps = 24;
    double[] xy = new double[4 * (steps + 1)];
    for (int step = 0; step <= steps; step++) {
      double angle = from + (to - from) * step / steps;
      Point2D outer = polar(centreX, centreY, radius + thickness / 2, angle);
      Point2D inner = polar(centreX, centreY, radius - thickness / 2, angle);
      xy[2 * step] = outer.getX();
      xy[2 * step + 1] = outer.getY();
      xy[xy.length - 2 - 2 * step] = inner.getX();
      xy[xy.length - 1 - 2 * step] = inner.getY();
    }
    return polygon(xy);
  }

  /** Returns the polygon with the given corners, as x and y in turn. */
  static Path2D polygon(double... xy) {
    Path2D polygon = new Path2D.Double();
    polygon.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      polygon.lineTo(xy[i], xy[i + 1]);
    }
    polygon.closePath();
    return polygon;
  }

  static Point2D polar(double x, double y, double distance, double degrees) {
    double angle = StrictMath.toRadians(degrees);
    return new Point2D.Double(
        x + distance * StrictMath.cos(angle), y + distance * StrictMath.sin(angle));
  }

  private static Point2D towards(Point2D from, Point2D to, double share) {
    return new Point2D.Double(
        from.getX() + (to.getX() - from.getX()) * share,
        from.getY() + (to.getY() - from.getY()) * share);
  }
}

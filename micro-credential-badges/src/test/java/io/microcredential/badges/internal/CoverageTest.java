package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final int SIZE = 20;
  private static final Offset<Double> EXACT = within(1e-9);

  private static double[][] measure(Path2D shape) {
    Coverage coverage = Coverage.of(shape, SIZE, SIZE);
    double[][] rows = new double[SIZE][SIZE];
    for (int row = coverage.top(); row < coverage.bottom(); row++) {
      rows[row] = coverage.row(row);
    }
    return rows;
  }

  private static double area(Path2D shape) {
    double sum = 0;
    for (double[] row : measure(shape)) {
      for (double covered : row) {
        sum += covered;
      }
    }
    return sum;
  }

  private static Path2D box(double left, double top, double right, double bottom) {
    return Ornament.polygon(left, top, right, top, right, bottom, left, bottom);
  }

  @Test
  void coversPixelsByTheShareThatLiesInside() {
    double[][] covered = measure(box(2.25, 3.5, 4.5, 5));
    assertThat(covered[3][2]).isEqualTo(0.75 * 0.5, EXACT);
    assertThat(covered[3][3]).isEqualTo(0.5, EXACT);
    assertThat(covered[4][3]).isEqualTo(1, EXACT);
    assertThat(covered[4][4]).isEqualTo(0.5, EXACT);
    assertThat(covered[4][5]).isEqualTo(0, EXACT);
    assertThat(covered[5][3]).isEqualTo(0, EXACT);
  }

  @Test
  void cutsAPixelAlongItsDiagonal() {
    double[][] covered = measure(Ornament.polygon(5, 5, 8, 5, 5, 8));
    assertThat(covered[5][5]).isEqualTo(1, EXACT);
    assertThat(covered[5][7]).isEqualTo(0.5, EXACT);
    assertThat(covered[6][6]).isEqualTo(0.5, EXACT);
    assertThat(covered[7][6]).isEqualTo(0, EXACT);
  }

  @Property(tries = 500)
  void sumsToTheAreaOfATriangle(
      @ForAll @DoubleRange(max = SIZE) double ax,
      @ForAll @DoubleRange(max = SIZE) double ay,
      @ForAll @DoubleRange(max = SIZE) double bx,
      @ForAll @DoubleRange(max = SIZE) double by,
      @ForAll @DoubleRange(max = SIZE) double cx,
      @ForAll @DoubleRange(max = SIZE) double cy) {
    double exact = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
    assertThat(area(Ornament.polygon(ax, ay, bx, by, cx, cy))).isEqualTo(exact, within(1e-6));
  }

  @Test
  void followsCurves() {
    Path2D circle = new Path2D.Double(new Ellipse2D.Double(4, 4, 12, 12));
    assertThat(area(circle)).isEqualTo(Math.PI * 36, within(0.6));
  }

  @Test
  void leavesHolesThatTurnTheOtherWay() {
    Path2D ring = box(2, 2, 12, 12);
    ring.append(Ornament.polygon(4, 4, 4, 10, 10, 10, 10, 4), false);
    assertThat(area(ring)).isEqualTo(100 - 36, EXACT);
  }

  @Test
  void closesOutlinesThatWereLeftOpen() {
    Path2D open = new Path2D.Double();
    open.moveTo(1, 1);
    open.lineTo(5, 1);
    open.lineTo(5, 5);
    open.moveTo(10, 10);
    open.lineTo(14, 10);
    open.lineTo(14, 14);
    assertThat(area(open)).isEqualTo(16, EXACT);
  }

  @Test
  void cutsOffWhatLiesOutside() {
    assertThat(area(box(-5, -5, 3, 2))).isEqualTo(6, EXACT);
    assertThat(area(box(18, 17, 400, 90))).isEqualTo(6, EXACT);
    assertThat(area(box(-9, -9, 99, 99))).isEqualTo(SIZE * SIZE, EXACT);
    assertThat(area(box(30, 30, 40, 40))).isZero();
    assertThat(area(new Path2D.Double())).isZero();
  }
}

package io.microcredential.rubric.agreement;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Matrices without holes: rows of units turned into columns of raters, and draws of units. */
final class CompleteRows {

  private CompleteRows() {}

  static double[][] columns(double[][] rows) {
    int width = rows.length == 0 ? 0 : rows[0].length;
    return IntStream.range(0, width)
        .mapToObj(column -> Arrays.stream(rows).mapToDouble(row -> row[column]).toArray())
        .toArray(double[][]::new);
  }

  static double[][] drawn(double[][] columns, int[] units) {
    return Stream.of(columns)
        .map(column -> Arrays.stream(units).mapToDouble(unit -> column[unit]).toArray())
        .toArray(double[][]::new);
  }

  static boolean isConstant(double[][] columns) {
    return Stream.of(columns)
        .flatMapToDouble(Arrays::stream)
        .allMatch(value -> value == columns[0][0]);
  }
}

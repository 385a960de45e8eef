package io.microcredential.rubric.reference;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * A figure that another program or a paper gives; {@code NaN} where it does not give a number.
 *
 * @param place the number of the line in the file, for messages
 */
public record ReferenceValue(
    long place,
    String dataset,
    String statistic,
    String parameters,
    double value,
    double standardError,
    double lower,
    double upper,
    double probability,
    String published,
    String source) {

  static ReferenceValue of(NamedCsvRecord line) {
    return new ReferenceValue(
        line.getStartingLineNumber(),
        line.getField("dataset"),
        line.getField("statistic"),
        line.getField("parameters"),
        number(line.getField("value")),
        number(line.getField("se")),
        number(line.getField("ci_low")),
        number(line.getField("ci_high")),
        number(line.getField("p_or_stat")),
        line.getField("published"),
        line.getField("source"));
  }

  private static double number(String cell) {
    try {
      return Double.parseDouble(cell);
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}

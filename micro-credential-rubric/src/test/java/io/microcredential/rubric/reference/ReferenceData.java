package io.microcredential.rubric.reference;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds data sets and reference values beside the project, or skips the test that needs them. */
public final class ReferenceData {

  private static final Path STATS = Path.of("shared", "stats");

  private ReferenceData() {}

  /** Returns a file below {@code shared/stats}, or skips the test. */
  public static Path path(String relative) {
    Optional<Path> folder =
        Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
            .map(parent -> parent.resolve(STATS))
            .filter(Files::isDirectory)
            .findFirst();
    assumeTrue(folder.isPresent(), "skipped: ../shared is not there");
    return folder.orElseThrow().resolve(relative);
  }

  /** Returns every reference value. */
  public static List<ReferenceValue> values() {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().ofNamedCsvRecord(path("oracle.csv"))) {
      return reader.stream().map(ReferenceValue::of).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the records of a file in {@code data}, its header among them where it has one. */
  public static List<List<String>> records(String file) {
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().ofCsvRecord(path("data/" + file + ".csv"))) {
      return reader.stream().map(CsvRecord::getFields).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns a file as numbers, with {@code NaN} for an empty cell or NA.
   *
   * @param header how many records to leave out at the top
   * @param columns which columns, from 0
   */
  public static double[][] numbers(String file, int header, int... columns) {
    return records(file).stream()
        .skip(header)
        .map(
            cells ->
                Arrays.stream(columns).mapToDouble(column -> number(cells.get(column))).toArray())
        .toArray(double[][]::new);
  }

  private static double number(String cell) {
    return cell.isBlank() || cell.equals("NA") ? Double.NaN : Double.parseDouble(cell.strip());
  }

  /** Returns scores as they stand in a file. */
  public static ScoreTable scores(String file, int header, int... columns) {
    return ScoreTable.of(numbers(file, header, columns));
  }

  /** Returns ratings whose categories are the whole numbers of a scale. */
  public static RatingTable ratings(Scale scale, String file, int header, int... columns) {
    int[][] codes =
        Stream.of(numbers(file, header, columns))
            .map(
                row ->
                    Arrays.stream(row)
                        .mapToInt(
                            cell ->
                                Double.isNaN(cell)
                                    ? RatingTable.MISSING
                                    : scale.code(Long.toString((long) cell)))
                        .toArray())
            .toArray(int[][]::new);
    return RatingTable.of(scale, codes);
  }
}

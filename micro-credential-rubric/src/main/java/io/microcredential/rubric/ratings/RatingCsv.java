package io.microcredential.rubric.ratings;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.microcredential.core.Outcome;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes ratings as comma-separated values, as R, Python and spreadsheets have them.
 *
 * <p>Every trouble with the data is a problem with its place: {@code /17/rating} is the column
 * <i>rating</i> in line 17 of the file, the first line being 1. A rating is missing where its cell
 * is empty or {@code NA}, unless the declared scale has a category of that name, or what {@link
 * #missing} declares. A cell names a category by its label, or by its value written in any way, so
 * that {@code 3.0} is 3.
 *
 * <pre>{@code
 * Outcome<RatingData> read =
 *     RatingCsv.of(new CsvLayout.RatersAcross("unit")).scale(Scale.range(1, 4)).read(text);
 * }</pre>
 *
 * <p>The text is for programs. A spreadsheet may take a name that begins with {@code =} for a
 * formula: choose names that do not.
 *
 * <p>Source: RFC 4180, with any line ending, and without its header where {@link #withoutHeader}
 * says so.
 */
public final class RatingCsv {

  private static final Set<String> MISSING = Set.of("", "NA");

  private final CsvLayout layout;
  private final @Nullable Scale everywhere;
  private final Map<String, Scale> scales;
  private final Set<String> missing;
  private final Set<String> ignored;
  private final Heading heading;

  /** Whether the first line names the columns. */
  enum Heading {
    NAMED,
    NONE
  }

  private RatingCsv(
      CsvLayout layout,
      @Nullable Scale everywhere,
      Map<String, Scale> scales,
      Set<String> missing,
      Set<String> ignored,
      Heading heading) {
    this.layout = layout;
    this.everywhere = everywhere;
    this.scales = scales;
    this.missing = missing;
    this.ignored = ignored;
    this.heading = heading;
  }

  /**
   * Returns the form of this library: columns {@code unit}, {@code rater}, {@code criterion} and
   * {@code rating}, one rating a line.
   *
   * @return the form, without scales
   */
  public static RatingCsv longForm() {
    return of(new CsvLayout.OneRatingEach("unit", "rater", "criterion", "rating"));
  }

  /**
   * Returns the form of a layout.
   *
   * @param layout which column holds what
   * @return the form, without scales
   */
  public static RatingCsv of(CsvLayout layout) {
    return new RatingCsv(layout, null, Map.of(), MISSING, Set.of(), Heading.NAMED);
  }

  /**
   * Returns this form with one scale for every criterion that has none of its own.
   *
   * <p>Without a scale the categories are those that occur in the data, in the order of their
   * numbers or else of the alphabet, and reading warns of it: most coefficients ask which
   * categories there are, not which were used.
   *
   * @param scale the categories
   * @return the form
   */
  public RatingCsv scale(Scale scale) {
    return new RatingCsv(layout, scale, scales, missing, ignored, heading);
  }

  /**
   * Returns this form with the scale of one criterion.
   *
   * @param criterion which criterion
   * @param scale its categories
   * @return the form
   */
  public RatingCsv scale(String criterion, Scale scale) {
    var more = new LinkedHashMap<>(scales);
    more.put(criterion, scale);
    return new RatingCsv(layout, everywhere, more, missing, ignored, heading);
  }

  /**
   * Returns this form with other signs for a missing rating.
   *
   * @param signs what stands in a cell without a rating, in place of nothing and {@code NA}
   * @return the form
   */
  public RatingCsv missing(String... signs) {
    return new RatingCsv(layout, everywhere, scales, Set.of(signs), ignored, heading);
  }

  /**
   * Returns this form without some columns that hold something else.
   *
   * @param columns the names of columns that are neither keys nor ratings
   * @return the form
   */
  public RatingCsv ignoring(String... columns) {
    var more = new LinkedHashSet<>(ignored);
    more.addAll(List.of(columns));
    return new RatingCsv(layout, everywhere, scales, missing, more, heading);
  }

  /**
   * Returns this form for files whose first line is data; columns are named by their places, from
   * 1.
   *
   * @return the form
   */
  public RatingCsv withoutHeader() {
    return new RatingCsv(layout, everywhere, scales, missing, ignored, Heading.NONE);
  }

  CsvLayout layout() {
    return layout;
  }

  Heading heading() {
    return heading;
  }

  Set<String> ignored() {
    return ignored;
  }

  boolean isMissing(String cell) {
    return missing.contains(cell);
  }

  /** Returns whether a rating is missing; a category that is called NA is one. */
  boolean isMissing(String cell, String criterion) {
    Scale scale = scaleOf(criterion);
    boolean isCategory = scale != null && !cell.isEmpty() && scale.code(cell) >= 0;
    return isMissing(cell) && !(isCategory && missing.equals(MISSING));
  }

  /** Returns the declared scale of a criterion, or null where the data have to give it. */
  @Nullable Scale scaleOf(String criterion) {
    return scales.getOrDefault(criterion, everywhere);
  }

  /**
   * Reads ratings.
   *
   * @param text the table
   * @return the ratings, with a warning where the categories come from the data; or every problem,
   *     of which the first thousand are listed
   */
  public Outcome<RatingData> read(String text) {
    return read(new StringReader(text));
  }

  /**
   * Reads ratings.
   *
   * @param text the table; read to its end, not closed
   * @return the ratings, with a warning where the categories come from the data; or every problem,
   *     of which the first thousand are listed
   * @throws UncheckedIOException if the reader fails
   */
  public Outcome<RatingData> read(Reader text) {
    return new RatingCsvReading(this).read(text);
  }

  /**
   * Writes ratings in the long form, whatever layout this is for reading: columns {@code unit},
   * {@code rater}, {@code criterion}, {@code rating} (the label) and {@code value} (the number that
   * figures compute with); {@link DataDictionary} explains them to programs.
   *
   * @param data the ratings
   * @return the table, lines ending in CR LF; {@link #longForm()} with the same scales, ignoring
   *     {@code value}, reads it back
   */
  public static String write(RatingData data) {
    var text = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().build(text)) {
      writer.writeRecord("unit", "rater", "criterion", "rating", "value");
      data.criteria().forEach(criterion -> write(criterion, data.table(criterion), writer));
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail to be written", e);
    }
    return text.toString();
  }

  private static void write(String criterion, RatingTable table, CsvWriter writer) {
    Scale scale = table.scale();
    for (int unit = 0; unit < table.unitCount(); unit++) {
      for (int i = table.start(unit); i < table.end(unit); i++) {
        writer.writeRecord(
            table.units().get(unit),
            table.raters().get(table.raterAt(i)),
            criterion,
            scale.labels().get(table.codeAt(i)),
            Scale.text(scale.value(table.codeAt(i))));
      }
    }
  }
}

package io.microcredential.examples.rubriclab;

import io.microcredential.core.Outcome;
import io.microcredential.examples.rubriclab.LabOptions.Layout;
import io.microcredential.examples.rubriclab.LabOptions.Repeats;
import io.microcredential.examples.rubriclab.LayoutGuess.ColumnNames;
import io.microcredential.rubric.ratings.CsvLayout;
import io.microcredential.rubric.ratings.RatingCsv;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.Scale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One reading of a file of ratings: what was told is kept, the rest is guessed and said. */
final class RatingsFile {

  private static final Pattern RANGE = Pattern.compile("(-?[0-9]{1,6})-(-?[0-9]{1,6})");

  private final LabOptions options;
  private final List<String> said = new ArrayList<>();

  RatingsFile(LabOptions options) {
    this.options = options;
  }

  /** Returns what was guessed, in words. */
  List<String> said() {
    return List.copyOf(said);
  }

  /**
   * Reads the ratings.
   *
   * @throws UsageException if what was asked for does not fit together
   */
  Outcome<RatingData> read(String text) {
    Table table = Table.of(text, options.withoutHeader);
    LayoutGuess.Guess guess = guess(table);
    RatingCsv form = RatingCsv.of(guess.layout()).ignoring(guess.ignored().toArray(String[]::new));
    if (!table.named() && !table.names().isEmpty()) {
      form = form.withoutHeader();
    }
    for (String scale : options.scales) {
      form = scaled(form, scale);
    }
    String cells = withoutRepeats(table, guess, text);
    Outcome<RatingData> read = form.read(cells);
    if (!options.scales.isEmpty() || read.value().isEmpty()) {
      return read;
    }
    RatingCsv plain = form;
    return ScaleGuess.of(plain, read.value().get())
        .map(
            scales -> {
              said.add("Guessed " + scales.words() + "; say --scale where this is not the rubric.");
              return scales.form().read(cells);
            })
        .orElse(read);
  }

  private LayoutGuess.Guess guess(Table table) {
    if (table.names().isEmpty()) {
      // Nothing to guess from: the library says what is wrong with the text.
      return new LayoutGuess.Guess(new CsvLayout.RatersAcross(null), List.of());
    }
    if (options.layout != null) {
      return new LayoutGuess.Guess(told(options.layout), options.ignored);
    }
    var guess =
        LayoutGuess.of(
            table, new ColumnNames(options.unit, options.rater, options.criterion, options.rating));
    var ignored = new ArrayList<>(guess.ignored());
    options.ignored.stream().filter(name -> !ignored.contains(name)).forEach(ignored::add);
    var all = new LayoutGuess.Guess(guess.layout(), ignored);
    said.add("Guessed " + all.words() + (table.named() ? "." : "; the first line is data."));
    return all;
  }

  private CsvLayout told(Layout layout) {
    return switch (layout) {
      case LONG ->
          new CsvLayout.OneRatingEach(
              named(options.unit, "unit"),
              named(options.rater, "rater"),
              options.criterion,
              named(options.rating, "rating"));
      case RATERS -> new CsvLayout.RatersAcross(options.unit);
      case CRITERIA ->
          new CsvLayout.CriteriaAcross(named(options.unit, "unit"), named(options.rater, "rater"));
    };
  }

  private static String named(@Nullable String column, String otherwise) {
    return Objects.requireNonNullElse(column, otherwise);
  }

  private static RatingCsv scaled(RatingCsv form, String told) {
    int sign = told.indexOf('=');
    Scale scale = scale(told.substring(sign + 1));
    return sign < 0 ? form.scale(scale) : form.scale(told.substring(0, sign), scale);
  }

  /**
   * Returns the scale that was told: a range, or names.
   *
   * @throws UsageException if it is none
   */
  static Scale scale(String told) {
    Matcher range = RANGE.matcher(told);
    try {
      return range.matches()
          ? Scale.range(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
          : Scale.of(Arrays.stream(told.split(",")).map(String::strip).toList());
    } catch (IllegalArgumentException e) {
      throw new UsageException("--scale " + told + ": " + e.getMessage());
    }
  }

  private String withoutRepeats(Table table, LayoutGuess.Guess guess, String text) {
    boolean first =
        options.repeats == null ? options.layout == null : options.repeats == Repeats.FIRST;
    List<String> keys = guess.layout().keys();
    if (!first || keys.isEmpty() || !table.names().containsAll(keys)) {
      return text;
    }
    int repeats = table.repeats(keys);
    if (repeats == 0) {
      return text;
    }
    said.add(
        repeats
            + " lines repeat a unit and a rater; the first rating counts. Say --repeats refuse to"
            + " have them listed.");
    return table.withoutRepeats(
        keys, name -> !keys.contains(name) && !guess.ignored().contains(name));
  }
}

package io.microcredential.examples.rubriclab;

import io.microcredential.rubric.ratings.CsvLayout;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Guesses from names and cells which column of a table holds what; what was named, it keeps. */
final class LayoutGuess {

  private static final List<String> UNITS =
      List.of(
          "unit",
          "units",
          "portfolio",
          "submission",
          "paper",
          "idpaper",
          "pid",
          "person",
          "idstud",
          "student",
          "learner",
          "subject",
          "target",
          "id",
          "idpair",
          "junior",
          "case",
          "p",
          "s",
          "item");
  private static final List<String> RATERS =
      List.of(
          "rater",
          "raters",
          "idrater",
          "assessor",
          "judge",
          "reviewer",
          "idreviewer",
          "coder",
          "senior",
          "observer",
          "r");
  private static final List<String> CRITERIA =
      List.of(
          "criterion",
          "criteria",
          "item",
          "trait",
          "crit",
          "i",
          "task",
          "topic",
          "subtest",
          "dimension",
          "t");
  private static final List<String> RATINGS =
      List.of("rating", "level", "score", "value", "mark", "grade", "y");
  private static final Set<String> OTHERS = Set.of("group", "gender", "weight", "weights", "wgt");

  /** More different numbers than this are a measurement or a name, not a level. */
  private static final int MOST_LEVELS = 30;

  private final Table table;
  private final ColumnNames given;
  private final Set<String> taken = new HashSet<>();

  /** The columns that the user named. */
  record ColumnNames(
      @Nullable String unit,
      @Nullable String rater,
      @Nullable String criterion,
      @Nullable String rating) {}

  /**
   * What was guessed.
   *
   * @param layout which column holds what
   * @param ignored the columns that hold something else
   */
  record Guess(CsvLayout layout, List<String> ignored) {

    /** Returns the guess as a person would say it. */
    String words() {
      String rest = ignored.isEmpty() ? "" : "; left out: " + String.join(", ", ignored);
      if (layout instanceof CsvLayout.OneRatingEach each) {
        String criterion =
            each.criterion() == null
                ? "one criterion"
                : "criterion in \"" + each.criterion() + "\"";
        return "one rating a line: unit in \""
            + each.unit()
            + "\", rater in \""
            + each.rater()
            + "\", "
            + criterion
            + ", rating in \""
            + each.rating()
            + "\""
            + rest;
      }
      if (layout instanceof CsvLayout.CriteriaAcross across) {
        return "one column a criterion: unit in \""
            + across.unit()
            + "\", rater in \""
            + across.rater()
            + "\""
            + rest;
      }
      String unit = ((CsvLayout.RatersAcross) layout).unit();
      return "one column a rater: "
          + (unit == null ? "units numbered by their lines" : "unit in \"" + unit + "\"")
          + rest;
    }
  }

  private LayoutGuess(Table table, ColumnNames given) {
    this.table = table;
    this.given = given;
  }

  static Guess of(Table table, ColumnNames given) {
    return new LayoutGuess(table, given).guess();
  }

  private Guess guess() {
    String rating = find(given.rating(), RATINGS).orElse(null);
    String rater = find(given.rater(), RATERS).orElse(null);
    boolean isLong = rating != null && table.names().size() > 2;
    Optional<String> criterion =
        isLong || given.criterion() != null ? find(given.criterion(), CRITERIA) : Optional.empty();
    Optional<String> unit = find(given.unit(), UNITS);
    if (isLong && unit.isPresent() && rater == null) {
      // Items that a person answered are read as what judges the person.
      rater = criterion.orElse(null);
      criterion = rater == null ? Optional.empty() : find(null, CRITERIA);
    }
    if (isLong && rating != null && unit.isPresent() && rater != null) {
      return new Guess(
          new CsvLayout.OneRatingEach(unit.get(), rater, criterion.orElse(null), rating),
          List.of());
    }
    if (rating != null && given.rating() == null) {
      taken.remove(rating);
    }
    if (unit.isPresent() && rater != null) {
      return new Guess(new CsvLayout.CriteriaAcross(unit.get(), rater), ignored());
    }
    if (rater != null && given.rater() == null) {
      taken.remove(rater);
    }
    return new Guess(new CsvLayout.RatersAcross(unit.orElse(null)), ignored());
  }

  private Optional<String> find(@Nullable String named, List<String> words) {
    Optional<String> found =
        named != null
            ? Optional.of(named)
            : words.stream()
                .flatMap(word -> table.names().stream().filter(name -> isCalled(name, word)))
                .filter(name -> !taken.contains(name))
                .findFirst();
    found.ifPresent(taken::add);
    return found;
  }

  private static boolean isCalled(String name, String word) {
    return name.strip().toLowerCase(Locale.ROOT).equals(word);
  }

  /** Among columns of numbers a column of words is no rating, nor one that is about everything. */
  private List<String> ignored() {
    List<String> rest = table.names().stream().filter(name -> !taken.contains(name)).toList();
    List<String> likely =
        rest.stream().filter(name -> !OTHERS.contains(name.toLowerCase(Locale.ROOT))).toList();
    boolean numbers = 2 * likely.stream().filter(table::isNumeric).count() > likely.size();
    var ignored = new ArrayList<>(rest);
    ignored.removeAll(
        likely.stream()
            .filter(name -> !numbers || table.isNumeric(name))
            .filter(name -> !isMeasurement(name, likely))
            .collect(Collectors.toSet()));
    return ignored;
  }

  private boolean isMeasurement(String name, List<String> likely) {
    long others = likely.stream().filter(other -> table.distinct(other) <= MOST_LEVELS).count();
    return table.isNumeric(name)
        && table.distinct(name) > MOST_LEVELS
        && 2 * others > likely.size();
  }
}

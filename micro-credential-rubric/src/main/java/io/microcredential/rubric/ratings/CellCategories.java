package io.microcredential.rubric.ratings;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the category that a cell means. */
final class CellCategories {

  /** Plain numbers only: "NaN", "1d" and "0x1p3" are names. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,300}(\\.[0-9]{0,300})?");

  private static final int MOST_LISTED = 20;

  private CellCategories() {}

  /** Returns the label of the category that a cell means, or nothing where there is none. */
  static String label(Scale scale, String cell) {
    if (scale.code(cell) >= 0) {
      return cell;
    }
    OptionalDouble number = number(cell);
    if (number.isPresent()) {
      for (int code = 0; code < scale.size(); code++) {
        // Only where labels are their values: on a scale of names, 2 is not the second name.
        if (scale.value(code) == number.getAsDouble() && isItsValue(scale, code)) {
          return scale.labels().get(code);
        }
      }
    }
    return "";
  }

  private static boolean isItsValue(Scale scale, int code) {
    OptionalDouble label = number(scale.labels().get(code));
    return label.isPresent() && label.getAsDouble() == scale.value(code);
  }

  /** Returns the categories that occur, with a warning that they do. */
  static Outcome<Scale> scale(List<String> cells) {
    var numbers = new TreeSet<Double>();
    for (String cell : cells) {
      number(cell).ifPresent(numbers::add);
    }
    boolean numeric = cells.stream().allMatch(cell -> number(cell).isPresent());
    List<String> labels = List.copyOf(new TreeSet<>(cells));
    int size = numeric ? numbers.size() : labels.size();
    if (size > Scale.MOST_CATEGORIES) {
      return Outcome.refusal(
          Problem.error(
                  "ratings.too-many-categories",
                  JsonPointer.root(),
                  "There are " + size + " different ratings, more than a scale can have.")
              .fix("Round the ratings, or use a table of scores."));
    }
    Scale scale =
        numeric
            ? Scale.ofValues(numbers.stream().mapToDouble(Double::doubleValue).toArray())
            : Scale.of(labels);
    return Outcome.success(
        scale,
        Problems.of(
            Problem.warning(
                    "ratings.categories-from-data",
                    JsonPointer.root(),
                    "No scale was declared, so the categories are those that occur: "
                        + list(scale)
                        + ".")
                .fix("Declare the scale of the rubric: levels that nobody used count too.")));
  }

  static String list(Scale scale) {
    String listed = scale.labels().stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    int more = scale.size() - MOST_LISTED;
    return more > 0 ? listed + " and " + more + " more" : listed;
  }

  private static OptionalDouble number(String cell) {
    return Optional.of(cell)
        .filter(text -> NUMBER.matcher(text).matches())
        .map(text -> OptionalDouble.of(Double.parseDouble(text) + 0.0))
        .filter(number -> Scale.isMeasurable(number.getAsDouble()))
        .orElse(OptionalDouble.empty());
  }
}

package io.microcredential.examples.rubriclab;

import io.microcredential.rubric.ratings.RatingCsv;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.Scale;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Guesses scales of whole numbers from those that occur, and says so. */
final class ScaleGuess {

  private static final int MOST_LEVELS = 30;

  private ScaleGuess() {}

  /** A form with scales, and what was guessed, or nothing where the data are not whole numbers. */
  record Guess(RatingCsv form, String words) {}

  private record Span(long low, long high) {

    Span with(Span other) {
      return new Span(Math.min(low, other.low), Math.max(high, other.high));
    }

    long size() {
      return high - low + 1;
    }
  }

  static Optional<Guess> of(RatingCsv form, RatingData read) {
    Map<String, Span> spans = new LinkedHashMap<>();
    for (String criterion : read.criteria()) {
      double[] values = read.table(criterion).scale().values();
      boolean numbers =
          read.table(criterion).scale().labels().stream().allMatch(Table::isNumber)
              && Arrays.stream(values).allMatch(v -> v == Math.rint(v) && Math.abs(v) < 1e6);
      if (!numbers) {
        return Optional.empty();
      }
      spans.put(criterion, new Span((long) values[0], (long) values[values.length - 1]));
    }
    Optional<Span> whole = spans.values().stream().reduce(Span::with);
    if (whole.isEmpty() || whole.get().size() > MOST_LEVELS) {
      return Optional.empty();
    }
    Span all = whole.get();
    boolean alike = spans.values().stream().allMatch(span -> 2 * span.size() >= all.size());
    return Optional.of(alike ? common(form, all) : each(form, spans));
  }

  private static Guess common(RatingCsv form, Span all) {
    return new Guess(
        form.scale(Scale.range((int) all.low(), (int) all.high())),
        "levels from " + all.low() + " to " + all.high() + " on every criterion");
  }

  private static Guess each(RatingCsv form, Map<String, Span> spans) {
    RatingCsv scaled = form;
    for (Map.Entry<String, Span> span : spans.entrySet()) {
      scaled =
          scaled.scale(
              span.getKey(),
              Scale.range((int) span.getValue().low(), (int) span.getValue().high()));
    }
    List<String> words =
        spans.entrySet().stream()
            .map(span -> span.getKey() + " " + span.getValue().low() + "–" + span.getValue().high())
            .toList();
    return new Guess(scaled, "levels by criterion: " + String.join(", ", words));
  }
}

package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.PartId;
import io.microcredential.core.assessment.Applicability;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Small rubrics with criteria c0, c1 … of levels l0, l1 …, and levels reached on them. */
final class Sheets {

  static final int ABSENT = PreparedScoring.NOT_APPLICABLE;
  static final int OPEN = PreparedScoring.UNKNOWN;

  private Sheets() {}

  /** A rubric with so many levels for each criterion, worth 0, 1, 2 … points, weight 1. */
  static Rubric rubric(int... levels) {
    return new Rubric(
        LanguageMap.english("Rubric"),
        IntStream.range(0, levels.length)
            .mapToObj(i -> criterion(i, 1, points(levels[i])))
            .toList());
  }

  static Fraction[] points(int levels) {
    return IntStream.range(0, levels).mapToObj(Fraction::of).toArray(Fraction[]::new);
  }

  static Criterion criterion(int number, long weight, Fraction... points) {
    return new Criterion(
        id(number),
        LanguageMap.english("C" + number),
        null,
        Fraction.of(weight),
        IntStream.range(0, points.length)
            .mapToObj(
                level ->
                    new CriterionLevel(
                        level(level),
                        LanguageMap.english("L" + level),
                        points[level],
                        List.of(LanguageMap.english("Seen " + level))))
            .toList());
  }

  static Rubric weighted(Rubric rubric, long... weights) {
    return new Rubric(
        rubric.title(),
        IntStream.range(0, weights.length)
            .mapToObj(
                i -> {
                  Criterion c = rubric.criteria().get(i);
                  return new Criterion(
                      c.id(),
                      c.title(),
                      c.description(),
                      Fraction.of(weights[i]),
                      c.levels(),
                      c.applicability());
                })
            .toList());
  }

  /** The rubric where some criteria may not apply. */
  static Rubric optional(Rubric rubric, Integer... numbers) {
    return new Rubric(
        rubric.title(),
        IntStream.range(0, rubric.criteria().size())
            .mapToObj(
                i -> {
                  Criterion c = rubric.criteria().get(i);
                  return Arrays.asList(numbers).contains(i)
                      ? c.with(Applicability.MAY_NOT_APPLY)
                      : c;
                })
            .toList());
  }

  static CriterionId id(int number) {
    return CriterionId.of("c" + number);
  }

  static LevelId level(int standing) {
    return LevelId.of("l" + standing);
  }

  static RubricPart part(String name, Integer... numbers) {
    return new RubricPart(
        PartId.of(name),
        LanguageMap.english(name),
        Arrays.stream(numbers).map(Sheets::id).toList());
  }

  static List<CriterionResult> results(Rubric rubric, int... standings) {
    var results = new ArrayList<CriterionResult>();
    for (int i = 0; i < standings.length; i++) {
      Criterion criterion = rubric.criteria().get(i);
      if (standings[i] >= 0) {
        results.add(
            new CriterionResult(
                criterion.id(),
                criterion.levels().get(standings[i]).id(),
                ResultBasis.AGREED,
                List.of()));
      } else {
        results.add(
            new CriterionResult(
                criterion.id(),
                null,
                standings[i] == ABSENT ? ResultBasis.NOT_APPLICABLE : ResultBasis.UNRATED,
                List.of()));
      }
    }
    return results;
  }

  /** Goes through all levels of all criteria, what does not apply and, if asked, unknown levels. */
  static void every(Rubric rubric, boolean unknown, Consumer<int[]> look) {
    every(rubric, unknown, new int[rubric.criteria().size()], 0, look);
  }

  private static void every(
      Rubric rubric, boolean unknown, int[] standings, int at, Consumer<int[]> look) {
    if (at == standings.length) {
      look.accept(standings.clone());
      return;
    }
    Criterion criterion = rubric.criteria().get(at);
    for (int standing = OPEN; standing < criterion.levels().size(); standing++) {
      boolean asked =
          standing >= 0
              || standing == OPEN && unknown
              || standing == ABSENT && criterion.mayNotApply();
      if (asked) {
        standings[at] = standing;
        every(rubric, unknown, standings, at + 1, look);
      }
    }
  }

  static Fraction f(long number) {
    return Fraction.of(number);
  }

  static Fraction f(String number) {
    return Fraction.parse(number);
  }
}

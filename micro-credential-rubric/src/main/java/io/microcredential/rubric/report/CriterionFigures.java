package io.microcredential.rubric.report;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.ratings.RatingTable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What an agreement report found about one criterion.
 *
 * @param criterion the name of the criterion
 * @param rated how many units somebody rated on it, and how many ratings there are
 * @param raters how many raters gave at least one of them
 * @param cells how many ratings there would be if each of these raters had rated each of these
 *     units
 * @param figures the figures that fit the ratings, in the order of {@link ReportFigure}
 */
public record CriterionFigures(
    String criterion,
    SampleSize rated,
    int raters,
    long cells,
    Map<ReportFigure, Coefficient> figures) {

  /** Copies the figures. */
  public CriterionFigures {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(rated, "rated");
    var copy = new EnumMap<ReportFigure, Coefficient>(ReportFigure.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
  }

  static CriterionFigures of(
      String criterion, RatingTable table, Map<ReportFigure, Coefficient> figures) {
    long units = 0;
    boolean[] active = new boolean[table.raterCount()];
    for (int unit = 0; unit < table.unitCount(); unit++) {
      units += table.end(unit) > table.start(unit) ? 1 : 0;
    }
    int raters = 0;
    for (int rating = 0; rating < table.ratingCount(); rating++) {
      if (!active[table.raterAt(rating)]) {
        active[table.raterAt(rating)] = true;
        raters++;
      }
    }
    return new CriterionFigures(
        criterion, SampleSize.of(units, table.ratingCount()), raters, units * raters, figures);
  }

  /**
   * Returns the share of cells without a rating.
   *
   * @return from 0 to 1, or nothing where there is no cell
   */
  public OptionalDouble missing() {
    return cells == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((double) (cells - rated.ratings()) / cells);
  }

  /**
   * Returns a figure.
   *
   * @param figure which one
   * @return the figure, or nothing where it does not fit the ratings
   */
  public Optional<Coefficient> figure(ReportFigure figure) {
    return Optional.ofNullable(figures.get(figure));
  }

  /** Returns the value of a figure where it fits and is defined. */
  OptionalDouble value(ReportFigure figure) {
    Coefficient coefficient = figures.get(figure);
    return coefficient == null ? OptionalDouble.empty() : coefficient.estimated();
  }
}

package io.microcredential.rubric.calibration;

import io.microcredential.rubric.estimate.Coefficient;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How far an assessor's ratings are the true ones, by every measure.
 *
 * @param figures each measure with its figure and interval, or why there is none
 */
public record AgreementWithTruth(Map<AgreementMeasure, Coefficient> figures) {

  /** Copies the figures and checks that no measure is left out. */
  public AgreementWithTruth {
    if (figures.size() < AgreementMeasure.values().length) {
      throw new IllegalArgumentException("there is a figure for every measure");
    }
    figures = Collections.unmodifiableMap(new EnumMap<>(figures));
  }

  /**
   * Returns one figure.
   *
   * @param measure which
   * @return the figure, or why there is none
   */
  public Coefficient figure(AgreementMeasure measure) {
    return Objects.requireNonNull(figures.get(measure));
  }
}

package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import java.util.function.UnaryOperator;

/** A number with the range of its formula over the criteria that apply. */
record Scored(Fraction value, Fraction lowest, Fraction highest) {

  Scored map(UnaryOperator<Fraction> rising) {
    return new Scored(rising.apply(value), rising.apply(lowest), rising.apply(highest));
  }

  Scored plus(Scored other) {
    return new Scored(
        value.plus(other.value), lowest.plus(other.lowest), highest.plus(other.highest));
  }
}

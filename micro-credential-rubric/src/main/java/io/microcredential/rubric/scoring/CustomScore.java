package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A programme's own function from points to a number, for what no formula says.
 *
 * <p>A function cannot be written into a document, and this library makes no attempt to: the
 * document holds the name, see {@link ScoreFormula.Custom}. It is asked only where everything that
 * it sees is known, and nothing is promised about whether a higher level raises its number.
 *
 * @param name what it is called
 * @param function from the points of the criteria that apply, exact, in the rubric's order, to the
 *     number; nothing where there is none. The same points always give the same number.
 */
public record CustomScore(
    String name, Function<Map<CriterionId, Fraction>, Optional<Fraction>> function) {

  /** Checks the name. */
  public CustomScore {
    Policies.requireName(name);
    Objects.requireNonNull(function, "function");
  }
}

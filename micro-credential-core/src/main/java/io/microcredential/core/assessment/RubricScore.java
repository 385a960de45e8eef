package io.microcredential.core.assessment;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import java.util.List;

/** The score of a submission: exact, or unknown because levels or points of a range are missing. */
public sealed interface RubricScore {

  /**
   * A score that the ratings determine.
   *
   * @param value the score, after the declared rounding if there is one, in [lowest, highest]
   * @param lowest the least score that the criteria that apply allow
   * @param highest the greatest score that the criteria that apply allow
   */
  record Exact(Fraction value, Fraction lowest, Fraction highest) implements RubricScore {
    /** Checks the range. */
    public Exact {
      if (!value.isAtLeast(lowest) || !highest.isAtLeast(value)) {
        throw new IllegalArgumentException("a score lies between the lowest and the highest");
      }
    }
  }

  /**
   * A score that cannot be told.
   *
   * @param missing the criteria without a level, or without the points of a level that is a range,
   *     that the scoring cannot do without, at least one
   */
  record Unknown(List<CriterionId> missing) implements RubricScore {
    /** Copies the list. */
    public Unknown {
      missing = List.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("name the criteria whose levels are missing");
      }
    }
  }
}

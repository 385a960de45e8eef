package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import java.util.Objects;

/** A number that is known, that lies between two others, or that does not exist. */
public sealed interface ScoreValue {

  /**
   * A number that is settled, whatever else may become known.
   *
   * @param value the number, in [lowest, highest]
   * @param lowest the least number that the criteria that apply allow
   * @param highest the greatest number that the criteria that apply allow
   */
  record Known(Fraction value, Fraction lowest, Fraction highest) implements ScoreValue {
    /** Checks the range. */
    public Known {
      if (!value.isAtLeast(lowest) || !highest.isAtLeast(value)) {
        throw new IllegalArgumentException("a score lies between the lowest and the highest");
      }
    }
  }

  /**
   * A number that depends on something unknown. Both ends can be reached. Criteria that may not
   * apply may also leave no number at all.
   *
   * @param least the least that it can still become
   * @param greatest the greatest that it can still become
   */
  record Between(Fraction least, Fraction greatest) implements ScoreValue {
    /** Checks the order. */
    public Between {
      if (!greatest.isAtLeast(least)) {
        throw new IllegalArgumentException("the greatest is at least the least");
      }
    }
  }

  /**
   * No number.
   *
   * @param reason why
   */
  record None(NoScore reason) implements ScoreValue {
    /** Checks that there is a reason. */
    public None {
      Objects.requireNonNull(reason, "reason");
    }
  }
}

package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.Rounding;
import io.microcredential.core.json.JsonForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says how several scores become one: those of a learner's attempts in the order of time, or those
 * of several assessors. Every result is exact.
 */
public sealed interface ScoreSeries {

  /**
   * Combines scores.
   *
   * @param scores at least one; of attempts, the oldest first
   * @return the combined score
   * @throws IllegalArgumentException if there is no score
   */
  default Fraction combine(List<Fraction> scores) {
    if (scores.isEmpty()) {
      throw new IllegalArgumentException("pass at least one score; none is not a score of 0");
    }
    return combineSome(List.copyOf(scores));
  }

  /**
   * Combines scores of which there is at least one.
   *
   * @param scores at least one; of attempts, the oldest first
   * @return the combined score
   */
  Fraction combineSome(List<Fraction> scores);

  /**
   * Returns the JSON form.
   *
   * @return the form
   */
  static JsonForm<ScoreSeries> jsonForm() {
    return JsonForm.of(ScoreSeries.class);
  }

  /** The last score counts. */
  record Latest() implements ScoreSeries {
    @Override
    public Fraction combineSome(List<Fraction> scores) {
      return scores.get(scores.size() - 1);
    }
  }

  /** The highest score counts. */
  record Best() implements ScoreSeries {
    @Override
    public Fraction combineSome(List<Fraction> scores) {
      return Collections.max(scores);
    }
  }

  /** The mean of all scores counts. */
  record Mean() implements ScoreSeries {
    @Override
    public Fraction combineSome(List<Fraction> scores) {
      return mean(scores);
    }
  }

  /**
   * The last score counts with a share, the mean of all older ones with the rest; a score that is
   * alone counts whole. Canvas calls this a decaying average.
   *
   * @param latest the share of the last score, in [0, 1], such as 65/100
   */
  record DecayingAverage(Fraction latest) implements ScoreSeries {
    /** Checks the range. */
    public DecayingAverage {
      if (latest.signum() < 0 || latest.compareTo(Fraction.ONE) > 0) {
        throw new IllegalArgumentException("the share must be in [0, 1], was " + latest);
      }
    }

    @Override
    public Fraction combineSome(List<Fraction> scores) {
      int last = scores.size() - 1;
      return last == 0
          ? scores.get(0)
          : latest
              .times(scores.get(last))
              .plus(Fraction.ONE.minus(latest).times(mean(scores.subList(0, last))));
    }
  }

  /**
   * The middle of all scores counts; of an even number the mean of the two in the middle.
   *
   * @param rounding how the mean of two is rounded, or null where it stays exact; Open edX rounds
   *     up to whole points
   */
  record Median(@Nullable Rounding rounding) implements ScoreSeries {
    @Override
    public Fraction combineSome(List<Fraction> scores) {
      List<Fraction> sorted = new ArrayList<>(scores);
      Collections.sort(sorted);
      int half = sorted.size() / 2;
      Fraction middle =
          sorted.size() % 2 == 1 ? sorted.get(half) : mean(sorted.subList(half - 1, half + 1));
      return rounding == null ? middle : rounding.apply(middle);
    }
  }

  private static Fraction mean(List<Fraction> scores) {
    return scores.stream()
        .reduce(Fraction.ZERO, Fraction::plus)
        .dividedBy(Fraction.of(scores.size()));
  }
}

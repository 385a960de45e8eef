package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.List;
import java.util.Objects;

/**
 * One round of the modified Angoff procedure, as the panel is told about it before the next.
 *
 * @param number from 1
 * @param score the cut score of this round, with each judge's own and the disputed items
 * @param spread the standard deviation of the judges' own cut scores, in points; judges who left
 *     items out do not count
 * @param changedRatings how many single ratings differ from those of the round before; 0 in the
 *     first
 * @param judgesWhoChanged the names of the judges who changed at least one rating
 */
public record AngoffRound(
    int number,
    CutScore score,
    Coefficient spread,
    int changedRatings,
    List<String> judgesWhoChanged) {

  /** Copies the list. */
  public AngoffRound {
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(spread, "spread");
    judgesWhoChanged = List.copyOf(judgesWhoChanged);
  }

  static AngoffRound of(int number, CutScore score, ScoreTable before, ScoreTable now) {
    int changed = 0;
    boolean[] moved = new boolean[now.raterCount()];
    for (int item = 0; item < now.unitCount(); item++) {
      for (int judge = 0; judge < moved.length; judge++) {
        if (Double.compare(rating(before, item, judge), rating(now, item, judge)) != 0) {
          changed++;
          moved[judge] = true;
        }
      }
    }
    List<String> names =
        now.raters().stream().filter(name -> moved[now.raters().indexOf(name)]).toList();
    return new AngoffRound(number, score, spread(score), changed, names);
  }

  private static double rating(ScoreTable table, int item, int judge) {
    return table.isPresent(item, judge) ? table.value(item, judge) : Double.NaN;
  }

  private static Coefficient spread(CutScore score) {
    double[] own =
        score.judges().stream()
            .flatMapToDouble(judge -> judge.cut().estimated().stream())
            .toArray();
    SampleSize sample = SampleSize.of(own.length, own.length);
    return own.length < 2
        ? Undefined.because(UndefinedReason.ONE_RATER, sample)
        : Estimate.of(Descriptive.standardDeviation(own), sample);
  }

  /** Returns the figures without the judges' names, which are personal. */
  @Override
  public String toString() {
    return "AngoffRound[" + number + ", " + score.cut() + ", changed " + changedRatings + "]";
  }
}

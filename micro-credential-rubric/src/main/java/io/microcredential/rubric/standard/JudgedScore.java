package io.microcredential.rubric.standard;

import java.util.Collection;

/**
 * The score of one examinee and how the same examinee was judged as a whole.
 *
 * @param score any finite number
 * @param level the level that the judgement names, such as 0 fail, 1 borderline, 2 pass, 3
 *     excellent
 */
public record JudgedScore(double score, int level) {

  /** Checks that the score is a number. */
  public JudgedScore {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("a score is a finite number");
    }
  }

  static double[] scores(Collection<JudgedScore> examinees) {
    return examinees.stream().mapToDouble(JudgedScore::score).toArray();
  }
}

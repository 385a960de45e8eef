package io.microcredential.core.assessment;

import io.microcredential.core.Fraction;
import java.util.Objects;

/** Something about a work as a whole that asks for an expert's judgement of it. */
public sealed interface AdjudicationTrigger {

  /**
   * The scores that the assessors' own ratings make are far apart, as in a total that differs by
   * more than 1.25.
   *
   * @param scoring how the ratings of one assessor become a score
   * @param gap how far the lowest and the highest have to be apart, more than 0; exactly this far
   *     is enough
   */
  record TotalGap(ScoringMethod scoring, Fraction gap) implements AdjudicationTrigger {
    /** Checks that equal scores are not apart. */
    public TotalGap {
      Objects.requireNonNull(scoring, "scoring");
      if (gap.signum() <= 0) {
        throw new IllegalArgumentException("scores that differ are more than 0 apart");
      }
    }
  }

  /**
   * The score is so near a cut that a second look is fair.
   *
   * @param scoring how the combined levels become a score
   * @param cut the score that decides
   * @param distance how far from the cut, on either side, at least 0; exactly this far is near
   */
  record NearCut(ScoringMethod scoring, Fraction cut, Fraction distance)
      implements AdjudicationTrigger {
    /** Checks the distance. */
    public NearCut {
      Objects.requireNonNull(scoring, "scoring");
      Objects.requireNonNull(cut, "cut");
      if (distance.signum() < 0) {
        throw new IllegalArgumentException("a distance is at least 0");
      }
    }
  }

  /**
   * The work is among those that are read again whatever was said of them, such as one in ten.
   *
   * <p>Which ones is settled by the submission's id and the salt alone, so that everybody who knows
   * both can check it. Nobody picks their own: ids are given when work is handed in.
   *
   * @param share the share of works, more than 0, at most 1
   * @param salt any text; another text picks other works
   */
  record Share(Fraction share, String salt) implements AdjudicationTrigger {
    /** Checks the share. */
    public Share {
      Objects.requireNonNull(salt, "salt");
      if (share.signum() <= 0 || !Fraction.ONE.isAtLeast(share)) {
        throw new IllegalArgumentException("a share is more than 0 and at most 1");
      }
    }
  }
}

package io.microcredential.rubric.standard;

import java.util.Objects;

/**
 * Into which level one judge sorts one portfolio, read as a whole.
 *
 * @param judge the judge's name
 * @param portfolio which portfolio
 * @param score what the portfolio scored by the rubric; the judge does not see it
 * @param level the level, rising with quality
 */
public record PortfolioJudgement(String judge, String portfolio, double score, int level) {

  /** Checks that the score is a number. */
  public PortfolioJudgement {
    Objects.requireNonNull(judge, "judge");
    Objects.requireNonNull(portfolio, "portfolio");
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("a score is a finite number");
    }
  }

  /** Returns score and level without the names, which are personal. */
  @Override
  public String toString() {
    return "PortfolioJudgement[" + score + ", level " + level + "]";
  }
}

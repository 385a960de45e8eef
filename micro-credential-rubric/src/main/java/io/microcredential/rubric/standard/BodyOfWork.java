package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets a cut score from judges who sort whole portfolios into levels.
 *
 * <p>For the border below a level, a logistic curve gives the probability that a portfolio of some
 * score is sorted into that level or a higher one; the cut score is where this is 1/2 (or the
 * probability asked for). All judgements make one curve. Its standard error is that of the delta
 * method with a variance that allows for judges' habits (clusters, see {@link
 * ErrorSource#DELTA_METHOD_BY_JUDGE}; with one judge the plain one), or comes from a bootstrap over
 * judges. Each judge's own curve gives that judge's own cut score.
 *
 * <p>Edge cases: those of {@link LogisticContrast}; a single judge's judgements are often separated
 * wholly by a score, so that judge's own cut score is undefined while the panel's is not.
 *
 * <p>Source: N. M. Kingston, S. R. Kahl, K. P. Sweeney, L. Bay in G. J. Cizek (ed.), <i>Setting
 * Performance Standards</i>, 2001, 219–248.
 */
public final class BodyOfWork {

  private final int border;
  private final double probability;
  private final Panel settings;

  private BodyOfWork(int border, double probability, Panel settings) {
    this.border = border;
    this.probability = probability;
    this.settings = settings;
  }

  /**
   * Returns the method for one border, with probability 1/2 and confidence level 0.95.
   *
   * @param level the level above the border
   * @return the method
   */
  public static BodyOfWork at(int level) {
    return new BodyOfWork(level, 0.5, Panel.withDefaults());
  }

  /**
   * Returns the method with another probability at the cut score.
   *
   * @param other more than 0 and less than 1
   * @return the method, changed
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public BodyOfWork withProbability(double other) {
    if (!(other > 0 && other < 1)) {
      throw new IllegalArgumentException("a probability is between 0 and 1, was " + other);
    }
    return new BodyOfWork(border, other, settings);
  }

  /**
   * Returns the method with its error from resampled judges.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public BodyOfWork with(Bootstrap bootstrap) {
    return new BodyOfWork(border, probability, settings.with(bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public BodyOfWork atLevel(double level) {
    return new BodyOfWork(border, probability, settings.atLevel(level));
  }

  /**
   * Estimates the cut score.
   *
   * @param judgements all judgements
   * @return the cut score on the scale of scores, and the curve
   */
  public RegressionCut estimate(List<PortfolioJudgement> judgements) {
    List<String> names = judgements.stream().map(PortfolioJudgement::judge).distinct().toList();
    int[] judges =
        judgements.stream().mapToInt(judgement -> names.indexOf(judgement.judge())).toArray();
    RegressionCut panel = curve(judgements, judges);
    List<JudgeCut> own = new ArrayList<>();
    for (String name : names) {
      own.add(judge(name, judgements.stream().filter(j -> j.judge().equals(name)).toList()));
    }
    CutScore score = panel.score();
    return new RegressionCut(
        new CutScore(score.method(), score.cut(), score.errorSource(), own, List.of()),
        panel.intercept(),
        panel.slope(),
        panel.explained());
  }

  private RegressionCut curve(List<PortfolioJudgement> judgements, int[] judges) {
    double[] scores = judgements.stream().mapToDouble(PortfolioJudgement::score).toArray();
    boolean[] passed = new boolean[scores.length];
    IntStream.range(0, passed.length).forEach(i -> passed[i] = judgements.get(i).level() >= border);
    long portfolios = judgements.stream().map(PortfolioJudgement::portfolio).distinct().count();
    return new LogisticCurves(CutMethod.BODY_OF_WORK, probability, settings)
        .estimate(scores, passed, SampleSize.of(portfolios, scores.length), judges);
  }

  private JudgeCut judge(String name, List<PortfolioJudgement> judgements) {
    RegressionCut own =
        new BodyOfWork(border, probability, Panel.withDefaults())
            .curve(judgements, new int[judgements.size()]);
    Undefined noItems =
        Undefined.because(UndefinedReason.TOO_FEW_ITEMS, own.score().cut().sample());
    return new JudgeCut(name, own.score().cut(), noItems, noItems);
  }
}

package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.SeededRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Finds how far decisions can be trusted by assessing made-up learners twice.
 *
 * <p>For any process a programme can describe: two raters of three with a third for disagreement, a
 * rubric with its rounding, a conjunctive rule. The same seed gives the same figures on every
 * machine. Intervals are Wilson's, and speak of the simulation's chance only; accuracy is that of
 * the first assessment.
 *
 * <pre>{@code
 * DecisionQuality quality = DecisionSimulation.of(100_000, 42).estimate(model.examinees(), 0.7);
 * }</pre>
 */
public final class DecisionSimulation {

  private final int examinees;
  private final long seed;
  private final double level;

  private DecisionSimulation(int examinees, long seed, double level) {
    this.examinees = examinees;
    this.seed = seed;
    this.level = ConfidenceInterval.requireLevel(level);
  }

  /**
   * Returns a simulation with level 0.95.
   *
   * @param examinees how many learners to make up, at least 1
   * @param seed starts the generator
   * @return the simulation
   * @throws IllegalArgumentException if there is no learner
   */
  public static DecisionSimulation of(int examinees, long seed) {
    if (examinees < 1) {
      throw new IllegalArgumentException("make up at least one learner, was " + examinees);
    }
    return new DecisionSimulation(examinees, seed, 0.95);
  }

  /**
   * Returns the simulation with another confidence level.
   *
   * @param other more than 0 and less than 1
   * @return the simulation, changed
   */
  public DecisionSimulation atLevel(double other) {
    return new DecisionSimulation(examinees, seed, other);
  }

  /**
   * Simulates.
   *
   * @param source makes up the learners
   * @param cut the lowest score that is awarded; true scores are held against the same line
   * @return the figures
   */
  public DecisionQuality estimate(ExamineeSource source, double cut) {
    SeededRandom random = SeededRandom.of(seed);
    long[][] decisions = new long[2][2];
    long agreeing = 0;
    long second = 0;
    for (int i = 0; i < examinees; i++) {
      SimulatedExaminee examinee = source.draw(random::nextUnit);
      boolean awarded = examinee.first() >= cut;
      boolean again = examinee.second() >= cut;
      decisions[examinee.trueScore() >= cut ? 1 : 0][awarded ? 1 : 0]++;
      agreeing += awarded == again ? 1 : 0;
      second += again ? 1 : 0;
    }
    SampleSize sample = SampleSize.of(examinees, 2L * examinees);
    double first = (double) (decisions[0][1] + decisions[1][1]) / examinees;
    double other = (double) second / examinees;
    double chance = first * other + (1 - first) * (1 - other);
    double agreement = (double) agreeing / examinees;
    Coefficient kappa =
        chance < 1
            ? Estimate.of((agreement - chance) / (1 - chance), sample)
            : new Undefined(UndefinedReason.NO_VARIATION, agreement, sample);
    double all = examinees;
    return new DecisionQuality(
        share(decisions[1][1] + decisions[0][0], sample),
        share(decisions[0][1], sample),
        share(decisions[1][0], sample),
        new DecisionConsistency(share(agreeing, sample), Estimate.of(chance, sample), kappa),
        new DecisionMatrix(
            decisions[1][1] / all,
            decisions[0][0] / all,
            decisions[0][1] / all,
            decisions[1][0] / all,
            agreement),
        null);
  }

  private Estimate share(long count, SampleSize sample) {
    double share = (double) count / examinees;
    double z = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
    double square = z * z / examinees;
    double middle = (share + square / 2) / (1 + square);
    double half =
        z * Math.sqrt(share * (1 - share) / examinees + square / (4 * examinees)) / (1 + square);
    return new Estimate(
        share,
        Math.sqrt(share * (1 - share) / examinees),
        new ConfidenceInterval(middle - half, middle + half, level, IntervalMethod.WILSON)
            .within(0, 1),
        sample);
  }
}

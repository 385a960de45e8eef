package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Replicates;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.SeededRandom;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Sets a cut score as Hofstee's compromise between standards and failure rates.
 *
 * <p>Judges name the lowest and highest acceptable cut scores and failure rates; the means (or
 * medians) of their answers make a box. The cut score is where the share of examinees who would
 * fail, as a curve over cut scores, crosses the box's falling diagonal. The curve joins the points
 * (<i>c</i>, share of scores below <i>c</i>) at the scores that occur by straight lines.
 *
 * <p>No formula is published for its standard error: there is one only by bootstrap, which draws
 * judges and, apart from them, examinees anew.
 *
 * <p>Edge cases: undefined without judges or scores, and where the curve passes the box by ({@link
 * UndefinedReason#NO_CROSSING}): then no cut score is acceptable on both counts, and people have to
 * talk. The same may hold for a single judge's own cut score.
 *
 * <p>Source: W. K. B. Hofstee in S. B. Anderson, J. S. Helmick (eds.), <i>On Educational Testing
 * </i>, 1983, 109–127.
 */
public final class Hofstee {

  private final Panel settings;

  private Hofstee(Panel settings) {
    this.settings = settings;
  }

  /**
   * Returns the method with means of the judges' answers and level 0.95.
   *
   * @return the method
   */
  public static Hofstee withDefaults() {
    return new Hofstee(Panel.withDefaults());
  }

  /**
   * Returns the method with another center of the judges' answers.
   *
   * @param center what stands for the panel
   * @return the method, changed
   */
  public Hofstee with(Center center) {
    return new Hofstee(settings.with(center));
  }

  /**
   * Returns the method with its error from resampled judges and examinees.
   *
   * @param bootstrap how to resample
   * @return the method, changed
   */
  public Hofstee with(Bootstrap bootstrap) {
    return new Hofstee(settings.with(bootstrap));
  }

  /**
   * Returns the method with another confidence level.
   *
   * @param level more than 0 and less than 1
   * @return the method, changed
   */
  public Hofstee atLevel(double level) {
    return new Hofstee(settings.atLevel(level));
  }

  /**
   * Estimates the cut score.
   *
   * @param judgements the answers of each judge
   * @param scores the scores of the examinees, finite
   * @return the cut score on the scale of scores, and the box
   * @throws IllegalArgumentException if a score is not a finite number
   */
  public HofsteeCut estimate(List<HofsteeJudgement> judgements, double... scores) {
    if (!Arrays.stream(scores).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("a score is a finite number");
    }
    SampleSize sample = SampleSize.of(scores.length, judgements.size());
    if (judgements.isEmpty() || scores.length == 0) {
      Undefined none = Undefined.because(UndefinedReason.NO_RATINGS, sample);
      return new HofsteeCut(
          CutScore.undefined(CutMethod.HOFSTEE, UndefinedReason.NO_RATINGS, sample),
          none,
          none,
          none,
          none,
          none);
    }
    FailCurve curve = FailCurve.of(scores);
    double cut = crossing(judgements, curve);
    CutScore score = cutScore(cut, judgements, curve, scores, sample);
    return new HofsteeCut(
        score,
        Double.isNaN(cut) ? score.cut() : Estimate.of(curve.at(cut), sample),
        side(judgements, HofsteeJudgement::lowestCut, sample),
        side(judgements, HofsteeJudgement::highestCut, sample),
        side(judgements, HofsteeJudgement::lowestFailRate, sample),
        side(judgements, HofsteeJudgement::highestFailRate, sample));
  }

  private CutScore cutScore(
      double cut,
      List<HofsteeJudgement> judgements,
      FailCurve curve,
      double[] scores,
      SampleSize sample) {
    Measured measured = measured(cut, judgements, scores, sample);
    List<JudgeCut> own =
        judgements.stream().map(judgement -> judge(judgement, curve, sample)).toList();
    return new CutScore(CutMethod.HOFSTEE, measured.figure(), measured.source(), own, List.of());
  }

  private Measured measured(
      double cut, List<HofsteeJudgement> judgements, double[] scores, SampleSize sample) {
    if (Double.isNaN(cut)) {
      return new Measured(
          Undefined.because(UndefinedReason.NO_CROSSING, sample), ErrorSource.NOT_STATED);
    }
    Bootstrap bootstrap = settings.bootstrap();
    if (bootstrap == null) {
      return Measured.bare(cut, sample);
    }
    double[] replicates = new double[bootstrap.replicates()];
    SeededRandom random = SeededRandom.of(bootstrap.seed());
    Arrays.setAll(
        replicates,
        replicate -> {
          SeededRandom part = random.split(replicate);
          List<HofsteeJudgement> drawn =
              Arrays.stream(Drawing.sample(part, judgements.size()))
                  .mapToObj(judgements::get)
                  .toList();
          int[] examinees = Drawing.sample(part, scores.length);
          return crossing(drawn, FailCurve.of(Panel.pick(scores, examinees)));
        });
    return Measured.resampled(
        cut, Replicates.of(replicates), settings.level(), sample, ErrorSource.BOOTSTRAP_BOTH);
  }

  private double crossing(List<HofsteeJudgement> judgements, FailCurve curve) {
    return curve.crossing(
        center(judgements, HofsteeJudgement::lowestCut),
        center(judgements, HofsteeJudgement::highestCut),
        center(judgements, HofsteeJudgement::lowestFailRate),
        center(judgements, HofsteeJudgement::highestFailRate));
  }

  private double center(
      List<HofsteeJudgement> judgements, ToDoubleFunction<HofsteeJudgement> answer) {
    return settings.center().of(judgements.stream().mapToDouble(answer).toArray());
  }

  private Coefficient side(
      List<HofsteeJudgement> judgements,
      ToDoubleFunction<HofsteeJudgement> answer,
      SampleSize sample) {
    return settings
        .measure(
            judgements.stream().mapToDouble(answer).toArray(),
            sample,
            ErrorSource.BETWEEN_JUDGES,
            ErrorSource.BOOTSTRAP_JUDGES)
        .figure();
  }

  private static JudgeCut judge(HofsteeJudgement judgement, FailCurve curve, SampleSize sample) {
    double own =
        curve.crossing(
            judgement.lowestCut(),
            judgement.highestCut(),
            judgement.lowestFailRate(),
            judgement.highestFailRate());
    Undefined noItems = Undefined.because(UndefinedReason.TOO_FEW_ITEMS, sample);
    return new JudgeCut(
        judgement.judge(),
        Double.isNaN(own)
            ? Undefined.because(UndefinedReason.NO_CROSSING, sample)
            : Estimate.of(own, sample),
        noItems,
        noItems);
  }
}

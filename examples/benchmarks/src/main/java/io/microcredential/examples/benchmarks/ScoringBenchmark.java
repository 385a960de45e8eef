package io.microcredential.examples.benchmarks;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.PartId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.Verdict;
import io.microcredential.rubric.scoring.CriterionFloor;
import io.microcredential.rubric.scoring.DecisionPolicy;
import io.microcredential.rubric.scoring.DecisionPolicy.Compensatory;
import io.microcredential.rubric.scoring.DecisionPolicy.CountAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.CriterionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.Disjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.EachAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.FractionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.PartDecision;
import io.microcredential.rubric.scoring.DecisionPolicy.Profile;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import io.microcredential.rubric.scoring.Penalty;
import io.microcredential.rubric.scoring.PenaltyUnit;
import io.microcredential.rubric.scoring.PreparedScoring;
import io.microcredential.rubric.scoring.RubricKind;
import io.microcredential.rubric.scoring.RubricPart;
import io.microcredential.rubric.scoring.ScoreFormula;
import io.microcredential.rubric.scoring.ScoreFormula.BestOf;
import io.microcredential.rubric.scoring.ScoreFormula.DropLowest;
import io.microcredential.rubric.scoring.ScoreFormula.ShareAtLevel;
import io.microcredential.rubric.scoring.ScoreFormula.Term;
import io.microcredential.rubric.scoring.ScoreFormula.Total;
import io.microcredential.rubric.scoring.Scoring;
import io.microcredential.rubric.scoring.ScoringPlan;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The number and the decision of submissions of ten criteria with four levels, complete, by each
 * kind of policy; every submission is scored and decided.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ScoringBenchmark {

  static final int SUBMISSIONS = 1024;
  static final int CRITERIA = 10;

  private static final int LEVELS = 4;
  private static final PartId FIRST = PartId.of("first");
  private static final PartId SECOND = PartId.of("second");
  private static final Fraction CUT = Fraction.parse("1.6");
  private static final Rubric RUBRIC = rubric();

  /** The same policies, each of its kind. */
  public enum Policy {
    WEIGHTED_MEAN,
    WEIGHTED_SUM,
    CONJUNCTIVE,
    DISJUNCTIVE,
    COMPENSATORY,
    PROFILE,
    FRACTION_AT_LEVEL,
    BEST_OF,
    DROP_LOWEST,
    PENALTIES,
    TOTAL_ROUNDED
  }

  @Param public Policy policy = Policy.WEIGHTED_MEAN;

  private int[][] submissions = new int[0][];
  private PreparedScoring prepared = PreparedScoring.of(scoring(Policy.WEIGHTED_MEAN));

  /** Draws the submissions. */
  @Setup
  public void draw() {
    var random = new SplittableRandom(7);
    submissions =
        IntStream.range(0, SUBMISSIONS)
            .mapToObj(i -> random.ints(CRITERIA, 0, LEVELS).toArray())
            .toArray(int[][]::new);
    prepared = PreparedScoring.of(scoring(policy));
  }

  private static Rubric rubric() {
    LanguageMap text = LanguageMap.english("text");
    List<CriterionLevel> levels =
        IntStream.range(0, LEVELS)
            .mapToObj(
                i ->
                    new CriterionLevel(
                        LevelId.of("level-" + i), text, Fraction.of(i), List.of(text)))
            .toList();
    return new Rubric(
        text,
        IntStream.range(0, CRITERIA)
            .mapToObj(
                i -> new Criterion(criterion(i), text, text, Fraction.of(i < 5 ? 2 : 1), levels))
            .toList());
  }

  private static CriterionId criterion(int number) {
    return CriterionId.of("criterion-" + number);
  }

  private static List<CriterionId> criteria(int from, int to) {
    return IntStream.range(from, to).mapToObj(ScoringBenchmark::criterion).toList();
  }

  static Scoring scoring(Policy policy) {
    LevelId level = LevelId.of("level-2");
    LevelId low = LevelId.of("level-1");
    ScoreFormula mean = ScoreFormula.weightedMean();
    List<CriterionId> alike = criteria(0, 5);
    ScoreFormula formula =
        switch (policy) {
          case WEIGHTED_SUM -> ScoreFormula.weightedSum();
          case BEST_OF -> new BestOf(3, alike);
          case DROP_LOWEST -> new DropLowest(2, alike);
          case FRACTION_AT_LEVEL -> new ShareAtLevel(level, List.of());
          case PENALTIES ->
              mean.penalized(
                  new Penalty.Late(
                      PenaltyUnit.SHARE_OF_REACHED, Fraction.parse("0.1"), 1, Fraction.of(1, 2)),
                  new Penalty.OverLength(PenaltyUnit.POINTS, Fraction.parse("0.05"), 100, null),
                  new Penalty.MissingPart(PenaltyUnit.POINTS, SECOND, Fraction.of(1, 4)));
          case TOTAL_ROUNDED ->
              new Total(
                      List.of(
                          new Term(FIRST, Fraction.of(2, 3), mean),
                          new Term(SECOND, Fraction.of(1, 3), mean)))
                  .rescaled(Fraction.ZERO, Fraction.of(100))
                  .rounded(Rounding.halfUp(1));
          default -> mean;
        };
    DecisionPolicy decision =
        switch (policy) {
          case CONJUNCTIVE -> new EachAtLeast(level, List.of());
          case DISJUNCTIVE ->
              new Disjunctive(
                  List.of(
                      new CriterionAtLeast(criterion(0), LevelId.of("level-3")),
                      new CountAtLeast(8, level, List.of())));
          case COMPENSATORY ->
              new Compensatory(
                  mean,
                  CUT,
                  List.of(
                      new CriterionFloor(criterion(0), low),
                      new CriterionFloor(criterion(9), low)));
          case PROFILE ->
              Profile.all(
                  new PartDecision(FIRST, new EachAtLeast(low, List.of())),
                  new PartDecision(SECOND, new ScoreAtLeast(mean, CUT)));
          case FRACTION_AT_LEVEL -> new FractionAtLeast(Fraction.of(4, 5), level, List.of());
          case WEIGHTED_SUM, TOTAL_ROUNDED -> new ScoreAtLeast(formula, Fraction.of(24));
          default -> new ScoreAtLeast(formula, CUT);
        };
    return Scoring.of(
        RUBRIC,
        new ScoringPlan(
            RubricKind.ANALYTIC,
            List.of(
                new RubricPart(FIRST, LanguageMap.english("First"), criteria(0, 5)),
                new RubricPart(SECOND, LanguageMap.english("Second"), criteria(5, CRITERIA))),
            List.of(),
            formula,
            decision));
  }

  /** Number and decision of each submission, by a plan made ready once. */
  @Benchmark
  @OperationsPerInvocation(SUBMISSIONS)
  public long prepared() {
    long sum = 0;
    for (int i = 0; i < submissions.length; i++) {
      int late = i & 3;
      sum += prepared.scaledScore(submissions[i], late, 30, 0).getAsLong();
      sum += prepared.verdict(submissions[i], late, 30, 0) == Verdict.MET ? 1 : 0;
    }
    return sum;
  }

  /** A weighted mean at a cut as a programmer would write it for this rubric alone. */
  @Benchmark
  @OperationsPerInvocation(SUBMISSIONS)
  public long floorByHand() {
    long sum = 0;
    for (int[] standings : submissions) {
      sum += byHand(standings);
    }
    return sum;
  }

  /** Returns fifteenths of the mean, and one more where the cut is reached. */
  static int byHand(int[] standings) {
    int points = 0;
    for (int i = 0; i < CRITERIA; i++) {
      points += (i < 5 ? 2 : 1) * standings[i];
    }
    return points + (points >= 24 ? 1 : 0);
  }

  static int[] filled(int standing) {
    return IntStream.range(0, CRITERIA).map(i -> standing).toArray();
  }
}

package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.rule.Verdict;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A plan made ready to be asked about very many submissions: levels come in as numbers, and nothing
 * is made on the way.
 *
 * <p>It says exactly what {@link Scoring} says. All weights and points are brought to one unit, in
 * which every score is a whole number. Whether these numbers fit is found out beforehand; where
 * they do not, or a function of the programme or points inside a level are asked for, the slower
 * exact way is taken. It never changes and may be used by several threads.
 */
public final class PreparedScoring {

  /** The standing of a criterion that does not apply. */
  public static final int NOT_APPLICABLE = Judged.NOT_APPLICABLE;

  /** The standing of a criterion whose level is not known. */
  public static final int UNKNOWN = Judged.UNKNOWN;

  /** Each set of criteria that may not apply has its own program, for so many criteria. */
  private static final int MOST_OPTIONAL = 6;

  /** What {@link #check} says where a level is unknown. */
  private static final int OPEN = -1;

  private static final Verdict[] VERDICTS = {Verdict.NOT_MET, Verdict.UNKNOWN, Verdict.MET};

  /** The number and the decision where certain criteria apply. */
  private record Program(@Nullable FastNumber score, @Nullable FastDecision decision) {}

  private final Scoring scoring;
  private final int[] levels;
  private final int[] optional;
  private final boolean[] mayNotApply;
  private final Program[] programs;
  private final long scale;

  private PreparedScoring(Scoring scoring, Program[] programs, long scale, int[] optional) {
    this.scoring = scoring;
    this.programs = programs;
    this.scale = scale;
    this.optional = optional;
    BoundRubric rubric = scoring.binding().rubric();
    levels = IntStream.range(0, rubric.size).map(rubric::levels).toArray();
    mayNotApply = new boolean[rubric.size];
    IntStream.range(0, rubric.size).forEach(i -> mayNotApply[i] = rubric.mayNotApply(i));
  }

  /**
   * Prepares a plan.
   *
   * <p>Levels that are ranges of points come in without their points, which are then unknown.
   *
   * @param scoring the plan on its rubric
   * @return the prepared plan
   */
  public static PreparedScoring of(Scoring scoring) {
    BoundRubric rubric = scoring.binding().rubric();
    int[] open = IntStream.range(0, rubric.size).filter(rubric::mayNotApply).toArray();
    int[] optional = new int[rubric.size];
    boolean few = open.length <= MOST_OPTIONAL;
    for (int i = 0; i < open.length; i++) {
      // Where there are too many, any that does not apply leads to no program.
      optional[open[i]] = few ? 1 << i : 1;
    }
    if (rubric.hasRanges()) {
      return new PreparedScoring(scoring, new Program[0], 0, optional);
    }
    try {
      var programs = new Program[few ? 1 << open.length : 1];
      for (int set = 0; set < programs.length; set++) {
        programs[set] = program(scoring, optional, set);
      }
      return new PreparedScoring(scoring, programs, few ? brought(programs) : 0, optional);
    } catch (ArithmeticException tooWide) {
      return new PreparedScoring(scoring, new Program[0], 0, optional);
    }
  }

  /** Brings all scores to one unit and returns how many of them make one point. */
  private static long brought(Program[] programs) {
    BigInteger scale =
        Arrays.stream(programs)
            .flatMap(program -> Optional.ofNullable(program.score()).stream())
            .map(score -> score.scale)
            .reduce(BigInteger.ONE, FastCompiler::common);
    for (int set = 0; set < programs.length; set++) {
      programs[set] = inUnits(programs[set], scale);
    }
    return scale.longValueExact();
  }

  private static Program program(Scoring scoring, int[] optional, int set) {
    BoundRubric rubric = scoring.binding().rubric();
    int[] standings = new int[rubric.size];
    for (int i = 0; i < standings.length; i++) {
      standings[i] = (optional[i] & set) == 0 ? 0 : NOT_APPLICABLE;
    }
    var judged = new Judged(rubric, standings, Circumstances.none());
    var applying =
        new Completion(judged, new boolean[rubric.size], true, scoring.binding().nodes());
    var compiler = new FastCompiler(scoring.plan(), applying);
    NumberNode score = scoring.binding().score();
    DecisionNode decision = scoring.binding().decision();
    return new Program(
        score == null ? null : compiler.number(score),
        decision == null ? null : compiler.decision(decision));
  }

  private static Program inUnits(Program program, BigInteger scale) {
    FastNumber score = program.score();
    if (score == null || score.scale.equals(scale)) {
      return program;
    }
    var same = new FastNumber.Straight(scale, score, scale.divide(score.scale), BigInteger.ZERO);
    return new Program(same, program.decision());
  }

  /**
   * Returns whether every score fits a whole number of one unit.
   *
   * @return whether the fast way is taken whatever applies, and {@link #scaledScore} answers
   */
  public boolean isScaled() {
    return scale > 0;
  }

  /**
   * Returns how many units of {@link #scaledScore} make one point.
   *
   * @return the scale, at least 1; 0 where scores do not fit
   */
  public long scale() {
    return scale;
  }

  /**
   * Decides on work that is in time, within the limit and complete.
   *
   * @param standings for each criterion in the rubric's order its level, from 0 for the lowest, or
   *     {@link #NOT_APPLICABLE} or {@link #UNKNOWN}; never changed
   * @return the decision, unknown where the plan decides nothing
   * @throws IllegalArgumentException if there are other criteria or levels than the rubric's
   */
  public Verdict verdict(int[] standings) {
    return verdict(standings, 0, 0, 0);
  }

  /**
   * Decides.
   *
   * @param standings as in {@link #verdict(int[])}
   * @param daysLate how many days late, at least 0
   * @param wordsOver how many words over, at least 0
   * @param missingParts one bit for each part of the plan, from the lowest: set where it is missing
   * @return the decision, unknown where the plan decides nothing
   * @throws IllegalArgumentException if there are other criteria or levels than the rubric's, or a
   *     number is negative
   */
  public Verdict verdict(int[] standings, int daysLate, int wordsOver, long missingParts) {
    int set = check(standings, daysLate, wordsOver);
    if (set < 0 || set >= programs.length) {
      return set == OPEN && isScaled()
          ? open(standings, daysLate, wordsOver, missingParts)
          : scoring.decide(judged(standings, daysLate, wordsOver, missingParts));
    }
    FastDecision decision = programs[set].decision();
    return decision == null
        ? Verdict.UNKNOWN
        : VERDICTS[decision.decide(standings, daysLate, wordsOver, missingParts)];
  }

  /**
   * Scores work that is in time, within the limit and complete.
   *
   * @param standings as in {@link #verdict(int[])}
   * @return the score in units, see {@link #scale()}; nothing where it is unknown or there is none
   * @throws IllegalArgumentException if there are other criteria or levels than the rubric's
   * @throws IllegalStateException if scores do not fit, see {@link #isScaled()}
   */
  public OptionalLong scaledScore(int[] standings) {
    return scaledScore(standings, 0, 0, 0);
  }

  /**
   * Scores.
   *
   * @param standings as in {@link #verdict(int[])}
   * @param daysLate how many days late, at least 0
   * @param wordsOver how many words over, at least 0
   * @param missingParts one bit for each part of the plan, from the lowest: set where it is missing
   * @return the score in units, see {@link #scale()}; nothing where it is unknown or there is none
   * @throws IllegalArgumentException if there are other criteria or levels than the rubric's, or a
   *     number is negative
   * @throws IllegalStateException if scores do not fit, see {@link #isScaled()}
   */
  public OptionalLong scaledScore(int[] standings, int daysLate, int wordsOver, long missingParts) {
    if (!isScaled()) {
      throw new IllegalStateException("ask for the exact score: scores do not fit whole numbers");
    }
    int set = check(standings, daysLate, wordsOver);
    if (set < 0 || set >= programs.length) {
      return exact(standings, daysLate, wordsOver, missingParts)
          .map(
              x ->
                  OptionalLong.of(
                      FastCompiler.units(x, BigInteger.valueOf(scale)).longValueExact()))
          .orElseGet(OptionalLong::empty);
    }
    FastNumber score = programs[set].score();
    return score == null
        ? OptionalLong.empty()
        : OptionalLong.of(score.value(standings, daysLate, wordsOver, missingParts));
  }

  /**
   * Scores, also where scores do not fit whole numbers.
   *
   * @param standings as in {@link #verdict(int[])}
   * @param daysLate how many days late, at least 0
   * @param wordsOver how many words over, at least 0
   * @param missingParts one bit for each part of the plan, from the lowest: set where it is missing
   * @return the exact score; nothing where it is unknown or there is none
   * @throws IllegalArgumentException if there are other criteria or levels than the rubric's, or a
   *     number is negative
   */
  public Optional<Fraction> score(int[] standings, int daysLate, int wordsOver, long missingParts) {
    int set = check(standings, daysLate, wordsOver);
    if (set < 0 || set >= programs.length) {
      return exact(standings, daysLate, wordsOver, missingParts);
    }
    FastNumber score = programs[set].score();
    return score == null
        ? Optional.empty()
        : Optional.of(
            Fraction.of(
                score.value(standings, daysLate, wordsOver, missingParts),
                score.scale.longValue()));
  }

  private Optional<Fraction> exact(
      int[] standings, int daysLate, int wordsOver, long missingParts) {
    Judged judged = judged(standings, daysLate, wordsOver, missingParts);
    return scoring
        .report(judged)
        .score()
        .filter(ScoreValue.Known.class::isInstance)
        .map(value -> ((ScoreValue.Known) value).value());
  }

  /** Decides on what is known; circumstances that are not known take the exact way. */
  Verdict verdict(Judged judged) {
    Circumstances seen = judged.circumstances;
    Integer days = seen.daysLate();
    Integer words = seen.wordsOver();
    List<RubricPart> parts = scoring.plan().parts();
    if (days == null || words == null || programs.length == 0 || parts.size() > Long.SIZE) {
      return scoring.decide(judged);
    }
    long missing = 0;
    for (int i = 0; i < parts.size(); i++) {
      missing |= seen.missingParts().contains(parts.get(i).id()) ? 1L << i : 0;
    }
    return verdict(judged.standings, days, words, missing);
  }

  private Judged judged(int[] standings, int daysLate, int wordsOver, long missingParts) {
    List<RubricPart> parts = scoring.plan().parts();
    var missing =
        IntStream.range(0, parts.size())
            .filter(i -> i < Long.SIZE && (missingParts >> i & 1) == 1)
            .mapToObj(i -> parts.get(i).id())
            .toList();
    return new Judged(
        scoring.binding().rubric(),
        standings.clone(),
        new Circumstances(daysLate, wordsOver, missing));
  }

  /** Returns the set of criteria that do not apply, or {@link #OPEN} where a level is unknown. */
  private int check(int[] standings, int daysLate, int wordsOver) {
    if (standings.length != levels.length || (daysLate | wordsOver) < 0) {
      throw new IllegalArgumentException(
          "pass one standing for each criterion, and numbers of days and words from 0");
    }
    int set = 0;
    boolean open = false;
    for (int i = 0; i < standings.length; i++) {
      int standing = standings[i];
      if (standing < 0 || standing >= levels[i]) {
        open |= standing == UNKNOWN;
        set |= special(standing, i);
      }
    }
    return open ? OPEN : set;
  }

  private int special(int standing, int place) {
    boolean absent = standing == NOT_APPLICABLE && mayNotApply[place];
    if (!absent && standing != UNKNOWN) {
      throw new IllegalArgumentException(
          "a standing is a level from 0, unknown, or not applicable where that may be; was "
              + standing
              + " for criterion "
              + scoring.rubric().criteria().get(place).id());
    }
    return absent ? optional[place] : 0;
  }

  /** Goes through what is unknown, at its worst and at its best, as {@link Evaluation} does. */
  private Verdict open(int[] standings, int daysLate, int wordsOver, long missingParts) {
    int known = 0;
    int unknown = 0;
    for (int i = 0; i < standings.length; i++) {
      known |= standings[i] == NOT_APPLICABLE ? optional[i] : 0;
      unknown |= standings[i] == UNKNOWN ? optional[i] : 0;
    }
    int least = FastDecision.MET;
    int greatest = FastDecision.NOT_MET;
    int[] completed = standings.clone();
    // Every subset of the unknown ones, from all of them down to none.
    for (int absent = unknown; absent >= 0; absent = absent == 0 ? -1 : absent - 1 & unknown) {
      FastDecision decision = programs[known | absent].decision();
      if (decision == null) {
        return Verdict.UNKNOWN;
      }
      complete(standings, completed, absent, false);
      least = Math.min(least, decision.decide(completed, daysLate, wordsOver, missingParts));
      complete(standings, completed, absent, true);
      greatest = Math.max(greatest, decision.decide(completed, daysLate, wordsOver, missingParts));
    }
    return least == greatest ? VERDICTS[least] : Verdict.UNKNOWN;
  }

  private void complete(int[] standings, int[] completed, int absent, boolean best) {
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] == UNKNOWN) {
        int standing = best ? levels[i] - 1 : 0;
        completed[i] = (absent & optional[i]) != 0 ? NOT_APPLICABLE : standing;
      }
    }
  }
}

package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The score that standings would give.
 *
 * <p>Where levels are ranges, standings allow every score from that of the least points to that of
 * the most: points are any fractions, and the score grows with each of them without a jump. A rule
 * can only tell which of its thresholds the score reaches. So it is enough to aim at each of them
 * in turn: the score is the one aimed at, or that end of what the standings allow which is nearer.
 * Where scores are rounded, thresholds meet rounded scores, so the aim is the threshold rounded
 * upwards, and two thresholds that no rounded score lies between are one.
 */
final class StandingsScore {

  private final Rubric rubric;
  private final ScoringMethod scoring;

  /** The points of each criterion that count while its range is not open. */
  private final List<Optional<Fraction>> settled;

  private final boolean[] open;
  private @Nullable Fraction aim;

  private StandingsScore(Rubric rubric, ScoringMethod scoring, List<Optional<Fraction>> settled) {
    this.rubric = rubric;
    this.scoring = scoring;
    this.settled = settled;
    open = new boolean[settled.size()];
  }

  /** Leaves all ranges open. */
  static StandingsScore open(Rubric rubric, ScoringMethod scoring) {
    List<Optional<Fraction>> none =
        rubric.criteria().stream().map(c -> Optional.<Fraction>empty()).toList();
    var score = new StandingsScore(rubric, scoring, none);
    Arrays.fill(score.open, true);
    return score;
  }

  /** Takes the points that were reached, until ranges are opened. */
  static StandingsScore reached(Facts facts, ScoringMethod scoring) {
    return new StandingsScore(
        facts.rubric(),
        scoring,
        facts.rubric().criteria().stream()
            .map(c -> facts.result().of(c.id()).flatMap(result -> points(c, result)))
            .toList());
  }

  /** Returns the points of a result; what a stored one has outside its range is not known. */
  private static Optional<Fraction> points(Criterion criterion, CriterionResult result) {
    return Optional.ofNullable(result.points())
        .filter(
            points ->
                criterion.levels().stream()
                    .anyMatch(l -> l.id().equals(result.level()) && l.takes(points)));
  }

  /** Opens the ranges of some criteria and of no other. */
  void openOnly(int[] criteria) {
    Arrays.fill(open, false);
    for (int criterion : criteria) {
      open[criterion] = true;
    }
  }

  /** Aims at a score inside the open ranges, or at the lowest. */
  void aimAt(@Nullable Fraction score) {
    aim = score;
  }

  /** Returns the scores to aim at beside the lowest, in rising order; none without ranges. */
  List<Fraction> aims(Stream<AwardRule> leaves) {
    var aims = new TreeSet<Fraction>();
    leaves.forEach(
        leaf -> {
          if (leaf instanceof ScoreAtLeast asked) {
            aims.add(upwards(asked.score()));
          }
        });
    boolean ranges =
        rubric.criteria().stream()
            .flatMap(criterion -> criterion.levels().stream())
            .anyMatch(CriterionLevel::isRange);
    return ranges ? List.copyOf(aims) : List.of();
  }

  private Fraction upwards(Fraction threshold) {
    Rounding rounding = scoring.rounding();
    return rounding == null
        ? threshold
        : new Rounding(rounding.digits(), RoundingMode.CEILING).apply(threshold);
  }

  Verdict isAtLeast(Fraction least, int[] standings) {
    Optional<Fraction> lowest = score(standings, false);
    if (lowest.isEmpty()) {
      return Verdict.UNKNOWN;
    } else if (lowest.get().isAtLeast(least)) {
      return Verdict.MET;
    }
    return Verdict.of(
        aim != null
            && aim.isAtLeast(least)
            && score(standings, true).filter(highest -> highest.isAtLeast(least)).isPresent());
  }

  /** Returns the score with the least or the most points in the open ranges, if it is known. */
  private Optional<Fraction> score(int[] standings, boolean most) {
    if (Arrays.stream(standings).allMatch(standing -> standing >= 0)) {
      return allKnown(standings, most);
    }
    Map<CriterionId, LevelId> levels = new HashMap<>();
    Map<CriterionId, Fraction> points = new HashMap<>();
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] >= 0) {
        CriterionId id = rubric.criteria().get(i).id();
        levels.put(id, level(i, standings).id());
        if (level(i, standings).isRange()) {
          points(i, standings, most).ifPresent(number -> points.put(id, number));
        }
      }
    }
    return scoring.score(rubric, levels, points, notApplicable(standings))
            instanceof RubricScore.Exact exact
        ? Optional.of(exact.value())
        : Optional.empty();
  }

  /** Says the same where every criterion has a level, which is what most cases ask. */
  private Optional<Fraction> allKnown(int[] standings, boolean most) {
    Map<CriterionId, Fraction> points = new HashMap<>();
    for (int i = 0; i < standings.length; i++) {
      Optional<Fraction> worth = points(i, standings, most);
      if (worth.isEmpty()) {
        return Optional.empty();
      }
      points.put(rubric.criteria().get(i).id(), worth.get());
    }
    Fraction exact =
        scoring.combine(rubric, criterion -> points.getOrDefault(criterion.id(), Fraction.ZERO));
    Rounding rounding = scoring.rounding();
    return Optional.of(rounding == null ? exact : rounding.apply(exact));
  }

  private Set<CriterionId> notApplicable(int[] standings) {
    Set<CriterionId> notApplicable = new HashSet<>();
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] == Asked.NOT_APPLICABLE) {
        notApplicable.add(rubric.criteria().get(i).id());
      }
    }
    return notApplicable;
  }

  private CriterionLevel level(int criterion, int[] standings) {
    return rubric.criteria().get(criterion).levels().get(standings[criterion]);
  }

  private Optional<Fraction> points(int criterion, int[] standings, boolean most) {
    CriterionLevel level = level(criterion, standings);
    if (level.isRange() && !open[criterion]) {
      return settled.get(criterion);
    }
    return Optional.of(most ? level.mostPoints() : level.points());
  }

  /**
   * Returns points inside an open range with which the score is as aimed at: in all open ranges the
   * same part of the way from the least to the most.
   */
  Fraction aimedPoints(int criterion, int[] standings) {
    CriterionLevel level = level(criterion, standings);
    if (aim == null || score(standings, false).isEmpty()) {
      return level.points();
    }
    Fraction from = unrounded(standings, false);
    Fraction to = unrounded(standings, true);
    if (from.isAtLeast(aim)) {
      return level.points();
    }
    Fraction part = aim.isAtLeast(to) ? Fraction.ONE : aim.minus(from).dividedBy(to.minus(from));
    return level.points().plus(part.times(level.mostPoints().minus(level.points())));
  }

  private Fraction unrounded(int[] standings, boolean most) {
    Map<CriterionId, Fraction> points = new HashMap<>();
    for (int i = 0; i < standings.length; i++) {
      if (standings[i] >= 0) {
        points.put(rubric.criteria().get(i).id(), points(i, standings, most).orElseThrow());
      }
    }
    return scoring.combine(
        scoring.scored(rubric, notApplicable(standings)),
        criterion -> points.getOrDefault(criterion.id(), Fraction.ZERO));
  }
}

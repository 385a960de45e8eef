package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.Verdict;
import io.microcredential.core.rule.WhatIf;
import io.microcredential.rubric.scoring.CriterionLeverage.Influence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What would change the decision of a plan, and how far the scores are from their cuts.
 *
 * @param changes the smallest changes of levels that turn the decision round, see {@link WhatIf}
 * @param criteria what each criterion that applies could do alone, in the rubric's order
 * @param cuts the distance to each cut of the decision, in the plan's order
 */
public record ScoringWhatIf(
    WhatIf changes, List<CriterionLeverage> criteria, List<CutDistance> cuts) {

  /** Copies the lists. */
  public ScoringWhatIf {
    Objects.requireNonNull(changes, "changes");
    criteria = List.copyOf(criteria);
    cuts = List.copyOf(cuts);
  }

  /**
   * Returns what would change a decision.
   *
   * <p>A decision has two sides: met, and everything else. Where every level is known and an award
   * rule says the same, the search is that of {@link WhatIf#of}. Otherwise all changes of levels
   * are tried in the same order and within the same limit: of unknown levels a plan knows more than
   * a rule.
   *
   * @param scoring a plan that decides, on its rubric
   * @param results what is known, as in {@link Scoring#report(List, Circumstances)}
   * @param circumstances what penalties look at
   * @return the smallest changes, what each criterion could do, and the distances
   * @throws IllegalArgumentException if the plan decides nothing, or in the cases of {@link
   *     Scoring#report(List, Circumstances)}
   */
  public static ScoringWhatIf of(
      Scoring scoring, List<CriterionResult> results, Circumstances circumstances) {
    if (scoring.binding().decision() == null) {
      throw new IllegalArgumentException("the plan decides nothing, so that nothing could change");
    }
    Judged judged = scoring.judged(results, circumstances);
    ScoringReport report = scoring.report(judged);
    Verdict now = report.decision().orElseThrow();
    List<CutDistance> cuts = new ArrayList<>();
    collect(Objects.requireNonNull(report.decided()), cuts);
    WhatIf changes =
        byRule(scoring, judged, results)
            .orElseGet(() -> new PlanSearch(scoring, judged, now).run());
    return new ScoringWhatIf(changes, leverage(scoring, judged, now, report), cuts);
  }

  private static void collect(DecisionStep step, List<CutDistance> cuts) {
    ScoreStep score = step.score();
    if (score != null && step.policy() instanceof DecisionPolicy.ScoreAtLeast asked) {
      cuts.add(new CutDistance(score.formula(), score.value(), asked.cut()));
    }
    step.parts().forEach(part -> collect(part, cuts));
  }

  private static Optional<WhatIf> byRule(
      Scoring scoring, Judged judged, List<CriterionResult> results) {
    if (!IntStream.range(0, judged.standings.length).allMatch(judged::isKnown)) {
      return Optional.empty();
    }
    return RuleConversion.of(scoring)
        .map(
            conversion -> {
              ScoringMethod method =
                  Objects.requireNonNullElse(
                      conversion.scoring(), new ScoringMethod.WeightedMean(null));
              var result = new RubricResult(results, score(judged, method));
              // Levels and score have no day, so that any will do.
              Facts facts = Facts.of(Instant.EPOCH, scoring.rubric(), result);
              return WhatIf.of(conversion.rule(), facts, method);
            });
  }

  private static RubricScore score(Judged judged, ScoringMethod method) {
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    Map<CriterionId, Fraction> points = new LinkedHashMap<>();
    Set<CriterionId> absent = new LinkedHashSet<>();
    for (int i = 0; i < judged.standings.length; i++) {
      LevelId level = judged.level(i);
      if (level != null) {
        levels.put(judged.id(i), level);
        Fraction given = judged.given(i);
        if (given != null) {
          points.put(judged.id(i), given);
        }
      } else if (judged.standings[i] == Judged.NOT_APPLICABLE) {
        absent.add(judged.id(i));
      }
    }
    return method.score(judged.rubric.rubric, levels, points, absent);
  }

  private static List<CriterionLeverage> leverage(
      Scoring scoring, Judged judged, Verdict now, ScoringReport report) {
    List<CriterionLeverage> all = new ArrayList<>();
    for (int i = 0; i < judged.standings.length; i++) {
      int standing = judged.standings[i];
      if (standing == Judged.NOT_APPLICABLE) {
        continue;
      }
      int place = i;
      boolean decides =
          PlanSearch.moves(judged, i).stream()
              .map(move -> scoring.decide(judged.at(place, move.level(), move.points())))
              .anyMatch(then -> (then == Verdict.MET) != (now == Verdict.MET));
      boolean higher = standing >= 0 && standing + 1 < judged.rubric.levels(i);
      all.add(
          new CriterionLeverage(
              judged.id(i),
              decides ? Influence.DECIDES : Influence.NOT_ALONE,
              higher ? judged.rubric.level(i, standing + 1).id() : null,
              higher ? gain(report, scoring.report(judged.at(i, standing + 1, null))) : null));
    }
    return all;
  }

  private static @Nullable Fraction gain(ScoringReport now, ScoringReport then) {
    return now.score().orElse(null) instanceof ScoreValue.Known before
            && then.score().orElse(null) instanceof ScoreValue.Known after
        ? after.value().minus(before.value())
        : null;
  }
}

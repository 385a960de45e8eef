package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.PartId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.internal.Sentences;
import io.microcredential.rubric.scoring.DecisionPolicy.Compensatory;
import io.microcredential.rubric.scoring.DecisionPolicy.Conjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.CountAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.CriterionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.EachAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.FractionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.Profile;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import io.microcredential.rubric.scoring.ScoreFormula.BestOf;
import io.microcredential.rubric.scoring.ScoreFormula.Custom;
import io.microcredential.rubric.scoring.ScoreFormula.DropLowest;
import io.microcredential.rubric.scoring.ScoreFormula.Rescaled;
import io.microcredential.rubric.scoring.ScoreFormula.Rounded;
import io.microcredential.rubric.scoring.ScoreFormula.ShareAtLevel;
import io.microcredential.rubric.scoring.ScoreFormula.Total;
import io.microcredential.rubric.scoring.ScoreFormula.WeightedMean;
import io.microcredential.rubric.scoring.ScoreFormula.WeightedSum;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts single formulas, policies and penalties into words, without what is inside them. */
final class PolicyWords {

  private final Sentences sentences;
  private final Locale locale;
  private final Rubric rubric;
  private final ScoringPlan plan;

  PolicyWords(Locale locale, Rubric rubric, ScoringPlan plan) {
    sentences = new Sentences(ScoringText.class, locale);
    this.locale = locale;
    this.rubric = rubric;
    this.plan = plan;
  }

  String text(String key, String... blanks) {
    return sentences.text(key, blanks);
  }

  static String number(Fraction number) {
    return number.toDecimalText();
  }

  /** Returns what a formula does; {@code part} is the part in which it stands, or null. */
  String formula(ScoreFormula formula, @Nullable PartId part) {
    if (formula instanceof WeightedMean mean) {
      return text("formula.weightedMean", criteria(mean.criteria(), part));
    } else if (formula instanceof WeightedSum sum) {
      return text("formula.weightedSum", criteria(sum.criteria(), part));
    } else if (formula instanceof BestOf best) {
      return text("formula.bestOf", count(best.count()), criteria(best.criteria(), part));
    } else if (formula instanceof DropLowest drop) {
      return text("formula.dropLowest", count(drop.count()), criteria(drop.criteria(), part));
    } else if (formula instanceof ShareAtLevel share) {
      return text("formula.shareAtLevel", level(share.level()), criteria(share.criteria(), part));
    } else if (formula instanceof Custom custom) {
      return text("formula.custom", custom.name(), criteria(custom.criteria(), part));
    } else if (formula instanceof Total) {
      return text("formula.total");
    } else if (formula instanceof Rescaled rescaled) {
      return text("formula.rescaled", number(rescaled.lowest()), number(rescaled.highest()));
    } else if (formula instanceof Rounded rounded) {
      return text(
          "formula.rounded",
          Integer.toString(rounded.rounding().digits()),
          number(rounded.unit()),
          text("rounding." + rounded.rounding().mode()));
    }
    return text("formula.penalized");
  }

  String policy(@Nullable DecisionPolicy policy, @Nullable PartId part) {
    if (policy instanceof CriterionAtLeast one) {
      return text("policy.criterion", title(one.criterion()), level(one.level()));
    } else if (policy instanceof EachAtLeast each) {
      return text("policy.each", criteria(each.criteria(), part), level(each.level()));
    } else if (policy instanceof CountAtLeast some) {
      return text(
          "policy.count",
          count(some.count()),
          criteria(some.criteria(), part),
          level(some.level()));
    } else if (policy instanceof FractionAtLeast fraction) {
      return text(
          "policy.fraction",
          number(fraction.fraction()),
          criteria(fraction.criteria(), part),
          level(fraction.level()));
    } else if (policy instanceof ScoreAtLeast score) {
      return text("policy.score", number(score.cut()));
    } else if (policy instanceof Compensatory) {
      return text("policy.compensatory");
    } else if (policy instanceof Conjunctive) {
      return text("policy.conjunctive");
    } else if (policy instanceof Profile profile) {
      return text("policy.profile", count(profile.atLeast()), count(profile.parts().size()));
    }
    return text(policy == null ? "policy.required" : "policy.disjunctive");
  }

  String penalty(Penalty penalty) {
    String unit = "unit." + penalty.unit();
    if (penalty instanceof Penalty.Late late) {
      return text(
          "penalty.late",
          text(unit, number(late.perDay())),
          count(late.daysOfGrace()),
          most(unit, late.most()));
    } else if (penalty instanceof Penalty.OverLength over) {
      return text(
          "penalty.overLength",
          text(unit, number(over.perStep())),
          count(over.wordsPerStep()),
          most(unit, over.most()));
    }
    var missing = (Penalty.MissingPart) penalty;
    return text("penalty.missing", text(unit, number(missing.amount())), part(missing.part()));
  }

  private String most(String unit, @Nullable Fraction most) {
    return most == null ? "" : text("penalty.most", text(unit, number(most)));
  }

  private static String count(int count) {
    return Integer.toString(count);
  }

  private String criteria(List<CriterionId> criteria, @Nullable PartId part) {
    if (!criteria.isEmpty()) {
      return criteria.stream().map(this::title).collect(Collectors.joining(text("separator")));
    }
    return part == null ? text("criteria.all") : text("criteria.part", part(part));
  }

  String title(CriterionId id) {
    return text(
        "title", rubric.criterion(id).map(found -> found.title().in(locale)).orElse(id.value()));
  }

  /** Returns the name of a level, as the first criterion that has it calls it. */
  String level(LevelId id) {
    for (Criterion criterion : rubric.criteria()) {
      var level = criterion.level(id);
      if (level.isPresent()) {
        return text("title", level.get().name().in(locale));
      }
    }
    return text("title", id.value());
  }

  String level(CriterionId criterion, LevelId level) {
    return rubric
        .criterion(criterion)
        .flatMap(found -> found.level(level))
        .map(found -> found.name().in(locale))
        .orElse(level.value());
  }

  String part(PartId id) {
    return text(
        "title",
        plan.parts().stream()
            .filter(found -> found.id().equals(id))
            .findFirst()
            .map(found -> found.title().in(locale))
            .orElse(id.value()));
  }
}

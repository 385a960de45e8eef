package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LevelId;
import io.microcredential.core.PartId;
import io.microcredential.rubric.scoring.PlanBinding.Scope;
import io.microcredential.rubric.scoring.ScoreFormula.BestOf;
import io.microcredential.rubric.scoring.ScoreFormula.Custom;
import io.microcredential.rubric.scoring.ScoreFormula.DropLowest;
import io.microcredential.rubric.scoring.ScoreFormula.Penalized;
import io.microcredential.rubric.scoring.ScoreFormula.Rescaled;
import io.microcredential.rubric.scoring.ScoreFormula.Rounded;
import io.microcredential.rubric.scoring.ScoreFormula.ShareAtLevel;
import io.microcredential.rubric.scoring.ScoreFormula.Term;
import io.microcredential.rubric.scoring.ScoreFormula.Total;
import io.microcredential.rubric.scoring.ScoreFormula.WeightedMean;
import io.microcredential.rubric.scoring.ScoreFormula.WeightedSum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Binds formulas to a rubric. */
final class FormulaBinding {

  private static final String CRITERIA = "criteria";

  private final BoundRubric rubric;
  private final ScoringPlan plan;
  private final List<CustomScore> functions;
  private final PlanProblems problems;
  private final IntSupplier numbers;

  FormulaBinding(
      BoundRubric rubric,
      ScoringPlan plan,
      List<CustomScore> functions,
      PlanProblems problems,
      IntSupplier numbers) {
    this.rubric = rubric;
    this.plan = plan;
    this.functions = functions;
    this.problems = problems;
    this.numbers = numbers;
  }

  NumberNode bind(ScoreFormula formula, Scope scope, JsonPointer at) {
    if (formula instanceof WeightedMean mean) {
      int[] places = places(mean.criteria(), scope, at.child(CRITERIA));
      return new NumberNode.Mean(formula, number(), rubric, places);
    } else if (formula instanceof WeightedSum sum) {
      int[] places = places(sum.criteria(), scope, at.child(CRITERIA));
      problems.sum(places, at);
      return new NumberNode.Sum(formula, number(), rubric, places);
    } else if (formula instanceof BestOf best) {
      int[] places = places(best.criteria(), scope, at.child(CRITERIA));
      problems.kept(places, best.count(), best.count() <= places.length, at);
      return new NumberNode.Highest(formula, number(), rubric, places, best.count());
    } else if (formula instanceof DropLowest drop) {
      int[] places = places(drop.criteria(), scope, at.child(CRITERIA));
      problems.kept(places, drop.count(), drop.count() < places.length, at);
      return new NumberNode.Highest(formula, number(), rubric, places, drop.count());
    } else if (formula instanceof ShareAtLevel share) {
      int[] places = places(share.criteria(), scope, at.child(CRITERIA));
      int[] needed = needed(places, share.level(), at.child("level"));
      return new NumberNode.Share(formula, number(), rubric, places, needed);
    } else if (formula instanceof Custom custom) {
      return custom(custom, scope, at);
    } else if (formula instanceof Total total) {
      return total(total, scope, at);
    }
    return wrapper(formula, scope, at);
  }

  private NumberNode wrapper(ScoreFormula formula, Scope scope, JsonPointer at) {
    JsonPointer inside = at.child("of");
    if (formula instanceof Rescaled rescaled) {
      NumberNode of = bind(rescaled.of(), scope, inside);
      problems.width(of, inside);
      return new NumberNodes.Rescaled(rescaled, number(), of);
    } else if (formula instanceof Rounded rounded) {
      NumberNode of = bind(rounded.of(), scope, inside);
      return new NumberNodes.Rounded(rounded, number(), of);
    }
    var penalized = (Penalized) formula;
    for (int i = 0; i < penalized.penalties().size(); i++) {
      if (penalized.penalties().get(i) instanceof Penalty.MissingPart missing) {
        part(missing.part(), at.child("penalties").child(i).child("part"));
      }
    }
    NumberNode of = bind(penalized.of(), scope, inside);
    return new NumberNodes.Penalized(penalized, number(), of);
  }

  private NumberNode total(Total total, Scope scope, JsonPointer at) {
    List<NumberNode> parts = new ArrayList<>();
    for (int i = 0; i < total.terms().size(); i++) {
      Term term = total.terms().get(i);
      JsonPointer here = at.child("terms").child(i);
      Scope reach = term.part() == null ? scope : part(term.part(), here.child("part"));
      parts.add(bind(term.of(), reach, here.child("of")));
    }
    return new NumberNodes.Total(total, number(), parts);
  }

  private NumberNode custom(Custom custom, Scope scope, JsonPointer at) {
    int[] places = places(custom.criteria(), scope, at.child(CRITERIA));
    Optional<CustomScore> found =
        functions.stream().filter(f -> f.name().equals(custom.name())).findFirst();
    if (found.isEmpty()) {
      problems.error("plan.custom-missing", at.child("name"), custom.name());
    }
    CustomScore function =
        found.orElseGet(() -> new CustomScore(custom.name(), points -> Optional.empty()));
    return new NumberNodes.Custom(custom, number(), rubric, places, function);
  }

  Scope part(PartId part, JsonPointer at) {
    if (plan.parts().stream().noneMatch(candidate -> candidate.id().equals(part))) {
      problems.error("plan.unknown-part", at, part);
    }
    return Scope.of(rubric, plan, part);
  }

  int[] place(CriterionId criterion, JsonPointer at) {
    int place = rubric.place(criterion);
    if (place < 0) {
      problems.error("plan.unknown-criterion", at, criterion);
      return new int[0];
    }
    return new int[] {place};
  }

  /** Returns the places of criteria in the rubric's order, those in reach where none are named. */
  int[] places(List<CriterionId> named, Scope scope, JsonPointer at) {
    if (named.isEmpty()) {
      return scope.places().stream().mapToInt(Integer::intValue).sorted().toArray();
    }
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < named.size(); i++) {
      Arrays.stream(place(named.get(i), at.child(i))).forEach(places::add);
    }
    return places.stream().mapToInt(Integer::intValue).sorted().toArray();
  }

  int[] needed(int[] places, LevelId level, JsonPointer at) {
    int[] needed = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      needed[i] = rubric.criterion(places[i]).standing(level);
      if (needed[i] < 0) {
        problems.error("plan.unknown-level", at, rubric.criterion(places[i]).id(), level);
      }
    }
    return needed;
  }

  private int number() {
    return numbers.getAsInt();
  }
}

package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LevelId;
import io.microcredential.core.PartId;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.scoring.DecisionPolicy.Compensatory;
import io.microcredential.rubric.scoring.DecisionPolicy.Conjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.CountAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.CriterionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.Disjunctive;
import io.microcredential.rubric.scoring.DecisionPolicy.EachAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.FractionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.PartDecision;
import io.microcredential.rubric.scoring.DecisionPolicy.Profile;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Binds the policies of a plan to a rubric, and notes whatever does not fit. */
final class PlanBinding {

  private final BoundRubric rubric;
  private final ScoringPlan plan;
  private final PlanProblems problems;
  private final FormulaBinding formulas;
  private int nodes;
  private @Nullable NumberNode score;
  private @Nullable DecisionNode decision;

  private PlanBinding(Rubric rubric, ScoringPlan plan, List<CustomScore> functions, Locale locale) {
    this.rubric = new BoundRubric(rubric);
    this.plan = plan;
    problems = new PlanProblems(this.rubric, locale);
    formulas = new FormulaBinding(this.rubric, plan, functions, problems, () -> nodes++);
  }

  /**
   * Binds a plan.
   *
   * @param functions the programme's own functions
   */
  static PlanBinding of(
      Rubric rubric, ScoringPlan plan, List<CustomScore> functions, Locale locale) {
    var binding = new PlanBinding(rubric, plan, functions, locale);
    binding.bind();
    return binding;
  }

  private void bind() {
    problems.kind(plan);
    JsonPointer root = JsonPointer.root();
    for (int i = 0; i < plan.parts().size(); i++) {
      JsonPointer at = root.child("parts").child(i).child("criteria");
      formulas.places(plan.parts().get(i).criteria(), Scope.of(rubric), at);
    }
    if (plan.score() != null) {
      score = formulas.bind(plan.score(), Scope.of(rubric), root.child("score"));
    }
    decision = root(root);
  }

  /** The required criteria together with the decision. */
  private @Nullable DecisionNode root(JsonPointer root) {
    List<DecisionNode> all = new ArrayList<>(floors(plan.required(), root.child("required")));
    if (plan.decision() != null) {
      DecisionNode declared = decision(plan.decision(), Scope.of(rubric), root.child("decision"));
      if (all.isEmpty()) {
        return declared;
      }
      all.add(declared);
    }
    return all.isEmpty() ? null : new DecisionNode.Group(null, nodes++, all.size(), all);
  }

  private List<DecisionNode> floors(List<CriterionFloor> floors, JsonPointer at) {
    return IntStream.range(0, floors.size())
        .mapToObj(
            i -> {
              CriterionFloor floor = floors.get(i);
              return one(new CriterionAtLeast(floor.criterion(), floor.level()), at.child(i));
            })
        .toList();
  }

  private DecisionNode decision(DecisionPolicy policy, Scope scope, JsonPointer at) {
    if (policy instanceof CriterionAtLeast one) {
      return one(one, at);
    } else if (policy instanceof EachAtLeast each) {
      return levels(policy, each.level(), each.criteria(), 0, Fraction.ONE, scope, at);
    } else if (policy instanceof CountAtLeast count) {
      return levels(
          policy, count.level(), count.criteria(), count.count(), Fraction.ONE, scope, at);
    } else if (policy instanceof FractionAtLeast fraction) {
      return levels(
          policy, fraction.level(), fraction.criteria(), 0, fraction.fraction(), scope, at);
    } else if (policy instanceof ScoreAtLeast cut) {
      return cut(policy, cut.score(), cut.cut(), scope, at);
    } else if (policy instanceof Compensatory compensatory) {
      return compensatory(compensatory, scope, at);
    } else if (policy instanceof Conjunctive all) {
      return group(policy, all.policies(), all.policies().size(), scope, at);
    } else if (policy instanceof Disjunctive any) {
      return group(policy, any.policies(), 1, scope, at);
    }
    return profile((Profile) policy, at);
  }

  private DecisionNode one(CriterionAtLeast one, JsonPointer at) {
    int[] place = formulas.place(one.criterion(), at.child("criterion"));
    problems.mayNotApply(place, at.child("criterion"));
    return new DecisionNode.Levels(
        one, nodes++, place, formulas.needed(place, one.level(), at), 1, Fraction.ONE);
  }

  private DecisionNode levels(
      DecisionPolicy policy,
      LevelId level,
      List<CriterionId> criteria,
      int count,
      Fraction share,
      Scope scope,
      JsonPointer at) {
    int[] places = formulas.places(criteria, scope, at.child("criteria"));
    if (count > places.length) {
      problems.error("plan.count", at.child("count"), count, places.length);
    }
    int[] needed = formulas.needed(places, level, at.child("level"));
    return new DecisionNode.Levels(policy, nodes++, places, needed, count, share);
  }

  private DecisionNode cut(
      @Nullable DecisionPolicy policy,
      ScoreFormula formula,
      Fraction cut,
      Scope scope,
      JsonPointer at) {
    NumberNode node = formulas.bind(formula, scope, at.child("score"));
    problems.cut(node, cut, at.child("cut"));
    return new DecisionNode.Cut(policy, nodes++, node, cut);
  }

  private DecisionNode compensatory(Compensatory policy, Scope scope, JsonPointer at) {
    List<DecisionNode> parts = new ArrayList<>();
    parts.add(
        cut(
            new ScoreAtLeast(policy.score(), policy.cut()),
            policy.score(),
            policy.cut(),
            scope,
            at));
    parts.addAll(floors(policy.floors(), at.child("floors")));
    return new DecisionNode.Group(policy, nodes++, parts.size(), parts);
  }

  private DecisionNode group(
      DecisionPolicy policy,
      List<DecisionPolicy> policies,
      int needed,
      Scope scope,
      JsonPointer at) {
    List<DecisionNode> parts =
        IntStream.range(0, policies.size())
            .mapToObj(i -> decision(policies.get(i), scope, at.child("policies").child(i)))
            .toList();
    return new DecisionNode.Group(policy, nodes++, needed, parts);
  }

  private DecisionNode profile(Profile profile, JsonPointer at) {
    List<DecisionNode> parts = new ArrayList<>();
    for (int i = 0; i < profile.parts().size(); i++) {
      PartDecision part = profile.parts().get(i);
      JsonPointer here = at.child("parts").child(i);
      Scope scope = formulas.part(part.part(), here.child("part"));
      parts.add(decision(part.policy(), scope, here.child("policy")));
    }
    return new DecisionNode.Group(profile, nodes++, profile.atLeast(), parts);
  }

  /** Which criteria are meant where none are named. */
  record Scope(List<Integer> places) {
    static Scope of(BoundRubric rubric) {
      return new Scope(IntStream.range(0, rubric.size).boxed().toList());
    }

    static Scope of(BoundRubric rubric, ScoringPlan plan, PartId part) {
      return new Scope(
          plan.parts().stream()
              .filter(candidate -> candidate.id().equals(part))
              .flatMap(found -> found.criteria().stream())
              .map(rubric::place)
              .filter(place -> place >= 0)
              .toList());
    }
  }

  BoundRubric rubric() {
    return rubric;
  }

  /** Returns how many formulas and policies note what they say. */
  int nodes() {
    return nodes;
  }

  @Nullable NumberNode score() {
    return score;
  }

  @Nullable DecisionNode decision() {
    return decision;
  }

  Problems problems() {
    return problems.problems();
  }
}

package io.microcredential.core.catalog;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.AdjudicationTrigger;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.internal.Messages;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.EvidenceSlot;
import io.microcredential.core.rule.RuleCheck;
import io.microcredential.core.rule.RuleScope;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks what no annotation can say: how the parts of a definition fit together. */
final class DefinitionLints {

  /** As many as the constraint on the rubric allows; for more, the rule is not looked at. */
  private static final int MOST_CRITERIA = 100;

  /** Each of many problems repeats the names, so not all of them. */
  private static final int MOST_NAMES = 20;

  private static final JsonPointer ROOT = JsonPointer.root();
  private static final JsonPointer CRITERIA = ROOT.child("rubric").child("criteria");

  private final MicroCredentialDraft draft;
  private final LintReport problems;
  private final Locale locale;

  private DefinitionLints(MicroCredentialDraft draft, LintReport problems, Locale locale) {
    this.draft = draft;
    this.locale = locale;
    this.problems = problems;
  }

  static Problems problems(MicroCredentialDraft draft, Messages messages) {
    var report = new LintReport(messages);
    var lints = new DefinitionLints(draft, report, messages.locale());
    lints.distinctIds();
    Rubric rubric = draft.rubric();
    if (rubric != null) {
      if (lints.isSound(rubric)) {
        lints.rule(rubric);
        lints.gap(rubric);
      }
      lints.speaksTo(rubric);
    }
    lints.validity();
    AccessLints.check(draft, report);
    TextLints.check(draft, report);
    PolicyLints.check(draft, report);
    SuccessionLints.check(draft, report);
    WebAddresses.check(draft, report);
    return report.problems();
  }

  private void distinctIds() {
    distinct(draft.parts(), Part::id, ROOT.child("parts"));
    distinct(
        draft.evidenceRequirements(), EvidenceRequirement::id, ROOT.child("evidenceRequirements"));
    var seen = new HashSet<Object>();
    for (Located<Prompt> prompt : LearnerTexts.prompts(draft)) {
      if (!seen.add(prompt.value().id())) {
        problems.error("definition.repeated-id", prompt.at().child("id"));
      }
    }
  }

  private <T> void distinct(List<T> list, Function<T, Object> id, JsonPointer at) {
    var seen = new HashSet<Object>();
    for (int i = 0; i < list.size(); i++) {
      if (!seen.add(id.apply(list.get(i)))) {
        problems.error("definition.repeated-id", at.child(i).child("id"));
      }
    }
  }

  /** Checks the rubric, and returns whether a rule may be asked about it. */
  private boolean isSound(Rubric rubric) {
    int before = problems.size();
    rubric(rubric);
    return problems.size() == before
        && !rubric.criteria().isEmpty()
        && rubric.criteria().size() <= MOST_CRITERIA
        && rubric.criteria().stream().noneMatch(criterion -> criterion.levels().isEmpty());
  }

  private void rubric(Rubric rubric) {
    distinct(rubric.criteria(), Criterion::id, CRITERIA);
    for (int i = 0; i < rubric.criteria().size(); i++) {
      List<CriterionLevel> levels = rubric.criteria().get(i).levels();
      JsonPointer at = CRITERIA.child(i).child("levels");
      distinct(levels, CriterionLevel::id, at);
      for (int j = 1; j < levels.size(); j++) {
        if (levels.get(j).points().compareTo(levels.get(j - 1).points()) <= 0) {
          problems.error("rubric.points-order", at.child(j).child("points"));
        } else if (levels.get(j - 1).mostPoints().isAtLeast(levels.get(j).points())) {
          problems.error("rubric.ranges-overlap", at.child(j - 1).child("upTo"));
        }
      }
    }
  }

  private void speaksTo(Rubric rubric) {
    Set<CriterionId> known = new HashSet<>(rubric.criterionIds());
    String names = names(known);
    Set<CriterionId> reached = new HashSet<>();
    List<EvidenceRequirement> requirements = draft.evidenceRequirements();
    for (int i = 0; i < requirements.size(); i++) {
      JsonPointer at = ROOT.child("evidenceRequirements").child(i).child("speaksTo");
      reach(requirements.get(i).speaksTo(), at, known, names);
      reached.addAll(requirements.get(i).speaksTo());
    }
    for (Located<Prompt> prompt : LearnerTexts.prompts(draft)) {
      reach(prompt.value().speaksTo(), prompt.at().child("speaksTo"), known, names);
      reached.addAll(prompt.value().speaksTo());
    }
    for (int i = 0; i < rubric.criteria().size(); i++) {
      if (!reached.contains(rubric.criteria().get(i).id())) {
        problems.error("rubric.criterion-without-evidence", CRITERIA.child(i));
      }
    }
  }

  private void reach(
      List<CriterionId> named, JsonPointer at, Set<CriterionId> known, String names) {
    for (int i = 0; i < named.size(); i++) {
      if (!known.contains(named.get(i))) {
        problems.error("definition.unknown-criterion", at.child(i), names);
      }
    }
  }

  private static String names(Set<CriterionId> ids) {
    String first =
        ids.stream()
            .map(CriterionId::value)
            .sorted()
            .limit(MOST_NAMES)
            .collect(Collectors.joining(", "));
    return ids.size() > MOST_NAMES ? first + ", …" : first;
  }

  private void rule(Rubric rubric) {
    if (draft.awardRule() == null || draft.assessmentPolicy() == null) {
      return;
    }
    RuleCheck check =
        RuleCheck.of(draft.awardRule(), scope(rubric, draft.assessmentPolicy()), locale);
    problems.addAll(check.problems().under(ROOT.child("awardRule")).list());
    if (!check.problems().hasErrors()) {
      routes(draft.awardRule(), check.closedRoutes());
    }
  }

  private RuleScope scope(Rubric rubric, AssessmentPolicy policy) {
    List<EvidenceSlot> slots =
        draft.evidenceRequirements().stream()
            .map(asked -> new EvidenceSlot(asked.anyOf(), asked.roles(), asked.maximum()))
            .toList();
    List<AssessmentRoute> routes =
        draft.routes().isEmpty()
            ? List.of(AssessmentRoute.PORTFOLIO)
            : draft.routes().stream().map(RouteOffer::route).distinct().toList();
    return new RuleScope(rubric, policy.scoring(), slots, routes);
  }

  /** Checks that the award can be earned by each route that is offered. */
  private void routes(AwardRule rule, List<AssessmentRoute> closed) {
    boolean hasTest = rule.leaves().anyMatch(AwardRule.TestScoreAtLeast.class::isInstance);
    for (int i = 0; i < draft.routes().size(); i++) {
      AssessmentRoute route = draft.routes().get(i).route();
      JsonPointer at = ROOT.child("routes").child(i);
      if (route == AssessmentRoute.TEST && (closed.contains(route) || !hasTest)) {
        problems.error("definition.test-route-never-met", at);
      } else if (closed.contains(route)) {
        problems.error("definition.route-never-met", at);
      }
    }
  }

  /** Refuses a declared expert whom no ratings could ever call. */
  private void gap(Rubric rubric) {
    AssessmentPolicy policy = draft.assessmentPolicy();
    if (policy != null) {
      expert(policy.resolution(), ROOT.child("assessmentPolicy").child("resolution"), rubric);
    }
  }

  /** Refuses to declare an expert whom no ratings could call. */
  private void expert(ResolutionPolicy policy, JsonPointer at, Rubric rubric) {
    if (policy instanceof ResolutionPolicy.ExpertOnGap declared
        && rubric.criteria().stream().noneMatch(c -> c.levels().size() > declared.gap())) {
      problems.error("policy.gap-out-of-reach", at.child("gap"));
    } else if (policy instanceof ResolutionPolicy.ExpertOnTrigger declared) {
      expert(declared.within(), at.child("within"), rubric);
      for (int i = 0; i < declared.triggers().size(); i++) {
        if (!isInReach(declared.triggers().get(i), rubric)) {
          problems.error("policy.trigger-out-of-reach", at.child("triggers").child(i));
        }
      }
    }
  }

  private static boolean isInReach(AdjudicationTrigger trigger, Rubric rubric) {
    if (rubric.criteria().stream().anyMatch(criterion -> criterion.levels().isEmpty())) {
      return true;
    }
    if (trigger instanceof AdjudicationTrigger.TotalGap total) {
      Fraction lowest = lowest(total.scoring(), rubric);
      return highest(total.scoring(), rubric).minus(lowest).isAtLeast(total.gap());
    } else if (trigger instanceof AdjudicationTrigger.NearCut near) {
      return near.cut().plus(near.distance()).isAtLeast(lowest(near.scoring(), rubric))
          && highest(near.scoring(), rubric).isAtLeast(near.cut().minus(near.distance()));
    }
    return true;
  }

  private static Fraction lowest(ScoringMethod scoring, Rubric rubric) {
    return scoring.combine(rubric, criterion -> criterion.levels().get(0).points());
  }

  private static Fraction highest(ScoringMethod scoring, Rubric rubric) {
    return scoring.combine(
        rubric, criterion -> criterion.levels().get(criterion.levels().size() - 1).mostPoints());
  }

  /** Refuses what would let an award end before it begins, or outside the calendar. */
  private void validity() {
    Period validity = draft.validity();
    if (validity != null && !Spans.isSome(validity)) {
      problems.error("definition.validity-out-of-range", ROOT.child("validity"));
    }
  }
}

package io.microcredential.core.catalog;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.rule.RuleCheck;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks what no annotation can say: how the parts of a definition fit together. */
final class DefinitionLints {

  /** As many as the constraint on the rubric allows; for more, the rule is not looked at. */
  private static final int MOST_CRITERIA = 100;

  private static final long MOST_MONTHS = 12_000;
  private static final int MOST_DAYS = 365_000;
  private static final long MOST_ANSWERS = 10_000_000;
  private static final JsonPointer ROOT = JsonPointer.root();
  private static final JsonPointer CRITERIA = ROOT.child("rubric").child("criteria");

  private final MicroCredentialDraft draft;
  private final List<Problem> problems = new ArrayList<>();

  private DefinitionLints(MicroCredentialDraft draft) {
    this.draft = draft;
  }

  static Problems problems(MicroCredentialDraft draft) {
    var lints = new DefinitionLints(draft);
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
    lints.resources();
    lints.problems.addAll(WebAddresses.problems(draft));
    return Problems.of(lints.problems);
  }

  private void distinctIds() {
    distinct(draft.parts(), Part::id, ROOT.child("parts"));
    distinct(
        draft.evidenceRequirements(), EvidenceRequirement::id, ROOT.child("evidenceRequirements"));
    var seen = new HashSet<Object>();
    for (Located<Prompt> prompt : prompts()) {
      if (!seen.add(prompt.value().id())) {
        problems.add(repeated(prompt.at().child("id")));
      }
    }
  }

  private <T> void distinct(List<T> list, Function<T, Object> id, JsonPointer at) {
    var seen = new HashSet<Object>();
    for (int i = 0; i < list.size(); i++) {
      if (!seen.add(id.apply(list.get(i)))) {
        problems.add(repeated(at.child(i).child("id")));
      }
    }
  }

  private static Problem repeated(JsonPointer at) {
    return Problem.error("definition.repeated-id", at, "Another one beside it has the same id.")
        .fix("Give each its own id.");
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
          problems.add(
              Problem.error(
                      "rubric.points-order",
                      at.child(j).child("points"),
                      "A higher level has to be worth more points than the one below it.")
                  .fix("Order the levels from lowest to highest, with rising points."));
        }
      }
    }
  }

  private void speaksTo(Rubric rubric) {
    Set<CriterionId> known = new HashSet<>(rubric.criterionIds());
    Set<CriterionId> reached = new HashSet<>();
    String fix = "Name one of " + names(known) + ".";
    List<EvidenceRequirement> requirements = draft.evidenceRequirements();
    for (int i = 0; i < requirements.size(); i++) {
      JsonPointer at = ROOT.child("evidenceRequirements").child(i).child("speaksTo");
      reach(requirements.get(i).speaksTo(), at, known, fix);
      reached.addAll(requirements.get(i).speaksTo());
    }
    for (Located<Prompt> prompt : prompts()) {
      reach(prompt.value().speaksTo(), prompt.at().child("speaksTo"), known, fix);
      reached.addAll(prompt.value().speaksTo());
    }
    for (int i = 0; i < rubric.criteria().size(); i++) {
      if (!reached.contains(rubric.criteria().get(i).id())) {
        problems.add(
            Problem.error(
                    "rubric.criterion-without-evidence",
                    CRITERIA.child(i),
                    "Nothing that a learner hands in speaks to this criterion.")
                .fix("Name the criterion in the speaksTo of an evidence requirement or a prompt."));
      }
    }
  }

  private void reach(List<CriterionId> named, JsonPointer at, Set<CriterionId> known, String fix) {
    for (int i = 0; i < named.size(); i++) {
      if (!known.contains(named.get(i))) {
        problems.add(
            Problem.error(
                    "definition.unknown-criterion",
                    at.child(i),
                    "The rubric has no such criterion.")
                .fix(fix));
      }
    }
  }

  private static String names(Set<CriterionId> ids) {
    return ids.stream().map(CriterionId::value).sorted().collect(Collectors.joining(", "));
  }

  private void rule(Rubric rubric) {
    if (draft.awardRule() == null || draft.assessmentPolicy() == null) {
      return;
    }
    if (DefinitionExtremes.answers(draft, draft.awardRule()) > MOST_ANSWERS) {
      problems.add(
          Problem.error(
                  "rule.too-large",
                  ROOT.child("awardRule"),
                  "The rule asks for evidence in too many ways to be checked.")
              .fix("Ask for less evidence, or ask for it once."));
    } else {
      var extremes =
          DefinitionExtremes.of(draft, rubric, draft.awardRule(), draft.assessmentPolicy());
      problems.addAll(
          RuleCheck.problems(draft.awardRule(), rubric, extremes)
              .under(ROOT.child("awardRule"))
              .list());
    }
  }

  /** Refuses a declared expert whom no ratings could ever call. */
  private void gap(Rubric rubric) {
    AssessmentPolicy policy = draft.assessmentPolicy();
    if (policy != null
        && policy.resolution() instanceof ResolutionPolicy.ExpertOnGap declared
        && rubric.criteria().stream().noneMatch(c -> c.levels().size() > declared.gap())) {
      problems.add(
          Problem.error(
                  "policy.gap-out-of-reach",
                  ROOT.child("assessmentPolicy").child("resolution").child("gap"),
                  "No criterion has levels so far apart; the expert would never be asked.")
              .fix("Declare a smaller gap, or the policy without an expert."));
    }
  }

  /** Refuses what would let an award end before it begins, or outside the calendar. */
  private void validity() {
    Period validity = draft.validity();
    if (validity != null
        && (validity.isZero()
            || validity.isNegative()
            || validity.toTotalMonths() > MOST_MONTHS
            || validity.getDays() > MOST_DAYS)) {
      problems.add(
          Problem.error(
                  "definition.validity-out-of-range",
                  ROOT.child("validity"),
                  "An award holds for at least a day and at most a thousand years.")
              .fix("Give a period such as P5Y, or leave it out where an award has no end."));
    }
  }

  private void resources() {
    for (int i = 0; i < draft.resources().size(); i++) {
      if (draft.resources().get(i).alternatives().isEmpty()) {
        problems.add(
            Problem.warning(
                    "resource.one-medium",
                    ROOT.child("resources").child(i),
                    "This resource can be taken in only one way.")
                .fix(
                    "Add an alternative, such as a recording of a text or a transcript of a video."));
      }
    }
  }

  /** A value and where it stands. */
  private record Located<T>(T value, JsonPointer at) {}

  private List<Located<Prompt>> prompts() {
    var found = new ArrayList<Located<Prompt>>();
    for (int i = 0; i < draft.parts().size(); i++) {
      List<Prompt> prompts = draft.parts().get(i).prompts();
      for (int j = 0; j < prompts.size(); j++) {
        found.add(
            new Located<>(prompts.get(j), ROOT.child("parts").child(i).child("prompts").child(j)));
      }
    }
    for (int i = 0; i < draft.reflectionPrompts().size(); i++) {
      found.add(
          new Located<>(
              draft.reflectionPrompts().get(i), ROOT.child("reflectionPrompts").child(i)));
    }
    return found;
  }
}

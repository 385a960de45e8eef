package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LevelId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.Severity;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.internal.Messages;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Looks at a rule before anybody is judged by it.
 *
 * <p>Does everything that the rule names exist? Can the rule be met by each route that is open, can
 * it fail, does it ask for anything but hours? Can each of its parts be met, and does it ever
 * matter: is there a case in which the whole would be otherwise without it?
 *
 * <p>The answers are exact, also with {@link Not}. There are finitely many cases that a rule can
 * tell apart: levels between the thresholds that it names (all levels, where it asks for a score;
 * and where levels are ranges of points, the scores at and below each threshold that lie inside),
 * scores of a test at and below each threshold, numbers of pieces that the definition takes in as
 * the kinds that they may be, credentials of each version, age and ending, a criterion that may not
 * apply also as one that does not. Nearly always a few hundred of them show that nothing is wrong.
 * What they leave open is settled by going through all cases, up to {@link #MOST_CASES}: that is 18
 * criteria with one threshold, or 9 with a score and four levels, or 8 of them with ranges and up
 * to three thresholds. A definition with more cases gets the warning {@code rule.not-analysed} if
 * something stays open, and nothing is claimed of that.
 *
 * <p>What is taken for granted: everything is known in the end; each piece of evidence is another
 * artifact and shows the roles that its requirement names.
 */
public final class RuleCheck {

  /** The most cases that are gone through for one route. */
  public static final int MOST_CASES = 1 << 18;

  private final RuleScope scope;
  private final Rubric rubric;
  private final Messages messages;
  private final List<Problem> problems = new ArrayList<>();
  private List<AssessmentRoute> closed = List.of();

  private RuleCheck(RuleScope scope, Locale locale) {
    this.scope = scope;
    rubric = scope.rubric();
    messages = Messages.of(RuleCheck.class, locale);
  }

  /**
   * Checks a rule.
   *
   * @param rule the rule
   * @param scope what the definition allows to happen
   * @param locale the reader's language; English where there is no translation
   * @return what was found
   */
  public static RuleCheck of(AwardRule rule, RuleScope scope, Locale locale) {
    var check = new RuleCheck(scope, locale);
    check.names(rule, JsonPointer.root());
    check.score(rule, JsonPointer.root());
    if (!check.problems().hasErrors()) {
      check.reach(new RuleAnalysis(rule, scope));
    }
    return check;
  }

  /**
   * Checks a rule and tells of it in English.
   *
   * @param rule the rule
   * @param scope what the definition allows to happen
   * @return all problems, placed as in the rule's JSON form
   */
  public static Problems problems(AwardRule rule, RuleScope scope) {
    return of(rule, scope, Locale.ENGLISH).problems();
  }

  /**
   * Returns what was found.
   *
   * @return all problems, placed as in the rule's JSON form
   */
  public Problems problems() {
    return Problems.of(problems);
  }

  /**
   * Returns the open routes by which nobody can meet the rule.
   *
   * @return those routes; empty too where the rule names what does not exist
   */
  public List<AssessmentRoute> closedRoutes() {
    return closed;
  }

  private void names(AwardRule rule, JsonPointer at) {
    if (rule instanceof CriterionAtLeast one) {
      known(one.criterion(), at.child("criterion"), one.level(), at.child("level"));
      if (mayNotApply(one.criterion())) {
        add(Severity.WARNING, "rule.may-not-apply", at.child("criterion"), one.criterion());
      }
    } else if (rule instanceof EachAtLeast each) {
      known(each.criteria(), each.level(), at);
    } else if (rule instanceof FractionAtLeast fraction) {
      known(fraction.criteria(), fraction.level(), at);
    } else {
      for (int i = 0; i < rule.parts().size(); i++) {
        names(rule.parts().get(i), RuleParts.place(rule, i, at));
      }
    }
  }

  private void known(List<CriterionId> named, LevelId level, JsonPointer at) {
    List<CriterionId> criteria = named.isEmpty() ? rubric.criterionIds() : named;
    for (int i = 0; i < criteria.size(); i++) {
      JsonPointer place = named.isEmpty() ? at : at.child("criteria").child(i);
      known(criteria.get(i), place, level, at.child("level"));
    }
    if (!criteria.isEmpty() && criteria.stream().allMatch(this::mayNotApply)) {
      add(Severity.WARNING, "rule.none-may-apply", named.isEmpty() ? at : at.child("criteria"));
    }
  }

  private boolean mayNotApply(CriterionId criterion) {
    return rubric.criterion(criterion).filter(Criterion::mayNotApply).isPresent();
  }

  /** Refuses to ask for a score that is never known where a criterion does not apply. */
  private void score(AwardRule rule, JsonPointer at) {
    if (rule instanceof ScoreAtLeast
        && !scope.scoring().leavesOut()
        && rubric.criteria().stream().anyMatch(Criterion::mayNotApply)) {
      add(Severity.ERROR, "rule.score-not-comparable", at);
    }
    for (int i = 0; i < rule.parts().size(); i++) {
      score(rule.parts().get(i), RuleParts.place(rule, i, at));
    }
  }

  private void known(
      CriterionId criterion, JsonPointer criterionAt, LevelId level, JsonPointer levelAt) {
    var found = rubric.criterion(criterion);
    if (found.isEmpty()) {
      add(Severity.ERROR, "rule.unknown-criterion", criterionAt, criterion);
    } else if (found.get().standing(level) < 0) {
      String levels =
          found.get().levels().stream().map(l -> l.id().value()).collect(Collectors.joining(", "));
      add(Severity.ERROR, "rule.unknown-level", levelAt, criterion, level, levels);
    }
  }

  private void reach(RuleAnalysis analysis) {
    closed = List.copyOf(analysis.closed());
    JsonPointer root = JsonPointer.root();
    if (closed.size() == scope.routes().size()) {
      add(Severity.ERROR, "rule.never-met", root);
    } else if (analysis.isMetByPoorest()) {
      add(Severity.ERROR, "rule.always-met", root);
    } else if (analysis.isMetByHours()) {
      add(Severity.ERROR, "rule.seat-time-only", root);
    } else if (analysis.isAlwaysMet()) {
      add(Severity.ERROR, "rule.cannot-fail", root);
    } else {
      analysis.findings().forEach(f -> add(Severity.WARNING, f.code(), f.at()));
      if (!analysis.isComplete()) {
        add(Severity.WARNING, "rule.not-analysed", root, MOST_CASES);
      }
    }
  }

  /** Notes a problem; its code is the name of its sentence. */
  private void add(Severity severity, String code, JsonPointer at, Object... blanks) {
    String message = messages.text(code, blanks);
    Problem problem =
        severity == Severity.ERROR
            ? Problem.error(code, at, message)
            : Problem.warning(code, at, message);
    problems.add(problem.fix(messages.text(code + ".fix", blanks)));
  }
}

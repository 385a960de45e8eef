package io.microcredential.rubric.scoring;

import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.rubric.internal.Sentences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Notes what does not fit between a plan and a rubric; a problem's code names its sentence. */
final class PlanProblems {

  private final BoundRubric rubric;
  private final Sentences sentences;
  private final Locale locale;
  private final List<Problem> problems = new ArrayList<>();

  PlanProblems(BoundRubric rubric, Locale locale) {
    this.rubric = rubric;
    this.locale = locale;
    sentences = new Sentences(PlanProblems.class, locale);
  }

  Problems problems() {
    return Problems.of(problems);
  }

  void error(String code, JsonPointer at, Object... blanks) {
    problems.add(Problem.error(code, at, text(code, blanks)).fix(text(code + ".fix", blanks)));
  }

  private void warning(String code, JsonPointer at, Object... blanks) {
    problems.add(Problem.warning(code, at, text(code, blanks)).fix(text(code + ".fix", blanks)));
  }

  private String text(String code, Object... blanks) {
    return sentences.text(code, Arrays.stream(blanks).map(String::valueOf).toArray(String[]::new));
  }

  /** Checks the rubric against its kind; traits of several kinds are not added up. */
  void kind(ScoringPlan plan) {
    problems.addAll(plan.kind().check(rubric.rubric, locale).list());
    if (plan.kind() == RubricKind.MULTI_TRAIT && plan.score() != null && rubric.size > 1) {
      error("plan.traits-added", JsonPointer.root().child("score"));
    }
  }

  void mayNotApply(int[] places, JsonPointer at) {
    for (int place : places) {
      if (rubric.mayNotApply(place)) {
        warning("plan.may-not-apply", at, rubric.criterion(place).id());
      }
    }
  }

  void sum(int[] places, JsonPointer at) {
    if (Arrays.stream(places).anyMatch(rubric::mayNotApply)) {
      warning("plan.sum-may-not-apply", at);
    }
  }

  void kept(int[] places, int count, boolean fits, JsonPointer at) {
    if (!fits) {
      error("plan.count", at.child("count"), count, places.length);
    }
    Set<Fraction> weights = new HashSet<>();
    Arrays.stream(places).mapToObj(rubric::weight).forEach(weights::add);
    if (weights.size() > 1) {
      error("plan.weights-differ", at.child("criteria"));
    }
  }

  /** Refuses to stretch what has no width, such as a mean that is rounded to one number. */
  void width(NumberNode of, JsonPointer at) {
    Scored scored = whole(of);
    if (scored != null && scored.lowest().equals(scored.highest())) {
      error("plan.no-range", at);
    }
  }

  /** Warns of a cut outside the range, which is always met or never where all criteria apply. */
  void cut(NumberNode of, Fraction cut, JsonPointer at) {
    Scored scored = whole(of);
    if (scored == null) {
      return;
    }
    String lowest = scored.lowest().toDecimalText();
    String highest = scored.highest().toDecimalText();
    if (!scored.highest().isAtLeast(cut)) {
      warning("plan.cut-never-met", at, cut.toDecimalText(), lowest, highest);
    } else if (scored.lowest().isAtLeast(cut)) {
      warning("plan.cut-always-met", at, cut.toDecimalText(), lowest, highest);
    }
  }

  /** Returns the number where everything applies and stands highest; null while names are wrong. */
  private @Nullable Scored whole(NumberNode node) {
    if (Problems.of(problems).hasErrors()) {
      return null;
    }
    int[] unknown = new int[rubric.size];
    Arrays.fill(unknown, Judged.UNKNOWN);
    var judged = new Judged(rubric, unknown, Circumstances.none());
    // A node is numbered after what it is made of, so that its number bounds those inside.
    return node.score(new Completion(judged, new boolean[rubric.size], false, node.number + 1));
  }
}

package io.microcredential.core.rule;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings together what a rule and its parts can do by each route that is open. */
final class RuleAnalysis {

  private static final int MOST_FINDINGS = 20;

  /**
   * A part about which there is something to say.
   *
   * @param at its place in the rule
   * @param code what there is to say
   */
  record Finding(JsonPointer at, String code) {}

  /** One route: what can happen, and where in the rule each node stands. */
  private record Way(
      AssessmentRoute route,
      RuleSpace space,
      Map<JsonPointer, Integer> places,
      BitSet without,
      boolean endsTellAll) {

    /** Returns the node at a place, or -1 where this route does not ask for it. */
    int index(JsonPointer at) {
      return places.getOrDefault(at, -1);
    }
  }

  private final AwardRule rule;
  private final List<Way> ways = new ArrayList<>();
  private final List<AssessmentRoute> closed = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final RuleQuestions.Effort effort = new RuleQuestions.Effort();
  private boolean alwaysMet;
  private boolean metByPoorest;
  private boolean metByHours;
  private boolean complete = true;

  RuleAnalysis(AwardRule rule, RuleScope scope) {
    this.rule = rule;
    boolean monotone = !containsNot(rule);
    for (AssessmentRoute route : scope.routes()) {
      Map<JsonPointer, Integer> places = new LinkedHashMap<>();
      places(rule, route, JsonPointer.root(), places);
      RuleSpace space = RuleSpace.of(rule, scope, route);
      ways.add(new Way(route, space, places, new BitSet(), monotone && space.hasBest()));
    }
    whole();
    if (closed.size() < ways.size() && !alwaysMet && !metByPoorest && !metByHours) {
      parts();
      routes(scope);
    }
  }

  private static boolean containsNot(AwardRule rule) {
    return rule instanceof Not || rule.parts().stream().anyMatch(RuleAnalysis::containsNot);
  }

  List<AssessmentRoute> closed() {
    return closed;
  }

  /** Returns what there is to say of parts, in the order of the rule. */
  List<Finding> findings() {
    return findings;
  }

  boolean isAlwaysMet() {
    return alwaysMet;
  }

  boolean isMetByPoorest() {
    return metByPoorest;
  }

  boolean isMetByHours() {
    return metByHours;
  }

  /** Returns whether everything that there is to say was said. */
  boolean isComplete() {
    return complete;
  }

  /** Writes down where each node stands, in the order in which nodes are made: parts first. */
  private static void places(
      AwardRule rule, AssessmentRoute route, JsonPointer at, Map<JsonPointer, Integer> places) {
    for (int i = 0; i < rule.parts().size(); i++) {
      if (!(rule instanceof ByRoute routes) || routes.branches().get(i).route() == route) {
        places(rule.parts().get(i), route, RuleParts.place(rule, i, at), places);
      }
    }
    places.put(at, places.size());
  }

  private void whole() {
    for (Way way : ways) {
      int whole = way.space().rules() - 1;
      way.space().choosePoorest(Verdict.UNKNOWN);
      metByPoorest |= way.space().isMet(whole);
      way.space().choosePoorest(Verdict.MET);
      metByHours |= way.space().isMet(whole);
      var others = new BitSet();
      others.set(0, whole);
      RuleQuestions questions = RuleQuestions.ask(way.space(), others, effort);
      boolean proven = isProven(way, questions);
      complete &= proven || (questions.isMetOnce(whole) && questions.failsOnce());
      if (proven && !questions.isMetOnce(whole)) {
        closed.add(way.route());
      }
      alwaysMet |= proven && !questions.failsOnce();
    }
  }

  /**
   * Returns whether what was not found to be met or to fail never is. Without Not the best and the
   * poorest case say so.
   */
  private static boolean isProven(Way way, RuleQuestions questions) {
    return way.space().isOrderly() && (questions.isComplete() || way.endsTellAll());
  }

  /** Finds one part after the other that can be left out, each without those found before. */
  private void parts() {
    List<JsonPointer> inOrder = new ArrayList<>();
    inOrder(rule, JsonPointer.root(), inOrder);
    boolean more = true;
    while (more && findings.size() < MOST_FINDINGS && !effort.isSpent()) {
      List<Way> open = ways.stream().filter(way -> !closed.contains(way.route())).toList();
      List<RuleQuestions> answers =
          open.stream().map(way -> RuleQuestions.ask(way.space(), way.without(), effort)).toList();
      more = false;
      for (JsonPointer at : inOrder) {
        String code = code(at, open, answers);
        if (!code.isEmpty()) {
          findings.add(new Finding(at, code));
          more = true;
          break;
        }
      }
      for (int i = 0; i < open.size() && !more; i++) {
        RuleSpace space = open.get(i).space();
        complete &= answers.get(i).isComplete() && space.isExact() && space.isOrderly();
      }
    }
    complete &= !more;
  }

  private static void inOrder(AwardRule rule, JsonPointer at, List<JsonPointer> places) {
    places.add(at);
    for (int i = 0; i < rule.parts().size(); i++) {
      inOrder(rule.parts().get(i), RuleParts.place(rule, i, at), places);
    }
  }

  /** Returns what there is to say of a part, and settles it; empty if there is nothing. */
  private String code(JsonPointer at, List<Way> open, List<RuleQuestions> answers) {
    if (at.tokens().isEmpty() || open.stream().allMatch(way -> way.index(at) < 0)) {
      return "";
    }
    boolean never = isNeverMet(at, open, answers);
    @Nullable Verdict pointless = null;
    for (Verdict verdict : List.of(Verdict.MET, Verdict.NOT_MET)) {
      pointless =
          pointless == null && isPointless(at, open, answers, verdict) ? verdict : pointless;
    }
    if (pointless == null && !never) {
      return "";
    }
    Verdict settled = pointless == null || never ? Verdict.NOT_MET : pointless;
    for (Way way : open) {
      settle(way, at, settled);
    }
    return never ? "rule.part-never-met" : "rule.part-without-effect";
  }

  private static boolean isNeverMet(JsonPointer at, List<Way> open, List<RuleQuestions> answers) {
    for (int i = 0; i < open.size(); i++) {
      int part = open.get(i).index(at);
      if (part >= 0 && (!isProven(open.get(i), answers.get(i)) || answers.get(i).isMetOnce(part))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPointless(
      JsonPointer at, List<Way> open, List<RuleQuestions> answers, Verdict verdict) {
    for (int i = 0; i < open.size(); i++) {
      int part = open.get(i).index(at);
      boolean proven = answers.get(i).isComplete() && open.get(i).space().isOrderly();
      if (part >= 0 && (!proven || answers.get(i).matters(part, verdict))) {
        return false;
      }
    }
    return true;
  }

  private static void settle(Way way, JsonPointer at, Verdict verdict) {
    int part = way.index(at);
    if (part < 0) {
      return;
    }
    way.space().settle(part, verdict);
    int depth = at.tokens().size();
    way.places()
        .forEach(
            (place, index) -> {
              List<String> tokens = place.tokens();
              if (tokens.size() >= depth && tokens.subList(0, depth).equals(at.tokens())) {
                way.without().set(index);
              }
            });
  }

  /** Finds branches for routes that are not open. */
  private void routes(RuleScope scope) {
    routes(rule, JsonPointer.root(), scope);
  }

  private void routes(AwardRule part, JsonPointer at, RuleScope scope) {
    for (int i = 0; i < part.parts().size(); i++) {
      JsonPointer place = RuleParts.place(part, i, at);
      if (part instanceof ByRoute byRoute && !isOpen(byRoute.branches().get(i), scope)) {
        findings.add(new Finding(place, "rule.route-not-open"));
      } else {
        routes(part.parts().get(i), place, scope);
      }
    }
  }

  private static boolean isOpen(RouteBranch branch, RuleScope scope) {
    return scope.routes().contains(branch.route());
  }
}

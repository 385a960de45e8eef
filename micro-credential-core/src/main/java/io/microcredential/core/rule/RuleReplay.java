package io.microcredential.core.rule;

import java.util.List;
import java.util.Objects;

/**
 * Decisions of the past, judged by another rule: who would change, and why.
 *
 * <p>It changes nothing: decisions and awards stay as they are.
 *
 * <pre>{@code
 * RuleReplay replay = RuleReplay.of(rule, stricter, cases);
 * replay.changed().forEach(d -> System.out.println(d.decision() + " " + d.after().verdict()));
 * }</pre>
 *
 * @param before the first rule
 * @param after the second rule
 * @param decisions what both say, in the order of the cases
 */
public record RuleReplay(AwardRule before, AwardRule after, List<ReplayedDecision> decisions) {

  /** Copies the list. */
  public RuleReplay {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    decisions = List.copyOf(decisions);
  }

  /**
   * Asks both rules about the same facts.
   *
   * @param before the rule in force
   * @param after the rule to compare it with
   * @param cases the decisions; each is judged at the instant of its own facts
   * @return what both rules say of each
   */
  public static RuleReplay of(AwardRule before, AwardRule after, List<ReplayCase> cases) {
    return new RuleReplay(
        before,
        after,
        cases.stream()
            .map(
                past ->
                    new ReplayedDecision(
                        past.decision(),
                        before.evaluate(past.facts()),
                        after.evaluate(past.facts())))
            .toList());
  }

  /**
   * Returns the decisions about which the rules differ.
   *
   * @return those with another verdict, in order
   */
  public List<ReplayedDecision> changed() {
    return decisions.stream().filter(ReplayedDecision::isChanged).toList();
  }

  /**
   * Returns how many decisions the two rules answer in a certain way.
   *
   * @param first the verdict of the first rule
   * @param second the verdict of the second rule
   * @return the number of decisions
   */
  public long count(Verdict first, Verdict second) {
    return decisions.stream()
        .filter(d -> d.before().verdict() == first && d.after().verdict() == second)
        .count();
  }
}

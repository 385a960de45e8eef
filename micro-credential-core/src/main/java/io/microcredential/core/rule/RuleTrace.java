package io.microcredential.core.rule;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * How a rule came to its answer: the same tree as the rule, with an answer at every node.
 *
 * @param rule the rule that was asked; below a rule within a period each rule with that period
 *     around it, so that every node speaks for itself
 * @param verdict its answer
 * @param parts the traces of the rules it is made of; for a rule about several criteria, one for
 *     each of them that applies; for a rule by route, only that of the way that was taken
 */
public record RuleTrace(AwardRule rule, Verdict verdict, List<RuleTrace> parts) {

  /** Copies the parts. */
  public RuleTrace {
    Objects.requireNonNull(rule, "rule");
    Objects.requireNonNull(verdict, "verdict");
    parts = List.copyOf(parts);
  }

  static RuleTrace leaf(AwardRule rule, Verdict verdict) {
    return new RuleTrace(rule, verdict, List.of());
  }

  /**
   * Returns this node and all below it.
   *
   * @return the nodes, parents first
   */
  public Stream<RuleTrace> nodes() {
    return Stream.concat(Stream.of(this), parts.stream().flatMap(RuleTrace::nodes));
  }

  /**
   * Returns the questions that settle the answer: of a group the parts that answered as it did (of
   * the opposite of a rule, those that settle that rule), down to where there are no parts.
   *
   * @return the decisive nodes, left to right; never empty
   */
  public List<RuleTrace> decisive() {
    if (parts.isEmpty()) {
      return List.of(this);
    }
    boolean negates = DayWindow.undated(rule) instanceof AwardRule.Not;
    return parts.stream()
        .filter(part -> negates || part.verdict() == verdict)
        .flatMap(part -> part.decisive().stream())
        .toList();
  }
}

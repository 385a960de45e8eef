package io.microcredential.core.rule;

import java.time.Period;
import java.util.List;

/** Makes the nodes of rules that ask for something else than levels and score. */
@FunctionalInterface
interface LeafMaker {

  /**
   * Makes a node.
   *
   * @param rule the rule as the trace shows it, with its periods around it
   * @param leaf the rule inside the periods
   * @param periods within which it is asked, or none
   */
  RuleNode make(AwardRule rule, AwardRule leaf, List<Period> periods);
}

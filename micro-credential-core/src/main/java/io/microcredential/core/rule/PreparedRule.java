package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Rubric;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A rule made ready for one rubric, to be asked about many learners.
 *
 * <p>It answers as the rule itself does. It never changes and may be used by several threads.
 */
public final class PreparedRule {

  private final AwardRule rule;
  private final Rubric rubric;
  private final RuleNode root;
  private final int[] used;
  private final CriterionId[] criteria;
  private final String[][] levels;

  private PreparedRule(AwardRule rule, Rubric rubric) {
    this.rule = Objects.requireNonNull(rule, "rule");
    this.rubric = Objects.requireNonNull(rubric, "rubric");
    var nodes = new RuleNodes(rubric, FactLeaf::new);
    root = nodes.of(rule);
    used = nodes.used();
    criteria = rubric.criterionIds().toArray(CriterionId[]::new);
    levels =
        rubric.criteria().stream()
            .map(Criterion::levels)
            .map(all -> all.stream().map(level -> level.id().value()).toArray(String[]::new))
            .toArray(String[][]::new);
  }

  /**
   * Makes a rule ready.
   *
   * @param rule the rule
   * @param rubric the rubric that it speaks of
   * @return the rule, made ready
   */
  public static PreparedRule of(AwardRule rule, Rubric rubric) {
    return new PreparedRule(rule, rubric);
  }

  /**
   * Returns the rule that was made ready.
   *
   * @return the rule
   */
  public AwardRule rule() {
    return rule;
  }

  /**
   * Answers the rule without reasons.
   *
   * @param facts what is known
   * @return the answer
   * @throws IllegalArgumentException if the facts are about another rubric
   */
  public Verdict verdict(Facts facts) {
    return root.answer(new Asked(facts, standings(facts)));
  }

  /**
   * Answers the rule with its reasons.
   *
   * @param facts what is known
   * @return the answer with its reasons
   * @throws IllegalArgumentException if the facts are about another rubric
   */
  public RuleTrace trace(Facts facts) {
    return root.trace(new Asked(facts, standings(facts)));
  }

  private int[] standings(Facts facts) {
    if (!facts.rubric().equals(rubric)) {
      throw new IllegalArgumentException(
          "prepare the rule for the rubric that the facts are about; it was prepared for another");
    }
    int[] standings = new int[criteria.length];
    Arrays.fill(standings, Asked.UNKNOWN);
    List<CriterionResult> results = facts.result().criteria();
    for (int place : used) {
      standings[place] = standing(place, results);
    }
    return standings;
  }

  /** Looks for a result where the rubric has its criterion first: results mostly stand so. */
  private int standing(int place, List<CriterionResult> results) {
    CriterionId criterion = criteria[place];
    if (place < results.size() && results.get(place).criterion().equals(criterion)) {
      return standing(place, results.get(place));
    }
    for (CriterionResult result : results) {
      if (result.criterion().equals(criterion)) {
        return standing(place, result);
      }
    }
    return Asked.UNKNOWN;
  }

  private int standing(int place, CriterionResult result) {
    LevelId level = result.level();
    if (level == null) {
      return Asked.none(result.basis());
    }
    String asked = level.value();
    int hash = asked.hashCode();
    String[] names = levels[place];
    // A text keeps its hash once it is known, so that few texts are compared letter by letter.
    for (int i = 0; i < names.length; i++) {
      if (names[i].hashCode() == hash && names[i].equals(asked)) {
        return i;
      }
    }
    return Asked.UNKNOWN;
  }
}

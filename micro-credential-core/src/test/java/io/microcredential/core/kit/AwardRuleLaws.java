package io.microcredential.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Fraction;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.RuleSyntax;
import io.microcredential.core.rule.TestScore;
import io.microcredential.core.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What holds for the award rules of a program, as tests for JUnit 5.
 *
 * <p>Whoever writes rules implements this interface in a test class with the rules and with facts
 * of people about whom they are asked.
 */
public interface AwardRuleLaws {

  /**
   * Returns the rules.
   *
   * @return at least one
   */
  List<AwardRule> rules();

  /**
   * Returns what is known of some people.
   *
   * @return facts about which every one of the rules can be asked; each rule is met by some of them
   *     and not by others
   */
  List<Facts> facts();

  @Test
  default void aRuleIsReadBackFromItsText() {
    for (AwardRule rule : rules()) {
      String text = RuleSyntax.print(rule);
      Outcome<AwardRule> read = RuleSyntax.parse(text);
      assertThat(read.problems()).as(text).isEmpty();
      assertThat(read.orElseThrow()).isEqualTo(rule);
    }
  }

  @Test
  default void aRuleIsReadBackFromItsJson() {
    JsonForm<AwardRule> form = JsonForm.of(AwardRule.class);
    for (AwardRule rule : rules()) {
      AwardRule read = form.read(form.write(rule)).orElseThrow();
      assertThat(read).isEqualTo(rule);
      assertThat(form.digest(read)).isEqualTo(form.digest(rule));
    }
  }

  @Test
  default void theSameFactsGiveTheSameAnswerWithAndWithoutReasons() {
    for (AwardRule rule : rules()) {
      AwardRule read = RuleSyntax.parse(RuleSyntax.print(rule)).orElseThrow();
      for (Facts known : facts()) {
        assertThat(read.evaluate(known)).isEqualTo(rule.evaluate(known));
        assertThat(rule.verdict(known)).isEqualTo(rule.evaluate(known).verdict());
      }
    }
  }

  /** What is missing may turn an answer into unknown, and into nothing else. */
  @Test
  default void whatIsNotKnownIsNeitherAPassNorAFailure() {
    for (AwardRule rule : rules()) {
      for (Facts known : facts()) {
        for (Facts less : knowingLess(known)) {
          assertThat(rule.verdict(less))
              .as(RuleSyntax.print(rule))
              .isIn(rule.verdict(known), Verdict.UNKNOWN);
        }
      }
    }
  }

  /** A rule that nobody meets, or everybody, is seldom meant; and its laws would say nothing. */
  @Test
  default void eachRuleIsMetBySomeAndNotByOthers() {
    assertThat(rules()).isNotEmpty();
    for (AwardRule rule : rules()) {
      assertThat(facts())
          .as(RuleSyntax.print(rule))
          .anyMatch(known -> rule.verdict(known) == Verdict.MET)
          .anyMatch(known -> rule.verdict(known) == Verdict.NOT_MET);
    }
  }

  private static List<Facts> knowingLess(Facts facts) {
    var less = new ArrayList<Facts>();
    for (CriterionResult result : facts.result().criteria()) {
      less.add(with(facts, without(facts.result(), result), facts.tests(), facts.hours()));
    }
    for (TestScore test : facts.tests()) {
      List<TestScore> others = facts.tests().stream().filter(t -> !t.equals(test)).toList();
      less.add(with(facts, facts.result(), others, facts.hours()));
    }
    less.add(with(facts, facts.result(), facts.tests(), null));
    return less;
  }

  private static RubricResult without(RubricResult result, CriterionResult forgotten) {
    var unrated = new CriterionResult(forgotten.criterion(), null, ResultBasis.UNRATED, List.of());
    return new RubricResult(
        result.criteria().stream().map(r -> r.equals(forgotten) ? unrated : r).toList(),
        new RubricScore.Unknown(List.of(forgotten.criterion())));
  }

  private static Facts with(
      Facts facts, RubricResult result, List<TestScore> tests, @Nullable Fraction hours) {
    return new Facts(
        facts.at(),
        facts.route(),
        facts.rubric(),
        result,
        facts.evidence(),
        tests,
        facts.held(),
        hours);
  }
}

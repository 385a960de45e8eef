package io.microcredential.core.rule;

import io.microcredential.core.kit.AwardRuleLaws;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Feature row O3: the laws for users' rules, on rules of several kinds. */
class AwardRulesKeepTheirLawsTest implements AwardRuleLaws {

  @Override
  public List<AwardRule> rules() {
    return List.of(
        RuleSyntax.parse("all(each >= developing, 3/4 of criteria >= demonstrated)").orElseThrow(),
        RuleSyntax.parse("any(score >= 2, test t1 >= 160)").orElseThrow(),
        RuleSyntax.parse("2 of (hours >= 10, evidence video >= 1, not score >= 3)").orElseThrow());
  }

  @Override
  public List<Facts> facts() {
    return IntStream.range(0, 300)
        .mapToObj(seed -> new RandomRules(new Random(seed), true).facts())
        .toList();
  }
}

package io.microcredential.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.RandomRecords;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every rule and every text of the rule language. */
class RuleSyntaxLawsTest {

  private static final List<String> PIECES =
      List.of(
          "all(",
          "route(",
          "needs ",
          "within ",
          "2 years ",
          "points ",
          "worth ",
          "or ",
          "even if ",
          "expired ",
          "portfolio ",
          "any(",
          "2 of (",
          "not ",
          "(",
          ")",
          ", ",
          ">= ",
          "each ",
          "of ",
          "criteria ",
          "criterion ",
          "a ",
          "x ",
          "3/4 ",
          "75 % ",
          "0 ",
          "score ",
          "evidence ",
          "video ",
          "for ",
          "test ",
          "held ",
          "\"https://example.org/x\" ",
          "version ",
          "2.0 ",
          "hours ",
          "\"",
          "# ",
          "\n",
          "\r",
          "\u0000",
          "é",
          "\uD83D",
          "-",
          "at ",
          "least ",
          "“",
          "100000000000 ");

  @Property(tries = 1_000)
  void everyRuleIsReadBackFromItsText(@ForAll long seed) {
    var random = new Random(seed);
    AwardRule rule = new RandomRules(random, true).tree(random.nextInt(5));
    readsBack(rule);
  }

  /** Other names, huge numbers, kinds and criteria that no rubric has. */
  @Property(tries = 1_000)
  void everyRuleAboutAnythingIsReadBackFromItsText(@ForAll long seed) {
    readsBack(new RandomRecords(new Random(seed)).of(AwardRule.AnyOf.class));
  }

  private static void readsBack(AwardRule rule) {
    String text = RuleSyntax.print(rule);
    Outcome<AwardRule> read = RuleSyntax.parse(text);
    assertThat(read.problems()).as(text).isEmpty();
    assertThat(read.orElseThrow()).isEqualTo(rule);
    assertThat(RuleSyntax.print(read.orElseThrow())).isEqualTo(text);
  }

  @Property(tries = 1_000)
  void layoutDoesNotMatter(@ForAll long seed) {
    var random = new Random(seed);
    AwardRule rule = new RandomRules(random, true).tree(random.nextInt(4));
    String text = RuleSyntax.print(rule).replaceAll("\\s+", " \n# remark\r\n\t");
    assertThat(RuleSyntax.parse(text).orElseThrow()).isEqualTo(rule);
  }

  @Property(tries = 5_000)
  void anyTextGivesARuleOrProblemsWithPlacesInIt(@ForAll long seed) {
    var random = new Random(seed);
    var text = new StringBuilder();
    for (int i = random.nextInt(30); i > 0; i--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    Outcome<AwardRule> outcome = RuleSyntax.parse(text.toString());
    if (outcome.isSuccess()) {
      readsBack(outcome.orElseThrow());
      return;
    }
    List<String> lines = List.of(text.toString().split("\r\n|\r|\n", -1));
    outcome
        .problems()
        .forEach(
            problem -> {
              TextPlace place = TextPlace.of(problem).orElseThrow();
              assertThat(place.line()).isBetween(1, lines.size());
              String line = lines.get(place.line() - 1);
              assertThat(place.column()).isBetween(1, line.codePointCount(0, line.length()) + 1);
            });
  }

  /** One sign lost or changed is found, or gives a rule that can be written and read again. */
  @Property(tries = 1_000)
  void aSpoiltTextIsReadOrRefusedButNeverFails(@ForAll long seed) {
    var random = new Random(seed);
    var text = new StringBuilder(RuleSyntax.print(new RandomRules(random, true).tree(2)));
    text.replace(random.nextInt(text.length()), text.length(), "");
    text.insert(random.nextInt(text.length() + 1), PIECES.get(random.nextInt(PIECES.size())));
    RuleSyntax.parse(text.toString()).value().ifPresent(RuleSyntaxLawsTest::readsBack);
  }
}

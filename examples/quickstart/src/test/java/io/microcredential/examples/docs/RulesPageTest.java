package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.ReplayCase;
import io.microcredential.core.rule.RuleReplay;
import io.microcredential.core.rule.RuleSyntax;
import io.microcredential.core.rule.RuleTrace;
import io.microcredential.core.rule.TraceText;
import io.microcredential.core.rule.Verdict;
import io.microcredential.core.rule.WhatIf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippets of the page on rules, in its order. */
class RulesPageTest {

  private final MicroCredential definition = SampleDefinitions.published();
  private final AwardRule rule =
      RuleSyntax.parse("all(each >= developing, 3/4 of criteria >= demonstrated)").orElseThrow();
  private final Facts facts = facts("demonstrated", "developing", "demonstrated", "developing");
  private final List<String> printed = new ArrayList<>();

  private void print(String line) {
    printed.add(line);
  }

  private Facts facts(String... names) {
    var levels = new LinkedHashMap<CriterionId, LevelId>();
    var results = new ArrayList<CriterionResult>();
    for (int i = 0; i < names.length; i++) {
      var criterion = definition.rubric().criterionIds().get(i);
      levels.put(criterion, LevelId.of(names[i]));
      results.add(
          new CriterionResult(criterion, LevelId.of(names[i]), ResultBasis.SINGLE, List.of()));
    }
    var score = definition.assessmentPolicy().scoring().score(definition.rubric(), levels);
    return Facts.of(
        Instant.parse("2026-11-22T09:00:00Z"),
        definition.rubric(),
        new RubricResult(results, score));
  }

  @Test
  void readsARuleAndPointsAtTheColumnWhereItCannot() {
    // region rule-text
    Outcome<AwardRule> read =
        RuleSyntax.parse(
            """
            route(
              portfolio needs all(80 % of criteria >= demonstrated, evidence for student_outcome >= 2),
              prior_learning needs within 3 years evidence for student_outcome >= 2,
              test needs test praxis-5622 >= 160
            )""");
    print(RuleSyntax.print(read.orElseThrow()));
    Outcome<AwardRule> wrong = RuleSyntax.parse("all(score >= 2, held)");
    wrong.problems().forEach(problem -> print(problem.message()));
    // end
    assertThat(printed.get(0)).startsWith("route(").contains("within 3 years");
    assertThat(printed.get(1)).startsWith("Line 1, column 21");
  }

  @Test
  void tracesAnAnswerInTheReadersLanguage() {
    // region trace
    RuleTrace trace = rule.evaluate(facts);
    print(TraceText.in(Locale.ENGLISH).text(trace, facts));
    print(TraceText.in(Locale.forLanguageTag("es")).text(trace, facts));
    boolean met = rule.verdict(facts) == Verdict.MET; // the same answer without the trace
    // end
    assertThat(met).isFalse();
    assertThat(printed.get(0)).contains("not met  75 % of the criteria");
    assertThat(printed.get(1)).contains("75 %").doesNotContain("criteria");
  }

  @Test
  void saysWhatWouldTurnTheDecisionRound() {
    // region what-if
    WhatIf whatIf = WhatIf.of(rule, facts, definition.assessmentPolicy().scoring());
    whatIf.changes().forEach(change -> print(change.changes().toString()));
    boolean borderline = whatIf.isBorderline(); // one criterion, one level
    // end
    assertThat(printed).hasSize(2);
    assertThat(borderline).isTrue();
  }

  @Test
  void replaysDecisionsUnderAnotherRule() {
    List<ReplayCase> cases = List.of(new ReplayCase(DecisionId.of("d-1"), facts));
    // region replay
    AwardRule gentler = RuleSyntax.parse("1/2 of criteria >= demonstrated").orElseThrow();
    RuleReplay replay = RuleReplay.of(rule, gentler, cases);
    replay.changed().forEach(d -> print(d.decision() + " would be " + d.after().verdict()));
    // end
    assertThat(printed).containsExactly("d-1 would be MET");
  }
}

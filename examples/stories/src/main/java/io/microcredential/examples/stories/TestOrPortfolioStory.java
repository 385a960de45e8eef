package io.microcredential.examples.stories;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.TestId;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.RouteOffer;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.rule.TestScore;
import io.microcredential.core.rule.TraceText;
import io.microcredential.core.rule.WhatIf;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Ten components: pass the test, or show eight of the ten in your classroom. */
final class TestOrPortfolioStory implements Story {

  private static final TestId TEST = TestId.of("design-foundations");
  private static final String RULE =
      """
      route(
        portfolio needs 80 % of criteria >= proficient,
        test needs test design-foundations >= 75
      )""";
  private static final String[] COMPONENTS = {
    "Clear goal",
    "Known barriers",
    "Choice of text",
    "Choice of sound",
    "Choice of picture",
    "Ways to answer",
    "Ways to work together",
    "Feedback on the way",
    "Time to revise",
    "Students reflect"
  };

  @Override
  public String title() {
    return "Test or portfolio, at 80 % of ten components";
  }

  @Override
  public void tell(Telling telling, Portal portal) {
    MicroCredential definition =
        portal.publish(
            Programme.definition(
                    "designing-for-everyone",
                    "Designing for Everyone",
                    "The teacher plans lessons that every student can enter.",
                    COMPONENTS)
                .routes(RouteOffer.portfolio(), RouteOffer.test())
                .awardRule(Programme.rule(RULE))
                .build());
    telling.lines("the rule", RULE.lines().toList());

    var record = new LearnerRecord(List.of(new TestScore(TEST, Fraction.of(78))), List.of(), null);
    Learner ana = portal.enroll("ana", definition).sitsTest(record);
    tell(telling, "Ana", ana.isAwarded());

    Learner ben = portfolio(portal.enroll("ben", definition), 8);
    tell(telling, "Ben", ben.isAwarded());

    Learner cora = portfolio(portal.enroll("cora", definition), 7);
    tell(telling, "Cora", cora);
    nearest(telling, cora.decision(), definition);
  }

  private static Learner portfolio(Learner learner, int proficient) {
    Map<CriterionId, LevelId> levels =
        IntStream.range(proficient, COMPONENTS.length)
            .mapToObj(i -> Programme.criterion(COMPONENTS[i]))
            .collect(Collectors.toMap(id -> id, id -> Programme.NOT_YET));
    return learner
        .handsIn(learner.portfolio())
        .isJudged("dora", "emil", levels)
        .isDecided("Thank you for letting us see your lessons.");
  }

  private static void tell(Telling telling, String name, Learner learner) {
    Decision decision = learner.decision();
    telling.line(
        name,
        decision.isEarned()
            ? "earned by the route " + learner.award().route()
            : "not yet earned by the route " + decision.facts().route());
    telling.line(
        "", TraceText.in(Locale.ENGLISH).lines(decision.trace(), decision.facts()).get(1).text());
  }

  private static void nearest(Telling telling, Decision decision, MicroCredential definition) {
    WhatIf whatIf =
        WhatIf.of(decision.rule(), decision.facts(), definition.assessmentPolicy().scoring());
    telling.line(
        "what would do",
        "one of: "
            + whatIf.changes().stream()
                .flatMap(change -> change.changes().stream())
                .map(change -> change.criterion() + " at " + change.to())
                .collect(Collectors.joining(", or ")));
  }
}

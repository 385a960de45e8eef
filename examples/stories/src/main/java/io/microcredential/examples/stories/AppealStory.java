package io.microcredential.examples.stories;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.catalog.AppealPolicy;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Decision;
import java.time.Period;
import java.util.List;
import java.util.Map;

/** New assessors judge the same work without seeing the first judgement, which is kept. */
final class AppealStory implements Story {

  @Override
  public String title() {
    return "An appeal, judged by people who had no part in it";
  }

  @Override
  public void tell(Telling telling, Portal portal) {
    MicroCredential definition =
        portal.publish(
            Programme.definition(
                    "listening-walls",
                    "Listening Walls",
                    "The teacher makes student thinking visible on the walls.",
                    "Display of thinking",
                    "Use in talk")
                .appeals(new AppealPolicy(Period.ofDays(30)))
                .build());
    Learner omar = portal.enroll("omar", definition);
    omar.handsIn(omar.portfolio())
        .isJudged("dora", "emil", Map.of(Programme.criterion("Use in talk"), Programme.NOT_YET))
        .isDecided("We saw the wall and not its use.");
    telling.line("decision", "not yet, on " + Portal.day(omar.decision().decidedAt()));

    omar.appeals("Minute 12 of the lesson shows two students pointing at the wall.");
    telling.line("appeal", "lodged; the same submission is judged again");
    omar.isGivenTo("dora", "hugo");
    telling.refusal("Dora again", omar.assess("dora", Map.of()).problems());

    omar.isJudged("hugo", "ines", Map.of()).isDecided("You are right: it is there.").isAwarded();
    List<Decision> decisions = omar.view().decisions();
    List<Assessment> judged =
        portal.service().views().assessments(Portal.AUDITOR, omar.id()).orElseThrow();
    Decision first = decisions.get(0);
    long before = judged.stream().filter(a -> a.assessedAt().isBefore(first.decidedAt())).count();
    telling.line("Hugo, Ines", "proficient in both; earned and awarded");
    telling.line(
        "kept",
        "the first decision, of "
            + Portal.day(first.decidedAt())
            + ", with its "
            + before
            + " assessments, beside the one of "
            + Portal.day(omar.award().decision().decidedAt()));
  }
}

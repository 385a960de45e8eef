package io.microcredential.examples.stories;

import io.microcredential.core.catalog.AppealPolicy;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Appeal;
import io.microcredential.core.earning.EarningState.Awarded;
import java.time.Period;
import java.util.Map;
import java.util.Objects;

/** New assessors judge the same work without seeing the first judgement, which is kept. */
final class AppealStory implements Story {

  @Override
  public String title() {
    return "An appeal, judged by people who had no part in it";
  }

  @Override
  public void tell(Telling telling) {
    MicroCredential definition =
        Programme.publish(
            Programme.definition(
                    "listening-walls",
                    "Listening Walls",
                    "The teacher makes student thinking visible on the walls.",
                    "Display of thinking",
                    "Use in talk")
                .appeals(new AppealPolicy(Period.ofDays(30)))
                .build());
    Learner omar = new Learner("omar", definition, Programme.PUBLISHED_AT);
    omar.handsIn(omar.portfolio())
        .isJudged("dora", "emil", Map.of(Programme.criterion("Use in talk"), Programme.NOT_YET))
        .isDecided("We saw the wall and not its use.");
    telling.line("decision", omar.decision().id() + ": not yet");

    omar.appeals("Minute 12 of the lesson shows two students pointing at the wall.");
    telling.line("appeal", "lodged; the same submission is judged again");
    telling.refusal("Dora", omar.assess("dora", Map.of()).problems());

    omar.isJudged("hugo", "ines", Map.of()).isDecided("You are right: it is there.").isAwarded();
    Awarded awarded = (Awarded) omar.enrollment().state();
    Appeal appeal = Objects.requireNonNull(awarded.attempt().appeal());
    telling.line("Hugo, Ines", "proficient in both; earned and awarded");
    telling.line(
        "kept",
        "first decision "
            + appeal.decision().id()
            + " with its "
            + appeal.assessments().size()
            + " assessments, beside "
            + awarded.award().decision().id());
  }
}

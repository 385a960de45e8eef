package io.microcredential.examples.stories;

import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.rule.TraceText;
import java.util.Locale;
import java.util.Map;

/** Not yet, with feedback; the parts that were not met again; earned. */
final class SecondAttemptStory implements Story {

  @Override
  public String title() {
    return "Refused, told why, tried again, earned";
  }

  @Override
  public void tell(Telling telling, Portal portal) {
    MicroCredential definition =
        portal.publish(
            Programme.definition(
                    "questions-that-open",
                    "Questions That Open",
                    "The teacher asks questions that have several good answers.",
                    "Question design",
                    "Wait time",
                    "Student voice")
                .build());
    Learner farah = portal.enroll("farah", definition);
    farah
        .handsIn(farah.portfolio())
        .isJudged("dora", "emil", Map.of(Programme.criterion("Student voice"), Programme.NOT_YET))
        .isDecided("Your questions are good. We could not hear the students yet.");
    tell(telling, "first time", farah.decision());

    farah.triesAgain();
    farah
        .handsIn(farah.work().with(Work.studentWork("farah", 3, portal.now())))
        .isGivenTo("dora", "gina");
    BlindSubmission seen = farah.seenBy("dora");
    farah.decision().facts().result().criteria().stream()
        .filter(result -> !seen.toRate().contains(result.criterion()))
        .forEach(kept -> telling.line("stands", kept.criterion() + ": " + kept.level()));
    telling.line(
        "to be judged",
        seen.toRate()
            + " in "
            + seen.portfolio().evidence().size()
            + " pieces of evidence; whose they are is not shown");

    farah.isJudged(Map.of()).isDecided("Now we hear them.").isAwarded();
    tell(telling, "second time", farah.decision());
    telling.lines(
        "what happened",
        portal.happened(farah.id()).stream()
            .map(entry -> Portal.day(entry.at()) + "  " + entry.kind())
            .toList());
  }

  private static void tell(Telling telling, String label, Decision decision) {
    telling.line(label, decision.isEarned() ? "EARNED" : "not yet");
    telling.lines(
        "", TraceText.in(Locale.ENGLISH).text(decision.trace(), decision.facts()).lines().toList());
    telling.line("feedback", decision.feedback().overall());
    decision.feedback().criteria().stream()
        .filter(comment -> comment.criterion().value().equals("student-voice"))
        .forEach(comment -> telling.line("", comment.criterion() + ": " + comment.comment()));
  }
}

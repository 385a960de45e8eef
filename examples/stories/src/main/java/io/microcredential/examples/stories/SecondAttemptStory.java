package io.microcredential.examples.stories;

import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EarningEvent;
import io.microcredential.core.earning.EarningState.Drafting;
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
  public void tell(Telling telling) {
    MicroCredential definition =
        Programme.publish(
            Programme.definition(
                    "questions-that-open",
                    "Questions That Open",
                    "The teacher asks questions that have several good answers.",
                    "Question design",
                    "Wait time",
                    "Student voice")
                .build());
    Learner farah = new Learner("farah", definition, Programme.PUBLISHED_AT);
    farah
        .handsIn(farah.portfolio())
        .isJudged("dora", "emil", Map.of(Programme.criterion("Student voice"), Programme.NOT_YET))
        .isDecided("Your questions are good. We could not hear the students yet.");
    tell(telling, "first time", farah.decision());

    farah.triesAgain();
    Drafting draft = (Drafting) farah.enrollment().state();
    draft.kept().forEach(kept -> telling.line("stands", kept.criterion() + ": " + kept.level()));
    farah.handsIn(draft.portfolio().with(farah.studentWork(3)));
    BlindSubmission seen =
        farah.process().blindView(farah.enrollment(), AssessorRole.ASSESSOR).orElseThrow();
    telling.line(
        "to be judged",
        seen.toRate()
            + " in "
            + seen.portfolio().evidence().size()
            + " pieces of evidence; whose they are is not shown");

    farah.isJudged("dora", "gina", Map.of()).isDecided("Now we hear them.").isAwarded();
    tell(telling, "second time", farah.decision());
    telling.lines(
        "what happened",
        EarningEvent.history(farah.enrollment()).stream()
            .map(event -> event.at().toString().substring(0, 10) + "  " + event.kind())
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

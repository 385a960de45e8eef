package io.microcredential.core.earning;

import static io.microcredential.core.earning.EarnedAttempt.AWARDED;
import static io.microcredential.core.earning.EarnedAttempt.DECISION;
import static io.microcredential.core.earning.EarnedAttempt.NOT_YET;
import static io.microcredential.core.earning.EarnedAttempt.SUBMISSION;
import static io.microcredential.core.earning.EarnedAttempt.decision;
import static io.microcredential.core.earning.EarnedAttempt.facts;
import static io.microcredential.core.earning.EarnedAttempt.firstResult;
import static io.microcredential.core.earning.EarnedAttempt.refuses;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.decisionOf;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.AwardId;
import io.microcredential.core.Digest;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Feedback;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.earning.EarningState.Awarded;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.TestScore;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Feature rows C3 and D6. What cannot be constructed, not even by somebody who leaves out the
 * moves.
 */
class InvariantsTest {

  @Nested
  class ADecision {

    @Test
    void hasFeedbackOnTheWhole() {
      assertThatThrownBy(() -> decision(DECISION.rule(), DECISION.facts(), null))
          .isInstanceOf(NullPointerException.class);
      refuses(() -> new Feedback("\u200B", List.of()), "says something about the whole");
    }

    @Test
    void hasFeedbackOnEachCriterionThatWasJudged() {
      List<CriterionComment> others =
          DECISION.feedback().criteria().stream()
              .filter(comment -> !comment.criterion().equals(QUESTIONS))
              .toList();
      refuses(
          () -> decision(DECISION.rule(), DECISION.facts(), new Feedback("Words.", others)),
          "says nothing about criterion question-design");
    }

    @Test
    void isNotMadeWhileTheRuleCannotTell() {
      refuses(
          () ->
              decision(
                  new AwardRule.TestScoreAtLeast(TestId.of("t"), Fraction.ONE),
                  DECISION.facts(),
                  DECISION.feedback()),
          "the rule's answer is unknown");
    }

    @Test
    void isNotMadeWhileALevelIsUnknownEvenIfTheRuleDoesNotAskForIt() {
      var unknown = new CriterionResult(QUESTIONS, null, ResultBasis.EXPERT_NEEDED, List.of());
      AwardRule other =
          new AwardRule.CriterionAtLeast(
              SampleDefinitions.WAIT_TIME, SampleDefinitions.DEMONSTRATED);
      refuses(
          () -> decision(other, facts(firstResult(unknown)), DECISION.feedback()),
          "criterion question-design is unknown");
    }

    @Test
    void isNotMadeOnALevelThatTheCriterionDoesNotHave() {
      var odd =
          new CriterionResult(QUESTIONS, LevelId.of("splendid"), ResultBasis.AGREED, List.of());
      refuses(() -> decision(facts(firstResult(odd))), "criterion question-design is unknown");
    }

    @Test
    void isNotMadeWithoutAResultForEachCriterion() {
      List<CriterionResult> results = DECISION.facts().result().criteria();
      refuses(() -> decision(facts(results.subList(1, 4))), "one result for each criterion");
      refuses(() -> decision(facts(List.of())), "one result for each criterion");
    }
  }

  @Nested
  class AnAward {

    private static Award award(Decision decision, AwardPins pins, Instant at, Instant until) {
      return new Award(AwardId.of("urn:uuid:1"), SampleWork.LEARNER, decision, pins, at, until);
    }

    private static AwardPins pins(Digest rubric, Digest decision) {
      AwardPins good = AWARDED.award().pins();
      return new AwardPins(
          good.definition(), rubric, good.submission(), good.assessments(), decision);
    }

    @Test
    void isOnlyMadeOfADecisionThatSaysEarned() {
      Decision notYet = decisionOf(NOT_YET);
      refuses(
          () ->
              award(
                  notYet, pins(AWARDED.award().pins().rubric(), notYet.digest()), day(9), day(99)),
          "does not say that it is earned");
    }

    @Test
    void pinsItsDecisionAndItsRubric() {
      Digest other = Digest.ofText("something else");
      refuses(
          () -> award(DECISION, pins(AWARDED.award().pins().rubric(), other), day(9), day(99)),
          "changed after it was pinned");
      refuses(
          () -> award(DECISION, pins(other, DECISION.digest()), day(9), day(99)),
          "changed after it was pinned");
    }

    @Test
    void isMadeAfterTheDecisionAndExpiresAfterThat() {
      AwardPins pins = AWARDED.award().pins();
      refuses(() -> award(DECISION, pins, day(3), day(99)), "before it is decided");
      refuses(() -> award(DECISION, pins, day(9), day(9)), "expires after it was made");
    }

    @Test
    void restsOnTheAttemptBesideIt() {
      Attempt other = History.of(NOT_YET).attempts().get(0);
      refuses(() -> new Awarded(other, AWARDED.award()), "does not rest on this attempt");

      Award good = AWARDED.award();
      var pins =
          new AwardPins(
              good.pins().definition(),
              good.pins().rubric(),
              Digest.ofText("another submission"),
              good.pins().assessments(),
              good.pins().decision());
      refuses(
          () -> new Awarded(AWARDED.attempt(), award(DECISION, pins, day(9), day(99))),
          "does not rest on this attempt");
    }
  }

  @Nested
  class SmallParts {

    @Test
    void refuseWhatMakesNoSense() {
      refuses(() -> Artifact.of("text", new byte[0]), "text/plain");
      refuses(
          () ->
              new Submission(
                  SUBMISSION.id(),
                  0,
                  SUBMISSION.definition(),
                  SUBMISSION.portfolio(),
                  List.of(),
                  day(1)),
          "count from 1");
      LocalDate today = LocalDate.parse("2026-09-01");
      refuses(() -> new Consent.Given(today, today), "ends after");
      refuses(
          () -> new EvidenceRelease(EvidenceId.of("plan"), URI.create("plan.pdf"), day(6)),
          "http or https");
    }

    @Test
    void holdEachPieceAndEachAnswerOnce() {
      Evidence plan = SampleWork.plan();
      var answer = new PromptAnswer(SampleDefinitions.CHOICE, "Words.");
      refuses(() -> new EvidencePortfolio(List.of(plan, plan), List.of()), "its own id");
      refuses(() -> new EvidencePortfolio(List.of(), List.of(answer, answer)), "answered once");
      var score = new TestScore(TestId.of("t"), Fraction.ONE);
      refuses(() -> new LearnerRecord(List.of(score, score), List.of(), null), "at most one score");
    }

    @Test
    void holdNoHalfCharacterBecauseItCouldNotBeReadBack() {
      refuses(() -> new PromptAnswer(SampleDefinitions.CHOICE, "a\uD83D"), "half a character");
      refuses(() -> new Feedback("a\uDC4D", List.of()), "says something");
      refuses(() -> new CriterionComment(QUESTIONS, "\uD83Da"), "says something");
      URI half = URI.create("https://folio.example/\uD83D");
      refuses(() -> new EvidenceRelease(EvidenceId.of("plan"), half, day(6)), "http or https");
      refuses(() -> AwardId.of(half.toString()), "absolute URI");
    }
  }
}

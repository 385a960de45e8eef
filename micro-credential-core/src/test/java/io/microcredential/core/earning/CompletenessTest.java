package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.piece;
import static io.microcredential.core.earning.SampleWork.plan;
import static io.microcredential.core.earning.SampleWork.portfolio;
import static io.microcredential.core.earning.SampleWork.work;
import static io.microcredential.core.kit.SampleDefinitions.CHOICE;
import static io.microcredential.core.kit.SampleDefinitions.CONTEXT;
import static io.microcredential.core.kit.SampleDefinitions.LESSON_PLAN;
import static io.microcredential.core.kit.SampleDefinitions.RECORDING;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_WORK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.microcredential.core.EvidenceId;
import io.microcredential.core.Problem;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row C2: what is missing is said before anybody judges. */
class CompletenessTest {

  private static final Instant NOW = Instant.parse("2026-09-02T12:00:00Z");

  private static void assertOnly(EvidencePortfolio portfolio, String code, String pointer) {
    assertThat(PROCESS.completeness(portfolio, NOW))
        .extracting(Problem::code, problem -> problem.at().toString())
        .containsExactly(tuple(code, pointer));
    assertThat(PROCESS.completeness(portfolio, NOW))
        .allMatch(Problem::isError)
        .noneMatch(problem -> problem.fix().isBlank());
  }

  private static Evidence dated(Evidence piece, String day) {
    return new Evidence(
        piece.id(),
        piece.requirement(),
        piece.kind(),
        piece.roles(),
        piece.artifact(),
        piece.narrative(),
        piece.context(),
        LocalDate.parse(day),
        piece.consent());
  }

  private static Evidence copyOf(Evidence original, Evidence copy) {
    return new Evidence(
        copy.id(),
        copy.requirement(),
        copy.kind(),
        copy.roles(),
        original.artifact(),
        copy.narrative(),
        copy.context(),
        copy.capturedOn(),
        copy.consent());
  }

  @Test
  void whatIsAskedForIsComplete() {
    assertThat(PROCESS.completeness(portfolio(), NOW)).isEmpty();
  }

  @Test
  void anEmptyPortfolioLacksEverythingThatIsAskedFor() {
    assertThat(PROCESS.completeness(EvidencePortfolio.empty(), NOW).codes())
        .containsExactly(
            "submission.evidence-missing",
            "submission.evidence-missing",
            "submission.answer-missing",
            "submission.answer-missing",
            "submission.answer-missing");
  }

  @Nested
  class Pieces {

    @Test
    void tooFewPiecesOfARequirement() {
      assertOnly(
          portfolio().without(EvidenceId.of("work-1")), "submission.evidence-missing", "/evidence");
    }

    @Test
    void tooManyPiecesOfARequirement() {
      EvidencePortfolio five = portfolio().with(work(3)).with(work(4)).with(work(5));
      assertOnly(five, "submission.evidence-too-much", "/evidence");
      assertThat(PROCESS.completeness(five.without(EvidenceId.of("work-5")), NOW)).isEmpty();
    }

    @Test
    void aRequirementThatTheDefinitionDoesNotKnow() {
      assertOnly(
          portfolio().with(piece("extra", RequirementId.of("letter"), EvidenceKind.PLAN)),
          "submission.unknown-requirement",
          "/evidence/4/requirement");
    }

    @Test
    void aKindThatIsNotAskedForThere() {
      assertOnly(
          portfolio().with(piece("plan", LESSON_PLAN, EvidenceKind.VIDEO, EvidenceRole.PLANNING)),
          "submission.kind-not-asked",
          "/evidence/3/kind");
    }

    @Test
    void eachOfTheKindsThatAreAskedForWillDo() {
      assertThat(
              PROCESS.completeness(
                  portfolio()
                      .with(piece("plan", LESSON_PLAN, EvidenceKind.PLAN, EvidenceRole.PLANNING)),
                  NOW))
          .isEmpty();
    }

    @Test
    void aPieceThatDoesNotSayThatItShowsWhatIsAskedFor() {
      assertOnly(
          portfolio()
              .with(
                  piece(
                      "work-2",
                      STUDENT_WORK,
                      EvidenceKind.STUDENT_WORK,
                      EvidenceRole.IMPLEMENTATION)),
          "submission.role-missing",
          "/evidence/3/roles");
    }

    @Test
    void aPieceMayShowMoreThanIsAskedFor() {
      assertThat(
              PROCESS.completeness(
                  portfolio()
                      .with(
                          piece(
                              "work-2",
                              STUDENT_WORK,
                              EvidenceKind.STUDENT_WORK,
                              EvidenceRole.REFLECTION,
                              EvidenceRole.STUDENT_OUTCOME)),
                  NOW))
          .isEmpty();
    }

    @Test
    void aSecondCopyOfAFileIsNamedAndCountsOnce() {
      assertThat(PROCESS.completeness(portfolio().with(copyOf(work(1), work(2))), NOW))
          .extracting(Problem::code, problem -> problem.at().toString())
          .containsExactly(
              tuple("submission.evidence-copy", "/evidence/3/artifact"),
              tuple("submission.evidence-missing", "/evidence"));
    }

    @Test
    void oneFileDoesNotServeTwoRequirements() {
      assertOnly(
          portfolio().with(copyOf(plan(), SampleWork.recording())),
          "submission.evidence-copy",
          "/evidence/3/artifact");
    }
  }

  @Nested
  class Dates {

    @Test
    void evidenceFromTomorrowIsRefusedAndFromTodayIsNot() {
      assertOnly(
          portfolio().with(dated(work(2), "2026-09-03")),
          "submission.captured-in-future",
          "/evidence/3/capturedOn");
      assertThat(PROCESS.completeness(portfolio().with(dated(work(2), "2026-09-02")), NOW))
          .isEmpty();
    }
  }

  @Nested
  class ConsentOfThoseWhoCanBeRecognised {

    private static EvidencePortfolio with(Consent consent) {
      return portfolio().with(work(2).with(consent));
    }

    private static Consent given(String from, @Nullable String until) {
      return new Consent.Given(
          LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }

    @Test
    void evidenceWithoutConsentIsNotHandedIn() {
      assertOnly(with(new Consent.Missing()), "submission.consent-missing", "/evidence/3/consent");
    }

    @Test
    void aConsentHoldsFromItsFirstDay() {
      assertThat(PROCESS.completeness(with(given("2026-09-02", null)), NOW)).isEmpty();
      assertOnly(
          with(given("2026-09-03", null)), "submission.consent-missing", "/evidence/3/consent");
    }

    @Test
    void aConsentNoLongerHoldsOnTheDayOnWhichItEnds() {
      assertThat(PROCESS.completeness(with(given("2026-01-01", "2026-09-03")), NOW)).isEmpty();
      assertOnly(
          with(given("2026-01-01", "2026-09-02")),
          "submission.consent-missing",
          "/evidence/3/consent");
    }

    @Test
    void itIsCheckedAgainForTheNextAttempt() {
      Enrollment revising = PROCESS.revise(SampleWork.notYet(PROCESS)).orElseThrow();
      Enrollment later =
          PROCESS.save(revising, with(given("2026-01-01", "2026-09-05"))).orElseThrow();

      assertThat(PROCESS.submit(later, SubmissionId.of("submission-2"), day(11)).problems().codes())
          .containsExactly("submission.consent-missing");
    }
  }

  @Nested
  class Answers {

    private static String words(int count) {
      return "wort ".repeat(count);
    }

    @Test
    void anAnswerThatIsMissing() {
      EvidencePortfolio silent =
          new EvidencePortfolio(
              portfolio().evidence(),
              portfolio().answers().stream().filter(a -> !a.prompt().equals(CHOICE)).toList());
      assertOnly(silent, "submission.answer-missing", "/answers");
    }

    @Test
    void anAnswerInWhichNobodySaysAnything() {
      assertOnly(
          portfolio().answering(CHOICE, "\u00A0… \u200B"), "submission.answer-missing", "/answers");
    }

    @Test
    void anAnswerMayHaveAsManyWordsAsTheLimitAndNotOneMore() {
      assertThat(PROCESS.completeness(portfolio().answering(CONTEXT, words(300)), NOW)).isEmpty();
      assertOnly(
          portfolio().answering(CONTEXT, words(301)),
          "submission.answer-too-long",
          "/answers/2/text");
    }

    @Test
    void aLimitHoldsForChineseToo() {
      assertOnly(
          portfolio().answering(CONTEXT, "我".repeat(301)),
          "submission.answer-too-long",
          "/answers/2/text");
    }

    @Test
    void anAnswerToAPromptThatTheDefinitionDoesNotKnow() {
      assertOnly(
          portfolio().answering(PromptId.of("weather"), "Sunny."),
          "submission.unknown-prompt",
          "/answers/3/prompt");
    }
  }

  @Test
  void aProblemSaysNothingOfWhatTheLearnerWrote() {
    Evidence secret =
        new Evidence(
            EvidenceId.of("x"),
            RECORDING,
            EvidenceKind.PLAN,
            List.of(),
            Artifact.of("text/plain", new byte[0]),
            "secret-narrative",
            "secret-context",
            LocalDate.parse("2030-01-01"),
            new Consent.Missing());
    EvidencePortfolio bad =
        EvidencePortfolio.empty().with(secret).answering(CHOICE, "secret-answer ".repeat(300));

    assertThat(PROCESS.completeness(bad, NOW).list().toString()).doesNotContain("secret");
  }
}

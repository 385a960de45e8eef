package io.microcredential.rubric.feedback;

import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.Digest;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.Severity;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Feedback;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** E10: feedback quality lint. */
class FeedbackLintTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final FeedbackLint LINT = FeedbackLint.in(Locale.ENGLISH);
  private static final FeedbackLint REVISOR = FeedbackLint.in(SPANISH);

  private static final String HELPFUL =
      "On page 3 of the lesson plan you ask every student for a second reason, which shows how "
          + "wait time changes who speaks. Next time say what you do when nobody answers.";

  private static List<String> codes(String text) {
    return LINT.check(text).codes();
  }

  @Nested
  class Findings {

    @Test
    void areNoneWhereFeedbackHelps() {
      assertThat(codes(HELPFUL)).isEmpty();
      assertThat(
              REVISOR
                  .check(
                      "En la página 3 del plan pides una segunda razón a cada estudiante, porque "
                          + "así hablan más. La próxima vez di qué haces si nadie responde.")
                  .codes())
          .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "!!! ...", "\u200B\u200E", "👍🎉", "\uD800"})
    void sayThatThereAreNoWords(String text) {
      assertThat(codes(text)).containsExactly("feedback.empty");
    }

    @Test
    void countWords() {
      Problems problems = LINT.without(FeedbackRule.NO_EVIDENCE).check("You asked them why.");

      assertThat(problems.codes()).containsExactly("feedback.too-short");
      assertThat(problems.list().get(0).message())
          .isEqualTo("There are 4 words; at least 6 are expected.");
      assertThat(problems.list().get(0).fix())
          .isEqualTo("Say what you saw, where, and what would make it better.");
      assertThat(LINT.withMinimumWords(4).check("You asked them why.").codes())
          .doesNotContain("feedback.too-short");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Good job!",
          "GREAT WORK, keep it up!!! 🎉",
          "Well done, Maria. I loved it.",
          "Thank you so much, this is really excellent work.",
          "ｇｏｏｄ　ｊｏｂ",
          "Go\u200Bod jo\u00ADb"
        })
    void knowPraiseThatFitsAnyWork(String text) {
      assertThat(codes(text)).contains("feedback.generic-praise");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"¡Muy bien hecho!", "Excelente trabajo, sigue así.", "FELICIDADES, me encanto"})
    void knowPraiseInSpanish(String text) {
      assertThat(REVISOR.check(text).codes()).contains("feedback.generic-praise");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Good job asking every student for a second reason before you gave yours.",
          "Excellent wait time between your question and the first answer."
        })
    void doNotCallPraiseGenericThatSaysForWhat(String text) {
      assertThat(codes(text)).doesNotContain("feedback.generic-praise");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Look again at page 3, please, there is more to say.",
          "On the 2nd page there is more to say about it.",
          "See p.4 where you say what comes after that.",
          "At 2:15 nobody has said anything for a while.",
          "You wrote “every voice counts” and then moved on.",
          "You wrote \"every voice counts\" and then moved on.",
          "You wrote «every voice counts» and then moved on.",
          "More on this at https://example.org/wait-time for you.",
          "The lesson plan has a step that nobody can follow.",
          "The third slide has a step that nobody can follow."
        })
    void takeTheseForPointersToTheWork(String text) {
      assertThat(codes(text)).doesNotContain("feedback.no-evidence");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "You ask and you listen and everybody can follow you.",
          "You say \"good\" and \"fine\" to them very many times.",
          "You say \"wait and then move on to other things.",
          "In 2026 we asked for more than 30 of them.",
          "There is a page that you may want to read."
        })
    void doNotTakeTheseForPointersToTheWork(String text) {
      assertThat(codes(text)).contains("feedback.no-evidence");
    }

    @Test
    void takeIdsOfEvidenceForPointers() {
      String text = "What you call Piece_7b needs to say more about voice.";

      assertThat(codes(text)).contains("feedback.no-evidence");
      assertThat(LINT.pointingAt(List.of(EvidenceId.of("piece_7b"))).check(text).codes())
          .doesNotContain("feedback.no-evidence");
    }

    @Test
    void sayThatAJudgementNeedsAReason() {
      assertThat(codes("The lesson plan as a whole is rather weak."))
          .containsExactly("feedback.no-reason");
      assertThat(codes("The lesson plan is weak because nobody speaks.")).isEmpty();
      assertThat(codes("The lesson plan is weak, see page 2 there.")).isEmpty();
      assertThat(REVISOR.check("El plan de clase en general es muy débil.").codes())
          .containsExactly("feedback.no-reason");
    }

    @Test
    void nameTheWordsThatHurtAndNoOthers() {
      Problems problems =
          LINT.check("Maria, page 2 is LAZY, lazy and a waste of\ntime because it copies.");

      assertThat(problems.codes()).containsExactly("feedback.harsh");
      assertThat(problems.list().get(0).message())
          .isEqualTo("Some words may hurt: “lazy”, “waste of time”.");
      assertThat(REVISOR.check("La página 2 es pésima porque copia todo.").list().get(0).message())
          .isEqualTo("Algunas palabras pueden herir: “pesima”.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stu\u200Bpid", "STUPID", "ｓｔｕｐｉｄ", "stu\u0301pid", "stupid\u202E"})
    void seeThroughDisguise(String word) {
      assertThat(codes("On page 2 that is a " + word + " idea because of it."))
          .contains("feedback.harsh");
    }

    @Test
    void doNotFindWordsInsideOthers() {
      assertThat(codes("On page 2 the glazy stupidly named silazy thing shows."))
          .doesNotContain("feedback.harsh");
    }

    @Test
    void areWarningsUnlessDeclaredToRefuse() {
      assertThat(LINT.check("Good job!").hasErrors()).isFalse();
      Problems strict = LINT.refusing(FeedbackRule.GENERIC_PRAISE).check("Good job!");
      assertThat(strict.list())
          .allSatisfy(
              problem ->
                  assertThat(problem.severity())
                      .isEqualTo(
                          problem.code().equals("feedback.generic-praise")
                              ? Severity.ERROR
                              : Severity.WARNING));
      assertThat(strict.hasErrors()).isTrue();
    }

    @Test
    void followTheProgrammesOwnWords() {
      var own = LINT.withWords(FeedbackWordKind.HARSH, List.of("Mediocre Stuff"));

      assertThat(own.check("Page 2 is mediocre stuff because it copies.").codes())
          .containsExactly("feedback.harsh");
      assertThat(
              LINT.withoutWords(FeedbackWordKind.HARSH, List.of("lazy"))
                  .check("Page 2 is lazy because it copies a lot.")
                  .codes())
          .isEmpty();
      assertThat(LINT.forTextsIn(List.of(Locale.ENGLISH, SPANISH)).check("¡Buen trabajo!").codes())
          .contains("feedback.generic-praise");
    }

    @Test
    void areExplainedInTheLanguageOfTheReader() {
      assertThat(LINT.explainedIn(SPANISH).check("Good job!").list().get(1).message())
          .isEqualTo("Este elogio serviría para cualquier trabajo.");
      assertThat(LINT.explainedIn(Locale.FRENCH).check("Good job!").list().get(1).message())
          .isEqualTo("This praise would fit any work.");
    }
  }

  @Nested
  class Places {

    @Test
    void areThoseOfFeedback() {
      var feedback =
          new Feedback(
              "A year of work that your colleagues can learn from, and they will ask you.",
              List.of(
                  new CriterionComment(PLAN, HELPFUL), new CriterionComment(VOICE, "Good job!")));

      assertThat(LINT.check(feedback).list())
          .extracting(problem -> problem.at() + " " + problem.code())
          .containsExactly(
              "/criteria/1/comment feedback.too-short",
              "/criteria/1/comment feedback.generic-praise",
              "/criteria/1/comment feedback.no-evidence",
              "/criteria/1/comment feedback.no-reason");
      var alone = new Feedback(feedback.overall(), List.of());
      assertThat(LINT.check(alone).list())
          .extracting(problem -> problem.at() + " " + problem.code())
          .containsExactly("/overall feedback.no-evidence");
    }

    @Test
    void areThoseOfAnAssessment() {
      assertThat(
              LINT.check(
                      assessment(
                          "w",
                          List.of(
                              new CriterionRating(PLAN, DEMONSTRATED, HELPFUL),
                              new CriterionRating(VOICE, DEMONSTRATED, "You ask a lot of them."))))
                  .list())
          .extracting(problem -> problem.at() + " " + problem.code())
          .containsExactly("/ratings/1/comment feedback.no-evidence");
    }

    @Test
    void askNoPointerWhereThereIsNoLevel() {
      assertThat(
              LINT.check(CriterionRating.notApplicable(VOICE, "This group reads and nobody talks."))
                  .codes())
          .isEmpty();
      assertThat(
              LINT.check(new CriterionRating(VOICE, null, "I hear nobody, so I do not know it."))
                  .codes())
          .isEmpty();
    }
  }

  private static Assessment assessment(String submission, List<CriterionRating> ratings) {
    return new Assessment(
        AssessmentId.of("a-" + submission + ratings.size()),
        SubmissionId.of(submission),
        PersonId.of("p"),
        AssessorRole.ASSESSOR,
        Digest.ofText("rubric"),
        ratings,
        Instant.parse("2026-03-01T10:00:00Z"));
  }

  @Nested
  class RepeatedWords {

    @Test
    void areFoundOverLearnersWhateverTheSigns() {
      var one = new Feedback(HELPFUL, List.of(new CriterionComment(PLAN, "On page 2: why?")));
      var two =
          new Feedback(
              "Another one that nobody else got.",
              List.of(new CriterionComment(VOICE, "on page 2 — WHY")));
      var three = new Feedback("One more of its own.", List.of());

      Problems problems = LINT.checkRepeated(List.of(one, two, three));
      assertThat(problems.list())
          .extracting(problem -> problem.at() + " " + problem.code())
          .containsExactly(
              "/0/criteria/0/comment feedback.repeated", "/1/criteria/0/comment feedback.repeated");
      assertThat(problems.list().get(0).message()).isEqualTo("The same words went to 2 learners.");
      assertThat(LINT.without(FeedbackRule.REPEATED).checkRepeated(List.of(one, one)).isEmpty())
          .isTrue();
      assertThat(LINT.checkRepeated(List.of(one)).isEmpty()).isTrue();
    }

    @Test
    void areNotFoundInsideTheFeedbackOfOneLearner() {
      var comment = new CriterionComment(PLAN, HELPFUL);
      var feedback = new Feedback(HELPFUL, List.of(comment, comment));

      assertThat(LINT.checkRepeated(List.of(feedback)).isEmpty()).isTrue();
    }

    @Test
    void areFoundOverSubmissionsAndNotOverAssessorsOfOne() {
      var rating = new CriterionRating(PLAN, DEMONSTRATED, HELPFUL);
      var other = new CriterionRating(VOICE, DEMONSTRATED, "On page 2 you wait.");

      assertThat(
              LINT.checkRepeatedRatings(
                      List.of(
                          assessment("w", List.of(rating)),
                          assessment("v", List.of(other, rating))))
                  .list())
          .extracting(problem -> problem.at().toString())
          .containsExactly("/0/ratings/0/comment", "/1/ratings/1/comment");
      assertThat(
              LINT.checkRepeatedRatings(
                      List.of(
                          assessment("w", List.of(rating)),
                          assessment("w", List.of(other, rating))))
                  .isEmpty())
          .isTrue();
    }
  }

  @Nested
  class Lists {

    @Test
    void areThereInBothLanguages() throws IOException {
      for (String language : FeedbackWords.LANGUAGES) {
        Properties lists = properties("FeedbackWords_" + language + ".properties");
        assertThat(lists).hasSize(FeedbackWordKind.values().length);
        for (FeedbackWordKind kind : FeedbackWordKind.values()) {
          List<String> phrases = List.of(lists.getProperty(kind.key()).split(","));
          assertThat(phrases)
              .as("%s %s", language, kind)
              .hasSizeGreaterThan(15)
              .noneMatch(String::isBlank)
              .doesNotHaveDuplicates();
        }
      }
    }

    @Test
    void explainEveryRuleInBothLanguages() throws IOException {
      Properties english = properties("FeedbackLint.properties");
      Properties spanish = properties("FeedbackLint_es.properties");
      List<String> keys = new ArrayList<>();
      for (FeedbackRule rule : FeedbackRule.values()) {
        keys.add(rule.key());
        keys.add(rule.key() + ".fix");
      }
      assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
      assertThat(spanish.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(keys);
      for (String key : keys) {
        String other = spanish.getProperty(key);
        assertThat(other).isNotEqualTo(english.getProperty(key)).doesNotContain("'");
        for (String blank : List.of("{0}", "{1}")) {
          assertThat(other.contains(blank)).isEqualTo(english.getProperty(key).contains(blank));
        }
      }
    }

    private Properties properties(String name) throws IOException {
      var properties = new Properties();
      try (var in = Objects.requireNonNull(FeedbackLint.class.getResourceAsStream(name))) {
        properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
      return properties;
    }

    @Test
    void areNotInventedForOtherLanguages() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FeedbackLint.in(Locale.FRENCH))
          .withMessage("there are word lists for en and es only");
      assertThatIllegalArgumentException().isThrownBy(() -> LINT.withMinimumWords(0));
    }
  }
}

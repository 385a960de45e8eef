package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.Problem;
import io.microcredential.core.Severity;
import io.microcredential.core.catalog.ReadingLevel.FernandezHuerta;
import io.microcredential.core.catalog.ReadingLevel.FleschKincaid;
import io.microcredential.core.catalog.ReadingLevel.NotComputed;
import io.microcredential.core.kit.SampleDefinitions;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row M2: how hard the texts for learners are to read. */
class ReadabilityTest {

  /** Six words of one syllable each in one sentence. */
  private static final String CAT = "The cat sat on the mat. ";

  /** Seven words of eleven syllables in one sentence. */
  private static final String GATO = "El gato come pan en casa verde. ";

  @Nested
  class OfCounting {

    @ParameterizedTest
    @CsvSource({
      "cat,1",
      "the,1",
      "table,2",
      "tables,2",
      "made,1",
      "makes,1",
      "wanted,2",
      "asked,1",
      "ended,2",
      "classes,2",
      "changes,2",
      "teacher,2",
      "students,2",
      "evidence,3",
      "yes,1",
      "yellow,2",
      "rhythm,1",
      "don't,1",
      "assessment,3",
      "why,1",
      "be,1",
      "bee,1",
      "3.5,1",
      "UNIVERSITY,5"
    })
    void syllablesOfEnglishWords(String word, int syllables) {
      assertThat(TextCounts.english(word).words()).isEqualTo(1);
      assertThat(TextCounts.english(word).syllables()).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource({
      "casa,2", "que,1", "guerra,2", "guitarra,3", "pingüino,3", "agua,2", "día,2", "dio,1",
      "leer,2", "teatro,3", "aéreo,4", "país,2", "ciudad,2", "estudiante,4", "evaluación,4",
          "muy,1",
      "y,1", "ahora,3", "Árbol,2", "aquí,2"
    })
    void syllablesOfSpanishWords(String word, int syllables) {
      assertThat(TextCounts.spanish(word).syllables()).isEqualTo(syllables);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "One. Two! Three?|3|3",
          "One, e.g. two.|1|3",
          "No stop at the end|1|5",
          "Wait... What?|2|2",
          "It takes 3.5 hours. ok|1|5",
          "¿Qué? ¡Bien!|2|2",
          "state-of-the-art|1|1",
          "...|0|0"
        })
    void sentencesAndWords(String text, int sentences, int words) {
      assertThat(TextCounts.english(text).sentences()).isEqualTo(sentences);
      assertThat(TextCounts.english(text).words()).isEqualTo(words);
    }
  }

  @Nested
  class OfFormulas {

    @Test
    void englishGradesFollowFleschKincaid() {
      // 0.39 * 6 / 1 + 11.8 * 6 / 6 - 15.59
      assertThat(Readability.of(CAT.repeat(20), "en"))
          .isEqualTo(new FleschKincaid(new BigDecimal("-1.45")));
    }

    @Test
    void spanishEaseFollowsFernandezHuertaWithTheCorrectedSecondTerm() {
      // 206.84 - 60 * 11 / 7 - 1.02 * 7 / 1 = 105.414...
      assertThat(TextCounts.spanish(GATO)).isEqualTo(new TextCounts(7, 1, 11));
      assertThat(Readability.of(GATO.repeat(20), "es-MX"))
          .isEqualTo(new FernandezHuerta(new BigDecimal("105.41")));
    }

    @Test
    void shortTextsAndOtherLanguagesAreNotMeasuredAndSaySo() {
      assertThat(Readability.of(CAT.repeat(16), "en"))
          .isEqualTo(new NotComputed(NotComputed.Reason.TOO_SHORT));
      assertThat(Readability.of("", "es")).isEqualTo(new NotComputed(NotComputed.Reason.TOO_SHORT));
      assertThat(Readability.of("Le chat. ".repeat(99), "fr"))
          .isEqualTo(new NotComputed(NotComputed.Reason.OTHER_LANGUAGE));
    }

    @Test
    void plainIsWhatTheLastSchoolYearReads() {
      assertThat(new FleschKincaid(new BigDecimal("12")).isPlain()).isTrue();
      assertThat(new FleschKincaid(new BigDecimal("12.01")).isPlain()).isFalse();
      assertThat(new FernandezHuerta(new BigDecimal("50")).isPlain()).isTrue();
      assertThat(new FernandezHuerta(new BigDecimal("49.99")).isPlain()).isFalse();
      assertThat(new NotComputed(NotComputed.Reason.OTHER_LANGUAGE).isPlain()).isTrue();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new FleschKincaid(new BigDecimal("1.234")));
    }
  }

  @Nested
  class OfDefinitions {

    private static final String HARD =
        "Practitioners systematically operationalize interdisciplinary instructional"
            + " methodologies, differentiating developmentally appropriate representations"
            + " throughout collaborative communities of inquiry. ";
    private static final String DIFICIL =
        "Los profesionales operacionalizan sistemáticamente metodologías interdisciplinarias,"
            + " diferenciando representaciones evolutivamente apropiadas mediante comunidades"
            + " colaborativas de investigación pedagógica. ";

    @Test
    void hardEnglishIsAWarningWhereItIsHardest() {
      MicroCredentialDraft draft =
          SampleDefinitions.draft(
              b ->
                  b.description(text(CAT.repeat(3)))
                      .keyMethod(new KeyMethod(text("x"), text(HARD.repeat(8)))));
      Problem problem =
          PublisherLintsTest.only(
              draft, "definition.reading-level-english", "/keyMethod/description/en");
      assertThat(problem.severity()).isEqualTo(Severity.WARNING);
      assertThat(problem.message()).contains("above 12.");
    }

    @Test
    void hardSpanishIsAWarningOfItsOwn() {
      LanguageMap both =
          text(CAT.repeat(10)).with("es", DIFICIL.repeat(8)).with("fr", HARD.repeat(8));
      MicroCredentialDraft draft =
          SampleDefinitions.draft(b -> b.keyMethod(new KeyMethod(text("x"), both)));
      PublisherLintsTest.only(
          draft, "definition.reading-level-spanish", "/keyMethod/description/es");
      assertThat(Readability.of(draft).keySet()).containsExactly("en", "es", "fr");
      assertThat(Readability.of(draft).get("fr"))
          .isEqualTo(new NotComputed(NotComputed.Reason.OTHER_LANGUAGE));
    }

    @Test
    void everythingForLearnersIsRead() {
      MicroCredentialDraft draft = SampleDefinitions.draft();
      List<String> places =
          LearnerTexts.of(draft).stream().map(text -> text.at().toString()).toList();
      assertThat(places)
          .contains(
              "/description",
              "/competency/statement",
              "/keyMethod/description",
              "/methodComponents/1/description",
              "/parts/0/prompts/1/text",
              "/reflectionPrompts/0/text",
              "/evidenceRequirements/2/description",
              "/rubric/criteria/3/description",
              "/rubric/criteria/0/levels/0/descriptors/1")
          .doesNotHaveDuplicates();
    }
  }
}

package io.microcredential.rubric.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.rubric.calibration.AgreementMeasure;
import io.microcredential.rubric.calibration.DriftRule;
import io.microcredential.rubric.calibration.Qualification;
import io.microcredential.rubric.calibration.QualificationFinding;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReportWordsTest {

  private static final Pattern BLANK = Pattern.compile("\\{[0-9]}");
  private static final ReportWords ENGLISH = ReportWords.in(Locale.ENGLISH);
  private static final ReportWords SPANISH = ReportWords.in(Locale.forLanguageTag("es"));

  @Test
  void standInEnglishAndSpanishWithTheSameBlanks() throws IOException {
    var english = new TreeMap<>(sentences(""));
    var spanish = new TreeMap<>(sentences("_es"));

    assertThat(spanish.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(100);
    english.forEach(
        (key, sentence) -> {
          String other = String.valueOf(spanish.get(key));
          // A translation may leave a person out, but never ask for what is not given.
          assertThat(blanks(String.valueOf(sentence))).as("%s", key).isEqualTo(blanks(other));
          for (String text : List.of(other, String.valueOf(sentence))) {
            // A lone apostrophe would swallow the blanks after it.
            assertThat(new MessageFormat(text, Locale.ROOT).toPattern())
                .as("%s", key)
                .isEqualTo(text);
          }
        });
  }

  private static Object blanks(String sentence) {
    return BLANK.matcher(sentence).results().map(found -> found.group()).sorted().toList();
  }

  private static Properties sentences(String language) throws IOException {
    var sentences = new Properties();
    String name = "ReportWords" + language + ".properties";
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(ReportWords.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      sentences.load(in);
    }
    return sentences;
  }

  @Test
  void haveOneForEveryReasonFigureAndVerdict() {
    for (ReportWords words : List.of(ENGLISH, SPANISH)) {
      for (var reason : UndefinedReason.values()) {
        assertThat(words.text("reason." + reason)).isNotBlank();
      }
      for (var figure : ReportFigure.values()) {
        assertThat(words.text("figure." + figure)).isNotBlank();
        assertThat(words.text("about." + figure)).isNotBlank();
      }
      for (var measure : AgreementMeasure.values()) {
        assertThat(words.text("measure." + measure)).isNotBlank();
      }
      for (var rule : DriftRule.values()) {
        assertThat(words.text("drift.rule." + rule)).isNotBlank();
      }
      for (var answer : QualificationFinding.Answer.values()) {
        assertThat(words.text("answer." + answer)).isNotBlank();
      }
      for (var verdict : Qualification.Verdict.values()) {
        assertThat(words.text("verdict." + verdict)).isNotBlank();
        assertThat(words.text("verdict.about." + verdict)).isNotBlank();
      }
    }
  }

  @Test
  void writeNumbersAsTheLanguageDoes() {
    assertThat(ENGLISH.number(12345.678, 2)).isEqualTo("12,345.68");
    assertThat(SPANISH.number(12345.678, 2)).isEqualTo("12.345,68");
    assertThat(ENGLISH.percent(0.125, 1)).isEqualTo("12.5 %");
    assertThat(SPANISH.percent(0.125, 1)).isEqualTo("12,5 %");
  }

  @Test
  void keepEveryDigitThatWasDeclared() {
    assertThat(ENGLISH.figure(0.1)).isEqualTo("0.100");
    assertThat(ENGLISH.figure(-0.0004)).isEqualTo("0.000");
    assertThat(ENGLISH.signed(0.25, 2)).isEqualTo("+0.25");
    assertThat(ENGLISH.signed(-0.25, 2)).isEqualTo("−0.25");
    assertThat(ENGLISH.signed(0, 2)).isEqualTo("0.00");
  }

  @Test
  void shortenLists() {
    List<String> names = List.of("a", "b", "c", "d");

    assertThat(ENGLISH.list(names, 4)).isEqualTo("a, b, c, d");
    assertThat(ENGLISH.list(names, 2)).isEqualTo("a, b and 2 more");
    assertThat(SPANISH.list(names, 2)).isEqualTo("a, b y 2 más");
  }
}

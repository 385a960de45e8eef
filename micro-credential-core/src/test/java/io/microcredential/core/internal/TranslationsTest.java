package io.microcredential.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CoreTypes;
import io.microcredential.core.CriterionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.catalog.completeness.CompletenessReport;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.RuleCheck;
import io.microcredential.core.rule.RuleSyntax;
import io.microcredential.core.rule.RuleText;
import io.microcredential.core.rule.TraceText;
import io.microcredential.core.stack.PrerequisiteCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feature row M1. Every language says all that English says, and fills in the same blanks. */
class TranslationsTest {

  private static final List<String> LANGUAGES = List.of("es");
  private static final Pattern BLANK = Pattern.compile("\\{[0-9]+}");

  static List<Class<?>> owners() {
    return List.of(
        TraceText.class,
        RuleSyntax.class,
        RuleCheck.class,
        PrerequisiteCheck.class,
        CompletenessReport.class,
        Publisher.class,
        hidden(Publisher.class, "DefinitionLints"));
  }

  private static Class<?> hidden(Class<?> beside, String name) {
    return CoreTypes.beside(beside).stream()
        .filter(type -> type.getSimpleName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Properties sentences(Class<?> owner, String suffix) throws IOException {
    var sentences = new Properties();
    String name = owner.getSimpleName() + suffix + ".properties";
    try (InputStream in = owner.getResourceAsStream(name)) {
      assertThat(in).as(name).isNotNull();
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return sentences;
  }

  private static List<String> blanks(String sentence) {
    return BLANK.matcher(sentence).results().map(MatchResult::group).sorted().toList();
  }

  @ParameterizedTest
  @MethodSource("owners")
  void haveTheSameKeysAndTheSameBlanks(Class<?> owner) throws IOException {
    Properties english = sentences(owner, "");
    assertThat(english).isNotEmpty();
    for (String language : LANGUAGES) {
      Properties translated = sentences(owner, "_" + language);
      assertThat(translated.stringPropertyNames())
          .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
      var expected = new TreeMap<String, List<String>>();
      var found = new TreeMap<String, List<String>>();
      for (String key : english.stringPropertyNames()) {
        expected.put(key, blanks(english.getProperty(key)));
        found.put(key, blanks(translated.getProperty(key)));
      }
      assertThat(found).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("owners")
  void areTranslated(Class<?> owner) throws IOException {
    Properties english = sentences(owner, "");
    for (String language : LANGUAGES) {
      Properties translated = sentences(owner, "_" + language);
      assertThat(translated.stringPropertyNames())
          .allSatisfy(
              key ->
                  assertThat(translated.getProperty(key))
                      .isNotBlank()
                      .isNotEqualTo(english.getProperty(key))
                      .as("an apostrophe would swallow a blank")
                      .doesNotContain("'"));
    }
  }

  @Test
  void areReadByTheReadersLanguageWhateverTheCountry() {
    AwardRule rule = RuleSyntax.parse("all(each >= developing, not hours >= 2.5)").orElseThrow();
    for (String tag : List.of("es", "es-MX", "es-419")) {
      assertThat(RuleText.of(SampleDefinitions.rubric(), Locale.forLanguageTag(tag)).lines(rule))
          .containsExactly(
              "todo lo siguiente:",
              "  cada uno de 4 criterios en «Developing» o un nivel superior",
              "  que no se dé esto:",
              "    al menos 2.5 horas de participación");
    }
  }

  @Test
  void saveTheLearnerFromReadingAForeignTrace() {
    AwardRule rule =
        RuleSyntax.parse("any(2/3 of criteria >= developing, evidence video >= 1)").orElseThrow();
    Facts facts =
        Facts.of(
            Instant.EPOCH,
            new Rubric(LanguageMap.english("Empty"), List.of()),
            new RubricResult(List.of(), new RubricScore.Unknown(List.of(CriterionId.of("c")))));
    assertThat(TraceText.in(Locale.forLanguageTag("es")).text(rule.evaluate(facts), facts))
        .isEqualTo(
            """
            aún no se sabe  Hace falta al menos una de estas cosas (0 de 2 cumplidas):
              aún no se sabe  2/3 de los criterios requieren «developing» o un nivel superior: 0 de 0\
             (0 cumplidos):
              no cumplido  Evidencias (tipo: video): 0 encontradas, se requiere 1\
            """);
  }
}

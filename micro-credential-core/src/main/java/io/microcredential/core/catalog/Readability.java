package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.ReadingLevel.FernandezHuerta;
import io.microcredential.core.catalog.ReadingLevel.FleschKincaid;
import io.microcredential.core.catalog.ReadingLevel.NotComputed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how hard the texts are that a learner has to read.
 *
 * <p>The formulas count; they do not understand. A short sentence of short words may still be
 * unclear, and a long one may be clear: a level is a reason to look again, never a verdict.
 */
public final class Readability {

  /** The fewest words for which a level is computed, the length of the samples it was made with. */
  public static final int FEWEST_WORDS = 100;

  private Readability() {}

  /**
   * Measures one text.
   *
   * @param text the text
   * @param language its language as a BCP 47 tag
   * @return the level; not computed for fewer than {@value #FEWEST_WORDS} words or in a language
   *     other than English and Spanish
   */
  public static ReadingLevel of(String text, String language) {
    return level(counts(text, language), language, FEWEST_WORDS);
  }

  /**
   * Measures everything in a definition that a learner has to read: description, competency,
   * method, questions, what is asked as evidence, and the rubric.
   *
   * @param draft the definition
   * @return for each language that occurs, as a BCP 47 tag, the level of all its texts together
   */
  public static Map<String, ReadingLevel> of(MicroCredentialDraft draft) {
    Map<String, TextCounts> counts = new LinkedHashMap<>();
    for (Located<LanguageMap> text : LearnerTexts.of(draft)) {
      text.value()
          .texts()
          .forEach((tag, words) -> counts.merge(tag, counts(words, tag), TextCounts::and));
    }
    Map<String, ReadingLevel> levels = new LinkedHashMap<>();
    counts.forEach((tag, count) -> levels.put(tag, level(count, tag, FEWEST_WORDS)));
    return levels;
  }

  static TextCounts counts(String text, String tag) {
    return switch (language(tag)) {
      case "en" -> TextCounts.english(text);
      case "es" -> TextCounts.spanish(text);
      default -> TextCounts.NONE;
    };
  }

  static ReadingLevel level(TextCounts counts, String tag, int fewestWords) {
    String language = language(tag);
    if (!language.equals("en") && !language.equals("es")) {
      return new NotComputed(NotComputed.Reason.OTHER_LANGUAGE);
    }
    if (counts.words() < Math.max(1, fewestWords)) {
      return new NotComputed(NotComputed.Reason.TOO_SHORT);
    }
    return language.equals("en")
        ? new FleschKincaid(weighed(counts, "0.39", "11.8").subtract(new BigDecimal("15.59")))
        : new FernandezHuerta(new BigDecimal("206.84").subtract(weighed(counts, "1.02", "60")));
  }

  /** Returns words per sentence and syllables per word, each with its weight, in hundredths. */
  private static BigDecimal weighed(TextCounts counts, String perSentence, String perWord) {
    BigDecimal words = BigDecimal.valueOf(counts.words());
    BigDecimal sentences = BigDecimal.valueOf(counts.sentences());
    // Over one denominator, so that rounding happens once.
    return new BigDecimal(perSentence)
        .multiply(words)
        .multiply(words)
        .add(
            new BigDecimal(perWord)
                .multiply(BigDecimal.valueOf(counts.syllables()))
                .multiply(sentences))
        .divide(words.multiply(sentences), 2, RoundingMode.HALF_UP);
  }

  private static String language(String tag) {
    return Locale.forLanguageTag(tag).getLanguage();
  }
}

package io.microcredential.core.catalog;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.ReadingLevel.FernandezHuerta;
import io.microcredential.core.catalog.ReadingLevel.FleschKincaid;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at how things are said: one competency, in plain words. */
final class TextLints {

  /** Below this a sentence is too short to be called the hardest. */
  private static final int FEWEST_WORDS_OF_A_PLACE = 10;

  /** Phrases that join what could stand alone; a heuristic, by language. */
  private static final Map<String, List<String>> JOINING =
      Map.of(
          "en", List.of(" and also ", " as well as ", " in addition", " additionally", "; "),
          "es", List.of(" y también ", " así como ", " además", " y asimismo ", "; "));

  private final MicroCredentialDraft draft;
  private final LintReport problems;

  private TextLints(MicroCredentialDraft draft, LintReport problems) {
    this.draft = draft;
    this.problems = problems;
  }

  static void check(MicroCredentialDraft draft, LintReport problems) {
    var lints = new TextLints(draft, problems);
    if (draft.competency() != null) {
      lints.singleCompetency(draft.competency().statement());
    }
    Readability.of(draft)
        .forEach(
            (language, level) -> {
              if (!level.isPlain()) {
                lints.hardToRead(language, level);
              }
            });
  }

  /**
   * Warns where a competency reads like several: more than one sentence, a joining phrase, or lines
   * of a list. It cannot know, so it never refuses.
   */
  private void singleCompetency(LanguageMap statement) {
    statement
        .texts()
        .forEach(
            (language, text) -> {
              if (readsLikeSeveral(text.strip(), Locale.forLanguageTag(language))) {
                problems.warning(
                    "definition.single-competency",
                    JsonPointer.root().child("competency").child("statement").child(language));
              }
            });
  }

  private static boolean readsLikeSeveral(String text, Locale language) {
    String small = text.toLowerCase(language);
    return TextCounts.english(text).sentences() > 1
        || text.lines().filter(line -> !line.isBlank()).count() > 1
        || JOINING.getOrDefault(language.getLanguage(), List.of()).stream()
            .anyMatch(small::contains);
  }

  private void hardToRead(String language, ReadingLevel level) {
    JsonPointer at = hardest(language);
    if (level instanceof FleschKincaid english) {
      problems.warning(
          "definition.reading-level-english",
          at,
          english.grade().toPlainString(),
          FleschKincaid.PLAIN_UP_TO);
    } else if (level instanceof FernandezHuerta spanish) {
      problems.warning(
          "definition.reading-level-spanish",
          at,
          spanish.ease().toPlainString(),
          FernandezHuerta.PLAIN_FROM);
    }
  }

  /** Returns where the hardest text of a language stands, so that rewriting can begin there. */
  private JsonPointer hardest(String language) {
    JsonPointer at = JsonPointer.root();
    ReadingLevel worst = null;
    for (Located<LanguageMap> text : LearnerTexts.of(draft)) {
      String words = text.value().texts().get(language);
      if (words != null) {
        ReadingLevel level =
            Readability.level(
                Readability.counts(words, language), language, FEWEST_WORDS_OF_A_PLACE);
        if (isHarder(level, worst)) {
          worst = level;
          at = text.at().child(language);
        }
      }
    }
    return at;
  }

  private static boolean isHarder(ReadingLevel level, @Nullable ReadingLevel than) {
    if (level instanceof FleschKincaid here) {
      return !(than instanceof FleschKincaid there) || here.grade().compareTo(there.grade()) > 0;
    }
    return level instanceof FernandezHuerta here
        && (!(than instanceof FernandezHuerta there) || here.ease().compareTo(there.ease()) < 0);
  }
}

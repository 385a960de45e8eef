package io.microcredential.badges.exchange;

import io.microcredential.badges.internal.StackText;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Prerequisite;
import io.microcredential.core.rule.RuleText;
import io.microcredential.core.stack.Stack;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sentences that no definition holds, in English and Spanish. */
final class Wording {

  private static final List<String> SPOKEN = List.of("en", "es");

  private Wording() {}

  /** Returns a sentence in each language of a title that is spoken here, English if none is. */
  private static LanguageMap inLanguagesOf(LanguageMap title, Function<Locale, String> sentence) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String tag : title.texts().keySet()) {
      Locale locale = Locale.forLanguageTag(tag);
      if (SPOKEN.contains(locale.getLanguage())) {
        texts.put(tag, sentence.apply(locale));
      }
    }
    if (texts.isEmpty()) {
      texts.put("en", sentence.apply(Locale.ENGLISH));
    }
    return new LanguageMap(texts);
  }

  static boolean isSpanish(Locale locale) {
    return locale.getLanguage().equals("es");
  }

  /** Says what has to be shown, as the award rule has it. */
  static LanguageMap rule(MicroCredential definition) {
    return inLanguagesOf(
        definition.title(),
        locale ->
            String.join(
                "\n", RuleText.of(definition.rubric(), locale).lines(definition.awardRule())));
  }

  /** Says what should be held first. */
  static LanguageMap heldFirst(LanguageMap title, List<Prerequisite> prerequisites) {
    return inLanguagesOf(
        title,
        locale ->
            (isSpanish(locale) ? "Se debe tener antes: " : "To be held first: ")
                + prerequisites.stream()
                    .map(held -> held.title().in(locale))
                    .collect(Collectors.joining("; "))
                + ".");
  }

  /** Says what is to be paid, in figures that no language changes. */
  static LanguageMap cost(LanguageMap title, String amount, String currency) {
    return inLanguagesOf(
        title,
        locale ->
            isSpanish(locale)
                ? "Cada intento cuesta " + amount + " " + currency + "."
                : "Each attempt costs " + amount + " " + currency + ".");
  }

  /** Says how much of a stack makes it complete. */
  static LanguageMap requirement(Stack stack) {
    return inLanguagesOf(stack.title(), locale -> StackText.requirement(stack, locale));
  }
}

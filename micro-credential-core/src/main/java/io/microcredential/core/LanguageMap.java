package io.microcredential.core;

import io.microcredential.core.internal.WholeText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Holds one text in one or more languages.
 *
 * <p>The first language is the one the text was written in; it serves readers for whom there is no
 * translation.
 *
 * @param texts BCP 47 language tag to text, in order, at least one; no text is blank or has half a
 *     character in it, which no digest could cover
 * @see <a href="https://www.rfc-editor.org/info/bcp47">BCP 47, Tags for Identifying Languages</a>
 */
public record LanguageMap(Map<String, String> texts) {

  // Two letters are a tag in its usual form, but for these; to ask the platform takes far longer.
  private static final Set<String> RENAMED = Set.of("in", "iw", "ji");

  /** Copies the map and checks tags and texts. */
  public LanguageMap {
    texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("a text is needed in at least one language");
    }
    texts.forEach(LanguageMap::check);
  }

  private static void check(String tag, String text) {
    if (!isTwoLetters(tag) || RENAMED.contains(tag)) {
      checkTag(tag);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("the text in language " + tag + " is blank");
    }
    if (!WholeText.isWhole(text)) {
      throw new IllegalArgumentException(
          "the text in language " + tag + " has half a character in it");
    }
  }

  private static boolean isTwoLetters(String tag) {
    return tag.length() == 2 && isSmall(tag.charAt(0)) && isSmall(tag.charAt(1));
  }

  private static boolean isSmall(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static void checkTag(String tag) {
    try {
      if (!new Locale.Builder().setLanguageTag(tag).build().toLanguageTag().equals(tag)) {
        throw new IllegalArgumentException(
            "write the language tag in its usual form, such as en-US");
      }
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException("a language tag is written like en or pt-BR", e);
    }
  }

  /**
   * Returns a text in one language.
   *
   * @param language the BCP 47 tag
   * @param text the text, not blank
   * @return the map with one entry
   * @throws IllegalArgumentException if the tag is malformed or the text blank
   */
  public static LanguageMap of(String language, String text) {
    return new LanguageMap(Map.of(language, text));
  }

  /**
   * Returns a text in English.
   *
   * @param text the text, not blank
   * @return the map with one entry
   * @throws IllegalArgumentException if the text is blank
   */
  public static LanguageMap english(String text) {
    return of("en", text);
  }

  /**
   * Returns this text with a translation added or replaced.
   *
   * @param language the BCP 47 tag
   * @param text the translation, not blank
   * @return the larger map
   * @throws IllegalArgumentException if the tag is malformed or the text blank
   */
  public LanguageMap with(String language, String text) {
    var larger = new LinkedHashMap<>(texts);
    larger.put(language, text);
    return new LanguageMap(larger);
  }

  /**
   * Returns the language in which the text was written.
   *
   * @return the BCP 47 tag of the first entry
   */
  public String originalLanguage() {
    return texts.keySet().iterator().next();
  }

  /**
   * Returns the text in the language it was written in.
   *
   * @return the first entry's text
   */
  public String original() {
    return texts.values().iterator().next();
  }

  /**
   * Returns the text that serves a reader best.
   *
   * <p>Tried in this order: the locale's tag, shorter and shorter forms of it, the language of the
   * locale in any region, the original.
   *
   * @param locale the reader's language
   * @return the text
   */
  public String in(Locale locale) {
    return texts.getOrDefault(languageFor(locale), original());
  }

  /**
   * Returns the language of the text that serves a reader best.
   *
   * @param locale the reader's language
   * @return the BCP 47 tag of the text that {@link #in} returns
   */
  public String languageFor(Locale locale) {
    for (String tag : candidates(locale)) {
      if (texts.containsKey(tag)) {
        return tag;
      }
    }
    for (String tag : texts.keySet()) {
      if (Locale.forLanguageTag(tag).getLanguage().equals(locale.getLanguage())) {
        return tag;
      }
    }
    return originalLanguage();
  }

  private static List<String> candidates(Locale locale) {
    var tags = new ArrayList<String>();
    String tag = locale.toLanguageTag();
    while (!tag.isEmpty()) {
      tags.add(tag);
      tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
    }
    return tags;
  }

  /**
   * Returns the length of the longest of the texts.
   *
   * @return the number of Unicode code points
   */
  public int longest() {
    return texts.values().stream().mapToInt(t -> t.codePointCount(0, t.length())).max().orElse(0);
  }

  /** Returns the languages; the texts may be personal and are left out. */
  @Override
  public String toString() {
    return "LanguageMap" + texts.keySet();
  }
}

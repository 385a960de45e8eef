package io.microcredential.rubric.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** The word lists of one or more languages; they stand beside this class as data. */
final class FeedbackWords {

  static final List<String> LANGUAGES = List.of("en", "es");

  private final Map<FeedbackWordKind, Phrases> lists;

  private FeedbackWords(Map<FeedbackWordKind, Phrases> lists) {
    this.lists = lists;
  }

  static FeedbackWords in(Collection<Locale> languages) {
    Map<FeedbackWordKind, Phrases> lists = new EnumMap<>(FeedbackWordKind.class);
    for (FeedbackWordKind kind : FeedbackWordKind.values()) {
      lists.put(kind, Phrases.of(List.of()));
    }
    var words = new FeedbackWords(lists);
    for (Locale language : languages) {
      Properties properties = read(language);
      for (FeedbackWordKind kind : FeedbackWordKind.values()) {
        words = words.with(kind, Arrays.asList(properties.getProperty(kind.key(), "").split(",")));
      }
    }
    return words;
  }

  private static Properties read(Locale language) {
    if (!LANGUAGES.contains(language.getLanguage())) {
      throw new IllegalArgumentException(
          "there are word lists for " + String.join(" and ", LANGUAGES) + " only");
    }
    String name = "FeedbackWords_" + language.getLanguage() + ".properties";
    try (InputStream in =
        Objects.requireNonNull(FeedbackWords.class.getResourceAsStream(name), name)) {
      var properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this library cannot be read: " + name, e);
    }
  }

  FeedbackWords with(FeedbackWordKind kind, Collection<String> more) {
    Map<FeedbackWordKind, Phrases> changed = new EnumMap<>(lists);
    changed.put(kind, of(kind).plus(more));
    return new FeedbackWords(changed);
  }

  FeedbackWords without(FeedbackWordKind kind, Collection<String> fewer) {
    Map<FeedbackWordKind, Phrases> changed = new EnumMap<>(lists);
    changed.put(kind, of(kind).minus(fewer));
    return new FeedbackWords(changed);
  }

  Phrases of(FeedbackWordKind kind) {
    return Objects.requireNonNull(lists.get(kind));
  }

  /** Returns whether nothing but praise is said, save at most two words. */
  boolean isOnlyPraise(PlainText text) {
    List<String> words = text.words();
    boolean isPraised = false;
    int others = 0;
    for (int place = 0; place < words.size(); ) {
      int praise = of(FeedbackWordKind.PRAISE).lengthAt(words, place);
      int filler = of(FeedbackWordKind.FILLER).lengthAt(words, place);
      isPraised |= praise > 0;
      others += praise == 0 && filler == 0 ? 1 : 0;
      place += Math.max(1, Math.max(praise, filler));
    }
    return isPraised && others <= 2;
  }

  boolean hasPointer(PlainText text) {
    return hasPlace(text) || of(FeedbackWordKind.EVIDENCE).isIn(text.words());
  }

  /** Returns whether there is a place where to look: page 3, 2:15, a quotation, an address. */
  boolean hasPlace(PlainText text) {
    List<String> words = text.words();
    Phrases places = of(FeedbackWordKind.PLACE);
    for (int i = 0; i < words.size(); i++) {
      int length = places.lengthAt(words, i);
      if (length > 0
          && ((i > 0 && isNumber(words, i - 1))
              || (i + length < words.size() && isNumber(words, i + length)))) {
        return true;
      }
    }
    return text.pointsToAPlace();
  }

  private boolean isNumber(List<String> words, int place) {
    return Character.isDigit(words.get(place).codePointAt(0))
        || of(FeedbackWordKind.NUMBER).lengthAt(words, place) > 0;
  }

  boolean hasJudgementWithoutReason(PlainText text) {
    return of(FeedbackWordKind.JUDGEMENT).isIn(text.words())
        && !of(FeedbackWordKind.REASON).isIn(text.words())
        && !hasPlace(text);
  }
}

package io.microcredential.badges.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** The words of pages and reports in one of the languages that the library speaks. */
final class ArchiveWords {

  /** The languages in which pages are written, the first without a mark in their names. */
  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

  private final Locale language;
  private final Properties sentences = new Properties();

  private ArchiveWords(Locale language) {
    this.language = language;
    String mark = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
    try (InputStream in = ArchiveWords.class.getResourceAsStream("Words" + mark + ".properties")) {
      sentences.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this library cannot be read", e);
    }
  }

  /** Returns the words for a reader; English for every language that has none. */
  static ArchiveWords in(Locale reader) {
    return new ArchiveWords(
        LANGUAGES.stream()
            .filter(spoken -> spoken.getLanguage().equals(reader.getLanguage()))
            .findFirst()
            .orElse(Locale.ENGLISH));
  }

  Locale language() {
    return language;
  }

  String of(String key) {
    return Objects.requireNonNull(sentences.getProperty(key), key);
  }

  /** Returns the day in the one way that does not change from one runtime to the next. */
  String day(Instant instant) {
    return instant.atZone(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern(of("day"), language));
  }
}

package io.microcredential.rubric.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The sentences of one class in one language.
 *
 * <p>They stand beside the class in {@code Name.properties} (English) and {@code
 * Name_xx.properties}. Core has the like for itself; a module reads only its own resources, and
 * {@link java.util.ResourceBundle} falls back on the locale of the machine.
 */
public final class Sentences {

  private final Properties sentences = new Properties();
  private final Locale locale;

  /**
   * Loads the sentences of a class.
   *
   * @param owner the class beside which they stand
   * @param locale the reader's language; English where there is no translation
   */
  public Sentences(Class<?> owner, Locale locale) {
    this.locale = locale;
    load(owner, owner.getSimpleName() + ".properties");
    load(owner, owner.getSimpleName() + "_" + locale.getLanguage() + ".properties");
  }

  private void load(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in != null) {
        sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this library cannot be read: " + name, e);
    }
  }

  /**
   * Returns a sentence with its blanks filled.
   *
   * @param key which sentence
   * @param blanks what to fill in, as it is to be read
   * @return the sentence
   * @throws IllegalArgumentException if there is no such sentence
   */
  public String text(String key, String... blanks) {
    String pattern = sentences.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no sentence is called " + key);
    }
    return new MessageFormat(pattern, locale).format(blanks);
  }
}

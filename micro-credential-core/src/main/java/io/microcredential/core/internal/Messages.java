package io.microcredential.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/**
 * The sentences of one class in one language.
 *
 * <p>They stand beside the class in {@code Name.properties} (English) and {@code
 * Name_xx.properties}. {@link java.util.ResourceBundle} is not used: it falls back on the locale of
 * the machine.
 */
public final class Messages {

  private final Properties sentences;
  private final Locale locale;

  private Messages(Properties sentences, Locale locale) {
    this.sentences = sentences;
    this.locale = locale;
  }

  /**
   * Returns the sentences of a class.
   *
   * @param owner the class beside which they stand
   * @param locale the reader's language; English where there is no translation
   * @return the sentences
   */
  public static Messages of(Class<?> owner, Locale locale) {
    var sentences = new Properties();
    load(owner, "", sentences);
    load(owner, "_" + locale.getLanguage(), sentences);
    return new Messages(sentences, locale);
  }

  /**
   * Returns the language in which the sentences were asked for.
   *
   * @return the reader's language
   */
  public Locale locale() {
    return locale;
  }

  private static void load(Class<?> owner, String suffix, Properties into) {
    String name = owner.getSimpleName() + suffix + ".properties";
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in != null) {
        into.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a resource of this library cannot be read: " + name, e);
    }
  }

  /**
   * Returns a sentence with its blanks filled.
   *
   * @param key which sentence
   * @param blanks what to fill in, written with {@code toString}
   * @return the sentence
   * @throws IllegalArgumentException if there is no such sentence
   */
  public String text(String key, Object... blanks) {
    String pattern = sentences.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no sentence is called " + key);
    }
    Object[] texts = Arrays.stream(blanks).map(Object::toString).toArray();
    return new MessageFormat(pattern, locale).format(texts);
  }

  /**
   * Returns a sentence about so many of something with its blanks filled.
   *
   * @param key which sentence; for one of them the sentence called key.one
   * @param count how many
   * @param blanks what to fill in, written with {@code toString}
   * @return the sentence
   * @throws IllegalArgumentException if there is no such sentence
   */
  public String counted(String key, long count, Object... blanks) {
    return text(count == 1 ? key + ".one" : key, blanks);
  }

  /**
   * Returns whether there is a sentence.
   *
   * @param key which sentence
   * @return whether it exists
   */
  public boolean has(String key) {
    return sentences.containsKey(key);
  }
}

package io.microcredential.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The names of the sentences that stand beside a class. */
public final class MessageKeys {

  private MessageKeys() {}

  /** Returns the names in one language, by the ending of its file. */
  public static Set<String> of(Class<?> owner, String suffix) {
    var sentences = new Properties();
    try (InputStream in =
        owner.getResourceAsStream(owner.getSimpleName() + suffix + ".properties")) {
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new TreeSet<>(sentences.stringPropertyNames());
  }
}

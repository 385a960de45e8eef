package io.microcredential.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.rubric.resolution.ResolutionText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence of this module stands in English and in Spanish, with the same blanks. */
class LanguagesTest {

  private static final Pattern BLANK = Pattern.compile("\\{[0-9]}");

  @ParameterizedTest
  @ValueSource(classes = {ScoreText.class, ResolutionText.class})
  void haveTheSameKeysAndBlanks(Class<?> owner) throws IOException {
    var english = new TreeMap<>(sentences(owner, ""));
    var spanish = new TreeMap<>(sentences(owner, "_es"));

    assertThat(spanish.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(15);
    english.forEach(
        (key, sentence) -> {
          String other = String.valueOf(spanish.get(key));
          assertThat(blanks(other)).as("%s", key).isEqualTo(blanks(String.valueOf(sentence)));
          assertThat(other).as("%s", key).isNotEqualTo(sentence);
          // A lone apostrophe would swallow the blanks after it.
          assertThat(new MessageFormat(other, Locale.ROOT).toPattern())
              .as("%s", key)
              .isEqualTo(other);
        });
  }

  private static Object blanks(String sentence) {
    return BLANK.matcher(sentence).results().map(found -> found.group()).sorted().toList();
  }

  private static Properties sentences(Class<?> owner, String language) throws IOException {
    var sentences = new Properties();
    String name = owner.getSimpleName() + language + ".properties";
    try (var in =
        new InputStreamReader(
            Objects.requireNonNull(owner.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
      sentences.load(in);
    }
    return sentences;
  }
}

package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text is read, or refused with the documented exception. */
class HostileTextTest {

  private static final int FIVE_MEBIBYTES = 5 * 1024 * 1024;

  private final List<Function<String, Object>> parsers =
      List.of(
          Fraction::parse,
          Version::parse,
          JsonPointer::parse,
          Digest::parse,
          PersonId::of,
          MicroCredentialId::of,
          tag -> LanguageMap.of(tag, "x"),
          LanguageMap::english);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "9", "0", "a", "/", "~0", "~", "-", ".", "1/", "9.", "\u0000", "😀", "\uD83D", " ", "en-",
        "en-x-a-", "sha256:", "%", "urn:", "\n"
      })
  void ofAnyLengthGivesAValueOrTheDocumentedException(String content) {
    for (int length : new int[] {0, 1, 2, 50, 51, 200, 10_001, FIVE_MEBIBYTES}) {
      String text = content.repeat(length / content.length());
      parsers.forEach(parser -> parsed(parser, text));
    }
  }

  @Property(tries = 1_000)
  void anyShortTextGivesAValueThatReadsBackOrTheDocumentedException(@ForAll long seed) {
    var random = new Random(seed);
    String alphabet = "0123456789-/.~abefsh: \u0000é\uD83D";
    var text = new StringBuilder();
    for (int i = random.nextInt(9); i > 0; i--) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    for (Function<String, Object> parser :
        List.<Function<String, Object>>of(
            Fraction::parse, Version::parse, JsonPointer::parse, Digest::parse)) {
      Object value = parsed(parser, text.toString());
      if (value != null) {
        assertThat(parser.apply(value.toString())).isEqualTo(value);
      }
    }
  }

  private static Object parsed(Function<String, Object> parser, String text) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(300);
      return null;
    }
  }
}

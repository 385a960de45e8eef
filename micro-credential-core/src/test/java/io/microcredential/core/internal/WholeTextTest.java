package io.microcredential.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "é", "學校", "🎓", "a🎓b🎓🎓", "\0"})
  void everyCharacterIsWhole(String text) {
    assertThat(WholeText.isWhole(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\ud83c", "\udf93", "a\ud83c", "\udf93\ud83c", "🎓\ud83c", "\ud83c\ud83c\udf93"})
  void aHalfIsFoundWhereverItStands(String text) {
    assertThat(WholeText.isWhole(text)).isFalse();
  }

  @Property
  void aTextIsWholeIfUtf8BringsItBack(
      @ForAll @StringLength(max = 8) String text, @ForAll char c, @ForAll char d) {
    String odd = text + (char) (0xD800 | c & 0x7FF) + (char) (0xD800 | d & 0x7FF) + text;
    assertThat(WholeText.isWhole(odd)).isEqualTo(isBroughtBack(odd));
    assertThat(WholeText.isWhole(text)).isEqualTo(isBroughtBack(text));
  }

  @Example
  void aTextOfEveryCharacterIsWhole() {
    var text = new StringBuilder();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        text.appendCodePoint(c);
      }
    }
    assertThat(WholeText.isWhole(text.toString())).isTrue();
  }

  private static boolean isBroughtBack(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text);
  }
}

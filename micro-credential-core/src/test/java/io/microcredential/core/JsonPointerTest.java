package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointerTest {

  @Nested
  class Section3Syntax {

    @Test
    void theEmptyTextNamesTheWholeDocument() {
      assertThat(JsonPointer.parse("")).isEqualTo(JsonPointer.root());
      assertThat(JsonPointer.root()).hasToString("");
    }

    @Test
    void aSlashAloneNamesTheMemberWithTheEmptyName() {
      assertThat(JsonPointer.parse("/").tokens()).containsExactly("");
      assertThat(JsonPointer.parse("/a//b/").tokens()).containsExactly("a", "", "b", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "#/a", " /a", "a/b"})
    void refusesWhatDoesNotStartWithASlash(String text) {
      assertThatIllegalArgumentException().isThrownBy(() -> JsonPointer.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"/~", "/a~", "/~2", "/~~0", "/~~", "/a/~ b", "/~~010", "/~~101", "/~0~", "/~/1"})
    void refusesATildeThatEscapesNothing(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> JsonPointer.parse(text))
          .withMessageContaining("~0");
    }
  }

  @Nested
  class Section4Evaluation {

    @Test
    void unescapesSlashBeforeTilde() {
      assertThat(JsonPointer.parse("/~01").tokens()).containsExactly("~1");
      assertThat(JsonPointer.parse("/~10").tokens()).containsExactly("/0");
      assertThat(JsonPointer.parse("/m~0n/a~1b").tokens()).containsExactly("m~n", "a/b");
    }
  }

  @Property(tries = 500)
  void readsBackWhatItWrites(
      @ForAll @Size(max = 5) List<@CharRange(from = '/', to = '1') String> plain,
      @ForAll @Size(max = 3) List<String> any) {
    JsonPointer pointer =
        new JsonPointer(plain).child("~").child("~01/").append(new JsonPointer(any)).child(7);
    assertThat(JsonPointer.parse(pointer.toString())).isEqualTo(pointer);
  }

  /** Short texts over the four characters that matter: enumerated, not sampled. */
  @Test
  void everyShortTextIsRefusedOrReadBackExactly() {
    String alphabet = "~01/";
    int read = 0;
    for (int length = 0; length <= 6; length++) {
      for (int code = 0; code < Math.pow(4, length); code++) {
        var text = new StringBuilder();
        for (int i = 0, rest = code; i < length; i++, rest /= 4) {
          text.append(alphabet.charAt(rest % 4));
        }
        if (isPointer(text.toString())) {
          assertThat(JsonPointer.parse(text.toString())).hasToString(text.toString());
          read++;
        } else {
          assertThatIllegalArgumentException().isThrownBy(() -> JsonPointer.parse(text.toString()));
        }
      }
    }
    assertThat(read).isPositive();
  }

  /** The grammar of RFC 6901, section 3, as a regular expression. */
  private static boolean isPointer(String text) {
    return text.matches("(/([^/~]|~[01])*)*");
  }
}

package io.microcredential.core.earning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordCountTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | word",
        "3 | one two  three",
        "6 | ¿Qué aprendió la niña? ¡Sí, aprendió!",
        "2 | n\u0303ino cafe\u0301",
        "2 | don't worry",
        "2 | l’élève o’clock",
        "2 | well-being check\u2011in",
        "2 | pause - here",
        "2 | pause—here",
        "3 | 3.5 of 1,000",
        "2 | at 10:30",
        "2 | first,second",
        "2 | snake_case x.org",
        "2 | and/or",
        "10 | 我们的学生学会了读书。",
        "4 | 12名学生",
        "4 | 时时 人々",
        "2 | コーヒ",
        "5 | ひらがなー を",
        "3 | 한국어 단어 시험",
        "2 | नमस्ते दुनिया",
        "2 | مرحبا بالعالم",
        "2 | one\u200Btwo",
        "1 | می\u200Cخواهم",
        "2 | a\u00A0b",
        "2 | 👍🏽 well done 👩‍🏫",
        "1 | 𝒜𝒷",
        "2 | 𠀀𠀁",
      })
  void countsAsAReaderWould(int words, String text) {
    assertThat(WordCount.of(text)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "\u00A0\u2003\n", "\u200B", "... — !?", "👍 🎉", "-'-", "\u0301"})
  void findsNoWordWhereNothingIsSaid(String text) {
    assertThat(WordCount.of(text)).isZero();
  }

  @Property(tries = 200)
  void wordsBetweenBlanksAreCountedOneByOne(
      @ForAll @Size(max = 12) List<@AlphaChars @NotEmpty String> words) {
    assertThat(WordCount.of(String.join(" ", words))).isEqualTo(words.size());
  }

  @Property(tries = 200)
  void aTextAfterABlankAddsItsOwnWordsAndNothingElse(@ForAll String first, @ForAll String second) {
    assertThat(WordCount.of(first + " " + second))
        .isEqualTo(WordCount.of(first) + WordCount.of(second));
  }
}

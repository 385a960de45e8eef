package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageMapTest {

  private static final LanguageMap SCHOOL =
      LanguageMap.of("de", "Schule")
          .with("pt-BR", "escola (BR)")
          .with("pt-PT", "escola (PT)")
          .with("zh-Hant", "學校")
          .with("en", "school");

  @Nested
  class Tags {

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-US", "zh-Hant-TW", "pt-BR", "de-CH-1996", "es-419", "und"})
    void takesWellFormedTags(String tag) {
      assertThat(LanguageMap.of(tag, "x").originalLanguage()).isEqualTo(tag);
    }

    @Test
    void asksNoMoreOfTwoLettersThanThePlatformDoes() {
      for (char first = 'a'; first <= 'z'; first++) {
        for (char second = 'a'; second <= 'z'; second++) {
          String tag = "" + first + second;
          String usual = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
          assertThat(isTaken(tag)).as(tag).isEqualTo(usual.equals(tag));
        }
      }
    }

    private static boolean isTaken(String tag) {
      try {
        return LanguageMap.of(tag, "x").originalLanguage().equals(tag);
      } catch (IllegalArgumentException refused) {
        return false;
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "e", "en_US", "english language", "en-", "-en", "en--US", "ü"})
    void refusesMalformedTags(String tag) {
      assertThatIllegalArgumentException().isThrownBy(() -> LanguageMap.of(tag, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EN", "en-us", "ZH-hant", "iw"})
    void refusesUnusualSpellingsSoThatOneLanguageHasOneName(String tag) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LanguageMap.of(tag, "x"))
          .withMessageContaining("usual form");
    }
  }

  @Nested
  class Texts {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u2003"})
    void refusesABlankText(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LanguageMap.english(text))
          .withMessageContaining("blank");
    }

    @Test
    void refusesHalfACharacter() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LanguageMap.english("cut off \uD83D"))
          .withMessageContaining("half a character");
      assertThat(LanguageMap.english("whole \uD83D\uDE00").longest()).isEqualTo(7);
    }

    @Test
    void refusesToBeEmpty() {
      assertThatIllegalArgumentException().isThrownBy(() -> new LanguageMap(Map.of()));
    }

    @Test
    void isCopiedAndNeverChanges() {
      var texts = new LinkedHashMap<>(Map.of("en", "before"));
      var map = new LanguageMap(texts);
      texts.put("en", "after");
      assertThat(map.original()).isEqualTo("before");
      assertThatThrownBy(() -> map.texts().put("de", "x"))
          .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keepsTheOrderInWhichLanguagesWereAdded() {
      assertThat(SCHOOL.texts().keySet()).containsExactly("de", "pt-BR", "pt-PT", "zh-Hant", "en");
      assertThat(SCHOOL.originalLanguage()).isEqualTo("de");
      assertThat(SCHOOL.with("de", "Lehranstalt").original()).isEqualTo("Lehranstalt");
    }

    @Test
    void measuresTheLongestInCodePoints() {
      assertThat(SCHOOL.longest()).isEqualTo("escola (BR)".length());
      assertThat(LanguageMap.english("😀😀").longest()).isEqualTo(2);
    }
  }

  @Nested
  class ForAReader {

    @ParameterizedTest
    @CsvSource({
      "pt-BR,escola (BR)",
      "pt-PT,escola (PT)",
      "pt-AO,escola (BR)",
      "pt,escola (BR)",
      "en-GB,school",
      "zh-Hant-HK,學校",
      "zh-CN,學校",
      "fr,Schule",
      "und,Schule"
    })
    void picksTheNearestLanguageAndElseTheOriginal(String reader, String text) {
      Locale locale = Locale.forLanguageTag(reader);
      assertThat(SCHOOL.in(locale)).isEqualTo(text);
      assertThat(SCHOOL.texts()).containsEntry(SCHOOL.languageFor(locale), text);
    }

    @Test
    void namesTheLanguageThatWasPickedAndNotTheOneAskedFor() {
      assertThat(SCHOOL.languageFor(Locale.forLanguageTag("en-GB"))).isEqualTo("en");
      assertThat(SCHOOL.languageFor(Locale.FRENCH)).isEqualTo("de");
    }
  }
}

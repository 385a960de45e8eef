package io.microcredential.core.earning.screening;

import static io.microcredential.core.earning.screening.PersonalDataKind.EMAIL;
import static io.microcredential.core.earning.screening.PersonalDataKind.LONG_NUMBER;
import static io.microcredential.core.earning.screening.PersonalDataKind.NAME;
import static io.microcredential.core.earning.screening.PersonalDataKind.PHONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.earning.screening.PersonalDataFinding.Searched;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row D5: words about people are found, and what was found is not repeated. */
class PersonalDataScanTest {

  private static final PersonalDataScan SCAN =
      PersonalDataScan.lookingFor(
          List.of("Ana", "Ana María Ruiz", "O’Brien", "Strauß", "王小明", "Ὀδυσσεύς"));

  /** Returns kind and words of every match, so that a test can say what it expects. */
  private static List<String> found(String text) {
    return ((Searched) SCAN.scan(text))
        .matches().stream()
            .map(
                match ->
                    match.kind() + " " + text.substring(match.where().start(), match.where().end()))
            .toList();
  }

  @Nested
  class Names {

    @ParameterizedTest
    @CsvSource({
      "'ANA did it.', ANA",
      "'Then ána’s turn', ána",
      "'Ana Maria Ruiz spoke', Ana Maria Ruiz",
      "'ana-maría  RUIZ', ana-maría  RUIZ",
      "'Ana Maria Lopez', Ana",
      "'With o''brien today', o'brien",
      "'Herr STRAUSS', STRAUSS",
      "'昨日王小明发言', 王小明",
      "'ΟΔΥΣΣΕΥΣ', ΟΔΥΣΣΕΥΣ",
      "'plan_of_ana.docx', ana",
      "'https://example.org/f/Ana%20Mar%C3%ADa%20Ruiz.pdf', Ana%20Mar%C3%ADa%20Ruiz",
      "'https://example.org/f/%41na.pdf', %41na"
    })
    void areFoundWhateverTheirCaseAndAccents(String text, String name) {
      assertThat(found(text)).containsExactly("NAME " + name);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Banana, analysis, Anastasia",
          "王小 天明",
          "A na",
          "Maria Ruiz",
          "100%41na",
          "https://example.org/%ff%fe",
          ""
        })
    void areNotFoundInsideOtherWords(String text) {
      assertThat(found(text)).isEmpty();
    }

    @Test
    void anEncodedNameBesideBrokenBytesIsStillLookedFor() {
      assertThat(found("https://example.org/%ff/Ana")).containsExactly("NAME Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " - ", "a b c d e f g h i j k"})
    void aNameThatCannotBeFoundIsRefused(String name) {
      assertThatThrownBy(() -> PersonalDataScan.lookingFor(List.of(name)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("one to ten words");
    }

    @Test
    void theRefusalDoesNotRepeatTheName() {
      assertThatThrownBy(() -> PersonalDataScan.lookingFor(List.of("Zoe".repeat(22))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("Zoe");
    }

    @Test
    void aNameOfTheGreatestSizeIsFound() {
      String name = String.join(" ", Collections.nCopies(10, "z".repeat(64)));
      assertThat(PersonalDataScan.lookingFor(List.of(name)).scan("x " + name + " x"))
          .isEqualTo(
              new Searched(
                  List.of(new PersonalDataMatch(NAME, new TextSpan(2, 2 + name.length())))));
    }
  }

  @Nested
  class EmailAddresses {

    @ParameterizedTest
    @CsvSource({
      "'Write to j.doe+x@school.example.', j.doe+x@school.example",
      "'<j@k.example>', j@k.example",
      "'mailto:j@k.example?subject=x', j@k.example",
      "'jürgen@schule.example', jürgen@schule.example",
      "'https://example.org/?to=j%40k.example', =",
    })
    void areFound(String text, String address) {
      List<String> found = found(text);
      assertThat(found).hasSize(1);
      assertThat(found.get(0)).startsWith("EMAIL ").contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@school", "a@b", "a@ b.example", "a@.b", "@b.example", "5 @ 3.20"})
    void areNotSeenWhereThereAreNone(String text) {
      assertThat(found(text)).isEmpty();
    }

    @Test
    void eachIsFoundOnce() {
      assertThat(found("a@b.example,c@d.example")).hasSize(2);
      assertThat(found("a@b.example@c.example")).hasSize(1);
    }
  }

  @Nested
  class Numbers {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "+1 615 555 0199",
          "+49 (0)30 1234567",
          "+3531234567",
          "(615) 555-0199",
          "615-555-0199",
          "615.555.0199",
          "615 555 0199",
          "1-615-555-0199",
          "555-0199",
          "01 23 45 67 89",
          "030 1234567"
        })
    void telephoneNumbersAreFound(String number) {
      assertThat(found("Call " + number + ", please.")).containsExactly("PHONE " + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "9876543210123", "٠١٢٣٤٥"})
    void longNumbersAreFound(String number) {
      assertThat(found("No. (" + number + ")")).containsExactly("LONG_NUMBER " + number);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2026-09-01",
          "01.09.2026 10",
          "Scores: 85 90 78 92 64 81",
          "12345",
          "1,000,000",
          "24 students in 2026",
          "100 2024",
          "(5)",
          "C+",
          "3.1415",
          "https://example.org/video/123456789?t=615-555-0199"
        })
    void otherNumbersAreLeftAlone(String text) {
      assertThat(found(text)).isEmpty();
    }

    @Test
    void aNumberBetweenOthersIsFound() {
      assertThat(found("85 615-555-0199 (90) 123456"))
          .containsExactly("PHONE 615-555-0199", "LONG_NUMBER 123456");
    }
  }

  @Test
  void theMatchesStandInTheOrderOfTheText() {
    Searched searched = (Searched) SCAN.scan("123456 ana@b.example +1 615 555 0199 Ana");
    assertThat(searched.matches().stream().map(PersonalDataMatch::kind))
        .containsExactly(LONG_NUMBER, NAME, EMAIL, PHONE, NAME);
  }
}

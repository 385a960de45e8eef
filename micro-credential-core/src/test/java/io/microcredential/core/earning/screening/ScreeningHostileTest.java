package io.microcredential.core.earning.screening;

import static io.microcredential.core.earning.screening.SamplePortfolio.LEARNER;
import static io.microcredential.core.earning.screening.SamplePortfolio.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.earning.screening.ScreeningResult.LinkResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row D5: texts made to exhaust a scan do not. */
class ScreeningHostileTest {

  private static final EvidenceScreening SCREENING =
      EvidenceScreening.with(
          LinkCheck.withoutNetwork(),
          DuplicateCheck.none(),
          PersonalDataScan.lookingFor(List.of("a a a a a a a a a b", "a a a a a a a a a c")));

  /** Long enough that reading it again from every place would take minutes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "@",
        "a@",
        "a.",
        "a@a",
        "1",
        "1 ",
        "1-",
        "+",
        "(",
        "((1",
        "://",
        "http://",
        "h",
        "https://[",
        "https://a",
        "https://é",
        "%41",
        "https://a/%41",
        "\u0301\u0323",
        "é",
        "王",
        "😀",
        "615-555-",
        "0 ",
        "."
      })
  void aLongTextIsLookedThroughInReasonableTime(String content) {
    String text = content.repeat(EvidenceScreening.MAX_TEXT_LENGTH / content.length());
    for (String hostile : List.of(text, "https://" + text.substring(8), "x@" + text.substring(2))) {
      ScreeningReport report =
          Assertions.assertTimeoutPreemptively(
              Duration.ofSeconds(20), () -> SCREENING.screen(LEARNER, saying(hostile)));
      assertThat(report.results()).isNotEmpty();
    }
  }

  @Test
  void aTextThatIsTooLongIsNotCheckedAndSaysSo() {
    String text = "x".repeat(EvidenceScreening.MAX_TEXT_LENGTH + 1);
    ScreeningReport report = SCREENING.screen(LEARNER, saying(text));
    assertThat(report.notChecked())
        .hasSize(3)
        .anySatisfy(
            result ->
                assertThat(result)
                    .isInstanceOfSatisfying(
                        LinkResult.class,
                        link ->
                            assertThat(link.finding())
                                .isEqualTo(new LinkFinding.NotChecked(NotCheckedReason.TOO_LONG))));
    assertThat(report.isClear()).isFalse();
  }

  @Test
  void moreAddressesThanTheMostAreNotCheckedAndSaySo() {
    var asked = new ArrayList<>();
    EvidenceScreening counting =
        EvidenceScreening.with(
            link -> {
              asked.add(link);
              return new LinkFinding.Reachable();
            },
            DuplicateCheck.among(List.of()),
            PersonalDataScan.lookingFor(List.of()));
    String most = "https://example.org/ ".repeat(EvidenceScreening.MAX_LINKS);
    assertThat(counting.screen(LEARNER, saying(most)).isClear()).isTrue();
    assertThat(asked).hasSize(EvidenceScreening.MAX_LINKS);

    asked.clear();
    ScreeningReport report = counting.screen(LEARNER, saying(most + "and http://x.example more"));
    assertThat(asked).hasSize(EvidenceScreening.MAX_LINKS);
    int start = most.length() + 4;
    assertThat(report.notChecked())
        .singleElement()
        .isEqualTo(
            new LinkResult(
                JsonPointer.parse("/evidence/0/narrative"),
                new TextSpan(start, start + 16),
                new LinkFinding.NotChecked(NotCheckedReason.TOO_MANY)));
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "2, 2", "3, 2"})
  void aStretchThatIsNoneIsRefused(int start, int end) {
    assertThatThrownBy(() -> new TextSpan(start, end)).isInstanceOf(IllegalArgumentException.class);
  }
}

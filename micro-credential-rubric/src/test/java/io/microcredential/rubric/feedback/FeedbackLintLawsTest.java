package io.microcredential.rubric.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** E10: the lint reads any text. */
class FeedbackLintLawsTest {

  private static final FeedbackLint LINT =
      FeedbackLint.in(Locale.ENGLISH)
          .forTextsIn(List.of(Locale.ENGLISH, Locale.forLanguageTag("es")));

  /** Pieces that programs trip over, among words of the lists. */
  private static final List<String> PIECES =
      List.of(
          "\uD83D", "\uDE00", "\u0301", "\u20DD", "\u202E", "\u200B", "\uFEFF", "\uFDFA", "\u0000",
          "\"", "“", "”", "«", "{0}", "'", "good", "job", "lazy", "page", " 3", "12:30", "http://",
          "שלום", "سلام", "漢字", "ก็", "가", "ß", "İ", "\n", " ", ",", "because", "-", "…");

  @Property(tries = 1000)
  void itNeverThrowsAndAnswersTheSameAgain(@ForAll String text) {
    Problems problems = LINT.check(text);

    assertThat(LINT.check(text)).isEqualTo(problems);
    assertThat(problems.codes()).doesNotHaveDuplicates();
  }

  @Property(tries = 1000)
  void itNeverThrowsOnPiecesThatTripPrograms(@ForAll List<@IntRange(max = 34) Integer> places) {
    var text = new StringBuilder();
    places.forEach(place -> text.append(PIECES.get(place)));

    for (Problem problem : LINT.check(text.toString())) {
      assertThat(problem.message()).isNotBlank().doesNotContain("{");
      assertThat(problem.fix()).isNotBlank();
    }
  }

  @Property(tries = 300)
  void signsAndCapitalsDoNotMatter(@ForAll List<@IntRange(min = 15, max = 22) Integer> places) {
    var words = new StringBuilder();
    places.forEach(place -> words.append(' ').append(PIECES.get(place)));
    String text = words.toString();

    // The address and the time are signs, and are left as they are.
    String shouted = text.replace("lazy", "LA\u200BZY").replace("good", "Gööd").replace(" ", "  ");
    assertThat(LINT.check(shouted)).isEqualTo(LINT.check(text));
  }

  /** Time that grows with the square of the text would take minutes here. */
  @Example
  void hugeTextsTakeTimeThatGrowsWithThem() {
    for (String piece :
        List.of("\u0301\u0323", "\"a ", "“", "“a b", "1:1", "good job ", "a", "page ", "\uD83D")) {
      String huge = piece.repeat(100_000);
      assertTimeoutPreemptively(Duration.ofSeconds(20), () -> LINT.check(huge));
    }
  }
}

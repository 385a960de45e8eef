package io.microcredential.rubric.standard;

import static io.microcredential.rubric.standard.PanelMethodsTest.assertUndefined;
import static io.microcredential.rubric.standard.PanelMethodsTest.estimate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.UndefinedReason;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** N5: cut scores by bookmarks in an ordered booklet. */
class BookmarkTest {

  private static final Map<String, ItemCurve> ITEMS =
      Map.of(
          "hard", ItemCurve.rasch(1),
          "easy", ItemCurve.rasch(-1),
          "middle", ItemCurve.rasch(0),
          "guessed", new ItemCurve(2, 0.5, 0.25));

  private static CutScore set(Bookmark method, int... pages) {
    List<BookmarkPlacement> placements =
        IntStream.range(0, pages.length)
            .mapToObj(judge -> new BookmarkPlacement("judge " + judge, pages[judge]))
            .toList();
    return method.estimate(ItemBooklet.of(ITEMS, 2.0 / 3), placements);
  }

  @Nested
  class Booklet {

    @Test
    void ordersItemsByWhereSuccessIsAsLikelyAsAsked() {
      ItemBooklet booklet = ItemBooklet.of(ITEMS, 2.0 / 3);
      assertThat(booklet.pages())
          .extracting(ItemBooklet.Page::item)
          .containsExactly("easy", "guessed", "middle", "hard");
      // A Rasch item has two chances in three at ln 2 above its difficulty.
      assertThat(booklet.pages().get(2).location()).isCloseTo(Math.log(2), within(1e-12));
      // (2/3 - 1/4)/(1 - 2/3) = 5/4.
      assertThat(booklet.pages().get(1).location())
          .isCloseTo(0.5 + Math.log(1.25) / 2, within(1e-12));
    }

    @Test
    void standsWhereTheCurveReachesTheProbability() {
      ItemCurve curve = new ItemCurve(1.7, -0.3, 0.2);
      assertThat(curve.probability(curve.locationAt(0.8))).isCloseTo(0.8, within(1e-12));
      assertThatIllegalArgumentException().isThrownBy(() -> curve.locationAt(0.2));
      assertThatIllegalArgumentException().isThrownBy(() -> curve.locationAt(1));
      assertThatIllegalArgumentException().isThrownBy(() -> new ItemCurve(0, 0, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new ItemCurve(1, 0, 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new ItemBooklet.Page("one", Double.NaN));
    }
  }

  @Nested
  class Method {

    @Test
    void readsTheMarkInThreeWays() {
      double guessed = 0.5 + Math.log(1.25) / 2;
      double middle = Math.log(2);
      assertThat(set(Bookmark.withDefaults(), 3).cut().orElseThrow())
          .isCloseTo(guessed, within(1e-12));
      assertThat(
              set(Bookmark.withDefaults().with(Bookmark.Reading.AT_THE_MARK), 3)
                  .cut()
                  .orElseThrow())
          .isCloseTo(middle, within(1e-12));
      assertThat(set(Bookmark.withDefaults().with(Bookmark.Reading.BETWEEN), 3).cut().orElseThrow())
          .isCloseTo((guessed + middle) / 2, within(1e-12));
    }

    @Test
    void takesTheMedianOfTheJudges() {
      CutScore score = set(Bookmark.withDefaults(), 2, 4, 5);
      assertThat(score.cut().orElseThrow()).isCloseTo(Math.log(2), within(1e-12));
      assertThat(score.errorSource()).isEqualTo(ErrorSource.MEDIAN_OF_NORMAL);
      // Places -1, 0 and 1, all plus ln 2: a standard deviation of 1.
      assertThat(estimate(score.cut()).standardError())
          .isCloseTo(Math.sqrt(Math.PI / 2) / Math.sqrt(3), within(1e-12));
      CutScore mean = set(Bookmark.withDefaults().with(Center.MEAN).atLevel(0.9), 2, 4, 5);
      assertThat(estimate(mean.cut()).standardError()).isCloseTo(1 / Math.sqrt(3), within(1e-12));
      assertThat(mean.judges()).hasSize(3);
      assertThat(set(Bookmark.withDefaults().with(Bootstrap.of(40, 2)), 2, 4, 5).errorSource())
          .isEqualTo(ErrorSource.BOOTSTRAP_JUDGES);
    }

    @Test
    void isUndefinedBeyondTheBooklet() {
      CutScore score = set(Bookmark.withDefaults(), 1, 3);
      assertUndefined(score.cut(), UndefinedReason.BEYOND_RANGE);
      assertUndefined(score.judges().get(0).cut(), UndefinedReason.BEYOND_RANGE);
      assertThat(score.judges().get(1).cut().estimated()).isPresent();
      assertUndefined(
          set(Bookmark.withDefaults().with(Bookmark.Reading.AT_THE_MARK), 5).cut(),
          UndefinedReason.BEYOND_RANGE);
      assertUndefined(
          set(Bookmark.withDefaults().with(Bookmark.Reading.BETWEEN), 5).cut(),
          UndefinedReason.BEYOND_RANGE);
      assertUndefined(set(Bookmark.withDefaults()).cut(), UndefinedReason.NO_RATINGS);
      assertUndefined(
          Bookmark.withDefaults()
              .estimate(new ItemBooklet(List.of()), List.of(new BookmarkPlacement("a", 1)))
              .cut(),
          UndefinedReason.NO_RATINGS);
    }

    @Test
    void rejectsPagesThatAreNotThere() {
      assertThatIllegalArgumentException().isThrownBy(() -> set(Bookmark.withDefaults(), 6));
      assertThatIllegalArgumentException().isThrownBy(() -> new BookmarkPlacement("a", 0));
      assertThat(new BookmarkPlacement("ann", 3)).asString().doesNotContain("ann");
    }

    @Test
    void givesTheCutInPointsByTheTestsCurve() {
      ItemResponse partial = ability -> new double[] {0.2, 0.3, 0.5};
      assertThat(Bookmark.expectedPoints(List.of(ItemCurve.rasch(0.4), partial), 0.4))
          .isCloseTo(0.5 + 1.3, within(1e-12));
    }
  }
}

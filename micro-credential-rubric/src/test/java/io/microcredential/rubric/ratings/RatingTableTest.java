package io.microcredential.rubric.ratings;

import static io.microcredential.rubric.ratings.RatingTable.MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.fixture.ClassroomRubric;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RatingTableTest {

  private static final Scale SCALE = Scale.range(1, 4);
  private static final RatingTable TABLE =
      RatingTable.of(
          SCALE,
          List.of("Ana's portfolio", "Ben's portfolio", "unrated"),
          List.of("A", "B"),
          new int[][] {{0, MISSING}, {2, 3}, {MISSING, MISSING}});

  @Nested
  class Ratings {
    @Test
    void areFoundByUnitAndRater() {
      assertThat(TABLE.code(1, 0)).isEqualTo(2);
      assertThat(TABLE.code(1, 1)).isEqualTo(3);
      assertThat(TABLE.code(0, 1)).isEqualTo(MISSING);
    }

    @Test
    void standUnitByUnit() {
      assertThat(TABLE.ratingCount()).isEqualTo(3);
      assertThat(TABLE.start(1)).isEqualTo(1);
      assertThat(TABLE.end(1)).isEqualTo(3);
      assertThat(TABLE.codeAt(2)).isEqualTo(3);
      assertThat(TABLE.raterAt(2)).isEqualTo(1);
      assertThat(TABLE.end(2)).isEqualTo(TABLE.start(2));
      assertThat(TABLE.size()).isEqualTo(SampleSize.of(3, 3));
    }

    @Test
    void ofSomeRatersComeInTheOrderAskedFor() {
      RatingTable turned = TABLE.withRaters(1, 0);

      assertThat(turned.raters()).containsExactly("B", "A");
      assertThat(turned.code(1, 0)).isEqualTo(3);
      assertThat(turned.withRaters(1, 0)).isEqualTo(TABLE);
      assertThat(TABLE.withRaters(1).ratingCount()).isEqualTo(1);
    }

    @Test
    void becomeTheValuesOfTheirCategories() {
      ScoreTable scores = TABLE.scores();

      assertThat(scores.value(1, 1)).isEqualTo(4);
      assertThat(scores.isPresent(0, 1)).isFalse();
      assertThat(scores.completeRows()).isDeepEqualTo(new double[][] {{3, 4}});
      assertThat(scores.size()).isEqualTo(TABLE.size());
    }

    @Test
    void staySilentAboutNames() {
      assertThat(TABLE.toString()).doesNotContain("Ana");
      assertThat(TABLE.scores().toString()).doesNotContain("Ana");
    }
  }

  @Nested
  class Refuses {
    @Test
    void codesThatTheScaleDoesNotHave() {
      assertThatThrownBy(() -> RatingTable.of(SCALE, new int[][] {{4}}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("from 0 to 3, was 4");
      assertThatThrownBy(() -> RatingTable.of(SCALE, new int[][] {{-2}}))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rowsOfDifferentLengths() {
      assertThatThrownBy(() -> RatingTable.of(SCALE, new int[][] {{0, 1}, {0}}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("column");
      assertThatThrownBy(() -> ScoreTable.of(new double[][] {{0, 1}, {0}}))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreNamesThanRows() {
      assertThatThrownBy(() -> RatingTable.of(SCALE, List.of("u"), List.of(), new int[0][0]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("one row");
      assertThatThrownBy(() -> ScoreTable.of(List.of("u"), List.of(), new double[0][0]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("one row");
    }

    @Test
    void twoOfOneName() {
      assertThatThrownBy(
              () -> RatingTable.of(SCALE, List.of("u"), List.of("r", "r"), new int[][] {{0, 0}}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("same name");
      assertThatThrownBy(
              () -> ScoreTable.of(List.of("u", "u"), List.of("r"), new double[][] {{0}, {0}}))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scoresWithoutEnd() {
      assertThatThrownBy(() -> ScoreTable.of(new double[][] {{Double.NEGATIVE_INFINITY}}))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theValueOfAHole() {
      assertThatThrownBy(() -> ScoreTable.of(new double[][] {{Double.NaN}}).value(0, 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("isPresent");
    }
  }

  @Nested
  class Scales {
    @Test
    void comeFromTheLevelsOfACriterion() {
      Scale scale = Scale.of(ClassroomRubric.rubric().criteria().get(0));

      assertThat(scale.size())
          .isEqualTo(ClassroomRubric.rubric().criteria().get(0).levels().size());
      assertThat(scale.values()).isSorted();
    }

    @Test
    void findTheCodeOfALabel() {
      assertThat(Scale.of(List.of("low", "high")).code("high")).isEqualTo(1);
      assertThat(Scale.of(List.of("low", "high")).code("middle")).isEqualTo(-1);
    }

    @Test
    void ofNumbersAreLabelledWithThem() {
      assertThat(Scale.ofValues(-1, 0.5, 2).labels()).containsExactly("-1", "0.5", "2");
    }

    @Test
    void areEqualWhereLabelsAndValuesAre() {
      assertThat(Scale.range(1, 2))
          .isEqualTo(Scale.ofValues(1, 2))
          .hasSameHashCodeAs(Scale.range(1, 2));
      assertThat(Scale.range(1, 2)).isNotEqualTo(Scale.of(List.of("1", "2"), 1, 3));
    }

    @Test
    void growAndHaveNoTwoAlike() {
      assertThatThrownBy(() -> Scale.ofValues(1, 1)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Scale.ofValues(Double.NaN))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Scale.of(List.of("a", "a")))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Scale.of(List.of())).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Scale.of(List.of("a"), 1, 2))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Scale.range(2, 1)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> Scale.range(Integer.MIN_VALUE, Integer.MAX_VALUE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}

package io.microcredential.rubric.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row N7: numbers of any size in tables of ratings, and columns that are no ratings. */
class RatingCsvNumbersTest {

  @Nested
  class SmallAndGreatNumbers {

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "0.00025", "1000000000000000", "12345678901234567890"})
    void areCategoriesOfTheirOwn(String cell) {
      RatingData data =
          RatingCsv.longForm()
              .read("unit,rater,criterion,rating\np1,A,c,0\np1,B,c," + cell + "\n")
              .orElseThrow();

      RatingTable table = data.table("c");
      assertThat(table.scale().value(table.code(0, 1))).isEqualTo(Double.parseDouble(cell));
    }

    @Test
    void areWrittenWithoutPowersOfTenAndReadBack() {
      Scale scale = Scale.ofValues(-1e-7, 0.0001, 0.5, 1e18);
      RatingData data =
          RatingData.builder()
              .criterion("c", scale)
              .rate("p1", "A", "c", scale.labels().get(1))
              .rate("p2", "A", "c", scale.labels().get(3))
              .build();

      assertThat(scale.labels())
          .containsExactly("-0.0000001", "0.0001", "0.5", "1000000000000000000");
      assertThat(
              RatingCsv.longForm()
                  .scale(scale)
                  .ignoring("value")
                  .read(RatingCsv.write(data))
                  .orElseThrow())
          .isEqualTo(data);
      assertThat(RatingJson.read(RatingJson.write(data)).orElseThrow()).isEqualTo(data);
    }

    @Test
    void beyondWhatFiguresCanSquareAreRefused() {
      assertThatThrownBy(() -> Scale.ofValues(1, 1e61))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1e60");
      assertThatThrownBy(() -> ScoreTable.of(new double[][] {{1, -1e61}}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1e60");
      assertThat(ScoreTable.of(new double[][] {{1, -1e60}}).scoreCount()).isEqualTo(2);
    }

    @Test
    void beyondThatAreNamesWhereTheyStandInATable() {
      Outcome<RatingData> read =
          RatingCsv.longForm()
              .read("unit,rater,criterion,rating\np1,A,c,1\np1,B,c,1" + "0".repeat(80) + "\n");

      assertThat(read.orElseThrow().table("c").scale().size()).isEqualTo(2);
    }
  }

  @Nested
  class ColumnsWithoutAName {

    private static final RatingCsv ACROSS =
        RatingCsv.of(new CsvLayout.RatersAcross("unit")).scale(Scale.range(1, 4));

    @Test
    void areNotRatersWhereTheyHoldTheNumbersOfTheRows() {
      Outcome<RatingData> read = ACROSS.read("\"\",unit,A,B\n1,p1,3,4\n2,p2,1,2\n");

      assertThat(read.value()).isEmpty();
      assertThat(read.problems().stream().map(Problem::code))
          .containsExactly("ratings.column-unnamed");
      assertThat(ACROSS.ignoring("").read("\"\",unit,A,B\n1,p1,3,4\n").orElseThrow().raters())
          .containsExactly("A", "B");
    }

    @Test
    void doNotMatterWhereNothingStandsInThem() {
      assertThat(ACROSS.read("unit,A,B,\np1,3,4,\n").orElseThrow().raters())
          .containsExactly("A", "B");
    }
  }

  @Test
  void aCategoryCalledLikeAMissingRatingIsOneWhereItIsDeclared() {
    Scale scale = Scale.of(List.of("NA", "1"));
    RatingData data =
        RatingData.builder()
            .criterion("c", scale)
            .rate("p1", "A", "c", "NA")
            .rate("p1", "B", "c", "1")
            .build();
    RatingCsv form = RatingCsv.longForm().scale(scale).ignoring("value");

    assertThat(form.read(RatingCsv.write(data)).orElseThrow()).isEqualTo(data);
    assertThat(form.missing("NA").read(RatingCsv.write(data)).orElseThrow().ratingCount())
        .isEqualTo(1);
  }

  @Test
  void saysThatALineHasTooManyCells() {
    String cells =
        IntStream.range(0, 20_000).mapToObj(i -> "r" + i).collect(Collectors.joining(","));

    Outcome<RatingData> read =
        RatingCsv.of(new CsvLayout.RatersAcross("r0")).read(cells + "\n" + cells + "\n");

    assertThat(read.problems().stream().map(Problem::code)).containsExactly("ratings.not-csv");
    assertThat(read.problems().stream().map(Problem::message).findFirst().orElseThrow())
        .contains("16,384 cells");
  }
}

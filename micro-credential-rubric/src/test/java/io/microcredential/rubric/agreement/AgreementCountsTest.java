package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Outcome;
import io.microcredential.rubric.agreement.AgreementCounts.Document;
import io.microcredential.rubric.agreement.AgreementCounts.Group;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E9: counts that grow by units, merge, and travel as JSON. */
class AgreementCountsTest {

  private static final Scale THREE = Scale.of(List.of("low", "middle", "high"), 0.1, 0.5, 2.25);
  private static final int NO = RatingTable.MISSING;

  private static AgreementCounts counted(int[]... units) {
    var counting = AgreementAccumulator.of(THREE);
    for (int[] unit : units) {
      counting.add(unit);
    }
    return counting.counts();
  }

  @Nested
  class Counting {

    @Test
    void countsUnitsCategoriesAndPairsForEachNumberOfRatings() {
      AgreementCounts counts =
          counted(new int[] {2, 0, 2}, new int[] {1, NO, 0}, new int[] {1, 1}, new int[] {2});
      assertThat(counts.groups())
          .containsExactly(
              new Group(1, 1, List.of(0L, 0L, 1L), List.of(0L, 0L, 0L, 0L, 0L, 0L)),
              new Group(2, 2, List.of(1L, 3L, 0L), List.of(0L, 1L, 0L, 1L, 0L, 0L)),
              new Group(3, 1, List.of(1L, 0L, 2L), List.of(0L, 0L, 2L, 0L, 0L, 1L)));
      assertThat(counts.size()).isEqualTo(SampleSize.of(4, 8));
      assertThat(counts.scale()).isEqualTo(THREE);
      assertThat(counts).hasToString("AgreementCounts[4 units, 8 ratings]");
    }

    @Test
    void aUnitWithoutRatingsIsNone() {
      var counting = AgreementAccumulator.of(THREE);
      counting.add(NO, NO);
      counting.add();
      counting.addCounts(0, 0, 0);
      assertThat(counting.size()).isEqualTo(SampleSize.of(0, 0));
      assertThat(counting.counts().groups()).isEmpty();
      assertThat(KrippendorffAlpha.withDefaults().estimate(counting.counts()))
          .isEqualTo(Undefined.because(UndefinedReason.NO_RATINGS, SampleSize.of(0, 0)));
    }

    @Test
    void countsOfCategoriesSayTheSameAsTheRatings() {
      var counting = AgreementAccumulator.of(THREE);
      counting.addCounts(1, 0, 2);
      counting.addCounts(1, 1, 0);
      assertThat(counting.counts()).isEqualTo(counted(new int[] {2, 0, 2}, new int[] {1, 0}));
      assertThat(counting.counts())
          .hasSameHashCodeAs(counted(new int[] {2, 2, 0}, new int[] {0, 1}));
      assertThat(counting.counts()).isNotEqualTo(counted(new int[] {2, 0, 2}));
    }

    @Test
    void aSnapshotStaysAsItWas() {
      var counting = AgreementAccumulator.of(THREE);
      counting.add(0, 1);
      AgreementCounts before = counting.counts();
      counting.add(0, 1);
      assertThat(before).isEqualTo(counted(new int[] {0, 1}));
      assertThat(counting.size()).isEqualTo(SampleSize.of(2, 4));
    }

    @Test
    void refusesWhatTheScaleDoesNotHaveAndCountsNothingOfIt() {
      var counting = AgreementAccumulator.of(THREE);
      assertThatIllegalArgumentException().isThrownBy(() -> counting.add(0, 3));
      assertThatIllegalArgumentException().isThrownBy(() -> counting.add(0, -2));
      assertThatIllegalArgumentException().isThrownBy(() -> counting.addCounts(1, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> counting.addCounts(1, -1, 2));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> counting.addCounts(1_000_000, 1, 0))
          .withMessageContaining("1000001");
      assertThat(counting.size()).isEqualTo(SampleSize.of(0, 0));
    }

    @Test
    void refusesAScaleWhosePairsWouldFillTheMemory() {
      Scale large = Scale.range(0, AgreementCounts.MOST_CATEGORIES);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> AgreementAccumulator.of(large))
          .withMessageContaining("estimate from the table");
    }

    @Test
    void aTableOfManyUnitsIsCountedByPatternsWithTheSameResult() {
      int[][] codes = new int[2000][4];
      for (int unit = 0; unit < codes.length; unit++) {
        for (int rater = 0; rater < 4; rater++) {
          codes[unit][rater] =
              (unit * (rater + 3) + rater) % 13 == 0 ? NO : (unit + rater * unit) % 3;
        }
      }
      assertThat(AgreementCounts.of(RatingTable.of(THREE, codes))).isEqualTo(counted(codes));
    }
  }

  @Nested
  class Merging {

    @Test
    void partsMakeTheWhole() {
      AgreementCounts one = counted(new int[] {0, 1}, new int[] {2, 2, 1});
      AgreementCounts other = counted(new int[] {1}, new int[] {1, 1});
      AgreementCounts whole =
          counted(new int[] {1, 1}, new int[] {1, 2, 2}, new int[] {1, 0}, new int[] {1});
      assertThat(one.merge(other)).isEqualTo(whole);
      assertThat(other.merge(one)).isEqualTo(whole);
    }

    @Test
    void refusesAnotherScale() {
      AgreementCounts counts = counted(new int[] {0, 1});
      var other = AgreementAccumulator.of(Scale.range(1, 3));
      assertThatIllegalArgumentException().isThrownBy(() -> counts.merge(other.counts()));
      assertThatIllegalArgumentException().isThrownBy(() -> other.merge(counts));
      var table = RatingTable.of(THREE, new int[][] {{0, 1}});
      assertThatIllegalArgumentException().isThrownBy(() -> other.add(table));
    }

    @Test
    void refusesToCountBeyondWhatALongHolds() {
      String half = document(Long.MAX_VALUE / 2 - 1);
      AgreementCounts huge = AgreementCounts.read(half).orElseThrow();
      AgreementCounts twice = huge.merge(huge);
      Assertions.assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> twice.merge(huge));
    }

    private static String document(long units) {
      return counted(new int[] {0})
          .toJson()
          .replaceAll("\\b1\\b(?![.\"/])", "" + units)
          .replaceFirst("\"ratings\": " + units, "\"ratings\": 1");
    }
  }

  @Nested
  class Json {

    private static final AgreementCounts COUNTS =
        counted(new int[] {2, 0, 2}, new int[] {1, NO, 0}, new int[] {1, 1}, new int[] {2});

    private static String alphas(AgreementCounts counts) {
      var alphas = new StringBuilder();
      for (Metric.Level level : Metric.Level.values()) {
        alphas.append(KrippendorffAlpha.withDefaults().with(level).estimate(counts)).append('\n');
      }
      return alphas.toString();
    }

    @Test
    void whatIsWrittenIsReadBack() {
      AgreementCounts read = AgreementCounts.read(COUNTS.toJson()).orElseThrow();
      assertThat(read).isEqualTo(COUNTS);
      assertThat(alphas(read)).isEqualTo(alphas(COUNTS));
      assertThat(read.toJson()).isEqualTo(COUNTS.toJson()).contains("agreement-counts/1");
    }

    @Test
    void refusesNumbersThatCannotBeCounts() {
      refuses(COUNTS.toJson().replaceFirst("\"units\": 2", "\"units\": 3"));
      refuses(COUNTS.toJson().replaceFirst("\"ratings\": 3", "\"ratings\": 4"));
      refuses(COUNTS.toJson().replaceFirst("\"ratings\": 1", "\"ratings\": 0"));
      refuses(COUNTS.toJson().replaceFirst("\"ratings\": 3", "\"ratings\": 2"));
      refuses(COUNTS.toJson().replaceFirst("\"low\"", "\"middle\""));
      refuses(COUNTS.toJson().replaceFirst("\"0.5\"", "\"5 tenths\""));
      refuses(COUNTS.toJson().replaceFirst("\"0.5\",", ""));
      refuses("{}");
      refuses("");
    }

    private static void refuses(String json) {
      assertThat(json).isNotEqualTo(COUNTS.toJson());
      assertThat(AgreementCounts.read(json)).isInstanceOf(Outcome.Refusal.class);
    }

    @Test
    void groupsCountTheCategoriesOfTheScaleAndStandInOrder() {
      List<String> labels = List.of("low", "high");
      List<String> values = List.of("1.0", "2.0");
      var one = new Group(1, 1, List.of(1L, 0L), List.of(0L, 0L, 0L));
      var two = new Group(2, 1, List.of(1L, 1L), List.of(0L, 1L, 0L));
      var other = new Group(3, 1, List.of(3L), List.of(3L));
      assertThat(new Document(labels, values, List.of(one, two)).counts().size())
          .isEqualTo(SampleSize.of(2, 3));
      for (List<Group> wrong : List.of(List.of(two, one), List.of(one, one), List.of(one, other))) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Document(labels, values, wrong));
      }
    }

    @Test
    void aGroupChecksThatItsNumbersFit() {
      List<Long> two = List.of(2L, 2L);
      assertThat(new Group(2, 2, two, List.of(1L, 0L, 1L)).units()).isEqualTo(2);
      assertThat(new Group(2, 2, two, List.of(0L, 2L, 0L)).ratings()).isEqualTo(2);
      unfit(2, 2, two, List.of(1L, 1L, 0L));
      unfit(2, 2, two, List.of(2L, -2L, 2L));
      unfit(2, 2, two, List.of(1L, 1L));
      unfit(2, 3, two, List.of(1L, 0L, 1L));
      unfit(2, 0, List.of(0L, 0L), List.of(0L, 0L, 0L));
      unfit(1, 0, List.of(1L, -1L), List.of(0L, 0L, 0L));
      unfit(1, 1, List.of(2L, -1L), List.of(0L, 0L, 0L));
      unfit(2_000_000, 1, two, List.of(1L, 0L, 1L));
      unfit(3, 2, List.of(Long.MAX_VALUE, 2L), List.of(Long.MAX_VALUE, 2L, 1L));
    }

    private static void unfit(int ratings, long units, List<Long> totals, List<Long> pairs) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Group(ratings, units, totals, pairs));
    }
  }
}

package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature E8: counting which categories met. */
class CrossTableTest {

  private static final Scale THREE = Scale.range(1, 3);
  private static final CrossTable TABLE =
      CrossTable.of(THREE, new long[][] {{1, 1, 0}, {0, 2, 0}, {1, 0, 0}});

  @Nested
  class Counting {

    @Test
    void takesIntsAndBytesAndTablesAlike() {
      int[] first = {0, 0, -1, 1, 1, 2, 2};
      int[] second = {0, 1, 2, 1, 1, -1, 0};
      byte[] firstBytes = {0, 0, -1, 1, 1, 2, 2};
      byte[] secondBytes = {0, 1, 2, 1, 1, -1, 0};
      int[][] rows = new int[first.length][];
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new int[] {first[i], second[i]};
      }

      assertThat(CrossTable.of(THREE, first, second)).isEqualTo(TABLE);
      assertThat(CrossTable.of(THREE, firstBytes, secondBytes)).isEqualTo(TABLE);
      assertThat(CrossTable.of(RatingTable.of(THREE, rows))).isEqualTo(TABLE);
    }

    @Test
    void refusesCodesThatTheScaleDoesNotHave() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CrossTable.of(THREE, new int[] {0}, new int[] {3}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CrossTable.of(THREE, new int[] {-2}, new int[] {0}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CrossTable.of(THREE, new byte[] {3}, new byte[] {-1}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CrossTable.of(THREE, new byte[] {1, 1}, new byte[] {1}));
    }

    @Test
    void refusesMoreOrFewerThanTwoRaters() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CrossTable.of(TextbookRatings.krippendorff()))
          .withMessageContaining("two raters, were 4");
    }

    @Test
    void refusesCountsThatAreNoTable() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CrossTable.of(THREE, new long[][] {{1}}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CrossTable.of(THREE, new long[][] {{1}, {1}, {1}}));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CrossTable.of(THREE, new long[][] {{1, 0, 0}, {0, -1, 0}, {0, 0, 0}}));
    }
  }

  @Nested
  class Reading {

    @Test
    void givesTotalsOfBothRaters() {
      assertThat(TABLE.total()).isEqualTo(5);
      assertThat(TABLE.firstTotals()).containsExactly(2, 2, 1);
      assertThat(TABLE.secondTotals()).containsExactly(2, 3, 0);
      assertThat(TABLE.sampleSize()).isEqualTo(SampleSize.of(5, 10));
      assertThat(TABLE.scale()).isEqualTo(THREE);
      assertThat(TABLE).hasToString("CrossTable[5 units, Scale[1, 2, 3]]");
    }

    @Test
    void exchangesRaters() {
      CrossTable turned = TABLE.transposed();

      assertThat(turned.count(1, 0)).isEqualTo(TABLE.count(0, 1)).isEqualTo(1);
      assertThat(turned.firstTotals()).isEqualTo(TABLE.secondTotals());
      assertThat(turned.transposed()).isEqualTo(TABLE).hasSameHashCodeAs(TABLE);
    }

    @Test
    void refusesPlacesOutsideTheScale() {
      Assertions.assertThatExceptionOfType(IndexOutOfBoundsException.class)
          .isThrownBy(() -> TABLE.count(0, 3));
    }
  }

  @Nested
  class Adding {

    @Test
    void growsByPairs() {
      CrossTable grown = CrossTable.empty(THREE).plus(0, 0, 1).plus(0, 1, 1).plus(1, 1, 2);

      assertThat(grown.plus(2, 0, 1)).isEqualTo(TABLE);
      assertThat(grown.plus(2, 0, 0)).isEqualTo(grown).isNotEqualTo(TABLE);
    }

    @Test
    void refusesPairsThatCannotBe() {
      assertThatIllegalArgumentException().isThrownBy(() -> TABLE.plus(3, 0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> TABLE.plus(0, -1, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> TABLE.plus(0, 0, -1));
    }

    @Test
    void refusesTablesOfAnotherScale() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TABLE.merge(CrossTable.empty(Scale.range(0, 2))));
    }

    @Test
    void saysWhenALongIsFull() {
      CrossTable full = CrossTable.empty(THREE).plus(0, 0, Long.MAX_VALUE);

      Assertions.assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> full.plus(1, 1, 1));
      Assertions.assertThatExceptionOfType(ArithmeticException.class)
          .isThrownBy(() -> full.merge(full));
    }

    @Test
    void countsMoreThanAnIntCan() {
      CrossTable huge = CrossTable.empty(THREE);
      for (int k = 0; k < 3; k++) {
        for (int l = 0; l < 3; l++) {
          huge = huge.plus(k, l, TABLE.count(k, l) * 1_000_000_000_000L);
        }
      }

      assertThat(CohenKappa.withDefaults().estimate(huge).orElseThrow())
          .isEqualTo(
              CohenKappa.withDefaults().estimate(TABLE).orElseThrow(), Assertions.within(1e-12));
    }
  }
}

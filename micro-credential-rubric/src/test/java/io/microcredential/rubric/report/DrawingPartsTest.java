package io.microcredential.rubric.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingPartsTest {

  @Nested
  class AnAxis {

    @Test
    void hasRoundTicksThatCoverTheValues() {
      Axis axis = Axis.around(-0.37, 1.42, 0, 100);

      assertThat(axis.low()).isLessThanOrEqualTo(-0.37);
      assertThat(axis.high()).isGreaterThanOrEqualTo(1.42);
      assertThat(axis.ticks()).isEqualTo(List.of(-0.5, 0.0, 0.5, 1.0, 1.5));
      assertThat(axis.digits()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "0,100", "-3,3", "12.5,12.75", "1000,250000", "0,0", "5,5", "-1e-7,1e-7"})
    void hasAFewTicksAndPutsTheEndsAtTheEnds(double least, double most) {
      Axis axis = Axis.around(least, most, 20, 620);

      assertThat(axis.ticks()).hasSizeBetween(2, 14).isSorted();
      assertThat(axis.at(axis.low())).isCloseTo(20, within(1e-9));
      assertThat(axis.at(axis.high())).isCloseTo(620, within(1e-9));
    }

    @Test
    void goesUpThePaperWhereItsEndIsAbove() {
      Axis up = Axis.exactly(0, 10, 200, 20);

      assertThat(up.at(0)).isEqualTo(200);
      assertThat(up.at(10)).isEqualTo(20);
    }

    @Test
    void keepsAWidthWhereAllValuesAreEqual() {
      assertThat(Axis.exactly(3, 3, 0, 10).high()).isGreaterThan(3);
    }
  }

  @Nested
  class AShade {

    /** WCAG 2.2, success criterion 1.4.3: 4.5 to 1 for text. */
    @Test
    void hasLettersThatCanBeReadOnIt() {
      for (int i = 0; i <= 1000; i++) {
        double paper = luminance(Shade.of(i / 1000.0));
        double ink = luminance(Shade.letters(i / 1000.0));
        double contrast = (Math.max(paper, ink) + 0.05) / (Math.min(paper, ink) + 0.05);
        assertThat(contrast).as("at %s", i / 1000.0).isGreaterThanOrEqualTo(4.5);
      }
    }

    @Test
    void getsDarkerWithTheValueOnGreyPaperToo() {
      for (int i = 1; i <= 100; i++) {
        assertThat(luminance(Shade.of(i / 100.0))).isLessThan(luminance(Shade.of((i - 1) / 100.0)));
      }
    }

    @Test
    void staysInItsRange() {
      assertThat(Shade.of(-3)).isEqualTo(Shade.of(0));
      assertThat(Shade.of(7)).isEqualTo(Shade.of(1));
    }

    private static double luminance(String colour) {
      double sum = 0;
      double[] weights = {0.2126, 0.7152, 0.0722};
      for (int i = 0; i < 3; i++) {
        double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
        sum +=
            weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
      }
      return sum;
    }
  }

  @Nested
  class ALine {

    @Test
    void keepsWhatFits() {
      assertThat(Lettering.fitting("Clarity", 11, 200)).isEqualTo("Clarity");
    }

    @Test
    void isCutWithAnEllipsisWhereItDoesNotFit() {
      String cut = Lettering.fitting("word ".repeat(40), 11, 100);

      assertThat(cut).startsWith("word").endsWith("…");
      assertThat(Lettering.width(cut, 11)).isLessThanOrEqualTo(100);
    }

    @Test
    void neverSplitsACharacterInTwo() {
      String faces = "\uD83D\uDE00".repeat(20);
      for (int room = 10; room < 150; room++) {
        String cut = Lettering.fitting(faces, 11, room);
        assertThat(cut.replace("\uD83D\uDE00", "")).isEqualTo("…");
      }
    }

    @Test
    void takesNoMoreRoomThanThereIsForAnyScript() {
      for (String name :
          List.of(SampleRatings.HOSTILE, SampleRatings.ARABIC, "漢字かな交じり文の名前", "e\u0301\u0302")) {
        String cut = Lettering.fitting(name, 11, 60);
        assertThat(Lettering.width(cut, 11)).as("%s", name).isLessThanOrEqualTo(60);
      }
    }
  }
}

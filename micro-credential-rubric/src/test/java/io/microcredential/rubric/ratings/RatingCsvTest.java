package io.microcredential.rubric.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.Json;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row N7: long-form CSV in and out, documented, for R and Python. */
class RatingCsvTest {

  private static final Scale SCALE = Scale.range(1, 4);
  private static final RatingCsv ACROSS =
      RatingCsv.of(new CsvLayout.RatersAcross("unit")).scale(SCALE);

  private static RatingData data(Outcome<RatingData> read) {
    assertThat(read.problems()).isEmpty();
    return read.orElseThrow();
  }

  private static List<String> places(Outcome<RatingData> read) {
    return read.problems().stream().map(p -> p.code() + " " + p.at()).toList();
  }

  @Nested
  class Reads {
    @Test
    void oneRatingALine() {
      RatingData data =
          data(
              RatingCsv.longForm()
                  .scale(SCALE)
                  .read(
                      "unit,rater,criterion,rating\np1,A,clarity,3\np1,B,clarity,4\np1,A,depth,1\n"));

      assertThat(data.criteria()).containsExactly("clarity", "depth");
      assertThat(data.table("clarity").code(0, 1)).isEqualTo(3);
      assertThat(data.table("depth").code(0, 1)).isEqualTo(RatingTable.MISSING);
    }

    @Test
    void oneColumnARater() {
      RatingData data = data(ACROSS.read("unit,A,B\np1,3,4\np2,,1\np3,NA,2\n"));

      RatingTable table = data.table(CsvLayout.ONLY_CRITERION);
      assertThat(table.raters()).containsExactly("A", "B");
      assertThat(table.units()).containsExactly("p1", "p2", "p3");
      assertThat(table.ratingCount()).isEqualTo(4);
    }

    @Test
    void oneColumnACriterion() {
      var form = RatingCsv.of(new CsvLayout.CriteriaAcross("id", "rater")).scale(SCALE);

      RatingData data = data(form.read("id,rater,k1,k2\n7,A,1,2\n7,B,2,\n"));

      assertThat(data.criteria()).containsExactly("k1", "k2");
      assertThat(data.table("k1").ratingCount()).isEqualTo(2);
      assertThat(data.table("k2").ratingCount()).isEqualTo(1);
    }

    @Test
    void linesWithoutAHeader() {
      var form = RatingCsv.of(new CsvLayout.RatersAcross(null)).withoutHeader().scale(SCALE);

      RatingTable table = data(form.read("3,3,\n1,1,2\n")).table(CsvLayout.ONLY_CRITERION);

      assertThat(table.raters()).containsExactly("1", "2", "3");
      assertThat(table.units()).containsExactly("1", "2");
    }

    @Test
    void unitsWithoutNamesByTheirLines() {
      var form = RatingCsv.of(new CsvLayout.RatersAcross(null)).scale(SCALE);

      assertThat(data(form.read("A,B\n3,3\n1,1\n")).units()).containsExactly("1", "2");
    }

    @Test
    void aMarkAtTheBeginningQuotesAndAnyLineEnding() {
      RatingTable table =
          data(ACROSS.read("\uFEFF\"unit\",\"A, the first\",B\r\n\"p \"\"1\"\"\",3,4\r\np2,1,1"))
              .table(CsvLayout.ONLY_CRITERION);

      assertThat(table.raters()).containsExactly("A, the first", "B");
      assertThat(table.units()).containsExactly("p \"1\"", "p2");
    }

    @Test
    void namesWithoutTheSpaceAroundThem() {
      RatingData data = data(ACROSS.read("unit , A,B\n p1,3, 4\n"));

      assertThat(data.raters()).containsExactly("A", "B");
      assertThat(data.units()).containsExactly("p1");
    }

    @Test
    void numbersInAnyWriting() {
      RatingTable table =
          data(ACROSS.read("unit,A,B\np1,3.0,+04\n")).table(CsvLayout.ONLY_CRITERION);

      assertThat(table.code(0, 0)).isEqualTo(2);
      assertThat(table.code(0, 1)).isEqualTo(3);
    }

    @Test
    void declaredSignsOfAMissingRating() {
      RatingData data = data(ACROSS.missing("-9", ".").read("unit,A,B\np1,-9,4\np2,.,1\n"));

      assertThat(data.ratingCount()).isEqualTo(2);
    }

    @Test
    void pastColumnsOfSomethingElse() {
      RatingData data = data(ACROSS.ignoring("group").read("unit,group,A\np1,x,4\n"));

      assertThat(data.raters()).containsExactly("A");
    }

    @Test
    void eachCriterionOnItsScale() {
      RatingData data =
          data(
              RatingCsv.longForm()
                  .scale(SCALE)
                  .scale("seen", Scale.of(List.of("no", "yes")))
                  .read("unit,rater,criterion,rating\np1,A,clarity,3\np1,A,seen,yes\n"));

      assertThat(data.table("seen").scale().labels()).containsExactly("no", "yes");
      assertThat(data.table("clarity").scale()).isEqualTo(SCALE);
    }
  }

  @Nested
  class WithoutAScale {
    private final RatingCsv form = RatingCsv.of(new CsvLayout.RatersAcross("unit"));

    @Test
    void theCategoriesAreThoseThatOccurAndTheReaderIsWarned() {
      Outcome<RatingData> read = form.read("unit,A,B\np1,10,2\np2,2.0,1.5\n");

      assertThat(read.orElseThrow().table(CsvLayout.ONLY_CRITERION).scale().labels())
          .containsExactly("1.5", "2", "10");
      assertThat(places(read)).containsExactly("ratings.categories-from-data /2/A");
    }

    @Test
    void namesStandInTheOrderOfTheAlphabet() {
      Outcome<RatingData> read = form.read("unit,A,B\np1,b,a\np2,2,a\n");

      assertThat(read.orElseThrow().table(CsvLayout.ONLY_CRITERION).scale().labels())
          .containsExactly("2", "a", "b");
    }
  }

  @Nested
  class Refuses {
    @Test
    void everyTroubleAtOnceEachWithItsPlace() {
      Outcome<RatingData> read =
          ACROSS.read("unit,A,B\np1,3,9\np1,1,\n,2,2\np3,1\np4,1,1,1\np5,one,2\n");

      assertThat(places(read))
          .containsExactly(
              "ratings.no-such-category /2/B",
              "ratings.twice /3/A",
              "ratings.name-missing /4/unit",
              "ratings.cells /5",
              "ratings.cells /6",
              "ratings.no-such-category /7/A");
    }

    @Test
    void columnsThatAreMissingOrTwice() {
      Outcome<RatingData> read =
          RatingCsv.longForm().scale(SCALE).read("unit,unit,criterion\np1,A,clarity\n");

      assertThat(places(read))
          .containsExactly(
              "ratings.column-twice /1",
              "ratings.column-missing /1/rater",
              "ratings.column-missing /1/rating");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "unit,A,B\n", "unit,A,B\np1,,NA\n", "\n\n\n"})
    void tablesWithoutRatings(String text) {
      assertThat(ACROSS.read(text).problems().codes()).contains("ratings.none");
    }

    @Test
    void anOpenQuotationMarkWithoutTakingTheRestForAName() {
      Outcome<RatingData> read = ACROSS.read("unit,A\n\"p1,3\np2,4\n");

      assertThat(read.isSuccess()).isFalse();
    }

    @Test
    void aCellLongerThanAnyName() {
      Outcome<RatingData> read = ACROSS.read("unit,A\n" + "p".repeat(17_000_000) + ",3\n");

      assertThat(read.problems().codes()).contains("ratings.not-csv");
    }

    @Test
    void toRepeatWhatStoodInACell() {
      Outcome<RatingData> read = ACROSS.read("unit,A\np1,Ana García\n");

      assertThat(read.problems().toString()).doesNotContain("Ana");
    }

    @Test
    void toListMoreThanAThousandProblems() {
      Outcome<RatingData> read = ACROSS.read("unit,A\n" + "p,1\n".repeat(3_000));

      assertThat(read.problems().list()).hasSize(1_001);
      assertThat(read.problems().list().get(1_000))
          .extracting(Problem::code, Problem::message)
          .containsExactly("ratings.more-problems", "1999 more problems are not listed.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1e0", "0x1", "1d", "٣", "1_0", "--1"})
    void whatOnlyAComputerTakesForANumber(String cell) {
      assertThat(ACROSS.read("unit,A\np1," + cell + "\n").problems().codes())
          .containsExactly("ratings.no-such-category");
    }

    @Test
    void moreCategoriesThanAScaleHas() {
      var text = new StringBuilder("unit,A\n");
      for (int i = 0; i <= Scale.MOST_CATEGORIES; i++) {
        text.append('p').append(i).append(',').append(i).append('\n');
      }

      assertThat(
              RatingCsv.of(new CsvLayout.RatersAcross("unit"))
                  .read(text.toString())
                  .problems()
                  .codes())
          .containsExactly("ratings.too-many-categories");
    }

    @Test
    void oneColumnForTwoThings() {
      assertThatThrownBy(() -> new CsvLayout.OneRatingEach("a", "b", null, "a"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new CsvLayout.CriteriaAcross("a", "a"))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void toHideThatTheReaderFailed() {
      Reader broken =
          new StringReader("unit,A\n") {
            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
              throw new IOException("the disk is gone");
            }
          };

      assertThatThrownBy(() -> ACROSS.read(broken)).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Nested
  class Writes {
    private final RatingData data =
        RatingData.builder()
            .criterion("clarity", Scale.of(List.of("low", "high"), 0, 2.5))
            .criterion("depth", SCALE)
            .rate("p,1", "A", "clarity", "high")
            .rate("p,1", "B", "clarity", "low")
            .rate("p2", "B", "depth", "4")
            .build();

    @Test
    void oneRatingALineWithItsValue() {
      assertThat(RatingCsv.write(data))
          .isEqualTo(
              """
              unit,rater,criterion,rating,value\r
              "p,1",A,clarity,high,2.5\r
              "p,1",B,clarity,low,0\r
              p2,B,depth,4,4\r
              """);
    }

    @Test
    void aDictionaryOfWhatStandsThere() {
      String dictionary = Json.write(DataDictionary.of(data));

      assertThat(dictionary)
          .contains("\"name\":\"unit\",\"type\":\"string\"")
          .contains("\"enum\":[\"clarity\",\"depth\"]")
          .contains(
              "\"clarity\":[{\"label\":\"low\",\"value\":0},{\"label\":\"high\",\"value\":2.5}]")
          .contains("\"primaryKey\":[\"unit\",\"rater\",\"criterion\"]");
    }
  }

  @Nested
  class Collecting {
    @Test
    void refusesWhatIsNotDeclared() {
      var builder = RatingData.builder().criterion("clarity", SCALE);

      assertThatThrownBy(() -> builder.rate("p", "A", "depth", "1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("declare");
      assertThatThrownBy(() -> builder.rate("p", "A", "clarity", "5"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("category");
      assertThatThrownBy(() -> builder.criterion("clarity", SCALE))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesASecondRatingOfOneUnitByOneRater() {
      var builder =
          RatingData.builder()
              .criterion("clarity", SCALE)
              .rate("p", "A", "clarity", "1")
              .rate("p", "A", "clarity", "2");

      assertThatThrownBy(builder::build)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("once");
    }

    @Test
    void knowsOnlyDeclaredCriteria() {
      RatingData data = RatingData.builder().criterion("clarity", SCALE).build();

      assertThat(data.table("clarity").ratingCount()).isZero();
      assertThatThrownBy(() -> data.table("depth")).isInstanceOf(IllegalArgumentException.class);
      assertThat(data.toString()).isEqualTo("RatingData[0 units, 0 raters, 1 criteria, 0 ratings]");
    }
  }
}

package io.microcredential.examples.rubriclab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricLabTest {

  @TempDir Path folder;

  private Path written(String file) {
    return folder.resolve("out").resolve(file);
  }

  @Nested
  class OnTheInventedData {

    @Test
    void writesWhatItPromises() throws IOException {
      Run run = Run.of("--home=.", "--out", folder.toString(), "--replicates", "50");

      assertThat(run.err()).isEmpty();
      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("Units: 24. Raters: 4. Criteria: 5. Ratings: 383.")
          .contains("This is the paradox of kappa.")
          .contains("A. Okafor", "QUALIFIED", "NOT_QUALIFIED", "drift: 2026-06-22");
      Path ratings = folder.resolve("classroom-portfolios");
      for (String file :
          new String[] {
            "agreement.html",
            "figures.csv",
            "figures.json",
            "ratings-long.csv",
            "ratings-long.schema.json"
          }) {
        assertThat(ratings.resolve(file)).as("%s", file).isNotEmptyFile();
      }
      assertThat(run.out()).contains(ratings.resolve("agreement.html").toString());
      assertThat(Files.readAllLines(ratings.resolve("ratings-long.csv"))).hasSize(384);
      assertThat(Files.readString(ratings.resolve("agreement.html")))
          .startsWith("<!DOCTYPE html>")
          .contains("B. Lindqvist")
          .endsWith("</html>\n");
      assertThat(Files.readString(folder.resolve("validity-readings/calibration-3.html")))
          .contains("C. Marín", "Not qualified.");
    }

    @Test
    void writesTheSameBytesEachTime() throws IOException {
      Run.of("--home=.", "--out", folder.resolve("a").toString(), "--replicates", "50");
      Run.of("--home=.", "--out", folder.resolve("b").toString(), "--replicates", "50");

      assertThat(folder.resolve("a/classroom-portfolios/agreement.html"))
          .hasSameBinaryContentAs(folder.resolve("b/classroom-portfolios/agreement.html"));
    }

    @Test
    void speaksSpanish() throws IOException {
      Run.of("--home=.", "--out", folder.toString(), "--replicates", "20", "--language", "es");

      assertThat(Files.readString(folder.resolve("classroom-portfolios/agreement.html")))
          .contains("Hasta dónde coinciden los evaluadores");
    }
  }

  @Nested
  class Layouts {

    private static final String UNITS = "Units: 3. Raters: 2. Criteria: ";

    @Test
    void oneRatingALineIsGuessed() {
      Run run =
          Run.on(
              folder,
              "Student,Judge,Trait,Score\n1,A,x,1\n1,B,x,2\n2,A,x,3\n2,B,x,3\n3,A,x,1\n3,B,x,1\n");

      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("Guessed one rating a line: unit in \"Student\", rater in \"Judge\"")
          .contains("levels from 1 to 3", UNITS + "1");
    }

    @Test
    void oneColumnARaterIsGuessedWithoutHeaderToo() {
      Run run = Run.on(folder, "1,1\n2,3\n3,3\n");

      assertThat(run.out()).contains("one column a rater", "the first line is data", UNITS + "1");
    }

    @Test
    void oneColumnACriterionIsGuessed() {
      Run run =
          Run.on(
              folder,
              "pid,rater,topic,goals,voice\n"
                  + "1,A,t,1,2\n1,B,t,1,1\n2,A,t,3,2\n2,B,u,3,3\n3,A,t,1,1\n3,B,t,2,2\n");

      assertThat(run.out()).contains("one column a criterion", "left out: topic", UNITS + "2");
    }

    @Test
    void areTakenAsTold() {
      Run run =
          Run.on(
              folder,
              "what;ever,who,mark\na,A,low\na,B,high\nb,A,low\nb,B,low\nc,A,high\nc,B,high\n",
              "--layout",
              "long",
              "--unit",
              "what;ever",
              "--rater",
              "who",
              "--rating",
              "mark",
              "--scale",
              "low,middle,high");

      assertThat(run.out()).doesNotContain("Guessed").contains(UNITS + "1", "Never given: middle");
    }

    @Test
    void namesOfLevelsHaveNoOrderUntilTheScaleIsTold() throws IOException {
      Run.on(folder, "A,B\nhigh,low\nlow,low\nhigh,high\n");
      assertThat(Files.readString(written("figures.csv"))).doesNotContain("ALPHA_ORDINAL");

      Run.on(folder, "A,B\nhigh,low\nlow,low\nhigh,high\n", "--scale", "low,high");
      assertThat(Files.readString(written("figures.csv"))).contains("ALPHA_ORDINAL");

      Run.on(folder, "A,B\nhigh,low\nlow,low\n", "--scale", "low,high", "--unordered");
      assertThat(Files.readString(written("figures.csv"))).doesNotContain("ALPHA_ORDINAL");
    }

    @Test
    void repeatsCountOnceWhereTheLayoutIsGuessedAndAreProblemsWhereItIsTold() {
      String text = "unit,rater,rating\n1,A,1\n1,A,2\n1,B,1\n2,A,2\n2,B,2\n3,A,1\n3,B,1\n";

      Run guessed = Run.on(folder, text);
      assertThat(guessed.out()).contains("1 lines repeat a unit and a rater", UNITS + "1");
      assertThat(guessed.out()).contains("Ratings: 6.");

      Run told = Run.on(folder, text, "--layout", "long");
      assertThat(told.code()).isEqualTo(RubricLab.PROBLEMS);
      assertThat(told.out()).contains("line 3, column rating");
    }

    @Test
    void eachCriterionMayHaveAScaleOfItsOwn() throws IOException {
      Run.on(
          folder,
          "unit,rater,a,b\n1,A,1,10\n1,B,1,7\n2,A,3,2\n2,B,3,1\n",
          "--scale",
          "a=0-3",
          "--scale",
          "b=1-12");

      assertThat(Files.readString(written("ratings-long.schema.json")))
          .contains("\"label\": \"12\"", "\"label\": \"0\"");
    }
  }

  @Nested
  class HostileFiles {

    @Test
    void getEveryProblemWithLineAndColumn() {
      Run run =
          Run.on(folder, "unit,rater,rating\n1,A,2\n1,B,9\n2,A,banana\n2,B\n", "--scale", "1-4");

      assertThat(run.code()).isEqualTo(RubricLab.PROBLEMS);
      assertThat(run.out())
          .contains("line 3, column rating:", "line 4, column rating:", "line 5:")
          .doesNotContain("Report:");
      assertThat(written("agreement.html")).doesNotExist();
    }

    @Test
    void cannotPutMarkupIntoTheReportNorSteerTheConsole() throws IOException {
      Run run =
          Run.on(
              folder,
              "unit,rater,rating\n"
                  + "1,<script>alert(1)</script>,1\n1,\u001B[31mred\u0007,2\n"
                  + "2,<script>alert(1)</script>,2\n2,\u001B[31mred\u0007,2\n");

      assertThat(run.code()).isZero();
      assertThat(run.out()).doesNotContain("\u001B", "\u0007");
      assertThat(Files.readString(written("agreement.html")))
          .doesNotContain("<script", "\u001B")
          .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void areRefusedWhereTheyAreEmptyOrNoTable() {
      assertThat(Run.on(folder, "").code()).isEqualTo(RubricLab.PROBLEMS);
      assertThat(Run.on(folder, "unit,rater,rating\n1,\"A,1\n2,B,2\n").code())
          .isEqualTo(RubricLab.PROBLEMS);
    }

    @Test
    void areRefusedWhereTheyAreNotText() throws IOException {
      Path file = folder.resolve("latin.csv");
      Files.write(file, new byte[] {'u', ',', 'r', '\n', (byte) 0xE9, ',', '1', '\n'});

      Run run = Run.of(file.toString());

      assertThat(run.code()).isEqualTo(RubricLab.FILES);
      assertThat(run.err()).contains("UTF-8");
    }

    @Test
    void ofValidityReadingsGetTheirProblemsToo() {
      Run run =
          Run.on(
              folder,
              "day,paper,assessor,criterion,true_level,level\n"
                  + "yesterday,V1,A,c,1,2\n2026-01-02,V1,A,c,7,2\n2026-01-02,V2,A,c,1,1\n",
              "--day",
              "day",
              "--truth",
              "true_level");

      assertThat(run.code()).isEqualTo(RubricLab.PROBLEMS);
      assertThat(run.out())
          .contains("line 2, column day", "line 3, column true_level", "line 3, column level");
      assertThat(Run.on(folder, "day,x\n1,2\n", "--day", "day", "--truth", "t").out())
          .contains("column t: There is no such column.");
    }
  }

  @Nested
  class CommandLines {

    @Test
    void getHelp() {
      Run run = Run.of("--help");

      assertThat(run.code()).isZero();
      assertThat(run.out())
          .contains("Usage: rubric-lab", "--layout", "--scale", "Exit codes:")
          .doesNotContain("--home");
    }

    @Test
    void thatCannotBeUnderstoodAreSaidSo() {
      assertThat(Run.of("--nonsense").code()).isEqualTo(RubricLab.USAGE);
      assertThat(Run.of("--layout", "diagonal", "x.csv").code()).isEqualTo(RubricLab.USAGE);
      assertThat(Run.on(folder, "1,2\n", "--scale", "4-1"))
          .satisfies(
              run -> {
                assertThat(run.code()).isEqualTo(RubricLab.USAGE);
                assertThat(run.err()).contains("--scale 4-1");
              });
      assertThat(Run.on(folder, "1,2\n", "--level", "95").code()).isEqualTo(RubricLab.USAGE);
      assertThat(Run.on(folder, "1,2\n", "--day", "day").code()).isEqualTo(RubricLab.USAGE);
    }

    @Test
    void thatNameNoFileAreSaidSo() {
      Run run = Run.of(folder.resolve("nowhere.csv").toString());

      assertThat(run.code()).isEqualTo(RubricLab.FILES);
      assertThat(run.err()).contains("There is no file", "nowhere.csv");
    }

    @Test
    void showProgressOnlyWhereItIsAskedFor() {
      Run shown = Run.on(folder, "1,2\n2,2\n3,3\n", "--progress", "always");
      Run quiet = Run.on(folder, "1,2\n2,2\n3,3\n", "--progress", "never");

      assertThat(shown.err()).contains("[#", "100 %").endsWith("\r");
      assertThat(quiet.err()).isEmpty();
      assertThat(shown.out()).doesNotContain("[#");
    }
  }
}

package io.microcredential.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.catalog.Publisher;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DataFolderTest {

  private final DataFolder data = new DataFolder(Path.of("data"));

  @Test
  void definitionIsReadWithoutLossAndHasNoProblemAtAll() {
    MicroCredentialDraft draft = data.definition().orElseThrow();

    assertThat(Publisher.create().check(draft)).isEmpty();
    assertThat(MicroCredentialJson.read(MicroCredentialJson.write(draft)).orElseThrow())
        .isEqualTo(draft);
  }

  @Test
  void issuerCreatorAndAssessingOrganizationAreThreeParties() {
    MicroCredentialDraft draft = data.definition().orElseThrow();

    assertThat(List.of(draft.issuer(), draft.creator(), draft.assessingOrganization()))
        .doesNotHaveDuplicates();
  }

  @Test
  void figuresOfTheFirstClaimFollowFromItsTable() {
    List<int[]> rows = rows("evidence/results-round-1.csv");

    String claim = answer(1, "outcome-claim");
    assertThat(claim).contains(count(rows, r -> r[1] > 0) + " of " + rows.size() + " students");
    assertThat(claim).contains(count(rows, r -> r[2] >= 2) + " of " + rows.size() + " wrote");
  }

  @Test
  void figuresOfTheSecondClaimFollowFromItsTable() {
    List<int[]> rows = rows("evidence/results-round-2.csv");

    String claim = answer(2, "outcome-claim");
    assertThat(claim)
        .contains("Of the " + rows.size() + " students who were there both times")
        .contains(count(rows, r -> r[2] > 0) + " spoke to the whole class on 22 October")
        .contains("and " + count(rows, r -> r[3] > 0) + " on 12 November")
        .contains(
            "from %d to %d of %d"
                .formatted(count(rows, r -> r[4] >= 2), count(rows, r -> r[5] >= 2), rows.size()))
        .contains(
            "%d students scored higher, %d the same, %d lower"
                .formatted(
                    count(rows, r -> r[5] > r[4]),
                    count(rows, r -> r[5] == r[4]),
                    count(rows, r -> r[5] < r[4])));
  }

  @Test
  void picturesCanBeDrawn() throws IOException {
    for (String file : List.of("issuer.png", "evidence/board.png")) {
      BufferedImage picture = ImageIO.read(new ByteArrayInputStream(data.bytes(file)));
      assertThat(picture.getWidth()).as(file).isGreaterThanOrEqualTo(256);
    }
  }

  private String answer(int round, String prompt) {
    return data.submission(round).answers().stream()
        .filter(answer -> answer.prompt().value().equals(prompt))
        .findFirst()
        .orElseThrow()
        .text();
  }

  /** Returns the rows in which nothing is missing, with words counted as 0. */
  private List<int[]> rows(String file) {
    return new String(data.bytes(file), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(cells -> Arrays.stream(cells).noneMatch(String::isEmpty))
        .map(
            cells ->
                Arrays.stream(cells)
                    .mapToInt(cell -> cell.matches("\\d+") ? Integer.parseInt(cell) : 0)
                    .toArray())
        .toList();
  }

  private static long count(List<int[]> rows, Predicate<int[]> which) {
    return rows.stream().filter(which).count();
  }
}

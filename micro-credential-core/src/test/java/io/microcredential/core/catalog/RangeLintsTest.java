package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.PublisherLintsTest.only;
import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Problem;
import io.microcredential.core.RangedRubric;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.kit.SampleDefinitions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Feature row E1: every number of points belongs to one level at most. */
class RangeLintsTest {

  private static MicroCredentialDraft with(int index, CriterionLevel level) {
    var levels = new ArrayList<>(RangedRubric.levels());
    levels.set(index, level);
    return SampleDefinitions.withCriterion(1, c -> RangedRubric.with(c, levels));
  }

  @Test
  void mayHaveRangesWithGapsBetweenThem() {
    MicroCredentialDraft draft =
        SampleDefinitions.withCriterion(1, c -> RangedRubric.with(c, RangedRubric.levels()));
    assertThat(Publisher.create().check(draft).list()).isEmpty();
    MicroCredential published = SampleDefinitions.publish(draft);
    assertThat(published.rubricDigest()).isNotEqualTo(SampleDefinitions.published().rubricDigest());
    String stored = MicroCredentialJson.write(published);
    assertThat(
            MicroCredentialJson.readPublished(
                    stored.getBytes(StandardCharsets.UTF_8), Publisher.create())
                .orElseThrow()
                .content())
        .isEqualTo(published.content());
  }

  @Test
  void endsARangeBelowTheNextLevel() {
    String place = "/rubric/criteria/1/levels/1/upTo";
    only(
        with(1, RangedRubric.level(DEVELOPING, "Developing", "1", "5")),
        "rubric.ranges-overlap",
        place);
    only(
        with(1, RangedRubric.level(DEVELOPING, "Developing", "1", "9")),
        "rubric.ranges-overlap",
        place);
    assertThat(
            Publisher.create()
                .check(with(1, RangedRubric.level(DEVELOPING, "Developing", "1", "4.999")))
                .list())
        .isEmpty();
  }

  @Test
  void endsARangeBelowANextLevelThatIsNone() {
    only(
        with(3, RangedRubric.level(EXEMPLARY, "Exemplary", "7", null)),
        "rubric.ranges-overlap",
        "/rubric/criteria/1/levels/2/upTo");
  }

  @Test
  void speaksOfTheOrderAloneWhereThatIsWrong() {
    only(
        with(2, RangedRubric.level(DEMONSTRATED, "Demonstrated", "1", "7")),
        "rubric.points-order",
        "/rubric/criteria/1/levels/2/points");
  }

  @Test
  void saysSoInSpanish() {
    List<Problem> found =
        Publisher.create(Locale.forLanguageTag("es"))
            .check(with(0, RangedRubric.level(MISSING, "Missing", "0", "1")))
            .list();
    assertThat(found).extracting(Problem::code).containsExactly("rubric.ranges-overlap");
    assertThat(found.get(0).message()).contains("nivel siguiente");
    assertThat(found.get(0).fix()).contains("Termine el intervalo");
  }
}

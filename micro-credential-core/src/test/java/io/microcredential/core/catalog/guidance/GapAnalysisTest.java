package io.microcredential.core.catalog.guidance;

import static io.microcredential.core.catalog.search.SampleCatalog.id;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CompetencyId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.catalog.guidance.CompetencyFramework.Item;
import io.microcredential.core.catalog.guidance.CompetencyFramework.Link;
import io.microcredential.core.catalog.guidance.CompetencyFramework.LinkKind;
import io.microcredential.core.catalog.guidance.Finding.Shown;
import io.microcredential.core.catalog.guidance.Finding.Source;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.catalog.search.SampleCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Feature B5: what is known, what is missing, which credentials show it; and the graph below. */
class GapAnalysisTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Catalog CATALOG =
      Catalog.of(
          List.of(
              SampleCatalog.published("ask", b -> {}), SampleCatalog.published("wait", b -> {})));

  /**
   * Leading talk builds on asking, and has the parts waiting and summing up; writing is related.
   */
  private static final List<Item> ITEMS =
      List.of(
          item("talk"),
          item("ask", "ask", "unlisted"),
          item("wait", "wait"),
          item("sum-up"),
          item("writing"));

  private static final List<Link> LINKS =
      List.of(
          link("talk", LinkKind.BUILDS_ON, "ask"),
          link("wait", LinkKind.PART_OF, "talk"),
          link("sum-up", LinkKind.PART_OF, "talk"),
          link("writing", LinkKind.RELATED, "talk"));

  private static final GapAnalysis ANALYSIS = GapAnalysis.of(graph(ITEMS, LINKS), CATALOG);

  private static CompetencyId c(String name) {
    return CompetencyId.of("https://example.org/competency/" + name);
  }

  private static Item item(String name, String... credentials) {
    return new Item(
        c(name), text(name), Arrays.stream(credentials).map(SampleCatalog::id).toList());
  }

  private static Link link(String from, LinkKind kind, String to) {
    return new Link(c(from), kind, c(to));
  }

  private static CompetencyGraph graph(List<Item> items, List<Link> links) {
    return CompetencyGraph.of(new CompetencyFramework(items, links)).orElseThrow();
  }

  private static Finding finding(String name, Source source, Shown shown, int day) {
    return new Finding(c(name), source, shown, DAY.plusDays(day));
  }

  private static List<String> missing(List<Finding> findings, String... held) {
    List<MicroCredentialId> ids = Arrays.stream(held).map(SampleCatalog::id).toList();
    return ANALYSIS.gaps(List.of(c("talk")), findings, ids).stream()
        .map(gap -> gap.competency().value().replaceFirst(".*/", ""))
        .toList();
  }

  @Test
  void withNothingKnownEverythingIsMissingFoundationsAndPartsFirst() {
    assertThat(missing(List.of())).containsExactly("ask", "sum-up", "wait", "talk");
  }

  @Test
  void aCredentialThatIsHeldClosesItsGap() {
    assertThat(missing(List.of(), "ask")).containsExactly("sum-up", "wait", "talk");
  }

  @Test
  void aWholeIsThereWhenAllItsPartsAre() {
    List<Finding> sumUp = List.of(finding("sum-up", Source.DATA, Shown.FULLY, 0));
    assertThat(missing(sumUp)).containsExactly("ask", "wait", "talk");
    assertThat(missing(sumUp, "wait")).isEmpty();
  }

  @Test
  void partlyIsNotThere() {
    assertThat(missing(List.of(finding("talk", Source.DATA, Shown.PARTLY, 0)))).contains("talk");
    assertThat(missing(List.of(finding("talk", Source.DATA, Shown.FULLY, 0)))).isEmpty();
  }

  @Test
  void dataCountBeforeSelfAssessmentThenTheLatestThenTheLowest() {
    Finding self = finding("talk", Source.SELF_ASSESSMENT, Shown.FULLY, 9);
    Finding data = finding("talk", Source.DATA, Shown.NOT_YET, 0);
    assertThat(missing(List.of(self))).isEmpty();
    assertThat(missing(List.of(self, data))).contains("talk");
    assertThat(missing(List.of(data, finding("talk", Source.DATA, Shown.FULLY, 1)))).isEmpty();
    assertThat(missing(List.of(data, finding("talk", Source.DATA, Shown.FULLY, 0))))
        .contains("talk");
  }

  @Test
  void gapsNameTheListedCredentialsAndWhatWasFound() {
    Finding self = finding("wait", Source.SELF_ASSESSMENT, Shown.PARTLY, 0);
    assertThat(ANALYSIS.gaps(List.of(c("ask"), c("wait")), List.of(self), List.of()))
        .containsExactly(
            new Gap(c("ask"), null, List.of(id("ask"))),
            new Gap(c("wait"), self, List.of(id("wait"))));
  }

  @Test
  void refusesAGoalThatIsNotInTheGraph() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ANALYSIS.gaps(List.of(c("else")), List.of(), List.of()));
  }

  @Property(tries = 100)
  void orderOfInputDoesNotMatterAndMoreCredentialsNeverOpenAGap(@ForAll long seed) {
    var random = new Random(seed);
    var items = new ArrayList<>(ITEMS);
    var links = new ArrayList<>(LINKS);
    var findings = new ArrayList<Finding>();
    for (Item item : ITEMS) {
      if (random.nextBoolean()) {
        findings.add(
            new Finding(
                item.id(),
                Source.values()[random.nextInt(2)],
                Shown.values()[random.nextInt(3)],
                DAY.plusDays(random.nextInt(2))));
      }
    }
    List<Gap> gaps = ANALYSIS.gaps(List.of(c("talk"), c("writing")), findings, List.of());
    List.of(items, links, findings).forEach(list -> Collections.shuffle(list, random));
    GapAnalysis shuffled = GapAnalysis.of(graph(items, links), CATALOG);
    assertThat(shuffled.gaps(List.of(c("writing"), c("talk")), findings, List.of()))
        .isEqualTo(gaps);
    assertThat(gaps)
        .containsAll(
            ANALYSIS.gaps(List.of(c("talk"), c("writing")), findings, List.of(id("wait"))));
  }

  @Test
  void theGraphKnowsItsNeighbours() {
    CompetencyGraph graph = graph(ITEMS, LINKS);
    assertThat(graph.parts(c("talk"))).containsExactly(c("sum-up"), c("wait"));
    assertThat(graph.wholes(c("wait"))).containsExactly(c("talk"));
    assertThat(graph.foundations(c("talk"))).containsExactly(c("ask"));
    assertThat(graph.related(c("talk"))).containsExactly(c("writing"));
    assertThat(graph.related(c("writing"))).containsExactly(c("talk"));
  }

  @Test
  void theGraphRefusesWhatIsRepeatedLeadsNowhereOrToItself() {
    var framework =
        new CompetencyFramework(
            List.of(item("a"), item("a")),
            List.of(link("a", LinkKind.RELATED, "z"), link("a", LinkKind.PART_OF, "a")));
    assertThat(CompetencyGraph.of(framework).problems().codes())
        .containsExactly("competency.repeated", "competency.unknown", "competency.own-link");
  }

  @Test
  void theGraphRefusesACycleThroughPartsAndFoundations() {
    var framework =
        new CompetencyFramework(
            List.of(item("a"), item("b")),
            List.of(link("a", LinkKind.BUILDS_ON, "b"), link("a", LinkKind.PART_OF, "b")));
    assertThat(CompetencyGraph.of(framework).problems().codes())
        .containsExactly("competency.cycle");
  }
}

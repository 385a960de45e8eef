package io.microcredential.core.catalog.search;

import static io.microcredential.core.catalog.search.SampleCatalog.published;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Organization;
import io.microcredential.core.Version;
import io.microcredential.core.catalog.Competency;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.RouteOffer;
import io.microcredential.core.catalog.SampleQualification;
import io.microcredential.core.json.JsonForm;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature B1: search with facets, free text and stable paging. B6: the filter "free". */
class CatalogTest {

  private static Catalog titled(String... titles) {
    return Catalog.of(
        IntStream.range(0, titles.length)
            .mapToObj(i -> published("t" + i, b -> b.title(text(titles[i]))))
            .toList());
  }

  private static List<String> found(Catalog catalog, CatalogQuery query) {
    return catalog.search(query, 100).entries().stream()
        .map(entry -> entry.definition().title().original())
        .toList();
  }

  private static List<String> found(Catalog catalog, String text) {
    return found(catalog, CatalogQuery.all().matching(text));
  }

  @Nested
  class FreeText {

    @Test
    void toleratesCaseAndAccents() {
      Catalog catalog = titled("Évaluation formative", "Straße und Schule", "Οδός", "İstanbul");
      assertThat(found(catalog, "EVALUATION")).containsExactly("Évaluation formative");
      assertThat(found(catalog, "e\u0301valua")).containsExactly("Évaluation formative");
      assertThat(found(catalog, "STRASSE")).containsExactly("Straße und Schule");
      assertThat(found(catalog, "οδοσ")).containsExactly("Οδός");
      assertThat(found(catalog, "istanbul")).containsExactly("İstanbul");
    }

    @Test
    void asksForEveryWordAndTakesTheirBeginnings() {
      Catalog catalog = titled("Formative feedback", "Feedback on lessons", "Formal logic");
      assertThat(found(catalog, "feed form")).containsExactly("Formative feedback");
      assertThat(found(catalog, "ormative")).isEmpty();
      assertThat(found(catalog, " -- ")).hasSize(3);
    }

    @Test
    void keepsVowelSignsThatAreNoAccents() {
      Catalog catalog = titled("किताब", "कताब");
      assertThat(found(catalog, "किताब")).containsExactly("किताब");
    }

    @Test
    void findsIdeographsInsideARow() {
      assertThat(found(titled("课堂学习", "课堂"), "学习")).containsExactly("课堂学习");
    }

    @Test
    void looksAtTranslationsToo() {
      Catalog catalog =
          Catalog.of(
              List.of(published("a", b -> b.title(text("Assess").with("es", "Evaluación")))));
      assertThat(found(catalog, "evaluacion")).containsExactly("Assess");
    }
  }

  @Nested
  class Ranking {

    @Test
    void putsTitleBeforeCompetencyBeforeDescriptionAndWholeWordsFirst() {
      Catalog catalog =
          Catalog.of(
              List.of(
                  published("a", b -> b.title(text("A")).description(text("Uses voice well."))),
                  published(
                      "b",
                      b ->
                          b.title(text("B"))
                              .competency(new Competency(text("The teacher uses voice.")))),
                  published("c", b -> b.title(text("C voices"))),
                  published("d", b -> b.title(text("D voice")))));
      assertThat(found(catalog, "voice")).containsExactly("D voice", "B", "C voices", "A");
    }

    @Test
    void fallsBackOnTheTitleWithoutCaseAndAccentsThenTheId() {
      assertThat(found(titled("zebra", "Éclair", "dune", "Eclair", "eclair"), CatalogQuery.all()))
          .containsExactly("dune", "Éclair", "Eclair", "eclair", "zebra");
    }
  }

  @Nested
  class Facets {

    private final Catalog catalog = Catalog.of(SampleCatalog.POOL);

    @Test
    void freeTakesAFeeOfNothingToo() {
      Catalog fees =
          Catalog.of(
              List.of(
                  published("none", b -> b.fee(null)),
                  published("zero", b -> b.fee(SampleCatalog.fee(0))),
                  published("some", b -> b.fee(SampleCatalog.fee(45)))));
      CatalogQuery free = CatalogQuery.all().with(Facet.COST, Facet.FREE);
      assertThat(fees.search(free, 9).entries())
          .extracting(SampleCatalog::name)
          .containsExactly("none", "zero");
    }

    @Test
    void effortLeavesOutWhatStatesNone() {
      CatalogQuery query = CatalogQuery.all().takingAtMost(Duration.ofHours(5));
      assertThat(catalog.search(query, 100).entries())
          .isNotEmpty()
          .allMatch(e -> e.definition().content().workload().most().toHours() <= 5);
    }

    @Test
    void valuesOfOneFacetWidenAndFacetsNarrow() {
      CatalogQuery ceu = CatalogQuery.all().with(Facet.CREDIT_UNIT, "CEU");
      int one = catalog.search(ceu, 1).total();
      assertThat(catalog.search(ceu.with(Facet.CREDIT_UNIT, "ECTS"), 1).total()).isGreaterThan(one);
      assertThat(catalog.search(ceu.with(Facet.LEVEL, "1"), 1).total()).isLessThan(one);
    }

    @Test
    void statementsOfTwoFrameworksNeverShareAValue() {
      assertThat(FacetValue.frameworkCode("A#B", "1"))
          .isNotEqualTo(FacetValue.frameworkCode("A", "B#1"));
      assertThat(FacetValue.frameworkCode("A%23B", "1"))
          .isNotEqualTo(FacetValue.frameworkCode("A#B", "1"));
    }

    @Test
    void anUnknownValueFindsNothing() {
      assertThat(catalog.search(CatalogQuery.all().with(Facet.LEVEL, "77"), 5).total()).isZero();
    }
  }

  @Nested
  class Versions {

    private final MicroCredential first = published("v", b -> b.version(new Version(1, 0)));
    private final MicroCredential second = published("v", b -> b.version(new Version(1, 10)));

    @Test
    void theLatestIsListed() {
      assertThat(Catalog.of(List.of(second, first)).entries())
          .extracting(CatalogEntry::definition)
          .containsExactly(second);
    }

    @Test
    void twoContentsOfOneVersionAreRefused() {
      MicroCredential other =
          published("v", b -> b.version(new Version(1, 0)).title(text("Another")));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Catalog.of(List.of(first, other)))
          .withMessageContaining("one version has one content");
    }
  }

  @Test
  void aPositionTravelsAsJson() {
    Catalog catalog = Catalog.of(SampleCatalog.POOL);
    CatalogQuery query = CatalogQuery.all().matching("eval");
    CatalogPosition position = catalog.search(query, 3).next().orElseThrow();
    var form = JsonForm.of(CatalogPosition.class);
    CatalogPosition read = form.read(form.write(position)).orElseThrow();
    assertThat(catalog.searchAfter(read, query, 3).entries())
        .containsExactlyElementsOf(catalog.search(query, 6).entries().subList(3, 6));
  }

  @Test
  void anEntryThatLeftDoesNotStopThePages() {
    Catalog catalog = titled("a", "b", "c", "d");
    CatalogPosition afterB = catalog.search(CatalogQuery.all(), 2).next().orElseThrow();
    Catalog without =
        Catalog.of(
            catalog.entries().stream()
                .map(CatalogEntry::definition)
                .filter(d -> !d.title().original().equals("b"))
                .toList());
    assertThat(without.searchAfter(afterB, CatalogQuery.all(), 5).entries())
        .extracting(e -> e.definition().title().original())
        .containsExactly("c", "d");
  }

  @Test
  void anEmptyCatalogueFindsNothing() {
    Catalog empty = Catalog.of(List.of());
    assertThat(empty.search(CatalogQuery.all().matching("x"), 1).total()).isZero();
    assertThat(empty.counts(CatalogQuery.all()).get(Facet.TAG)).isEmpty();
  }

  @Test
  void refusesAPageOfNoSize() {
    Catalog empty = Catalog.of(List.of());
    assertThatIllegalArgumentException().isThrownBy(() -> empty.search(CatalogQuery.all(), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> empty.search(CatalogQuery.all(), 1_001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CatalogQuery.all().matching("x".repeat(1_001)));
  }

  @Test
  void findsByRouteAndByInWhoseNameItIsAwarded() {
    MicroCredential plain = SampleCatalog.published("plain", b -> {});
    MicroCredential earlier =
        SampleCatalog.published(
            "earlier",
            b ->
                b.routes(RouteOffer.priorLearning(Period.ofYears(2)))
                    .onBehalfOf(Organization.of("https://example.org/ministry", "Ministerium"))
                    .qualification(SampleQualification.complete()));
    Catalog catalog = Catalog.of(List.of(plain, earlier));
    var byPortfolio = CatalogQuery.all().with(Facet.ROUTE, "portfolio");
    var byPriorLearning = CatalogQuery.all().with(Facet.ROUTE, "priorLearning");
    assertThat(catalog.search(byPortfolio, 9).entries())
        .extracting(SampleCatalog::name)
        .containsExactly("plain");
    assertThat(catalog.search(byPriorLearning, 9).entries())
        .extracting(SampleCatalog::name)
        .containsExactly("earlier");
    assertThat(catalog.search(CatalogQuery.all().matching("ministerium"), 9).total()).isEqualTo(1);
  }
}

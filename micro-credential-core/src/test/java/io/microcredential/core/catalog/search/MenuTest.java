package io.microcredential.core.catalog.search;

import static io.microcredential.core.catalog.search.SampleCatalog.id;
import static io.microcredential.core.catalog.search.SampleCatalog.published;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Organization;
import io.microcredential.core.Outcome;
import io.microcredential.core.catalog.MicroCredential;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature rows B2 and B6: a district's menu with its own credit and fee. B6: who waives a fee. */
class MenuTest {

  private static final Organization DISTRICT =
      Organization.of("https://example.org/district", "District");
  private static final MicroCredential TALK = published("talk", b -> b.title(text("Talk")));
  private static final Catalog CATALOG =
      Catalog.of(
          List.of(
              TALK,
              published("data", b -> b.title(text("Data"))),
              published("writing", b -> b.title(text("Writing")))));

  private static Menu menu(MenuItem... items) {
    return new Menu(DISTRICT, text("Choices"), List.of(items));
  }

  @Test
  void holdsWhatWasChosenInItsOwnOrderAtThePublishedConditions() {
    List<CatalogEntry> entries =
        menu(MenuItem.of(id("writing")), MenuItem.of(id("talk"))).entries(CATALOG).orElseThrow();
    assertThat(entries).extracting(SampleCatalog::name).containsExactly("writing", "talk");
    assertThat(entries.get(1)).isEqualTo(CATALOG.entry(id("talk")).orElseThrow());
  }

  @Test
  void aWaivedFeeIsFreeOnTheMenuAndOnlyThere() {
    Menu menu =
        menu(
            MenuItem.of(id("talk")).with(new FeeOverlay.Waived(DISTRICT)),
            MenuItem.of(id("data")).with(new FeeOverlay.Charged(SampleCatalog.fee(10))));
    CatalogQuery free = CatalogQuery.all().with(Facet.COST, Facet.FREE);
    assertThat(menu.over(CATALOG).orElseThrow().search(free, 9).entries())
        .extracting(SampleCatalog::name)
        .containsExactly("talk");
    assertThat(CATALOG.search(free, 9).total()).isZero();
    assertThat(menu.entries(CATALOG).orElseThrow().get(1).fee()).contains(SampleCatalog.fee(10));
  }

  @Test
  void creditIsReplacedOrAddedAndTheFacetKnowsIt() {
    Menu menu =
        menu(
            MenuItem.of(id("talk"))
                .with(new CreditOverlay.InsteadOf(List.of(SampleCatalog.offer("LOCAL_POINT")))),
            MenuItem.of(id("data"))
                .with(new CreditOverlay.Besides(List.of(SampleCatalog.offer("LOCAL_POINT")))),
            MenuItem.of(id("writing")).with(new CreditOverlay.InsteadOf(List.of())));
    Catalog offered = menu.over(CATALOG).orElseThrow();
    assertThat(units(offered, "talk")).containsExactly("LOCAL_POINT");
    assertThat(units(offered, "data")).containsExactly("CEU", "PD_HOUR", "LOCAL_POINT");
    assertThat(units(offered, "writing")).isEmpty();
    CatalogQuery ceu = CatalogQuery.all().with(Facet.CREDIT_UNIT, "CEU");
    assertThat(offered.search(ceu, 9).entries())
        .extracting(SampleCatalog::name)
        .containsExactly("data");
  }

  private static List<String> units(Catalog catalog, String name) {
    return catalog.entry(id(name)).orElseThrow().creditOffers().stream()
        .map(offer -> offer.amount().unit().value())
        .toList();
  }

  @Test
  void theDefinitionAndItsDigestStayAsTheyWere() {
    CatalogEntry entry =
        menu(MenuItem.of(id("talk")).with(new FeeOverlay.Waived(DISTRICT)))
            .entries(CATALOG)
            .orElseThrow()
            .get(0);
    assertThat(entry.definition().ref()).isEqualTo(TALK.ref());
  }

  @Test
  void saysWhichItemsAreNotListed() {
    Outcome<Catalog> offered = menu(MenuItem.of(id("talk")), MenuItem.of(id("gone"))).over(CATALOG);
    assertThat(offered.orElseThrow().entries()).hasSize(1);
    assertThat(offered.problems().codes()).containsExactly("menu.not-listed");
    assertThat(offered.problems().list().get(0).at()).hasToString("/items/1");
  }

  @Test
  void refusesTheSameMicroCredentialTwice() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> menu(MenuItem.of(id("talk")), MenuItem.of(id("talk"))))
        .withMessageContaining("once");
  }
}

package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CompetencyId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.catalog.LifeCycle;
import io.microcredential.core.catalog.LifeCycleMove;
import io.microcredential.core.catalog.LifeCycleStage;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.catalog.Reuse;
import io.microcredential.core.catalog.ReuseTerms;
import io.microcredential.core.catalog.Succession;
import io.microcredential.core.catalog.SuccessionReport;
import io.microcredential.core.catalog.completeness.CompletenessReport;
import io.microcredential.core.catalog.completeness.EuropeanAnnexOne;
import io.microcredential.core.catalog.guidance.AlignmentCoverage;
import io.microcredential.core.catalog.guidance.CompetencyFramework;
import io.microcredential.core.catalog.guidance.CompetencyGraph;
import io.microcredential.core.catalog.guidance.Finding;
import io.microcredential.core.catalog.guidance.Gap;
import io.microcredential.core.catalog.guidance.GapAnalysis;
import io.microcredential.core.catalog.guidance.LearnerSituation;
import io.microcredential.core.catalog.guidance.Recommendation;
import io.microcredential.core.catalog.guidance.Recommender;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.catalog.search.CatalogPage;
import io.microcredential.core.catalog.search.CatalogQuery;
import io.microcredential.core.catalog.search.Facet;
import io.microcredential.core.catalog.search.FeeOverlay;
import io.microcredential.core.catalog.search.Menu;
import io.microcredential.core.catalog.search.MenuItem;
import io.microcredential.core.json.JsonSchemas;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippets of the page on definitions and the catalogue, in its order. */
class DefinitionsPageTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final MicroCredential definition =
      SampleDefinitions.publish(
          SampleDefinitions.draft(
              b ->
                  b.reuse(
                      ReuseTerms.everybody(
                          URI.create("https://creativecommons.org/licenses/by/4.0/"),
                          LanguageMap.english("By the Studio for Classroom Talk.")))));
  private final Organization district =
      Organization.of("https://example.org/district", "Larkmeadow School District");
  private final Catalog catalog = Catalog.of(List.of(definition));
  private final List<String> printed = new ArrayList<>();

  private void print(String line) {
    printed.add(line);
  }

  @Test
  void checksADraftInTheAuthorsLanguage() {
    MicroCredentialDraft draft = SampleDefinitions.draft(b -> b.supportingResearch());
    // region publisher
    Publisher publisher = Publisher.create(Locale.forLanguageTag("es"));
    publisher.check(draft).forEach(problem -> print(problem.code() + ": " + problem.message()));
    // end
    assertThat(printed).isNotEmpty().first().asString().doesNotContain("No published research");
  }

  @Test
  void givesALevelARangeOfPoints() {
    // region range
    var proficient =
        new CriterionLevel(
            LevelId.of("proficient"),
            LanguageMap.english("Proficient"),
            Fraction.of(8),
            List.of(LanguageMap.english("Students answer one another without being asked to.")),
            Fraction.of(10));
    // end
    assertThat(proficient.isRange()).isTrue();
    assertThat(proficient.holds(Fraction.parse("9.5"))).isTrue();
  }

  @Test
  void readsWritesAndDescribesItself() {
    // region json
    String json = MicroCredentialJson.write(definition);
    String schema = JsonSchemas.text(MicroCredentialJson.PUBLISHED_FORMAT).orElseThrow();
    // end
    assertThat(json).contains(MicroCredentialJson.PUBLISHED_FORMAT);
    assertThat(schema).contains("2020-12");
  }

  @Test
  void goesThroughItsLife() {
    PersonId editor = PersonId.of("editor-2");
    // region life
    Outcome<LifeCycle> active =
        LifeCycle.begin()
            .after(LifeCycleMove.to(LifeCycleStage.IN_REVIEW, editor, now))
            .then(life -> life.after(LifeCycleMove.to(LifeCycleStage.PILOT, editor, now)))
            .then(life -> life.after(LifeCycleMove.to(LifeCycleStage.ACTIVE, editor, now)));
    LocalDate teachOut = LocalDate.parse("2027-06-30");
    LifeCycle retired =
        active
            .then(life -> life.after(LifeCycleMove.retiring(teachOut, editor, now)))
            .orElseThrow();
    // end
    assertThat(retired.isOpenToEnrollment()).isFalse();
    assertThat(retired.isOpenToSubmission(LocalDate.parse("2027-06-01"))).isTrue();
  }

  @Test
  void saysWhatCarriesToANewVersion() {
    MicroCredential next =
        SampleDefinitions.publish(
            definition.content().toBuilder()
                .version(new Version(2, 0))
                .succession(Succession.of(definition.ref()))
                .build());
    // region succession
    SuccessionReport report = SuccessionReport.of(definition, next).orElseThrow();
    report
        .criteria()
        .forEach(part -> print(part.from() + " -> " + part.to() + ": " + part.reason()));
    // end
    assertThat(printed).hasSize(4).allMatch(line -> line.endsWith("UNCHANGED"));
  }

  @Test
  void isCopiedAndAdaptedOnItsOwnTerms() {
    // region reuse
    Outcome<MicroCredentialDraft> adapted =
        Reuse.of(definition)
            .adapt(
                MicroCredentialId.of("https://example.org/micro-credentials/talk-in-science"),
                district,
                LanguageMap.english("The evidence is from science lessons."));
    // end
    assertThat(adapted.orElseThrow().adaptedFrom()).isNotNull();
  }

  @Test
  void isFoundByWordsAndFacets() {
    // region search
    CatalogQuery query =
        CatalogQuery.all()
            .matching("talk")
            .with(Facet.ROLE, "teacher", "coach")
            .takingAtMost(Duration.ofHours(20));
    CatalogPage page = catalog.search(query, 20);
    page.entries().forEach(entry -> print(entry.definition().title().original()));
    page.next().ifPresent(position -> catalog.searchAfter(position, query, 20));
    // end
    assertThat(printed).containsExactly("Talk That Teaches");
  }

  @Test
  void standsOnTheMenuOfADistrict() {
    // region menu
    Menu menu =
        new Menu(
            district,
            LanguageMap.english("This year in our schools"),
            List.of(MenuItem.of(definition.id()).with(new FeeOverlay.Waived(district))));
    Catalog ours = menu.over(catalog).orElseThrow();
    int free = ours.search(CatalogQuery.all().with(Facet.COST, Facet.FREE), 20).total();
    // end
    assertThat(free).isEqualTo(1);
  }

  @Test
  void isRecommendedWithReasons() {
    CompetencyId talk = CompetencyId.of("https://example.org/competencies/talk");
    var framework =
        new CompetencyFramework(
            List.of(
                new CompetencyFramework.Item(
                    talk, LanguageMap.english("Leads talk."), List.of(definition.id()))),
            List.of());
    // region gaps
    CompetencyGraph graph = CompetencyGraph.of(framework).orElseThrow();
    var finding =
        new Finding(
            talk,
            Finding.Source.SELF_ASSESSMENT,
            Finding.Shown.NOT_YET,
            LocalDate.parse("2026-11-20"));
    List<Gap> gaps =
        GapAnalysis.of(graph, catalog).gaps(List.of(talk), List.of(finding), List.of());
    var situation = new LearnerSituation(List.of(), List.of(), List.of(), gaps, List.of());
    for (Recommendation next : Recommender.over(catalog).recommend(situation)) {
      print(next.credential() + " because of " + next.reasons().size() + " reasons");
    }
    // end
    assertThat(printed).hasSize(1);
  }

  @Test
  void reportsWhatFrameworksAndProfilesAskFor() {
    // region reports
    var codes = List.of("T.3", "T.4");
    var coverage = AlignmentCoverage.of("Larkmeadow Framework for Teaching", codes, catalog);
    print(coverage.notCovered() + " of the framework is not covered");
    CompletenessReport annex = EuropeanAnnexOne.check(definition.content());
    annex.missing().forEach(element -> print(element.element() + " is missing"));
    // end
    assertThat(printed.get(0)).startsWith("[T.3]");
    assertThat(printed).hasSizeGreaterThan(1);
  }
}

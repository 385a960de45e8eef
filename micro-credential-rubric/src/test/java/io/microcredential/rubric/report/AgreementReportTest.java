package io.microcredential.rubric.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import io.microcredential.core.json.Json;
import io.microcredential.rubric.agreement.CohenKappa;
import io.microcredential.rubric.agreement.FleissKappa;
import io.microcredential.rubric.agreement.KrippendorffAlpha;
import io.microcredential.rubric.agreement.Metric;
import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** N5, E9: what a report says is what the figures say. */
class AgreementReportTest {

  private static final Locale SPANISH = Locale.forLanguageTag("es");
  private static final AgreementReport REPORT =
      AgreementReport.withDefaults().with(Bootstrap.of(100, 7));
  private static final AgreementFindings FINDINGS = REPORT.of(SampleRatings.data());

  private static RatingData two() {
    return RatingData.builder()
        .criterion("Clarity", Scale.range(1, 3))
        .rate("p1", "A", "Clarity", "1")
        .rate("p1", "B", "Clarity", "1")
        .rate("p2", "A", "Clarity", "2")
        .rate("p2", "B", "Clarity", "3")
        .rate("p3", "A", "Clarity", "3")
        .rate("p3", "B", "Clarity", "3")
        .rate("p4", "A", "Clarity", "2")
        .rate("p4", "B", "Clarity", "2")
        .build();
  }

  @Nested
  class Figures {

    @Test
    void areThoseOfTheirOwnClasses() {
      RatingTable table = SampleRatings.data().table("Clarity");
      CriterionFigures clarity = FINDINGS.criteria().get(0);

      assertThat(clarity.criterion()).isEqualTo("Clarity");
      assertThat(clarity.figure(ReportFigure.FLEISS_KAPPA))
          .contains(FleissKappa.withDefaults().estimate(table));
      assertThat(clarity.figure(ReportFigure.ALPHA_ORDINAL))
          .contains(
              KrippendorffAlpha.withDefaults()
                  .with(Metric.ORDINAL)
                  .with(Bootstrap.of(100, 7))
                  .estimate(table));
      assertThat(FINDINGS.criteria()).hasSize(3);
    }

    @Test
    void haveCohensKappaForTwoRatersOnly() {
      CriterionFigures clarity = REPORT.of(two()).criteria().get(0);

      assertThat(clarity.figure(ReportFigure.COHEN_KAPPA))
          .contains(CohenKappa.withDefaults().estimate(two().table("Clarity")));
      assertThat(FINDINGS.criteria().get(0).figure(ReportFigure.COHEN_KAPPA)).isEmpty();
    }

    @Test
    void useNoDistanceWhereLevelsHaveNoOrder() {
      AgreementFindings unordered = REPORT.with(LevelOrder.UNORDERED).of(SampleRatings.data());

      assertThat(unordered.criteria().get(0).figures().keySet())
          .containsExactly(
              ReportFigure.EXACT_AGREEMENT,
              ReportFigure.FLEISS_KAPPA,
              ReportFigure.CONGER_KAPPA,
              ReportFigure.BRENNAN_PREDIGER,
              ReportFigure.GWET_AC1,
              ReportFigure.ALPHA_NOMINAL);
      assertThat(unordered.items()).isEmpty();
      assertThat(unordered.raters()).isEmpty();
      assertThat(unordered.html(Locale.ENGLISH)).contains("nominal alpha is");
    }

    @Test
    void countUnitsRatersAndHoles() {
      CriterionFigures clarity = FINDINGS.criteria().get(0);
      RatingTable table = SampleRatings.data().table("Clarity");

      assertThat(clarity.raters()).isEqualTo(4);
      assertThat(clarity.rated().ratings()).isEqualTo(table.ratingCount());
      assertThat(clarity.cells()).isEqualTo(24 * 4);
      assertThat(clarity.missing()).hasValue((96.0 - table.ratingCount()) / 96);
    }

    @Test
    void takeTheirConfidenceLevel() {
      var clarity = REPORT.atLevel(0.5).of(two()).criteria().get(0);

      assertThat(clarity.figure(ReportFigure.FLEISS_KAPPA).orElseThrow())
          .isInstanceOfSatisfying(
              Estimate.class, e -> assertThat(e.interval().level()).isEqualTo(0.5));
      assertThatThrownBy(() -> REPORT.atLevel(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sayThatAllRatingsAreEqual() {
      var same =
          RatingData.builder()
              .criterion("c", Scale.range(1, 3))
              .rate("p1", "A", "c", "2")
              .rate("p1", "B", "c", "2")
              .rate("p2", "A", "c", "2")
              .rate("p2", "B", "c", "2")
              .build();
      AgreementFindings findings = REPORT.of(same);

      assertThat(findings.criteria().get(0).figure(ReportFigure.ALPHA_ORDINAL).orElseThrow())
          .isInstanceOfSatisfying(
              Undefined.class,
              undefined -> assertThat(undefined.reason()).isEqualTo(UndefinedReason.NO_VARIATION));
      assertThat(String.join("\n", findings.lines(Locale.ENGLISH)))
          .contains("All ratings that can be compared are equal (agreement 100.0 %).");
      assertThat(findings.html(Locale.ENGLISH)).contains("there is no alpha, because");
    }

    @Test
    void areAbsentWithAReasonWhereNobodyRated() {
      var nobody = RatingData.builder().criterion("c", Scale.range(1, 3)).build();
      AgreementFindings findings = REPORT.of(nobody);

      assertThat(findings.criteria().get(0).missing()).isEmpty();
      assertThat(findings.html(Locale.ENGLISH)).contains("no figure, because there are no ratings");
      Sheet.of(findings.html(Locale.ENGLISH)).standsAlone().isTold();
    }
  }

  @Test
  void tellsItsProgressUpToTheEnd() {
    List<Integer> told = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    REPORT
        .with(
            (done, of) -> {
              told.add(done);
              all.add(of);
            })
        .of(two());

    assertThat(all).containsOnly(all.get(0));
    assertThat(told).isSorted().doesNotHaveDuplicates().startsWith(1).endsWith(all.get(0));
    assertThat(told).hasSize(all.get(0));
  }

  @Nested
  class ThePage {

    @Test
    void standsAloneInBothLanguages() {
      for (Locale locale : List.of(Locale.ENGLISH, SPANISH)) {
        Sheet page = Sheet.of(FINDINGS.html(locale)).standsAlone().isTold().staysOnPaper();

        assertThat(page.root().getAttribute("lang")).isEqualTo(locale.getLanguage());
        assertThat(page.texts("title")).isNotEmpty();
        assertThat(page.texts("h1")).hasSize(1);
        assertThat(page.all("script")).isEmpty();
      }
    }

    @Test
    void hasACaptionOnEveryTableAndAScopeOnEveryHeading() {
      Sheet page = Sheet.of(FINDINGS.html(Locale.ENGLISH));

      assertThat(page.all("table")).hasSizeGreaterThan(4);
      assertThat(page.texts("caption")).hasSameSizeAs(page.all("table")).doesNotContain("");
      assertThat(page.all("th")).isNotEmpty().allMatch(head -> head.hasAttribute("scope"));
      for (Element table : page.all("table")) {
        int heads = table.getElementsByTagName("thead").item(0).getChildNodes().getLength();
        assertThat(heads).isPositive();
      }
    }

    @Test
    void explainsTheParadoxOfKappa() {
      assertThat(FINDINGS.html(Locale.ENGLISH)).contains("This is the paradox of kappa.");
      assertThat(FINDINGS.html(SPANISH)).contains("Es la paradoja de kappa.");
      assertThat(REPORT.of(two()).html(Locale.ENGLISH)).doesNotContain("the paradox of kappa.");
    }

    @Test
    void showsThreeDigitsOfEachFigure() {
      double kappa =
          FINDINGS.criteria().get(0).figure(ReportFigure.FLEISS_KAPPA).orElseThrow().orElseThrow();

      assertThat(Sheet.of(FINDINGS.html(Locale.ENGLISH)).texts("td"))
          .contains(String.format(Locale.ROOT, "%.3f", kappa));
      assertThat(Sheet.of(FINDINGS.html(SPANISH)).texts("td"))
          .contains(String.format(Locale.ROOT, "%.3f", kappa).replace('.', ','));
    }

    @Test
    void setsLevelsOfTwoRatersAgainstEachOther() {
      assertThat(REPORT.of(two()).html(Locale.ENGLISH))
          .contains("Levels of two raters against each other");
    }

    @Test
    void doesWithoutPairsWhereThereIsOneRater() {
      AgreementFindings alone = REPORT.of(SampleRatings.data(List.of("A")));

      assertThat(alone.html(Locale.ENGLISH))
          .doesNotContain("Who agrees with whom")
          .contains("one rater alone cannot agree");
    }

    @Test
    void splitsManyCriteriaOverSeveralDrawings() {
      var builder = RatingData.builder();
      for (int i = 0; i < 40; i++) {
        builder.criterion("c" + i, Scale.range(1, 6));
        builder.rate("p1", "A", "c" + i, "1").rate("p1", "B", "c" + i, "2");
      }
      Sheet page = Sheet.of(REPORT.of(builder.build()).html(Locale.ENGLISH)).isTold();

      assertThat(page.texts("figcaption"))
          .filteredOn(text -> text.startsWith("How often each level was given"))
          .hasSizeGreaterThan(1);
      assertThat(page.all("svg"))
          .allMatch(svg -> Double.parseDouble(svg.getAttribute("height")) < 1000);
    }
  }

  @Nested
  class FilesForPrograms {

    @Test
    void holdEveryDigit() {
      List<List<String>> records =
          CsvReader.builder().ofCsvRecord(FINDINGS.csv()).stream().map(r -> r.getFields()).toList();
      double kappa =
          FINDINGS.criteria().get(0).figure(ReportFigure.FLEISS_KAPPA).orElseThrow().orElseThrow();

      assertThat(records.get(0)).startsWith("criterion", "figure", "value").hasSize(12);
      assertThat(records)
          .filteredOn(r -> r.get(0).equals("Clarity") && r.get(1).equals("FLEISS_KAPPA"))
          .singleElement()
          .satisfies(
              r -> {
                assertThat(Double.parseDouble(r.get(2))).isEqualTo(kappa);
                assertThat(r.get(10)).isEmpty();
              });
      assertThat(records.get(records.size() - 1).get(0)).isEqualTo("Total");
      assertThat(records).hasSize(1 + 3 * FINDINGS.criteria().get(0).figures().size());
    }

    @Test
    void sayWhyAFigureIsAbsent() {
      String csv = REPORT.of(SampleRatings.data(List.of("A"))).csv();

      assertThat(csv).contains("ALPHA_ORDINAL,,,,,,,", "ONE_RATER");
    }

    @Test
    void areJsonThatCanBeReadBack() {
      String json = Json.write(FINDINGS.json());

      assertThat(Json.parse(json).orElseThrow()).isEqualTo(FINDINGS.json());
      assertThat(json)
          .contains(
              "\"bootstrap\":{\"replicates\":100,\"seed\":\"7\"}", "\"ALPHA_ORDINAL\":{\"value\":")
          .contains("{\"label\":\"Not yet\",\"value\":1.0,\"ratings\":0}");
      assertThat(Json.write(REPORT.of(SampleRatings.data(List.of("A"))).json()))
          .contains("\"undefined\":\"ONE_RATER\"");
    }
  }

  @Nested
  class LinesForAConsole {

    @Test
    void standInColumns() {
      List<String> lines = FINDINGS.lines(Locale.ENGLISH);

      assertThat(lines.get(0)).startsWith("Units: 24. Raters: 4. Criteria: 3. Ratings: ");
      assertThat(lines.get(2)).startsWith("Criterion").endsWith("ICC(A,1)");
      assertThat(lines.get(3)).startsWith("Clarity").hasSameSizeAs(lines.get(2));
    }

    @Test
    void cannotSteerTheConsole() {
      assertThat(String.join("", FINDINGS.lines(Locale.ENGLISH)))
          .doesNotContain("\u0007", "\u0000", "\u202E");
    }
  }

  @Test
  void tellsNoNamesInItsShortForm() {
    assertThat(FINDINGS).hasToString("AgreementFindings[3 criteria]");
  }
}

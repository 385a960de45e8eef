package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.microcredential.core.Outcome;
import io.microcredential.rubric.agreement.AgreementAccumulator;
import io.microcredential.rubric.agreement.CohenKappa;
import io.microcredential.rubric.agreement.CrossTable;
import io.microcredential.rubric.agreement.GwetAc;
import io.microcredential.rubric.agreement.IccForm;
import io.microcredential.rubric.agreement.IntraclassCorrelation;
import io.microcredential.rubric.agreement.ItemAnalysis;
import io.microcredential.rubric.agreement.ItemFigures;
import io.microcredential.rubric.agreement.KrippendorffAlpha;
import io.microcredential.rubric.agreement.Metric;
import io.microcredential.rubric.agreement.PercentAgreement;
import io.microcredential.rubric.agreement.Weights;
import io.microcredential.rubric.estimate.Bootstrap;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.ratings.CsvLayout;
import io.microcredential.rubric.ratings.RatingCsv;
import io.microcredential.rubric.ratings.RatingData;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of docs/agreement.md. */
class AgreementPageTest {

  /** Invented: eight portfolios, three assessors, two holes. */
  private static final String FILE =
      """
      portfolio,Ana,Ben,Cleo
      p1,1,1,2
      p2,2,2,2
      p3,3,3,
      p4,4,3,4
      p5,2,2,3
      p6,,4,4
      p7,1,2,1
      p8,3,3,3
      """;

  private static final RatingTable RATINGS =
      RatingCsv.of(new CsvLayout.RatersAcross("portfolio"))
          .scale(Scale.range(1, 4))
          .read(FILE)
          .orElseThrow()
          .table(CsvLayout.ONLY_CRITERION);

  private final List<String> printed = new ArrayList<>();

  private void print(String line) {
    printed.add(line);
  }

  @Test
  void ratingsComeFromAFile() {
    String text = FILE;

    // region
    Outcome<RatingData> read =
        RatingCsv.of(new CsvLayout.RatersAcross("portfolio")).scale(Scale.range(1, 4)).read(text);
    RatingTable ratings = read.orElseThrow().table(CsvLayout.ONLY_CRITERION);
    // end

    assertThat(ratings).isEqualTo(RATINGS);
  }

  @Test
  void alphaTakesHolesAndAnyNumberOfRaters() {
    RatingTable ratings = RATINGS;

    // region
    Coefficient alpha =
        KrippendorffAlpha.withDefaults()
            .with(Metric.ORDINAL)
            .with(Bootstrap.of(1000, 42))
            .estimate(ratings);
    if (alpha instanceof Estimate estimate) {
      print(estimate.value() + " " + estimate.interval());
    } else if (alpha instanceof Undefined undefined) {
      print(undefined.reason().sentence());
    }
    // end

    assertThat(alpha.orElseThrow()).isBetween(0.7, 1.0);
    assertThat(((Estimate) alpha).interval()).isNotNull();
  }

  @Test
  void twoRatersStandInACrossTable() {
    RatingTable ratings = RATINGS;

    // region
    CrossTable two = CrossTable.of(ratings.withRaters(0, 1));
    Coefficient kappa = CohenKappa.withDefaults().with(Weights.quadratic()).estimate(two);
    // end

    assertThat(kappa.orElseThrow()).isBetween(0.5, 1.0);
  }

  @Test
  void theParadoxIsShownSideBySide() {
    // region
    Scale verdicts = Scale.of(List.of("not yet", "awarded"));
    CrossTable table = CrossTable.of(verdicts, new long[][] {{0, 3}, {3, 94}});
    double agreed = PercentAgreement.withDefaults().estimate(table).orElseThrow();
    double kappa = CohenKappa.withDefaults().estimate(table).orElseThrow();
    double ac1 = GwetAc.withDefaults().estimate(table).orElseThrow();
    // end

    assertThat(agreed).isCloseTo(0.94, within(1e-12));
    assertThat(kappa).isCloseTo(-0.0309, within(1e-3));
    assertThat(ac1).isCloseTo(0.936, within(1e-3));
  }

  @Test
  void nobodyWhoNeverDiffersHasAKappa() {
    RatingTable same = RatingTable.of(Scale.range(1, 4), new int[][] {{2, 2}, {2, 2}, {2, 2}});

    // region
    Coefficient kappa = CohenKappa.withDefaults().estimate(same);
    if (kappa instanceof Undefined undefined) {
      print(undefined.reason() + ", observed agreement " + undefined.observed());
    }
    // end

    assertThat(printed).containsExactly("NO_VARIATION, observed agreement 1.0");
  }

  @Test
  void partsOfTheRatingsAreCountedApart() {
    RatingTable monday = RATINGS;
    RatingTable tuesday = RATINGS;

    // region
    AgreementAccumulator counting = AgreementAccumulator.of(Scale.range(1, 4));
    counting.add(monday);
    counting.add(tuesday);
    counting.add(2, 2, 3);
    Coefficient alpha =
        KrippendorffAlpha.withDefaults().with(Metric.ORDINAL).estimate(counting.counts());
    // end

    assertThat(alpha.sample().units()).isEqualTo(17);
  }

  @Test
  void scoresHaveAnIntraclassCorrelation() {
    ScoreTable scores =
        ScoreTable.of(
            new double[][] {
              {9, 2, 5, 8}, {6, 1, 3, 2}, {8, 4, 6, 8}, {7, 1, 2, 6}, {10, 5, 6, 9}, {6, 2, 4, 7}
            });

    // region
    Coefficient single = IntraclassCorrelation.of(IccForm.RANDOM_ABSOLUTE_SINGLE).estimate(scores);
    Coefficient meanOfFour =
        IntraclassCorrelation.of(IccForm.RANDOM_ABSOLUTE_AVERAGE).estimate(scores);
    // end

    assertThat(single.orElseThrow()).isCloseTo(0.29, within(0.005));
    assertThat(meanOfFour.orElseThrow()).isCloseTo(0.62, within(0.005));
  }

  @Test
  void criteriaAreLookedAtOneByOne() {
    RatingData data =
        RatingData.builder()
            .criterion("clarity", Scale.range(1, 3))
            .criterion("depth", Scale.range(1, 3))
            .rate("p1", "Ana", "clarity", "1")
            .rate("p1", "Ana", "depth", "1")
            .rate("p2", "Ana", "clarity", "3")
            .rate("p2", "Ana", "depth", "3")
            .rate("p3", "Ana", "clarity", "1")
            .rate("p3", "Ana", "depth", "3")
            .build();

    // region
    for (ItemFigures item : ItemAnalysis.withDefaults().analyze(data).items()) {
      print(item.criterion() + " " + item.difficulty() + " " + item.itemRest());
      print("never used: " + item.unusedLevels());
    }
    // end

    assertThat(printed).contains("never used: [2]");
  }
}

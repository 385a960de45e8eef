package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Features E8, E9: high agreement and low kappa side by side, and what kappa does when raters
 * differ in how often they use a category (Feinstein and Cicchetti 1990).
 */
class ParadoxTest {

  @Test
  void ninetyFourPercentAgreementIsAKappaBelowZeroAndAnAc1Of94() {
    // Two assessors pass 94 of 100 portfolios together and never fail one together.
    CrossTable table = TextbookRatings.table(new long[][] {{94, 5}, {1, 0}});

    double agreement = PercentAgreement.withDefaults().estimate(table).orElseThrow();
    double kappa = CohenKappa.withDefaults().estimate(table).orElseThrow();
    double ac1 = GwetAc.withDefaults().estimate(table).orElseThrow();

    assertThat(agreement).isEqualTo(0.94, within(1e-12));
    assertThat(kappa).isEqualTo(-0.02, within(0.005));
    assertThat(ac1).isEqualTo(0.94, within(0.005));
    assertThat(BrennanPrediger.withDefaults().estimate(table).orElseThrow())
        .isEqualTo(0.88, within(1e-12));
    assertThat(ScottPi.withDefaults().estimate(table).orElseThrow())
        .isEqualTo(-0.03, within(0.005));
  }

  @Test
  void theSameAgreementIsAnotherKappaWhereOneCategoryIsCommon() {
    CrossTable even = TextbookRatings.table(new long[][] {{40, 9}, {6, 45}});
    CrossTable skewed = TextbookRatings.table(new long[][] {{80, 10}, {5, 5}});

    assertThat(PercentAgreement.withDefaults().estimate(even).orElseThrow())
        .isEqualTo(PercentAgreement.withDefaults().estimate(skewed).orElseThrow(), within(1e-12));
    assertThat(CohenKappa.withDefaults().estimate(even).orElseThrow())
        .isEqualTo(0.70, within(0.005));
    assertThat(CohenKappa.withDefaults().estimate(skewed).orElseThrow())
        .isEqualTo(0.32, within(0.005));
  }

  @Test
  void theSameAgreementIsAHigherKappaWhereRatersDifferInWhatTheyUse() {
    CrossTable alike = TextbookRatings.table(new long[][] {{45, 15}, {25, 15}});
    CrossTable apart = TextbookRatings.table(new long[][] {{25, 35}, {5, 35}});

    assertThat(PercentAgreement.withDefaults().estimate(alike).orElseThrow())
        .isEqualTo(PercentAgreement.withDefaults().estimate(apart).orElseThrow(), within(1e-12));
    assertThat(CohenKappa.withDefaults().estimate(alike).orElseThrow())
        .isEqualTo(0.13, within(0.005));
    assertThat(CohenKappa.withDefaults().estimate(apart).orElseThrow())
        .isEqualTo(0.26, within(0.005));
  }
}

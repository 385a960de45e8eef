package io.microcredential.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnGap;
import io.microcredential.core.assessment.ResolutionPolicy.Majority;
import io.microcredential.core.assessment.ResolutionPolicy.MeanStanding;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.SingleAssessor;
import io.microcredential.core.assessment.ResolutionPolicy.TwoAssessors;
import io.microcredential.core.assessment.ResolutionPolicy.Unanimous;
import io.microcredential.core.json.JsonForm;
import java.math.RoundingMode;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E4: combining raters is a policy, and the policy is data. */
class ResolutionPolicyTest {

  @Nested
  class ThePanel {

    @Test
    void isAsLargeAsDeclared() {
      assertThat(
              List.of(
                  new SingleAssessor(),
                  new TwoAssessors(AdjacentRatings.LOWER),
                  new Unanimous(3, Disagreement.LOWEST),
                  new Majority(5, Disagreement.EXPERT),
                  new Median(4, MiddleLevel.LOW),
                  new MeanStanding(6, RoundingMode.HALF_UP),
                  new ExpertOnGap(new Median(7, MiddleLevel.LOW), 2, ExpertCount.ALONE)))
          .extracting(ResolutionPolicy::independentAssessors)
          .containsExactly(1, 2, 3, 5, 4, 6, 7);
    }

    @Test
    void hasAPlaceForAnExpertWhereOneMayBeAsked() {
      assertThat(
              List.of(
                  new TwoAssessors(AdjacentRatings.LOWER),
                  new Unanimous(3, Disagreement.EXPERT),
                  new Majority(3, Disagreement.EXPERT),
                  new ExpertOnGap(new Median(3, MiddleLevel.LOW), 2, ExpertCount.WITH_ALL)))
          .allMatch(ResolutionPolicy::takesExpert);
      assertThat(
              List.of(
                  new SingleAssessor(),
                  new Unanimous(3, Disagreement.LOWEST),
                  new Majority(3, Disagreement.HIGHEST),
                  new Median(2, MiddleLevel.HIGH),
                  new MeanStanding(2, RoundingMode.HALF_UP)))
          .noneMatch(ResolutionPolicy::takesExpert);
    }

    @Test
    void isNeitherTooSmallNorWithoutBound() {
      refuses(() -> new Unanimous(1, Disagreement.LOWEST), "2 to 20 assessors, was 1");
      refuses(() -> new Majority(2, Disagreement.LOWEST), "3 to 20 assessors, was 2");
      refuses(() -> new Median(21, MiddleLevel.LOW), "2 to 20 assessors, was 21");
      refuses(() -> new MeanStanding(0, RoundingMode.UP), "2 to 20 assessors, was 0");
    }
  }

  @Nested
  class WhatDoesNotFitTogether {

    @Test
    void isAMeanWithoutARounding() {
      refuses(() -> new MeanStanding(2, RoundingMode.UNNECESSARY), "declare how it is rounded");
    }

    @Test
    void isAGapOfNothing() {
      refuses(
          () -> new ExpertOnGap(new Median(2, MiddleLevel.LOW), 0, ExpertCount.ALONE),
          "at least 1 apart, was 0");
    }

    @Test
    void isAGapWithinAPolicyThatHasOneAlready() {
      var gap = new ExpertOnGap(new Median(2, MiddleLevel.LOW), 1, ExpertCount.ALONE);
      for (ResolutionPolicy within :
          List.of(new SingleAssessor(), new TwoAssessors(AdjacentRatings.LOWER), gap)) {
        refuses(() -> new ExpertOnGap(within, 1, ExpertCount.ALONE), "settled within");
      }
    }

    @Test
    void isAnExpertCombinedWithOthersWhereNothingIsCombined() {
      for (ResolutionPolicy within :
          List.of(new Unanimous(3, Disagreement.LOWEST), new Majority(3, Disagreement.LOWEST))) {
        refuses(() -> new ExpertOnGap(within, 1, ExpertCount.WITH_ALL), "combined with others");
      }
    }

    @Test
    void isTheNearerOfThree() {
      refuses(
          () ->
              new ExpertOnGap(
                  new MeanStanding(3, RoundingMode.HALF_UP), 1, ExpertCount.WITH_NEAREST),
          "only where two assessors rate");
    }
  }

  @Nested
  class AsJson {

    private static final JsonForm<ResolutionPolicy> FORM = JsonForm.of(ResolutionPolicy.class);

    @Test
    void isWhatSomebodyWouldWriteByHand() {
      ResolutionPolicy policy =
          FORM.read(
                  """
                  {
                    "type": "expertOnGap",
                    "within": {"type": "meanStanding", "assessors": 2, "rounding": "halfUp"},
                    "gap": 2,
                    "count": "withNearest"
                  }
                  """)
              .orElseThrow();

      assertThat(policy)
          .isEqualTo(
              new ExpertOnGap(
                  new MeanStanding(2, RoundingMode.HALF_UP), 2, ExpertCount.WITH_NEAREST));
      assertThat(FORM.read(FORM.write(policy)).orElseThrow()).isEqualTo(policy);
    }

    @Test
    void isRefusedWithAPlaceWhereItDoesNotFitTogether() {
      assertThat(
              FORM.read("{\"type\":\"majority\",\"assessors\":2,\"otherwise\":\"lowest\"}")
                  .problems())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("json.invalid-value");
                assertThat(problem.message()).contains("3 to 20 assessors, was 2");
              });
    }
  }

  private static void refuses(ThrowingCallable made, String why) {
    assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(why);
  }
}

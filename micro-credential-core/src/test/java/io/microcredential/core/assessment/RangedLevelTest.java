package io.microcredential.core.assessment;

import static io.microcredential.core.kit.SampleDefinitions.DEMONSTRATED;
import static io.microcredential.core.kit.SampleDefinitions.DEVELOPING;
import static io.microcredential.core.kit.SampleDefinitions.EXEMPLARY;
import static io.microcredential.core.kit.SampleDefinitions.MISSING;
import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.RangedRubric;
import io.microcredential.core.Rounding;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.kit.SampleDefinitions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row E1: a level may be worth a range of points. */
class RangedLevelTest {

  private static final CriterionLevel EIGHT_TO_TEN =
      RangedRubric.level(EXEMPLARY, "Exemplary", "8", "10");
  private static final CriterionLevel NINE = RangedRubric.level(EXEMPLARY, "Exemplary", "9", null);

  private static Fraction points(String text) {
    return Fraction.parse(text);
  }

  @Nested
  class OfALevel {

    private static final JsonForm<CriterionLevel> FORM = JsonForm.of(CriterionLevel.class);

    @Test
    void holdsEveryNumberFromTheLeastToTheMost() {
      assertThat(EIGHT_TO_TEN.isRange()).isTrue();
      assertThat(EIGHT_TO_TEN.mostPoints()).isEqualTo(points("10"));
      assertThat(EIGHT_TO_TEN.holds(points("8"))).isTrue();
      assertThat(EIGHT_TO_TEN.holds(points("28/3"))).isTrue();
      assertThat(EIGHT_TO_TEN.holds(points("10"))).isTrue();
      assertThat(EIGHT_TO_TEN.holds(points("7.999999"))).isFalse();
      assertThat(EIGHT_TO_TEN.holds(points("10.000001"))).isFalse();
    }

    @Test
    void holdsOneNumberWhereItIsNoRange() {
      assertThat(NINE.isRange()).isFalse();
      assertThat(NINE.mostPoints()).isEqualTo(points("9"));
      assertThat(NINE.holds(points("9"))).isTrue();
      assertThat(NINE.holds(points("9.1"))).isFalse();
    }

    @Test
    void takesPointsExactlyWhereItIsARange() {
      assertThat(EIGHT_TO_TEN.takes(points("9"))).isTrue();
      assertThat(EIGHT_TO_TEN.takes(points("7"))).isFalse();
      assertThat(EIGHT_TO_TEN.takes(null)).isFalse();
      assertThat(NINE.takes(null)).isTrue();
      assertThat(NINE.takes(points("9"))).isFalse();
    }

    @Test
    void isWorthWhatWasGivenAndNeverTheLeastInSilence() {
      assertThat(EIGHT_TO_TEN.worth(points("9"))).contains(points("9"));
      assertThat(EIGHT_TO_TEN.worth(null)).isEmpty();
      assertThat(NINE.worth(null)).contains(points("9"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EIGHT_TO_TEN.worth(points("11")))
          .withMessageContaining("8 to 10");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> NINE.worth(points("9")))
          .withMessageContaining("no range");
    }

    @Test
    void isARangeThatGoesUpwards() {
      for (String upTo : List.of("8", "7")) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> RangedRubric.level(EXEMPLARY, "Exemplary", "8", upTo))
            .withMessageContaining("ends above");
      }
    }

    @Test
    void leavesNoTraceInTheStoredFormWhereItIsNoRange() {
      assertThat(FORM.write(NINE)).doesNotContain("upTo");
      assertThat(FORM.write(EIGHT_TO_TEN)).contains("\"upTo\": \"10\"");
      assertThat(FORM.read(FORM.write(EIGHT_TO_TEN)).orElseThrow()).isEqualTo(EIGHT_TO_TEN);
      assertThat(FORM.digest(EIGHT_TO_TEN))
          .isNotEqualTo(FORM.digest(RangedRubric.level(EXEMPLARY, "Exemplary", "8", null)));
    }

    /** The figures were taken before there were ranges. */
    @Test
    void changesNoDigestOfADefinitionWithoutRanges() {
      assertThat(SampleDefinitions.published().rubricDigest().toString())
          .startsWith("sha256:abbb8ca8c1ec5de7e3a5bc818746bac7");
      assertThat(SampleDefinitions.published().ref().digest().toString())
          .startsWith("sha256:a14c58105753f626273b5fb429441e1a");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "1e999999999",
          "1E9",
          "9999999999e9",
          "NaN",
          "Infinity",
          "1/0",
          "",
          " 10",
          "0x1F"
        })
    void isReadOnlyFromANumberWrittenAsPeopleDo(String upTo) {
      String stored = FORM.write(EIGHT_TO_TEN).replace("\"10\"", "\"" + upTo + "\"");
      Outcome<CriterionLevel> read = FORM.read(stored);
      assertThat(read.isSuccess()).isFalse();
      assertThat(read.problems().list())
          .extracting(problem -> problem.at().toString())
          .containsExactly("/upTo");
    }

    @Test
    void isRefusedWithItsPlaceWhereTheRangeGoesDownwards() {
      String stored = FORM.write(EIGHT_TO_TEN).replace("\"10\"", "\"-10\"");
      assertThat(FORM.read(stored).problems().list())
          .extracting(Problem::message)
          .anyMatch(message -> message.contains("ends above"));
    }
  }

  @Nested
  class OfARating {

    private static final JsonForm<CriterionRating> FORM = JsonForm.of(CriterionRating.class);
    private static final CriterionRating PLAIN =
        new CriterionRating(QUESTIONS, EXEMPLARY, "See page 2.");

    @Test
    void givesPointsInsideItsLevel() {
      CriterionRating rating = PLAIN.worth(points("9"));
      assertThat(rating.points()).isEqualTo(points("9"));
      assertThat(rating.level()).isEqualTo(EXEMPLARY);
      assertThat(rating).isNotEqualTo(PLAIN);
      assertThat(rating.toString()).contains("exemplary, 9").doesNotContain("page");
    }

    @Test
    void hasNoPointsWithoutALevel() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new CriterionRating(QUESTIONS, null, "Dark.").worth(points("9")))
          .withMessageContaining("not without one");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> CriterionRating.notApplicable(QUESTIONS, "So.").worth(points("9")));
    }

    @Test
    void survivesStoringAndLeavesNoTraceWithoutPoints() {
      CriterionRating rating = PLAIN.worth(points("28/3"));
      assertThat(FORM.write(rating)).contains("\"points\": \"28/3\"");
      assertThat(FORM.read(FORM.write(rating)).orElseThrow()).isEqualTo(rating);
      assertThat(FORM.write(PLAIN)).doesNotContain("points");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1e999999999\"", "1e999999999", "\"9,5\"", "[9]", "{}", "true"})
    void isReadOnlyWithPointsThatAreANumber(String points) {
      String stored = FORM.write(PLAIN.worth(points("9"))).replace("\"9\"", points);
      assertThat(FORM.read(stored).problems().list())
          .extracting(problem -> problem.at().toString())
          .containsExactly("/points");
    }
  }

  @Nested
  class OfAResult {

    @Test
    void hasPointsOnlyBesideALevel() {
      var result =
          new CriterionResult(QUESTIONS, EXEMPLARY, ResultBasis.SINGLE, List.of(), points("9"));
      assertThat(result.points()).isEqualTo(points("9"));
      assertThat(new CriterionResult(QUESTIONS, EXEMPLARY, ResultBasis.SINGLE, List.of()).points())
          .isNull();
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new CriterionResult(QUESTIONS, null, ResultBasis.UNRATED, List.of(), points("9")))
          .withMessageContaining("not without one");
    }
  }

  @Nested
  class OfAScore {

    private static final Rubric RUBRIC = RangedRubric.rubric();
    private static final ScoringMethod MEAN = new ScoringMethod.WeightedMean(null);
    private static final ScoringMethod SUM = new ScoringMethod.WeightedSum(null);
    private static final Map<CriterionId, LevelId> LEVELS =
        Map.of(
            QUESTIONS, MISSING,
            WAIT_TIME, DEVELOPING,
            STUDENT_VOICE, DEMONSTRATED,
            NEXT_STEPS, EXEMPLARY);
    private static final Map<CriterionId, Fraction> POINTS =
        Map.of(WAIT_TIME, points("3.5"), STUDENT_VOICE, points("6"), NEXT_STEPS, points("28/3"));

    /** 0 and 3.5 and twice 6 and 28/3 are 149/6; the weights are 5. */
    @Test
    void countsThePointsGivenOnAScaleFromTheLeastToTheMost() {
      assertThat(MEAN.score(RUBRIC, LEVELS, POINTS, Set.of()))
          .isEqualTo(new RubricScore.Exact(points("149/30"), Fraction.ZERO, points("10")));
      assertThat(SUM.score(RUBRIC, LEVELS, POINTS, Set.of()))
          .isEqualTo(new RubricScore.Exact(points("149/6"), Fraction.ZERO, points("50")));
      assertThat(MEAN.rounded(Rounding.halfUp(0)).score(RUBRIC, LEVELS, POINTS, Set.of()))
          .isEqualTo(new RubricScore.Exact(points("5"), Fraction.ZERO, points("10")));
    }

    @Test
    void isUnknownWherePointsAreMissingAndNamesWhoseTheyAre() {
      assertThat(MEAN.score(RUBRIC, LEVELS))
          .isEqualTo(new RubricScore.Unknown(List.of(WAIT_TIME, STUDENT_VOICE, NEXT_STEPS)));
      assertThat(MEAN.score(RUBRIC, LEVELS, Map.of(WAIT_TIME, points("4")), Set.of()))
          .isEqualTo(new RubricScore.Unknown(List.of(STUDENT_VOICE, NEXT_STEPS)));
    }

    @Test
    void leavesOutWhatDoesNotApplyWithItsRange() {
      Map<CriterionId, LevelId> levels = Map.of(QUESTIONS, MISSING, NEXT_STEPS, EXEMPLARY);
      assertThat(
              MEAN.score(
                  RUBRIC,
                  levels,
                  Map.of(NEXT_STEPS, points("9")),
                  Set.of(WAIT_TIME, STUDENT_VOICE)))
          .isEqualTo(new RubricScore.Exact(points("4.5"), Fraction.ZERO, points("10")));
    }

    @Test
    void refusesPointsThatBelongToNoLevelGiven() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MEAN.score(RUBRIC, LEVELS, Map.of(NEXT_STEPS, points("7.9")), Set.of()))
          .withMessageContaining("8 to 10");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MEAN.score(RUBRIC, LEVELS, Map.of(QUESTIONS, points("0")), Set.of()))
          .withMessageContaining("no range");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MEAN.score(RUBRIC, Map.of(), Map.of(QUESTIONS, points("0")), Set.of()))
          .withMessageContaining("not without one");
    }
  }
}

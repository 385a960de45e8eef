package io.microcredential.rubric.law;

import static io.microcredential.rubric.fixture.ClassroomRubric.LEVELS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.MeanStanding;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.Unanimous;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** How the answer moves when the ratings of one criterion move. */
class PanelLawsTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();

  /** The policies that need no expert and look at every rating, for a number of assessors. */
  private enum Kind {
    LOWEST,
    HIGHEST,
    MEDIAN_LOW,
    MEDIAN_HIGH,
    MEAN_UP,
    MEAN_DOWN,
    MEAN_HALF_UP,
    MEAN_HALF_DOWN;

    ResolutionPolicy of(int assessors) {
      return switch (this) {
        case LOWEST -> new Unanimous(assessors, Disagreement.LOWEST);
        case HIGHEST -> new Unanimous(assessors, Disagreement.HIGHEST);
        case MEDIAN_LOW -> new Median(assessors, MiddleLevel.LOW);
        case MEDIAN_HIGH -> new Median(assessors, MiddleLevel.HIGH);
        case MEAN_UP -> new MeanStanding(assessors, RoundingMode.CEILING);
        case MEAN_DOWN -> new MeanStanding(assessors, RoundingMode.FLOOR);
        case MEAN_HALF_UP -> new MeanStanding(assessors, RoundingMode.HALF_UP);
        case MEAN_HALF_DOWN -> new MeanStanding(assessors, RoundingMode.HALF_DOWN);
      };
    }

    /** The kind that does from the top what this one does from the bottom. */
    Kind mirrored() {
      return values()[ordinal() % 2 == 0 ? ordinal() + 1 : ordinal() - 1];
    }
  }

  @Provide
  Arbitrary<List<Integer>> panels() {
    return Arbitraries.integers().between(0, 3).list().ofMinSize(2).ofMaxSize(9);
  }

  @Property
  void aHigherRatingNeverLowersTheLevel(
      @ForAll Kind kind, @ForAll("panels") List<Integer> panel, @ForAll int which) {
    int place = Math.floorMod(which, panel.size());
    var raised = new ArrayList<>(panel);
    raised.set(place, Math.min(3, panel.get(place) + 1));

    assertThat(standing(kind, raised)).isGreaterThanOrEqualTo(standing(kind, panel));
  }

  @Property
  void turningTheScaleRoundTurnsTheAnswerRound(
      @ForAll Kind kind, @ForAll("panels") List<Integer> panel) {
    List<Integer> turned = panel.stream().map(standing -> 3 - standing).toList();

    assertThat(standing(kind.mirrored(), turned)).isEqualTo(3 - standing(kind, panel));
  }

  @Property
  void oneWhoStandsAloneNeverOutvotesAMajority(
      @ForAll("panels") List<Integer> panel, @ForAll Disagreement otherwise) {
    var three = new ArrayList<>(panel);
    three.add(panel.get(0));
    CriterionResult result = resolve(new ResolutionPolicy.Majority(three.size(), otherwise), three);

    if (result.basis() == ResultBasis.MAJORITY) {
      long same =
          three.stream().filter(standing -> LEVELS.get(standing).equals(result.level())).count();
      assertThat(2 * same).isGreaterThan(three.size());
      assertThat(result.counted()).hasSize((int) same);
    }
  }

  private static int standing(Kind kind, List<Integer> panel) {
    return LEVELS.indexOf(resolve(kind.of(panel.size()), panel).level());
  }

  private static CriterionResult resolve(ResolutionPolicy policy, List<Integer> panel) {
    var assessments = new ArrayList<Assessment>();
    for (int i = 0; i < panel.size(); i++) {
      assessments.add(
          Ratings.assessor("a" + i).gives(VOICE, LEVELS.get(panel.get(i))).assessment());
    }
    return RubricEvaluation.standard()
        .resolve(RUBRIC, policy, assessments, List.of())
        .get(0)
        .result();
  }
}

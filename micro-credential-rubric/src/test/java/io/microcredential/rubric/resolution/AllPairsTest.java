package io.microcredential.rubric.resolution;

import static io.microcredential.rubric.fixture.ClassroomRubric.LEVELS;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy.TwoAssessors;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every pair of ratings of a criterion with four levels, under every policy, with every expert. */
class AllPairsTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();

  /** Stands for an assessor who could not tell, or an expert who has not been asked. */
  private static final int NONE = -1;

  @ParameterizedTest
  @EnumSource
  void resolvesEveryPair(AdjacentRatings adjacent) {
    int cases = 0;
    for (int one = NONE; one < 4; one++) {
      for (int other = NONE; other < 4; other++) {
        for (int expert = NONE; expert < 4; expert++) {
          check(adjacent, one, other, expert);
          cases++;
        }
      }
    }
    assertThat(cases).isEqualTo(125);
  }

  private static void check(AdjacentRatings adjacent, int one, int other, int expert) {
    CriterionResult result = resolve(adjacent, one, other, expert).result();
    String situation = adjacent + ": " + one + " and " + other + ", expert " + expert;
    int apart = Math.abs(one - other);

    if (one == NONE || other == NONE) {
      expect(result, situation, ResultBasis.UNRATED, NONE);
    } else if (apart == 0) {
      expect(result, situation, ResultBasis.AGREED, one, "ana", "ben");
    } else if (apart == 1 && adjacent == AdjacentRatings.LOWER) {
      expect(result, situation, ResultBasis.ADJACENT, Math.min(one, other), "ana", "ben");
    } else if (apart == 1 && adjacent == AdjacentRatings.HIGHER) {
      expect(result, situation, ResultBasis.ADJACENT, Math.max(one, other), "ana", "ben");
    } else if (expert == NONE) {
      expect(result, situation, ResultBasis.EXPERT_NEEDED, NONE);
    } else {
      expect(result, situation, ResultBasis.EXPERT, expert, "cleo");
    }
  }

  private static void expect(
      CriterionResult result, String situation, ResultBasis basis, int level, String... counted) {
    assertThat(result)
        .as(situation)
        .isEqualTo(
            new CriterionResult(
                VOICE, level(level), basis, List.of(counted).stream().map(Ratings::id).toList()));
  }

  /** The sentence names the levels that were given, whatever happened, and no key shows through. */
  @ParameterizedTest
  @EnumSource
  void hasASentenceForEveryPair(AdjacentRatings adjacent) {
    ResolutionText english = ResolutionText.in(Locale.ENGLISH);
    for (int one = NONE; one < 4; one++) {
      for (int other = NONE; other < 4; other++) {
        for (int expert = NONE; expert < 4; expert++) {
          CriterionResolution resolution = resolve(adjacent, one, other, expert);
          String sentence = english.sentence(resolution, RUBRIC);
          assertThat(sentence).endsWith(".").doesNotContain("{", "}");
          for (int given : new int[] {one, other}) {
            if (given != NONE) {
              assertThat(sentence).contains(name(given));
            }
          }
          LevelId level = resolution.result().level();
          if (level != null) {
            assertThat(sentence).contains(name(LEVELS.indexOf(level)));
          }
        }
      }
    }
  }

  private static CriterionResolution resolve(
      AdjacentRatings adjacent, int one, int other, int expert) {
    var assessments = new ArrayList<Assessment>();
    assessments.add(Ratings.assessor("ana").gives(VOICE, level(one)).assessment());
    assessments.add(Ratings.assessor("ben").gives(VOICE, level(other)).assessment());
    if (expert != NONE) {
      assessments.add(Ratings.expert("cleo").gives(VOICE, level(expert)).assessment());
    }
    return RubricEvaluation.standard()
        .resolve(RUBRIC, new TwoAssessors(adjacent), assessments, List.of())
        .get(0);
  }

  private static @Nullable LevelId level(int standing) {
    return standing == NONE ? null : LEVELS.get(standing);
  }

  private static String name(int standing) {
    return RUBRIC.criteria().get(0).levels().get(standing).name().original();
  }
}

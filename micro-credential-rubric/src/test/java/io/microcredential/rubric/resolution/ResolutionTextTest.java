package io.microcredential.rubric.resolution;

import static io.microcredential.rubric.fixture.ClassroomRubric.BEGINNING;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEVELOPING;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static io.microcredential.rubric.fixture.Ratings.assessor;
import static io.microcredential.rubric.fixture.Ratings.expert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResolutionTextTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();

  @Test
  void saysThatBothAgreed() {
    assertThat(two(AdjacentRatings.LOWER, ana(DEVELOPING), ben(DEVELOPING)))
        .isEqualTo("Both assessors gave Developing.");
  }

  @Test
  void saysWhichOfTwoAdjacentLevelsCounts() {
    assertThat(two(AdjacentRatings.LOWER, ana(DEMONSTRATED), ben(DEVELOPING)))
        .isEqualTo("One level apart (Developing, Demonstrated): the lower counts, as declared.");
    assertThat(two(AdjacentRatings.HIGHER, ana(DEMONSTRATED), ben(DEVELOPING)))
        .isEqualTo("One level apart (Developing, Demonstrated): the higher counts, as declared.");
  }

  @Test
  void saysThatAnExpertHasToRate() {
    assertThat(two(AdjacentRatings.EXPERT, ana(DEMONSTRATED), ben(DEVELOPING)))
        .isEqualTo("One level apart (Developing, Demonstrated): an expert has to rate.");
    assertThat(two(AdjacentRatings.LOWER, ana(EXEMPLARY), ben(BEGINNING)))
        .isEqualTo("3 levels apart (Beginning, Exemplary): an expert has to rate.");
  }

  @Test
  void saysWhatTheExpertGave() {
    Ratings cleo = expert("cleo").gives(VOICE, DEMONSTRATED);

    assertThat(two(AdjacentRatings.LOWER, ana(EXEMPLARY), ben(DEVELOPING), cleo))
        .isEqualTo(
            "2 levels apart (Developing, Exemplary): the expert gave Demonstrated, which counts.");
  }

  @Test
  void saysWhoseRatingIsMissing() {
    assertThat(two(AdjacentRatings.LOWER, ana(DEVELOPING)))
        .isEqualTo("One assessor gave Developing; the other rating is missing.");
    assertThat(two(AdjacentRatings.LOWER)).isEqualTo("Not rated yet.");
  }

  @Test
  void saysThatOneAssessorWasEnough() {
    assertThat(sentence(new ResolutionPolicy.SingleAssessor(), List.of(), ana(EXEMPLARY)))
        .isEqualTo("The assessor gave Exemplary.");
  }

  @Test
  void saysThatALevelWasKept() {
    var kept = new CriterionResult(VOICE, DEMONSTRATED, ResultBasis.KEPT, List.of());

    assertThat(sentence(new ResolutionPolicy.SingleAssessor(), List.of(kept)))
        .isEqualTo("Demonstrated, kept from an earlier attempt.");
  }

  @Test
  void refusesACriterionOfAnotherRubric() {
    var result =
        new CriterionResult(CriterionId.of("punctuality"), null, ResultBasis.UNRATED, List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ResolutionText.in(Locale.ENGLISH)
                    .sentence(
                        CriterionResolution.kept(new ResolutionPolicy.SingleAssessor(), result),
                        RUBRIC))
        .withMessageContaining("no criterion punctuality");
  }

  private static Ratings ana(LevelId voice) {
    return assessor("ana").gives(VOICE, voice).gives(PLAN, BEGINNING);
  }

  private static Ratings ben(LevelId voice) {
    return assessor("ben").gives(VOICE, voice).gives(PLAN, EXEMPLARY);
  }

  private static String two(AdjacentRatings adjacent, Ratings... ratings) {
    return sentence(new ResolutionPolicy.TwoAssessors(adjacent), List.of(), ratings);
  }

  private static String sentence(
      ResolutionPolicy policy, List<CriterionResult> kept, Ratings... ratings) {
    List<Assessment> assessments = Stream.of(ratings).map(Ratings::assessment).toList();
    CriterionResolution resolution =
        RubricEvaluation.standard().resolve(RUBRIC, policy, assessments, kept).get(0);
    return ResolutionText.in(Locale.ENGLISH).sentence(resolution, RUBRIC);
  }
}

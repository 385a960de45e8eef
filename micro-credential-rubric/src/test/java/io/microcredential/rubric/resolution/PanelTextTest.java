package io.microcredential.rubric.resolution;

import static io.microcredential.rubric.fixture.ClassroomRubric.BEGINNING;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.DEVELOPING;
import static io.microcredential.rubric.fixture.ClassroomRubric.EXEMPLARY;
import static io.microcredential.rubric.fixture.ClassroomRubric.VOICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ResolutionPolicy.ExpertOnGap;
import io.microcredential.core.assessment.ResolutionPolicy.Majority;
import io.microcredential.core.assessment.ResolutionPolicy.MeanStanding;
import io.microcredential.core.assessment.ResolutionPolicy.Median;
import io.microcredential.core.assessment.ResolutionPolicy.Unanimous;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.fixture.ClassroomRubric;
import io.microcredential.rubric.fixture.Ratings;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Feature row E4: what is combined is explained, with nothing rounded in secret. */
class PanelTextTest {

  private static final Rubric RUBRIC = ClassroomRubric.rubric();
  private static final Median LOW = new Median(2, MiddleLevel.LOW);
  private static final MeanStanding UP = new MeanStanding(2, RoundingMode.HALF_UP);

  @Test
  void saysThatAllAgreed() {
    assertThat(said(new Median(3, MiddleLevel.LOW), null, DEVELOPING, DEVELOPING, DEVELOPING))
        .isEqualTo("All 3 assessors gave Developing.");
  }

  @Test
  void saysHowManyMakeTheMajority() {
    assertThat(said(new Majority(3, Disagreement.LOWEST), null, EXEMPLARY, DEVELOPING, DEVELOPING))
        .isEqualTo(
            "The assessors gave Developing, Developing, Exemplary: Developing counts, given by"
                + " 2 of 3.");
    assertThat(said(new Majority(3, Disagreement.LOWEST), null, EXEMPLARY, BEGINNING, DEVELOPING))
        .isEqualTo(
            "No level given by more than half (Beginning, Developing, Exemplary): the lowest"
                + " counts, as declared.");
  }

  @Test
  void saysWhichLevelIsInTheMiddle() {
    assertThat(said(new Median(3, MiddleLevel.LOW), null, EXEMPLARY, DEVELOPING, BEGINNING))
        .isEqualTo(
            "The assessors gave Beginning, Developing, Exemplary: the middle level, Developing,"
                + " counts.");
    assertThat(said(LOW, null, EXEMPLARY, DEVELOPING))
        .isEqualTo(
            "The assessors gave Developing, Exemplary: the lower of the two middle levels,"
                + " Developing, counts, as declared.");
  }

  @Test
  void saysTheExactMeanAndHowItWasRounded() {
    MeanStanding three = new MeanStanding(3, RoundingMode.FLOOR);

    assertThat(said(three, null, DEVELOPING, DEMONSTRATED, DEMONSTRATED))
        .isEqualTo(
            "The assessors gave Developing, Demonstrated, Demonstrated: the mean standing (the"
                + " lowest level is 1) is 8/3, rounded downwards to 2, which is Developing.");
    assertThat(said(UP, null, BEGINNING, DEMONSTRATED))
        .isEqualTo(
            "The assessors gave Beginning, Demonstrated: the mean standing (the lowest level is 1)"
                + " is 2, which is Developing.");
  }

  @Test
  void saysWhatTheExpertsLevelWasCombinedWith() {
    assertThat(
            said(
                new ExpertOnGap(UP, 2, ExpertCount.WITH_NEAREST),
                DEMONSTRATED,
                BEGINNING,
                EXEMPLARY))
        .isEqualTo(
            "3 levels apart (Beginning, Exemplary): the expert gave Demonstrated. Of Demonstrated,"
                + " Exemplary together, the mean standing (the lowest level is 1) is 3.5, rounded"
                + " with a half upwards to 4, which is Exemplary.");
    assertThat(
            said(new ExpertOnGap(LOW, 2, ExpertCount.WITH_ALL), DEVELOPING, BEGINNING, EXEMPLARY))
        .isEqualTo(
            "3 levels apart (Beginning, Exemplary): the expert gave Developing. Of Beginning,"
                + " Developing, Exemplary together, the middle level, Developing, counts.");
  }

  @Test
  void saysWhyAnExpertIsAsked() {
    var gap = new ExpertOnGap(new Unanimous(3, Disagreement.EXPERT), 2, ExpertCount.ALONE);

    assertThat(said(gap, null, BEGINNING, DEMONSTRATED, DEVELOPING))
        .isEqualTo("2 levels apart (Beginning, Developing, Demonstrated): an expert has to rate.");
    assertThat(said(gap, null, BEGINNING, DEVELOPING, DEVELOPING))
        .isEqualTo(
            "Not the same level (Beginning, Developing, Developing): an expert has to rate.");
  }

  @Test
  void saysHowManyHaveRatedAndNothingOfWhatThatWouldMake() {
    assertThat(said(new Majority(3, Disagreement.LOWEST), null, DEVELOPING, DEVELOPING, null))
        .isEqualTo(
            "So far 2 of 3 assessors gave a level (Developing, Developing); it is not known before"
                + " all have.");
  }

  @Test
  void speaksSpanish() {
    assertThat(
            ResolutionText.in(Locale.forLanguageTag("es-MX"))
                .sentence(resolved(UP, null, DEVELOPING, DEMONSTRATED), RUBRIC))
        .isEqualTo(
            "Las personas evaluadoras dieron Developing, Demonstrated: la media de los puestos (el"
                + " nivel más bajo es 1) es 2.5, redondeada con la mitad hacia arriba a 3, es"
                + " decir, Demonstrated.");
  }

  @Test
  void refusesALevelOfAnotherRubric() {
    var result = new CriterionResult(VOICE, LevelId.of("splendid"), ResultBasis.SINGLE, List.of());
    var resolution = CriterionResolution.kept(new ResolutionPolicy.SingleAssessor(), result);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResolutionText.in(Locale.ENGLISH).sentence(resolution, RUBRIC))
        .withMessageContaining("no level splendid");
  }

  private static String said(
      ResolutionPolicy policy, @Nullable LevelId expert, @Nullable LevelId... given) {
    return ResolutionText.in(Locale.ENGLISH).sentence(resolved(policy, expert, given), RUBRIC);
  }

  private static CriterionResolution resolved(
      ResolutionPolicy policy, @Nullable LevelId expert, @Nullable LevelId... given) {
    var assessments = new ArrayList<Assessment>();
    for (int i = 0; i < given.length; i++) {
      assessments.add(Ratings.assessor("a" + i).gives(VOICE, given[i]).assessment());
    }
    if (expert != null) {
      assessments.add(Ratings.expert("x").gives(VOICE, expert).assessment());
    }
    return RubricEvaluation.standard().resolve(RUBRIC, policy, assessments, List.of()).get(0);
  }
}

package io.microcredential.rubric.scoring;

import static io.microcredential.rubric.scoring.Sheets.f;
import static io.microcredential.rubric.scoring.Sheets.id;
import static io.microcredential.rubric.scoring.Sheets.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.CriterionId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PartId;
import io.microcredential.core.Problem;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.scoring.DecisionPolicy.Compensatory;
import io.microcredential.rubric.scoring.DecisionPolicy.CountAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.CriterionAtLeast;
import io.microcredential.rubric.scoring.DecisionPolicy.PartDecision;
import io.microcredential.rubric.scoring.DecisionPolicy.Profile;
import io.microcredential.rubric.scoring.DecisionPolicy.ScoreAtLeast;
import io.microcredential.rubric.scoring.RubricForms.Expectation;
import io.microcredential.rubric.scoring.RubricForms.LevelWords;
import io.microcredential.rubric.scoring.ScoreFormula.BestOf;
import io.microcredential.rubric.scoring.ScoreFormula.DropLowest;
import io.microcredential.rubric.scoring.ScoreFormula.ShareAtLevel;
import io.microcredential.rubric.scoring.ScoreFormula.Term;
import io.microcredential.rubric.scoring.ScoreFormula.Total;
import io.microcredential.rubric.scoring.ScoreFormula.WeightedMean;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** E1: kinds of rubrics, and whether a plan fits its rubric. */
class RubricKindTest {

  private static final LevelWords WORDS =
      new LevelWords(
          LanguageMap.english("Not yet"),
          LanguageMap.english("Met"),
          LanguageMap.english("Beyond"));

  private static final List<Expectation> EXPECTATIONS =
      IntStream.range(0, 3)
          .mapToObj(
              i ->
                  new Expectation(
                      CriterionId.of("e" + i),
                      LanguageMap.english("E" + i),
                      LanguageMap.english("Shows " + i)))
          .toList();

  private static List<String> codes(RubricKind kind, Rubric rubric) {
    return kind.check(rubric, Locale.ENGLISH).codes();
  }

  @Nested
  class Kinds {
    private final Rubric checklist =
        RubricForms.checklist(LanguageMap.english("List"), WORDS, EXPECTATIONS);
    private final Rubric singlePoint =
        RubricForms.singlePoint(LanguageMap.english("Point"), WORDS, EXPECTATIONS);
    private final Rubric holistic =
        RubricForms.holistic(
            LanguageMap.english("Whole"), id(0), Sheets.rubric(5).criteria().get(0).levels());

    @Test
    void recognizeWhatTheirFactoriesMake() {
      assertThat(codes(RubricKind.CHECKLIST, checklist)).isEmpty();
      assertThat(codes(RubricKind.SINGLE_POINT, singlePoint)).isEmpty();
      assertThat(codes(RubricKind.HOLISTIC, holistic)).isEmpty();
      assertThat(codes(RubricKind.ANALYTIC, Sheets.rubric(4, 5))).isEmpty();
      assertThat(codes(RubricKind.MULTI_TRAIT, Sheets.rubric(4, 5))).isEmpty();
    }

    @Test
    void tellEachOtherApart() {
      assertThat(codes(RubricKind.CHECKLIST, singlePoint))
          .containsOnly("kind.checklist")
          .hasSize(3);
      assertThat(codes(RubricKind.SINGLE_POINT, checklist)).containsOnly("kind.single-point");
      assertThat(codes(RubricKind.HOLISTIC, checklist)).containsExactly("kind.holistic");
      assertThat(codes(RubricKind.ANALYTIC, holistic)).containsExactly("kind.several");
      assertThat(codes(RubricKind.MULTI_TRAIT, holistic)).containsExactly("kind.several");
      assertThat(codes(RubricKind.ANALYTIC, Sheets.rubric(4, 1))).containsExactly("kind.levels");
    }

    @Test
    void knowThatASinglePointDescribesOnlyTheMiddle() {
      Rubric described =
          new Rubric(
              singlePoint.title(),
              List.of(
                  singlePoint.criteria().get(0),
                  new Criterion(
                      id(9),
                      LanguageMap.english("C9"),
                      null,
                      f(1),
                      List.of(
                          singlePoint.criteria().get(0).levels().get(0),
                          singlePoint.criteria().get(0).levels().get(1),
                          new CriterionLevel(
                              RubricForms.BEYOND,
                              LanguageMap.english("Beyond"),
                              f(2),
                              List.of(LanguageMap.english("Shows it twice")))))));
      assertThat(codes(RubricKind.SINGLE_POINT, described))
          .containsExactly("kind.single-point-described");
    }

    @Test
    void needTheSameLevelsInAChecklist() {
      assertThat(codes(RubricKind.CHECKLIST, Sheets.rubric(2, 2))).isEmpty();
      assertThat(codes(RubricKind.CHECKLIST, Sheets.rubric(2, 3)))
          .containsExactly("kind.checklist");
    }
  }

  @Nested
  class Plans {
    private final Rubric rubric =
        Sheets.optional(Sheets.weighted(Sheets.rubric(4, 4, 3), 1, 2, 1), 2);

    private List<String> problems(ScoringPlan plan) {
      return plan.check(rubric, Locale.ENGLISH).stream()
          .map(problem -> problem.at() + " " + problem.code())
          .toList();
    }

    @Test
    void nameOnlyWhatTheRubricHas() {
      assertThat(
              problems(
                  ScoringPlan.scoring(new WeightedMean(List.of(id(0), id(7))))
                      .withParts(Sheets.part("a", 8))
                      .requiring(new CriterionFloor(id(0), level(9)))))
          .containsExactlyInAnyOrder(
              "/parts/0/criteria/0 plan.unknown-criterion",
              "/score/criteria/1 plan.unknown-criterion",
              "/required/0 plan.unknown-level");
      assertThat(problems(ScoringPlan.scoring(new ShareAtLevel(level(3), List.of()))))
          .containsExactly("/score/level plan.unknown-level");
    }

    @Test
    void nameOnlyPartsThatTheyHave() {
      assertThat(
              problems(
                  ScoringPlan.scoring(
                      new Total(
                          List.of(new Term(PartId.of("x"), f(1), ScoreFormula.weightedMean()))))))
          .containsExactly("/score/terms/0/part plan.unknown-part");
      assertThat(
              problems(
                  ScoringPlan.deciding(
                      Profile.all(
                          new PartDecision(
                              PartId.of("x"), new CriterionAtLeast(id(0), level(1)))))))
          .containsExactly("/decision/parts/0/part plan.unknown-part");
      var missing = new Penalty.MissingPart(PenaltyUnit.POINTS, PartId.of("x"), f(1));
      assertThat(problems(ScoringPlan.scoring(ScoreFormula.weightedMean().penalized(missing))))
          .containsExactly("/score/penalties/0/part plan.unknown-part");
    }

    @Test
    void countOnlyWhatIsThereAndOfOneWeight() {
      assertThat(problems(ScoringPlan.scoring(new BestOf(4, List.of()))))
          .containsExactly("/score/count plan.count", "/score/criteria plan.weights-differ");
      assertThat(problems(ScoringPlan.scoring(new DropLowest(2, List.of(id(0), id(2))))))
          .containsExactly("/score/count plan.count");
      assertThat(problems(ScoringPlan.deciding(new CountAtLeast(4, level(1), List.of()))))
          .containsExactly("/decision/count plan.count");
    }

    @Test
    void warnOfCutsThatDecideNothing() {
      ScoreFormula mean = ScoreFormula.weightedMean();
      assertThat(problems(ScoringPlan.deciding(new ScoreAtLeast(mean, f(3)))))
          .containsExactly("/decision/cut plan.cut-never-met");
      assertThat(problems(ScoringPlan.deciding(new Compensatory(mean, f(0), List.of()))))
          .containsExactly("/decision/cut plan.cut-always-met");
    }

    @Test
    void warnOfWhatMayNotApply() {
      assertThat(problems(ScoringPlan.deciding(new CriterionAtLeast(id(2), level(1)))))
          .containsExactly("/decision/criterion plan.may-not-apply");
      assertThat(problems(ScoringPlan.scoring(ScoreFormula.weightedSum())))
          .containsExactly("/score plan.sum-may-not-apply");
    }

    @Test
    void stretchOnlyWhatHasAWidth() {
      ScoreFormula flat =
          ScoreFormula.weightedMean().rescaled(f(0), f("1/10")).rounded(Rounding.halfUp(0));
      assertThat(problems(ScoringPlan.scoring(flat.rescaled(f(0), f(1)))))
          .containsExactly("/score/of plan.no-range");
    }

    @Test
    void doNotAddUpTraits() {
      assertThat(
              problems(
                  ScoringPlan.scoring(ScoreFormula.weightedMean()).with(RubricKind.MULTI_TRAIT)))
          .containsExactly("/score plan.traits-added");
    }

    @Test
    void tellTheirProblemsInSpanish() {
      Problem problem =
          ScoringPlan.scoring(new WeightedMean(List.of(id(7))))
              .check(rubric, new Locale("es"))
              .list()
              .get(0);
      assertThat(problem.message()).isEqualTo("La rúbrica no tiene el criterio c7.");
      assertThat(problem.fix()).startsWith("Nombre");
      assertThat(problem.at()).isEqualTo(JsonPointer.parse("/score/criteria/0"));
    }

    @Test
    void areNeverEmptyNorTwiceTheSame() {
      assertThatThrownBy(
              () -> new ScoringPlan(RubricKind.ANALYTIC, List.of(), List.of(), null, null))
          .hasMessageContaining("which score");
      assertThatThrownBy(
              () ->
                  ScoringPlan.scoring(ScoreFormula.weightedMean())
                      .withParts(Sheets.part("a", 0), Sheets.part("a", 1)))
          .hasMessageContaining("once");
      assertThatThrownBy(
              () ->
                  ScoringPlan.scoring(ScoreFormula.weightedMean())
                      .withParts(Sheets.part("a", 0), Sheets.part("b", 0)))
          .hasMessageContaining("once");
    }
  }
}

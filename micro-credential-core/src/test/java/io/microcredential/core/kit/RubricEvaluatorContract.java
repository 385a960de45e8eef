package io.microcredential.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link RubricEvaluator}, as tests for JUnit 5.
 *
 * <p>Whoever combines ratings in a way of their own implements this interface in a test class, with
 * a rubric, a policy, and what a whole panel said of one submission.
 */
public interface RubricEvaluatorContract {

  /**
   * Returns what is tested.
   *
   * @return the evaluator
   */
  RubricEvaluator evaluator();

  /**
   * Returns what the panel judged against.
   *
   * @return a rubric
   */
  Rubric rubric();

  /**
   * Returns how ratings are combined and scored.
   *
   * @return the policy
   */
  AssessmentPolicy policy();

  /**
   * Returns what the panel said.
   *
   * @return the assessments of as many independent assessors as the policy asks for, all of whom
   *     rated every criterion, and of an expert where one is needed; at least one level follows
   */
  List<Assessment> assessments();

  @Test
  default void everyCriterionHasItsResult() {
    for (List<Assessment> some : beginnings()) {
      assertThat(evaluate(some, List.of()).criteria())
          .extracting(CriterionResult::criterion)
          .containsExactlyInAnyOrderElementsOf(rubric().criterionIds());
    }
  }

  @Test
  default void aPanelThatHasRatedGivesALevel() {
    assertThat(evaluate(assessments(), List.of()).criteria())
        .anyMatch(result -> result.basis().isKnown());
  }

  @Test
  default void theOrderOfTheAssessmentsDoesNotMatter() {
    var turned = new ArrayList<>(assessments());
    for (int i = 0; i < assessments().size(); i++) {
      Collections.rotate(turned, 1);
      same(turned);
      var reversed = new ArrayList<>(turned);
      Collections.reverse(reversed);
      same(reversed);
    }
  }

  /** Nothing was said, so that nothing is known; least of all a low level. */
  @Test
  default void withoutRatingsNothingIsKnown() {
    RubricResult result = evaluate(List.of(), List.of());
    assertThat(result.criteria()).noneMatch(criterion -> criterion.basis().isSettled());
    assertThat(result.score()).isInstanceOf(RubricScore.Unknown.class);
  }

  @Test
  default void whereOneOfThePanelIsMissingNothingIsKnownYet() {
    for (Assessment missing : assessments()) {
      if (missing.role() == AssessorRole.ASSESSOR) {
        List<Assessment> others =
            assessments().stream().filter(assessment -> !assessment.equals(missing)).toList();
        assertThat(evaluate(others, List.of()).criteria())
            .noneMatch(criterion -> criterion.basis().isKnown());
      }
    }
  }

  @Test
  default void whatWasKeptStandsWhateverIsSaidNow() {
    for (Criterion criterion : rubric().criteria()) {
      for (CriterionLevel level : criterion.levels()) {
        var kept =
            new CriterionResult(
                criterion.id(),
                level.id(),
                ResultBasis.KEPT,
                List.of(),
                level.isRange() ? level.points() : null);
        for (List<Assessment> some : beginnings()) {
          CriterionResult result = evaluate(some, List.of(kept)).of(criterion.id()).orElseThrow();
          assertThat(result.level()).isEqualTo(kept.level());
          assertThat(result.points()).isEqualTo(kept.points());
        }
      }
    }
  }

  @Test
  default void levelsAreThoseOfTheRubricWithPointsExactlyInRanges() {
    for (Criterion criterion : rubric().criteria()) {
      CriterionResult result = evaluate(assessments(), List.of()).of(criterion.id()).orElseThrow();
      LevelId level = result.level();
      if (level != null) {
        assertThat(criterion.level(level).orElseThrow().takes(result.points())).isTrue();
      }
    }
  }

  @Test
  default void whatCountedWasSaid() {
    List<AssessmentId> said = assessments().stream().map(Assessment::id).toList();
    for (CriterionResult result : evaluate(assessments(), List.of()).criteria()) {
      assertThat(said).containsAll(result.counted());
      assertThat(result.counted()).doesNotHaveDuplicates();
    }
  }

  private RubricResult evaluate(List<Assessment> assessments, List<CriterionResult> kept) {
    return evaluator().evaluate(rubric(), policy(), assessments, kept);
  }

  /** Returns nothing, the first, the first two, and so on until all. */
  private List<List<Assessment>> beginnings() {
    var beginnings = new ArrayList<List<Assessment>>();
    for (int size = 0; size <= assessments().size(); size++) {
      beginnings.add(assessments().subList(0, size));
    }
    return beginnings;
  }

  private void same(List<Assessment> turned) {
    RubricResult expected = evaluate(assessments(), List.of());
    RubricResult actual = evaluate(turned, List.of());
    assertThat(said(actual)).isEqualTo(said(expected));
    assertThat(actual.score()).isEqualTo(expected.score());
  }

  /** The order of what counted says nothing. */
  private static Map<CriterionId, List<@Nullable Object>> said(RubricResult result) {
    Map<CriterionId, List<@Nullable Object>> said = new LinkedHashMap<>();
    for (CriterionResult r : result.criteria()) {
      List<@Nullable Object> parts = new ArrayList<>();
      Collections.addAll(parts, r.level(), r.basis(), r.points(), Set.copyOf(r.counted()));
      said.put(r.criterion(), parts);
    }
    return said;
  }
}

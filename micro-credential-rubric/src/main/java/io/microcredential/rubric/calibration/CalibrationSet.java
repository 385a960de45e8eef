package io.microcredential.rubric.calibration;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.CalibrationPaper;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Papers with true levels that candidates rate before they judge.
 *
 * @param rubric by which the papers were judged
 * @param papers each work once, at least one
 */
public record CalibrationSet(Rubric rubric, List<ValidityPaper> papers) {

  /** Copies the papers and checks that they were judged by the rubric. */
  public CalibrationSet {
    Objects.requireNonNull(rubric, "rubric");
    papers = List.copyOf(papers);
    if (papers.isEmpty()
        || papers.stream().map(ValidityPaper::work).distinct().count() < papers.size()) {
      throw new IllegalArgumentException("a calibration set has papers, each work once");
    }
    for (ValidityPaper paper : papers) {
      LevelPair.of(rubric, paper.ratedAs(List.of()));
    }
  }

  /**
   * Returns what the set cannot find out.
   *
   * @return a warning at {@code /criteria/0/levels/1} for each level that no paper has: nobody can
   *     learn there whether a candidate knows it
   */
  public Problems gaps() {
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < rubric.criteria().size(); i++) {
      Criterion criterion = rubric.criteria().get(i);
      for (int j = 0; j < criterion.levels().size(); j++) {
        if (!has(criterion, criterion.levels().get(j))) {
          problems.add(
              Problem.warning(
                      "calibration.level-unseen",
                      JsonPointer.root().child("criteria").child(i).child("levels").child(j),
                      "No paper of the set has this level.")
                  .fix("Add a paper whose true level this is."));
        }
      }
    }
    return Problems.of(problems);
  }

  private boolean has(Criterion criterion, CriterionLevel level) {
    return papers.stream()
        .flatMap(paper -> paper.trueRatings().stream())
        .anyMatch(
            rating ->
                rating.criterion().equals(criterion.id()) && level.id().equals(rating.level()));
  }

  /**
   * Sets a candidate's ratings beside the true ones, for {@link QualificationExam#grade}.
   *
   * @param ratings what the candidate said about each work; other work is left out
   * @return the papers that the candidate rated, in the order of the set
   */
  public List<CalibrationPaper> ratedAs(Map<SubmissionId, List<CriterionRating>> ratings) {
    List<CalibrationPaper> rated = new ArrayList<>();
    for (ValidityPaper paper : papers) {
      List<CriterionRating> given = ratings.get(paper.work());
      if (given != null) {
        rated.add(paper.ratedAs(given));
      }
    }
    return List.copyOf(rated);
  }
}

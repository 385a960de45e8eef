package io.microcredential.rubric.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.ratings.ScoreTable;
import io.microcredential.rubric.reference.ReferenceData;
import io.microcredential.rubric.reference.ReferenceValue;
import io.microcredential.rubric.reference.Tally;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** N5: cut scores against base R. */
@Tag("shared")
class CutScoreReferenceTest {

  private final Tally tally = new Tally("Cut scores");

  @Test
  void cutScoresAreThoseOfOtherPrograms() {
    List<ReferenceValue> rows =
        ReferenceData.values().stream()
            .filter(row -> List.of("angoff_5x6", "borderline_200").contains(row.dataset()))
            .filter(row -> !row.statistic().startsWith("varcomp"))
            .toList();
    ScoreTable ratings = angoff();
    List<JudgedScore> examinees = examinees();
    rows.forEach(row -> compare(row, ratings, examinees));
    assertThat(rows).hasSize(12);
    tally.hold(14, 14);
  }

  private void compare(ReferenceValue row, ScoreTable ratings, List<JudgedScore> examinees) {
    switch (row.statistic()) {
      case "Angoff_cut" -> with(row, Angoff.withDefaults().estimate(ratings).cut());
      case "Angoff_cut_median" ->
          value(row, Angoff.withDefaults().with(Center.MEDIAN).estimate(ratings).cut());
      case "Angoff_cut_SE_G" ->
          tally.closedForm(
              row, "value", row.value(), error(Angoff.withDefaults().estimate(ratings).cut()));
      case "BorderlineRegression_cut" ->
          with(row, BorderlineRegression.at(1).estimate(examinees).score().cut());
      case "BRM_R2" -> value(row, BorderlineRegression.at(1).estimate(examinees).explained());
      case "BorderlineGroup_cut" -> value(row, BorderlineGroup.at(1).estimate(examinees).cut());
      case "BorderlineGroup_cut_mean" ->
          value(row, BorderlineGroup.at(1).with(Center.MEAN).estimate(examinees).cut());
      case "ContrastingGroups_logistic_cut" ->
          iterative(row, LogisticContrast.at(2).estimate(examinees).score().cut());
      case "ContrastingGroups_logistic_b0" ->
          iterative(row, LogisticContrast.at(2).estimate(examinees).intercept());
      case "ContrastingGroups_logistic_b1" ->
          iterative(row, LogisticContrast.at(2).estimate(examinees).slope());
      case "ContrastingGroups_normal_intersection" ->
          value(row, NormalContrast.at(2).estimate(examinees).cut());
      case "Hofstee_cut" ->
          value(
              row,
              Hofstee.withDefaults()
                  .estimate(
                      List.of(new HofsteeJudgement("a", 45, 65, 0.10, 0.40)),
                      JudgedScore.scores(examinees))
                  .score()
                  .cut());
      default -> throw new AssertionError("not compared: " + row.statistic());
    }
  }

  private void value(ReferenceValue row, Coefficient ours) {
    tally.closedForm(row, "value", row.value(), ours.orElseThrow());
  }

  private void iterative(ReferenceValue row, Coefficient ours) {
    tally.compare(row, "value", row.value(), ours.orElseThrow(), 1e-6);
  }

  private void with(ReferenceValue row, Coefficient ours) {
    value(row, ours);
    // The file prints standard errors with twelve digits.
    tally.closedForm(row, "standard error", row.standardError(), error(ours));
  }

  private static double error(Coefficient figure) {
    Double error = ((Estimate) figure).standardError();
    return error == null ? Double.NaN : error;
  }

  /** Judges stand in rows there, and in columns here. */
  private static ScoreTable angoff() {
    double[][] byJudge = ReferenceData.numbers("angoff_5x6", 1, 1, 2, 3, 4, 5, 6);
    return ScoreTable.of(
        IntStream.range(0, 6)
            .mapToObj(item -> Stream.of(byJudge).mapToDouble(row -> row[item]).toArray())
            .toArray(double[][]::new));
  }

  private static List<JudgedScore> examinees() {
    return Stream.of(ReferenceData.numbers("borderline_200", 1, 0, 1))
        .map(row -> new JudgedScore(row[0], (int) row[1]))
        .toList();
  }
}

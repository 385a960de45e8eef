package io.microcredential.examples.docs;

import static io.microcredential.core.kit.SampleDefinitions.NEXT_STEPS;
import static io.microcredential.core.kit.SampleDefinitions.QUESTIONS;
import static io.microcredential.core.kit.SampleDefinitions.STUDENT_VOICE;
import static io.microcredential.core.kit.SampleDefinitions.WAIT_TIME;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.PartId;
import io.microcredential.core.Problems;
import io.microcredential.core.Rounding;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.Verdict;
import io.microcredential.rubric.calibration.AgreementMeasure;
import io.microcredential.rubric.calibration.QualificationRequirement;
import io.microcredential.rubric.calibration.QualificationStandard;
import io.microcredential.rubric.fairness.AwardCount;
import io.microcredential.rubric.fairness.AwardRates;
import io.microcredential.rubric.fairness.AwardReport;
import io.microcredential.rubric.fairness.GroupRate;
import io.microcredential.rubric.feedback.FeedbackLint;
import io.microcredential.rubric.ratings.ScoreTable;
import io.microcredential.rubric.scoring.Borderline;
import io.microcredential.rubric.scoring.Circumstances;
import io.microcredential.rubric.scoring.CriterionFloor;
import io.microcredential.rubric.scoring.CutDistance;
import io.microcredential.rubric.scoring.DecisionPolicy;
import io.microcredential.rubric.scoring.PreparedScoring;
import io.microcredential.rubric.scoring.RubricPart;
import io.microcredential.rubric.scoring.ScoreFormula;
import io.microcredential.rubric.scoring.Scoring;
import io.microcredential.rubric.scoring.ScoringPlan;
import io.microcredential.rubric.scoring.ScoringReport;
import io.microcredential.rubric.scoring.ScoringText;
import io.microcredential.rubric.scoring.ScoringWhatIf;
import io.microcredential.rubric.standard.Angoff;
import io.microcredential.rubric.standard.CutScore;
import io.microcredential.rubric.standard.DecisionQuality;
import io.microcredential.rubric.standard.LivingstonLewis;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippets of docs/rubric.md. */
class RubricPageTest {

  private static final LevelId DEVELOPING = LevelId.of("developing");
  private static final LevelId DEMONSTRATED = LevelId.of("demonstrated");

  private final Rubric rubric = SampleDefinitions.published().rubric();
  private final List<String> printed = new ArrayList<>();

  private void print(String line) {
    printed.add(line);
  }

  private static CriterionResult result(CriterionId criterion, LevelId level) {
    return new CriterionResult(criterion, level, ResultBasis.AGREED, List.of());
  }

  private static ScoringPlan plan() {
    // region
    ScoringPlan plan =
        ScoringPlan.deciding(
                new DecisionPolicy.Compensatory(
                    ScoreFormula.weightedMean(),
                    Fraction.parse("1.6"),
                    List.of(new CriterionFloor(STUDENT_VOICE, DEMONSTRATED))))
            .showing(ScoreFormula.weightedMean().rounded(Rounding.halfUp(1)));
    // end
    return plan;
  }

  @Test
  void aPlanIsReadAndExplained() {
    ScoringPlan plan = plan();
    List<CriterionResult> results =
        List.of(
            result(QUESTIONS, DEVELOPING),
            result(WAIT_TIME, DEVELOPING),
            result(STUDENT_VOICE, DEMONSTRATED),
            result(NEXT_STEPS, DEMONSTRATED));

    // region
    Scoring scoring = Scoring.of(rubric, plan);
    ScoringReport report = scoring.report(results);
    print(ScoringText.in(Locale.ENGLISH).text(report, rubric));
    // end

    assertThat(report.decision()).contains(Verdict.MET);
    assertThat(printed.get(0)).contains("Score: 1.6", "Decision: met");

    // region
    ScoringWhatIf what = ScoringWhatIf.of(scoring, results, Circumstances.none());
    CutDistance cut = what.cuts().get(0);
    boolean readAgain = cut.borderline(0.25, 0.95).map(Borderline::isBorderline).orElse(false);
    // end

    assertThat(readAgain).isTrue();

    // region
    PreparedScoring prepared = PreparedScoring.of(scoring);
    Verdict verdict = prepared.verdict(new int[] {1, 1, 2, PreparedScoring.UNKNOWN});
    // end

    assertThat(verdict).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void partsAreJudgedByTheirOwn() {
    // region
    ScoringPlan byParts =
        ScoringPlan.deciding(
                DecisionPolicy.Profile.all(
                    new DecisionPolicy.PartDecision(
                        PartId.of("artifacts"),
                        new DecisionPolicy.EachAtLeast(DEMONSTRATED, List.of())),
                    new DecisionPolicy.PartDecision(
                        PartId.of("reflection"),
                        new DecisionPolicy.EachAtLeast(DEVELOPING, List.of()))))
            .withParts(
                new RubricPart(
                    PartId.of("artifacts"),
                    LanguageMap.english("Artifacts"),
                    List.of(QUESTIONS, WAIT_TIME, STUDENT_VOICE)),
                new RubricPart(
                    PartId.of("reflection"),
                    LanguageMap.english("Reflection"),
                    List.of(NEXT_STEPS)));
    Problems problems = byParts.check(rubric, Locale.ENGLISH);
    // end

    assertThat(problems).isEmpty();
  }

  @Test
  void aPanelSetsACutAndLearnsHowFarItHolds() {
    // region
    ScoreTable expected =
        ScoreTable.of(
            List.of("questions", "wait time", "student voice"),
            List.of("judge A", "judge B", "judge C"),
            new double[][] {{0.7, 0.6, 0.8}, {0.5, 0.5, 0.6}, {0.9, 0.8, 0.8}});
    CutScore cut = Angoff.withDefaults().estimate(expected);
    print(cut.cut().orElseThrow() + " of 3 points");
    // end

    assertThat(printed.get(0)).startsWith("2.0");

    double[] scores = {12, 15, 18, 20, 22, 23, 25, 26, 28, 30, 31, 33, 35, 36, 38};

    // region
    DecisionQuality quality =
        LivingstonLewis.withReliability(0.8).withRange(0, 40).estimate(24, scores);
    print("awarded though below the line: " + quality.falseAward().orElseThrow());
    print("denied though above it: " + quality.falseDenial().orElseThrow());
    // end

    assertThat(quality.accuracy().orElseThrow()).isBetween(0.7, 1.0);
  }

  @Test
  void groupsAreComparedAndSmallOnesHidden() {
    // region
    AwardReport awards =
        AwardRates.withDefaults()
            .estimate(
                List.of(
                    new AwardCount("urban", 81, 120),
                    new AwardCount("rural", 44, 70),
                    new AwardCount("overseas", 3, 4)));
    for (GroupRate group : awards.groups()) {
      print(
          group instanceof GroupRate.Shown shown
              ? shown.group() + " " + shown.rate()
              : group.group() + " hidden");
    }
    // end

    assertThat(printed.get(2)).isEqualTo("overseas hidden");
    assertThat(printed).filteredOn(line -> line.endsWith("hidden")).hasSize(2);
  }

  @Test
  void assessorsQualifyAndWriteUsefulFeedback() {
    // region
    QualificationStandard standard =
        QualificationStandard.ofPapers(10)
            .requiring(QualificationRequirement.overall(AgreementMeasure.EXACT_AGREEMENT, 0.8))
            .requiring(
                QualificationRequirement.overall(AgreementMeasure.QUADRATIC_KAPPA, 0.6)
                    .confidently());
    Problems findings = FeedbackLint.in(Locale.ENGLISH).check("Good job!");
    // end

    assertThat(standard.requirements()).hasSize(2);
    assertThat(findings).isNotEmpty();
  }
}

package io.microcredential.rubric.standard;

import io.microcredential.rubric.reference.ReferenceData;
import io.microcredential.rubric.reference.ReferenceValue;
import io.microcredential.rubric.reference.Tally;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** N5: decision accuracy and consistency against betafunctions and direct formulas. */
@Tag("shared")
class DecisionReferenceTest {

  private static final Pattern CUT = Pattern.compile("cut(?:>=|=)(\\d+)");

  private final Tally tally = new Tally("Decision accuracy and consistency");

  @Test
  void decisionsAreThoseOfOtherPrograms() {
    List<ReferenceValue> rows =
        ReferenceData.values().stream()
            .filter(
                row ->
                    Stream.of("Livingston", "Hanson", "Subkoviak", "Huynh", "KR21")
                        .anyMatch(row.statistic()::startsWith))
            .toList();
    rows.forEach(this::compare);
    tally.hold(143, 143);
  }

  private void compare(ReferenceValue row) {
    Matcher found = CUT.matcher(row.parameters());
    int cut = found.find() ? Integer.parseInt(found.group(1)) : 50;
    if (row.dataset().startsWith("params")) {
      TrueScoreBeta beta = new TrueScoreBeta(0.25, 0.75, 5, 3);
      StrongTrueScore model = new StrongTrueScore(beta, 50, 0);
      integral(row, figure(row, model.decide(cut / 100.0), model), 5e-6);
    } else if (row.statistic().startsWith("Livingston")) {
      DecisionQuality quality = livingstonLewis(row).estimate(cut, scores());
      if (row.statistic().contains("param")) {
        // Four moments of a thousand scores, subtracted from each other: nine digits are left.
        tally.compare(row, "value", row.value(), figure(row, quality), 1e-8);
      } else {
        integral(row, figure(row, quality), 5e-6);
      }
    } else if (row.statistic().startsWith("Hanson")) {
      int[] scores = Arrays.stream(scores()).mapToInt(score -> (int) score).toArray();
      DecisionQuality quality = HansonBrennan.of(0.7, 100).estimate(cut, scores);
      integral(row, figure(row, quality), 5e-4);
    } else {
      compareNumbersRight(row, cut);
    }
  }

  /**
   * Compares shares of examinees absolutely. betafunctions integrates with R's default tolerance of
   * 1.2e-4: its LL.CA is good to about 1e-6 and its HB.CA to about 1e-4 (there its own shares add
   * up to 1.00006), and kappa, divided by 1 - chance, to three times that. Ours are held to 1e-13
   * against integrals of thirty digits in {@code DecisionQualityTest}.
   */
  private void integral(ReferenceValue row, double ours, double tolerance) {
    tally.compare(
        row, "value", row.value(), ours, tolerance / Math.max(Math.abs(row.value()), 1e-4));
  }

  private void compareNumbersRight(ReferenceValue row, int cut) {
    int[] scores =
        Stream.of(
                ReferenceData.numbers("brennan_syn1_pxi", 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12))
            .mapToInt(items -> (int) Arrays.stream(items).sum())
            .toArray();
    double ours =
        switch (row.statistic()) {
          case "KR21" -> KuderRichardson21.withItems(12).estimate(scores).orElseThrow();
          case "Subkoviak_p0" ->
              Subkoviak.withItems(12).estimate(cut, scores).agreement().orElseThrow();
          case "Subkoviak_kappa" ->
              Subkoviak.withItems(12).estimate(cut, scores).kappa().orElseThrow();
          case "Huynh_p0" -> Huynh.withItems(12).estimate(cut, scores).agreement().orElseThrow();
          case "Huynh_kappa" -> Huynh.withItems(12).estimate(cut, scores).kappa().orElseThrow();
          default -> throw new AssertionError("not compared: " + row.statistic());
        };
    tally.closedForm(row, "value", row.value(), ours);
  }

  private static LivingstonLewis livingstonLewis(ReferenceValue row) {
    return LivingstonLewis.withReliability(0.7)
        .withRange(0, 100)
        .with(
            row.statistic().startsWith("LivingstonLewis2P")
                ? TrueScoreModel.TWO_PARAMETER
                : TrueScoreModel.FOUR_PARAMETER);
  }

  private static double[] scores() {
    return Stream.of(ReferenceData.numbers("betabin_scores1000", 1, 0))
        .mapToDouble(row -> row[0])
        .toArray();
  }

  private static double figure(ReferenceValue row, DecisionQuality quality) {
    return figure(
        row, Objects.requireNonNull(quality.matrix()), Objects.requireNonNull(quality.model()));
  }

  /** Its "positive" is a denial, the outcome of failing; its "true" is a right decision. */
  private static double figure(ReferenceValue row, DecisionMatrix matrix, StrongTrueScore model) {
    double denied = matrix.trueDenial() + matrix.falseDenial();
    double sensitivity = matrix.trueDenial() / (matrix.trueDenial() + matrix.falseAward());
    double specificity = matrix.trueAward() / (matrix.trueAward() + matrix.falseDenial());
    String name = row.statistic().substring(row.statistic().indexOf('_') + 1);
    return switch (name) {
      case "confusionmatrix[True,Positive]" -> matrix.trueDenial();
      case "confusionmatrix[True,Negative]" -> matrix.trueAward();
      case "confusionmatrix[False,Positive]" -> matrix.falseDenial();
      case "confusionmatrix[False,Negative]" -> matrix.falseAward();
      case "confusionmatrix[True,Total]", "classification.accuracy_Accuracy" -> matrix.accuracy();
      case "confusionmatrix[False,Total]" -> matrix.falseAward() + matrix.falseDenial();
      case "confusionmatrix[Total,Positive]" -> denied;
      case "confusionmatrix[Total,Negative]" -> matrix.awardRate();
      case "confusionmatrix[Total,Total]" -> denied + matrix.awardRate();
      case "classification.accuracy_Sensitivity" -> sensitivity;
      case "classification.accuracy_Specificity" -> specificity;
      case "classification.accuracy_Youden.J" -> sensitivity + specificity - 1;
      case "classification.accuracy_PPV" -> matrix.trueDenial() / denied;
      case "classification.accuracy_NPV" -> matrix.trueAward() / matrix.awardRate();
      case "classification.consistency_p" -> matrix.agreement();
      case "classification.consistency_p_c" -> matrix.chance();
      case "classification.consistency_p_c_pos" -> denied * denied;
      case "classification.consistency_p_c_neg" -> matrix.awardRate() * matrix.awardRate();
      case "classification.consistency_Kappa" ->
          (matrix.agreement() - matrix.chance()) / (1 - matrix.chance());
      case "param_l" -> model.trueScores().lower();
      case "param_u" -> model.trueScores().upper();
      case "param_alpha" -> model.trueScores().alpha();
      case "param_beta" -> model.trueScores().beta();
      case "param_etl" -> model.length();
      default -> throw new AssertionError("not compared: " + row.statistic());
    };
  }
}

package io.microcredential.rubric.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.IntervalMethod;
import io.microcredential.rubric.ratings.RatingTable;
import io.microcredential.rubric.ratings.Scale;
import io.microcredential.rubric.reference.ReferenceData;
import io.microcredential.rubric.reference.ReferenceValue;
import io.microcredential.rubric.reference.Tally;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Features E8, E9: every kappa and percentage that R programs give for the shared data sets. */
@Tag("shared")
class KappaReferenceTest {

  private static final Map<String, Weights> WEIGHTS =
      Map.of(
          "unweighted", Weights.identity(),
          "linear", Weights.linear(),
          "quadratic", Weights.quadratic(),
          "ordinal", Weights.ordinal(),
          "radical", Weights.radical());

  private final Tally tally = new Tally("Kappas, AC1, AC2 and percent agreement");

  @Test
  void meetsEveryReferenceValue() {
    List<ReferenceValue> rows =
        ReferenceData.values().stream().filter(KappaReferenceTest::isOurs).toList();
    assertThat(rows).hasSize(132);
    rows.forEach(this::compare);
    tally.hold(565, 572);
  }

  private static boolean isOurs(ReferenceValue row) {
    String statistic = row.statistic();
    return Stream.of("percent_", "cohen_", "conger_", "fleiss_kappa", "light_", "irrCAC_", "maxw")
            .anyMatch(statistic::startsWith)
        && !statistic.contains("krippen");
  }

  private void compare(ReferenceValue row) {
    String statistic = row.statistic();
    if (statistic.startsWith("irrCAC_") && statistic.endsWith(".table")) {
      compareTable(row);
    } else if (statistic.startsWith("irrCAC_")) {
      compareRaw(row);
    } else if (statistic.startsWith("cohen_")) {
      compareCohen(row);
    } else {
      compareOther(row);
    }
  }

  private void compareTable(ReferenceValue row) {
    CrossTable table = table(row.dataset());
    Weights weights = weights(row);
    Coefficient ours =
        switch (row.statistic()) {
          case "irrCAC_kappa2.table" ->
              CohenKappa.withDefaults()
                  .with(weights)
                  .with(IntervalMethod.STUDENT_T)
                  .estimate(table);
          case "irrCAC_scott2.table" -> ScottPi.withDefaults().with(weights).estimate(table);
          case "irrCAC_gwet.ac1.table" -> GwetAc.withDefaults().with(weights).estimate(table);
          case "irrCAC_bp2.table" -> BrennanPrediger.withDefaults().with(weights).estimate(table);
          default -> PercentAgreement.withDefaults().with(weights).estimate(table);
        };
    compareEstimate(row, (Estimate) ours);
    // It prints four digits, and 0 for what is lost in 1 minus nearly 1.
    tally.compare(row, "p", row.probability(), probability(ours), 5e-4);
  }

  private void compareRaw(ReferenceValue row) {
    RatingTable table = ratings(row.dataset());
    Weights weights = weights(row);
    Coefficient ours =
        switch (row.statistic()) {
          case "irrCAC_conger.kappa.raw" ->
              CongerKappa.withDefaults().with(weights).estimate(table);
          case "irrCAC_fleiss.kappa.raw" ->
              FleissKappa.withDefaults().with(weights).estimate(table);
          case "irrCAC_gwet.ac1.raw" -> GwetAc.withDefaults().with(weights).estimate(table);
          case "irrCAC_bp.coeff.raw" ->
              BrennanPrediger.withDefaults().with(weights).estimate(table);
          default -> PercentAgreement.withDefaults().with(weights).estimate(table);
        };
    compareEstimate(row, (Estimate) ours);
    tally.closedForm(row, "p", row.probability(), probability(ours));
  }

  private void compareCohen(ReferenceValue row) {
    CrossTable table = table(row.dataset());
    CohenKappa kappa = CohenKappa.withDefaults().with(weights(row));
    Estimate ours = (Estimate) kappa.estimate(table);
    if (row.source().startsWith("psych") && row.statistic().endsWith("quadratic")) {
      tally.closedForm(row, "value", row.value(), ours.value());
      String reason =
          "its standard error of weighted kappa is wrong; vcd and irrCAC give ours, "
              + ours.standardError();
      tally.differs(row, "se " + row.standardError(), reason);
      tally.differs(row, "ci_low " + row.lower(), reason);
      tally.differs(row, "ci_high " + row.upper(), reason);
      return;
    }
    compareEstimate(row, ours);
    if (!Double.isNaN(row.probability())) {
      double z = kappa.againstChance(table).orElseThrow().statistic();
      tally.closedForm(row, "z", row.probability(), z);
    }
  }

  private void compareOther(ReferenceValue row) {
    String statistic = row.statistic();
    if (row.dataset().endsWith("12")) {
      int places = statistic.endsWith("adjacent1") ? 1 : 0;
      value(row, PercentAgreement.withDefaults().within(places).estimate(table(row.dataset())));
      return;
    }
    RatingTable ratings = ratings("irr_" + row.dataset());
    switch (statistic) {
      case "fleiss_kappa" -> {
        value(row, FleissKappa.withDefaults().estimate(ratings));
        double z = FleissKappa.withDefaults().againstChance(ratings).orElseThrow().statistic();
        tally.closedForm(row, "z", row.probability(), z);
      }
      case "light_kappa" -> {
        value(row, LightKappa.withDefaults().estimate(ratings));
        if (!Double.isNaN(row.probability())) {
          tally.differs(
              row,
              "z " + row.probability(),
              "it takes 1 - 15 ∏(1 - pe) over the 15 pairs for a chance agreement, which is no"
                  + " published variance, and below 0 (NaN) for the anxiety data");
        }
      }
      case "conger_kappa_exact" -> value(row, CongerKappa.withDefaults().estimate(ratings));
      case "maxwell_or_iota" ->
          value(row, CongerKappa.withDefaults().with(Weights.quadratic()).estimate(ratings));
      default -> {
        int places = Integer.parseInt(row.parameters().substring("tolerance=".length()));
        value(row, PercentAgreement.withDefaults().within(places).ofAllRaters().estimate(ratings));
      }
    }
  }

  private void value(ReferenceValue row, Coefficient ours) {
    tally.closedForm(row, "value", row.value(), ours.orElseThrow());
  }

  private void compareEstimate(ReferenceValue row, Estimate ours) {
    tally.closedForm(row, "value", row.value(), ours.value());
    ConfidenceInterval interval = Objects.requireNonNull(ours.interval());
    closedForm(row, "se", row.standardError(), Objects.requireNonNull(ours.standardError()));
    closedForm(row, "ci_low", row.lower(), interval.lower());
    closedForm(row, "ci_high", row.upper(), interval.upper());
  }

  private void closedForm(ReferenceValue row, String what, double reference, double ours) {
    if (!Double.isNaN(reference)) {
      tally.closedForm(row, what, reference, ours);
    }
  }

  private static double probability(Coefficient coefficient) {
    return SignificanceTest.ofEstimate(coefficient)
        .map(SignificanceTest::probability)
        .orElse(Double.NaN);
  }

  private static Weights weights(ReferenceValue row) {
    String name =
        row.statistic().startsWith("cohen_kappa_")
            ? row.statistic().substring("cohen_kappa_".length())
            : row.parameters().replaceAll("weights=|;.*", "");
    return Optional.ofNullable(WEIGHTS.get(name)).orElseThrow();
  }

  private static CrossTable table(String dataset) {
    boolean isCohen = dataset.equals("cohen1960_table");
    List<List<String>> records = ReferenceData.records(isCohen ? dataset : "table_" + dataset);
    long[][] counts =
        records.stream()
            .skip(1)
            .map(cells -> cells.stream().skip(1).mapToLong(Long::parseLong).toArray())
            .toArray(long[][]::new);
    return CrossTable.of(Scale.range(1, counts.length), counts);
  }

  private static RatingTable ratings(String dataset) {
    return switch (dataset) {
      case "irr_anxiety" -> labelled(dataset, Scale.range(1, 6), 0);
      case "irrCAC_cac.raw4raters" -> labelled(dataset, Scale.range(1, 5), 0);
      case "irrCAC_cac.raw.g1g2" ->
          labelled(dataset, Scale.of(List.of("a", "b", "c", "d", "e")), 2);
      case "irr_diagnoses" ->
          labelled(
              dataset,
              Scale.of(
                  ReferenceData.records(dataset).stream()
                      .skip(1)
                      .flatMap(List::stream)
                      .distinct()
                      .sorted()
                      .toList()),
              0);
      default -> throw new IllegalArgumentException("no such data set: " + dataset);
    };
  }

  private static RatingTable labelled(String dataset, Scale scale, int firstColumn) {
    int[][] codes =
        ReferenceData.records(dataset).stream()
            .skip(1)
            .map(
                cells ->
                    IntStream.range(firstColumn, cells.size())
                        .map(column -> code(scale, cells.get(column)))
                        .toArray())
            .toArray(int[][]::new);
    return RatingTable.of(scale, codes);
  }

  private static int code(Scale scale, String cell) {
    int code = scale.code(cell.strip());
    assertThat(code >= 0 || cell.isBlank() || cell.equals("NA")).isTrue();
    return code;
  }
}

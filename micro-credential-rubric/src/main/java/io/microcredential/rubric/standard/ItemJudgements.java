package io.microcredential.rubric.standard;

import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.estimate.SampleSize;
import io.microcredential.rubric.estimate.Undefined;
import io.microcredential.rubric.estimate.UndefinedReason;
import io.microcredential.rubric.internal.Descriptive;
import io.microcredential.rubric.ratings.ScoreTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What judges (columns) expect at each item (rows), and what a cut score it makes. */
final class ItemJudgements {

  private final ScoreTable table;
  private final double[][] rows;

  private ItemJudgements(ScoreTable table, double[][] rows) {
    this.table = table;
    this.rows = rows;
  }

  static ItemJudgements of(ScoreTable table) {
    double[][] rows = new double[table.unitCount()][table.raterCount()];
    for (int item = 0; item < rows.length; item++) {
      Arrays.fill(rows[item], Double.NaN);
      for (int score = table.start(item); score < table.end(item); score++) {
        rows[item][table.raterAt(score)] = table.valueAt(score);
      }
    }
    return new ItemJudgements(table, rows);
  }

  CutScore estimate(CutMethod method, Panel panel, List<Double> difficulties) {
    if (table.scoreCount() == 0) {
      return CutScore.undefined(method, UndefinedReason.NO_RATINGS, table.size());
    }
    Measured cut = cut(panel);
    return new CutScore(method, cut.figure(), cut.source(), judges(difficulties), spreads());
  }

  private Measured cut(Panel panel) {
    if (table.scoreCount() == table.unitCount() * table.raterCount()) {
      double[] cuts =
          IntStream.range(0, table.raterCount())
              .mapToDouble(judge -> Descriptive.sum(column(judge)))
              .toArray();
      return panel.measure(
          cuts, table.size(), ErrorSource.BETWEEN_JUDGES, ErrorSource.BOOTSTRAP_JUDGES);
    }
    int[] everybody = IntStream.range(0, table.raterCount()).toArray();
    double value = panel.center() == Center.MEAN ? sumOfMeans(everybody) : Double.NaN;
    if (Double.isNaN(value)) {
      return new Measured(
          Undefined.because(UndefinedReason.INCOMPLETE, table.size()), ErrorSource.NOT_STATED);
    }
    if (panel.bootstrap() == null || table.raterCount() < 2) {
      return Measured.bare(value, table.size());
    }
    return Measured.resampled(
        value,
        Drawing.of(panel.bootstrap(), table.raterCount(), this::sumOfMeans),
        panel.level(),
        table.size(),
        ErrorSource.BOOTSTRAP_JUDGES);
  }

  /** The sum over items of the mean over those of the judges who rated the item. */
  private double sumOfMeans(int[] judges) {
    double[] means = new double[rows.length];
    for (int item = 0; item < means.length; item++) {
      double[] given = given(item, judges);
      means[item] = given.length == 0 ? Double.NaN : Descriptive.mean(given);
    }
    return Descriptive.sum(means);
  }

  private double[] given(int item, int[] judges) {
    return Arrays.stream(judges)
        .mapToDouble(judge -> rows[item][judge])
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  private double[] column(int judge) {
    return Arrays.stream(rows).mapToDouble(row -> row[judge]).toArray();
  }

  private List<JudgeCut> judges(List<Double> difficulties) {
    return IntStream.range(0, table.raterCount())
        .mapToObj(
            judge ->
                new JudgeCut(
                    table.raters().get(judge),
                    own(judge),
                    withPanel(judge),
                    withDifficulty(judge, difficulties)))
        .toList();
  }

  private Coefficient own(int judge) {
    double[] column = column(judge);
    long given = Arrays.stream(column).filter(value -> !Double.isNaN(value)).count();
    SampleSize sample = SampleSize.of(given, given);
    return given < column.length
        ? Undefined.because(
            given == 0 ? UndefinedReason.NO_RATINGS : UndefinedReason.INCOMPLETE, sample)
        : Estimate.of(Descriptive.sum(column), sample);
  }

  private Coefficient withPanel(int judge) {
    if (table.raterCount() < 2) {
      return Undefined.because(UndefinedReason.ONE_RATER, table.size());
    }
    int[] others = IntStream.range(0, table.raterCount()).filter(j -> j != judge).toArray();
    double[] means =
        IntStream.range(0, rows.length)
            .mapToObj(item -> given(item, others))
            .mapToDouble(given -> given.length == 0 ? Double.NaN : Descriptive.mean(given))
            .toArray();
    return correlation(column(judge), means);
  }

  private Coefficient withDifficulty(int judge, List<Double> difficulties) {
    return difficulties.isEmpty()
        ? Undefined.because(UndefinedReason.NO_OVERLAP, SampleSize.of(0, 0))
        : correlation(
            column(judge), difficulties.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** Correlates over the places where both columns have a value. */
  private static Coefficient correlation(double[] first, double[] second) {
    int[] both =
        IntStream.range(0, first.length)
            .filter(i -> !Double.isNaN(first[i]) && !Double.isNaN(second[i]))
            .toArray();
    SampleSize sample = SampleSize.of(both.length, 2L * both.length);
    if (both.length < 2) {
      return Undefined.because(UndefinedReason.TOO_FEW_ITEMS, sample);
    }
    double correlation = Descriptive.correlation(Panel.pick(first, both), Panel.pick(second, both));
    return Double.isNaN(correlation)
        ? Undefined.because(UndefinedReason.NO_VARIANCE, sample)
        : Estimate.of(correlation, sample);
  }

  private List<ItemSpread> spreads() {
    List<ItemSpread> spreads = new ArrayList<>();
    int[] everybody = IntStream.range(0, table.raterCount()).toArray();
    for (int item = 0; item < rows.length; item++) {
      spread(table.units().get(item), given(item, everybody)).ifPresent(spreads::add);
    }
    return spreads;
  }

  private static Optional<ItemSpread> spread(String item, double[] given) {
    if (given.length == 0) {
      return Optional.empty();
    }
    double[] rising = Descriptive.sorted(given);
    return Optional.of(
        new ItemSpread(
            item,
            Descriptive.mean(given),
            given.length < 2 ? 0 : Descriptive.standardDeviation(given),
            rising[0],
            rising[rising.length - 1],
            given.length));
  }
}

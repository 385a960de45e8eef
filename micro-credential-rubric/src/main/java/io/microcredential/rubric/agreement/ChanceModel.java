package io.microcredential.rubric.agreement;

import io.microcredential.rubric.ratings.RatingTable;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/** How raters would agree if they chose by chance: that alone makes most coefficients differ. */
enum ChanceModel {
  /** No correction: the figure is the observed agreement. */
  NONE {
    @Override
    Pooled pooled(CategoryCosts costs, double[] shares) {
      return Pooled.flat(1, costs.size());
    }
  },
  /** Every category of the scale is as likely: Brennan and Prediger. */
  UNIFORM {
    @Override
    Pooled pooled(CategoryCosts costs, double[] shares) {
      return Pooled.flat(costs.mean(), costs.size());
    }
  },
  /** All raters choose by the same shares: Scott, Fleiss. */
  POOLED {
    @Override
    Pooled pooled(CategoryCosts costs, double[] shares) {
      double[] against = costs.against(shares);
      return new Pooled(CategoryCosts.dot(shares, against), against);
    }
  },
  /** Only hard units are rated by chance, and how varied the ratings are says how many: Gwet. */
  GWET {
    @Override
    Pooled pooled(CategoryCosts costs, double[] shares) {
      double categories = costs.size();
      double factor = (1 - costs.mean()) * categories / (categories - 1);
      double[] at = new double[shares.length];
      Arrays.setAll(at, k -> 1 - factor * (1 - shares[k]));
      return new Pooled(CategoryCosts.dot(shares, at), at);
    }
  },
  /** Each rater chooses by shares of their own: Cohen, Conger. */
  BY_RATER {
    @Override
    Pooled pooled(CategoryCosts costs, double[] shares) {
      throw new IllegalStateException("each rater has shares of their own");
    }

    @Override
    UnitChance ofPanel(
        RatingTable table, PanelCounts counts, CategoryCosts costs, IntUnaryOperator times) {
      return ChanceByRater.of(table, counts.units(), costs, times);
    }

    @Override
    PairChance ofPairs(CrossTable table, CategoryCosts costs) {
      double[] first = shares(table.firstTotals(), table.total());
      double[] second = shares(table.secondTotals(), table.total());
      double[] againstSecond = costs.against(second);
      return new PairChance(
          CategoryCosts.dot(first, againstSecond), againstSecond, costs.against(first));
    }
  };

  abstract Pooled pooled(CategoryCosts costs, double[] shares);

  /** Returns the chance of a panel of raters, each unit counted as often as told. */
  UnitChance ofPanel(
      RatingTable table, PanelCounts counts, CategoryCosts costs, IntUnaryOperator times) {
    return pooled(costs, counts.shares());
  }

  /** Returns the chance of two raters. */
  PairChance ofPairs(CrossTable table, CategoryCosts costs) {
    long[] totals = table.firstTotals();
    long[] second = table.secondTotals();
    Arrays.setAll(totals, k -> totals[k] + second[k]);
    Pooled pooled = pooled(costs, shares(totals, 2.0 * table.total()));
    return new PairChance(pooled.disagreement(), pooled.at, pooled.at);
  }

  private static double[] shares(long[] totals, double whole) {
    double[] shares = new double[totals.length];
    Arrays.setAll(shares, k -> totals[k] / whole);
    return shares;
  }

  /** What chance would give for a panel. */
  interface UnitChance {

    /** Returns the expected disagreement. */
    double disagreement();

    /** Returns how much one unit's ratings make of it: its mean over the units is the whole. */
    double at(RatingTable table, int unit);
  }

  /** What chance would give for two raters, as a whole and by the category that each chose. */
  static final class PairChance {

    final double disagreement;
    final double[] first;
    final double[] second;

    PairChance(double disagreement, double[] first, double[] second) {
      this.disagreement = disagreement;
      this.first = first;
      this.second = second;
    }
  }

  /** Chance that does not ask who rated. */
  static final class Pooled implements UnitChance {

    private final double disagreement;
    private final double[] at;

    Pooled(double disagreement, double[] at) {
      this.disagreement = disagreement;
      this.at = at;
    }

    static Pooled flat(double disagreement, int categories) {
      double[] at = new double[categories];
      Arrays.fill(at, disagreement);
      return new Pooled(disagreement, at);
    }

    @Override
    public double disagreement() {
      return disagreement;
    }

    @Override
    public double at(RatingTable table, int unit) {
      double sum = 0;
      for (int i = table.start(unit); i < table.end(unit); i++) {
        sum += at[table.codeAt(i)];
      }
      return sum / (table.end(unit) - table.start(unit));
    }
  }
}

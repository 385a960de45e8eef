package io.microcredential.examples.benchmarks;

import io.microcredential.rubric.agreement.AgreementAccumulator;
import io.microcredential.rubric.agreement.AgreementCounts;
import io.microcredential.rubric.estimate.Coefficient;
import io.microcredential.rubric.ratings.Scale;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Streams generated ratings, a billion unless told otherwise, through accumulators that merge, and
 * says how long it took and how much memory is in use.
 *
 * <p>Arguments: how many ratings, and in how many parts at a time; the readme has the command. A
 * heap of 32 MB does.
 */
public final class BillionRatings {

  private BillionRatings() {}

  /**
   * Runs it.
   *
   * @param arguments how many ratings, and in how many parts
   */
  public static void main(String[] arguments) {
    long ratings = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1_000_000_000L;
    int parts = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
    run(ratings, parts, System.out);
  }

  static Coefficient run(long ratings, int parts, PrintStream out) {
    long begin = System.nanoTime();
    // Every twentieth rating is a hole.
    long units = ratings * 20 / (19L * InventedRatings.RATERS) / parts;
    AgreementCounts counts =
        IntStream.range(0, parts)
            .parallel()
            .mapToObj(part -> count(part, units))
            .reduce(AgreementCounts::merge)
            .orElseThrow();
    Coefficient alpha = AlphaBenchmark.ORDINAL.estimate(counts);
    double seconds = (System.nanoTime() - begin) / 1e9;
    out.printf(
        Locale.ROOT,
        "%,d ratings of %,d units in %.1f s; heap in use after collection %.1f MB; alpha %s%n",
        counts.size().ratings(),
        counts.size().units(),
        seconds,
        heapInMegabytes(),
        alpha.orElseThrow());
    return alpha;
  }

  private static AgreementCounts count(int part, long units) {
    var counting = AgreementAccumulator.of(Scale.range(1, InventedRatings.LEVELS));
    var generated = new InventedRatings(part);
    int[] row = new int[InventedRatings.RATERS];
    for (long unit = 0; unit < units; unit++) {
      generated.next(row);
      counting.add(row);
    }
    return counting.counts();
  }

  private static double heapInMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}

package io.microcredential.rubric.internal;

import org.apache.commons.rng.core.source64.SplitMix64;
import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Draws that are the same for one seed on every machine and every version of Java.
 *
 * <p>The generator is xoshiro256++, its state filled by SplitMix64 from the seed, as its authors
 * advise: D. Blackman, S. Vigna, <i>Scrambled linear pseudorandom number generators</i>, 2021,
 * doi:10.1145/3460772. What is made of its 64 bits is fixed here, because libraries do not promise
 * that their bounded and normal draws stay the same. Not for more than one thread.
 */
public final class SeededRandom {

  private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);
  private static final double UNIT = 0x1.0p-53;

  private final long seed;
  private final XoShiRo256PlusPlus generator;

  private SeededRandom(long seed) {
    this.seed = seed;
    var filler = new SplitMix64(seed);
    this.generator =
        new XoShiRo256PlusPlus(filler.next(), filler.next(), filler.next(), filler.next());
  }

  /**
   * Starts a stream of draws.
   *
   * @param seed which stream
   * @return the stream at its beginning
   */
  public static SeededRandom of(long seed) {
    return new SeededRandom(seed);
  }

  /**
   * Starts another stream for one part of the work, so that parts can be done in any order.
   *
   * @param part which part, from 0
   * @return the part's stream at its beginning; it does not depend on what was drawn from this one
   */
  public SeededRandom split(long part) {
    return new SeededRandom(new SplitMix64(seed ^ new SplitMix64(part).next()).next());
  }

  /**
   * Draws 64 bits.
   *
   * @return any long, each as likely
   */
  public long nextLong() {
    return generator.next();
  }

  /**
   * Draws a whole number below a bound, without bias.
   *
   * <p>Source: D. Lemire, <i>Fast random integer generation in an interval</i>, 2019,
   * doi:10.1145/3230636.
   *
   * @param bound more than 0
   * @return from 0 to the bound, exclusive, each as likely
   */
  public int nextIndex(int bound) {
    long product = (nextLong() >>> 32) * bound;
    long low = product & 0xFFFFFFFFL;
    if (low < bound) {
      long threshold = (1L << 32) % bound;
      while (low < threshold) {
        product = (nextLong() >>> 32) * bound;
        low = product & 0xFFFFFFFFL;
      }
    }
    return (int) (product >>> 32);
  }

  /**
   * Draws from the open unit interval.
   *
   * @return more than 0 and less than 1, uniformly
   */
  public double nextUnit() {
    return ((nextLong() >>> 11) + 0.5) * UNIT;
  }

  /**
   * Draws from the standard normal distribution, by its inverse distribution function.
   *
   * @return a normal deviate with mean 0 and standard deviation 1
   */
  public double nextNormal() {
    return STANDARD_NORMAL.inverseCumulativeProbability(nextUnit());
  }
}

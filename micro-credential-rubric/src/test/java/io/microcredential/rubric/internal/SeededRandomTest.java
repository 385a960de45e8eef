package io.microcredential.rubric.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeededRandomTest {

  /** SplitMix64 from 0 fills the state; worked out from the published algorithms by hand. */
  @Test
  void theFirstBitsAreThoseOfThePublishedGenerator() {
    long[] state = {
      0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L, 0x06C45D188009454FL, 0xF88BB8A8724C81ECL
    };

    assertThat(SeededRandom.of(0).nextLong())
        .isEqualTo(Long.rotateLeft(state[0] + state[3], 23) + state[0]);
  }

  @Test
  void theSameSeedGivesTheSameDraws() {
    var one = SeededRandom.of(42);
    var other = SeededRandom.of(42);

    for (int i = 0; i < 100; i++) {
      assertThat(one.nextIndex(7)).isEqualTo(other.nextIndex(7));
      assertThat(one.nextNormal()).isEqualTo(other.nextNormal());
    }
  }

  @Test
  void aPartDoesNotDependOnWhatWasDrawnBefore() {
    var fresh = SeededRandom.of(42);
    var used = SeededRandom.of(42);
    used.nextLong();

    assertThat(used.split(3).nextLong()).isEqualTo(fresh.split(3).nextLong());
    assertThat(fresh.split(3).nextLong()).isNotEqualTo(fresh.split(4).nextLong());
  }

  @Test
  void indicesAreSpreadEvenly() {
    var random = SeededRandom.of(1);
    int[] counts = new int[6];

    IntStream.range(0, 60_000).forEach(i -> counts[random.nextIndex(6)]++);

    // Five degrees of freedom: chi-squared above 20.5 comes once in a thousand seeds.
    double chiSquared =
        IntStream.of(counts).mapToDouble(c -> (c - 10_000.0) * (c - 10_000.0) / 10_000).sum();
    assertThat(chiSquared).isLessThan(20.5);
  }

  @Test
  void normalDrawsHaveMeanNoughtAndVarianceOne() {
    var random = SeededRandom.of(1);
    double[] draws = DoubleStream.generate(random::nextNormal).limit(100_000).toArray();

    double mean = DoubleStream.of(draws).average().orElseThrow();
    double variance = DoubleStream.of(draws).map(d -> (d - mean) * (d - mean)).sum() / 99_999;

    assertThat(Math.abs(mean)).isLessThan(0.015);
    assertThat(Math.abs(variance - 1)).isLessThan(0.02);
  }

  @Test
  void unitDrawsAreInsideTheOpenInterval() {
    var random = SeededRandom.of(5);

    assertThat(DoubleStream.generate(random::nextUnit).limit(10_000))
        .allMatch(draw -> draw > 0 && draw < 1);
  }
}

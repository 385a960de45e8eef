package io.microcredential.badges.status;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** Bitstring Status List 1.0, Bitstring Encoding: laws of rows of bits. */
class StatusBitsLawsTest {

  private static final int ENTRIES = 4_096;

  @Property(tries = 200)
  void whatIsWrittenIsReadAndNothingElseChanges(
      @ForAll @IntRange(max = ENTRIES - 1) int entry,
      @ForAll @IntRange(max = ENTRIES - 1) int other,
      @ForAll @IntRange(min = 1, max = 8) int size,
      @ForAll @IntRange(max = 255) int value,
      @ForAll @IntRange(max = 255) int otherValue) {
    int mask = (1 << size) - 1;
    StatusBits bits =
        StatusBits.zeros(ENTRIES * size)
            .withValue(other, size, otherValue & mask)
            .withValue(entry, size, value & mask);
    StatusBits read = StatusBits.decode(bits.encode()).orElseThrow();

    assertThat(read).isEqualTo(bits).hasSameHashCodeAs(bits);
    assertThat(read.value(entry, size)).isEqualTo(value & mask);
    assertThat(read.value(other, size)).isEqualTo((entry == other ? value : otherValue) & mask);
    assertThat(read.withValue(entry, size, 0).withValue(other, size, 0).count()).isZero();
  }

  @Property(tries = 500)
  void noTextIsMoreThanRefused(@ForAll @AlphaChars @StringLength(max = 60) String text) {
    assertThat(StatusBits.decode(text).isSuccess()).isFalse();
    assertThat(StatusBits.decode("uH4sI" + text).isSuccess()).isFalse();
    assertThat(StatusBits.decodeLegacy("H4sI" + text + "==").isSuccess()).isFalse();
  }
}

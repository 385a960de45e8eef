package io.microcredential.badges.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultibaseTest {

  @Test
  void writesTheDigitsOfTheBitcoinAlphabet() {
    assertThat(Multibase.encode("Hello World!".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo("z2NEpo7TZRRrLZSi2U");
    assertThat(Multibase.encode(new byte[] {0, 0, 1})).isEqualTo("z112");
    assertThat(Multibase.encode(new byte[0])).isEqualTo("z");
  }

  @Property(tries = 200)
  void readsBackWhatItWrote(@ForAll @Size(max = 80) byte[] bytes) {
    assertThat(Multibase.decode(Multibase.encode(bytes)).orElseThrow()).isEqualTo(bytes);
  }

  @Property(tries = 500)
  void readsAnyTextInOneWayOrRefusesIt(@ForAll String text) {
    Multibase.decode(text)
        .value()
        .ifPresent(bytes -> assertThat(Multibase.encode(bytes)).isEqualTo(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "m", "6Mk", "u6Mk", "z0", "zO", "zI", "zl", "z 1", "z1 ", "z1\n", "zé"})
  void refusesOtherTexts(String text) {
    assertThat(Multibase.decode(text).problems().codes()).containsExactly("multibase.form");
  }

  @Test
  void refusesTextsThatWouldTakeLong() {
    assertThat(Multibase.decode("z" + "2".repeat(Multibase.MAX_LENGTH)).isSuccess()).isFalse();
    assertThat(Multibase.decode("z" + "2".repeat(5_000_000)).isSuccess()).isFalse();
  }
}

package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionAndDigestTest {

  @Nested
  class OfAVersion {

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "1.10", "12.345", "999999.999999"})
    void readsBackWhatItWrites(String text) {
      assertThat(Version.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "1",
          "1.",
          ".1",
          "0.1",
          "01.0",
          "1.00",
          "1.0.0",
          "v1.0",
          "-1.0",
          "1.-1",
          "1 .0",
          "1000000.0",
          "1.1000000",
          "99999999999999999999.0",
          "1.0\n",
          "١.٠"
        })
    void refusesEveryOtherForm(String text) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Version.parse(text))
          .withMessageContaining("1.0");
    }

    @Test
    void refusesNumbersThatItCouldNotReadBack() {
      assertThatIllegalArgumentException().isThrownBy(() -> new Version(0, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> new Version(1, -1));
      assertThatIllegalArgumentException().isThrownBy(() -> new Version(1_000_000, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new Version(1, 1_000_000));
    }

    @Test
    void comparesByNumbersAndNotByText() {
      assertThat(new Version(1, 10)).isGreaterThan(new Version(1, 9));
      assertThat(new Version(2, 0)).isGreaterThan(new Version(1, 99));
      assertThat(new Version(1, 1)).isEqualByComparingTo(Version.parse("1.1"));
    }
  }

  @Nested
  class OfADigest {

    /** FIPS 180-4 example: the SHA-256 digest of the three bytes "abc". */
    private static final String ABC =
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSha256OfTheBytes() {
      assertThat(Digest.of("abc".getBytes(StandardCharsets.US_ASCII)).hex()).isEqualTo(ABC);
      assertThat(Digest.ofText("abc")).isEqualTo(new Digest(ABC)).hasToString("sha256:" + ABC);
      assertThat(Digest.ofText("ä")).isEqualTo(Digest.of("ä".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsBackWhatItWrites() {
      assertThat(Digest.parse("sha256:" + ABC)).isEqualTo(new Digest(ABC));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "sha256:",
          "SHA256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
          "sha256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
          "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a",
          "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad0",
          "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ag",
          "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"
        })
    void refusesEveryOtherForm(String text) {
      assertThatIllegalArgumentException().isThrownBy(() -> Digest.parse(text));
    }
  }
}

package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgePaletteTest {

  /** What WCAG 2.2 asks of text at level AA. */
  private static final double LEVEL_AA = 4.5;

  /** The darkest grey on white that fails and the lightest that meets AA are common knowledge. */
  @Test
  void measuresContrastAsWcagDoes() {
    assertThat(BadgePalette.contrast(0xFFFFFFFF, 0xFF000000)).isCloseTo(21, within(1e-9));
    assertThat(BadgePalette.contrast(0xFF777777, 0xFFFFFFFF)).isCloseTo(4.48, within(0.005));
    assertThat(BadgePalette.contrast(0xFFFFFFFF, 0xFF767676)).isCloseTo(4.54, within(0.005));
  }

  @Property(tries = 5000)
  void letsEveryAccentCarryReadableLettering(
      @ForAll @IntRange(max = 0xFFFFFF) int accent, @ForAll @DoubleRange(max = 1) double height) {
    BadgePalette palette = BadgePalette.of(accent);
    assertThat(BadgePalette.contrast(palette.ink(), palette.field(height)))
        .isGreaterThanOrEqualTo(LEVEL_AA);
    assertThat(BadgePalette.contrast(palette.ribbonInk(), palette.ribbon()))
        .isGreaterThanOrEqualTo(LEVEL_AA);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1F5FA8, 0x0B6E4F, 0x8A1538, 0x5B2A86, 0x33424F, 0x000000})
  void keepsADarkAccentAndSetsWhiteOnIt(int accent) {
    BadgePalette palette = BadgePalette.of(accent);
    assertThat(palette.ink()).isEqualTo(BadgePalette.WHITE);
    assertThat(BadgePalette.contrast(palette.fieldTop(), 0xFF000000 | accent)).isLessThan(1.35);
  }

  @ParameterizedTest
  @ValueSource(ints = {0xF2B705, 0xC9CED6, 0xFFFFFF, 0x7FE0D0})
  void keepsALightAccentAndSetsDarkOnIt(int accent) {
    BadgePalette palette = BadgePalette.of(accent);
    assertThat(BadgePalette.contrast(palette.ink(), 0xFFFFFFFF)).isGreaterThan(10);
    assertThat(BadgePalette.contrast(palette.fieldBottom(), 0xFF000000 | accent)).isLessThan(1.35);
  }
}

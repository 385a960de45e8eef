package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Feature row I10: the default badge picture as SVG, and colours of the caller's own. */
class BadgeOutlineTest {

  private static final BadgeDesign DESIGN =
      BadgeDesign.of("Évaluation formative", "Académie de Lyon").withLevel("Niveau avancé");

  private static String svg(BadgeDesign design) {
    return new String(BadgeImage.drawSvg(design).orElseThrow().bytes(), StandardCharsets.UTF_8);
  }

  private static long count(String text, String part) {
    return Pattern.compile(part).matcher(text).results().count();
  }

  @Test
  void saysWhatItShowsToThoseWhoCannotSeeIt() {
    assertThat(svg(DESIGN))
        .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" height=\"600\"")
        .contains("role=\"img\" aria-label=\"" + DESIGN.altText() + "\"")
        .contains("<title>Évaluation formative</title>")
        .contains("<desc>" + DESIGN.altText() + "</desc>");
    assertThat(BadgeImage.drawSvg(DESIGN).orElseThrow().altText()).contains(DESIGN.altText());
  }

  @Test
  void drawsWithoutFontsScriptsOrReferences() {
    assertThat(svg(DESIGN)).doesNotContain("<text", "font", "href", "style");
    assertThat(BadgeImage.drawSvg(DESIGN).orElseThrow().dangers()).isEmpty();
  }

  @Test
  void drawsARibbonOnlyForALevel() {
    BadgeDesign plain = BadgeDesign.of("Évaluation formative", "Académie de Lyon");
    assertThat(count(svg(DESIGN), "<path") - count(svg(plain), "<path")).isEqualTo(5);
  }

  @Test
  void usesTheColoursOfThePixels() {
    String field = "#000000";
    String ink = "#FFFF00";
    assertThat(svg(DESIGN.withColours(field, ink))).contains("fill=\"#FFFF00\"", "\"#000000\"");
    int pixel =
        Pngs.decode(BadgeImage.draw(DESIGN.withColours(field, ink)).orElseThrow().bytes())
            .getRGB(300, 160);
    assertThat(pixel).isEqualTo(0xFF000000);
  }

  @Test
  void givesTheSameWarningsAsThePixels() {
    BadgeDesign odd = BadgeDesign.of("数据", "word ".repeat(500));
    assertThat(BadgeImage.drawSvg(odd).problems())
        .isEqualTo(BadgeImage.draw(odd).problems())
        .isNotEmpty();
  }

  @Test
  void refusesColoursInWhichNobodyCouldReadIt() {
    for (String[] pair : new String[][] {{"#777777", "#FFFFFF"}, {"#FF0000", "#00FF00"}}) {
      BadgeDesign faint = DESIGN.withColours(pair[0], pair[1]);
      assertThat(BadgeImage.draw(faint).value()).isEmpty();
      assertThat(BadgeImage.draw(faint).problems().codes())
          .containsExactly("badge-design.contrast");
      assertThat(BadgeImage.drawSvg(faint).problems().codes())
          .containsExactly("badge-design.contrast");
    }
    // 4.54 to 1, the faintest grey on white that passes
    assertThat(BadgeImage.drawSvg(DESIGN.withColours("#FFFFFF", "#767676")).isSuccess()).isTrue();
  }

  @Test
  void keepsTwoColoursUntilAnAccentIsChosen() {
    BadgeDesign own = DESIGN.withColours("#ffffff", "#003366");
    assertThat(own.lettering()).contains("#003366");
    assertThat(own.withLevel("x").lettering()).contains("#003366");
    assertThat(own.withAccent("#123456").lettering()).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> DESIGN.withColours("#fff", "#000000"));
    assertThatIllegalArgumentException().isThrownBy(() -> DESIGN.withColours("#ffffff", "black"));
  }

  @Test
  void bakesIntoItsOwnPicture() {
    BadgeImage baked = BadgeImage.drawSvg(DESIGN).orElseThrow().withCredential("{\"a\":1}");
    Outcome<BadgeImage> read = BadgeImage.read(baked.bytes());
    assertThat(read.problems()).isEmpty();
    assertThat(read.orElseThrow().credential().orElseThrow()).isEqualTo("{\"a\":1}");
  }

  @Property(tries = 20)
  void drawsAnyTextAsASafePicture(
      @ForAll @NotBlank @StringLength(max = 60) String title,
      @ForAll @NotBlank @StringLength(max = 30) String issuer) {
    Outcome<BadgeImage> drawn = BadgeImage.drawSvg(BadgeDesign.of(title, issuer));
    assertThat(drawn.orElseThrow().dangers()).isEmpty();
  }

  @Test
  void escapesHostileTitles() {
    String svg = svg(BadgeDesign.of("</title><script>x</script>", "\" onload=\"x"));
    assertThat(svg).doesNotContain("<script", "\" onload").contains("&lt;script&gt;");
  }
}

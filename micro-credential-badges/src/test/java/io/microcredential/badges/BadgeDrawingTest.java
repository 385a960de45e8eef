package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class BadgeDrawingTest {

  private static final BadgeDesign DESIGN =
      BadgeDesign.of("Évaluation formative", "Académie de Lyon")
          .withLevel("Niveau avancé")
          .withAccent("#0B6E4F");

  private static byte[] draw(BadgeDesign design) {
    return BadgeImage.draw(design).orElseThrow().bytes();
  }

  private static List<String> warnings(BadgeDesign design) {
    Outcome<BadgeImage> drawn = BadgeImage.draw(design);
    assertThat(drawn.isSuccess()).isTrue();
    return drawn.problems().stream().map(problem -> problem.code() + " " + problem.at()).toList();
  }

  @Test
  void drawsABadgeOnATransparentSquare() {
    BufferedImage picture = Pngs.decode(draw(DESIGN));
    assertThat(picture.getWidth()).isEqualTo(600);
    assertThat(picture.getHeight()).isEqualTo(600);
    for (int corner : new int[] {0, 599}) {
      assertThat(picture.getRGB(corner, 0) >>> 24).isZero();
      assertThat(picture.getRGB(corner, 599) >>> 24).isZero();
    }
    assertThat(picture.getRGB(300, 400) >>> 24).isEqualTo(255);
    assertThat(picture.getRGB(300, 540) >>> 24).isEqualTo(255);
  }

  /**
   * The digest was taken on OpenJDK 17.0.15 and Temurin 25, which agree. It changes only when the
   * drawing is meant to change.
   */
  @Test
  void drawsTheSamePixelsOnEveryMachine() throws NoSuchAlgorithmException {
    int[] pixels = Pngs.pixels(draw(DESIGN));
    ByteBuffer bytes = ByteBuffer.allocate(pixels.length * 4);
    Arrays.stream(pixels).forEach(bytes::putInt);
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
    assertThat(HexFormat.of().formatHex(digest))
        .isEqualTo("7c348a39e1cd8aacf30005fa00793f44a4cdf8fb2e3f34c0ff99a5ec751bfb18");
  }

  @Test
  void givesTheSameFileForTheSameDesign() {
    assertThat(draw(DESIGN)).isEqualTo(draw(DESIGN)).hasSizeLessThan(200_000);
  }

  @Test
  void drawsEachFactWhereItBelongs() {
    byte[] plain = draw(DESIGN);
    assertThat(
            rowsThatDiffer(plain, draw(copy("Other title", "Académie de Lyon", "Niveau avancé"))))
        .isSubsetOf(rows(170, 345))
        .isNotEmpty();
    assertThat(
            rowsThatDiffer(
                plain, draw(copy("Évaluation formative", "Académie de Lyon", "Niveau moyen"))))
        .isSubsetOf(rows(355, 421))
        .isNotEmpty();
    assertThat(
            rowsThatDiffer(
                plain, draw(copy("Évaluation formative", "Rectorat de Lyon", "Niveau avancé"))))
        .isSubsetOf(rows(435, 545))
        .isNotEmpty();
  }

  private static BadgeDesign copy(String title, String issuer, String level) {
    return BadgeDesign.of(title, issuer).withLevel(level).withAccent(DESIGN.accent());
  }

  private static List<Integer> rows(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static List<Integer> rowsThatDiffer(byte[] one, byte[] other) {
    int[] a = Pngs.pixels(one);
    int[] b = Pngs.pixels(other);
    return IntStream.range(0, 600)
        .filter(row -> !Arrays.equals(a, row * 600, row * 600 + 600, b, row * 600, row * 600 + 600))
        .boxed()
        .toList();
  }

  @Test
  void leavesTheRibbonOutWithoutALevel() {
    BufferedImage with = Pngs.decode(draw(DESIGN));
    BufferedImage without =
        Pngs.decode(draw(BadgeDesign.of("Évaluation formative", "Académie de Lyon")));
    assertThat(with.getRGB(20, 390) >>> 24).isEqualTo(255);
    assertThat(without.getRGB(20, 390) >>> 24).isZero();
  }

  @Test
  void hasTheAlternativeTextOfTheDesign() {
    assertThat(BadgeImage.draw(DESIGN).orElseThrow().altText()).contains(DESIGN.altText());
  }

  @Test
  void findsRoomForTwoHundredCharacters() {
    String title = "Planning and reflecting on rich tasks, ".repeat(6).substring(0, 200);
    assertThat(warnings(DESIGN)).isEmpty();
    assertThat(warnings(BadgeDesign.of(title, "Riverbend").withLevel("Level 2"))).isEmpty();
    assertThat(warnings(BadgeDesign.of("Donaudampfschifffahrtsgesellschaft", "X"))).isEmpty();
  }

  @Test
  void shortensWhatIsTooLongAndSaysSo() {
    BadgeDesign design =
        BadgeDesign.of("word ".repeat(5000), "i".repeat(900)).withLevel("level ".repeat(80));
    assertThat(warnings(design))
        .containsExactlyInAnyOrder(
            "badge-design.length /title",
            "badge-design.length /level",
            "badge-design.length /issuer");
  }

  @Test
  void leavesOutWhatTheTypefaceLacksAndSaysSo() {
    BadgeDesign design = BadgeDesign.of("数据 Literacy", "\uD83C\uDF93 Riverbend").withLevel("二");
    assertThat(warnings(design))
        .containsExactlyInAnyOrder(
            "badge-design.characters /title",
            "badge-design.characters /level",
            "badge-design.characters /issuer");
    // An ellipsis stands for what was left out, never an empty box.
    assertThat(draw(BadgeDesign.of("数据 Literacy", "X")))
        .isEqualTo(draw(BadgeDesign.of("\u2026 Literacy", "X")));
  }

  @Test
  void setsNoRightToLeftLettersBackwards() {
    assertThat(warnings(BadgeDesign.of("שלום", "سلام")))
        .containsExactlyInAnyOrder(
            "badge-design.characters /title", "badge-design.characters /issuer");
  }

  @Test
  void setsLettersWithMarksHoweverTheyAreWritten() {
    BadgeDesign composed = BadgeDesign.of("\u00c9cole", "Riverbend");
    BadgeDesign decomposed = BadgeDesign.of("E\u0301cole", "Riverbend");
    assertThat(draw(decomposed)).isEqualTo(draw(composed));
    assertThat(warnings(BadgeDesign.of("x\u0301y", "Riverbend")))
        .containsExactly("badge-design.characters /title");
    assertThat(draw(BadgeDesign.of("x\u0301y", "Riverbend")))
        .isEqualTo(draw(BadgeDesign.of("xy", "Riverbend")));
  }

  @Test
  void ignoresCharactersThatNobodySees() {
    assertThat(warnings(BadgeDesign.of("Data\u200B\u00AD Literacy\uFEFF", "Riverbend"))).isEmpty();
  }

  @Test
  void repeatsNoneOfTheTextInItsWarnings() {
    for (Problem problem : BadgeImage.draw(BadgeDesign.of("数据 secret", "X")).problems()) {
      assertThat(problem.message() + problem.fix()).doesNotContain("secret");
    }
  }

  @Property(tries = 20)
  void drawsAnyTextWithoutFailing(
      @ForAll @NotBlank @StringLength(max = 300) String title,
      @ForAll @NotBlank @StringLength(max = 60) String issuer,
      @ForAll @NotBlank @StringLength(max = 30) String level) {
    Outcome<BadgeImage> drawn = BadgeImage.draw(BadgeDesign.of(title, issuer).withLevel(level));
    assertThat(drawn.isSuccess()).isTrue();
    assertThat(Pngs.decode(drawn.orElseThrow().bytes()).getWidth()).isEqualTo(600);
  }
}

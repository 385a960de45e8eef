package io.microcredential.badges;

import static io.microcredential.badges.Pngs.KEYWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.Pngs.Chunk;
import io.microcredential.core.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BadgeImageTest {

  private static final String JSON = "{\"name\":\"Évaluation 😀\"}";

  private static BadgeImage image(byte[] file) {
    return BadgeImage.png(file).orElseThrow();
  }

  private static List<String> codes(byte[] file) {
    return BadgeImage.png(file).then(BadgeImage::credential).problems().codes();
  }

  private static List<Chunk> named(byte[] file, String type) {
    return Pngs.chunks(file).stream().filter(chunk -> chunk.type().equals(type)).toList();
  }

  @Nested
  class Baking {

    @Test
    void writesOneUncompressedChunkBeforeTheImageData() {
      byte[] baked = image(Pngs.small()).withCredential(JSON).bytes();
      List<String> types = Pngs.chunks(baked).stream().map(Chunk::type).toList();
      assertThat(types.indexOf("iTXt")).isEqualTo(types.indexOf("IDAT") - 1);
      byte[] expected =
          Pngs.join(
              KEYWORD.getBytes(StandardCharsets.US_ASCII),
              new byte[5],
              JSON.getBytes(StandardCharsets.UTF_8));
      assertThat(named(baked, "iTXt")).singleElement().extracting(Chunk::data).isEqualTo(expected);
    }

    @Test
    void writesChunksWithTheirRightCheckSums() {
      byte[] baked = image(Pngs.small()).withCredential(JSON).bytes();
      assertThat(Pngs.file(Pngs.chunks(baked))).isEqualTo(baked);
    }

    @Test
    void keepsBytesThatFollowThePicture() {
      byte[] tail = "tail".getBytes(StandardCharsets.US_ASCII);
      byte[] baked = image(Pngs.join(Pngs.small(), tail)).withCredential(JSON).bytes();
      assertThat(baked).endsWith(tail);
      assertThat(codes(baked)).containsExactly("png.trailing-bytes");
    }

    @Test
    void leavesThePictureItCameFromAsItWas() {
      byte[] small = Pngs.small();
      BadgeImage image = image(small);
      image.withCredential(JSON);
      assertThat(image.bytes()).isEqualTo(small);
    }

    @Test
    void keepsTheAlternativeText() {
      BadgeImage image = image(Pngs.small()).withAltText("A seal");
      assertThat(image.withCredential(JSON).altText()).contains("A seal");
    }

    @Test
    void refusesWhatIsNoText() {
      BadgeImage image = image(Pngs.small());
      assertThatIllegalArgumentException().isThrownBy(() -> image.withCredential(" \n"));
      assertThatIllegalArgumentException().isThrownBy(() -> image.withCredential("{}\0"));
      assertThatIllegalArgumentException().isThrownBy(() -> image.withCredential("\uD83D"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> image.withCredential("x".repeat(4 * 1024 * 1024 + 1)));
    }

    @Test
    void refusesToMakeAPictureTooLargeToBeRead() {
      Chunk filling = new Chunk("prVt", new byte[BadgeImage.MAX_BYTES - 1000]);
      BadgeImage large = image(Pngs.with(filling));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> large.withCredential("x".repeat(1000)))
          .withMessageContaining("smaller picture");
    }
  }

  @Nested
  class Reading {

    @Test
    void saysThatNothingIsBakedIn() {
      assertThat(codes(Pngs.small())).containsExactly("baked.none");
      assertThat(codes(Pngs.with(Pngs.international("openbadges", "{}"))))
          .containsExactly("baked.none");
    }

    @Test
    void readsTheFirstOfTwoAndReportsTheSecond() {
      byte[] file =
          Pngs.with(Pngs.international(KEYWORD, "first"), Pngs.international(KEYWORD, "second"));
      Outcome<String> read = image(file).credential();
      assertThat(read.orElseThrow()).isEqualTo("first");
      assertThat(read.problems().codes()).containsExactly("baked.more-than-one");
    }

    @Test
    void doesNotTurnToASecondChunkWhenTheFirstCannotBeRead() {
      byte[] bad = {(byte) 0xC3, (byte) 0x28};
      byte[] file =
          Pngs.with(Pngs.international(KEYWORD, 0, bad), Pngs.international(KEYWORD, "second"));
      assertThat(codes(file)).containsExactly("baked.not-utf-8", "baked.more-than-one");
    }

    @Test
    void readsACompressedCredentialWithAWarning() {
      byte[] packed = Pngs.deflate(JSON.getBytes(StandardCharsets.UTF_8));
      byte[] file = Pngs.with(Pngs.international(KEYWORD, 1, packed));
      assertThat(image(file).credential().orElseThrow()).isEqualTo(JSON);
      assertThat(codes(file)).containsExactly("baked.compressed");
    }

    @Test
    void inflatesABombNoFurtherThanACredentialMayBeLong() {
      byte[] bomb = Pngs.deflate(new byte[64 * 1024 * 1024]);
      byte[] file = Pngs.with(Pngs.international(KEYWORD, 1, bomb));
      assertThat(codes(file)).containsExactly("baked.too-large", "baked.compressed");
    }

    @Test
    void refusesACompressedCredentialThatIsDamaged() {
      byte[] packed = Pngs.deflate(JSON.getBytes(StandardCharsets.UTF_8));
      byte[] cut = Arrays.copyOf(packed, packed.length / 2);
      assertThat(codes(Pngs.with(Pngs.international(KEYWORD, 1, cut))))
          .containsExactly("baked.malformed", "baked.compressed");
      assertThat(codes(Pngs.with(Pngs.international(KEYWORD, 1, new byte[20]))))
          .containsExactly("baked.malformed", "baked.compressed");
      assertThat(codes(Pngs.with(Pngs.international(KEYWORD, 2, packed))))
          .containsExactly("baked.malformed");
    }

    @Test
    void reportsOlderKindsOfChunkAndDoesNotReadThem() {
      assertThat(codes(Pngs.with(Pngs.latin(KEYWORD, "{}"))))
          .containsExactly("baked.none", "baked.wrong-chunk");
      assertThat(codes(Pngs.with(Pngs.compressedLatin(KEYWORD, "{}"))))
          .containsExactly("baked.none", "baked.wrong-chunk");
      byte[] both = Pngs.with(Pngs.latin(KEYWORD, "old"), Pngs.international(KEYWORD, "new"));
      assertThat(image(both).credential().value()).contains("new");
      assertThat(codes(both)).containsExactly("baked.wrong-chunk");
    }

    @Test
    void passesOverLanguageAndTranslatedKeyword() {
      byte[] data =
          (KEYWORD + "\0\0\0fr-CA\0" + "r\u00e9compense\0{\"a\":1}")
              .getBytes(StandardCharsets.UTF_8);
      assertThat(image(Pngs.with(new Chunk("iTXt", data))).credential().value())
          .contains("{\"a\":1}");
    }

    @Test
    void refusesAChunkCutShortAnywhereBeforeItsText() {
      byte[] whole = Pngs.international(KEYWORD, "").data();
      for (int length = KEYWORD.length(); length <= whole.length; length++) {
        byte[] cut = Arrays.copyOf(whole, length);
        assertThat(codes(Pngs.with(new Chunk("iTXt", cut)))).containsExactly("baked.malformed");
      }
    }

    @Test
    void refusesAZeroByteInTheText() {
      assertThat(codes(Pngs.with(Pngs.international(KEYWORD, "{}\0{}"))))
          .containsExactly("baked.malformed");
    }

    @Test
    void refusesACredentialLargerThanTheParserWouldTake() {
      String large = "x".repeat(4 * 1024 * 1024 + 1);
      assertThat(codes(Pngs.with(Pngs.international(KEYWORD, large))))
          .containsExactly("baked.too-large");
    }
  }

  @Nested
  class Text {

    @Test
    void hasNoAlternativeTextUntilGivenSome() {
      BadgeImage image = image(Pngs.small());
      assertThat(image.altText()).isEmpty();
      assertThat(image.withAltText("A seal").altText()).contains("A seal");
      assertThatIllegalArgumentException().isThrownBy(() -> image.withAltText(" "));
    }

    @Test
    void keepsTheCredentialOutOfItsDescription() {
      BadgeImage baked = image(Pngs.small()).withCredential("secret");
      assertThat(baked.toString()).startsWith("BadgeImage[image/png, ").doesNotContain("secret");
    }

    @Test
    void handsOutCopiesOnly() {
      byte[] given = Pngs.small();
      BadgeImage image = image(given);
      given[0] = 0;
      image.bytes()[1] = 0;
      assertThat(image.bytes()).isEqualTo(Pngs.small());
    }
  }
}

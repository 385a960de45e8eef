package io.microcredential.badges;

import static io.microcredential.badges.Pngs.KEYWORD;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.Pngs.Chunk;
import io.microcredential.core.Outcome;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for every picture and every text. */
class BakingLawsTest {

  private static BadgeImage image(byte[] file) {
    return BadgeImage.png(file).orElseThrow();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .all()
        .excludeChars('\0')
        .filter(text -> !text.isBlank())
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text));
  }

  /** Pictures of several kinds with chunks of text around the image data, some of them stale. */
  @Provide
  Arbitrary<byte[]> pictures() {
    Arbitrary<Chunk> chunk =
        Arbitraries.of(
            Pngs.international(KEYWORD, "{}"),
            Pngs.international(KEYWORD, 1, Pngs.deflate(new byte[100])),
            Pngs.latin(KEYWORD, "http://example.org/old"),
            Pngs.compressedLatin(KEYWORD, "{}"),
            new Chunk("iTXt", KEYWORD.getBytes(StandardCharsets.US_ASCII)),
            Pngs.international("openbadges", "{}"),
            Pngs.international(KEYWORD + "2", "{}"),
            Pngs.latin("Title", "A picture"),
            new Chunk("prVt", new byte[] {1, 2, 3}));
    Arbitrary<Integer> kinds =
        Arbitraries.of(
            BufferedImage.TYPE_INT_ARGB,
            BufferedImage.TYPE_3BYTE_BGR,
            BufferedImage.TYPE_BYTE_GRAY,
            BufferedImage.TYPE_BYTE_INDEXED,
            BufferedImage.TYPE_BYTE_BINARY);
    Arbitrary<Integer> sides = Arbitraries.integers().between(1, 40);
    var size = Combinators.combine(sides, sides).as(Tuple::of);
    return Combinators.combine(size, kinds, chunk.list().ofMaxSize(4), chunk.list().ofMaxSize(3))
        .as(
            (wide, kind, before, after) -> {
              byte[] plain = Pngs.platform(wide.get1(), wide.get2(), kind);
              List<Chunk> chunks = Pngs.chunks(plain);
              chunks.addAll(chunks.size() - 1, after);
              chunks.addAll(1, before);
              return Pngs.file(chunks);
            });
  }

  private static boolean isStale(Chunk chunk) {
    String data = new String(chunk.data(), StandardCharsets.ISO_8859_1);
    return List.of("iTXt", "tEXt", "zTXt").contains(chunk.type())
        && (data.equals(KEYWORD) || data.startsWith(KEYWORD + "\0"));
  }

  @Property(tries = 150)
  void readsBackWhatWasBaked(@ForAll("pictures") byte[] picture, @ForAll("texts") String text) {
    Outcome<String> read = image(image(picture).withCredential(text).bytes()).credential();
    assertThat(read.problems()).isEmpty();
    assertThat(read.orElseThrow()).isEqualTo(text);
  }

  @Property(tries = 150)
  void changesNoOtherChunkAndNoPixel(
      @ForAll("pictures") byte[] picture, @ForAll("texts") String text) {
    byte[] baked = image(picture).withCredential(text).bytes();
    List<Chunk> others = new ArrayList<>(Pngs.chunks(baked));
    others.remove(others.stream().filter(BakingLawsTest::isStale).findFirst().orElseThrow());
    List<Chunk> kept = Pngs.chunks(picture).stream().filter(chunk -> !isStale(chunk)).toList();
    assertThat(Pngs.file(others)).isEqualTo(Pngs.file(kept));
    assertThat(Pngs.pixels(baked)).isEqualTo(Pngs.pixels(Pngs.file(kept)));
  }

  @Property(tries = 100)
  void leavesOnlyTheLastOfTwoCredentials(
      @ForAll("pictures") byte[] picture,
      @ForAll("texts") String first,
      @ForAll("texts") String second) {
    BadgeImage twice = image(picture).withCredential(first).withCredential(second);
    assertThat(twice.bytes()).isEqualTo(image(picture).withCredential(second).bytes());
  }
}

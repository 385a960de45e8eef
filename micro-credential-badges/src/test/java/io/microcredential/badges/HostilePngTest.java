package io.microcredential.badges;

import static io.microcredential.badges.Pngs.KEYWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.microcredential.badges.Pngs.Chunk;
import io.microcredential.core.Problem;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostilePngTest {

  private static final byte[] BAKED = Pngs.with(Pngs.international(KEYWORD, "{\"id\":\"x\"}"));

  private static List<String> codes(byte[] file) {
    return BadgeImage.png(file).problems().codes();
  }

  @Test
  void refusesWhatIsNoPng() {
    assertThat(codes(new byte[0])).containsExactly("png.signature");
    assertThat(codes("GIF89a and more".getBytes())).containsExactly("png.signature");
  }

  @Test
  void refusesAFileTruncatedAtAnyByte() {
    for (int length = 0; length < BAKED.length; length++) {
      assertThat(BadgeImage.png(Arrays.copyOf(BAKED, length)).value()).as("%d", length).isEmpty();
    }
  }

  @Test
  void refusesAFileWithAnyBitFlipped() {
    for (int bit = 0; bit < BAKED.length * 8; bit++) {
      byte[] flipped = BAKED.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(BadgeImage.png(flipped).value()).as("bit %d", bit).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE - 11, 1 << 20})
  void refusesALengthThatCannotBeTrue(int length) {
    int at = 8;
    for (Chunk chunk : Pngs.chunks(BAKED)) {
      byte[] lying = BAKED.clone();
      ByteBuffer.wrap(lying).putInt(at, length);
      assertThat(codes(lying)).as("chunk at %d", at).contains("png.length");
      at += chunk.bytes().length;
    }
  }

  @Test
  void refusesALengthThatSwallowsTheNextChunk() {
    byte[] lying = BAKED.clone();
    int header = 8;
    ByteBuffer.wrap(lying).putInt(header, 13 + 12 + Pngs.chunks(BAKED).get(1).data().length);
    assertThat(codes(lying)).contains("png.header", "png.crc");
  }

  @Test
  void tellsWhichCheckSumIsWrongFirstAndHowMany() {
    byte[] damaged = BAKED.clone();
    damaged[8 + 25 + 8 + 30] ^= 1; // in the text
    damaged[BAKED.length - 1] ^= 1; // in the CRC of IEND
    Problem problem = BadgeImage.png(damaged).problems().iterator().next();
    assertThat(problem.code()).isEqualTo("png.crc");
    assertThat(problem.message()).contains("2 of the chunks", "iTXt at byte 33");
  }

  @Test
  void refusesChunksOutOfOrder() {
    List<Chunk> chunks = Pngs.chunks(Pngs.small());
    Chunk header = chunks.get(0);
    Chunk data = chunks.get(chunks.size() - 2);
    Chunk end = chunks.get(chunks.size() - 1);
    Chunk other = Pngs.latin("Title", "x");

    assertThat(codes(Pngs.file(List.of(data, header, end)))).containsExactly("png.header");
    assertThat(codes(Pngs.file(List.of(header, header, data, end)))).containsExactly("png.header");
    assertThat(codes(Pngs.file(List.of(header, end)))).containsExactly("png.image-data");
    assertThat(codes(Pngs.file(List.of(header, data, other, data, end))))
        .containsExactly("png.image-data");
    assertThat(codes(Pngs.file(List.of(header, data)))).containsExactly("png.truncated");
    assertThat(codes(Pngs.file(List.of(header, data, new Chunk("IEND", new byte[1])))))
        .containsExactly("png.end");
    assertThat(codes(Pngs.file(List.of(header, data, new Chunk("a b!", new byte[0]), end))))
        .containsExactly("png.chunk-name");
    assertThat(codes(Pngs.file(List.of(end)))).containsExactly("png.header", "png.image-data");
  }

  @Test
  void refusesAHeaderWithoutASize() {
    List<Chunk> chunks = Pngs.chunks(Pngs.small());
    for (byte[] header : List.of(new byte[0], new byte[13], new byte[12], new byte[14])) {
      chunks.set(0, new Chunk("IHDR", header));
      assertThat(codes(Pngs.file(chunks))).containsExactly("png.header");
    }
  }

  @Test
  void warnsOfBytesAfterTheEndAndReadsNoneOfThem() {
    byte[] second = Pngs.with(Pngs.international(KEYWORD, "second"));
    byte[] file = Pngs.join(BAKED, second);
    assertThat(BadgeImage.png(file).then(BadgeImage::credential).value())
        .contains("{\"id\":\"x\"}");
    assertThat(codes(file)).containsExactly("png.trailing-bytes");
  }

  @Test
  void refusesTooLargeAFileBeforeReadingIt() {
    byte[] large = Arrays.copyOf(BAKED, BadgeImage.MAX_BYTES + 1);
    assertThat(codes(large)).containsExactly("png.too-large");
    assertThat(allocated(() -> BadgeImage.png(large))).isLessThan(1 << 20);
  }

  @Test
  void boundsTheMemoryForManyEmptyChunks() {
    int count = (BadgeImage.MAX_BYTES - BAKED.length) / 12;
    List<Chunk> chunks = new ArrayList<>(Pngs.chunks(BAKED));
    chunks.addAll(1, Collections.nCopies(count, new Chunk("prVt", new byte[0])));
    byte[] many = Pngs.file(chunks);
    assertThat(codes(many)).contains("png.chunks");
    // The copy of the file, and 65,536 positions.
    assertThat(allocated(() -> BadgeImage.png(many))).isLessThan(many.length + (24L << 20));
  }

  @Test
  void boundsTheMemoryForABomb() {
    byte[] bomb = Pngs.deflate(new byte[256 << 20]);
    byte[] file = Pngs.with(Pngs.international(KEYWORD, 1, bomb));
    long bytes = allocated(() -> BadgeImage.png(file).then(BadgeImage::credential));
    // What a credential may be long, and the buffer that doubles until it holds that.
    assertThat(bytes).isLessThan(file.length + (24L << 20));
  }

  @Property(tries = 500)
  void throwsNothingWhateverTheBytes(@ForAll byte[] bytes) {
    assertThat(BadgeImage.png(bytes).value()).isEmpty();
    byte[] signed = Pngs.join(Arrays.copyOf(BAKED, 8), bytes);
    assertThat(BadgeImage.png(signed).value()).isEmpty();
  }

  /** Returns what the second of two runs allocates, so that loading classes does not count. */
  private static long allocated(Supplier<?> work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    work.get();
    long before = threads.getCurrentThreadAllocatedBytes();
    work.get();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}

package io.microcredential.badges.internal;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A PNG datastream whose chunks were found to be in order, and the text baked into it.
 *
 * <p>Reading takes memory for the file and for at most {@value #MAX_CHUNKS} chunk positions. The
 * picture is never inflated, and a compressed credential no further than it may be long.
 *
 * @see <a href="https://www.w3.org/TR/2025/REC-png-3-20250624/">PNG, third edition</a>
 */
public final class PngFile implements Picture {

  /** A picture of 16 MiB in the smallest usual image data chunks has about 2,000. */
  static final int MAX_CHUNKS = 65_536;

  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final byte[] file;
  private final List<PngChunk> chunks;

  private PngFile(byte[] file, List<PngChunk> chunks) {
    this.file = file;
    this.chunks = List.copyOf(chunks);
  }

  static byte[] signature() {
    return SIGNATURE.clone();
  }

  /**
   * Reads a PNG datastream down to its chunks; the picture itself is not decoded.
   *
   * @param bytes the file, copied
   * @return the file, with a warning if bytes follow its end, or everything that is wrong with it
   */
  public static Outcome<PngFile> parse(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Outcome.refusal(
          error("png.too-large", "The file is larger than " + MAX_BYTES + " bytes.")
              .fix("Use a smaller picture."));
    }
    if (!Arrays.equals(
        bytes, 0, Math.min(bytes.length, SIGNATURE.length), SIGNATURE, 0, SIGNATURE.length)) {
      return Outcome.refusal(error("png.signature", "The file does not begin as a PNG does."));
    }
    byte[] file = bytes.clone();
    List<Problem> problems = new ArrayList<>();
    List<PngChunk> chunks = chunks(file, problems);
    problems.addAll(PngOrder.check(file, chunks));
    Problems all = Problems.of(problems);
    return all.hasErrors() ? Outcome.refusal(all) : Outcome.success(new PngFile(file, chunks), all);
  }

  /** Walks from chunk to chunk up to IEND or to the first length that cannot be true. */
  private static List<PngChunk> chunks(byte[] file, List<Problem> problems) {
    List<PngChunk> chunks = new ArrayList<>();
    int at = SIGNATURE.length;
    while (at < file.length) {
      if (file.length - at < PngChunk.OVERHEAD) {
        problems.add(error("png.truncated", "The file ends within the chunk at byte " + at + "."));
        return chunks;
      }
      PngChunk chunk = PngChunk.at(file, at);
      if (chunk.length() < 0 || chunk.length() > file.length - at - PngChunk.OVERHEAD) {
        problems.add(
            error("png.length", "The chunk at byte " + at + " claims to be longer than the file."));
        return chunks;
      }
      if (!chunk.hasNameOfLetters()) {
        problems.add(
            error("png.chunk-name", "The chunk at byte " + at + " has no name of four letters."));
        return chunks;
      }
      if (chunks.size() == MAX_CHUNKS) {
        problems.add(error("png.chunks", "The file has more than " + MAX_CHUNKS + " chunks."));
        return chunks;
      }
      chunks.add(chunk);
      at = chunk.end();
      if (chunk.isType("IEND")) {
        return chunks;
      }
    }
    problems.add(error("png.truncated", "The file ends without an IEND chunk."));
    return chunks;
  }

  @Override
  public boolean has(BakedName name) {
    return chunks.stream()
        .anyMatch(
            chunk -> chunk.isType("iTXt") && BakedText.hasKeyword(file, chunk, name.keyword()));
  }

  /** Reads the first iTXt chunk with the keyword; each further place that has it is a warning. */
  @Override
  public Outcome<String> text(BakedName name, int maxTextBytes) {
    return new BakedText(file, chunks, name.keyword()).read(maxTextBytes);
  }

  /** Writes exactly one iTXt chunk, not compressed, before the image data. */
  @Override
  public PngFile withText(BakedName name, String text, int maxTextBytes) {
    String keyword = name.keyword();
    byte[] baked = BakedText.chunk(keyword, text, maxTextBytes);
    Predicate<PngChunk> stale = chunk -> BakedText.hasKeyword(file, chunk, keyword);
    if (sizeWithout(stale) + baked.length > MAX_BYTES) {
      throw new IllegalArgumentException(
          "picture and credential together exceed " + MAX_BYTES + " bytes: use a smaller picture");
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length + baked.length);
    out.write(file, 0, SIGNATURE.length);
    boolean isBaked = false;
    for (PngChunk chunk : chunks) {
      if (!isBaked && chunk.isType("IDAT")) {
        out.writeBytes(baked);
        isBaked = true;
      }
      if (!stale.test(chunk)) {
        out.write(file, chunk.start(), chunk.end() - chunk.start());
      }
    }
    int end = chunks.get(chunks.size() - 1).end();
    out.write(file, end, file.length - end);
    byte[] whole = out.toByteArray();
    return new PngFile(whole, chunks(whole, new ArrayList<>()));
  }

  private long sizeWithout(Predicate<PngChunk> stale) {
    return file.length
        - chunks.stream().filter(stale).mapToLong(chunk -> chunk.end() - chunk.start()).sum();
  }

  /** Nothing in a PNG acts. */
  @Override
  public Problems dangers() {
    return Problems.none();
  }

  @Override
  public String mediaType() {
    return "image/png";
  }

  @Override
  public byte[] bytes() {
    return file.clone();
  }

  @Override
  public int size() {
    return file.length;
  }

  static Problem error(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }

  static Problem warning(String code, String message) {
    return Problem.warning(code, JsonPointer.root(), message);
  }
}

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
 * <p>Reading takes memory for the file and for at most {@value #MAX_CHUNKS} chunk positions.
 * Nothing in the file is ever inflated.
 *
 * @see <a href="https://www.w3.org/TR/2025/REC-png-3-20250624/">PNG, third edition</a>
 */
public final class PngFile {

  /** The largest file that is read or made: 16 MiB. */
  public static final int MAX_BYTES = 16 * 1024 * 1024;

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

  /**
   * Reads the text baked in under a keyword.
   *
   * @param keyword the keyword of the iTXt chunk
   * @param maxTextBytes the longest text in bytes of UTF-8
   * @return the text of the first iTXt chunk with the keyword, with a warning for each further
   *     place that has the keyword, or why there is no text
   */
  public Outcome<String> text(String keyword, int maxTextBytes) {
    return new BakedText(file, chunks, keyword).read(maxTextBytes);
  }

  /**
   * Bakes a text in: exactly one iTXt chunk, not compressed, before the image data.
   *
   * <p>Every chunk that had the keyword is dropped; all other bytes stay as they are.
   *
   * @param keyword the keyword, one to 79 Latin-1 letters
   * @param text the text
   * @param maxTextBytes the longest text in bytes of UTF-8
   * @return the file with the text
   * @throws IllegalArgumentException if the text is longer or has half a surrogate pair, or if the
   *     file would be larger than {@link #MAX_BYTES}
   */
  public PngFile withText(String keyword, String text, int maxTextBytes) {
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

  /**
   * Returns the file.
   *
   * @return a copy of its bytes
   */
  public byte[] bytes() {
    return file.clone();
  }

  /**
   * Returns how large the file is.
   *
   * @return the number of bytes
   */
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

package io.microcredential.badges.internal;

import io.microcredential.core.Problem;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks what a PNG says about its own wholeness: order of chunks, header, and CRCs.
 *
 * @see <a href="https://www.w3.org/TR/2025/REC-png-3-20250624/#5ChunkOrdering">PNG, third edition,
 *     5.6 Chunk ordering</a>
 */
final class PngOrder {

  private static final int HEADER_LENGTH = 13;

  private PngOrder() {}

  /** Returns every fault, one of each kind at most. */
  static List<Problem> check(byte[] file, List<PngChunk> chunks) {
    List<Problem> problems = new ArrayList<>();
    header(file, chunks, problems);
    imageData(chunks, problems);
    crc(file, chunks, problems);
    end(file, chunks, problems);
    return problems;
  }

  private static void header(byte[] file, List<PngChunk> chunks, List<Problem> problems) {
    if (chunks.isEmpty() || !chunks.get(0).isType("IHDR")) {
      problems.add(PngFile.error("png.header", "The first chunk is not IHDR."));
      return;
    }
    PngChunk header = chunks.get(0);
    ByteBuffer data = ByteBuffer.wrap(file, header.dataStart(), header.length());
    if (header.length() != HEADER_LENGTH || data.getInt() <= 0 || data.getInt() <= 0) {
      problems.add(PngFile.error("png.header", "The IHDR chunk gives no size of a picture."));
    }
    if (chunks.stream().filter(chunk -> chunk.isType("IHDR")).count() > 1) {
      problems.add(PngFile.error("png.header", "There is more than one IHDR chunk."));
    }
  }

  private static void imageData(List<PngChunk> chunks, List<Problem> problems) {
    int runs = 0;
    boolean within = false;
    for (PngChunk chunk : chunks) {
      boolean isData = chunk.isType("IDAT");
      runs += isData && !within ? 1 : 0;
      within = isData;
    }
    if (runs == 0) {
      problems.add(PngFile.error("png.image-data", "There is no image data."));
    } else if (runs > 1) {
      problems.add(PngFile.error("png.image-data", "Other chunks stand between the image data."));
    }
  }

  private static void crc(byte[] file, List<PngChunk> chunks, List<Problem> problems) {
    List<PngChunk> wrong = chunks.stream().filter(chunk -> !chunk.hasRightCrc(file)).toList();
    if (!wrong.isEmpty()) {
      problems.add(
          PngFile.error(
                  "png.crc",
                  "The check sum is wrong in "
                      + wrong.size()
                      + " of the chunks, first in "
                      + wrong.get(0).type()
                      + " at byte "
                      + wrong.get(0).start()
                      + ".")
              .fix("The file was damaged or changed on its way: ask for the original."));
    }
  }

  private static void end(byte[] file, List<PngChunk> chunks, List<Problem> problems) {
    PngChunk last = chunks.isEmpty() ? null : chunks.get(chunks.size() - 1);
    if (last == null || !last.isType("IEND")) {
      return; // the walk has said so
    }
    if (last.length() != 0) {
      problems.add(PngFile.error("png.end", "The IEND chunk is not empty."));
    }
    if (last.end() < file.length) {
      problems.add(
          PngFile.warning(
              "png.trailing-bytes",
              "After the end of the picture come "
                  + (file.length - last.end())
                  + " bytes that nothing reads."));
    }
  }
}

package io.microcredential.badges.internal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;

/**
 * Writes a {@link Canvas} as a PNG of eight bits a channel with transparency, in sRGB.
 *
 * @see <a href="https://www.w3.org/TR/2025/REC-png-3-20250624/">PNG, third edition, 9 and 11</a>
 */
final class PngEncoder {

  private static final int BYTES_PER_PIXEL = 4;
  private static final int FILTER_TYPES = 5;

  private PngEncoder() {}

  static byte[] encode(Canvas canvas) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(PngFile.signature());
    out.writeBytes(PngChunk.write("IHDR", header(canvas)));
    out.writeBytes(PngChunk.write("sRGB", new byte[] {0}));
    out.writeBytes(PngChunk.write("IDAT", deflate(filtered(canvas))));
    out.writeBytes(PngChunk.write("IEND", new byte[0]));
    return out.toByteArray();
  }

  private static byte[] header(Canvas canvas) {
    byte bitsPerChannel = 8;
    byte trueColourWithAlpha = 6;
    return ByteBuffer.allocate(13)
        .putInt(canvas.width())
        .putInt(canvas.height())
        .put(bitsPerChannel)
        .put(trueColourWithAlpha)
        .array();
  }

  /** Filters each row with the type that leaves the smallest sum of differences (clause 12.7). */
  private static byte[] filtered(Canvas canvas) {
    int rowLength = canvas.width() * BYTES_PER_PIXEL;
    ByteBuffer rows = ByteBuffer.allocate((rowLength + 1) * canvas.height());
    byte[] above = new byte[rowLength];
    for (int y = 0; y < canvas.height(); y++) {
      byte[] row = canvas.row(y);
      byte[] best = filter(0, row, above);
      for (int type = 1; type < FILTER_TYPES; type++) {
        byte[] candidate = filter(type, row, above);
        best = sum(candidate) < sum(best) ? candidate : best;
      }
      rows.put(best);
      above = row;
    }
    return rows.array();
  }

  private static byte[] filter(int type, byte[] row, byte[] above) {
    byte[] filtered = new byte[row.length + 1];
    filtered[0] = (byte) type;
    for (int i = 0; i < row.length; i++) {
      int left = i < BYTES_PER_PIXEL ? 0 : row[i - BYTES_PER_PIXEL] & 0xFF;
      int up = above[i] & 0xFF;
      int upLeft = i < BYTES_PER_PIXEL ? 0 : above[i - BYTES_PER_PIXEL] & 0xFF;
      int predicted =
          switch (type) {
            case 1 -> left;
            case 2 -> up;
            case 3 -> (left + up) / 2;
            case 4 -> paeth(left, up, upLeft);
            default -> 0;
          };
      filtered[i + 1] = (byte) (row[i] - predicted);
    }
    return filtered;
  }

  /** Predicts a byte from its three neighbours (clause 9.4). */
  private static int paeth(int left, int up, int upLeft) {
    int estimate = left + up - upLeft;
    int toLeft = Math.abs(estimate - left);
    int toUp = Math.abs(estimate - up);
    int toUpLeft = Math.abs(estimate - upLeft);
    if (toLeft <= toUp && toLeft <= toUpLeft) {
      return left;
    }
    return toUp <= toUpLeft ? up : upLeft;
  }

  private static long sum(byte[] filtered) {
    long sum = 0;
    for (int i = 1; i < filtered.length; i++) {
      sum += Math.abs(filtered[i]);
    }
    return sum;
  }

  private static byte[] deflate(byte[] data) {
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try {
      deflater.setInput(data);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}

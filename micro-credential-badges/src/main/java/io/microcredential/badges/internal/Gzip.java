package io.microcredential.badges.internal;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Packs and unpacks gzip within a bound, since a few kilobytes can hold gigabytes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1952">RFC 1952, GZIP file format specification
 *     version 4.3</a>
 */
public final class Gzip {

  /** The code of bytes that are no gzip file, or only the beginning of one. */
  public static final String MALFORMED = "gzip.malformed";

  /** The code of bytes that hold more than was allowed. */
  public static final String TOO_LARGE = "gzip.too-large";

  private Gzip() {}

  /**
   * Packs bytes.
   *
   * @param bytes the bytes
   * @return the gzip file, without name and time
   */
  public static byte[] pack(byte[] bytes) {
    var packed = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /**
   * Unpacks bytes.
   *
   * @param packed a gzip file
   * @param maxBytes how many bytes may come out, at least 0
   * @return the bytes, or {@value #MALFORMED} or {@value #TOO_LARGE}
   */
  public static Outcome<byte[]> unpack(byte[] packed, int maxBytes) {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] bytes = in.readNBytes(maxBytes);
      return in.read() < 0
          ? Outcome.success(bytes)
          : refusal(TOO_LARGE, "It holds more than the " + maxBytes + " bytes allowed.");
    } catch (IOException notGzip) {
      return refusal(MALFORMED, "It is not a gzip file, or only the beginning of one.");
    }
  }

  private static Outcome<byte[]> refusal(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }
}

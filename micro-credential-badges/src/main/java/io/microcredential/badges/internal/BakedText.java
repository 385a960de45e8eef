package io.microcredential.badges.internal;

import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The text that stands in a PNG under one keyword.
 *
 * <p>Open Badges asks for one iTXt chunk that is not compressed. Only the first iTXt chunk with the
 * keyword is ever read, so that no later one can slip past; whatever else has the keyword is
 * reported. A compressed text, which the specification forbids, is read with a warning, and is
 * inflated no further than a credential may be long, so that it cannot be a bomb.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#baked-badge">Open Badges 3.0, 5.3 Baked
 *     Badge</a>
 * @see <a href="https://www.w3.org/TR/2025/REC-png-3-20250624/#11iTXt">PNG, third edition, 11.3.3.4
 *     iTXt</a>
 */
final class BakedText {

  private static final List<String> TEXT_CHUNKS = List.of("iTXt", "tEXt", "zTXt");

  private final byte[] file;
  private final List<PngChunk> international;
  private final List<PngChunk> legacy;
  private final int keywordLength;

  BakedText(byte[] file, List<PngChunk> chunks, String keyword) {
    List<PngChunk> found =
        chunks.stream().filter(chunk -> hasKeyword(file, chunk, keyword)).toList();
    this.file = file;
    this.international = found.stream().filter(chunk -> chunk.isType("iTXt")).toList();
    this.legacy = found.stream().filter(chunk -> !chunk.isType("iTXt")).toList();
    this.keywordLength = keyword.length();
  }

  /** Tells whether this is a chunk of text of any kind with the keyword, well-formed or not. */
  static boolean hasKeyword(byte[] file, PngChunk chunk, String keyword) {
    if (!TEXT_CHUNKS.contains(chunk.type()) || chunk.length() < keyword.length()) {
      return false;
    }
    for (int i = 0; i < keyword.length(); i++) {
      if (file[chunk.dataStart() + i] != keyword.charAt(i)) {
        return false;
      }
    }
    int after = chunk.dataStart() + keyword.length();
    return after == chunk.dataEnd() || file[after] == 0;
  }

  /** Returns a whole iTXt chunk: not compressed, no language, no translated keyword. */
  static byte[] chunk(String keyword, String text, int maxTextBytes) {
    byte[] utf8 = utf8(text);
    if (utf8.length > maxTextBytes) {
      throw new IllegalArgumentException("text must not be longer than " + maxTextBytes + " bytes");
    }
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    data.writeBytes(keyword.getBytes(StandardCharsets.ISO_8859_1));
    byte endOfKeyword = 0;
    byte notCompressed = 0;
    byte method = 0;
    byte endOfLanguage = 0;
    byte endOfTranslatedKeyword = 0;
    data.writeBytes(
        new byte[] {endOfKeyword, notCompressed, method, endOfLanguage, endOfTranslatedKeyword});
    data.writeBytes(utf8);
    return PngChunk.write("iTXt", data.toByteArray());
  }

  static byte[] utf8(String text) {
    try {
      ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      byte[] bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("text must not contain half a surrogate pair", e);
    }
  }

  Outcome<String> read(int maxTextBytes) {
    List<Problem> others = new ArrayList<>();
    if (international.size() > 1) {
      others.add(
          PngFile.warning(
                  "baked.more-than-one",
                  "The picture has "
                      + international.size()
                      + " credentials baked in; only the first was read.")
              .fix("Bake the picture anew."));
    }
    if (!legacy.isEmpty()) {
      Problem elsewhere =
          PngFile.warning(
                  "baked.wrong-chunk",
                  "The keyword stands in a "
                      + legacy.get(0).type()
                      + " chunk, where no credential belongs; it was not read.")
              .fix("Bake the credential into an iTXt chunk.");
      others.add(elsewhere);
    }
    Problems warnings = Problems.of(others);
    if (international.isEmpty()) {
      return refused(warnings, "baked.none", "No credential is baked into the picture.");
    }
    return readFirst(international.get(0), maxTextBytes, warnings);
  }

  private Outcome<String> readFirst(PngChunk chunk, int maxTextBytes, Problems warnings) {
    int flag = chunk.dataStart() + keywordLength + 1;
    int language = flag + 2;
    if (language >= chunk.dataEnd()) {
      return refused(warnings, "baked.malformed", "The iTXt chunk ends before its text.");
    }
    if (file[flag] < 0 || file[flag] > 1 || file[flag + 1] != 0) {
      return refused(
          warnings, "baked.malformed", "The iTXt chunk is packed in a way that PNG does not know.");
    }
    int translated = afterZero(language, chunk.dataEnd());
    int text = afterZero(translated, chunk.dataEnd());
    if (text < 0) {
      return refused(warnings, "baked.malformed", "The iTXt chunk ends before its text.");
    }
    int length = chunk.dataEnd() - text;
    if (file[flag] == 1) {
      Problem compressed =
          PngFile.warning(
                  "baked.compressed", "The credential is compressed, which Open Badges forbids.")
              .fix("Bake the credential anew.");
      return inflated(text, length, maxTextBytes, Problems.of(compressed).and(warnings));
    }
    return length > maxTextBytes
        ? tooLarge(maxTextBytes, warnings)
        : decode(ByteBuffer.wrap(file, text, length), warnings);
  }

  /** Unpacks one byte more than is allowed at most. */
  private Outcome<String> inflated(int from, int length, int maxTextBytes, Problems warnings) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(file, from, length);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished() && out.size() <= maxTextBytes) {
        int count = inflater.inflate(buffer);
        if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return refused(warnings, "baked.malformed", "The compressed credential is cut short.");
        }
        out.write(buffer, 0, count);
      }
      return out.size() > maxTextBytes
          ? tooLarge(maxTextBytes, warnings)
          : decode(ByteBuffer.wrap(out.toByteArray()), warnings);
    } catch (DataFormatException e) {
      return refused(warnings, "baked.malformed", "The compressed credential is damaged.");
    } finally {
      inflater.end();
    }
  }

  private static Outcome<String> tooLarge(int maxTextBytes, Problems warnings) {
    return refused(
        warnings, "baked.too-large", "The credential is longer than " + maxTextBytes + " bytes.");
  }

  private static Outcome<String> decode(ByteBuffer bytes, Problems warnings) {
    if (!bytes.hasRemaining()) {
      return refused(warnings, "baked.malformed", "The credential is empty.");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      if (text.indexOf('\0') >= 0) {
        return refused(warnings, "baked.malformed", "The credential contains a zero byte.");
      }
      return Outcome.success(text, warnings);
    } catch (CharacterCodingException e) {
      return refused(warnings, "baked.not-utf-8", "The credential is not text in UTF-8.");
    }
  }

  /** Returns the offset behind the next zero byte, or -1 if none follows before the end. */
  private int afterZero(int from, int end) {
    for (int i = from; from >= 0 && i < end; i++) {
      if (file[i] == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  static Outcome<String> refused(Problems warnings, String code, String message) {
    return Outcome.refusal(Problems.of(PngFile.error(code, message)).and(warnings));
  }
}

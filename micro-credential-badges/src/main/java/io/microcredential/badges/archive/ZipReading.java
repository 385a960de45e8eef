package io.microcredential.badges.archive;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a zip of which nobody knows who made it.
 *
 * <p>Only the plainest kind is taken: one file from its first byte to its last, entries that do not
 * overlap and are named twice alike, stored or deflated. The sizes that the directory names are the
 * most that is ever unpacked.
 *
 * @see <a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">.ZIP File Format
 *     Specification</a>
 */
final class ZipReading {

  private static final int END_LENGTH = 22;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL_LENGTH = 30;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int CENTRAL_SIGNATURE = 0x02014b50;
  private static final int LOCAL_SIGNATURE = 0x04034b50;
  private static final int ENCRYPTED = 0x2041;
  private static final int SIZES_FOLLOW = 0x0008;
  private static final int FILE_KIND = 0xF000;
  private static final int REGULAR = 0x8000;
  private static final int FOLDER = 0x4000;

  private final byte[] file;
  private final ByteBuffer zip;
  private final ArchiveLimits limits;
  private final Map<String, byte[]> contents = new LinkedHashMap<>();
  private final Set<String> names = new HashSet<>();
  private int central;
  private long total;

  private ZipReading(byte[] file, ArchiveLimits limits) {
    this.file = file;
    this.zip = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    this.limits = limits;
  }

  /** Unpacks every file, folders left out; or the first thing that is wrong. */
  static Outcome<Map<String, byte[]>> read(byte[] file, ArchiveLimits limits) {
    if (file.length > limits.fileBytes()) {
      return Outcome.refusal(
          problem("archive.too-large", "The archive is larger than the limit allows."));
    }
    try {
      var reading = new ZipReading(file, limits);
      reading.unpack();
      return Outcome.success(reading.contents);
    } catch (Refused refused) {
      return Outcome.refusal(Problems.of(refused.problem));
    }
  }

  /** What the directory says of one entry. */
  private record Header(
      String name, int flags, int method, int crc, int packed, int size, int kind, int offset) {}

  private void unpack() throws Refused {
    int end = file.length - END_LENGTH;
    if (end < 0 || zip.getInt(end) != END_SIGNATURE || zip.getShort(end + 20) != 0) {
      throw refused("archive.not-zip", "This is no complete zip file without a comment.");
    }
    int count = unsignedShort(end + 10);
    int length = zip.getInt(end + 12);
    central = zip.getInt(end + 16);
    if (zip.getInt(end + 4) != 0
        || unsignedShort(end + 8) != count
        || central < 0
        || length < 0
        || (long) central + length != end) {
      throw refused("archive.not-zip", "The directory of the zip file is not where it should be.");
    }
    if (count > limits.entries()) {
      throw refused("archive.too-many-entries", "The archive has more entries than allowed.");
    }
    var headers = new ArrayList<Header>();
    int at = central;
    for (int i = 0; i < count; i++) {
      Header header = header(at, end);
      headers.add(header);
      at += centralLength(at);
    }
    if (at != end) {
      throw refused("archive.not-zip", "The directory has bytes that belong to no entry.");
    }
    unpack(headers);
  }

  private void unpack(List<Header> headers) throws Refused {
    List<Header> inOrder =
        headers.stream().sorted(Comparator.comparingInt(Header::offset)).toList();
    int free = 0;
    for (Header header : inOrder) {
      if (header.offset() != free) {
        throw refused(
            "archive.overlap", "Entries of the zip file overlap, or something lies between them.");
      }
      int data = data(header);
      if ((long) data + header.packed() > central) {
        throw refused("archive.overlap", "An entry reaches beyond its place.");
      }
      free = data + header.packed() + descriptorLength(header, data + header.packed());
      if (!header.name().endsWith("/")) {
        contents.put(header.name(), content(header, data));
      }
    }
    if (free != central) {
      throw refused("archive.overlap", "Something lies between the entries of the zip file.");
    }
  }

  private Header header(int at, int end) throws Refused {
    if (at + CENTRAL_LENGTH > end
        || zip.getInt(at) != CENTRAL_SIGNATURE
        || at + centralLength(at) > end) {
      throw refused("archive.not-zip", "The directory of the zip file is damaged.");
    }
    var header =
        new Header(
            name(at + CENTRAL_LENGTH, unsignedShort(at + 28)),
            unsignedShort(at + 8),
            unsignedShort(at + 10),
            zip.getInt(at + 16),
            zip.getInt(at + 20),
            zip.getInt(at + 24),
            unsignedShort(at + 40) & FILE_KIND,
            zip.getInt(at + 42));
    check(header);
    return header;
  }

  private void check(Header header) throws Refused {
    boolean folder = header.name().endsWith("/");
    String path = folder ? header.name().substring(0, header.name().length() - 1) : header.name();
    if (!EntryPath.isSafe(path)) {
      throw refused(
          "archive.entry-name", "An entry has a name that could lead out of the archive.");
    }
    if (!names.add(EntryPath.folded(path))) {
      throw refused("archive.duplicate-name", "Two entries have one name, but for its case.");
    }
    if (header.kind() != 0 && header.kind() != (folder ? FOLDER : REGULAR)) {
      throw refused("archive.link", "An entry is a link or a device, not a file.");
    }
    if ((header.flags() & ENCRYPTED) != 0 || (header.method() != 0 && header.method() != 8)) {
      throw refused("archive.entry-kind", "An entry is encrypted or packed in an unusual way.");
    }
    if (header.packed() < 0 || header.size() < 0 || header.offset() < 0) {
      throw refused("archive.entry-size", "An entry is larger than zip files of this kind hold.");
    }
    total += header.size();
    if (header.size() > limits.entryBytes() || total > limits.totalBytes()) {
      throw refused("archive.too-large", "What is packed in is larger than the limit allows.");
    }
    boolean lies = header.method() == 0 && header.size() != header.packed();
    if (lies || (folder && header.size() != 0)) {
      throw refused("archive.entry-size", "The sizes that an entry names are not true.");
    }
  }

  /** Returns where the content begins, once the entry's own header says what the directory does. */
  private int data(Header header) throws Refused {
    int at = header.offset();
    if (at + LOCAL_LENGTH > central || zip.getInt(at) != LOCAL_SIGNATURE) {
      throw refused("archive.not-zip", "An entry is not where the directory says.");
    }
    int nameLength = unsignedShort(at + 26);
    int data = at + LOCAL_LENGTH + nameLength + unsignedShort(at + 28);
    boolean later = (unsignedShort(at + 6) & SIZES_FOLLOW) != 0;
    boolean same =
        data <= central
            && header.name().equals(name(at + LOCAL_LENGTH, nameLength))
            && unsignedShort(at + 6) == header.flags()
            && unsignedShort(at + 8) == header.method()
            && same(zip.getInt(at + 14), header.crc(), later)
            && same(zip.getInt(at + 18), header.packed(), later)
            && same(zip.getInt(at + 22), header.size(), later);
    if (!same) {
      throw refused("archive.entry-size", "An entry and the directory contradict each other.");
    }
    return data;
  }

  private static boolean same(int local, int central, boolean later) {
    return local == central || (later && local == 0);
  }

  /** Returns how many bytes after the content repeat its sizes. */
  private int descriptorLength(Header header, int at) throws Refused {
    if ((header.flags() & SIZES_FOLLOW) == 0) {
      return 0;
    }
    for (int mark : new int[] {4, 0}) {
      if (at + mark + 12 <= central
          && (mark == 0 || zip.getInt(at) == 0x08074b50)
          && zip.getInt(at + mark) == header.crc()
          && zip.getInt(at + mark + 4) == header.packed()
          && zip.getInt(at + mark + 8) == header.size()) {
        return mark + 12;
      }
    }
    throw refused("archive.entry-size", "The sizes that an entry names are not true.");
  }

  private byte[] content(Header header, int at) throws Refused {
    byte[] content = new byte[header.size()];
    boolean complete =
        header.method() == 0 ? stored(content, at) : inflated(content, at, header.packed());
    var checksum = new CRC32();
    checksum.update(content);
    if (!complete) {
      throw refused("archive.entry-size", "The sizes that an entry names are not true.");
    }
    if ((int) checksum.getValue() != header.crc()) {
      throw refused("archive.entry-damaged", "An entry is damaged.");
    }
    if (isZip(content)) {
      throw refused("archive.entry-nested", "An entry is an archive itself.");
    }
    return content;
  }

  private boolean stored(byte[] content, int at) {
    System.arraycopy(file, at, content, 0, content.length);
    return true;
  }

  /** Unpacks exactly as much as there is room for, and asks whether that was all. */
  private boolean inflated(byte[] content, int at, int packed) {
    var inflater = new Inflater(true);
    try {
      inflater.setInput(file, at, packed);
      int filled = 0;
      while (filled < content.length && !inflater.finished()) {
        int more = inflater.inflate(content, filled, content.length - filled);
        if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          return false;
        }
        filled += more;
      }
      boolean nothingMore = inflater.finished() || inflater.inflate(new byte[1]) == 0;
      return filled == content.length
          && nothingMore
          && inflater.finished()
          && inflater.getRemaining() == 0;
    } catch (DataFormatException malformed) {
      return false;
    } finally {
      inflater.end();
    }
  }

  static boolean isZip(byte[] content) {
    return content.length >= 4
        && content[0] == 'P'
        && content[1] == 'K'
        && (content[2] == 3 && content[3] == 4 || content[2] == 5 && content[3] == 6);
  }

  private String name(int at, int length) {
    return at + length <= file.length ? new String(file, at, length, StandardCharsets.UTF_8) : "";
  }

  private int centralLength(int at) {
    return CENTRAL_LENGTH
        + unsignedShort(at + 28)
        + unsignedShort(at + 30)
        + unsignedShort(at + 32);
  }

  private int unsignedShort(int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  private static Problem problem(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }

  private static Refused refused(String code, String message) {
    return new Refused(problem(code, message));
  }

  /** Ends the reading at the first thing that is wrong. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Problem problem;

    private Refused(Problem problem) {
      super(problem.code());
      this.problem = problem;
    }
  }
}

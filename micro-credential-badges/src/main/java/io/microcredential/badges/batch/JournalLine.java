package io.microcredential.badges.batch;

import io.microcredential.badges.batch.BatchJournal.Done;
import io.microcredential.badges.batch.BatchJournal.Entry;
import io.microcredential.core.Digest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * One line of a journal: a checksum, what happened, the digests, and where the badge is. What is
 * not exactly as it was written is no line.
 *
 * @param key the digest of the row's key
 * @param entry what was recorded
 */
record JournalLine(Digest key, Entry entry) {

  /** Longer than any line: a location is at most nine bytes a UTF-16 unit. */
  static final int MAX_BYTES = 10 * BatchJournal.MAX_LOCATION_LENGTH;

  /** The first line, by which a journal is known. */
  static final String TITLE = "micro-credential batch journal 1";

  private static final String BEGUN = "begun";
  private static final String DONE = "done";
  private static final int CHECKSUM_LENGTH = 8;

  byte[] bytes() {
    String begin = key.hex() + " " + entry.content().hex();
    return checked(
        entry
            .done()
            .map(
                done ->
                    String.join(
                        " ",
                        DONE,
                        begin,
                        done.badge().hex(),
                        URLEncoder.encode(done.location(), StandardCharsets.UTF_8)))
            .orElse(BEGUN + " " + begin));
  }

  static byte[] title() {
    return checked(TITLE);
  }

  private static byte[] checked(String words) {
    return (checksum(words) + " " + words + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static String checksum(String words) {
    var sum = new CRC32C();
    sum.update(words.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** Reads a line with its line feed. */
  static Optional<JournalLine> read(byte[] line) {
    String text = new String(line, StandardCharsets.ISO_8859_1);
    if (text.length() <= CHECKSUM_LENGTH + 1 || !text.endsWith("\n")) {
      return Optional.empty();
    }
    String words = text.substring(CHECKSUM_LENGTH + 1, text.length() - 1);
    return Arrays.equals(checked(words), line) ? words(words.split(" ", -1)) : Optional.empty();
  }

  private static Optional<JournalLine> words(String[] words) {
    if (words.length == 3 && words[0].equals(BEGUN)) {
      return Optional.of(
          new JournalLine(new Digest(words[1]), new Entry(new Digest(words[2]), Optional.empty())));
    }
    if (words.length == 5 && words[0].equals(DONE)) {
      var done =
          new Done(new Digest(words[3]), URLDecoder.decode(words[4], StandardCharsets.UTF_8));
      return Optional.of(
          new JournalLine(
              new Digest(words[1]), new Entry(new Digest(words[2]), Optional.of(done))));
    }
    return Optional.empty();
  }
}

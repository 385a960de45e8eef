package io.microcredential.badges.batch;

import io.microcredential.core.Digest;
import io.microcredential.core.Outcome;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps a journal in a file that only grows, a line for each step, each line with a checksum.
 *
 * <p>A line that a crash tore off at the end is dropped when the journal is opened; damage further
 * up is refused. Only one program at a time can open a journal. In memory is a digest and a
 * position for each row, about 150 bytes; for one thread.
 */
public final class FileBatchJournal implements BatchJournal, AutoCloseable {

  private final FileChannel channel;
  private final Map<Digest, Long> positions = new HashMap<>();
  private long end;

  private FileBatchJournal(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Opens a journal, or begins one.
   *
   * @param file the file; its folder exists
   * @return the journal, to be closed; or {@code batch.journal-in-use} while another program has
   *     it, {@code batch.journal-damaged}, {@code batch.journal-foreign} for a file that is no
   *     journal and stays as it is
   * @throws UncheckedIOException if the file cannot be read or written
   */
  public static Outcome<FileBatchJournal> open(Path file) {
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      Outcome<FileBatchJournal> opened;
      try {
        opened = isLocked(channel) ? load(new FileBatchJournal(channel)) : inUse();
      } catch (IOException | RuntimeException e) {
        channel.close();
        throw e;
      }
      if (!opened.isSuccess()) {
        channel.close();
      }
      return opened;
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be opened", e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException here) {
      return false;
    }
  }

  private static Outcome<FileBatchJournal> load(FileBatchJournal journal) throws IOException {
    byte[] title = JournalLine.title();
    byte[] begin = journal.bytes(0, title.length);
    if (!Arrays.equals(begin, title)) {
      if (!Arrays.equals(begin, Arrays.copyOf(title, begin.length))) {
        return Ledger.refusal(
            "batch.journal-foreign", "The file is no journal.", "Choose another file.");
      }
      journal.channel.truncate(0);
      journal.append(title);
      journal.channel.force(true);
      return Outcome.success(journal);
    }
    journal.end = title.length;
    if (!journal.readLines()) {
      return Ledger.refusal(
          "batch.journal-damaged",
          "A line of the journal is damaged, and lines after it are not.",
          "Put the journal back from a backup.");
    }
    journal.channel.truncate(journal.end);
    return Outcome.success(journal);
  }

  private static Outcome<FileBatchJournal> inUse() {
    return Ledger.refusal(
        "batch.journal-in-use",
        "Another run has this journal open.",
        "Wait until it ends, or choose another journal and another place for the badges.");
  }

  /** Reads all lines; what is no line may stand only at the end, where a crash leaves it. */
  private boolean readLines() throws IOException {
    channel.position(end);
    // Not closed, since that would close the channel.
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16);
    long position = end;
    for (byte[] line = line(in); line.length > 0; line = line(in)) {
      Optional<JournalLine> read = JournalLine.read(line);
      if (read.isPresent() && end < position) {
        return false;
      }
      if (read.isPresent()) {
        positions.put(read.get().key(), position);
        end = position + line.length;
      }
      position += line.length;
    }
    return true;
  }

  private static byte[] line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    int next = -1;
    while (next != '\n' && line.size() < JournalLine.MAX_BYTES && (next = in.read()) >= 0) {
      line.write(next);
    }
    return line.toByteArray();
  }

  @Override
  public Optional<Entry> find(Digest key) {
    Long position = positions.get(key);
    if (position == null) {
      return Optional.empty();
    }
    try {
      byte[] bytes = bytes(position, JournalLine.MAX_BYTES);
      int length = 0;
      while (length < bytes.length && bytes[length] != '\n') {
        length++;
      }
      return JournalLine.read(Arrays.copyOf(bytes, length + 1))
          .filter(line -> line.key().equals(key))
          .map(JournalLine::entry)
          .or(
              () -> {
                throw new UncheckedIOException(
                    new IOException("the journal was changed while it was open"));
              });
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be read", e);
    }
  }

  private byte[] bytes(long position, int most) throws IOException {
    var buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(0, channel.size() - position)));
    long at = position;
    int read = 0;
    while (buffer.hasRemaining() && (read = channel.read(buffer, at)) >= 0) {
      at += read;
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  @Override
  public void begin(Digest key, Digest content) {
    add(new JournalLine(key, new Entry(content, Optional.empty())));
    try {
      channel.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be written", e);
    }
  }

  @Override
  public void done(Digest key, Digest content, Done done) {
    add(new JournalLine(key, new Entry(content, Optional.of(done))));
  }

  private void add(JournalLine line) {
    long position = end;
    try {
      append(line.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be written", e);
    }
    positions.put(line.key(), position);
  }

  private void append(byte[] line) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(line);
    long at = end;
    while (rest.hasRemaining()) {
      at += channel.write(rest, at);
    }
    end = at;
  }

  /**
   * Closes the journal, so that another program can open it.
   *
   * @throws UncheckedIOException if what was recorded may not be on the disk
   */
  @Override
  public void close() {
    try (channel) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("the journal cannot be closed", e);
    }
  }
}

package io.microcredential.badges.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.batch.BatchJournal.Done;
import io.microcredential.badges.batch.BatchJournal.Entry;
import io.microcredential.core.Digest;
import io.microcredential.core.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feature row I6: what a batch remembers outlives a crash. */
class FileBatchJournalTest {

  private static final Digest KEY = Digest.ofText("Robin.Marsh@example.org");
  private static final Digest OTHER = Digest.ofText("another key");
  private static final Digest CONTENT = Digest.ofText("content");
  private static final Done DONE = new Done(Digest.ofText("badge"), "a folder/the 1º badge.json");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("journal");
  }

  private FileBatchJournal open() {
    return FileBatchJournal.open(file).orElseThrow();
  }

  private List<String> refusal() {
    Outcome<FileBatchJournal> refused = FileBatchJournal.open(file);
    assertThat(refused.value()).isEmpty();
    return refused.problems().codes();
  }

  /** Writes one row that is done and one that is begun, and returns the file. */
  private byte[] written() throws IOException {
    try (FileBatchJournal journal = open()) {
      journal.begin(KEY, CONTENT);
      journal.done(KEY, CONTENT, DONE);
      journal.begin(OTHER, CONTENT);
    }
    return Files.readAllBytes(file);
  }

  private static int endOfLine(byte[] bytes, int line) {
    int end = 0;
    for (int i = 0; i < line; i++) {
      while (bytes[end++] != '\n') {}
    }
    return end;
  }

  @Nested
  class Remembering {

    @Test
    void tellsWhatWasRecordedLast() throws IOException {
      written();
      try (FileBatchJournal journal = open()) {
        assertThat(journal.find(KEY)).contains(new Entry(CONTENT, Optional.of(DONE)));
        assertThat(journal.find(OTHER)).contains(new Entry(CONTENT, Optional.empty()));
        assertThat(journal.find(CONTENT)).isEmpty();
        journal.done(OTHER, CONTENT, DONE);
        assertThat(journal.find(OTHER)).contains(new Entry(CONTENT, Optional.of(DONE)));
      }
    }

    @Test
    void namesNobody() throws IOException {
      assertThat(new String(written(), StandardCharsets.UTF_8)).doesNotContain("Robin");
    }

    @Test
    void holdsTheLongestLocation() {
      var longest = new Done(CONTENT, "€".repeat(BatchJournal.MAX_LOCATION_LENGTH));
      try (FileBatchJournal journal = open()) {
        journal.done(KEY, CONTENT, longest);
      }
      try (FileBatchJournal journal = open()) {
        assertThat(journal.find(KEY)).contains(new Entry(CONTENT, Optional.of(longest)));
      }
      assertThatThrownBy(() -> new Done(CONTENT, longest.location() + "x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Nested
  class AfterACrash {

    @Test
    void goesOnFromWhereverTheFileWasTornOff() throws IOException {
      byte[] whole = written();
      int second = endOfLine(whole, 2);
      int third = endOfLine(whole, 3);
      int fourth = endOfLine(whole, 4);
      assertThat(fourth).isEqualTo(whole.length);
      for (int length = 0; length <= whole.length; length++) {
        Files.write(file, Arrays.copyOf(whole, length));
        try (FileBatchJournal journal = open()) {
          assertThat(journal.find(KEY).isPresent())
              .as("%d bytes", length)
              .isEqualTo(length >= second);
          assertThat(journal.find(KEY).flatMap(Entry::done).isPresent()).isEqualTo(length >= third);
          assertThat(journal.find(OTHER).isPresent()).isEqualTo(length >= fourth);
          journal.begin(CONTENT, CONTENT);
        }
        try (FileBatchJournal journal = open()) {
          assertThat(journal.find(CONTENT)).isPresent();
          assertThat(journal.find(KEY).isPresent()).isEqualTo(length >= second);
        }
      }
    }

    @Test
    void dropsAnEndOfZeros() throws IOException {
      written();
      Files.write(file, new byte[5_000], StandardOpenOption.APPEND);
      try (FileBatchJournal journal = open()) {
        assertThat(journal.find(OTHER)).isPresent();
      }
      assertThat(Files.readAllBytes(file)).doesNotContain(0);
    }

    @Test
    void refusesEveryChangedByteThatLinesFollow() throws IOException {
      byte[] whole = written();
      int title = endOfLine(whole, 1);
      // Without its line feed, the line before the last is one with the last, and both are torn.
      int last = endOfLine(whole, 3);
      for (int i = 0; i < last - 1; i++) {
        byte[] damaged = whole.clone();
        damaged[i] ^= 1;
        Files.write(file, damaged);
        assertThat(refusal())
            .as("byte %d", i)
            .containsExactly(i < title ? "batch.journal-foreign" : "batch.journal-damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(damaged);
      }
    }
  }

  @Nested
  class Opening {

    @Test
    void isForOneAtATime() {
      FileBatchJournal first = open();
      assertThat(refusal()).containsExactly("batch.journal-in-use");
      first.begin(KEY, CONTENT);
      first.close();
      try (FileBatchJournal second = open()) {
        assertThat(second.find(KEY)).isPresent();
      }
    }

    @Test
    void leavesAForeignFileAlone() throws IOException {
      Files.writeString(file, "name;badge\n");
      assertThat(refusal()).containsExactly("batch.journal-foreign");
      assertThat(file).hasContent("name;badge\n");
    }
  }
}

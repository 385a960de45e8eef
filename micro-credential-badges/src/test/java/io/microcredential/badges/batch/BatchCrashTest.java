package io.microcredential.badges.batch;

import static io.microcredential.badges.fixture.SampleBadge.SIGNED_AT;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerifiedBadge;
import io.microcredential.badges.batch.BatchResult.Refused;
import io.microcredential.badges.batch.Rows.Shelf;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.Digest;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feature row I6: a batch that is cut off anywhere is finished, each row once. */
class BatchCrashTest {

  private static final int ROWS = 300;

  @TempDir Path folder;

  /** The end of the program, as far as the batch can tell. */
  private static final class Crash extends Error {
    private static final long serialVersionUID = 1;
  }

  /** Counts down to a crash, before or after an operation takes effect. */
  private static final class Fuse {
    private int left;

    Fuse(int left) {
      this.left = left;
    }

    void burn() {
      if (left-- == 0) {
        throw new Crash();
      }
    }
  }

  private record CrashingJournal(BatchJournal journal, Fuse fuse) implements BatchJournal {
    @Override
    public Optional<Entry> find(Digest key) {
      return journal.find(key);
    }

    @Override
    public void begin(Digest key, Digest content) {
      fuse.burn();
      journal.begin(key, content);
      fuse.burn();
    }

    @Override
    public void done(Digest key, Digest content, Done done) {
      fuse.burn();
      journal.done(key, content, done);
      fuse.burn();
    }
  }

  private record CrashingSink(BadgeSink sink, Fuse fuse) implements BadgeSink {
    @Override
    public String write(String key, SignedBadge badge) {
      fuse.burn();
      String location = sink.write(key, badge);
      fuse.burn();
      return location;
    }

    @Override
    public Optional<StoredBadge> find(String key) {
      return sink.find(key);
    }
  }

  @Test
  void storesEachBadgeOnceWhereverItIsCutOff() {
    List<BatchRow> rows =
        List.of(BatchRow.of("row-1", Rows.badge(1)), BatchRow.of("row-2", Rows.badge(2)));
    int operations = rows.size() * 6;
    for (int first = 0; first < operations; first++) {
      for (int second = 0; second < 7; second++) {
        var shelf = new Shelf();
        BatchJournal journal = BatchJournal.inMemory();
        crash(rows, journal, shelf, first);
        crash(rows, journal, shelf, second);
        var results = new ArrayList<BatchResult>();
        BatchSummary summary =
            BatchIssuer.of(Rows.ISSUER, journal, shelf)
                .issue(rows.iterator(), SIGNED_AT, results::add);
        assertThat(summary.issued() + summary.alreadyIssued())
            .as("cut off at %d and %d: %s", first, second, results)
            .isEqualTo(rows.size());
        assertThat(shelf.writes).containsExactly("row-1", "row-2");
      }
    }
  }

  private static void crash(List<BatchRow> rows, BatchJournal journal, Shelf shelf, int operation) {
    var fuse = new Fuse(operation);
    try {
      BatchIssuer.of(Rows.ISSUER, new CrashingJournal(journal, fuse), new CrashingSink(shelf, fuse))
          .issue(rows.iterator(), SIGNED_AT, result -> {});
    } catch (Crash expected) {
      assertThat(expected).hasNoCause();
    }
  }

  /** Issues all rows into a folder and tells each result in a line: what came of it and where. */
  static final class Program {
    private Program() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      try (OutputStream out = new FileOutputStream(FileDescriptor.out);
          FileBatchJournal journal =
              FileBatchJournal.open(folder.resolve("journal")).orElseThrow()) {
        BatchIssuer.of(Rows.ISSUER, journal, FolderSink.into(folder.resolve("badges")))
            .issue(Rows.rows(ROWS), SIGNED_AT, result -> tell(out, result));
      }
    }

    private static void tell(OutputStream out, BatchResult result) {
      String line = result.getClass().getSimpleName() + " " + result.key() + "\n";
      try {
        out.write(line.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void bringsEveryRowOneBadgeThoughTheProgramIsKilled() throws Exception {
    Files.createDirectory(folder.resolve("badges"));
    var random = new SplittableRandom(20_261_122);
    Map<String, String> first = new HashMap<>();
    for (int kill = 0; kill < 3; kill++) {
      int rows = 20 + random.nextInt(60);
      run(first.size() + rows, random.nextInt(2_000));
      Map<String, String> now = badges();
      assertThat(now).as("nothing is issued anew").containsAllEntriesOf(first);
      assertThat(now).hasSizeBetween(first.size() + rows, ROWS - 1);
      first = now;
    }
    List<String> last = run(Integer.MAX_VALUE, 0);
    assertThat(last)
        .hasSize(ROWS)
        .noneMatch(line -> line.startsWith(Refused.class.getSimpleName()));
    Map<String, String> all = badges();
    assertThat(all).hasSize(ROWS).containsAllEntriesOf(first);
    BadgeVerifier verifier = BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER));
    Set<String> ids = new HashSet<>();
    for (String badge : all.values()) {
      var report = verifier.verify(badge, SampleBadge.NOW);
      assertThat(report.result()).isEqualTo(VerificationResult.VALID);
      report.verifiedBadge().map(VerifiedBadge::id).ifPresent(ids::add);
    }
    assertThat(ids).hasSize(ROWS);
  }

  /** Runs the program, and kills it a moment after it told of so many rows. */
  private List<String> run(int rows, int spins) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Program.class.getName(),
                folder.toString())
            .redirectError(folder.resolve("errors").toFile())
            .start();
    var lines = new ArrayList<String>();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while (lines.size() < rows && (line = out.readLine()) != null) {
        lines.add(line);
      }
      if (rows < Integer.MAX_VALUE) {
        for (int i = 0; i < spins; i++) {
          Thread.onSpinWait();
        }
        process.destroyForcibly();
      }
    }
    int code = process.waitFor();
    assertThat(code == 0)
        .as(Files.readString(folder.resolve("errors")))
        .isEqualTo(rows == Integer.MAX_VALUE);
    return lines;
  }

  /** Returns the badges by file name; what a kill left unfinished is none. */
  private Map<String, String> badges() throws IOException {
    Map<String, String> badges = new HashMap<>();
    try (Stream<Path> files = Files.list(folder.resolve("badges"))) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".part")).toList()) {
        badges.put(String.valueOf(file.getFileName()), Files.readString(file));
      }
    }
    return badges;
  }
}

package io.microcredential.core.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.PersonId;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.jdbc.JdbcStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs {@link CrashProgram}, kills it again and again at points that nobody chose, lets it go on
 * from a little before where it was, and counts what is in the store at the end.
 */
abstract class Crashes {

  private static final int THREADS = 4;

  @TempDir Path errors;

  /** What the program was told, by the key of the command; the same each time. */
  private final Map<String, String> done = new HashMap<>();

  private final Map<Long, String> consumed = new HashMap<>();
  private int resent;
  private int servers;

  void killAndGoOn(String name, String url, Runnable killServer) throws Exception {
    int kills = Integer.getInteger("crash.kills", 3);
    int learners =
        Integer.getInteger("crash.commands", 600) / CrashProgram.COMMANDS_OF_A_LEARNER / THREADS;
    int commands = learners * THREADS * CrashProgram.COMMANDS_OF_A_LEARNER + 1;
    long began = System.nanoTime();
    var random = new SplittableRandom(20_261_122);
    int share = commands / (kills + 1);
    for (int kill = 0; kill < kills; kill++) {
      int more = 1 + share / 2 + random.nextInt(share / 2);
      boolean alsoServer = kill % 5 == 1;
      run(url, learners, more, alsoServer ? killServer : () -> {}, random.nextInt(20_000));
      servers += alsoServer ? 1 : 0;
    }
    run(url, learners, Integer.MAX_VALUE, () -> {}, 0);
    assertThat(done).hasSize(commands);
    try (Connections connections = Connections.to(url)) {
      assertNothingLostOrDoubled(JdbcStore.on(connections), learners);
    }
    System.out.printf(
        "Crashes on %s: %d kills in %d commands, %d sent again, %d entries consumed, %d s%n",
        name,
        kills,
        commands,
        resent,
        consumed.size(),
        (System.nanoTime() - began) / 1_000_000_000);
  }

  private void run(String url, int learners, int more, Runnable killServer, int spins)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                CrashProgram.class.getName(),
                url));
    for (int thread = 1; thread <= THREADS; thread++) {
      command.add(Math.max(0, reached("thread" + thread + "-") - 1) + "-" + learners);
    }
    Path log = errors.resolve("errors");
    Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
    int known = done.size();
    boolean serverLives = true;
    boolean killed = false;
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line;
      while ((line = out.readLine()) != null) {
        told(line);
        if (serverLives && done.size() - known > more / 2) {
          killServer.run();
          serverLives = false;
        }
        if (!killed && done.size() - known >= more) {
          for (int i = 0; i < spins; i++) {
            Thread.onSpinWait();
          }
          // Not the process itself, which would close the pipe with what is still in it.
          process.toHandle().destroyForcibly();
          killed = true;
        }
      }
      process.waitFor();
    } finally {
      process.toHandle().destroyForcibly();
    }
    int code = process.exitValue();
    assertThat(code == 0).as(Files.readString(log)).isEqualTo(more == Integer.MAX_VALUE);
  }

  /** The tests may run as a module or not; the program does not. */
  private static String classPath() {
    String modules = System.getProperty("jdk.module.path", "");
    return System.getProperty("java.class.path") + File.pathSeparator + modules;
  }

  /** Returns the last learner of a thread of whom anything is known. */
  private int reached(String thread) {
    return done.keySet().stream()
        .filter(key -> key.startsWith(thread))
        .mapToInt(key -> Integer.parseInt(key.substring(thread.length(), key.indexOf('/'))))
        .max()
        .orElse(0);
  }

  private void told(String line) {
    String[] words = line.split(" ", 3);
    if (words[0].equals("event")) {
      String before = consumed.put(Long.valueOf(words[1]), words[2]);
      assertThat(before).isIn(null, words[2]);
    } else {
      String before = done.put(words[1], words[2]);
      assertThat(before).as(words[1]).isIn(null, words[2]);
      resent += before == null ? 0 : 1;
    }
  }

  private void assertNothingLostOrDoubled(Store store, int learners) {
    Portal portal = new Portal(store);
    List<JournalEntry> journal = portal.service.journal().after(0, Integer.MAX_VALUE);
    assertThat(portal.service.journal().verify().sound().position()).isEqualTo(journal.size());
    assertThat(portal.service.journal().verify().isIntact()).isTrue();

    assertThat(journal.stream().map(e -> e.record() + " " + e.kind()).sorted().toList())
        .as("events of acknowledged commands, each as often as it was acknowledged")
        .isEqualTo(done.values().stream().flatMap(Crashes::events).sorted().toList());
    assertThat(journal.stream().collect(Collectors.toMap(e -> e.position(), e -> e.hash().hex())))
        .as("every entry was consumed at least once")
        .isEqualTo(consumed);

    var all = new Lookup(StoredCommand.BY_TIME, "all");
    assertThat(found(store, StoredCommand.KIND, all)).hasSize(done.size());
    for (int thread = 1; thread <= THREADS; thread++) {
      for (int i = 0; i < learners; i++) {
        assertWhole(portal, "thread" + thread + "-" + i);
      }
    }
  }

  private static Stream<String> events(String told) {
    String[] words = told.split(" ");
    return Stream.of(words[3].split(",")).map(event -> words[1] + " " + event);
  }

  /** One enrollment, one submission, two assessments, one decision, and the award if there is. */
  private void assertWhole(Portal portal, String learner) {
    var cards = new Lookup(EnrollmentCard.BY_LEARNER, PersonId.of(learner).value());
    List<LookupAnswer> found = found(portal.store, EnrollmentCard.KIND, cards);
    assertThat(found).as(learner).hasSize(1);
    EnrollmentId id = EnrollmentCard.read(found.get(0).record()).id();
    assertThat(portal.service.journal().audit(id).isEmpty()).as(learner).isTrue();
    Enrollment enrollment =
        portal
            .store
            .read(store -> store.find(new RecordKey(StoredEnrollment.KIND, id.value())))
            .map(record -> StoredEnrollment.read(record).enrollment())
            .orElseThrow();
    assertThat(enrollment.earlier()).isEmpty();
    assertThat(enrollment.submission().map(s -> s.id().value()).orElseThrow())
        .isEqualTo(subject(learner + "/submit"));
    if (done.containsKey(learner + "/award")) {
      assertThat(enrollment.award().orElseThrow().id().value())
          .isEqualTo(subject(learner + "/award"));
    } else {
      assertThat(enrollment.award()).isEmpty();
    }
  }

  private String subject(String key) {
    return done.getOrDefault(key, "").split(" ")[2];
  }

  private static List<LookupAnswer> found(Store store, String kind, Lookup lookup) {
    return store.read(reader -> reader.find(kind, lookup, LookupPlace.start(), Integer.MAX_VALUE));
  }
}

package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADA;
import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.APPROVER;
import static io.microcredential.core.service.Portal.BEN;
import static io.microcredential.core.service.Portal.DEFINITION;
import static io.microcredential.core.service.Portal.person;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.AgreeOrLower;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreUnavailableException;
import io.microcredential.core.store.jdbc.JdbcStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Takes learners through a micro-credential, ten commands each, under the same keys in every run,
 * and tells in a line what it was told: {@code done} with a receipt, {@code event} with an entry
 * that a consumer of the journal got. It is there to be killed; {@link CrashTest} does it.
 *
 * <p>Arguments: the URL of the database, and for each thread at which learner to begin and to end.
 */
final class CrashProgram {

  static final int COMMANDS_OF_A_LEARNER = 10;

  private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");

  private final OutputStream out;
  private final MicroCredentials service;
  private final Earning earning;
  private final Semaphore committed = new Semaphore(1);

  private CrashProgram(Store store, OutputStream out) {
    this.out = out;
    this.service = MicroCredentials.on(store, new AgreeOrLower(), () -> NOW, new SecureRandom());
    this.earning = service.earning();
  }

  /** Runs until everything is done, or somebody ends it. */
  public static void main(String[] arguments) throws Exception {
    try (OutputStream out = new FileOutputStream(FileDescriptor.out);
        Connections connections = Connections.to(arguments[0])) {
      JdbcStore.migrate(connections);
      var program = new CrashProgram(JdbcStore.on(connections), out);
      if (!program.service.journal().verify().isIntact()) {
        throw new IllegalStateException("the journal is broken");
      }
      program.run(arguments);
    }
  }

  private void run(String[] arguments) throws Exception {
    sent("publish", ADMINISTRATOR, call -> service.definitions().publish(call, DEFINITION));
    ExecutorService threads = Executors.newCachedThreadPool();
    var done = new AtomicBoolean();
    Future<?> consumer = threads.submit(() -> consume(done));
    var running = new ArrayList<Future<?>>();
    for (int i = 1; i < arguments.length; i++) {
      String thread = "thread" + i;
      String[] range = arguments[i].split("-", 2);
      running.add(threads.submit(() -> learners(thread, range)));
    }
    threads.shutdown();
    for (Future<?> one : running) {
      one.get();
    }
    done.set(true);
    committed.release();
    consumer.get();
  }

  private void learners(String thread, String[] range) {
    for (int i = Integer.parseInt(range[0]); i < Integer.parseInt(range[1]); i++) {
      learner(thread + "-" + i, i);
    }
  }

  private void learner(String name, int number) {
    Actor learner = Portal.learner(name);
    EnrollmentId id =
        sent(name + "/enroll", learner, c -> earning.enroll(c, DEFINITION.ref(), person(learner)))
            .enrollment();
    sent(name + "/draft", learner, c -> earning.draft(c, id, AssessmentRoute.PORTFOLIO));
    sent(name + "/save", learner, c -> earning.save(c, id, SampleWork.portfolio()));
    var submission =
        SubmissionId.of(sent(name + "/submit", learner, c -> earning.submit(c, id)).subject());
    sent(name + "/begin", ADMINISTRATOR, c -> earning.beginAssessment(c, id));
    sent(
        name + "/assign",
        ADMINISTRATOR,
        c -> earning.assign(c, id, List.of(person(ADA), person(BEN))));
    for (Actor judge : List.of(ADA, BEN)) {
      String by = person(judge).value();
      sent(
          name + "/assess-" + by,
          judge,
          c -> earning.assess(c, id, SampleWork.assessor(by), judgement(by, submission)));
    }
    sent(
        name + "/decide",
        APPROVER,
        c -> earning.decide(c, id, SampleWork.WORDS, LearnerRecord.nothing()));
    if (number % 4 == 3) {
      sent(name + "/withdraw", learner, c -> earning.withdraw(c, id));
    } else {
      sent(name + "/award", APPROVER, c -> earning.award(c, id));
    }
  }

  private static Assessment judgement(String by, SubmissionId submission) {
    Map<?, LevelId> levels = SampleWork.levels();
    List<CriterionRating> ratings =
        SampleDefinitions.rubric().criterionIds().stream()
            .map(criterion -> SampleWork.rating(criterion, levels.get(criterion), by))
            .toList();
    return new Assessment(
        AssessmentId.of(by + "-on-" + submission),
        submission,
        Portal.person(by.equals("ada") ? ADA : BEN),
        AssessorRole.ASSESSOR,
        DEFINITION.rubricDigest(),
        ratings,
        NOW);
  }

  /** Sends a command until it is known what came of it, and tells. */
  private Receipt sent(String key, Actor actor, Function<Call, Outcome<Receipt>> command) {
    Outcome<Receipt> outcome = command.apply(Call.of(actor, key));
    while (outcome.problems().codes().contains("store.unavailable")) {
      Thread.onSpinWait();
      outcome = command.apply(Call.of(actor, key));
    }
    Receipt receipt = outcome.orElseThrow();
    tell(
        String.join(
            " ",
            "done",
            key,
            person(actor).value(),
            receipt.record().toString(),
            receipt.subject(),
            String.join(",", receipt.events())));
    committed.release();
    return receipt;
  }

  private void consume(AtomicBoolean done) {
    boolean last;
    do {
      committed.acquireUninterruptibly();
      committed.drainPermits();
      last = done.get();
      boolean more = true;
      while (more) {
        more = deliver() > 0;
      }
    } while (!last);
  }

  private int deliver() {
    try {
      return service.journal().deliver("crash", 20, entries -> entries.forEach(this::tell));
    } catch (StoreUnavailableException lost) {
      return 1;
    }
  }

  private void tell(JournalEntry entry) {
    tell("event " + entry.position() + " " + entry.hash().hex());
  }

  private synchronized void tell(String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

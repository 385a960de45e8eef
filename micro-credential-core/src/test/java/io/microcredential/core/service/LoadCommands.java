package io.microcredential.core.service;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.Outcome;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.service.LoadTemplates.Kind;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.jdbc.JdbcStore;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import javax.sql.DataSource;

/**
 * Commands beside the bare statements that they need, in turns on the same database.
 *
 * <p>Every command is about an enrollment of its own, which the portal holds already. A rehearsal
 * that is rolled back writes down the statements; the floor sends those, prepared, and commits
 * once. All use one connection, as each is a process of the server, and how soon that answers
 * depends on the core on which it runs. The enrollments of the service are rehearsed as well, so
 * that the database has seen both alike. The service is measured twice: reading what it has never
 * seen, and what it showed to somebody a moment ago, as portals do. Before that, people go through
 * the whole way in memory, as programs that have run for a while are compiled better.
 */
final class LoadCommands {

  private static final int BLOCK = 15;

  private final LoadData data;
  private final LoadTemplates templates;
  private final DataSource source;
  private final LoadStatements statements;
  private final LoadWay rehearsal;
  private final LoadWay asking;
  private final SplittableRandom random;
  private final Set<Integer> used = new HashSet<>();

  /** A command about one enrollment, with what it says prepared. */
  private interface Command {
    Outcome<Receipt> run(LoadWay way);
  }

  /** Prepares a command about an enrollment. */
  private interface Preparing {
    Command prepare(LoadData.One one);
  }

  LoadCommands(LoadData data, LoadTemplates templates, DataSource source, long seed) {
    this.data = data;
    this.templates = templates;
    this.source = source;
    this.statements = new LoadStatements(source);
    this.rehearsal = new LoadWay(JdbcStore.on(statements), LoadData.NOW);
    this.asking = new LoadWay(JdbcStore.on(source), LoadData.NOW);
    this.random = new SplittableRandom(seed);
  }

  /** Runs every command in blocks, and returns the largest median of the ratios to the floor. */
  double run(int warm, int blocks, List<String> table) throws SQLException {
    table.add(LoadTimes.row("command", "%6s%6s%7s", "runs", "stmts", "chars"));
    table.add(
        LoadTimes.row(
            "", "%10s%10s%7s%10s%7s", "floor ms", "anew ms", "ratio", "seen ms", "ratio"));
    var ratios =
        List.of(
            measure("earning.save", Kind.DRAFTING, this::save, warm, blocks, table),
            measure("earning.submit", Kind.DRAFTING, this::submit, warm, blocks, table),
            measure("earning.assess", Kind.ASSESSED_BY_NOBODY, this::assess, warm, blocks, table),
            measure("earning.decide", Kind.ASSESSED_BY_ONE, this::decide, warm, blocks, table),
            measure("earning.award", Kind.EARNED, this::award, warm, blocks, table));
    return Collections.max(ratios);
  }

  /** Two nodes take turns, so that each reads what it has not seen. */
  static void warm(int people) {
    var store = MemoryStore.empty();
    var one = new LoadWay(store, LoadWay.BEGIN);
    var other = new LoadWay(store, LoadWay.BEGIN);
    Actor first = LoadWay.assessor("first");
    Actor second = LoadWay.assessor("second");
    one.publish(0);
    for (int i = 0; i < people; i++) {
      Actor learner = LoadWay.learner("learner-" + i);
      EnrollmentId id = one.enroll(learner, 0);
      other.draft(learner, id);
      one.save(learner, id);
      other.submit(learner, id);
      one.open(id, first, second);
      other.judge(id, SampleWork.levels(), first);
      one.judge(id, SampleWork.levels(), second);
      other.decide(id);
      one.award(id);
    }
  }

  private double measure(
      String name, Kind kind, Preparing preparing, int warm, int blocks, List<String> table)
      throws SQLException {
    var floor = new LoadTimes();
    var anew = new LoadTimes();
    var seen = new LoadTimes();
    var sent = new ArrayList<List<LoadStatements.Sent>>();
    var fresh = new LoadWay(JdbcStore.on(source), LoadData.NOW);
    var showing = new LoadWay(JdbcStore.on(source), LoadData.NOW);
    for (int block = -warm; block < blocks; block++) {
      boolean counts = block >= 0;
      sent.clear();
      for (int i = 0; i < BLOCK; i++) {
        rehearsed(preparing.prepare(next(kind)));
        sent.add(statements.take());
      }
      List<Command> first = commands(kind, preparing);
      List<Command> second = new ArrayList<>();
      for (int i = 0; i < BLOCK; i++) {
        LoadData.One one = next(kind);
        second.add(rehearsed(preparing.prepare(one)));
        showing.service.views().enrollment(owner(one), one.enrollment()).orElseThrow();
      }
      statements.take();
      for (int i = 0; i < BLOCK; i++) {
        long begin = System.nanoTime();
        LoadStatements.replay(source, sent.get(i));
        add(floor, begin, counts);
        time(first.get(i), fresh, anew, counts);
        time(second.get(i), showing, seen, counts);
      }
    }
    List<LoadStatements.Sent> last = sent.get(0);
    table.add(
        LoadTimes.row(
            name, "%6d%6d%7d", floor.count(), last.size(), LoadStatements.characters(last)));
    for (double part : List.of(0.1, 0.5)) {
      double least = floor.millis(part);
      table.add(
          LoadTimes.row(
              part == 0.5 ? "  median" : "  10th percentile",
              "%10.2f%10.2f%7.2f%10.2f%7.2f",
              least,
              anew.millis(part),
              anew.millis(part) / least,
              seen.millis(part),
              seen.millis(part) / least));
    }
    return anew.millis(0.5) / floor.millis(0.5);
  }

  private List<Command> commands(Kind kind, Preparing preparing) {
    var commands = new ArrayList<Command>();
    for (int i = 0; i < BLOCK; i++) {
      commands.add(rehearsed(preparing.prepare(next(kind))));
    }
    return commands;
  }

  private Command rehearsed(Command command) {
    command.run(rehearsal).orElseThrow();
    return command;
  }

  private static void time(Command command, LoadWay way, LoadTimes times, boolean counts) {
    long begin = System.nanoTime();
    Outcome<Receipt> done = command.run(way);
    add(times, begin, counts);
    done.orElseThrow();
  }

  private static void add(LoadTimes times, long begin, boolean counts) {
    if (counts) {
      times.add(System.nanoTime() - begin);
    }
  }

  /** Returns an enrollment that no command was about yet, and whose learner has no other open. */
  private LoadData.One next(Kind kind) {
    for (long tries = 0; tries < 1_000L * data.enrollments(); tries++) {
      int number = random.nextInt(data.enrollments());
      if (data.kind(number) == kind && number % 100 != 0 && used.add(number)) {
        LoadData.One one = data.one(templates, number);
        if (isUntouched(one)) {
          return one;
        }
      }
    }
    throw new IllegalStateException("no more " + kind + "; fill in more submissions");
  }

  /** Returns whether no earlier run over the same database has moved it. */
  private boolean isUntouched(LoadData.One one) {
    var key = new RecordKey(StoredEnrollment.KIND, one.enrollment().value());
    return asking.store.read(reader -> reader.find(key)).orElseThrow().revision() == 1;
  }

  private Command save(LoadData.One one) {
    EvidencePortfolio work =
        SampleWork.portfolio()
            .answering(SampleDefinitions.REFLECTION, "I will wait twice as long.");
    Call call = asking.call(owner(one));
    return way -> way.service.earning().save(call, one.enrollment(), work);
  }

  private Command submit(LoadData.One one) {
    Call call = asking.call(owner(one));
    return way -> way.service.earning().submit(call, one.enrollment());
  }

  private Command assess(LoadData.One one) {
    Actor judge = LoadWay.assessor(one.copy().first());
    Assessment judgement = asking.judgement(judge, one.enrollment(), SampleWork.levels());
    Assessor certified = LoadWay.certified(judge, LoadWay.DEFINITIONS);
    Call call = asking.call(judge);
    return way -> way.service.earning().assess(call, one.enrollment(), certified, judgement);
  }

  /** Lets the second assessor say the same first. */
  private Command decide(LoadData.One one) {
    Actor judge = LoadWay.assessor(one.copy().second());
    asking.judge(one.enrollment(), SampleWork.levels(), judge);
    Call call = asking.call(LoadWay.APPROVER);
    return way ->
        way.service
            .earning()
            .decide(call, one.enrollment(), SampleWork.WORDS, LearnerRecord.nothing());
  }

  private Command award(LoadData.One one) {
    Call call = asking.call(LoadWay.APPROVER);
    return way -> way.service.earning().award(call, one.enrollment());
  }

  private static Actor owner(LoadData.One one) {
    return LoadWay.learner(one.copy().learner());
  }
}

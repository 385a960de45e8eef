package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ADMINISTRATOR;
import static io.microcredential.core.service.Portal.PROGRAMME;
import static io.microcredential.core.service.Portal.learner;
import static io.microcredential.core.service.Portal.person;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * People who do things at the same moment, each through one of two nodes over one store: one of
 * them did it, and the others are told why not; nobody meets an exception or a busy store.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Races {

  static final int CROWD = 64;
  static final Actor SECOND_APPROVER = Portal.actor("approver-2", Role.APPROVER);
  static final Actor SECOND_ADMINISTRATOR = Portal.actor("admin-2", Role.PROGRAMME_ADMINISTRATOR);

  private final ExecutorService threads = Executors.newFixedThreadPool(CROWD);
  private EmptyStores stores;
  private int rounds;
  private int commands;
  WatchedStore store;
  Portal portal;
  List<MicroCredentials> nodes;

  /** Says where the races are. */
  abstract EmptyStores stores();

  @BeforeEach
  void open() throws SQLException {
    stores = stores();
    store = new WatchedStore(stores.open());
    portal = Portal.over(store);
    nodes = List.of(portal.service, portal.node());
  }

  @AfterEach
  void close() throws SQLException {
    stores.close();
  }

  @AfterAll
  void sayHowManyRacesThereWere() {
    threads.shutdown();
    System.out.printf(
        "%s on %s: %d rounds, %d commands%n",
        getClass().getSuperclass().getSimpleName(), stores.name(), rounds, commands);
  }

  final void rounds(ThrowingConsumer<Actor> round) {
    for (int i = 0; i < Integer.getInteger("races.rounds", 20); i++) {
      round.accept(learner("learner-" + rounds++));
      assertThat(portal.service.journal().verify().isIntact()).isTrue();
    }
  }

  /** Returns a number that no round had before. */
  final int round() {
    return rounds;
  }

  final MicroCredentials node(int number) {
    return nodes.get(number % nodes.size());
  }

  /** A command that somebody gives. */
  interface Given {
    Outcome<Receipt> outcome();
  }

  /** One command of a crowd. */
  interface Numbered {
    Outcome<Receipt> give(int number);
  }

  final List<Outcome<Receipt>> crowd(Numbered command) throws Exception {
    return atOnce(IntStream.range(0, CROWD).<Given>mapToObj(i -> () -> command.give(i)).toList());
  }

  final List<Outcome<Receipt>> atOnce(Given... given) throws Exception {
    return atOnce(List.of(given));
  }

  private List<Outcome<Receipt>> atOnce(List<Given> given) throws Exception {
    List<Outcome<Receipt>> outcomes =
        together(given.stream().<Callable<Outcome<Receipt>>>map(one -> one::outcome).toList());
    commands += outcomes.size();
    assertThat(outcomes)
        .flatExtracting(Races::codes)
        .doesNotContain("store.busy", "store.unavailable", "store.corrupt");
    return outcomes;
  }

  /** Runs all, each in a thread of its own, and gives what each gave. */
  final <T> List<T> together(List<Callable<T>> all) throws Exception {
    var start = new CyclicBarrier(all.size());
    var running = new ArrayList<Future<T>>();
    for (Callable<T> one : all) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return one.call();
              }));
    }
    var given = new ArrayList<T>();
    for (Future<T> one : running) {
      given.add(one.get());
    }
    return given;
  }

  static List<String> codes(Outcome<?> outcome) {
    return outcome.problems().codes();
  }

  /** One did it; each of the others was told one of these reasons, and nothing else. */
  static void assertOneOf(List<Outcome<Receipt>> outcomes, String... reasons) {
    assertThat(outcomes).filteredOn(Outcome::isSuccess).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !outcome.isSuccess())
        .allSatisfy(outcome -> assertThat(codes(outcome)).hasSize(1).isSubsetOf(Set.of(reasons)));
  }

  /** Returns how often something happened to anybody or anything. */
  final long times(String event) {
    return portal.service.journal().after(0, 100_000).stream()
        .filter(entry -> entry.kind().equals(event))
        .count();
  }

  final People registered(Actor... people) {
    for (Actor one : people) {
      node(0).people().register(portal.call(ADMINISTRATOR), person(one), PROGRAMME).orElseThrow();
    }
    return node(0).people();
  }

  /** Returns the learner's second account, which is not registered yet. */
  static Actor second(Actor learner) {
    return learner(person(learner) + "-again");
  }

  /** The same command was sent many times: everybody has the one receipt. */
  static void assertSame(List<Outcome<Receipt>> outcomes) {
    assertThat(outcomes)
        .extracting(Outcome::orElseThrow)
        .containsOnly(outcomes.get(0).orElseThrow());
  }
}

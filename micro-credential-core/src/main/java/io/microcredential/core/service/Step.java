package io.microcredential.core.service;

import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Subject;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoreWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One command in its transaction: who acts and when, what is allowed, and what happened. */
final class Step {

  private record Happened(
      String kind, RecordKey record, String subject, @Nullable Digest commitment) {}

  private final StoreWriter store;
  private final Accounts accounts;
  private final Viewer viewer;
  private final PersonId by;
  private final RecordKey command;
  private final Instant now;
  private final List<Happened> happened = new ArrayList<>();
  private final List<Supplier<Problems>> checks = new ArrayList<>();

  Step(
      StoreWriter store,
      Accounts accounts,
      Viewer viewer,
      PersonId by,
      RecordKey command,
      Instant now) {
    this.store = store;
    this.accounts = accounts;
    this.viewer = viewer;
    this.by = by;
    this.command = command;
    this.now = now;
  }

  StoreWriter store() {
    return store;
  }

  /** Returns every id that is the same person. */
  List<PersonId> ids(PersonId person) {
    return accounts.ids(store, person);
  }

  PersonId by() {
    return by;
  }

  /** Returns under which key the command is kept. */
  RecordKey command() {
    return command;
  }

  Instant now() {
    return now;
  }

  /** Returns why the actor may not do this, or nothing. */
  Problems against(Action action, Subject subject) {
    return viewer.against(action, subject);
  }

  void happened(String kind, RecordKey record, String subject, @Nullable Digest commitment) {
    happened.add(new Happened(kind, record, subject, commitment));
  }

  List<String> events() {
    return happened.stream().map(Happened::kind).toList();
  }

  /**
   * Asks again at the very end, when nobody else can commit any more: what another command says of
   * the records that this one only reads.
   *
   * @param check gives what is against the command then, or no problem
   */
  void lastly(Supplier<Problems> check) {
    checks.add(check);
  }

  /**
   * Writes down what happened; comes last, since others wait for the journal from here on.
   *
   * @return what is against the command after all, or no problem
   */
  Problems record() {
    if (happened.isEmpty()) {
      return Problems.none();
    }
    var entries = new ArrayList<JournalEntry>();
    JournalHead head = store.holdJournal();
    for (Supplier<Problems> check : checks) {
      Problems against = check.get();
      if (against.hasErrors()) {
        return against;
      }
    }
    for (Happened what : happened) {
      JournalEntry entry =
          head.link(what.kind(), what.record(), what.subject(), now, what.commitment());
      entries.add(entry);
      head = JournalHead.behind(entry);
    }
    store.append(entries);
    return Problems.none();
  }
}

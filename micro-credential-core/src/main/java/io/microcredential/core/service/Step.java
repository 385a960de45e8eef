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
import org.jspecify.annotations.Nullable;

/** One command in its transaction: who acts and when, what is allowed, and what happened. */
final class Step {

  private record Happened(
      String kind, RecordKey record, String subject, @Nullable Digest commitment) {}

  private final StoreWriter store;
  private final Viewer viewer;
  private final PersonId by;
  private final Instant now;
  private final List<Happened> happened = new ArrayList<>();

  Step(StoreWriter store, Viewer viewer, PersonId by, Instant now) {
    this.store = store;
    this.viewer = viewer;
    this.by = by;
    this.now = now;
  }

  StoreWriter store() {
    return store;
  }

  PersonId by() {
    return by;
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

  /** Writes down what happened; comes last, since others wait for the journal from here on. */
  void record() {
    if (happened.isEmpty()) {
      return;
    }
    var entries = new ArrayList<JournalEntry>();
    JournalHead head = store.holdJournal();
    for (Happened what : happened) {
      JournalEntry entry =
          head.link(what.kind(), what.record(), what.subject(), now, what.commitment());
      entries.add(entry);
      head = JournalHead.behind(entry);
    }
    store.append(entries);
  }
}

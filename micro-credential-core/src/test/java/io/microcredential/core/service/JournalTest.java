package io.microcredential.core.service;

import static io.microcredential.core.service.Portal.ROBIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.Digest;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.earning.SampleWork;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Feature row L2: whoever bends what happened is found out. */
class JournalTest {

  private final Portal portal = Portal.over(MemoryStore.empty());
  private final EnrollmentId id = portal.awarded(ROBIN);
  private final List<JournalEntry> entries = portal.service.journal().after(0, 100);

  /** A store whose journal and records somebody has tampered with. */
  private record BentStore(Store store, List<JournalEntry> entries, UnaryOperator<String> content)
      implements Store {

    @Override
    public <T> T write(Function<StoreWriter, T> work) {
      return store.write(work);
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
      return store.read(reader -> work.apply(new BentReader(reader, entries, content)));
    }
  }

  private record BentReader(
      StoreReader store, List<JournalEntry> entries, UnaryOperator<String> content)
      implements StoreReader {

    @Override
    public Optional<StoredRecord> find(RecordKey key) {
      return store
          .find(key)
          .map(
              r ->
                  new StoredRecord(r.key(), r.revision(), content.apply(r.content()), r.entries()));
    }

    @Override
    public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
      return store.find(kind, lookup, after, limit);
    }

    @Override
    public List<JournalEntry> journal(long after, int limit) {
      return entries.stream().filter(e -> e.position() > after).limit(limit).toList();
    }

    @Override
    public List<JournalEntry> journal(RecordKey record, long after, int limit) {
      return journal(after, limit).stream().filter(e -> e.record().equals(record)).toList();
    }
  }

  private Journal journal(List<JournalEntry> bent) {
    return new Portal(new BentStore(portal.store, bent, content -> content)).service.journal();
  }

  private Journal changing(String from, String to) {
    return new Portal(new BentStore(portal.store, entries, c -> c.replace(from, to)))
        .service.journal();
  }

  private static JournalEntry with(JournalEntry entry, String subject, Digest hash) {
    return new JournalEntry(
        entry.position(),
        entry.kind(),
        entry.record(),
        subject,
        entry.at(),
        entry.commitment(),
        entry.previous(),
        hash);
  }

  private List<JournalEntry> replacing(int index, JournalEntry entry) {
    var bent = new ArrayList<>(entries);
    bent.set(index, entry);
    return bent;
  }

  @Test
  void everyLinkHoldsWhileNobodyTouchesIt() {
    JournalReport report = portal.service.journal().verify();
    assertThat(report.isIntact()).isTrue();
    assertThat(report.sound().position()).isEqualTo(entries.size());
    assertThat(portal.service.journal().verify(List.of(report.sound())).isIntact()).isTrue();
  }

  @Test
  void aChangedEntryIsTheFirstBrokenLink() {
    for (int i = 0; i < entries.size(); i++) {
      JournalEntry entry = entries.get(i);
      JournalReport report = journal(replacing(i, with(entry, "other", entry.hash()))).verify();
      assertThat(report.brokenAt()).isEqualTo(entry.position());
      assertThat(report.fault()).isEqualTo(JournalFault.CHANGED);
      assertThat(report.sound().position()).isEqualTo(entry.position() - 1);
    }
  }

  @Test
  void anEntryHashedAnewBreaksTheLinkOfTheNext() {
    JournalEntry entry = entries.get(3);
    JournalEntry changed = with(entry, "other", entry.hash());
    JournalReport report =
        journal(replacing(3, with(changed, "other", changed.computedHash()))).verify();
    assertThat(report.brokenAt()).isEqualTo(5L);
    assertThat(report.fault()).isEqualTo(JournalFault.UNLINKED);
  }

  @Test
  void aMissingEntryIsAGap() {
    var bent = new ArrayList<>(entries);
    bent.remove(4);
    JournalReport report = journal(bent).verify();
    assertThat(report.brokenAt()).isEqualTo(6L);
    assertThat(report.fault()).isEqualTo(JournalFault.GAP);
  }

  @Test
  void whoLinksEverythingAnewIsFoundOutByAnEndThatSomebodyKept() {
    JournalHead kept = JournalHead.behind(entries.get(6));
    JournalHead head = JournalHead.empty();
    var rewritten = new ArrayList<JournalEntry>();
    for (JournalEntry entry : entries) {
      String subject = entry.position() == 5 ? "other" : entry.subject();
      JournalEntry linked =
          head.link(entry.kind(), entry.record(), subject, entry.at(), entry.commitment());
      rewritten.add(linked);
      head = JournalHead.behind(linked);
    }
    assertThat(journal(rewritten).verify().isIntact()).isTrue();
    JournalReport report = journal(rewritten).verify(List.of(kept));
    assertThat(report.fault()).isEqualTo(JournalFault.REWRITTEN);
    assertThat(report.brokenAt()).isEqualTo(7L);
  }

  @Test
  void aCutOffEndIsMissed() {
    JournalHead kept = JournalHead.behind(entries.get(entries.size() - 1));
    JournalReport report = journal(entries.subList(0, 5)).verify(List.of(kept));
    assertThat(report.fault()).isEqualTo(JournalFault.CUT_OFF);
    assertThat(report.brokenAt()).isEqualTo(6L);
  }

  @Test
  void aChangedWordInAnEnrollmentIsFoundThoughTheJournalHasNoWord() {
    EnrollmentId handedIn = portal.submitted(Portal.learner("kim"));
    var bent =
        new Portal(
            new BentStore(
                portal.store,
                portal.service.journal().after(0, 100),
                content -> content.replace("What plan shows.", "What plan does not show.")));
    assertThat(portal.service.journal().audit(handedIn).isEmpty()).isTrue();
    assertThat(bent.service.journal().audit(handedIn).codes()).containsExactly("audit.content");
  }

  @Test
  void aChangedDecisionContradictsTheAwardAndNobodyBuildsOnIt() {
    assertThat(changing("Seen by ben", "Seen by Ben").audit(id).codes())
        .containsExactly("audit.unreadable");
    var bent =
        new Portal(
            new BentStore(portal.store, entries, c -> c.replace("Seen by ben", "Seen by Ben")));
    assertThat(bent.service.views().enrollment(ROBIN, id).problems().codes())
        .containsExactly("store.corrupt");
  }

  @Test
  void anotherActorThanTheOneWhoDidItIsFound() {
    assertThat(changing("\"acts\":[\"robin\"", "\"acts\":[\"kim\"").audit(id).codes())
        .containsExactly("audit.content");
    assertThat(changing("\"acts\":[\"robin\",", "\"acts\":[").audit(id).codes())
        .containsExactly("audit.entries");
  }

  @Test
  void aConsumerGetsEveryEntryAtLeastOnceAndInOrder() {
    Journal journal = portal.service.journal();
    var got = new ArrayList<JournalEntry>();
    assertThatThrownBy(
            () ->
                journal.deliver(
                    "mail",
                    4,
                    page -> {
                      got.addAll(page);
                      throw new IllegalStateException("the mail server is down");
                    }))
        .hasMessage("the mail server is down");
    assertThat(journal.place("mail")).isZero();
    got.clear();
    int delivered;
    do {
      delivered = journal.deliver("mail", 4, got::addAll);
    } while (delivered > 0);
    assertThat(got).isEqualTo(entries);

    portal.drafted(Portal.learner("kim"));
    assertThat(journal.place("mail")).isEqualTo(entries.size());
    assertThat(journal.deliver("mail", 100, got::addAll)).isEqualTo(3);
    assertThat(journal.place("mail")).isEqualTo(entries.size() + 3);
    assertThat(journal.place("statistics")).isZero();
    assertThat(journal.deliver("statistics", 100, page -> {})).isEqualTo(entries.size() + 3);
  }

  @Test
  void theWordsOfAWorkAreNotInTheJournal() {
    assertThat(entries.toString()).doesNotContain(SampleWork.WORDS).doesNotContain("robin");
  }
}

package io.microcredential.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Records about nothing, and what the laws ask of them again and again. */
final class Things {

  static final String KIND = "thing";
  static final Lookup OWNER = new Lookup("thing.owner", "ann");
  static final Instant NOON = Instant.parse("2026-03-02T12:00:00.123456Z");

  private Things() {}

  static RecordKey key(String id) {
    return new RecordKey(KIND, id);
  }

  static StoredRecord thing(String id, LookupEntry... entries) {
    return StoredRecord.first(key(id), "{\"of\":1}", List.of(entries));
  }

  /** Returns the next revision with the same entries. */
  static StoredRecord next(StoredRecord record) {
    long revision = record.revision() + 1;
    return record.next("{\"of\":" + revision + "}", record.entries());
  }

  static void insert(Store store, StoredRecord... records) {
    store.write(
        writer -> {
          List.of(records).forEach(writer::insert);
          return records.length;
        });
  }

  static void replace(Store store, StoredRecord record) {
    store.write(
        writer -> {
          writer.replace(record);
          return record;
        });
  }

  static void delete(Store store, StoredRecord record) {
    store.write(
        writer -> {
          writer.delete(record);
          return record;
        });
  }

  static Optional<StoredRecord> find(Store store, String id) {
    return store.read(reader -> reader.find(key(id)));
  }

  static StoredRecord found(Store store, String id) {
    return find(store, id).orElseThrow(() -> new AssertionError("there is no record " + id));
  }

  /** The order of a record's entries says nothing; everything else has to be the same. */
  static void same(StoredRecord actual, StoredRecord expected) {
    assertThat(actual.key()).isEqualTo(expected.key());
    assertThat(actual.revision())
        .as("revision of %s", expected.key())
        .isEqualTo(expected.revision());
    assertThat(actual.content()).as("content of %s", expected.key()).isEqualTo(expected.content());
    assertThat(entries(actual)).as("entries of %s", expected.key()).isEqualTo(entries(expected));
  }

  static Set<LookupEntry> entries(StoredRecord record) {
    return new HashSet<>(record.entries());
  }

  static List<LookupAnswer> answers(Store store, Lookup lookup) {
    return store.read(reader -> reader.find(KIND, lookup, LookupPlace.start(), 1_000));
  }

  static List<LookupAnswer> answers(
      Store store, String kind, Lookup lookup, LookupPlace after, int limit) {
    return store.read(reader -> reader.find(kind, lookup, after, limit));
  }

  static List<LookupAnswer> paged(Store store, String kind, Lookup lookup, int limit) {
    return store.read(reader -> paged(reader, kind, lookup, limit));
  }

  static List<String> ids(List<LookupAnswer> answers) {
    return answers.stream().map(answer -> answer.record().key().id()).toList();
  }

  static List<String> ids(Store store, Lookup lookup) {
    return ids(answers(store, lookup));
  }

  /** Reads all answers page by page. */
  static List<LookupAnswer> paged(StoreReader reader, String kind, Lookup lookup, int limit) {
    var all = new ArrayList<LookupAnswer>();
    LookupPlace place = LookupPlace.start();
    // A store that gives the same page again and again is to fail, not to go on for ever.
    while (all.size() < 10_000) {
      List<LookupAnswer> page = reader.find(kind, lookup, place, limit);
      assertThat(page).as("a page of %s", limit).hasSizeLessThanOrEqualTo(limit);
      all.addAll(page);
      if (page.size() < limit) {
        return all;
      }
      place = page.get(page.size() - 1).place();
    }
    throw new AssertionError("paging does not come to an end");
  }

  /** Holds the journal and links entries about a record to its end. */
  static List<JournalEntry> append(StoreWriter writer, RecordKey record, String... subjects) {
    JournalHead head = writer.holdJournal();
    var entries = new ArrayList<JournalEntry>();
    for (String subject : subjects) {
      JournalEntry entry = head.link("thing.changed", record, subject, NOON, null);
      entries.add(entry);
      head = JournalHead.behind(entry);
    }
    writer.append(entries);
    return entries;
  }

  static List<JournalEntry> append(Store store, String id, String... subjects) {
    return store.write(writer -> append(writer, key(id), subjects));
  }

  static List<JournalEntry> journal(Store store) {
    return store.read(reader -> reader.journal(0, 10_000));
  }

  static List<JournalEntry> journal(Store store, long after, int limit) {
    return store.read(reader -> reader.journal(after, limit));
  }

  static List<JournalEntry> journal(Store store, RecordKey record, long after, int limit) {
    return store.read(reader -> reader.journal(record, after, limit));
  }

  static JournalHead head(Store store) {
    return store.write(StoreWriter::holdJournal);
  }

  static List<String> subjects(List<JournalEntry> entries) {
    return entries.stream().map(JournalEntry::subject).toList();
  }

  /** Checks positions, links and hashes from the very first entry on. */
  static void verify(List<JournalEntry> journal) {
    JournalHead head = JournalHead.empty();
    for (JournalEntry entry : journal) {
      assertThat(entry.position()).as("position, without gaps").isEqualTo(head.position() + 1);
      assertThat(entry.previous()).as("link of %s", entry.position()).isEqualTo(head.hash());
      assertThat(entry.hash()).as("hash of %s", entry.position()).isEqualTo(entry.computedHash());
      head = JournalHead.behind(entry);
    }
  }
}

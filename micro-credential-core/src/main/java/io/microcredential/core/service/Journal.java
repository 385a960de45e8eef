package io.microcredential.core.service;

import io.microcredential.core.EnrollmentId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.JournalHead;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoreConflictException;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoredRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What happened, in the order in which it was committed, each entry linked to the one before.
 *
 * <p>The same entries are events for the programs around a portal and the log that auditors check.
 * They name work by its id and hold no word of anybody, nor who anybody is: choose ids of
 * assessments accordingly.
 *
 * <p>Where the store cannot be reached, each method throws {@link
 * io.microcredential.core.store.StoreUnavailableException}.
 */
public final class Journal {

  private static final int PAGE = 1_000;

  private final Settings settings;

  Journal(Settings settings) {
    this.settings = settings;
  }

  /**
   * Returns what happened after a place.
   *
   * @param after the position of the last entry that is known, 0 for none
   * @param limit how many at most, from 1
   * @return the entries in order, without gaps
   */
  public List<JournalEntry> after(long after, int limit) {
    return settings.store().read(store -> store.journal(after, limit));
  }

  /**
   * Hands what happened to a consumer, at least once: where the program ends in between, or two
   * programs do it at once, the same entries come again, known by their hashes.
   *
   * @param name names the consumer, whose place is kept: 1 to 200 visible characters of ASCII
   * @param limit how many entries at most, from 1
   * @param consumer gets them in order; if it throws, they come again
   * @return how many it got, 0 if there is nothing new
   */
  public int deliver(String name, int limit, Consumer<List<JournalEntry>> consumer) {
    var key = new RecordKey("consumer", name);
    Optional<StoredRecord> place = settings.store().read(store -> store.find(key));
    long after = place.map(Journal::position).orElse(0L);
    List<JournalEntry> entries = after(after, limit);
    if (entries.isEmpty()) {
      return 0;
    }
    consumer.accept(entries);
    long last = entries.get(entries.size() - 1).position();
    String content = Long.toString(last);
    try {
      settings
          .store()
          .write(
              store -> {
                if (place.isPresent()) {
                  store.replace(place.get().next(content, List.of()));
                } else {
                  store.insert(StoredRecord.first(key, content, List.of()));
                }
                return last;
              });
    } catch (StoreConflictException another) {
      // The consumer runs twice, and the other one has kept its place; ours is as good as known.
      return entries.size();
    }
    return entries.size();
  }

  /**
   * Returns how far a consumer has come, to watch whether it keeps up: what is behind its place
   * waits for it.
   *
   * @param name names the consumer, as for {@link #deliver}
   * @return the position of the last entry that it got, 0 if there is none
   */
  public long place(String name) {
    var key = new RecordKey("consumer", name);
    return settings.store().read(store -> store.find(key)).map(Journal::position).orElse(0L);
  }

  private static long position(StoredRecord place) {
    return Long.parseLong(place.content());
  }

  /**
   * Follows the links from the first entry to the last.
   *
   * @return how far they hold, and the first one that does not
   */
  public JournalReport verify() {
    return verify(List.of());
  }

  /**
   * Follows the links from the first entry to the last, through ends that were kept elsewhere:
   * whoever can write to the database can link everything anew, but not so that an end comes out
   * that somebody else keeps.
   *
   * @param kept ends of this journal at earlier times
   * @return how far the links hold, and the first one that does not
   */
  public JournalReport verify(List<JournalHead> kept) {
    Map<Long, JournalHead> known = new HashMap<>();
    kept.forEach(head -> known.put(head.position(), head));
    JournalHead end = JournalHead.empty();
    List<JournalEntry> page;
    do {
      page = after(end.position(), PAGE);
      for (JournalEntry entry : page) {
        Optional<JournalFault> fault = fault(end, entry, known.get(entry.position()));
        if (fault.isPresent()) {
          return new JournalReport(end, entry.position(), fault.get());
        }
        end = JournalHead.behind(entry);
      }
    } while (page.size() == PAGE);
    long last = end.position();
    return known.keySet().stream().anyMatch(position -> position > last)
        ? new JournalReport(end, last + 1, JournalFault.CUT_OFF)
        : new JournalReport(end, null, null);
  }

  private static Optional<JournalFault> fault(
      JournalHead end, JournalEntry entry, @Nullable JournalHead kept) {
    if (entry.position() != end.position() + 1) {
      return Optional.of(JournalFault.GAP);
    } else if (!entry.hash().equals(entry.computedHash())) {
      return Optional.of(JournalFault.CHANGED);
    } else if (!entry.previous().equals(end.hash())) {
      return Optional.of(JournalFault.UNLINKED);
    }
    return kept == null || kept.hash().equals(entry.hash())
        ? Optional.empty()
        : Optional.of(JournalFault.REWRITTEN);
  }

  /**
   * Compares an enrollment with what the journal says of it: who did what, and every submission,
   * assessment, decision and award as it was.
   *
   * @param enrollment which
   * @return every difference: {@code audit.entries} where acts and entries do not match in number,
   *     {@code audit.content} where something was changed after it was written down; none if all is
   *     as it was, {@code audit.unreadable} where the record contradicts itself, {@code
   *     audit.unknown} if there is no such enrollment any more
   */
  public Problems audit(EnrollmentId enrollment) {
    var key = new RecordKey(StoredEnrollment.KIND, enrollment.value());
    return settings
        .store()
        .read(
            store ->
                store
                    .find(key)
                    .map(record -> audit(record, entries(store, key)))
                    .orElseGet(
                        () ->
                            Problems.of(problem("audit.unknown", "There is no such enrollment."))));
  }

  private static Problems audit(StoredRecord record, List<JournalEntry> entries) {
    return StoredEnrollment.FORM
        .read(record.content())
        .value()
        .map(stored -> audit(stored, entries))
        .orElseGet(
            () ->
                Problems.of(
                    problem(
                        "audit.unreadable",
                        "The record contradicts itself; somebody changed it by hand.")));
  }

  private static Problems audit(StoredEnrollment stored, List<JournalEntry> entries) {
    if (entries.size() != stored.acts().size()) {
      return Problems.of(problem("audit.entries", "The journal tells of another number of acts."));
    }
    var problems = new ArrayList<Problem>();
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      JournalEntry entry = entries.get(i);
      PersonId by = stored.acts().get(i);
      int occurrence = seen.merge(entry.kind() + " " + entry.subject(), 1, Integer::sum) - 1;
      if (!Commitments.of(stored, entry.kind(), entry.subject(), by, Optional.of(occurrence))
          .equals(entry.commitment())) {
        problems.add(
            Problem.error(
                "audit.content",
                JsonPointer.root().child("acts").child(i),
                "What the journal wrote down at " + entry.position() + " was changed since."));
      }
    }
    return Problems.of(problems);
  }

  private static List<JournalEntry> entries(StoreReader store, RecordKey key) {
    var all = new ArrayList<JournalEntry>();
    List<JournalEntry> page;
    do {
      long after = all.isEmpty() ? 0 : all.get(all.size() - 1).position();
      page = store.journal(key, after, PAGE);
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  private static Problem problem(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }
}

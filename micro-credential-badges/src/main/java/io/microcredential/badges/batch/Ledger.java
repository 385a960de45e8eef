package io.microcredential.badges.batch;

import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.batch.BatchJournal.Done;
import io.microcredential.badges.batch.BatchJournal.Entry;
import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Journal and sink together: what became of a row before, and how it is stored once. */
record Ledger(BatchJournal journal, BadgeSink sink) {

  /** How far a row had come before. */
  sealed interface Standing {
    /** No badge of it is there. */
    record Fresh() implements Standing {}

    /** Its badge was stored, but the run ended before it could be recorded. */
    record Begun(StoredBadge badge) implements Standing {}

    /** Its badge is there and recorded. */
    record Settled(StoredBadge badge) implements Standing {}
  }

  /** Tells how far a row had come, or why it cannot go on. */
  Outcome<Standing> standing(String key, Digest content) {
    Optional<Entry> known = journal.find(Digest.ofText(key));
    Optional<StoredBadge> stored;
    try {
      stored = sink.find(key);
    } catch (UncheckedIOException e) {
      return unreachable();
    }
    if (known.isEmpty()) {
      return stored.isEmpty()
          ? Outcome.success(new Standing.Fresh())
          : refusal(
              "batch.occupied",
              "There is a badge under this key that the journal knows nothing of.",
              "Use the journal that belongs to these badges, or another place for them.");
    }
    Entry entry = known.get();
    boolean isNew = entry.done().isEmpty() && stored.isEmpty();
    if (!isNew && !entry.content().equals(content)) {
      return otherContent();
    }
    if (entry.done().isPresent()) {
      return settled(entry.done().get(), stored);
    }
    return Outcome.success(
        stored.<Standing>map(Standing.Begun::new).orElseGet(Standing.Fresh::new));
  }

  private static Outcome<Standing> settled(Done done, Optional<StoredBadge> stored) {
    if (stored.isEmpty()) {
      return refusal(
          "batch.badge-missing",
          "The badge of this key was issued, but is no longer where it was put.",
          "Put it back from a backup; a second badge would be another one.");
    }
    return stored.get().digest().equals(done.badge())
        ? Outcome.success(new Standing.Settled(stored.get()))
        : refusal(
            "batch.badge-changed",
            "The badge of this key is not the one that was issued.",
            "Put it back from a backup.");
  }

  /** Stores a badge and records it. */
  Outcome<StoredBadge> store(String key, Digest content, SignedBadge badge) {
    journal.begin(Digest.ofText(key), content);
    StoredBadge stored;
    try {
      stored = new StoredBadge(sink.write(key, badge), badge.text());
    } catch (UncheckedIOException e) {
      return unreachable();
    }
    record(key, content, stored);
    return Outcome.success(stored);
  }

  /** Records a badge that is stored. */
  void record(String key, Digest content, StoredBadge stored) {
    journal.done(Digest.ofText(key), content, new Done(stored.digest(), stored.location()));
  }

  static <T> Outcome<T> otherContent() {
    return refusal(
        "batch.other-content",
        "There is a badge under this key that says something else.",
        "Use a new key for another badge.");
  }

  private static <T> Outcome<T> unreachable() {
    return refusal(
        "batch.sink",
        "The place where badges are kept cannot be reached now.",
        "Hand the row in again; what was begun is finished then.");
  }

  static <T> Outcome<T> refusal(String code, String message, String fix) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message).fix(fix));
  }
}

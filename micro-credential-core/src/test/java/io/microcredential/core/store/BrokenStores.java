package io.microcredential.core.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Stores that each do one thing wrong, as real ones have. */
final class BrokenStores {

  private BrokenStores() {}

  static final class LosesALookupWhenReplacing extends BentStore {
    @Override
    BentWriter bent(StoreWriter writer) {
      return new BentWriter(writer, writer) {
        @Override
        public void replace(StoredRecord record) {
          List<LookupEntry> few = record.entries().stream().skip(1).toList();
          super.replace(new StoredRecord(record.key(), record.revision(), record.content(), few));
        }
      };
    }
  }

  static final class KeepsOldLookupsWhenReplacing extends BentStore {
    @Override
    BentWriter bent(StoreWriter writer) {
      return new BentWriter(writer, writer) {
        @Override
        public void replace(StoredRecord record) {
          Map<Lookup, LookupEntry> all = new HashMap<>();
          find(record.key()).ifPresent(old -> old.entries().forEach(e -> all.put(e.lookup(), e)));
          record.entries().forEach(e -> all.put(e.lookup(), e));
          super.replace(
              new StoredRecord(
                  record.key(), record.revision(), record.content(), List.copyOf(all.values())));
        }
      };
    }
  }

  static final class AcceptsAnyRevision extends BentStore {
    @Override
    BentWriter bent(StoreWriter writer) {
      return new BentWriter(writer, writer) {
        @Override
        public void replace(StoredRecord record) {
          long there = find(record.key()).map(StoredRecord::revision).orElse(0L);
          super.replace(
              new StoredRecord(record.key(), there + 1, record.content(), record.entries()));
        }
      };
    }
  }

  /** Commits records and entries also where the work fails. */
  static final class ForgetsToRollBack extends BentStore {
    @Override
    public <T> T write(Function<StoreWriter, T> work) {
      var failed = new ArrayList<RuntimeException>();
      T result =
          straight.write(
              writer -> {
                try {
                  return work.apply(writer);
                } catch (RuntimeException e) {
                  failed.add(e);
                  return nothing();
                }
              });
      failed.forEach(
          e -> {
            throw e;
          });
      return result;
    }
  }

  /** As where a journal is kept outside of the transaction. */
  static final class ForgetsToRollTheJournalBack extends BentStore {
    @Override
    public <T> T write(Function<StoreWriter, T> work) {
      var appended = new ArrayList<JournalEntry>();
      try {
        return straight.write(
            writer ->
                work.apply(
                    new BentWriter(writer, writer) {
                      @Override
                      public void append(List<JournalEntry> entries) {
                        super.append(entries);
                        appended.addAll(entries);
                      }
                    }));
      } catch (RuntimeException e) {
        straight.write(
            writer -> {
              writer.holdJournal();
              writer.append(appended);
              return true;
            });
        throw e;
      }
    }
  }

  /** As where only exceptions are caught, and errors leave the transaction open to be committed. */
  static final class RollsBackOnlyForExceptions extends BentStore {
    @Override
    public <T> T write(Function<StoreWriter, T> work) {
      var failed = new ArrayList<Error>();
      T result =
          straight.write(
              writer -> {
                try {
                  return work.apply(writer);
                } catch (Error e) {
                  failed.add(e);
                  return nothing();
                }
              });
      failed.forEach(
          e -> {
            throw e;
          });
      return result;
    }
  }

  /** As with a collation of words. */
  static final class OrdersIdsWithoutCase extends BentStore {
    @Override
    BentReader bent(StoreReader reader) {
      return new BentReader(reader) {
        @Override
        public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
          Comparator<LookupPlace> words =
              Comparator.comparingLong(LookupPlace::order)
                  .thenComparing(place -> place.id().toLowerCase(Locale.ROOT))
                  .thenComparing(LookupPlace::id);
          return super.find(kind, lookup, LookupPlace.start(), Integer.MAX_VALUE).stream()
              .sorted(Comparator.comparing(LookupAnswer::place, words))
              .filter(answer -> words.compare(answer.place(), after) > 0)
              .limit(limit)
              .toList();
        }
      };
    }
  }

  static final class PagesByOffset extends BentStore {
    private final Map<LookupPlace, Integer> offsets = new ConcurrentHashMap<>();

    @Override
    BentReader bent(StoreReader reader) {
      return new BentReader(reader) {
        @Override
        public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
          int offset = offsets.getOrDefault(after, 0);
          List<LookupAnswer> page =
              super.find(kind, lookup, LookupPlace.start(), Integer.MAX_VALUE).stream()
                  .skip(offset)
                  .limit(limit)
                  .toList();
          page.forEach(answer -> offsets.put(answer.place(), offset + page.indexOf(answer) + 1));
          return page;
        }
      };
    }
  }

  static final class GivesOneAnswerTooMany extends BentStore {
    @Override
    BentReader bent(StoreReader reader) {
      return new BentReader(reader) {
        @Override
        public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
          return super.find(kind, lookup, after, limit == Integer.MAX_VALUE ? limit : limit + 1);
        }
      };
    }
  }

  static final class AnswersWithTheLastOneAgain extends BentStore {
    @Override
    BentReader bent(StoreReader reader) {
      return new BentReader(reader) {
        @Override
        public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
          return super.find(kind, lookup, LookupPlace.start(), Integer.MAX_VALUE).stream()
              .filter(answer -> answer.order() >= after.order())
              .limit(limit)
              .toList();
        }
      };
    }
  }

  static final class MixesKinds extends BentStore {
    @Override
    BentReader bent(StoreReader reader) {
      return new BentReader(reader) {
        @Override
        public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
          return Stream.of("thing", "other-thing")
              .flatMap(any -> super.find(any, lookup, after, limit).stream())
              .sorted(Comparator.comparingLong(LookupAnswer::order))
              .limit(limit)
              .toList();
        }
      };
    }
  }

  static final class ShowsWhatIsNotCommitted extends BentStore {
    private final Map<RecordKey, StoredRecord> dirty = new ConcurrentHashMap<>();

    @Override
    BentWriter bent(StoreWriter writer) {
      return new BentWriter(writer, writer) {
        @Override
        public void insert(StoredRecord record) {
          super.insert(record);
          dirty.put(record.key(), record);
        }
      };
    }

    @Override
    public <T> T write(Function<StoreWriter, T> work) {
      try {
        return super.write(work);
      } finally {
        dirty.clear();
      }
    }

    /** Each question takes the lock for itself, as a connection would. */
    @Override
    public <T> T read(Function<StoreReader, T> work) {
      return work.apply(
          new BentReader(MemoryStore.empty().read(none -> none)) {
            @Override
            public Optional<StoredRecord> find(RecordKey key) {
              StoredRecord record = dirty.get(key);
              return record != null ? Optional.of(record) : ask(reader -> reader.find(key));
            }

            @Override
            public List<LookupAnswer> find(
                String kind, Lookup lookup, LookupPlace after, int limit) {
              return ask(reader -> reader.find(kind, lookup, after, limit));
            }

            @Override
            public List<JournalEntry> journal(long after, int limit) {
              return ask(reader -> reader.journal(after, limit));
            }

            @Override
            public List<JournalEntry> journal(RecordKey record, long after, int limit) {
              return ask(reader -> reader.journal(record, after, limit));
            }
          });
    }

    private <T> T ask(Function<StoreReader, T> question) {
      return straight.read(question);
    }
  }

  /** Lookups are brought up to date at the end of the transaction only. */
  static final class DoesNotFindItsOwnByLookup extends BentStore {
    @Override
    BentWriter bent(StoreWriter writer) {
      var own = new ArrayList<RecordKey>();
      return new BentWriter(writer, writer) {
        @Override
        public void insert(StoredRecord record) {
          super.insert(record);
          own.add(record.key());
        }

        @Override
        public List<LookupAnswer> find(String kind, Lookup lookup, LookupPlace after, int limit) {
          return super.find(kind, lookup, after, limit).stream()
              .filter(answer -> !own.contains(answer.record().key()))
              .toList();
        }
      };
    }
  }

  static final class TriesAgainByItself extends BentStore {
    @Override
    public <T> T write(Function<StoreWriter, T> work) {
      try {
        return super.write(work);
      } catch (StoreConflictException e) {
        return super.write(work);
      }
    }
  }

  /** Checks while the work runs, and commits later without looking again. */
  static final class LosesUpdates extends BentStore {
    @Override
    public <T> T write(Function<StoreWriter, T> work) {
      var changes = new ArrayList<Consumer<StoreWriter>>();
      var result = new ArrayList<T>();
      var end = new IllegalStateException("checked");
      try {
        straight.write(
            writer -> {
              result.add(work.apply(recording(writer, changes)));
              throw end;
            });
      } catch (IllegalStateException e) {
        if (e != end) {
          throw e;
        }
      }
      Thread.yield();
      straight.write(
          writer -> {
            changes.forEach(change -> change.accept(writer));
            return true;
          });
      return result.get(0);
    }

    private static StoreWriter recording(StoreWriter checked, List<Consumer<StoreWriter>> changes) {
      return new BentWriter(checked, checked) {
        @Override
        public void insert(StoredRecord record) {
          super.insert(record);
          changes.add(writer -> writer.insert(record));
        }

        @Override
        public void replace(StoredRecord record) {
          super.replace(record);
          changes.add(
              writer -> {
                long there = writer.find(record.key()).map(StoredRecord::revision).orElse(0L);
                writer.replace(
                    new StoredRecord(record.key(), there + 1, record.content(), record.entries()));
              });
        }

        @Override
        public void delete(StoredRecord record) {
          super.delete(record);
          changes.add(writer -> writer.find(record.key()).ifPresent(writer::delete));
        }

        @Override
        public void append(List<JournalEntry> entries) {
          super.append(entries);
          changes.add(
              writer -> {
                JournalHead head = writer.holdJournal();
                for (JournalEntry e : entries) {
                  JournalEntry linked =
                      head.link(e.kind(), e.record(), e.subject(), e.at(), e.commitment());
                  writer.append(List.of(linked));
                  head = JournalHead.behind(linked);
                }
              });
        }
      };
    }
  }

  @SuppressWarnings("NullAway") // What failed has no result; it is never looked at.
  private static <T> T nothing() {
    return null;
  }
}

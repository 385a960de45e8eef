package io.microcredential.core.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.store.JournalEntry;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupAnswer;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.LookupPlace;
import io.microcredential.core.store.MemoryStore;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.Store;
import io.microcredential.core.store.StoreReader;
import io.microcredential.core.store.StoreWriter;
import io.microcredential.core.store.StoredRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A store answers like the one in memory, whatever is done with both. */
interface StoreModelLaws extends StoreMaker {

  @Test
  default void anySequenceOfTransactionsLeavesWhatItLeavesInMemory() {
    for (long seed = 1; seed <= 6; seed++) {
      Store store = emptyStore();
      Store model = MemoryStore.empty();
      for (int step = 1; step <= 40; step++) {
        long chance = 1_000 * seed + step;
        List<Object> expected = Step.run(model, chance);
        assertThat(Step.run(store, chance))
            .as("transaction %s of seed %s", step, seed)
            .isEqualTo(expected);
        List<Object> left = store.read(Step::everything);
        List<Object> modelled = model.read(Step::everything);
        assertThat(left)
            .as("the store after transaction %s of seed %s", step, seed)
            .isEqualTo(modelled);
      }
    }
  }

  /** One transaction made of chance; the same chance does the same to both stores. */
  final class Step {

    private static final List<String> KINDS = List.of("thing", "other");
    private static final List<String> IDS = List.of("a", "A", "b", "~", ".");
    private static final List<Lookup> LOOKUPS =
        List.of(
            new Lookup("tag", "x"), new Lookup("tag", "X"), new Lookup("by", "x"), Things.OWNER);

    private final SplittableRandom random;
    private final StoreWriter writer;
    private final List<Object> seen = new ArrayList<>();

    private Step(StoreWriter writer, long chance) {
      this.writer = writer;
      random = new SplittableRandom(chance);
    }

    /** Returns what the transaction saw, and how it ended. */
    static List<Object> run(Store store, long chance) {
      var log = new ArrayList<>();
      try {
        store.write(
            writer -> {
              var step = new Step(writer, chance);
              step.all();
              log.addAll(step.seen);
              if (step.random.nextInt(5) == 0) {
                throw new UnsupportedOperationException("stop");
              }
              return true;
            });
        log.add("committed");
      } catch (RuntimeException e) {
        log.add(e.getClass());
      }
      return log;
    }

    private void all() {
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        one();
        if (random.nextInt(3) == 0) {
          seen.add(everything(writer));
        }
      }
    }

    private void one() {
      var key = new RecordKey(pick(KINDS), pick(IDS));
      StoredRecord found = writer.find(key).orElse(null);
      seen.add(found == null ? "none" : shown(found));
      // Now and then a revision that is not the one that is there.
      boolean wrong = random.nextInt(25) == 0;
      int choice = random.nextInt(10);
      if (choice < 2) {
        Things.append(writer, key, "s" + random.nextInt(100), "t");
      } else if (found == null && !wrong) {
        writer.insert(StoredRecord.first(key, content(), entries()));
      } else {
        long revision = found == null ? 1 : found.revision() + (wrong ? 1 : 0);
        var base = new StoredRecord(key, revision, content(), entries());
        if (choice < 8) {
          writer.replace(base.next(content(), entries()));
        } else {
          writer.delete(base);
        }
      }
    }

    private String content() {
      return "{\"n\":" + random.nextInt(1_000) + "}";
    }

    private List<LookupEntry> entries() {
      return LOOKUPS.stream()
          .filter(lookup -> random.nextBoolean())
          .map(lookup -> lookup.at(random.nextInt(3) - 1L))
          .toList();
    }

    private <T> T pick(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }

    /** Reads all that can be asked of a store, lookups and journal in pages of several sizes. */
    static List<Object> everything(StoreReader reader) {
      var all = new ArrayList<>();
      for (String kind : KINDS) {
        for (String id : IDS) {
          var key = new RecordKey(kind, id);
          reader.find(key).ifPresent(record -> all.add(shown(record)));
          all.add(reader.journal(key, 0, 1_000));
        }
        for (Lookup lookup : LOOKUPS) {
          for (int limit = 1; limit <= 3; limit++) {
            all.add(shown(Things.paged(reader, kind, lookup, limit)));
          }
          all.add(shown(reader.find(kind, lookup, new LookupPlace(0, "a"), 100)));
        }
      }
      List<JournalEntry> journal = reader.journal(0, 1_000);
      Things.verify(journal);
      all.add(journal);
      all.add(reader.journal(3, 4));
      return all;
    }

    private static List<String> shown(List<LookupAnswer> answers) {
      return answers.stream().map(answer -> answer.order() + " " + shown(answer.record())).toList();
    }

    private static String shown(StoredRecord record) {
      Set<String> entries = new TreeSet<>();
      for (LookupEntry entry : record.entries()) {
        entries.add(entry.lookup().name() + "=" + entry.lookup().value() + "@" + entry.order());
      }
      return record + " " + record.content() + " " + entries;
    }
  }
}

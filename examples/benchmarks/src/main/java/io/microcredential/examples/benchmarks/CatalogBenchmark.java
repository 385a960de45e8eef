package io.microcredential.examples.benchmarks;

import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.catalog.search.CatalogPage;
import io.microcredential.core.catalog.search.CatalogQuery;
import io.microcredential.core.catalog.search.Facet;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The first twenty of what is found in a catalogue; each search goes on with another word. */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class CatalogBenchmark {

  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
  private static final int PAGE = 20;

  /** How many definitions are listed. */
  @Param("100000")
  public int size;

  private List<MicroCredential> definitions = List.of();
  private Catalog catalog = Catalog.of(List.of());
  private int turn;

  /** Publishes the definitions and makes the index. */
  @Setup
  public void publish() {
    Publisher publisher = Publisher.create();
    definitions =
        IntStream.range(0, size)
            .mapToObj(InventedDefinitions::small)
            .map(draft -> publisher.publish(draft, NOW).orElseThrow())
            .toList();
    catalog = Catalog.of(definitions);
  }

  /** Returns one of the hundred most frequent words. */
  private String nextWord() {
    turn = (turn + 1) % 100;
    return InventedDefinitions.word(turn);
  }

  private String nextRole() {
    return InventedDefinitions.ROLES.get(turn % 4);
  }

  private String nextGrade() {
    return InventedDefinitions.GRADES.get(turn / 4 % 4);
  }

  /** Two words, the second as far as it is typed. */
  @Benchmark
  public CatalogPage text() {
    return catalog.search(CatalogQuery.all().matching(nextWord() + " " + prefix(nextWord())), PAGE);
  }

  private static String prefix(String word) {
    return word.substring(0, Math.min(2, word.length()));
  }

  /** A role, a grade band and a fee. */
  @Benchmark
  public CatalogPage facets() {
    nextWord();
    return catalog.search(chosen(), PAGE);
  }

  private CatalogQuery chosen() {
    return CatalogQuery.all().with(Facet.ROLE, nextRole()).with(Facet.GRADE_BAND, nextGrade());
  }

  /** Both. */
  @Benchmark
  public CatalogPage textAndFacets() {
    return catalog.search(chosen().matching(nextWord() + " " + prefix(nextWord())), PAGE);
  }

  /** How many there are for each value that may be chosen next. */
  @Benchmark
  public Object facetCounts() {
    return catalog.counts(chosen().matching(nextWord()));
  }

  /** Every definition in turn: the words anywhere in three texts, first twenty by title. */
  @Benchmark
  public List<MicroCredential> floorScanForText() {
    String word = nextWord();
    String prefix = prefix(nextWord());
    return definitions.stream()
        .filter(definition -> says(definition, word) && says(definition, prefix))
        .sorted(Comparator.comparing(definition -> definition.title().original()))
        .limit(PAGE)
        .toList();
  }

  private static boolean says(MicroCredential definition, String word) {
    MicroCredentialDraft content = definition.content();
    return contains(definition.title().original(), word)
        || (content.competency() != null
            && contains(content.competency().statement().original(), word))
        || (content.description() != null && contains(content.description().original(), word));
  }

  private static boolean contains(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }

  /** Every definition in turn: role and grade band, first twenty by title. */
  @Benchmark
  public List<MicroCredential> floorScanForFacets() {
    nextWord();
    String role = nextRole();
    String grade = nextGrade();
    return definitions.stream()
        .filter(
            definition ->
                definition.content().audience() != null
                    && definition.content().audience().roles().contains(role)
                    && definition.content().audience().gradeBands().contains(grade))
        .sorted(Comparator.comparing(definition -> definition.title().original()))
        .limit(PAGE)
        .toList();
  }

  /** The index, once. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 3)
  @Measurement(iterations = 5)
  public Catalog makeIndex() {
    return Catalog.of(definitions);
  }
}

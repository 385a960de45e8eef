package io.microcredential.examples.benchmarks;

import io.microcredential.core.Outcome;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.catalog.Publisher;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A definition of 50 KB from its bytes to a published version with its digest. */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DefinitionBenchmark {

  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");

  private final byte[] bytes = bytes();
  private final MicroCredentialDraft draft = InventedDefinitions.large();
  private final Publisher publisher = Publisher.create();
  private final JsonFactory jackson = JsonFactory.builder().build();

  static byte[] bytes() {
    return MicroCredentialJson.write(InventedDefinitions.large()).getBytes(StandardCharsets.UTF_8);
  }

  /** All of it. */
  @Benchmark
  public MicroCredential readAndPublish() {
    return MicroCredentialJson.read(bytes).then(read -> publisher.publish(read, NOW)).orElseThrow();
  }

  /** From bytes to the draft. */
  @Benchmark
  public Outcome<MicroCredentialDraft> readOnly() {
    return MicroCredentialJson.read(bytes);
  }

  /** From the draft to the published version. */
  @Benchmark
  public Outcome<MicroCredential> publishOnly() {
    return publisher.publish(draft, NOW);
  }

  /** The same bytes through a streaming parser that keeps nothing. */
  @Benchmark
  public int floorParsingOnly() {
    int tokens = 0;
    try (JsonParser parser = jackson.createParser(ObjectReadContext.empty(), bytes)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }
}

package io.microcredential.examples.benchmarks;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.StackId;
import io.microcredential.core.Version;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.stack.Holdings;
import io.microcredential.core.stack.Stack;
import io.microcredential.core.stack.StackMember;
import io.microcredential.core.stack.StackOwner;
import io.microcredential.core.stack.StackPart;
import io.microcredential.core.stack.StackProgress;
import io.microcredential.core.stack.StackRequirement;
import io.microcredential.core.stack.Stacks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The progress of somebody with a thousand awards in five hundred stacks of ten credentials out of
 * two thousand; every fifth stack holds three others besides.
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StackBenchmark {

  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
  private static final int CREDENTIALS = 2_000;

  private final List<Stack> list = stacks();
  private final Stacks stacks = Stacks.of(list).orElseThrow();
  private final Holdings holdings = holdings();

  private static MicroCredentialId credential(int number) {
    return MicroCredentialId.of("https://example.org/credentials/number-" + number);
  }

  private static StackId stackId(int number) {
    return StackId.of("https://example.org/stacks/number-" + number);
  }

  private static List<Stack> stacks() {
    var random = new Random(3);
    var owner = new StackOwner.Issuer(Organization.of("https://example.org", "Example"));
    LanguageMap title = LanguageMap.english("title");
    var stacks = new ArrayList<Stack>();
    for (int i = 0; i < 500; i++) {
      var members = new ArrayList<StackMember>();
      random
          .ints(0, CREDENTIALS)
          .distinct()
          .limit(10)
          .forEach(number -> members.add(StackMember.credential(credential(number), title)));
      if (i >= 400) {
        for (int nested = 0; nested < 3; nested++) {
          members.add(StackMember.stack(stackId((i - 400) * 4 + nested), title));
        }
      }
      stacks.add(
          Stack.of(stackId(i), title, owner, new StackRequirement.MembersAtLeast(6), members));
    }
    return stacks;
  }

  private static Holdings holdings() {
    return Holdings.of(
        NOW,
        IntStream.range(0, 1_000)
            .mapToObj(
                i ->
                    new HeldCredential(
                        credential(2 * i), new Version(1, 0), NOW.minusSeconds(i), null, null))
            .toList());
  }

  /** All five hundred, with members, levels and next steps. */
  @Benchmark
  public List<StackProgress> progress() {
    return stacks.progress(holdings);
  }

  /** Bare counts of the credentials held, without nested stacks, levels or next steps. */
  @Benchmark
  public int floorCountingOnly() {
    Set<MicroCredentialId> held = new HashSet<>();
    for (HeldCredential credential : holdings.credentials()) {
      if (credential.holdsAt(holdings.at())) {
        held.add(credential.credential());
      }
    }
    int completed = 0;
    for (Stack stack : list) {
      int count = 0;
      for (StackMember member : stack.members()) {
        if (member.part() instanceof StackPart.Credential part
            && held.contains(part.credential())) {
          count++;
        }
      }
      completed += count >= 6 ? 1 : 0;
    }
    return completed;
  }
}

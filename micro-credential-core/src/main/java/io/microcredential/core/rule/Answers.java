package io.microcredential.core.rule;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What some leaves answer together.
 *
 * @param verdicts the ordinals of their verdicts
 */
record Answers(List<Integer> verdicts) {

  static Answers of(int[] verdicts) {
    return new Answers(IntStream.of(verdicts).boxed().toList());
  }

  int met() {
    return (int) verdicts.stream().filter(v -> v == Verdict.MET.ordinal()).count();
  }

  int[] toArray() {
    return verdicts.stream().mapToInt(Integer::intValue).toArray();
  }

  Answers or(Answers other) {
    return new Answers(
        IntStream.range(0, verdicts.size())
            .mapToObj(i -> Math.min(verdicts.get(i), other.verdicts.get(i)))
            .toList());
  }

  /** Asks some of the leaves about facts. */
  static Answers of(List<FactLeaf> leaves, int[] places, Facts facts) {
    var asked = new Asked(facts, new int[0]);
    return of(IntStream.of(places).map(p -> leaves.get(p).answer(asked).ordinal()).toArray());
  }
}

package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import io.microcredential.core.TestId;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The answers that leaves can give together.
 *
 * <p>They are found by asking the leaves themselves about samples: a score at and below each
 * threshold on each side of each period, and so on. What a rule cannot tell apart needs one sample.
 */
final class LeafChoices {

  /** When the samples are asked about; the order of periods is the same on every other day. */
  static final Instant AT = Instant.parse("2026-07-01T12:00:00Z");

  /** The most choices of one variable. */
  static final int MOST = 2_048;

  /** The most samples that are asked about for one variable, times leaves. */
  static final long MOST_ANSWERS = 2_000_000;

  private final List<FactLeaf> leaves;
  private final Facts facts;
  private final List<RuleSpace.Variable> variables = new ArrayList<>();
  private final boolean orderly;
  private boolean exact = true;

  LeafChoices(List<FactLeaf> leaves, Facts facts, List<EvidenceSlot> slots) {
    this.leaves = leaves;
    this.facts = facts;
    orderly = LeafPeriods.areOrdered(LeafPeriods.spans(leaves));
    int[] evidence = places(EvidencePresent.class::isInstance);
    add(evidence, new EvidenceChoices(leaves, evidence).of(slots));
    tests();
    int[] held = places(leaf -> HeldChoices.prerequisite(leaf) != null);
    add(held, new HeldChoices(leaves, held, facts).choices());
    hours(places(HoursAtLeast.class::isInstance));
  }

  List<RuleSpace.Variable> variables() {
    return variables;
  }

  /** Returns whether these are the choices there are, and not more. */
  boolean areExact() {
    return exact;
  }

  /** Returns whether these are the choices on every day. */
  boolean areOrderly() {
    return orderly;
  }

  private int[] places(Predicate<AwardRule> kind) {
    return IntStream.range(0, leaves.size()).filter(i -> kind.test(leaves.get(i).leaf())).toArray();
  }

  private void add(int[] places, Optional<Set<Answers>> choices) {
    choices.ifPresentOrElse(found -> add(places, found), () -> unbounded(places));
  }

  private void add(int[] places, Collection<Answers> choices) {
    if (places.length > 0) {
      List<int[]> ordered =
          choices.stream()
              .sorted(Comparator.comparingInt(Answers::met))
              .map(Answers::toArray)
              .toList();
      variables.add(new RuleSpace.Variable(places, ordered, RuleSpace.Kind.LEAVES));
    }
  }

  /**
   * Gives up on what is possible together: every leaf may be met or not. That is more, not less.
   */
  private void unbounded(int[] places) {
    exact = false;
    for (int place : places) {
      add(
          new int[] {place},
          List.of(
              Answers.of(new int[] {Verdict.NOT_MET.ordinal()}),
              Answers.of(new int[] {Verdict.MET.ordinal()})));
    }
  }

  // Tests.

  private void tests() {
    int[] all = places(TestScoreAtLeast.class::isInstance);
    Set<TestId> tests = new LinkedHashSet<>();
    IntStream.of(all).forEach(p -> tests.add(((TestScoreAtLeast) leaves.get(p).leaf()).test()));
    for (TestId test : tests) {
      int[] places =
          IntStream.of(all)
              .filter(p -> ((TestScoreAtLeast) leaves.get(p).leaf()).test().equals(test))
              .toArray();
      Set<Fraction> scores = new TreeSet<>();
      IntStream.of(places)
          .forEach(p -> scores.add(((TestScoreAtLeast) leaves.get(p).leaf()).score()));
      Set<LocalDate> days = LeafPeriods.days(leaves, places);
      if ((scores.size() + 1L) * days.size() * places.length > MOST_ANSWERS) {
        unbounded(places);
        continue;
      }
      Set<Answers> choices = new LinkedHashSet<>();
      for (Fraction score : withLower(scores)) {
        for (LocalDate day : days) {
          Facts sample = facts.withTests(List.of(new TestScore(test, score, day)));
          choices.add(Answers.of(leaves, places, sample));
        }
      }
      add(places, choices);
    }
  }

  private static List<Fraction> withLower(Set<Fraction> numbers) {
    List<Fraction> all = new ArrayList<>(numbers);
    all.add(0, all.get(0).minus(Fraction.ONE));
    return all;
  }

  // Hours.

  private void hours(int[] places) {
    Set<Answers> choices = new LinkedHashSet<>();
    choices.add(Answers.of(leaves, places, facts.withHours(Fraction.ZERO)));
    for (int place : places) {
      Fraction hours = ((HoursAtLeast) leaves.get(place).leaf()).hours();
      choices.add(Answers.of(leaves, places, facts.withHours(hours)));
    }
    add(places, choices);
  }
}

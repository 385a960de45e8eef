package io.microcredential.core.rule;

import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers the rules that ask for something else than levels and score. */
final class FactLeaf extends RuleNode {

  /** Up to so many pieces comparing each with each is quicker than a set. */
  private static final int FEW = 16;

  private final AwardRule leaf;
  private final List<Period> periods;

  /**
   * Makes a node.
   *
   * @param rule the rule as the trace shows it, with its periods around it
   * @param leaf the rule inside the periods
   * @param periods within which it is asked, or none
   */
  FactLeaf(AwardRule rule, AwardRule leaf, List<Period> periods) {
    super(rule);
    this.leaf = leaf;
    this.periods = periods;
  }

  AwardRule leaf() {
    return leaf;
  }

  List<Period> periods() {
    return periods;
  }

  @Override
  Verdict answer(Asked asked) {
    Facts facts = asked.facts;
    DayWindow window = periods.isEmpty() ? null : DayWindow.of(facts.at(), periods);
    if (leaf instanceof EvidencePresent evidence) {
      return Verdict.of(isPresent(evidence, facts.evidence(), window));
    } else if (leaf instanceof TestScoreAtLeast test) {
      return test(test.test(), test.score(), facts.tests(), window);
    } else if (leaf instanceof PrerequisiteHeld held) {
      return Verdict.of(isHeld(held, facts, window));
    } else if (leaf instanceof HeldFor heldFor) {
      return Verdict.of(isHeldFor(heldFor, facts, window));
    } else if (leaf instanceof HoursAtLeast hours) {
      Fraction counted = facts.hours();
      return counted == null ? Verdict.UNKNOWN : Verdict.of(counted.isAtLeast(hours.hours()));
    }
    throw new IllegalStateException("every rule without parts is answered above");
  }

  private static boolean isPresent(
      EvidencePresent rule, List<EvidenceFact> facts, @Nullable DayWindow window) {
    if (rule.atLeast() > facts.size()) {
      return false;
    } else if (facts.size() > FEW) {
      return count(rule, facts, window) >= rule.atLeast();
    }
    int different = 0;
    for (int i = 0; i < facts.size() && different < rule.atLeast(); i++) {
      if (counts(rule, facts.get(i), window) && isFirst(i, rule, facts, window)) {
        different++;
      }
    }
    return different >= rule.atLeast();
  }

  /** Returns whether no piece before it that counts has the same artifact. */
  private static boolean isFirst(
      int place, EvidencePresent rule, List<EvidenceFact> facts, @Nullable DayWindow window) {
    for (int i = 0; i < place; i++) {
      if (facts.get(i).artifact().equals(facts.get(place).artifact())
          && counts(rule, facts.get(i), window)) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many different pieces count. */
  static int count(EvidencePresent rule, List<EvidenceFact> facts, @Nullable DayWindow window) {
    Set<Digest> different = new HashSet<>();
    for (EvidenceFact fact : facts) {
      if (counts(rule, fact, window)) {
        different.add(fact.artifact());
      }
    }
    return different.size();
  }

  private static boolean counts(
      EvidencePresent rule, EvidenceFact fact, @Nullable DayWindow window) {
    EvidenceKind kind = rule.kind();
    EvidenceRole role = rule.role();
    return (kind == null || kind.equals(fact.kind()))
        && (role == null || fact.roles().contains(role))
        && (window == null || window.contains(fact.capturedOn()));
  }

  private static Verdict test(
      TestId test, Fraction least, List<TestScore> scores, @Nullable DayWindow window) {
    for (TestScore score : scores) {
      if (score.test().equals(test)) {
        LocalDate taken = score.takenOn();
        if (!score.score().isAtLeast(least)) {
          return Verdict.NOT_MET;
        } else if (window == null) {
          return Verdict.MET;
        }
        return taken == null ? Verdict.UNKNOWN : Verdict.of(window.contains(taken));
      }
    }
    return Verdict.UNKNOWN;
  }

  private static boolean isHeld(PrerequisiteHeld rule, Facts facts, @Nullable DayWindow window) {
    for (HeldCredential held : facts.held()) {
      if (isMetBy(rule, held, window) && held.holdsAt(facts.at(), rule.evenIf())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMetBy(
      PrerequisiteHeld rule, HeldCredential held, @Nullable DayWindow window) {
    if (window != null && !window.contains(held.from())) {
      return false;
    }
    if (held.credential().equals(rule.credential())) {
      return rule.since() == null || held.version().compareTo(rule.since()) >= 0;
    }
    for (EquivalentCredential alternative : rule.alternatives()) {
      if (alternative.isMetBy(held)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeldFor(HeldFor rule, Facts facts, @Nullable DayWindow window) {
    Instant since = heldSince(rule.held(), facts, window);
    return since != null && !since.isAfter(DayWindow.before(facts.at(), rule.period()));
  }

  /** Returns since when something has been held without a break, or null if it is not. */
  static @Nullable Instant heldSince(
      PrerequisiteHeld rule, Facts facts, @Nullable DayWindow window) {
    List<HeldCredential> awards = new ArrayList<>();
    for (HeldCredential held : facts.held()) {
      if (isMetBy(rule, held, window) && !held.from().isAfter(facts.at())) {
        awards.add(held);
      }
    }
    awards.sort(Comparator.comparing(HeldCredential::from));
    Instant since = null;
    Instant until = Instant.MIN;
    for (HeldCredential held : awards) {
      Instant stated = held.end(rule.evenIf());
      Instant end = stated == null ? Instant.MAX : stated;
      if (end.isAfter(held.from())) {
        since = since == null || held.from().isAfter(until) ? held.from() : since;
        until = end.isAfter(until) ? end : until;
      }
    }
    boolean stillHeld = until.isAfter(facts.at()) || until.equals(Instant.MAX);
    return stillHeld ? since : null;
  }
}

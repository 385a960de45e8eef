package io.microcredential.core.rule;

import io.microcredential.core.Digest;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The answers that leaves about evidence can give together.
 *
 * @param leaves all leaves
 * @param places those about evidence
 */
record EvidenceChoices(List<FactLeaf> leaves, int[] places) {

  private static final Digest PIECE = Digest.ofText("piece");

  /**
   * Goes through the numbers of pieces that can be there together, piece by piece. Leaves that look
   * at the same pieces are one count, up to the highest threshold among them.
   */
  Optional<Set<Answers>> of(List<EvidenceSlot> slots) {
    Map<AwardRule, Integer> columns = new LinkedHashMap<>();
    int[] column = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      column[i] = columns.computeIfAbsent(looked(leaves.get(places[i])), c -> columns.size());
    }
    int[] most = new int[columns.size()];
    for (int i = 0; i < places.length; i++) {
      most[column[i]] = Math.max(most[column[i]], needed(places[i]));
    }
    Set<List<Integer>> counts = new LinkedHashSet<>();
    counts.add(IntStream.of(most).mapToObj(n -> 0).toList());
    Set<LocalDate> days = LeafPeriods.days(leaves, places);
    for (EvidenceSlot slot : slots) {
      if ((long) slot.anyOf().size() * days.size() * columns.size() > LeafChoices.MOST_ANSWERS
          || !add(
              pieces(List.copyOf(columns.keySet()), days, slot), slot.maximum(), most, counts)) {
        return Optional.empty();
      }
    }
    if ((long) counts.size() * places.length > LeafChoices.MOST_ANSWERS) {
      return Optional.empty();
    }
    Set<Answers> choices = new LinkedHashSet<>();
    for (List<Integer> count : counts) {
      choices.add(
          Answers.of(
              IntStream.range(0, places.length)
                  .map(i -> Verdict.of(count.get(column[i]) >= needed(places[i])).ordinal())
                  .toArray()));
    }
    return Optional.of(choices);
  }

  /** Returns a leaf as if it asked for one piece. */
  private static AwardRule looked(FactLeaf leaf) {
    EvidencePresent evidence = (EvidencePresent) leaf.leaf();
    AwardRule one = new EvidencePresent(evidence.kind(), evidence.role(), 1);
    return RuleNodes.shown(one, leaf.periods());
  }

  private int needed(int place) {
    return ((EvidencePresent) leaves.get(place).leaf()).atLeast();
  }

  /** Adds up to so many pieces to every count; false if there are too many. */
  private static boolean add(
      Set<List<Integer>> pieces, int maximum, int[] most, Set<List<Integer>> counts) {
    List<List<Integer>> last = List.copyOf(counts);
    for (int i = 0; i < maximum && !last.isEmpty(); i++) {
      List<List<Integer>> next = new ArrayList<>();
      for (List<Integer> before : last) {
        for (List<Integer> piece : pieces) {
          List<Integer> after = sum(before, piece, most);
          if (counts.add(after)) {
            next.add(after);
          }
        }
      }
      if (counts.size() > LeafChoices.MOST) {
        return false;
      }
      last = next;
    }
    return true;
  }

  /** Returns for each way of being one piece which columns count it: 1 or 0 for each. */
  private static Set<List<Integer>> pieces(
      List<AwardRule> columns, Set<LocalDate> days, EvidenceSlot slot) {
    Set<List<Integer>> pieces = new LinkedHashSet<>();
    for (EvidenceKind kind : new LinkedHashSet<>(slot.anyOf())) {
      for (LocalDate day : days) {
        var piece = new EvidenceFact(PIECE, kind, slot.roles(), day);
        pieces.add(columns.stream().map(column -> counted(column, piece)).toList());
      }
    }
    return pieces;
  }

  private static int counted(AwardRule column, EvidenceFact piece) {
    List<Period> periods = DayWindow.periods(column);
    DayWindow window = periods.isEmpty() ? null : DayWindow.of(LeafChoices.AT, periods);
    return FactLeaf.count((EvidencePresent) DayWindow.undated(column), List.of(piece), window);
  }

  private static List<Integer> sum(List<Integer> one, List<Integer> other, int[] most) {
    return IntStream.range(0, most.length)
        .mapToObj(i -> Math.min(most[i], one.get(i) + other.get(i)))
        .toList();
  }
}

package io.microcredential.core.stack;

import io.microcredential.core.stack.StackPlan.Group;
import io.microcredential.core.stack.StackPlan.Leaf;
import io.microcredential.core.stack.StackPlan.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the cheapest places that complete a tree, when every place has a price of its own.
 *
 * <p>Then members are independent, and each is priced before the group that it stands in. A group
 * that counts members takes the cheapest ones. A group that counts points is a knapsack: sums are
 * built up member by member, dropping each that another one beats in points and price.
 */
final class CheapestCover {

  /** More than any price; what cannot be had. */
  static final long NEVER = Long.MAX_VALUE / 4;

  private static final Comparator<Pick> MOST_POINTS_FIRST =
      Comparator.comparingLong(Pick::points).reversed().thenComparingLong(Pick::price);

  /** Some members of a group, the last one taken first. */
  private record Pick(long points, long price, int member, @Nullable Pick before) {}

  private final long most;
  private long work;

  /**
   * Prepares for a search that is given up at some point.
   *
   * @param most how many nodes and sums are looked at before giving up
   */
  CheapestCover(long most) {
    this.most = most;
  }

  /** Returns whether so much was looked at that the answers mean nothing. */
  boolean isGivenUp() {
    return work > most;
  }

  /** Returns the least price of what a gate asks of a group, or {@link #NEVER}. */
  long price(Group group, Gate gate, long[] prices) {
    long[] members = memberPrices(group, prices);
    if (!gate.countsMembers()) {
      Pick pick = knapsack(group, gate, members);
      return pick == null ? NEVER : pick.price();
    }
    Arrays.sort(members);
    long sum = 0;
    for (int i = 0; i < gate.needed(); i++) {
      if (members[i] >= NEVER) {
        return NEVER;
      }
      sum += members[i];
    }
    return sum;
  }

  /** Adds the places that make the least price, which must not be {@link #NEVER}. */
  void addPlaces(Group group, Gate gate, long[] prices, BitSet places) {
    long[] members = memberPrices(group, prices);
    for (int member : cheapest(group, gate, members)) {
      Node node = group.nodes().get(member);
      if (node instanceof Leaf leaf) {
        places.set(leaf.place());
      } else {
        var inner = (Group) node;
        addPlaces(inner, inner.gate(), prices, places);
      }
    }
  }

  private long[] memberPrices(Group group, long[] prices) {
    List<Node> nodes = group.nodes();
    work += nodes.size();
    var members = new long[nodes.size()];
    for (int i = 0; i < members.length; i++) {
      Node node = nodes.get(i);
      if (node instanceof Leaf leaf) {
        members[i] = prices[leaf.place()];
      } else {
        var inner = (Group) node;
        members[i] = price(inner, inner.gate(), prices);
      }
    }
    return members;
  }

  private List<Integer> cheapest(Group group, Gate gate, long[] members) {
    if (gate.countsMembers()) {
      return Arrays.stream(group.canonical())
          .boxed()
          .sorted(Comparator.comparingLong(index -> members[index]))
          .limit(gate.needed())
          .toList();
    }
    var indices = new ArrayList<Integer>();
    Pick pick = knapsack(group, gate, members);
    while (pick != null && pick.before() != null) {
      indices.add(pick.member());
      pick = pick.before();
    }
    return indices;
  }

  private @Nullable Pick knapsack(Group group, Gate gate, long[] members) {
    List<Pick> picks = List.of(new Pick(0, 0, -1, null));
    for (int index : group.canonical()) {
      if (members[index] < NEVER && !isGivenUp()) {
        picks = withMember(picks, index, gate, members[index]);
      }
    }
    Pick most = picks.get(0);
    return most.points() >= gate.needed() ? most : null;
  }

  /** Returns the sums with and without one more member, the most points first. */
  private List<Pick> withMember(List<Pick> picks, int member, Gate gate, long price) {
    var all = new ArrayList<>(picks);
    for (Pick pick : picks) {
      long points = Math.min(gate.needed(), pick.points() + gate.worth(member));
      all.add(new Pick(points, pick.price() + price, member, pick));
    }
    work += all.size();
    all.sort(MOST_POINTS_FIRST);
    var unbeaten = new ArrayList<Pick>();
    long least = Long.MAX_VALUE;
    for (Pick pick : all) {
      if (pick.price() < least) {
        least = pick.price();
        unbeaten.add(pick);
      }
    }
    return unbeaten;
  }
}

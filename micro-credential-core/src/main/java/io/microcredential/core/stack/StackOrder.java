package io.microcredential.core.stack;

import io.microcredential.core.StackId;
import io.microcredential.core.stack.StackPart.NestedStack;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks through stacks that contain each other, and measures them without writing them out.
 *
 * <p>Depth first, without recursion, so that no chain of stacks is too long for it. An edge back to
 * a stack that is still being walked through closes a cycle.
 */
final class StackOrder {

  /** A member that is a stack. */
  record Edge(int stack, int member) {}

  /** A stack being walked through, and the member to look at next. */
  private static final class Visit {
    private final int stack;
    private int member;

    Visit(int stack) {
      this.stack = stack;
    }
  }

  private enum State {
    NEW,
    OPEN,
    DONE
  }

  private final List<Stack> stacks;
  private final Map<StackId, Integer> index = new HashMap<>();
  private final State[] states;
  private final long[] places;
  private final int[] depths;
  private final List<Edge> closing = new ArrayList<>();

  /** Walks through stacks whose members are all known. */
  StackOrder(List<Stack> stacks) {
    this.stacks = stacks;
    for (int i = 0; i < stacks.size(); i++) {
      index.put(stacks.get(i).id(), i);
    }
    states = new State[stacks.size()];
    Arrays.fill(states, State.NEW);
    places = new long[stacks.size()];
    depths = new int[stacks.size()];
    for (int i = 0; i < stacks.size(); i++) {
      if (states[i] == State.NEW) {
        walk(i);
      }
    }
  }

  /** Returns the members without which nothing would contain itself. */
  List<Edge> closing() {
    return closing;
  }

  /** Returns how many leaves a stack has, written out; meant only where nothing is cyclic. */
  long places(int stack) {
    return places[stack];
  }

  /** Returns how many stacks stand inside each other, the outermost counted. */
  int depth(int stack) {
    return depths[stack];
  }

  long placesInAll() {
    return Arrays.stream(places).reduce(0, StackOrder::sum);
  }

  private void walk(int start) {
    Deque<Visit> open = new ArrayDeque<>();
    open.push(enter(start));
    while (!open.isEmpty()) {
      Visit here = open.peek();
      List<StackMember> members = stacks.get(here.stack).members();
      if (here.member == members.size()) {
        leave(open.pop().stack);
      } else {
        int member = here.member++;
        int inner = inner(members.get(member));
        if (inner >= 0 && states[inner] == State.OPEN) {
          closing.add(new Edge(here.stack, member));
        } else if (inner >= 0 && states[inner] == State.NEW) {
          open.push(enter(inner));
        }
      }
    }
  }

  private Visit enter(int stack) {
    states[stack] = State.OPEN;
    return new Visit(stack);
  }

  private void leave(int stack) {
    states[stack] = State.DONE;
    depths[stack] = 1;
    for (StackMember member : stacks.get(stack).members()) {
      int inner = inner(member);
      places[stack] = sum(places[stack], inner < 0 ? 1 : places[inner]);
      depths[stack] = Math.max(depths[stack], inner < 0 ? 1 : depths[inner] + 1);
    }
  }

  private int inner(StackMember member) {
    return member.part() instanceof NestedStack nested
        ? index.getOrDefault(nested.stack(), -1)
        : -1;
  }

  private static long sum(long one, long other) {
    return Math.min(Integer.MAX_VALUE, one + other);
  }
}

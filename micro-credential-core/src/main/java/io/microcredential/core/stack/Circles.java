package io.microcredential.core.stack;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * Finds circles among things that need each other.
 *
 * <p>Depth first, without recursion, so that no chain is too long for it. Every need that leads
 * back to a thing on the way to it closes a circle.
 */
final class Circles {

  /** A thing on the way, and what it needs that was not looked at yet. */
  private record Visit(int thing, Iterator<Integer> needs) {}

  private final IntFunction<List<Integer>> needs;
  private final boolean[] done;
  private final boolean[] onTheWay;
  private final Deque<Visit> way = new ArrayDeque<>();
  private final Set<List<Integer>> found = new LinkedHashSet<>();

  /** Looks at so many things, numbered from 0. */
  Circles(int things, IntFunction<List<Integer>> needs) {
    this.needs = needs;
    done = new boolean[things];
    onTheWay = new boolean[things];
    for (int i = 0; i < things; i++) {
      if (!done[i]) {
        walk(i);
      }
    }
  }

  /** Returns each circle once, in the order of needs, beginning with its lowest number. */
  List<List<Integer>> found() {
    return List.copyOf(found);
  }

  private void walk(int start) {
    enter(start);
    while (!way.isEmpty()) {
      Visit here = way.getLast();
      if (!here.needs().hasNext()) {
        way.removeLast();
        onTheWay[here.thing()] = false;
        done[here.thing()] = true;
        continue;
      }
      int next = here.needs().next();
      if (onTheWay[next]) {
        found.add(circle(next));
      } else if (!done[next]) {
        enter(next);
      }
    }
  }

  private void enter(int thing) {
    onTheWay[thing] = true;
    way.addLast(new Visit(thing, needs.apply(thing).iterator()));
  }

  private List<Integer> circle(int from) {
    List<Integer> circle = new ArrayList<>();
    for (Visit visit : way) {
      if (!circle.isEmpty() || visit.thing() == from) {
        circle.add(visit.thing());
      }
    }
    Collections.rotate(circle, -circle.indexOf(Collections.min(circle)));
    return circle;
  }
}

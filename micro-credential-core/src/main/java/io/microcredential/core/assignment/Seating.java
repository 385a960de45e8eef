package io.microcredential.core.assignment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Gives every place a person of its own.
 *
 * <p>Whether the remaining places can all be filled is asked by augmenting paths, so that the time
 * grows with a power of the number of places and not with the number of ways to fill them.
 *
 * @param <T> whom to seat
 */
final class Seating<T> {

  private final List<List<T>> choices;
  private final Map<T, Integer> places = new HashMap<>();

  private Seating(List<List<T>> choices) {
    this.choices = choices;
  }

  /**
   * Returns the first way to fill all places, each place in order preferring its earlier choices.
   */
  static <T> Optional<List<T>> first(List<List<T>> choices) {
    List<List<T>> narrowed = new ArrayList<>(choices);
    if (!new Seating<>(narrowed).isComplete()) {
      return Optional.empty();
    }
    for (int place = 0; place < narrowed.size(); place++) {
      for (T choice : choices.get(place)) {
        narrowed.set(place, List.of(choice));
        if (new Seating<>(narrowed).isComplete()) {
          break;
        }
      }
    }
    return Optional.of(narrowed.stream().map(only -> only.get(0)).toList());
  }

  private boolean isComplete() {
    for (int place = 0; place < choices.size(); place++) {
      if (!seat(place, new HashSet<>())) {
        return false;
      }
    }
    return true;
  }

  private boolean seat(int place, Set<T> asked) {
    for (T choice : choices.get(place)) {
      if (asked.add(choice)) {
        Integer taken = places.get(choice);
        if (taken == null || seat(taken, asked)) {
          places.put(choice, place);
          return true;
        }
      }
    }
    return false;
  }
}

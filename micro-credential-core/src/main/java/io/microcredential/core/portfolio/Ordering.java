package io.microcredential.core.portfolio;

import java.util.ArrayList;
import java.util.List;

/** Lists in another order. */
final class Ordering {

  private Ordering() {}

  static <T> List<T> moved(List<T> list, T element, int index) {
    var others = new ArrayList<>(without(list, element));
    others.add(index, element);
    return others;
  }

  static <T> List<T> without(List<T> list, T element) {
    return list.stream().filter(e -> !e.equals(element)).toList();
  }
}

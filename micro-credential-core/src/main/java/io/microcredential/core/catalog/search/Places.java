package io.microcredential.core.catalog.search;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The entries that have one value: as a list where they are few, as bits where they are many. */
final class Places {

  private final int[] list;
  private final @Nullable Bits bits;

  private Places(int[] list, @Nullable Bits bits) {
    this.list = list;
    this.bits = bits;
  }

  void addTo(Bits found) {
    if (bits != null) {
      found.or(bits);
    } else {
      for (int place : list) {
        found.set(place);
      }
    }
  }

  int countIn(Bits found) {
    if (bits != null) {
      return bits.countShared(found);
    }
    int count = 0;
    for (int place : list) {
      if (found.get(place)) {
        count++;
      }
    }
    return count;
  }

  /** Collects places in ascending order. */
  static final class Builder {

    private int[] list = new int[4];
    private int length;

    /** Adds a place unless it is the one that was added last. */
    void add(int place) {
      if (length > 0 && list[length - 1] == place) {
        return;
      }
      if (length == list.length) {
        list = Arrays.copyOf(list, length * 2);
      }
      list[length++] = place;
    }

    Places build(int size) {
      // Below one in 64 the list is shorter than the bits, and quicker to go through.
      if (length <= size / 64) {
        return new Places(Arrays.copyOf(list, length), null);
      }
      Bits bits = Bits.none(size);
      for (int i = 0; i < length; i++) {
        bits.set(list[i]);
      }
      return new Places(new int[0], bits);
    }
  }
}

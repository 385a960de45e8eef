package io.microcredential.core.store;

import java.util.regex.Pattern;

/**
 * Names one record of a store.
 *
 * @param kind what it is: 1 to 40 lower-case letters and {@code -}
 * @param id which of its kind: 1 to 200 visible characters of ASCII
 */
public record RecordKey(String kind, String id) {

  private static final Pattern KIND = Pattern.compile("[a-z][a-z-]{0,39}");
  private static final Pattern ID = Pattern.compile("[!-~]{1,200}");

  /** Checks the form. */
  public RecordKey {
    if (!KIND.matcher(kind).matches()) {
      throw new IllegalArgumentException("a kind is 1 to 40 lower-case letters and -");
    }
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("an id is 1 to 200 visible characters of ASCII");
    }
  }

  /** Returns kind and id. */
  @Override
  public String toString() {
    return kind + "/" + id;
  }
}

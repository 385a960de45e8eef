package io.microcredential.core.store;

import java.util.regex.Pattern;

/**
 * A question by which records are found: all that were stored under a value.
 *
 * @param name what is asked, such as {@code enrollment.learner}: 1 to 40 lower-case letters, {@code
 *     -} and {@code .}
 * @param value the value asked for: 1 to 200 visible characters of ASCII
 */
public record Lookup(String name, String value) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z.-]{0,39}");
  private static final Pattern VALUE = Pattern.compile("[!-~]{1,200}");

  /** Checks the form. */
  public Lookup {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the name of a lookup is 1 to 40 lower-case letters, - and .");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the value of a lookup is 1 to 200 visible characters of ASCII");
    }
  }

  /**
   * Returns an entry under this value, which makes a record answer it.
   *
   * @param order the place among the answers, the smallest first, such as a time in microseconds
   * @return the entry
   */
  public LookupEntry at(long order) {
    return new LookupEntry(this, order);
  }

  /** Returns the name only; the value may say who somebody is. */
  @Override
  public String toString() {
    return name;
  }
}

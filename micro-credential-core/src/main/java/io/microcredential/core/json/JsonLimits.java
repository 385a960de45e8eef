package io.microcredential.core.json;

/**
 * Bounds what the parser takes in, so that no document can exhaust memory or stack.
 *
 * @param bytes the longest document in bytes of UTF-8
 * @param depth the deepest nesting of objects and arrays
 * @param numberLength the longest number in characters
 */
public record JsonLimits(int bytes, int depth, int numberLength) {

  private static final JsonLimits DEFAULTS = new JsonLimits(4 * 1024 * 1024, 64, 100);

  /** Checks the ranges. */
  public JsonLimits {
    if (bytes < 1 || depth < 1 || depth > 500 || numberLength < 1) {
      throw new IllegalArgumentException("limits must be positive, and depth at most 500");
    }
  }

  /**
   * Returns the limits used when none are given: 4 MiB, 64 levels, 100 characters a number.
   *
   * @return the defaults
   */
  public static JsonLimits defaults() {
    return DEFAULTS;
  }
}

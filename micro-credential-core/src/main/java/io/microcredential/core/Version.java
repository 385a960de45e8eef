package io.microcredential.core;

import java.util.regex.Pattern;

/**
 * Numbers the published versions of a definition.
 *
 * @param major counts changes that alter what is judged, from 1 to 999,999
 * @param minor counts changes that do not, from 0 to 999,999
 */
public record Version(int major, int minor) implements Comparable<Version> {

  private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})");
  private static final int GREATEST = 999_999;

  /** Checks the ranges. */
  public Version {
    if (major < 1 || minor < 0 || major > GREATEST || minor > GREATEST) {
      throw new IllegalArgumentException(
          "a version is from 1.0 to 999999.999999, was " + major + "." + minor);
    }
  }

  /**
   * Reads a version such as {@code 1.2}.
   *
   * @param text major and minor number joined by a dot, without leading zeros
   * @return the version
   * @throws IllegalArgumentException if the text has another form
   */
  public static Version parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException("a version is written like 1.0");
    }
    return new Version(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
  }

  @Override
  public int compareTo(Version other) {
    int byMajor = Integer.compare(major, other.major);
    return byMajor == 0 ? Integer.compare(minor, other.minor) : byMajor;
  }

  /** Returns major and minor number joined by a dot. */
  @Override
  public String toString() {
    return major + "." + minor;
  }
}

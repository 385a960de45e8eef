package io.microcredential.core.credit;

import java.util.regex.Pattern;

/**
 * Names the area in which an authority's word counts: a country, a state, a district.
 *
 * @param value an ISO 3166-1 country such as {@code US} or an ISO 3166-2 subdivision such as {@code
 *     US-TN}, then up to four names of your own for smaller areas, such as {@code US-TN/knox}
 * @see <a href="https://www.iso.org/iso-3166-country-codes.html">ISO 3166</a>
 */
public record Jurisdiction(String value) {

  private static final int COUNTRY = 2;
  private static final Pattern FORM =
      Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?(/[A-Za-z0-9][A-Za-z0-9._-]{0,63}){0,4}");

  /** Checks the form. */
  public Jurisdiction {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a jurisdiction is written like US, US-TN or US-TN/knox");
    }
  }

  /**
   * Returns a jurisdiction.
   *
   * @param value its code
   * @return the jurisdiction
   * @throws IllegalArgumentException if the code is malformed
   */
  public static Jurisdiction of(String value) {
    return new Jurisdiction(value);
  }

  /**
   * Returns whether another jurisdiction lies in this one.
   *
   * @param other the other
   * @return whether it is this one or a part of it
   */
  public boolean covers(Jurisdiction other) {
    if (!other.value.startsWith(value)) {
      return false;
    }
    String rest = other.value.substring(value.length());
    // Only a country has subdivisions: US-TN/knox does not cover US-TN/knox-east.
    return rest.isEmpty()
        || rest.startsWith("/")
        || rest.startsWith("-") && value.length() == COUNTRY;
  }

  @Override
  public String toString() {
    return value;
  }
}

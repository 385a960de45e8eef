package io.microcredential.core.credit;

import java.util.regex.Pattern;

/**
 * Names a unit of credit.
 *
 * <p>Units are an open list: a state or district adds its own. Amounts of different units never
 * convert into each other here.
 *
 * @param value the unit's code: capital letters, digits and {@code _}
 */
public record CreditUnit(String value) {

  // First, because the constants below are checked against it.
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** Hours of professional development. */
  public static final CreditUnit PD_HOUR = new CreditUnit("PD_HOUR");

  /** Continuing education units. */
  public static final CreditUnit CEU = new CreditUnit("CEU");

  /** Semester hours of graduate credit. */
  public static final CreditUnit GRADUATE_CREDIT = new CreditUnit("GRADUATE_CREDIT");

  /** Points of the European Credit Transfer and Accumulation System. */
  public static final CreditUnit ECTS = new CreditUnit("ECTS");

  /** Checks the form. */
  public CreditUnit {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a credit unit is a code such as PD_HOUR");
    }
  }
}

package io.microcredential.core.assessment;

import java.util.regex.Pattern;

/**
 * Says what a piece of evidence is to show.
 *
 * <p>The list is open: a programme adds its own codes.
 *
 * @param value the code: capital letters, digits and {@code _}
 */
public record EvidenceRole(String value) {

  // First, because the constants below are checked against it.
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** That the method was put to use. */
  public static final EvidenceRole IMPLEMENTATION = new EvidenceRole("IMPLEMENTATION");

  /** What students gained. */
  public static final EvidenceRole STUDENT_OUTCOME = new EvidenceRole("STUDENT_OUTCOME");

  /** What the learner makes of it. */
  public static final EvidenceRole REFLECTION = new EvidenceRole("REFLECTION");

  /** How the work was prepared. */
  public static final EvidenceRole PLANNING = new EvidenceRole("PLANNING");

  /** Checks the form. */
  public EvidenceRole {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a role of evidence is a code such as STUDENT_OUTCOME");
    }
  }

  /**
   * Returns a code of your own.
   *
   * @param value capital letters, digits and {@code _}
   * @return the code
   * @throws IllegalArgumentException if the text has another form
   */
  public static EvidenceRole of(String value) {
    return new EvidenceRole(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

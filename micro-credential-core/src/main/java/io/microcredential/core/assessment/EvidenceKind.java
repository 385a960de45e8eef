package io.microcredential.core.assessment;

import java.util.regex.Pattern;

/**
 * Says what a piece of evidence is.
 *
 * <p>The list is open: a programme adds its own codes.
 *
 * @param value the code: capital letters, digits and {@code _}
 */
public record EvidenceKind(String value) {

  // First, because the constants below are checked against it.
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

  /** A plan of a lesson or unit. */
  public static final EvidenceKind LESSON_PLAN = new EvidenceKind("LESSON_PLAN");

  /** Work that students made. */
  public static final EvidenceKind STUDENT_WORK = new EvidenceKind("STUDENT_WORK");

  /** A video of practice. */
  public static final EvidenceKind VIDEO = new EvidenceKind("VIDEO");

  /** A recording of sound. */
  public static final EvidenceKind AUDIO = new EvidenceKind("AUDIO");

  /** Pictures with words. */
  public static final EvidenceKind PHOTO_ESSAY = new EvidenceKind("PHOTO_ESSAY");

  /** A project and what came of it. */
  public static final EvidenceKind PROJECT = new EvidenceKind("PROJECT");

  /** Somebody's notes of a classroom visit. */
  public static final EvidenceKind OBSERVATION = new EvidenceKind("OBSERVATION");

  /** The learner's own reflection. */
  public static final EvidenceKind REFLECTION = new EvidenceKind("REFLECTION");

  /** What students say of their learning. */
  public static final EvidenceKind STUDENT_REFLECTION = new EvidenceKind("STUDENT_REFLECTION");

  /** Results of students, as figures. */
  public static final EvidenceKind ASSESSMENT_RESULT = new EvidenceKind("ASSESSMENT_RESULT");

  /** A plan of action. */
  public static final EvidenceKind PLAN = new EvidenceKind("PLAN");

  /** Other documentation of work. */
  public static final EvidenceKind DOCUMENTATION = new EvidenceKind("DOCUMENTATION");

  /** Checks the form. */
  public EvidenceKind {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a kind of evidence is a code such as LESSON_PLAN");
    }
  }

  /**
   * Returns a code of your own.
   *
   * @param value capital letters, digits and {@code _}
   * @return the code
   * @throws IllegalArgumentException if the text has another form
   */
  public static EvidenceKind of(String value) {
    return new EvidenceKind(value);
  }

  @Override
  public String toString() {
    return value;
  }
}

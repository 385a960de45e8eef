package io.microcredential.core.assessment;

/**
 * Says how an expert's level counts beside those of the assessors who were too far apart.
 *
 * <p>The names that these rules have in the field are those of Johnson, Penny and Gordon, <i>The
 * relation between score resolution methods and interrater reliability</i>, Applied Measurement in
 * Education 13 (2000).
 */
public enum ExpertCount {
  /** The expert's level replaces all others. The field calls this expert judgement. */
  ALONE,
  /** The expert's level is combined with all others. The field calls this parity. */
  WITH_ALL,
  /**
   * The expert's level is combined with the nearer of two others; where both are equally near, with
   * both. The field calls this <i>tertium quid</i>.
   */
  WITH_NEAREST
}

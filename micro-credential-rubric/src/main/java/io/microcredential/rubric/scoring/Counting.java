package io.microcredential.rubric.scoring;

/** Says what became of a criterion in a score. */
public enum Counting {
  /** It counts. */
  COUNTED,
  /** Others were better, and so many count only; or it was among the lowest, which do not count. */
  DROPPED,
  /** It does not apply to the work. */
  NOT_APPLICABLE,
  /** Its level, or its points within the level, are not known. */
  UNKNOWN,
  /** Whether it counts depends on others that are not known, or there is no score. */
  UNDECIDED
}

package io.microcredential.rubric.calibration;

/** Says why a reading is read again. */
public enum BackReadReason {
  /** It was drawn into the share that is read again of this rater. */
  DRAWN,
  /** Its score lies so near the cut that one level more or less may decide. */
  NEAR_CUT,
  /** There is no score, so nobody can say how near the cut it is. */
  NO_SCORE
}

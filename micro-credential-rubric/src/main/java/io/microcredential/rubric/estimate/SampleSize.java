package io.microcredential.rubric.estimate;

/**
 * What a figure rests on.
 *
 * @param units how many units (submissions, portfolios, examinees) were used, at least 0
 * @param ratings how many single ratings or scores were used, at least 0
 */
public record SampleSize(long units, long ratings) {

  /** Checks the counts. */
  public SampleSize {
    if (units < 0 || ratings < 0) {
      throw new IllegalArgumentException("counts are not negative");
    }
  }

  /**
   * Makes a sample size.
   *
   * @param units how many units were used
   * @param ratings how many ratings were used
   * @return the size
   */
  public static SampleSize of(long units, long ratings) {
    return new SampleSize(units, ratings);
  }
}

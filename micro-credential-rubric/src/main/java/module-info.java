/**
 * Scores of rubrics, how the ratings of several assessors become one level, how far assessors
 * agree, and where to draw the line.
 */
module io.microcredential.rubric {
  requires transitive io.microcredential.core;
  requires de.siegmar.fastcsv;
  requires org.apache.commons.rng.core;
  requires org.apache.commons.statistics.distribution;

  exports io.microcredential.rubric.agreement;
  exports io.microcredential.rubric.calibration;
  exports io.microcredential.rubric.estimate;
  exports io.microcredential.rubric.exchange;
  exports io.microcredential.rubric.fairness;
  exports io.microcredential.rubric.feedback;
  exports io.microcredential.rubric.ratings;
  exports io.microcredential.rubric.report;
  exports io.microcredential.rubric.resolution;
  exports io.microcredential.rubric.scoring;
  exports io.microcredential.rubric.standard;
  exports io.microcredential.rubric;
}

/** Scores of rubrics, and how the ratings of several assessors become one level. */
module io.microcredential.rubric {
  requires transitive io.microcredential.core;

  exports io.microcredential.rubric;
  exports io.microcredential.rubric.exchange;
  exports io.microcredential.rubric.resolution;
}

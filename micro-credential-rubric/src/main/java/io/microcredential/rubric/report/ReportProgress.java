package io.microcredential.rubric.report;

/** Is told how far a report has come. */
@FunctionalInterface
public interface ReportProgress {

  /** Tells nobody. */
  ReportProgress NONE = (done, all) -> {};

  /**
   * Tells that one more figure has been computed.
   *
   * @param done how many figures have been computed, from 1
   * @param all how many there will be
   */
  void advanced(int done, int all);
}

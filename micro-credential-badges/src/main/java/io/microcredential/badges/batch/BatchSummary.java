package io.microcredential.badges.batch;

import io.microcredential.badges.batch.BatchResult.AlreadyIssued;
import io.microcredential.badges.batch.BatchResult.Issued;
import io.microcredential.badges.batch.BatchResult.Ready;
import io.microcredential.badges.batch.BatchResult.Refused;

/**
 * How far a batch has come. The rows are the sum of the other four.
 *
 * @param rows how many rows there were
 * @param issued how many badges were issued
 * @param alreadyIssued how many rows had their badge before
 * @param ready how many rows passed a dry run
 * @param refused how many rows got no badge
 */
public record BatchSummary(long rows, long issued, long alreadyIssued, long ready, long refused) {

  static BatchSummary start() {
    return new BatchSummary(0, 0, 0, 0, 0);
  }

  BatchSummary and(BatchResult result) {
    return new BatchSummary(
        rows + 1,
        issued + (result instanceof Issued ? 1 : 0),
        alreadyIssued + (result instanceof AlreadyIssued ? 1 : 0),
        ready + (result instanceof Ready ? 1 : 0),
        refused + (result instanceof Refused ? 1 : 0));
  }
}

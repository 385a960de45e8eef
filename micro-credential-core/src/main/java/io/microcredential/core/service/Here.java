package io.microcredential.core.service;

import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.store.StoredRecord;

/**
 * Where an enrollment stands, inside a transaction.
 *
 * @param record as it was read
 * @param stored what it says
 * @param version the version that it pins
 */
record Here(StoredRecord record, StoredEnrollment stored, Versions.Known version) {

  Enrollment enrollment() {
    return stored.enrollment();
  }

  EarningProcess process() {
    return version.process();
  }

  MicroCredential definition() {
    return version.definition();
  }

  @Override
  public String toString() {
    return "Here[" + record.key() + "]";
  }
}

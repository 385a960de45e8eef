package io.microcredential.core.service;

import io.microcredential.core.permission.PermissionPolicy;
import io.microcredential.core.store.Store;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** What the parts of the service share. */
record Settings(
    Store store, PermissionPolicy permissions, InstantSource clock, SecureRandom random) {

  /** The journal counts in microseconds, as databases do. */
  Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public String toString() {
    return "Settings";
  }
}

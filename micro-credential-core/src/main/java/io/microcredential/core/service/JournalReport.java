package io.microcredential.core.service;

import io.microcredential.core.store.JournalHead;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far the links of a journal hold.
 *
 * @param sound the last entry up to which they do; to be kept where the journal cannot be reached
 * @param brokenAt the position of the first entry whose link does not hold, or null
 * @param fault what is wrong with it, or null
 */
public record JournalReport(
    JournalHead sound, @Nullable Long brokenAt, @Nullable JournalFault fault) {

  /** Checks that a broken link has a fault. */
  public JournalReport {
    Objects.requireNonNull(sound, "sound");
    if ((brokenAt == null) != (fault == null)) {
      throw new IllegalArgumentException("a broken link has a place and a fault");
    }
  }

  /**
   * Returns whether every link holds.
   *
   * @return whether nothing is broken
   */
  public boolean isIntact() {
    return brokenAt == null;
  }
}

package io.microcredential.badges.batch;

import io.microcredential.core.Problems;
import java.util.Objects;

/** What came of one row of a batch. */
public sealed interface BatchResult {

  /**
   * Returns which row it is.
   *
   * @return its place in the batch, from 1
   */
  long row();

  /**
   * Returns the row's key.
   *
   * @return the key as it was handed in
   */
  String key();

  /**
   * The badge was issued in this run, or in an earlier one that ended before it could say so.
   *
   * @param row the place in the batch, from 1
   * @param key the row's key
   * @param badge the badge
   * @param warnings what is not forbidden, but could be better
   */
  record Issued(long row, String key, StoredBadge badge, Problems warnings) implements BatchResult {
    /** Checks that nothing is missing. */
    public Issued {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(badge, "badge");
      Objects.requireNonNull(warnings, "warnings");
    }

    /** Returns the row's number only. */
    @Override
    public String toString() {
      return "Issued[row=" + row + "]";
    }
  }

  /**
   * The same row was there before; here is its badge again.
   *
   * @param row the place in the batch, from 1
   * @param key the row's key
   * @param badge the badge as it was issued then
   */
  record AlreadyIssued(long row, String key, StoredBadge badge) implements BatchResult {
    /** Checks that nothing is missing. */
    public AlreadyIssued {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(badge, "badge");
    }

    /** Returns the row's number only. */
    @Override
    public String toString() {
      return "AlreadyIssued[row=" + row + "]";
    }
  }

  /**
   * Nothing speaks against the row; a dry run ends here.
   *
   * @param row the place in the batch, from 1
   * @param key the row's key
   * @param again whether an earlier row of the batch is the same, so that this one would bring no
   *     badge of its own
   * @param warnings what is not forbidden, but could be better
   */
  record Ready(long row, String key, boolean again, Problems warnings) implements BatchResult {
    /** Checks that nothing is missing. */
    public Ready {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(warnings, "warnings");
    }

    /** Returns the row's number only. */
    @Override
    public String toString() {
      return "Ready[row=" + row + "]";
    }
  }

  /**
   * No badge was issued.
   *
   * @param row the place in the batch, from 1
   * @param key the row's key
   * @param problems why, all at once; places are in the badge
   */
  record Refused(long row, String key, Problems problems) implements BatchResult {
    /** Checks that nothing is missing. */
    public Refused {
      Objects.requireNonNull(key, "key");
      Objects.requireNonNull(problems, "problems");
    }

    /** Returns the row's number and the codes. */
    @Override
    public String toString() {
      return "Refused[row=" + row + ", " + problems.codes() + "]";
    }
  }
}

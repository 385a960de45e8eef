package io.microcredential.badges.status;

import java.util.Locale;

/** What a status list that is published here is for. */
public enum StatusPurpose {
  /** Takes badges back for good. */
  REVOCATION,
  /** Takes badges back for a while. */
  SUSPENSION,
  /** Says something of badges that takes nothing from them by itself, such as a reason. */
  MESSAGE;

  /**
   * Returns the name by which entries and lists state this purpose.
   *
   * @return the name in lower case
   */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}

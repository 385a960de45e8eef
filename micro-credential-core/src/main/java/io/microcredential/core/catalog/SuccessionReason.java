package io.microcredential.core.catalog;

/** Says why work carries to a new version, or does not. */
public enum SuccessionReason {
  /** Both versions say the same; a text that was translated or a weight changes nothing here. */
  UNCHANGED(Carryover.CARRIES),
  /** Both ask for the same within other limits; what is carried is checked against the new ones. */
  LIMITS_CHANGED(Carryover.CARRIES),
  /** They differ, and the new version declares the old equivalent. */
  DECLARED_EQUIVALENT(Carryover.CARRIES),
  /** What is asked or looked at is said in other words, or evidence is to show something else. */
  ASKED_DIFFERENTLY(Carryover.REDO),
  /**
   * The levels of the criterion, their names or their descriptors changed, or a range of points no
   * longer holds all points that it held.
   */
  LEVELS_CHANGED(Carryover.REDO),
  /** The old version had nothing of the sort. */
  NEWLY_ASKED(Carryover.NEW),
  /** The new version has nothing of the sort. */
  NO_LONGER_ASKED(Carryover.DROPPED);

  private final Carryover carryover;

  SuccessionReason(Carryover carryover) {
    this.carryover = carryover;
  }

  /**
   * Returns what follows for work on the part.
   *
   * @return what becomes of it
   */
  public Carryover carryover() {
    return carryover;
  }
}

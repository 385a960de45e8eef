package io.microcredential.badges.clr;

import java.util.Arrays;
import java.util.Optional;

/**
 * How one achievement relates to another: the closed list of the specification.
 *
 * @see <a href="https://www.imsglobal.org/spec/clr/v2p0/#associationtype-enumeration">Comprehensive
 *     Learner Record 2.0, AssociationType</a>
 */
public enum AssociationType {
  /** Both are the same. */
  EXACT_MATCH_OF("exactMatchOf"),
  /** The source stands below the target. */
  IS_CHILD_OF("isChildOf"),
  /** The source stands above the target. */
  IS_PARENT_OF("isParentOf"),
  /** The source is a part of the target. */
  IS_PART_OF("isPartOf"),
  /** Both stand beside each other. */
  IS_PEER_OF("isPeerOf"),
  /** Both have to do with each other. */
  IS_RELATED_TO("isRelatedTo"),
  /** The source comes before the target. */
  PRECEDES("precedes"),
  /** The target takes the place of the source. */
  REPLACED_BY("replacedBy");

  private final String term;

  AssociationType(String term) {
    this.term = term;
  }

  /**
   * Returns the term of the specification.
   *
   * @return such as {@code isParentOf}
   */
  public String term() {
    return term;
  }

  /**
   * Finds a type.
   *
   * @param term the term of the specification
   * @return the type, or nothing if the list does not have it
   */
  public static Optional<AssociationType> of(String term) {
    return Arrays.stream(values()).filter(type -> type.term.equals(term)).findFirst();
  }
}

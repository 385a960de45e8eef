package io.microcredential.badges.ob3;

/**
 * The kinds of identity by which a badge most often names its recipient.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#identifiertypeenum">Open Badges 3.0,
 *     IdentifierTypeEnum</a>
 */
public enum IdentityType {
  /** An e-mail address, its case as given. */
  EMAIL_ADDRESS("emailAddress"),
  /** A name. */
  NAME("name"),
  /** The id of a person in a school's information system. */
  SIS_SOURCED_ID("sisSourcedId"),
  /** A user name. */
  USER_NAME("userName"),
  /** Any other identifier. */
  IDENTIFIER("identifier");

  private final String term;

  IdentityType(String term) {
    this.term = term;
  }

  /**
   * Returns the term that badges use.
   *
   * @return such as {@code emailAddress}
   */
  public String term() {
    return term;
  }
}

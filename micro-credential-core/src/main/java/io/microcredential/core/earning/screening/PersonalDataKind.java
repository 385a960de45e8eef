package io.microcredential.core.earning.screening;

/** What may tell a reader who somebody is. */
public enum PersonalDataKind {
  /** A name from the list of names. */
  NAME,
  /** An e-mail address. */
  EMAIL,
  /** A telephone number. */
  PHONE,
  /** A long number, such as one that a school gives its students. */
  LONG_NUMBER
}

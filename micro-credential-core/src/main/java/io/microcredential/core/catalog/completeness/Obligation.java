package io.microcredential.core.catalog.completeness;

/** Says how much a profile insists on an element. */
public enum Obligation {
  /** The profile asks for it in any case. */
  MANDATORY,
  /** The profile asks for it where there is such a thing, which only people can tell. */
  WHERE_APPLICABLE,
  /** The profile has a place for it. */
  OPTIONAL
}

package io.microcredential.core;

/** States how much a {@link Problem} matters. */
public enum Severity {
  /** The operation is refused until this is mended. */
  ERROR,
  /** The operation goes on; a careful author would mend this. */
  WARNING,
  /** Worth knowing; nothing needs to be done. */
  NOTICE
}

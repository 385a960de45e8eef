package io.microcredential.core.catalog.completeness;

/** Names a public list of what a micro-credential should say about itself. */
public enum CompletenessProfile {
  /** Annex I of the Council Recommendation of 16 June 2022, 2022/C 243/02. */
  EU_ANNEX_I,
  /** What the Credential Transparency Description Language asks of a micro-credential at least. */
  CTDL_MINIMUM
}

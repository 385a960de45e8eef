package io.microcredential.core.catalog;

/** Says whether somebody watches over an assessment, and how. */
public enum Supervision {
  /** Nobody does. */
  UNSUPERVISED,
  /** Somebody does over the network. */
  ONLINE,
  /** Somebody does at the place. */
  ON_SITE
}

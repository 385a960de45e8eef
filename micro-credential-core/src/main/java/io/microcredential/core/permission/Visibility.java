package io.microcredential.core.permission;

/** Says whether a subject was opened to everybody. */
public enum Visibility {
  /** For those concerned alone. */
  PRIVATE,
  /** Published, released or shared. */
  SHARED
}

package io.microcredential.core;

import java.util.Objects;

/**
 * Pins one published version of a micro-credential by its content.
 *
 * @param id which micro-credential
 * @param version which of its versions
 * @param digest the digest of that version's content
 */
public record DefinitionRef(MicroCredentialId id, Version version, Digest digest) {

  /** Checks that nothing is missing. */
  public DefinitionRef {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(digest, "digest");
  }
}

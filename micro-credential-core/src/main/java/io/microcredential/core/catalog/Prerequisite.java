package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Version;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Another micro-credential that should be held first.
 *
 * @param credential which micro-credential
 * @param title what it is called
 * @param since the earliest version that will do, or null for any
 */
public record Prerequisite(
    MicroCredentialId credential, LanguageMap title, @Nullable Version since) {

  /** Checks that nothing is missing. */
  public Prerequisite {
    Objects.requireNonNull(credential, "credential");
    Objects.requireNonNull(title, "title");
  }
}

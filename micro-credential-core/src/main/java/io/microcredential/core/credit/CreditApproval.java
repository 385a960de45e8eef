package io.microcredential.core.credit;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Version;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An authority's promise, given beforehand, that a micro-credential counts for credit.
 *
 * @param credential which micro-credential
 * @param versions which of its versions; empty means every one
 * @param amount how much credit it gives
 * @param scope who approves, where, and when
 * @param conditions what the authority asks for besides the award
 * @param reference the authority's own number or name for the approval, not blank
 */
public record CreditApproval(
    MicroCredentialId credential,
    List<Version> versions,
    CreditAmount amount,
    CreditScope scope,
    @Nullable LanguageMap conditions,
    String reference) {

  /** Copies the list and checks that nothing is missing. */
  public CreditApproval {
    Objects.requireNonNull(credential, "credential");
    versions = List.copyOf(versions);
    Objects.requireNonNull(amount, "amount");
    Objects.requireNonNull(scope, "scope");
    if (reference.isBlank()) {
      throw new IllegalArgumentException("an approval has the authority's own number or name");
    }
  }

  /**
   * Returns whether the approval is about a version of a micro-credential.
   *
   * @param other the micro-credential
   * @param version its version
   * @return whether it is this one and the version is among the approved ones
   */
  public boolean isAbout(MicroCredentialId other, Version version) {
    return credential.equals(other) && (versions.isEmpty() || versions.contains(version));
  }
}

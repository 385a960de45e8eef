package io.microcredential.badges;

import java.util.Objects;

/** Trusts whom a registry lists. */
record RegistryTrust(IssuerRegistry registry) implements TrustPolicy {

  RegistryTrust {
    Objects.requireNonNull(registry, "registry");
  }

  @Override
  public boolean trusts(String issuerId) {
    return registry.lookUp(issuerId).outcome() == TrustDecision.Outcome.TRUSTED;
  }

  @Override
  public TrustDecision decide(Signatory signatory) {
    return registry.lookUp(signatory.issuerId());
  }
}

package io.microcredential.badges;

import java.util.Objects;

/** Trusts whom one of two policies trusts. */
record EitherTrust(TrustPolicy one, TrustPolicy other) implements TrustPolicy {

  EitherTrust {
    Objects.requireNonNull(one, "one");
    Objects.requireNonNull(other, "other");
  }

  @Override
  public boolean trusts(String issuerId) {
    return one.trusts(issuerId) || other.trusts(issuerId);
  }

  @Override
  public TrustDecision decide(Signatory signatory) {
    TrustDecision first = one.decide(signatory);
    if (first.outcome() == TrustDecision.Outcome.TRUSTED) {
      return first;
    }
    TrustDecision second = other.decide(signatory);
    return second.outcome() == TrustDecision.Outcome.NOT_TRUSTED ? first : second;
  }
}

package io.microcredential.badges.api;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerifiedBadge;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.time.InstantSource;

/**
 * Decides which credentials a host takes in.
 *
 * <p>Implementations are called for every push, after form and scope were found to be right.
 */
@FunctionalInterface
public interface CredentialGate {

  /**
   * Looks at a credential before it is stored.
   *
   * @param credential the credential, unbelieved
   * @param access who pushes it
   * @return every reason against it; none of them an error if it may be stored
   */
  Problems check(CredentialDocument credential, Access access);

  /**
   * Returns a gate that lets in what a verifier finds valid as it was pushed.
   *
   * @param verifier the verifier with the caller's trust policy
   * @param clock tells when now is
   * @return the gate; it gives {@code api.credential.not-valid} and what the verifier found, or
   *     {@code api.credential.outdated} where not the credential is valid but the present version
   *     that its issuer offers
   */
  static CredentialGate verifiedBy(BadgeVerifier verifier, InstantSource clock) {
    return (credential, access) -> {
      VerificationReport report = verifier.verify(credential.text(), clock.instant());
      if (report.verifiedBadge().filter(badge -> !isSame(badge, credential)).isPresent()) {
        return Problems.of(
            Problem.error(
                    "api.credential.outdated",
                    JsonPointer.root(),
                    "The issuer has a newer form of the credential.")
                .fix("Push the newest form."));
      }
      return report.result() == VerificationResult.VALID
          ? Problems.none()
          : Problems.of(
                  Problem.error(
                          "api.credential.not-valid",
                          JsonPointer.root(),
                          "The credential is not taken in: " + report.result() + ".")
                      .fix("Push a credential that this host can verify and trusts."))
              .and(report.problems());
    };
  }

  private static boolean isSame(VerifiedBadge verified, CredentialDocument pushed) {
    return verified.credential().without("proof").equals(pushed.credential().without("proof"));
  }
}

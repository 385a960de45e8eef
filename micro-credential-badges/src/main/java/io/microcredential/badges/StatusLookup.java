package io.microcredential.badges;

import io.microcredential.badges.status.StatusCheck;
import io.microcredential.badges.status.StatusFinding;
import io.microcredential.badges.status.StatusOutcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The check whether a badge was revoked or suspended.
 *
 * @param settings what the verifier was told to go by
 * @param at the instant for which to verify
 */
record StatusLookup(VerifierSettings settings, Instant at) {

  private static final Set<StatusOutcome> TAKEN_BACK =
      Set.of(StatusOutcome.REVOKED, StatusOutcome.SUSPENDED);

  /**
   * Checks the status.
   *
   * @param credential the badge
   * @param isSound whether its signature holds and is its issuer's: a forger's lists are not asked
   */
  Check check(JsonObject credential, boolean isSound) {
    if (credential.member("credentialStatus").isEmpty()) {
      return Check.notApplicable(VerificationStep.STATUS, "The issuer gave it no status.");
    }
    if (!isSound) {
      return Check.undecided(
          VerificationStep.STATUS, "Its lists are not asked, since its signature does not hold.");
    }
    List<StatusFinding> findings =
        StatusCheck.of(settings.fetcher(), settings.documents())
            .with(settings.canonicalization())
            .check(credential, at);
    Problems problems = Problems.of(findings.stream().flatMap(StatusLookup::problem).toList());
    if (findings.stream().anyMatch(finding -> TAKEN_BACK.contains(finding.outcome()))) {
      return Check.failed(
          VerificationStep.STATUS, "The issuer has revoked or suspended it.", problems);
    }
    boolean known =
        !findings.isEmpty()
            && findings.stream().noneMatch(f -> f.outcome() == StatusOutcome.UNKNOWN);
    return known
        ? Check.passed(
            VerificationStep.STATUS, "The issuer has neither revoked nor suspended it.", problems)
        : Check.undecided(
            VerificationStep.STATUS, "Whether it was revoked could not be found out.", problems);
  }

  private static Stream<Problem> problem(StatusFinding finding) {
    return switch (finding.outcome()) {
      case NOT_SET -> Stream.empty();
      case MESSAGE -> Stream.of(Problem.warning(finding.code(), finding.at(), finding.message()));
      default -> Stream.of(Problem.error(finding.code(), finding.at(), finding.message()));
    };
  }
}

package io.microcredential.badges;

import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier found out about one badge: one entry for each check, in the order of the
 * specification, those that did not apply included.
 *
 * <p>Only {@link BadgeVerifier} makes reports, and only a report hands out a {@link VerifiedBadge}.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verification-and-validation">Open Badges
 *     3.0, section 9 Verification and Validation</a>
 */
public final class VerificationReport {

  /** A VC-JWT is signed whatever its terms mean; not every badge has a status; not all ask who. */
  private static final Set<VerificationStep> MAY_NOT_APPLY =
      Set.of(VerificationStep.DEFINED_TERMS, VerificationStep.STATUS, VerificationStep.RECIPIENT);

  private final List<Check> checks;
  private final @Nullable JsonObject credential;

  VerificationReport(List<Check> checks, @Nullable JsonObject credential) {
    this.checks = List.copyOf(checks);
    this.credential = credential;
  }

  /**
   * Returns the checks.
   *
   * @return one for each {@link VerificationStep}, in their order
   */
  public List<Check> checks() {
    return checks;
  }

  /**
   * Returns one check.
   *
   * @param step which check
   * @return the check
   */
  public Check check(VerificationStep step) {
    return checks.stream().filter(check -> check.step() == step).findFirst().orElseThrow();
  }

  /**
   * Returns what the badge is worth.
   *
   * @return the gravest finding, or {@link VerificationResult#VALID} if there is none
   */
  public VerificationResult result() {
    if (anyOf(CheckOutcome.FAILED, VerificationStep.INPUT, VerificationStep.KEY)) {
      return VerificationResult.INVALID;
    } else if (anyOf(CheckOutcome.UNDECIDED, VerificationStep.INPUT, VerificationStep.KEY)) {
      return VerificationResult.CANNOT_CHECK;
    } else if (is(VerificationStep.RECIPIENT, CheckOutcome.FAILED)) {
      return VerificationResult.NOT_THIS_PERSON;
    } else if (is(VerificationStep.VALIDITY, CheckOutcome.FAILED)) {
      return check(VerificationStep.VALIDITY).problems().codes().contains(VerifierChecks.NOT_YET)
          ? VerificationResult.NOT_YET_VALID
          : VerificationResult.EXPIRED;
    } else if (is(VerificationStep.STATUS, CheckOutcome.UNDECIDED)) {
      return VerificationResult.STATUS_UNKNOWN;
    } else if (is(VerificationStep.TRUST, CheckOutcome.FAILED)) {
      return VerificationResult.ISSUER_NOT_TRUSTED;
    }
    return remaining();
  }

  /** A badge is worth something only if no check failed or was left open or out. */
  private VerificationResult remaining() {
    if (checks.stream().anyMatch(check -> check.outcome() == CheckOutcome.FAILED)) {
      return VerificationResult.INVALID;
    }
    boolean complete =
        checks.stream()
            .allMatch(
                check ->
                    check.outcome() == CheckOutcome.PASSED
                        || (check.outcome() == CheckOutcome.NOT_APPLICABLE
                            && MAY_NOT_APPLY.contains(check.step())));
    return complete ? VerificationResult.VALID : VerificationResult.CANNOT_CHECK;
  }

  private boolean is(VerificationStep step, CheckOutcome outcome) {
    return check(step).outcome() == outcome;
  }

  /** Returns whether any check from one step to another came out so. */
  private boolean anyOf(CheckOutcome outcome, VerificationStep first, VerificationStep last) {
    return checks.stream()
        .filter(c -> c.step().compareTo(first) >= 0 && c.step().compareTo(last) <= 0)
        .anyMatch(check -> check.outcome() == outcome);
  }

  /**
   * Returns the badge, if everything holds and the issuer is trusted.
   *
   * @return the badge, or nothing if the result is anything but {@link VerificationResult#VALID}
   */
  public Optional<VerifiedBadge> verifiedBadge() {
    return result() == VerificationResult.VALID && credential != null
        ? Optional.of(new VerifiedBadge(credential))
        : Optional.empty();
  }

  /**
   * Returns everything that was found.
   *
   * @return the problems of all checks, in order
   */
  public Problems problems() {
    return Problems.of(checks.stream().flatMap(check -> check.problems().stream()).toList());
  }

  /**
   * Returns the report in words: the result, a line for each check, and below it what was found.
   *
   * <p>A hostile badge can neither forge lines nor make the text long: what cannot be printed is
   * escaped, long places are cut, and of many problems of one check only the first are told. {@link
   * #problems()} has them all.
   *
   * @return the text, in English
   */
  public String text() {
    return ReportText.of(this);
  }

  /** Returns the result and the checks that did not pass; nothing of the badge. */
  @Override
  public String toString() {
    return "VerificationReport["
        + result()
        + checks.stream()
            .filter(
                c -> c.outcome() == CheckOutcome.FAILED || c.outcome() == CheckOutcome.UNDECIDED)
            .map(check -> ", " + check.step().id())
            .collect(Collectors.joining())
        + "]";
  }
}

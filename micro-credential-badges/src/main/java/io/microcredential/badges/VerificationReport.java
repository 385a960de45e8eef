package io.microcredential.badges;

import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a verifier found out about one badge: one entry for each check, in the order of the
 * specification, those that did not apply included.
 *
 * <p>Only {@link BadgeVerifier} makes reports, and only a report hands out a {@link VerifiedBadge}.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verification-and-validation">Open Badges
 *     3.0, section 8 Verification and Validation</a>
 */
public final class VerificationReport {

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
    boolean provenAndTrusted =
        is(VerificationStep.PROOF, CheckOutcome.PASSED)
            && is(VerificationStep.KEY, CheckOutcome.PASSED)
            && is(VerificationStep.VALIDITY, CheckOutcome.PASSED)
            && is(VerificationStep.TRUST, CheckOutcome.PASSED);
    return provenAndTrusted ? VerificationResult.VALID : VerificationResult.CANNOT_CHECK;
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
   * @return the text, in English
   */
  public String text() {
    return "Result: "
        + words(result())
        + "\n"
        + checks.stream().map(VerificationReport::line).collect(Collectors.joining());
  }

  private static String line(Check check) {
    String head =
        String.format(
            Locale.ROOT,
            "  %-14s %-22s %s%n",
            words(check.outcome()),
            check.step().title(),
            check.message());
    return head.replace(System.lineSeparator(), "\n")
        + check.problems().stream().map(VerificationReport::line).collect(Collectors.joining());
  }

  private static String line(Problem problem) {
    String at = problem.at().toString();
    return "                 - "
        + problem.message()
        + (at.isEmpty() ? "" : " At " + at + ".")
        + " ["
        + problem.code()
        + "]\n";
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
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

package io.microcredential.badges;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
 * <pre>{@code
 * VerificationReport report = verifier.verify(badge, clock.instant());
 * print(report.result() + "\n" + report.text(locale));
 * report.verifiedBadge().ifPresent(records::add);
 * }</pre>
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#verification-and-validation">Open Badges
 *     3.0, section 9 Verification and Validation</a>
 */
public final class VerificationReport {

  /**
   * A VC-JWT is signed whatever its terms mean; not every badge has claims around it, a schema, a
   * status, a fresher copy, or other credentials inside; not all ask who.
   */
  private static final Set<VerificationStep> MAY_NOT_APPLY =
      EnumSet.of(
          VerificationStep.DEFINED_TERMS,
          VerificationStep.SCHEMA,
          VerificationStep.CLAIMS,
          VerificationStep.REFRESH,
          VerificationStep.STATUS,
          VerificationStep.RECIPIENT,
          VerificationStep.ENDORSEMENTS,
          VerificationStep.PARTS);

  /**
   * What others say of a badge is worth something by itself or not; and where no fresher copy is to
   * be had, the specification goes on with the original.
   */
  private static final Set<VerificationStep> REPORTED_APART =
      EnumSet.of(VerificationStep.REFRESH, VerificationStep.ENDORSEMENTS);

  /**
   * A credential that stands inside another.
   *
   * @param at where it stands
   * @param report what it is worth by itself
   */
  public record Part(JsonPointer at, VerificationReport report) {

    /** Checks that nothing is missing. */
    public Part {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(report, "report");
    }
  }

  private final BadgeFormat format;
  private final List<Check> checks;
  private final List<Part> parts;
  private final @Nullable JsonObject credential;
  private final @Nullable String issuerId;

  VerificationReport(
      BadgeFormat format,
      List<Check> checks,
      List<Part> parts,
      @Nullable JsonObject credential,
      @Nullable String issuerId) {
    this.format = format;
    this.checks = List.copyOf(checks);
    this.parts = List.copyOf(parts);
    this.credential = credential;
    this.issuerId = issuerId;
  }

  VerificationReport with(Check other) {
    List<Check> changed =
        checks.stream().map(check -> check.step() == other.step() ? other : check).toList();
    return new VerificationReport(format, changed, parts, credential, issuerId);
  }

  /**
   * Returns what kind of document the badge claims to be.
   *
   * @return the format; {@link BadgeFormat#OPEN_BADGES_3_0} also where nothing could be read
   */
  public BadgeFormat format() {
    return format;
  }

  /**
   * Returns the reports on the credentials inside: endorsements, and the credentials of a learner
   * record. Each is worth what its own report says. A badge does not fall with its endorsements; a
   * record with a forged credential inside is {@link VerificationResult#INVALID}, one with a
   * credential that is over, revoked, unknown or of an untrusted issuer is not.
   *
   * @return the reports, in document order
   */
  public List<Part> parts() {
    return parts;
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
    if (anyOf(CheckOutcome.FAILED, VerificationStep.INPUT, VerificationStep.KEY)
        || is(VerificationStep.PARTS, CheckOutcome.FAILED)) {
      return VerificationResult.INVALID;
    } else if (anyOf(CheckOutcome.UNDECIDED, VerificationStep.INPUT, VerificationStep.KEY)) {
      return VerificationResult.CANNOT_CHECK;
    } else if (is(VerificationStep.STATUS, CheckOutcome.FAILED)
        && !onlySuspended(check(VerificationStep.STATUS).problems())) {
      return VerificationResult.REVOKED;
    } else if (is(VerificationStep.RECIPIENT, CheckOutcome.FAILED)) {
      return VerificationResult.NOT_THIS_PERSON;
    } else if (is(VerificationStep.STATUS, CheckOutcome.FAILED)) {
      return VerificationResult.SUSPENDED;
    } else if (is(VerificationStep.VALIDITY, CheckOutcome.FAILED)) {
      return check(VerificationStep.VALIDITY).problems().codes().stream()
              .anyMatch(VerifierChecks.NOT_YET::contains)
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
    List<Check> own = checks.stream().filter(c -> !REPORTED_APART.contains(c.step())).toList();
    if (own.stream().anyMatch(check -> check.outcome() == CheckOutcome.FAILED)) {
      return VerificationResult.INVALID;
    }
    boolean complete =
        own.stream()
            .allMatch(
                check ->
                    check.outcome() == CheckOutcome.PASSED
                        || (check.outcome() == CheckOutcome.NOT_APPLICABLE
                            && MAY_NOT_APPLY.contains(check.step())));
    return complete ? VerificationResult.VALID : VerificationResult.CANNOT_CHECK;
  }

  private static boolean onlySuspended(Problems problems) {
    Set<String> codes = Set.copyOf(problems.codes());
    return codes.contains(VerifierChecks.SUSPENDED) && !codes.contains(VerifierChecks.REVOKED);
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
    return result() == VerificationResult.VALID && credential != null && issuerId != null
        ? Optional.of(new VerifiedBadge(format, credential, issuerId, parts))
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
    return text(Locale.ENGLISH);
  }

  /**
   * Returns the report in the words of another language.
   *
   * @param language the reader's language; English where there is no translation
   * @return the text
   * @see #text()
   */
  public String text(Locale language) {
    return ReportText.of(this, language);
  }

  /**
   * Returns everything that was found, in the words of another language: under each code its one
   * sentence, and what to do about it.
   *
   * @param language the reader's language; English where there is no translation
   * @return the problems of all checks, in order, with the same codes and places
   */
  public Problems problems(Locale language) {
    return Findings.in(language).translate(problems());
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

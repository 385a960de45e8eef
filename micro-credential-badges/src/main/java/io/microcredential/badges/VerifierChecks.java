package io.microcredential.badges;

import io.microcredential.badges.clr.ClrStructure;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.badges.ob3.DeclaredSchemas;
import io.microcredential.badges.ob3.Validity;
import io.microcredential.badges.status.CredentialRefresh;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the checks of one badge, in the order of {@link VerificationStep}.
 *
 * @param settings what the verifier was told to go by
 * @param at the instant for which to verify
 */
record VerifierChecks(VerifierSettings settings, Instant at) {

  /** The codes of a badge whose time is yet to come. */
  static final Set<String> NOT_YET = Set.of("validity.not-yet", "ob2.not-yet");

  static final String REVOKED = "status.revoked";
  static final String SUSPENDED = "status.suspended";

  private static final String NOT_READ = "There is nothing to check.";

  /** Reports on a badge, or on the fresher copy of it that its issuer offers. */
  VerificationReport report(BadgeInput input) {
    VerificationReport original = report(input, 0, null);
    JsonObject credential = input.credential();
    if (credential == null
        || !holds(original)
        || !original.format().isVerifiableCredential()
        || credential.member("refreshService").isEmpty()) {
      return original;
    }
    var refreshed = CredentialRefresh.of(settings.fetcher()).refresh(credential);
    Optional<VerificationReport> fresher =
        refreshed
            .replacement()
            .map(copy -> report(BadgeInput.read(copy.bytes()), 0, null))
            .filter(VerifierChecks::holds);
    Problem found = Problem.warning(refreshed.code(), refreshed.at(), refreshed.message());
    Check stays =
        Check.undecided(
            VerificationStep.REFRESH,
            "Verification went on with the original.",
            Problems.of(found));
    return fresher
        .map(
            copy ->
                copy.with(
                    Check.passed(
                        VerificationStep.REFRESH,
                        "The issuer's present version of it was verified.",
                        Problems.none())))
        .orElseGet(() -> original.with(stays));
  }

  /** What a good badge was wrapped in to deceive is not made good by a fresher copy. */
  private static boolean holds(VerificationReport report) {
    return report.result() != VerificationResult.INVALID
        && report.check(VerificationStep.PROOF).is(CheckOutcome.PASSED)
        && report.check(VerificationStep.KEY).is(CheckOutcome.PASSED);
  }

  /**
   * Reports on a badge.
   *
   * @param input the badge
   * @param depth how many credentials it stands inside
   * @param endorsed what it must speak of if it stands as an endorsement, else null
   */
  VerificationReport report(BadgeInput input, int depth, @Nullable String endorsed) {
    JsonObject credential = input.credential();
    var checks = new EnumMap<VerificationStep, Check>(VerificationStep.class);
    add(checks, input.check());
    if (credential == null) {
      return complete(BadgeFormat.OPEN_BADGES_3_0, checks, List.of(), null);
    }
    BadgeFormat format = BadgeFormat.of(credential);
    if (!format.isVerifiableCredential()) {
      return new OlderBadgeChecks(settings, at).report(input);
    }
    Signatures signatures = Signatures.of(input, this);
    add(checks, structure(credential, format));
    add(checks, terms(signatures.safety()));
    add(checks, schema(credential, format));
    add(checks, signatures.claimsCheck());
    add(checks, signatures.proofCheck());
    add(checks, signatures.keyCheck());
    add(checks, new StatusLookup(settings, at).check(credential, signatures.isSound()));
    add(checks, validity(credential));
    add(checks, endorsed == null ? recipient(credential) : endorses(credential, endorsed));
    add(checks, trust(credential, signatures));
    var inside = new CredentialsInside(this, depth);
    add(checks, inside.endorsements(credential));
    add(checks, inside.parts(credential, format));
    return complete(format, checks, inside.found(), credential);
  }

  private static void add(Map<VerificationStep, Check> checks, Check check) {
    checks.put(check.step(), check);
  }

  private static VerificationReport complete(
      BadgeFormat format,
      Map<VerificationStep, Check> checks,
      List<VerificationReport.Part> parts,
      @Nullable JsonObject credential) {
    for (VerificationStep step : VerificationStep.values()) {
      checks.computeIfAbsent(step, missing -> Check.notApplicable(missing, NOT_READ));
    }
    List<Check> all = checks.values().stream().map(check -> check.in(format)).toList();
    @Nullable String issuerId =
        credential == null ? null : VerifiedBadge.issuerId(credential).orElse(null);
    return new VerificationReport(format, all, parts, credential, issuerId);
  }

  private static Check structure(JsonObject credential, BadgeFormat format) {
    Problems problems =
        switch (format) {
          case ENDORSEMENT -> CredentialStructure.endorsementProblems(credential);
          case CLR_2_0 -> ClrStructure.problems(credential);
          default -> CredentialStructure.problems(credential);
        };
    return problems.hasErrors()
        ? Check.failed(VerificationStep.STRUCTURE, "It is not a well-formed badge.", problems)
        : Check.passed(VerificationStep.STRUCTURE, "Well-formed: " + format + ".", problems);
  }

  private static Check terms(Problems safety) {
    return safety.hasErrors()
        ? Check.failed(
            VerificationStep.DEFINED_TERMS, "Something in it would not be signed.", safety)
        : Check.passed(VerificationStep.DEFINED_TERMS, "Nothing escapes the signature.", safety);
  }

  private static Check schema(JsonObject credential, BadgeFormat format) {
    if (credential.member("credentialSchema").isEmpty()) {
      return Check.notApplicable(VerificationStep.SCHEMA, "It names no schema.");
    }
    Problems problems =
        format == BadgeFormat.CLR_2_0
            ? ClrStructure.schemaProblems(credential)
            : DeclaredSchemas.problems(credential);
    if (problems.hasErrors()) {
      return Check.failed(
          VerificationStep.SCHEMA, "It does not keep to the schema that it names.", problems);
    }
    return problems.isEmpty()
        ? Check.passed(VerificationStep.SCHEMA, "It keeps to every schema that it names.", problems)
        : Check.undecided(
            VerificationStep.SCHEMA, "It names a schema that is not at hand.", problems);
  }

  private Check validity(JsonObject credential) {
    var validity = Validity.of(credential);
    if (!validity.isReadable()) {
      return Check.undecided(VerificationStep.VALIDITY, "Its dates cannot be read.");
    }
    if (validity.holdsAt(at)) {
      return Check.passed(VerificationStep.VALIDITY, "It is valid now.", Problems.none());
    }
    boolean early = validity.from().filter(at::isBefore).isPresent();
    boolean older = credential.member("validFrom").isEmpty();
    return early
        ? outside("validity.not-yet", older ? "issuanceDate" : "validFrom", "It is not valid yet.")
        : outside("validity.expired", older ? "expirationDate" : "validUntil", "It has expired.");
  }

  private static Check outside(String code, String member, String message) {
    Problem problem = Problem.error(code, JsonPointer.root().child(member), message);
    return Check.failed(VerificationStep.VALIDITY, message, Problems.of(problem));
  }

  private Check recipient(JsonObject credential) {
    if (settings.expected().isEmpty()) {
      return Check.notApplicable(VerificationStep.RECIPIENT, "Nobody was expected.");
    }
    boolean found =
        VerifiedBadge.subject(credential).stream()
            .anyMatch(
                subject -> settings.expected().stream().anyMatch(who -> who.isSubject(subject)));
    return found
        ? Check.passed(
            VerificationStep.RECIPIENT, "It was issued to the person expected.", Problems.none())
        : otherSubject("recipient.other", "It was issued to somebody else.");
  }

  /** An endorsement that stands in a badge must speak of that badge, not of another. */
  private static Check endorses(JsonObject endorsement, String endorsed) {
    boolean same =
        VerifiedBadge.subject(endorsement)
            .flatMap(subject -> subject.text("id"))
            .equals(Optional.of(endorsed));
    return same
        ? Check.passed(
            VerificationStep.RECIPIENT, "It speaks of what it stands in.", Problems.none())
        : otherSubject("endorsement.other", "It speaks of something else than it stands in.");
  }

  private static Check otherSubject(String code, String message) {
    JsonPointer subject = JsonPointer.root().child("credentialSubject");
    return Check.failed(
        VerificationStep.RECIPIENT, message, Problems.of(Problem.error(code, subject, message)));
  }

  private Check trust(JsonObject credential, Signatures signatures) {
    return trust(
        VerifiedBadge.issuerId(credential)
            .map(id -> settings.trust().decide(signatures.signatory(id, at)))
            .orElse(TrustDecision.notTrusted("It names no issuer.")));
  }

  static Check trust(TrustDecision decision) {
    return switch (decision.outcome()) {
      case TRUSTED -> Check.passed(VerificationStep.TRUST, decision.because(), Problems.none());
      case NOT_TRUSTED ->
          Check.failed(
              VerificationStep.TRUST,
              decision.because(),
              Problems.of(untrusted("trust.issuer", decision)));
      case UNKNOWN ->
          Check.undecided(
              VerificationStep.TRUST,
              decision.because(),
              Problems.of(untrusted("trust.unknown", decision)));
    };
  }

  private static Problem untrusted(String code, TrustDecision decision) {
    return Problem.error(code, JsonPointer.root().child("issuer"), decision.because());
  }
}

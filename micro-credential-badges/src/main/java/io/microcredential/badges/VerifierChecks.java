package io.microcredential.badges;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.badges.ob3.Validity;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the checks of one badge, in the order of {@link VerificationStep}.
 *
 * @param canonicalization contexts and bounds
 * @param documents where to find issuers' documents
 * @param trust whose badges count
 * @param expected identities of the person expected, any of them
 * @param at the instant for which to verify
 */
record VerifierChecks(
    Canonicalization canonicalization,
    ControllerDocuments documents,
    TrustPolicy trust,
    List<Identity> expected,
    Instant at) {

  static final String NOT_YET = "validity.not-yet";
  static final String REVOKED = "status.revoked";
  static final String SUSPENDED = "status.suspended";

  private static final String NOT_READ = "There is nothing to check.";

  VerificationReport report(BadgeInput input) {
    return report(input, 0, null);
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
      add(checks, Check.undecided(VerificationStep.STRUCTURE, "This format is not read yet."));
      return complete(format, checks, List.of(), credential);
    }
    Signatures signatures = Signatures.of(input, this);
    add(checks, structure(credential, format));
    add(checks, terms(signatures.safety()));
    add(checks, signatures.claimsCheck());
    add(checks, signatures.proofCheck());
    add(checks, signatures.keyCheck());
    add(checks, status(credential));
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
    return new VerificationReport(format, List.copyOf(checks.values()), parts, credential);
  }

  private static Check structure(JsonObject credential, BadgeFormat format) {
    Problems problems =
        format == BadgeFormat.ENDORSEMENT
            ? CredentialStructure.endorsementProblems(credential)
            : CredentialStructure.problems(credential);
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

  private static Check status(JsonObject credential) {
    return credential.member("credentialStatus").isPresent()
        ? Check.undecided(
            VerificationStep.STATUS, "It names a status that this version does not look up.")
        : Check.notApplicable(VerificationStep.STATUS, "The issuer gave it no status.");
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
        ? outside(NOT_YET, older ? "issuanceDate" : "validFrom", "It is not valid yet.")
        : outside("validity.expired", older ? "expirationDate" : "validUntil", "It has expired.");
  }

  private static Check outside(String code, String member, String message) {
    Problem problem = Problem.error(code, JsonPointer.root().child(member), message);
    return Check.failed(VerificationStep.VALIDITY, message, Problems.of(problem));
  }

  private Check recipient(JsonObject credential) {
    if (expected.isEmpty()) {
      return Check.notApplicable(VerificationStep.RECIPIENT, "Nobody was expected.");
    }
    boolean found =
        VerifiedBadge.subject(credential).stream()
            .anyMatch(subject -> expected.stream().anyMatch(who -> who.isSubject(subject)));
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
    Optional<String> issuer = VerifiedBadge.issuerId(credential);
    TrustDecision decision =
        issuer
            .map(id -> trust.decide(signatures.signatory(id, at)))
            .orElse(TrustDecision.notTrusted("It names no issuer."));
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

package io.microcredential.badges;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.badges.ob3.DateTimes;
import io.microcredential.badges.proof.Canonicalization;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.DataIntegrityReport;
import io.microcredential.badges.proof.ProofFinding;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.badges.proof.VcJwtReport;
import io.microcredential.badges.proof.Verdict;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the checks of one badge, in the order of {@link VerificationStep}. */
record VerifierChecks(
    Canonicalization canonicalization,
    ControllerDocuments documents,
    TrustPolicy trust,
    List<Identity> expected,
    Instant at) {

  static final String NOT_YET = "validity.not-yet";

  private static final String NOT_READ = "There is nothing to check.";

  VerificationReport report(BadgeInput input) {
    JsonObject credential = input.credential();
    var checks = new ArrayList<Check>();
    checks.add(input.check());
    if (credential == null) {
      for (VerificationStep step : VerificationStep.values()) {
        if (step != VerificationStep.INPUT) {
          checks.add(Check.notApplicable(step, NOT_READ));
        }
      }
      return new VerificationReport(checks, null);
    }
    Signatures signatures = signatures(input, credential);
    checks.add(structure(credential));
    checks.add(terms(signatures.safety()));
    checks.add(proof(signatures));
    checks.add(key(signatures));
    checks.add(status(credential));
    checks.add(validity(credential));
    checks.add(recipient(credential));
    checks.add(trust(credential));
    return new VerificationReport(checks, credential);
  }

  private static Check structure(JsonObject credential) {
    Problems problems =
        CredentialStructure.problems(credential).and(Endorsements.notVerified(credential));
    return problems.hasErrors()
        ? Check.failed(VerificationStep.STRUCTURE, "It is not a well-formed badge.", problems)
        : Check.passed(VerificationStep.STRUCTURE, "An OpenBadgeCredential.", problems);
  }

  private static Check terms(Problems safety) {
    return safety.hasErrors()
        ? Check.failed(
            VerificationStep.DEFINED_TERMS, "Something in it would not be signed.", safety)
        : Check.passed(VerificationStep.DEFINED_TERMS, "Nothing escapes the signature.", safety);
  }

  /**
   * What secures a badge, whichever way it is secured.
   *
   * @param safety what would not be signed, or is not defined
   * @param claims what contradicts the credential in the token around it
   * @param all a finding for each signature
   * @param carrying the one that carries the verdict
   */
  private record Signatures(
      Problems safety, Problems claims, List<ProofFinding> all, Optional<ProofFinding> carrying) {}

  private Signatures signatures(BadgeInput input, JsonObject credential) {
    VcJwt token = input.token();
    if (token == null) {
      DataIntegrityReport found =
          DataIntegrity.withDefaults().with(canonicalization).verify(credential, documents, at);
      return new Signatures(found.safety(), Problems.none(), found.proofs(), found.carrying());
    }
    VcJwtReport found = token.verify(documents, at);
    return new Signatures(
        canonicalization.canonicalize(credential.without("proof")).problems(),
        found.claims(),
        List.of(found.proof()),
        Optional.of(found.proof()));
  }

  private static Check proof(Signatures signatures) {
    if (signatures.carrying().isEmpty()) {
      return Check.failed(
          VerificationStep.PROOF,
          "It is not signed.",
          Problems.of(
              Problem.error(
                  "proof.missing", JsonPointer.root().child("proof"), "There is no proof.")));
    }
    ProofFinding carrying = signatures.carrying().get();
    Problems found = signatures.claims().and(problems(signatures.all()));
    if (signatures.claims().hasErrors()) {
      return Check.failed(
          VerificationStep.PROOF, "The claims around it contradict the credential.", found);
    }
    return switch (carrying.verdict()) {
      case HOLDS ->
          Check.passed(VerificationStep.PROOF, carrying.message(), others(signatures, carrying));
      case FAILS -> Check.failed(VerificationStep.PROOF, carrying.message(), found);
      case CANNOT_CHECK ->
          new Check(VerificationStep.PROOF, CheckOutcome.UNDECIDED, carrying.message(), found);
    };
  }

  private static Problems problems(List<ProofFinding> findings) {
    return Problems.of(
        findings.stream()
            .filter(finding -> finding.verdict() != Verdict.HOLDS)
            .map(finding -> Problem.error(finding.code(), finding.at(), finding.message()))
            .toList());
  }

  /** Mentions the signatures that do not carry the verdict and are not good themselves. */
  private static Problems others(Signatures signatures, ProofFinding carrying) {
    return Problems.of(
        signatures.all().stream()
            .filter(finding -> !finding.equals(carrying) && !finding.isSound())
            .map(finding -> Problem.warning(finding.code(), finding.at(), finding.message()))
            .toList());
  }

  private static Check key(Signatures signatures) {
    Optional<KeyBinding> binding = signatures.carrying().flatMap(ProofFinding::binding);
    JsonPointer place =
        signatures.carrying().map(ProofFinding::at).orElse(JsonPointer.root().child("proof"));
    return binding
        .map(found -> key(found, place))
        .orElse(Check.notApplicable(VerificationStep.KEY, "No key was looked up."));
  }

  private static Check key(KeyBinding binding, JsonPointer at) {
    if (binding instanceof KeyBinding.Bound) {
      return Check.passed(VerificationStep.KEY, binding.message(), Problems.none());
    }
    Problems problems = Problems.of(Problem.error(binding.code(), at, binding.message()));
    CheckOutcome outcome =
        binding instanceof KeyBinding.Unbound ? CheckOutcome.FAILED : CheckOutcome.UNDECIDED;
    return new Check(VerificationStep.KEY, outcome, binding.message(), problems);
  }

  private static Check status(JsonObject credential) {
    return credential.member("credentialStatus").isPresent()
        ? Check.undecided(
            VerificationStep.STATUS, "It names a status that this version does not look up.")
        : Check.notApplicable(VerificationStep.STATUS, "The issuer gave it no status.");
  }

  private Check validity(JsonObject credential) {
    Optional<Instant> from = credential.text("validFrom").flatMap(DateTimes::parse);
    Optional<Instant> until = credential.text("validUntil").flatMap(DateTimes::parse);
    if (from.isEmpty() || (until.isEmpty() && credential.member("validUntil").isPresent())) {
      return Check.undecided(VerificationStep.VALIDITY, "Its dates cannot be read.");
    }
    if (at.isBefore(from.get())) {
      return outside(NOT_YET, "validFrom", "It is not valid yet.");
    }
    if (until.isPresent() && !at.isBefore(until.get())) {
      return outside("validity.expired", "validUntil", "It has expired.");
    }
    return Check.passed(VerificationStep.VALIDITY, "It is valid now.", Problems.none());
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
    String message =
        found ? "It was issued to the person expected." : "It was issued to somebody else.";
    return found
        ? Check.passed(VerificationStep.RECIPIENT, message, Problems.none())
        : Check.failed(
            VerificationStep.RECIPIENT,
            message,
            Problems.of(
                Problem.error(
                    "recipient.other", JsonPointer.root().child("credentialSubject"), message)));
  }

  private Check trust(JsonObject credential) {
    JsonPointer issuerAt = JsonPointer.root().child("issuer");
    boolean trusted = VerifiedBadge.issuerId(credential).filter(trust::trusts).isPresent();
    return trusted
        ? Check.passed(VerificationStep.TRUST, "The caller trusts the issuer.", Problems.none())
        : Check.failed(
            VerificationStep.TRUST,
            "The caller does not trust the issuer.",
            Problems.of(
                Problem.error("trust.issuer", issuerAt, "The caller does not trust this issuer.")));
  }
}

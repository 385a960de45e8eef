package io.microcredential.badges;

import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.KeyBinding.Rule;
import io.microcredential.badges.proof.ContextCopies;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What secures a badge, whichever way it is secured.
 *
 * @param safety what would not be signed, or is not defined
 * @param claims what contradicts the credential in the token around it, or null if there is none
 * @param all a finding for each signature
 * @param carrying the one that carries the verdict
 */
record Signatures(
    Problems safety,
    @Nullable Problems claims,
    List<ProofFinding> all,
    Optional<ProofFinding> carrying) {

  private static final String IN_PART = "proof.holds-in-part";

  static Signatures of(BadgeInput input, VerifierChecks checks) {
    VcJwt token = input.token();
    JsonObject credential = input.credential();
    if (credential == null) {
      throw new IllegalArgumentException("only what could be read has signatures");
    }
    var integrity =
        DataIntegrity.withDefaults()
            .with(checks.settings().canonicalization())
            .with(checks.settings().signingTimes());
    if (token == null) {
      DataIntegrityReport found =
          integrity.verify(credential, checks.settings().documents(), checks.at());
      Problems copies =
          ContextCopies.problems(
              credential,
              checks.settings().canonicalization(),
              checks.settings().documents(),
              checks.at());
      return new Signatures(found.safety().and(copies), null, found.proofs(), found.carrying());
    }
    VcJwtReport found = token.verify(checks.settings().documents(), checks.at(), integrity);
    return new Signatures(
        checks.settings().canonicalization().canonicalize(credential.without("proof")).problems(),
        found.claims(),
        found.proofs(),
        Optional.of(found.carrying()));
  }

  /**
   * Returns whether a signature holds, by the issuer's key, with nothing around contradicting it.
   */
  boolean isSound() {
    return carrying.filter(ProofFinding::isSound).isPresent()
        && (claims == null || !claims.hasErrors());
  }

  Check claimsCheck() {
    if (claims == null) {
      return Check.notApplicable(VerificationStep.CLAIMS, "Nothing is said around it.");
    }
    return claims.hasErrors()
        ? Check.failed(
            VerificationStep.CLAIMS, "The claims around it contradict the credential.", claims)
        : Check.passed(
            VerificationStep.CLAIMS, "The claims around it repeat the credential.", claims);
  }

  Check proofCheck() {
    if (carrying.isEmpty()) {
      return Check.failed(
          VerificationStep.PROOF,
          "It is not signed.",
          Problems.of(
              Problem.error(
                  "proof.missing", JsonPointer.root().child("proof"), "There is no proof.")));
    }
    ProofFinding best = carrying.get();
    return switch (best.verdict()) {
      case HOLDS -> Check.passed(VerificationStep.PROOF, best.message(), others(best));
      case FAILS -> Check.failed(VerificationStep.PROOF, best.message(), unsound());
      case CANNOT_CHECK -> Check.undecided(VerificationStep.PROOF, best.message(), unsound());
    };
  }

  private Problems unsound() {
    return Problems.of(
        all.stream()
            .filter(finding -> finding.verdict() != Verdict.HOLDS)
            .map(finding -> Problem.error(finding.code(), finding.at(), finding.message()))
            .toList());
  }

  /**
   * Mentions that the holder may have left something out, such as a status, and the signatures that
   * do not carry the verdict and are not good themselves.
   */
  private Problems others(ProofFinding best) {
    return Problems.of(
        all.stream()
            .filter(
                finding ->
                    finding.equals(best) ? finding.code().equals(IN_PART) : !finding.isSound())
            .map(finding -> Problem.warning(finding.code(), finding.at(), finding.message()))
            .toList());
  }

  Check keyCheck() {
    Optional<KeyBinding> binding = carrying.flatMap(ProofFinding::binding);
    JsonPointer place = carrying.map(ProofFinding::at).orElse(JsonPointer.root().child("proof"));
    return binding
        .map(found -> keyCheck(found, place))
        .orElse(Check.notApplicable(VerificationStep.KEY, "No key was looked up."));
  }

  private static Check keyCheck(KeyBinding binding, JsonPointer at) {
    if (binding instanceof KeyBinding.Bound bound) {
      boolean isOver =
          bound.rule() == Rule.VALID_AT_EVIDENCED_TIME
              || bound.rule() == Rule.VALID_AT_CLAIMED_TIME;
      Problem rule = Problem.warning(binding.code(), at, binding.message());
      return Check.passed(
          VerificationStep.KEY, binding.message(), isOver ? Problems.of(rule) : Problems.none());
    }
    Problems problems = Problems.of(Problem.error(binding.code(), at, binding.message()));
    return binding instanceof KeyBinding.Unbound
        ? Check.failed(VerificationStep.KEY, binding.message(), problems)
        : Check.undecided(VerificationStep.KEY, binding.message(), problems);
  }

  /** Returns who signed, with the key only if it is the issuer's and the signature holds. */
  Signatory signatory(String issuerId, Instant at) {
    return carrying
        .filter(ProofFinding::isSound)
        .flatMap(ProofFinding::binding)
        .map(KeyBinding.Bound.class::cast)
        .map(bound -> new Signatory(issuerId, bound.boundKey(), bound.certificates(), at))
        .orElse(new Signatory(issuerId, null, List.of(), at));
  }
}

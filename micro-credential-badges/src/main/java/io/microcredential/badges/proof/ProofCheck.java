package io.microcredential.badges.proof;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.Multibase;
import io.microcredential.badges.key.SigningTime;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The check of one Data Integrity proof, in the order of the specification.
 *
 * @param suite signing and verifying, for its canonicalization
 * @param document the document with its proofs
 * @param reading the document without proofs, read with SHA-256, or why it cannot be
 * @param chain the proofs of the document and what they name before them
 * @param documents where to find the issuer's controller document
 * @param at the instant for which to verify
 * @param here where the proof stands
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#verify-proof">Verifiable Credential Data
 *     Integrity 1.0, section 4.4 Verify Proof</a>
 */
record ProofCheck(
    DataIntegrity suite,
    JsonObject document,
    Outcome<Canonicalization.Reading> reading,
    ProofChain chain,
    ControllerDocuments documents,
    Instant at,
    JsonPointer here) {

  private static final int MAX_SIGNATURE_TEXT = 200;
  private static final String BASE_MESSAGE =
      "This proof is for the holder only, who derives from it what others may see.";
  private static final String PART_MESSAGE =
      "The signature is this key's; the holder may have left out a part of what it covers.";

  ProofFinding check(JsonValue value) {
    if (!(value instanceof JsonObject proof)) {
      return fails(here, "proof.form", "A proof must be an object.");
    }
    if (!proof.text("type").equals(Optional.of(DataIntegrity.TYPE))) {
      return proof.text("type").isPresent()
          ? cannot("type", "proof.type-unknown", "This type of proof is not supported.", null)
          : fails(here.child("type"), "proof.form", "A proof must have a type.");
    }
    Optional<String> name = proof.text("cryptosuite");
    if (name.isEmpty()) {
      return fails(here.child("cryptosuite"), "proof.form", "A proof must name its cryptosuite.");
    }
    Optional<Cryptosuite> cryptosuite = Cryptosuite.named(name.get());
    if (cryptosuite.isEmpty()) {
      return cannot(
          "cryptosuite", "proof.suite-unknown", "This cryptosuite is not supported.", null);
    }
    return checkContexts(proof, cryptosuite.get());
  }

  /** A proof over JSON repeats the contexts, so that others cannot be put before or after them. */
  private ProofFinding checkContexts(JsonObject proof, Cryptosuite cryptosuite) {
    Optional<JsonValue> own = proof.member("@context");
    if (own.isPresent() && cryptosuite.isOverStatements()) {
      return fails(
          here.child("@context"), "proof.form", "A proof takes the contexts of its document.");
    }
    if (own.isPresent() && !own.equals(document.member("@context"))) {
      return fails(
          here.child("@context"),
          "proof.context",
          "The contexts of the document are not those that the proof was made under.");
    }
    if (chain.before(proof).isEmpty()) {
      return fails(
          here.child("previousProof"),
          "proof.chain",
          "The proof builds on another one that is not there, or there more than once.");
    }
    return checkTerms(proof, cryptosuite);
  }

  private ProofFinding checkTerms(JsonObject proof, Cryptosuite cryptosuite) {
    if (!proof.text("proofPurpose").equals(Optional.of(DataIntegrity.PURPOSE))) {
      return fails(
          here.child("proofPurpose"),
          "proof.purpose",
          "The purpose of a credential's proof must be assertionMethod.");
    }
    ProofFinding untimely = checkTimes(proof);
    if (untimely != null) {
      return untimely;
    }
    Optional<String> method = proof.text("verificationMethod");
    if (method.isEmpty()) {
      return fails(
          here.child("verificationMethod"), "proof.form", "A proof must name its key by a URL.");
    }
    KeyBinding binding =
        KeyBinding.find(JwtClaims.issuer(document).orElse(""), method.get(), documents)
            .at(at, signingTime(proof));
    Optional<VerificationKey> key = binding.key();
    if (key.isEmpty()) {
      return cannot("verificationMethod", "proof.key-unavailable", binding.message(), binding);
    }
    if (!cryptosuite.worksWith(key.get().algorithm())) {
      return new ProofFinding(
          here.child("verificationMethod"),
          Verdict.FAILS,
          "proof.key-kind",
          "The key is of another kind than the cryptosuite works with.",
          binding);
    }
    return checkSignature(proof, cryptosuite, key.get(), binding);
  }

  private SigningTime signingTime(JsonObject proof) {
    Optional<Instant> created =
        proof.member("created").isPresent()
            ? Optional.of(instant(proof, "created"))
            : Optional.empty();
    return signature(proof).map(bytes -> suite.time(bytes, created)).orElse(SigningTime.unknown());
  }

  private static Optional<byte[]> signature(JsonObject proof) {
    return proof
        .text("proofValue")
        .filter(text -> text.length() <= MAX_SIGNATURE_TEXT)
        .flatMap(text -> Multibase.decode(text).value());
  }

  private @Nullable ProofFinding checkTimes(JsonObject proof) {
    try {
      if (proof.member("created").isPresent()) {
        instant(proof, "created");
      }
      if (proof.member("expires").isPresent() && !at.isBefore(instant(proof, "expires"))) {
        return fails(here.child("expires"), "proof.expired", "The proof is over.");
      }
      return null;
    } catch (DateTimeException malformed) {
      return fails(
          here, "proof.form", "Times in a proof must be a date and time with a time zone.");
    }
  }

  private static Instant instant(JsonObject proof, String name) {
    return OffsetDateTime.parse(proof.text(name).orElse("")).toInstant();
  }

  private ProofFinding checkSignature(
      JsonObject proof, Cryptosuite cryptosuite, VerificationKey key, KeyBinding binding) {
    boolean partly = cryptosuite == Cryptosuite.ECDSA_SD_2023;
    String value = proof.text("proofValue").orElse("");
    if (partly && DerivedProof.isBase(value)) {
      return fails("proof.base", BASE_MESSAGE, binding);
    }
    boolean readable =
        partly ? DerivedProof.parse(value).isPresent() : signature(proof).isPresent();
    if (!readable) {
      return fails("proof.form", "The value of the proof is not what its suite writes.", binding);
    }
    Transformation transformation = suite.transformation(cryptosuite, key.algorithm());
    Outcome<Canonicalization.Reading> content = content(transformation, proof);
    Outcome<Canonicalization.Reading> options = transformation.options(document, proof);
    Problems problems = content.problems().and(options.problems());
    if (problems.hasErrors()) {
      return notSafe(problems, binding);
    }
    Canonicalization.Reading readOptions = options.orElseThrow();
    Canonicalization.Reading readDocument = content.orElseThrow();
    var steps = new ProofSteps(readOptions.form(), readDocument.form());
    if (!(partly ? fitsInPart(value, key, steps) : fits(proof, key, steps))) {
      return fails(
          "proof.signature",
          "The signature does not fit: the content, the proof or the key is another one.",
          binding);
    }
    // Only what is about to be believed is worth a second reading.
    Problems otherwise = readOptions.confirm().and(readDocument.confirm());
    if (otherwise.hasErrors()) {
      return notSafe(otherwise, binding);
    }
    return partly
        ? new ProofFinding(here, Verdict.HOLDS, "proof.holds-in-part", PART_MESSAGE, binding)
        : new ProofFinding(
            here, Verdict.HOLDS, "proof.holds", "The signature is this key's.", binding);
  }

  private static boolean fits(JsonObject proof, VerificationKey key, ProofSteps steps) {
    return signature(proof).filter(bytes -> key.verifies(steps.signedData(), bytes)).isPresent();
  }

  private static boolean fitsInPart(String value, VerificationKey key, ProofSteps steps) {
    return DerivedProof.parse(value)
        .filter(derived -> derived.holds(key, steps.proofOptions(), steps.document()))
        .isPresent();
  }

  private ProofFinding fails(String code, String message, KeyBinding binding) {
    return new ProofFinding(here.child("proofValue"), Verdict.FAILS, code, message, binding);
  }

  private Outcome<Canonicalization.Reading> content(
      Transformation transformation, JsonObject proof) {
    List<JsonObject> earlier = chain.before(proof).orElse(List.of());
    boolean alreadyRead =
        earlier.isEmpty()
            && transformation.suite().isOverStatements()
            && transformation.hash() == HashFunction.SHA_256;
    return alreadyRead ? reading : transformation.document(document, earlier);
  }

  private ProofFinding notSafe(Problems problems, KeyBinding binding) {
    Problem first = problems.stream().filter(Problem::isError).findFirst().orElseThrow();
    return new ProofFinding(
        here,
        Verdict.FAILS,
        "proof.not-safe",
        "Something in the document or the proof is not signed: " + first.message(),
        binding);
  }

  private ProofFinding fails(JsonPointer where, String code, String message) {
    return new ProofFinding(where, Verdict.FAILS, code, message, null);
  }

  private ProofFinding cannot(
      String member, String code, String message, @Nullable KeyBinding binding) {
    return new ProofFinding(here.child(member), Verdict.CANNOT_CHECK, code, message, binding);
  }
}

package io.microcredential.badges.proof;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.KeyAlgorithm;
import io.microcredential.badges.key.KeyBinding;
import io.microcredential.badges.key.Multibase;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.key.SigningTime;
import io.microcredential.badges.key.VerificationKey;
import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs and verifies documents by Data Integrity proofs over their statements or their JSON.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/">Verifiable Credential Data Integrity
 *     1.0</a>
 */
public final class DataIntegrity {

  /** How many proofs of one document are looked at; each further one would only cost time. */
  public static final int MAX_PROOFS = 50;

  static final String PROOF = "proof";
  static final String PURPOSE = "assertionMethod";
  static final String TYPE = "DataIntegrityProof";

  private final Canonicalization canonicalization;
  private final @Nullable Cryptosuite chosen;
  private final SigningTimeEvidence evidence;

  private DataIntegrity(
      Canonicalization canonicalization,
      @Nullable Cryptosuite chosen,
      SigningTimeEvidence evidence) {
    this.canonicalization = canonicalization;
    this.chosen = chosen;
    this.evidence = evidence;
  }

  /**
   * Returns signing and verifying under the carried contexts, signing with the cryptosuite that
   * {@link Cryptosuite#forKey} names for the key.
   *
   * @return the default
   */
  public static DataIntegrity withDefaults() {
    return new DataIntegrity(Canonicalization.withDefaults(), null, SigningTimeEvidence.none());
  }

  /**
   * Returns signing and verifying with another canonicalization.
   *
   * @param other contexts and bounds
   * @return the changed signing and verifying
   */
  public DataIntegrity with(Canonicalization other) {
    return new DataIntegrity(Objects.requireNonNull(other, "other"), chosen, evidence);
  }

  /**
   * Returns signing with one cryptosuite; verifying takes each proof's own.
   *
   * @param suite what to sign with
   * @return the changed signing
   * @throws IllegalArgumentException if this library does not sign with the suite
   */
  public DataIntegrity with(Cryptosuite suite) {
    if (!suite.signs()) {
      throw new IllegalArgumentException(suite + " is verified here, but does not sign");
    }
    return new DataIntegrity(canonicalization, suite, evidence);
  }

  /**
   * Returns verifying with evidence of when signatures were made.
   *
   * @param times what shows when signatures existed; none by default
   * @return the changed verifying
   */
  public DataIntegrity with(SigningTimeEvidence times) {
    return new DataIntegrity(canonicalization, chosen, Objects.requireNonNull(times, "times"));
  }

  /**
   * Returns the digest under which {@link SigningTimeEvidence} knows the signature of a proof.
   *
   * @param proof the proof
   * @return the digest of the bytes in {@code proofValue}, or nothing if there are none to be read
   */
  public static Optional<Digest> signatureDigest(JsonObject proof) {
    return proof.text("proofValue").flatMap(text -> Multibase.decode(text).value()).map(Digest::of);
  }

  /** Returns what is known of the time of a signature. */
  SigningTime time(byte[] signature, Optional<Instant> claimed) {
    return new SigningTime(
        evidence.seen(Digest.of(signature)).orElse(null),
        evidence.believesClaims() ? claimed.orElse(null) : null);
  }

  /**
   * Signs a document.
   *
   * @param document the document; proofs that it has are kept and do not enter the new one
   * @param key an Ed25519, P-256 or P-384 key, with the URL under which the issuer's controller
   *     document lists it
   * @param created when the proof is made; fractions of a second are dropped
   * @return the document with the proof as last item of the list {@code proof}; or everything that
   *     would not be signed or that strict readers refuse, whatever the cryptosuite: among it terms
   *     that only one copy of the Open Badges 3.0.3 context defines
   * @throws IllegalArgumentException if the cryptosuite does not sign with that kind of key
   */
  public Outcome<JsonObject> sign(JsonObject document, SigningKey key, Instant created) {
    Cryptosuite suite = suiteFor(key.algorithm());
    var members = new LinkedHashMap<String, JsonValue>();
    members.put("type", JsonValue.of(TYPE));
    members.put("cryptosuite", JsonValue.of(suite.identifier()));
    members.put("created", JsonValue.of(created.truncatedTo(ChronoUnit.SECONDS).toString()));
    members.put("verificationMethod", JsonValue.of(key.verificationMethod()));
    members.put("proofPurpose", JsonValue.of(PURPOSE));
    if (!suite.isOverStatements()) {
      document.member("@context").ifPresent(contexts -> members.put("@context", contexts));
    }
    var options = new JsonObject(members);
    Outcome<ProofSteps> steps = steps(document, options, key.algorithm());
    Problems unsafe =
        suite.isOverStatements()
            ? steps.problems()
            : canonicalization.canonicalize(document.without(PROOF)).problems();
    Problems strict = asErrors(unsafe);
    if (strict.hasErrors()) {
      return Outcome.refusal(strict);
    }
    return steps.map(
        values -> {
          String signature = Multibase.encode(key.sign(values.signedData()));
          var proofs = new ArrayList<>(proofs(document));
          proofs.add(options.with("proofValue", JsonValue.of(signature)));
          return document.with(PROOF, new JsonArray(proofs));
        });
  }

  private Cryptosuite suiteFor(KeyAlgorithm kind) {
    if (chosen != null && !chosen.worksWith(kind)) {
      throw new IllegalArgumentException(chosen + " does not sign with keys on " + kind);
    }
    return Optional.ofNullable(chosen)
        .or(() -> Cryptosuite.forKey(kind))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "sign Data Integrity proofs with an Ed25519, P-256 or P-384 key, or use"
                        + " VC-JWT"));
  }

  /** What a verifier merely mentions, a signer does not put into the world. */
  private static Problems asErrors(Problems found) {
    return Problems.of(
        found.stream()
            .map(
                problem ->
                    problem.code().equals("jsonld.term-of-later-copy")
                        ? Problem.error(problem.code(), problem.at(), problem.message())
                            .fix(problem.fix())
                        : problem)
            .toList());
  }

  /**
   * Computes the intermediate values of a proof made with an Ed25519 or P-256 key.
   *
   * @param document the document, with or without proofs
   * @param proof the proof, with or without {@code proofValue}; its cryptosuite decides, statements
   *     unless it names one over JSON
   * @return the canonical forms of both, or everything that would not be signed
   */
  public Outcome<ProofSteps> steps(JsonObject document, JsonObject proof) {
    return steps(document, proof, KeyAlgorithm.ED25519);
  }

  /**
   * Computes the intermediate values of a proof.
   *
   * @param document the document, with or without proofs; the ones that the proof names in {@code
   *     previousProof} enter the canonical form
   * @param proof the proof, with or without {@code proofValue}; its cryptosuite decides, statements
   *     unless it names one over JSON
   * @param kind the kind of key, which decides the hash function
   * @return the canonical forms of both, or everything that would not be signed
   */
  public Outcome<ProofSteps> steps(JsonObject document, JsonObject proof, KeyAlgorithm kind) {
    Cryptosuite suite =
        proof.text("cryptosuite").flatMap(Cryptosuite::named).orElse(Cryptosuite.EDDSA_RDFC_2022);
    Transformation transformation = transformation(suite, kind);
    List<JsonObject> earlier = ProofChain.of(proofs(document)).before(proof).orElse(List.of());
    return transformation
        .document(document, earlier)
        .then(
            form ->
                transformation.options(document, proof).then(options -> confirmed(options, form)));
  }

  /**
   * Computes every intermediate value of one proof, to be compared with another implementation.
   *
   * @param document the document
   * @param proof one of its proofs
   * @param documents where to find the issuer's controller document
   * @return the values, as far as they can be had, and what keeps the others
   */
  public ProofTrace trace(JsonObject document, JsonObject proof, ControllerDocuments documents) {
    KeyBinding binding =
        KeyBinding.find(
            JwtClaims.issuer(document).orElse(""),
            proof.text("verificationMethod").orElse(""),
            documents);
    VerificationKey key = binding.key().orElse(null);
    Outcome<ProofSteps> steps =
        steps(document, proof, key == null ? KeyAlgorithm.ED25519 : key.algorithm());
    Problems problems =
        key == null ? steps.problems().and(Problems.of(keyProblem(binding))) : steps.problems();
    return new ProofTrace(
        proof.text("cryptosuite").orElse(""),
        steps.value().orElse(null),
        null,
        key,
        proof
            .text("proofValue")
            .flatMap(text -> Multibase.decode(text).value())
            .map(HexFormat.of()::formatHex)
            .orElse(""),
        problems);
  }

  /**
   * Returns every intermediate value of every proof of a document.
   *
   * @param document the document
   * @param documents where to find the issuer's controller document
   * @return the values of each proof that is an object, the first {@value #MAX_PROOFS}, in document
   *     order
   */
  public List<ProofTrace> traces(JsonObject document, ControllerDocuments documents) {
    return proofs(document).stream()
        .limit(MAX_PROOFS)
        .filter(JsonObject.class::isInstance)
        .map(proof -> trace(document, (JsonObject) proof, documents))
        .toList();
  }

  static Problem keyProblem(KeyBinding binding) {
    return Problem.error(binding.code(), JsonPointer.root(), binding.message());
  }

  private static Outcome<ProofSteps> confirmed(
      Canonicalization.Reading options, Canonicalization.Reading document) {
    Problems otherwise = document.confirm().and(options.confirm());
    return otherwise.hasErrors()
        ? Outcome.refusal(otherwise)
        : Outcome.success(new ProofSteps(options.form(), document.form()));
  }

  Transformation transformation(Cryptosuite suite, KeyAlgorithm kind) {
    return new Transformation(canonicalization, suite, Cryptosuite.hash(kind));
  }

  /**
   * Verifies the proofs of a document, the first {@value #MAX_PROOFS} if there are more.
   *
   * <p>Each proof gets its own finding. One by {@code ecdsa-sd-2023} that holds has the code {@code
   * proof.holds-in-part}, since the holder may have left something out. One that names earlier
   * proofs in {@code previousProof} holds only if they hold too.
   *
   * @param document the document
   * @param documents where to find the issuer's controller document
   * @param at the instant for which to verify: keys and proofs that are over by then do not count
   * @return a finding for each proof, and {@code proof.too-many} for those not looked at
   */
  public DataIntegrityReport verify(
      JsonObject document, ControllerDocuments documents, Instant at) {
    Outcome<Canonicalization.Reading> reading =
        canonicalization.read(document.without(PROOF), HashFunction.SHA_256);
    boolean listed = document.members().get(PROOF) instanceof JsonArray;
    List<JsonValue> all = proofs(document);
    List<JsonValue> proofs = all.subList(0, Math.min(all.size(), MAX_PROOFS));
    ProofChain chain = ProofChain.of(proofs);
    var findings = new ArrayList<ProofFinding>();
    JsonPointer root = JsonPointer.root().child(PROOF);
    for (int i = 0; i < proofs.size(); i++) {
      JsonPointer here = listed ? root.child(i) : root;
      findings.add(
          new ProofCheck(this, document, reading, chain, documents, at, here).check(proofs.get(i)));
    }
    List<ProofFinding> joined = new ArrayList<>(chain.join(findings));
    if (all.size() > MAX_PROOFS) {
      joined.add(tooMany(root.child(MAX_PROOFS)));
    }
    return new DataIntegrityReport(reading.problems(), joined);
  }

  private static ProofFinding tooMany(JsonPointer here) {
    return new ProofFinding(
        here,
        Verdict.CANNOT_CHECK,
        "proof.too-many",
        "Only the first " + MAX_PROOFS + " proofs of a document are looked at.",
        null);
  }

  private static List<JsonValue> proofs(JsonObject document) {
    JsonValue proof = document.members().get(PROOF);
    if (proof instanceof JsonArray array) {
      return array.items();
    }
    return proof == null ? List.of() : List.of(proof);
  }
}

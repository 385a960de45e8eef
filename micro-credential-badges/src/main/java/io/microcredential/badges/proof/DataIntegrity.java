package io.microcredential.badges.proof;

import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.key.Multibase;
import io.microcredential.badges.key.SigningKey;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * Signs and verifies documents by Data Integrity proofs over their statements.
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

  private DataIntegrity(Canonicalization canonicalization) {
    this.canonicalization = canonicalization;
  }

  /**
   * Returns signing and verifying under the carried contexts.
   *
   * @return the default
   */
  public static DataIntegrity withDefaults() {
    return new DataIntegrity(Canonicalization.withDefaults());
  }

  /**
   * Returns signing and verifying with another canonicalization.
   *
   * @param other contexts and bounds
   * @return the changed signing and verifying
   */
  public DataIntegrity with(Canonicalization other) {
    return new DataIntegrity(Objects.requireNonNull(other, "other"));
  }

  /**
   * Signs a document.
   *
   * @param document the document; proofs that it has are kept and do not enter the new one
   * @param key an Ed25519 or P-256 key, with the URL under which the issuer's controller document
   *     lists it
   * @param created when the proof is made; fractions of a second are dropped
   * @return the document with the proof as last item of the list {@code proof}; or everything that
   *     would not be signed, among it terms that only one copy of the Open Badges 3.0.3 context
   *     defines
   * @throws IllegalArgumentException if no cryptosuite here signs with that kind of key
   */
  public Outcome<JsonObject> sign(JsonObject document, SigningKey key, Instant created) {
    Cryptosuite suite =
        Cryptosuite.forKey(key.algorithm())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "sign Data Integrity proofs with an Ed25519 or P-256 key, or use VC-JWT"));
    var options = new LinkedHashMap<String, JsonValue>();
    options.put("type", JsonValue.of(TYPE));
    options.put("cryptosuite", JsonValue.of(suite.identifier()));
    options.put("created", JsonValue.of(created.truncatedTo(ChronoUnit.SECONDS).toString()));
    options.put("verificationMethod", JsonValue.of(key.verificationMethod()));
    options.put("proofPurpose", JsonValue.of(PURPOSE));
    Outcome<ProofSteps> steps = steps(document, new JsonObject(options));
    Problems ambiguous = asErrors(steps.problems());
    if (ambiguous.hasErrors()) {
      return Outcome.refusal(ambiguous);
    }
    return steps.map(
        values -> {
          options.put("proofValue", JsonValue.of(Multibase.encode(key.sign(values.signedData()))));
          var proofs = new ArrayList<>(proofs(document));
          proofs.add(new JsonObject(options));
          return document.with(PROOF, new JsonArray(proofs));
        });
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
   * Computes the intermediate values of a proof.
   *
   * @param document the document, with or without proofs
   * @param proof the proof, with or without {@code proofValue}; takes the document's contexts
   * @return the canonical forms of both, or everything that would not be signed
   */
  public Outcome<ProofSteps> steps(JsonObject document, JsonObject proof) {
    return canonicalization
        .canonicalize(document.without(PROOF))
        .then(
            form ->
                canonicalization
                    .canonicalize(proofOptions(document, proof))
                    .map(options -> new ProofSteps(options, form)));
  }

  private static JsonObject proofOptions(JsonObject document, JsonObject proof) {
    var options = new LinkedHashMap<String, JsonValue>();
    document.member("@context").ifPresent(contexts -> options.put("@context", contexts));
    options.putAll(proof.without("proofValue").members());
    return new JsonObject(options);
  }

  /** Reads the proof options without the second implementation. */
  Outcome<Canonicalization.Reading> readOptions(JsonObject document, JsonObject proof) {
    return canonicalization.read(proofOptions(document, proof));
  }

  /**
   * Verifies the proofs of a document, the first {@value #MAX_PROOFS} if there are more.
   *
   * @param document the document
   * @param documents where to find the issuer's controller document
   * @param at the instant for which to verify: keys and proofs that are over by then do not count
   * @return a finding for each proof, and {@code proof.too-many} for those not looked at
   */
  public DataIntegrityReport verify(
      JsonObject document, ControllerDocuments documents, Instant at) {
    Outcome<Canonicalization.Reading> reading = canonicalization.read(document.without(PROOF));
    var findings = new ArrayList<ProofFinding>();
    boolean listed = document.members().get(PROOF) instanceof JsonArray;
    List<JsonValue> proofs = proofs(document);
    for (int i = 0; i < proofs.size(); i++) {
      JsonPointer here = JsonPointer.root().child(PROOF);
      if (i == MAX_PROOFS) {
        findings.add(tooMany(here.child(i)));
        break;
      }
      findings.add(
          new ProofCheck(this, document, reading, documents, at, listed ? here.child(i) : here)
              .check(proofs.get(i)));
    }
    return new DataIntegrityReport(reading.problems(), findings);
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

package io.microcredential.badges.proof;

import io.microcredential.badges.internal.JsonCanonicalization;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How a cryptosuite brings a document and the options of a proof into the texts that are hashed.
 *
 * @param canonicalization contexts and bounds
 * @param suite the cryptosuite
 * @param hash the hash function that fits the key
 */
record Transformation(Canonicalization canonicalization, Cryptosuite suite, HashFunction hash) {

  /**
   * Reads what the document says, and the earlier proofs that the new one vouches for.
   *
   * @param document the document; its proofs do not enter
   * @param earlier the proofs that this one names in {@code previousProof}
   * @see <a href="https://www.w3.org/TR/vc-data-integrity/#verify-proof-sets-and-chains">Verifiable
   *     Credential Data Integrity 1.0, section 4.5 Verify Proof Sets and Chains</a>
   */
  Outcome<Canonicalization.Reading> document(JsonObject document, List<JsonObject> earlier) {
    JsonObject bare = document.without(DataIntegrity.PROOF);
    return read(
        earlier.isEmpty()
            ? bare
            : bare.with(DataIntegrity.PROOF, new JsonArray(List.copyOf(earlier))));
  }

  /** Reads the proof without its value, under the contexts of its document. */
  Outcome<Canonicalization.Reading> options(JsonObject document, JsonObject proof) {
    JsonObject options = proof.without("proofValue");
    return read(suite.isOverStatements() ? underContextsOf(document, options) : options);
  }

  private static JsonObject underContextsOf(JsonObject document, JsonObject options) {
    var members = new LinkedHashMap<String, JsonValue>();
    document.member("@context").ifPresent(contexts -> members.put("@context", contexts));
    members.putAll(options.members());
    return new JsonObject(members);
  }

  private Outcome<Canonicalization.Reading> read(JsonObject object) {
    return suite.isOverStatements()
        ? canonicalization.read(object, hash)
        : JsonCanonicalization.write(object)
            .map(text -> new Canonicalization.Reading(new CanonicalForm(text, hash), null));
  }
}

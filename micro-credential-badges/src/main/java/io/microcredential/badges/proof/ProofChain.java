package io.microcredential.badges.proof;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The proofs of one document and which of them build on which.
 *
 * @param proofs the proofs as they stand
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#proof-chains">Verifiable Credential Data
 *     Integrity 1.0, section 2.1.2 Proof Chains</a>
 */
record ProofChain(List<JsonValue> proofs) {

  private static final String PREVIOUS = "previousProof";

  static ProofChain of(List<JsonValue> proofs) {
    return new ProofChain(List.copyOf(proofs));
  }

  /**
   * Finds the proofs that a proof builds on.
   *
   * @return the proofs in document order, none if it builds on none; or nothing if one that it
   *     names is not there or there more than once
   */
  Optional<List<JsonObject>> before(JsonObject proof) {
    return indexes(proof)
        .map(found -> found.stream().map(i -> (JsonObject) proofs.get(i)).toList());
  }

  private Optional<List<Integer>> indexes(JsonObject proof) {
    JsonValue previous = proof.members().get(PREVIOUS);
    if (previous == null) {
      return Optional.of(List.of());
    }
    List<JsonValue> names = previous instanceof JsonArray array ? array.items() : List.of(previous);
    if (names.size() > proofs.size()) {
      // Some name is there twice or is nobody's; a hostile proof could have a million of them.
      return Optional.empty();
    }
    var found = new ArrayList<Integer>();
    for (JsonValue name : names) {
      List<Integer> named = named(name);
      if (named.size() != 1) {
        return Optional.empty();
      }
      found.addAll(named);
    }
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(found.stream().distinct().sorted().toList());
  }

  private List<Integer> named(JsonValue name) {
    var found = new ArrayList<Integer>();
    for (int i = 0; i < proofs.size(); i++) {
      if (name instanceof JsonString id
          && proofs.get(i) instanceof JsonObject proof
          && proof.text("id").equals(Optional.of(id.value()))) {
        found.add(i);
      }
    }
    return found;
  }

  /**
   * Lets proofs fall with those that they build on.
   *
   * @param findings a finding for each proof by itself
   * @return a finding for each proof with what it builds on
   */
  List<ProofFinding> join(List<ProofFinding> findings) {
    var joined = new ArrayList<>(findings);
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < joined.size(); i++) {
        ProofFinding own = joined.get(i);
        if (own.verdict() == Verdict.HOLDS && !standsOn(i, joined)) {
          joined.set(
              i,
              new ProofFinding(
                  own.at().child(PREVIOUS),
                  Verdict.FAILS,
                  "proof.chain-broken",
                  "The signature fits, but not all proofs that it builds on do.",
                  own.keyBinding()));
          changed = true;
        }
      }
    }
    return joined;
  }

  private boolean standsOn(int index, List<ProofFinding> findings) {
    return proofs.get(index) instanceof JsonObject proof
        && indexes(proof).orElse(List.of()).stream()
            .allMatch(earlier -> findings.get(earlier).verdict() == Verdict.HOLDS);
  }
}

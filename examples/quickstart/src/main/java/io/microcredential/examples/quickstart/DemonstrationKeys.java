package io.microcredential.examples.quickstart;

import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.core.Digest;
import java.util.HexFormat;

/**
 * Keys that follow from a word, so that two runs write the same bytes. Whoever knows the word has
 * the keys: a real issuer draws them from {@code SecureRandom} and keeps them safe.
 *
 * @param word from which everything follows
 */
record DemonstrationKeys(String word) {

  SigningKey issuer() {
    return SigningKey.ed25519DidKey(bytes("issuer"));
  }

  /** Returns the DID in the teacher's wallet. */
  String learnerDid() {
    return DidKey.of(SigningKey.ed25519DidKey(bytes("learner")).publicKey()).did();
  }

  String salt() {
    return HexFormat.of().formatHex(bytes("salt"), 0, 16);
  }

  private byte[] bytes(String purpose) {
    return HexFormat.of().parseHex(Digest.ofText(word + "/" + purpose).hex());
  }

  @Override
  public String toString() {
    return "DemonstrationKeys";
  }
}

package io.microcredential.badges.key;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The Multikey form: a two-byte mark of the kind, then the key, in Multibase.
 *
 * @see <a href="https://www.w3.org/TR/cid-1.0/#Multikey">Controlled Identifiers 1.0, section 2.2.2
 *     Multikey</a>
 */
final class Multikey {

  private static final Set<KeyAlgorithm> KINDS =
      Set.of(KeyAlgorithm.ED25519, KeyAlgorithm.P256, KeyAlgorithm.P384);

  private Multikey() {}

  static Optional<String> encode(VerificationKey key) {
    if (!KINDS.contains(key.algorithm())) {
      return Optional.empty();
    }
    byte[] mark = mark(key.algorithm());
    byte[] raw = key.encoded();
    byte[] marked = Arrays.copyOf(mark, mark.length + raw.length);
    System.arraycopy(raw, 0, marked, mark.length, raw.length);
    return Optional.of(Multibase.encode(marked));
  }

  static Outcome<VerificationKey> decode(String text) {
    return Multibase.decode(text).then(Multikey::decode);
  }

  private static Outcome<VerificationKey> decode(byte[] marked) {
    for (KeyAlgorithm kind : KINDS) {
      byte[] mark = mark(kind);
      if (marked.length > mark.length && Arrays.equals(mark, Arrays.copyOf(marked, mark.length))) {
        byte[] raw = Arrays.copyOfRange(marked, mark.length, marked.length);
        return sound(kind, raw)
            .map(Outcome::success)
            .orElseGet(() -> refusal("multikey.key", "This is no sound " + kind + " public key."));
      }
    }
    return refusal(
        "multikey.kind",
        "This key is of a kind that is not read here: Ed25519, P-256 and P-384 are.");
  }

  private static Optional<VerificationKey> sound(KeyAlgorithm kind, byte[] raw) {
    return kind == KeyAlgorithm.ED25519
        ? VerificationKey.ed25519IfSound(raw)
        : JavaKeys.elliptic(kind, raw);
  }

  /** Returns the multicodec number as an unsigned varint. */
  private static byte[] mark(KeyAlgorithm kind) {
    return switch (kind) {
      case ED25519 -> new byte[] {(byte) 0xed, 0x01};
      case P256 -> new byte[] {(byte) 0x80, 0x24};
      case P384 -> new byte[] {(byte) 0x81, 0x24};
      case RSA -> throw new IllegalArgumentException("RSA has no Multikey form");
    };
  }

  private static Outcome<VerificationKey> refusal(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }
}

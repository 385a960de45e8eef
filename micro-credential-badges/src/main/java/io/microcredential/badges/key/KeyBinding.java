package io.microcredential.badges.key;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the key that a proof names belongs to the issuer that the badge names.
 *
 * <p>A signature only shows that somebody had a key. A badge is the issuer's only if the issuer's
 * own controller document lists that key for assertions; a key that stands in the fragment of a URL
 * or in a header proves nothing, since anybody can write it there.
 *
 * @see <a href="https://www.w3.org/TR/vc-data-integrity/#retrieve-verification-method">Verifiable
 *     Credential Data Integrity 1.0, section 4.7 Retrieve Verification Method</a>
 */
public sealed interface KeyBinding
    permits KeyBinding.Bound, KeyBinding.Unbound, KeyBinding.Unresolvable {

  /**
   * Returns what was found, as a stable identifier.
   *
   * @return such as {@code key.bound} or {@code key.only-in-fragment}
   */
  String code();

  /**
   * Returns what was found, in one sentence.
   *
   * @return a sentence without personal data
   */
  String message();

  /**
   * Returns the key, so that the signature can be checked; this says nothing about whose it is.
   *
   * @return the key, or nothing if none could be had
   */
  Optional<VerificationKey> key();

  /**
   * Returns this finding as it stands at an instant.
   *
   * @param instant when
   * @return unbound with {@code key.expired} if the issuer's controller document says that the key
   *     is expired or revoked by then, else this finding
   */
  default KeyBinding at(Instant instant) {
    return this instanceof Bound bound
            && bound.notAfter() != null
            && !instant.isBefore(bound.notAfter())
        ? new Unbound(
            "key.expired",
            "The issuer's controller document says that this key is expired or revoked.",
            bound.boundKey())
        : this;
  }

  /**
   * Looks up whether a key belongs to an issuer.
   *
   * @param issuer the issuer's identifier, as in the badge
   * @param verificationMethod the URL of the key, as in the proof
   * @param documents where to find the issuer's controller document
   * @return the finding
   */
  static KeyBinding find(String issuer, String verificationMethod, ControllerDocuments documents) {
    return new KeyLookup(issuer, verificationMethod, documents).find();
  }

  /**
   * Judges a key that only the signature's own header shows.
   *
   * @param key the key
   * @return unbound, always: {@code key.only-in-header}
   */
  static KeyBinding inHeaderOnly(VerificationKey key) {
    return new Unbound(
        "key.only-in-header",
        "The key stands only in the signature's own header, where anybody can write one.",
        key);
  }

  /**
   * The issuer's controller document lists the key for assertions.
   *
   * @param boundKey the key
   * @param notAfter the instant from which on the key is expired or revoked, if the document names
   *     one
   */
  record Bound(VerificationKey boundKey, @Nullable Instant notAfter) implements KeyBinding {
    @Override
    public String code() {
      return "key.bound";
    }

    @Override
    public String message() {
      return "The issuer's controller document lists this key for assertions.";
    }

    @Override
    public Optional<VerificationKey> key() {
      return Optional.of(boundKey);
    }
  }

  /**
   * Nothing shows that the key is the issuer's, or something shows that it is not.
   *
   * @param code a stable identifier of the reason
   * @param message the reason in one sentence
   * @param claimedKey the key that the proof points to, if it could be read
   */
  record Unbound(String code, String message, @Nullable VerificationKey claimedKey)
      implements KeyBinding {
    @Override
    public Optional<VerificationKey> key() {
      return Optional.ofNullable(claimedKey);
    }
  }

  /**
   * No key could be had, so that nothing can be checked.
   *
   * @param code a stable identifier of the reason
   * @param message the reason in one sentence
   */
  record Unresolvable(String code, String message) implements KeyBinding {
    @Override
    public Optional<VerificationKey> key() {
      return Optional.empty();
    }
  }
}

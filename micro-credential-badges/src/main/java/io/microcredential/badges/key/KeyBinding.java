package io.microcredential.badges.key;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
   * Returns this finding as it stands at an instant, with nothing known of when the signature was
   * made.
   *
   * @param instant when
   * @return the finding of {@link #at(Instant, SigningTime)} with {@link SigningTime#unknown}
   */
  default KeyBinding at(Instant instant) {
    return at(instant, SigningTime.unknown());
  }

  /**
   * Returns this finding as it stands at an instant.
   *
   * <p>A key that is valid at the instant counts. One that is over or revoked by then still counts
   * for a signature that is known to have existed while the key was valid; and, unless it is
   * revoked, for one that claims so if the caller believes such claims.
   *
   * @param instant for when to judge
   * @param signed what is known of the time of the signature
   * @return bound by the rule that applies; or unbound with {@code key.not-yet-valid}, {@code
   *     key.revoked} or {@code key.expired}; any other finding as it is
   */
  default KeyBinding at(Instant instant, SigningTime signed) {
    if (!(this instanceof Bound bound)) {
      return this;
    }
    KeyValidity validity = bound.validity();
    if (validity.covers(instant)) {
      return bound.by(Rule.VALID_NOW);
    }
    if (validity.isBefore(instant)) {
      return new Unbound("key.not-yet-valid", "The key is not valid yet.", bound.boundKey());
    }
    Instant evidenced = signed.evidenced();
    if (evidenced != null && !evidenced.isAfter(instant) && validity.covers(evidenced)) {
      return bound.by(Rule.VALID_AT_EVIDENCED_TIME);
    }
    if (validity.isRevoked(instant)) {
      return new Unbound(
          "key.revoked",
          "The issuer's controller document says that this key is revoked.",
          bound.boundKey());
    }
    Instant claimed = signed.claimed();
    return claimed != null && validity.covers(claimed)
        ? bound.by(Rule.VALID_AT_CLAIMED_TIME)
        : new Unbound(
            "key.expired",
            "The issuer's controller document says that this key is over.",
            bound.boundKey());
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

  /** By which rule a key counts as the issuer's. */
  enum Rule {
    /** The issuer lists it; when it is valid was not looked at yet. */
    LISTED("key.bound", "The issuer's controller document lists this key for assertions."),
    /** The issuer lists it, and it is valid at the instant asked for. */
    VALID_NOW(
        "key.valid-now",
        "The issuer's controller document lists this key for assertions, and it is valid now."),
    /** The key is over or revoked, but the signature is known to be from before. */
    VALID_AT_EVIDENCED_TIME(
        "key.valid-at-evidenced-time",
        "The key is valid no more, but evidence shows that the signature was there while it was."),
    /** The key is over, and the caller believes the time that the signer wrote. */
    VALID_AT_CLAIMED_TIME(
        "key.valid-at-claimed-time",
        "The key is valid no more; only the signer's own word says that it was when it signed.");

    private final String code;
    private final String message;

    Rule(String code, String message) {
      this.code = code;
      this.message = message;
    }

    /**
     * Returns the stable identifier.
     *
     * @return such as {@code key.valid-now}
     */
    public String code() {
      return code;
    }
  }

  /**
   * The issuer's controller document lists the key for assertions.
   *
   * @param boundKey the key
   * @param certificates what the document shows of certificates: the key's own first, then those
   *     above it; empty if there are none or they cannot be read. Nothing of them is checked here
   * @param validity when the document says that it may sign
   * @param rule by which rule it counts
   */
  record Bound(
      VerificationKey boundKey, List<X509Certificate> certificates, KeyValidity validity, Rule rule)
      implements KeyBinding {

    /** Checks that all parts are there. */
    public Bound {
      Objects.requireNonNull(boundKey, "boundKey");
      certificates = List.copyOf(certificates);
      Objects.requireNonNull(validity, "validity");
      Objects.requireNonNull(rule, "rule");
    }

    Bound by(Rule other) {
      return new Bound(boundKey, certificates, validity, other);
    }

    @Override
    public String code() {
      return rule.code;
    }

    @Override
    public String message() {
      return rule.message;
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

package io.microcredential.badges.key;

import io.microcredential.badges.internal.Base64Url;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads private keys in the forms in which they are kept: PEM, JSON Web Key, PKCS#12 and the key
 * stores of the Java platform.
 *
 * <p>What is wrong comes back as problems; no message and no text form shows anything of a secret.
 * Every key is tried out once, so that a public half of another key is found here and not by the
 * first verifier.
 *
 * <pre>{@code
 * SigningKeys keys = SigningKeys.at("did:web:issuer.example#key-1", new SecureRandom());
 * Outcome<SigningKey> fromPem = keys.pem(pem);
 * Outcome<SigningKey> fromFile = keys.pkcs12(file, "badges", password);
 * }</pre>
 */
public final class SigningKeys {

  private static final byte[] TRIAL = "a signature to try the key".getBytes(StandardCharsets.UTF_8);

  private final String verificationMethod;
  private final SecureRandom random;
  private final @Nullable SignatureAlgorithm scheme;

  private SigningKeys(
      String verificationMethod, SecureRandom random, @Nullable SignatureAlgorithm scheme) {
    this.verificationMethod = verificationMethod;
    this.random = random;
    this.scheme = scheme;
  }

  /**
   * Returns a reader of keys that sign by the scheme that {@link SignatureAlgorithm#of} names for
   * their kind.
   *
   * @param verificationMethod the URL under which the owner's controller document lists the key
   * @param random what ECDSA and RSASSA-PSS draw their numbers from
   * @return the reader
   */
  public static SigningKeys at(String verificationMethod, SecureRandom random) {
    return new SigningKeys(verificationMethod, random, null);
  }

  /**
   * Returns a reader of keys that sign by one scheme.
   *
   * @param algorithm what to sign by, such as {@code PS256} with an RSA key
   * @return the reader
   */
  public SigningKeys signingBy(SignatureAlgorithm algorithm) {
    return new SigningKeys(verificationMethod, random, algorithm);
  }

  /**
   * Reads a key in PEM: PKCS#8, or the traditional forms of EC and RSA keys.
   *
   * @param pem the text, with one private key
   * @return the key, or {@code signing-key.form}, {@code signing-key.encrypted}, {@code
   *     signing-key.kind}, {@code signing-key.algorithm}, {@code signing-key.mismatch}
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7468">RFC 7468</a>
   * @see <a href="https://www.rfc-editor.org/rfc/rfc5208">RFC 5208 (PKCS #8)</a>
   */
  public Outcome<SigningKey> pem(String pem) {
    return PrivateKeyText.pkcs8(pem).then(this::pkcs8);
  }

  /**
   * Reads a key in PKCS#8.
   *
   * @param der the bytes
   * @return the key, or problems as of {@link #pem}
   */
  public Outcome<SigningKey> pkcs8(byte[] der) {
    return PrivateKeys.read(der)
        .map(key -> fromPrivate(key, null))
        .orElseGet(
            () ->
                refusal(
                    "signing-key.kind",
                    "This is no private key of the kinds that sign here: Ed25519, P-256, P-384,"
                        + " RSA."));
  }

  /**
   * Reads a JSON Web Key with its private members; its {@code alg} decides the scheme unless {@link
   * #signingBy} did.
   *
   * @param jwk the key
   * @return the key, or {@code signing-key.form} and problems as of {@link VerificationKey#fromJwk}
   *     and {@link #pem}
   */
  public Outcome<SigningKey> jwk(JsonObject jwk) {
    return Jwk.publicPart(jwk).then(half -> withPrivatePart(jwk, half));
  }

  private Outcome<SigningKey> withPrivatePart(JsonObject jwk, VerificationKey half) {
    if (half.algorithm() == KeyAlgorithm.ED25519) {
      Optional<byte[]> seed = jwk.text("d").flatMap(Base64Url::decode);
      return seed.filter(bytes -> bytes.length == 32)
          .map(bytes -> tried(() -> seeded(bytes, half)))
          .orElseGet(SigningKeys::malformed);
    }
    return PrivateKeys.read(jwk, half)
        .map(key -> fromPrivate(key, half))
        .orElseGet(SigningKeys::malformed);
  }

  private SigningKey seeded(byte[] seed, VerificationKey half) {
    SigningKey key = SigningKey.ed25519(seed, verificationMethod);
    if (!key.publicKey().equals(half)) {
      throw new IllegalStateException("the halves belong to different keys");
    }
    return key;
  }

  private static Outcome<SigningKey> malformed() {
    return refusal("signing-key.form", "The private members of this key make up no key.");
  }

  /**
   * Reads a key from a PKCS#12 file.
   *
   * @param file the bytes of the file
   * @param alias the name of the key in it
   * @param password the password of the file and of the key; not kept
   * @return the key, or {@code key-store.form}, {@code key-store.password}, {@code
   *     key-store.alias}, or problems as of {@link #pem}
   * @see <a href="https://www.rfc-editor.org/rfc/rfc7292">RFC 7292 (PKCS #12)</a>
   */
  public Outcome<SigningKey> pkcs12(byte[] file, String alias, char[] password) {
    try {
      var store = KeyStore.getInstance("PKCS12");
      store.load(new ByteArrayInputStream(file), password);
      return keyStore(store, alias, password);
    } catch (IOException e) {
      return e.getCause() instanceof UnrecoverableKeyException
          ? wrongPassword()
          : refusal("key-store.form", "This is no PKCS#12 file that can be read.");
    } catch (GeneralSecurityException e) {
      return refusal("key-store.form", "This is no PKCS#12 file that can be read.");
    }
  }

  private static Outcome<SigningKey> wrongPassword() {
    return refusal("key-store.password", "The password does not open the key.");
  }

  /**
   * Reads a key from a loaded key store; that of a hardware module signs inside the module.
   *
   * @param store the store, loaded
   * @param alias the name of the key in it, with a certificate for its public half
   * @param password the password of the key, empty if the store asks for none; not kept
   * @return the key, or {@code key-store.password}, {@code key-store.alias}, or problems as of
   *     {@link #pem}
   * @throws IllegalArgumentException if the store is not loaded
   */
  public Outcome<SigningKey> keyStore(KeyStore store, String alias, char[] password) {
    try {
      Certificate certificate = store.getCertificate(alias);
      if (certificate == null || !(store.getKey(alias, password) instanceof PrivateKey key)) {
        return refusal("key-store.alias", "The store has no key of this name with a certificate.");
      }
      boolean software = store.getType().equalsIgnoreCase("PKCS12");
      return held(new KeyPair(certificate.getPublicKey(), key), software ? null : provider(store));
    } catch (UnrecoverableKeyException e) {
      return wrongPassword();
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("load the key store before reading from it", e);
    }
  }

  private static @Nullable Provider provider(KeyStore store) {
    Provider provider = store.getProvider();
    // The platform's file stores only keep keys; they do not sign.
    return provider.getService("KeyStore", store.getType()) != null
            && provider.getServices().stream().anyMatch(s -> s.getType().equals("Signature"))
            && !provider.getName().equals("SUN")
        ? provider
        : null;
  }

  private Outcome<SigningKey> held(KeyPair pair, @Nullable Provider provider) {
    Optional<VerificationKey> half = half(pair.getPublic());
    if (half.isEmpty()) {
      return refusal(
          "signing-key.kind", "The key is of a kind that does not sign here, or not sound.");
    }
    return fitting(half.get())
        .then(
            algorithm ->
                tried(
                    () ->
                        SigningKey.of(
                            half.get(),
                            algorithm,
                            verificationMethod,
                            JavaSignatures.signer(
                                algorithm, pair.getPrivate(), provider, random))));
  }

  private static Optional<VerificationKey> half(PublicKey key) {
    return JavaKeys.read(key);
  }

  private Outcome<SigningKey> fromPrivate(PrivateKey key, @Nullable VerificationKey known) {
    Optional<VerificationKey> half =
        known == null ? PrivateKeys.publicHalf(key) : Optional.of(known);
    if (half.isEmpty()) {
      return refusal(
          "signing-key.kind", "The key is of a kind that does not sign here, or not sound.");
    }
    return fitting(half.get())
        .then(
            algorithm ->
                tried(
                    () ->
                        SigningKey.of(
                            half.get(),
                            algorithm,
                            verificationMethod,
                            JavaSignatures.signer(algorithm, key, null, random))));
  }

  private Outcome<SignatureAlgorithm> fitting(VerificationKey half) {
    SignatureAlgorithm wanted = scheme == null ? half.usual() : scheme;
    return half.allows(wanted)
        ? Outcome.success(wanted)
        : Outcome.refusal(
            Problem.error(
                "signing-key.algorithm",
                JsonPointer.root(),
                "A key of this kind does not sign by " + wanted + "."));
  }

  /** Signs once: what does not verify now would not verify ever. */
  private static Outcome<SigningKey> tried(Supplier<SigningKey> made) {
    try {
      SigningKey key = made.get();
      key.sign(TRIAL);
      return Outcome.success(key);
    } catch (IllegalStateException broken) {
      return refusal(
          "signing-key.mismatch", "The private half and the public half are of different keys.");
    }
  }

  private static Outcome<SigningKey> refusal(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }

  /** Returns where the key is listed; the reader holds no secret. */
  @Override
  public String toString() {
    return "SigningKeys[" + verificationMethod + "]";
  }
}

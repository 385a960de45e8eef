package io.microcredential.badges.ob2;

import io.microcredential.badges.key.VerificationKey;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A public key with which an issuer signs.
 *
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#CryptographicKey">Open
 *     Badges 2.0, CryptographicKey</a>
 */
public final class CryptographicKey extends BadgeObject {

  private static final int MAX_LENGTH = 8_000;
  private static final List<String> KINDS = List.of("RSA", "EC", "Ed25519");
  private static final Pattern PEM =
      Pattern.compile(
          "\\s*-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----\\s*");

  private CryptographicKey(JsonObject json) {
    super(json, Ob2Class.CRYPTOGRAPHIC_KEY);
  }

  /**
   * Reads a key document.
   *
   * @param json the document
   * @return the key document, or everything that is wrong with it; codes begin with {@code ob2.}
   */
  public static Outcome<CryptographicKey> from(JsonObject json) {
    return read(json, Ob2Class.CRYPTOGRAPHIC_KEY, CryptographicKey::new);
  }

  static CryptographicKey view(JsonObject json) {
    return new CryptographicKey(StrictForm.of(json, Ob2Class.CRYPTOGRAPHIC_KEY));
  }

  /**
   * Returns the document of a key.
   *
   * @param id the address at which it will stand, and which the issuer lists
   * @param owner the issuer's id
   * @param key the key, RSA or on P-256 or P-384
   * @return the document
   * @throws IllegalArgumentException if the key is an Ed25519 key, which Open Badges 2.0 signs with
   *     nowhere
   */
  public static CryptographicKey of(URI id, URI owner, VerificationKey key) {
    byte[] encoded =
        key.javaKey()
            .orElseThrow(() -> new IllegalArgumentException("Open Badges 2.0 signs with RSA or EC"))
            .getEncoded();
    String pem =
        "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
            + "\n-----END PUBLIC KEY-----\n";
    JsonObject json =
        document(Ob2Class.CRYPTOGRAPHIC_KEY, id.toString())
            .text("owner", owner.toString())
            .text("publicKeyPem", pem)
            .object();
    return new CryptographicKey(checked(json, Ob2Class.CRYPTOGRAPHIC_KEY));
  }

  /**
   * Returns whose key it says it is.
   *
   * @return the issuer's id
   */
  public String owner() {
    return Values.node(toJson(), "owner").flatMap(node -> node.text("id")).orElse("");
  }

  /**
   * Returns the key in PEM.
   *
   * @return the text
   */
  public String publicKeyPem() {
    return Values.text(toJson(), "publicKeyPem").orElse("");
  }

  /**
   * Returns the key itself.
   *
   * @return the key, or {@code ob2.key-pem} if the text is no sound public key of at least 2048
   *     bits of RSA or on P-256 or P-384
   */
  public Outcome<VerificationKey> key() {
    Matcher pem = PEM.matcher(publicKeyPem());
    if (publicKeyPem().length() > MAX_LENGTH || !pem.matches()) {
      return unsound();
    }
    byte[] encoded;
    try {
      encoded = Base64.getMimeDecoder().decode(pem.group(1));
    } catch (IllegalArgumentException notBase64) {
      return unsound();
    }
    for (String kind : KINDS) {
      try {
        var key = KeyFactory.getInstance(kind).generatePublic(new X509EncodedKeySpec(encoded));
        return Outcome.success(VerificationKey.from(key));
      } catch (InvalidKeySpecException | NoSuchAlgorithmException anotherKind) {
        continue;
      } catch (IllegalArgumentException tooShortOrOffItsCurve) {
        return unsound();
      }
    }
    return unsound();
  }

  private static Outcome<VerificationKey> unsound() {
    return Outcome.refusal(
        Problem.error(
                "ob2.key-pem",
                JsonPointer.root().child("publicKeyPem"),
                "This is no sound public key in PEM: RSA of 2048 to 8192 bits, P-256 or P-384.")
            .fix("Publish the public key as X.509 in PEM."));
  }
}

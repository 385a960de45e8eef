package io.microcredential.badges.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jca.JCAContext;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.text.ParseException;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * JSON Web Signatures by Nimbus; the only class that knows that library.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc7515">RFC 7515, JSON Web Signature (JWS)</a>
 */
public final class NimbusJose {

  private NimbusJose() {}

  /**
   * Signs a payload.
   *
   * @param algorithm the name of the signature algorithm
   * @param keyId the value of {@code kid}, or nothing
   * @param jwk the public key for the header, or nothing
   * @param payload the payload
   * @param signer signs the signing input; its answer has the form that JWS demands
   * @return the compact serialization
   */
  public static String sign(
      String algorithm,
      @Nullable String keyId,
      @Nullable JsonObject jwk,
      byte[] payload,
      UnaryOperator<byte[]> signer) {
    var chosen = JWSAlgorithm.parse(algorithm);
    try {
      var header = new JWSHeader.Builder(chosen).type(JOSEObjectType.JWT);
      if (keyId != null) {
        header.keyID(keyId);
      }
      if (jwk != null) {
        header.jwk(JWK.parse(Json.write(jwk)));
      }
      var jws = new JWSObject(header.build(), new Payload(payload));
      jws.sign(new Port(chosen, signer));
      return jws.serialize();
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("a checked key or header was refused", e);
    }
  }

  /**
   * Verifies a signature by RS256, PS256, ES256 or ES384.
   *
   * @param algorithm the name of the algorithm
   * @param key a key of the kind the algorithm works with
   * @param signingInput header and payload as they were signed
   * @param signature the signature
   * @return whether the signature is the key's
   */
  public static boolean verify(
      String algorithm, PublicKey key, byte[] signingInput, byte[] signature) {
    try {
      JWSVerifier verifier =
          key instanceof RSAPublicKey rsa
              ? new RSASSAVerifier(rsa)
              : new ECDSAVerifier((ECPublicKey) key);
      return verifier.verify(
          new JWSHeader(JWSAlgorithm.parse(algorithm)), signingInput, Base64URL.encode(signature));
    } catch (JOSEException malformed) {
      return false;
    }
  }

  /**
   * Brings an ECDSA signature from DER into the form that JWS and Data Integrity use.
   *
   * @param der the signature in DER
   * @param algorithm the name of the algorithm, which fixes the length
   * @return the two numbers side by side
   */
  public static byte[] concatenated(byte[] der, String algorithm) {
    try {
      return ECDSA.transcodeSignatureToConcat(
          der, ECDSA.getSignatureByteArrayLength(JWSAlgorithm.parse(algorithm)));
    } catch (JOSEException e) {
      throw new IllegalStateException("the signer's answer is no ECDSA signature in DER", e);
    }
  }

  private record Port(JWSAlgorithm algorithm, UnaryOperator<byte[]> signer) implements JWSSigner {
    @Override
    public Base64URL sign(JWSHeader header, byte[] signingInput) {
      return Base64URL.encode(signer.apply(signingInput));
    }

    @Override
    public Set<JWSAlgorithm> supportedJWSAlgorithms() {
      return Set.of(algorithm);
    }

    @Override
    public JCAContext getJCAContext() {
      return new JCAContext();
    }
  }
}

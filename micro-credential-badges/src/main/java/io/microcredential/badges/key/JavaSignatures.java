package io.microcredential.badges.key;

import io.microcredential.badges.internal.NimbusJose;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import org.jspecify.annotations.Nullable;

/** Signing and verifying by the cryptography of the Java platform or one of its providers. */
final class JavaSignatures {

  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1);

  private JavaSignatures() {}

  static boolean verifies(
      SignatureAlgorithm algorithm, PublicKey key, byte[] data, byte[] signature) {
    try {
      Signature verification = signature(algorithm, null);
      verification.initVerify(key);
      verification.update(data);
      return verification.verify(signature);
    } catch (SignatureException malformed) {
      return false;
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("a checked key was refused by the Java runtime", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "this Java runtime lacks " + algorithm + "; install a full JDK", e);
    }
  }

  /**
   * Returns the door to a private key of the platform or of a provider.
   *
   * @param provider the provider that holds the key, or null for whichever takes it
   */
  static Signer signer(
      SignatureAlgorithm algorithm,
      PrivateKey key,
      @Nullable Provider provider,
      SecureRandom random) {
    return data -> {
      try {
        return sign(signature(algorithm, provider), key, random, data);
      } catch (NoSuchAlgorithmException noPlainForm) {
        return signDer(algorithm, key, provider, random, data);
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("the private key cannot sign by " + algorithm, e);
      }
    };
  }

  /** Many hardware modules know ECDSA only with its answer in DER. */
  private static byte[] signDer(
      SignatureAlgorithm algorithm,
      PrivateKey key,
      @Nullable Provider provider,
      SecureRandom random,
      byte[] data) {
    try {
      Signature signing = instance(scheme(algorithm).replace("inP1363Format", ""), provider);
      return NimbusJose.concatenated(sign(signing, key, random, data), algorithm.toString());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the private key cannot sign by " + algorithm, e);
    }
  }

  private static byte[] sign(Signature signing, PrivateKey key, SecureRandom random, byte[] data)
      throws GeneralSecurityException {
    signing.initSign(key, random);
    signing.update(data);
    return signing.sign();
  }

  private static Signature signature(SignatureAlgorithm algorithm, @Nullable Provider provider)
      throws GeneralSecurityException {
    Signature signature = instance(scheme(algorithm), provider);
    if (algorithm == SignatureAlgorithm.PS256) {
      signature.setParameter(PSS);
    }
    return signature;
  }

  private static Signature instance(String scheme, @Nullable Provider provider)
      throws NoSuchAlgorithmException {
    return provider == null
        ? Signature.getInstance(scheme)
        : Signature.getInstance(scheme, provider);
  }

  private static String scheme(SignatureAlgorithm algorithm) {
    return switch (algorithm) {
      case ES256 -> "SHA256withECDSAinP1363Format";
      case ES384 -> "SHA384withECDSAinP1363Format";
      case RS256 -> "SHA256withRSA";
      case PS256 -> "RSASSA-PSS";
      case EDDSA -> "Ed25519";
    };
  }
}

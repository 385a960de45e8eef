package io.microcredential.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * A secret that opens one thing: it goes to a person in a link, and nowhere else.
 *
 * <p>What it opens keeps only its digest. The secret has 256 random bits, so its digest cannot be
 * turned back by trying.
 */
public final class SecretToken {

  private static final int BYTES = 32;

  private final String text;

  private SecretToken(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /**
   * Makes a new secret.
   *
   * @param random where its 256 bits come from
   * @return the token
   */
  public static SecretToken random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * Returns the token that somebody brings.
   *
   * @param text what came in the link; anything that is no token of ours just does not fit
   * @return the token
   */
  public static SecretToken of(String text) {
    return new SecretToken(text);
  }

  /**
   * Returns the secret, to be sent to the person and then forgotten.
   *
   * @return 43 characters of base64url, fit for a link
   */
  public String text() {
    return text;
  }

  /**
   * Computes what is kept of the secret.
   *
   * @return the SHA-256 digest of its text
   */
  public Digest digest() {
    return Digest.ofText(text);
  }

  /**
   * Returns whether this is the secret of which a digest was kept, in a time that does not depend
   * on where the digests differ.
   *
   * @param kept the digest
   * @return whether it is
   */
  public boolean fits(Digest kept) {
    return MessageDigest.isEqual(
        digest().hex().getBytes(StandardCharsets.US_ASCII),
        kept.hex().getBytes(StandardCharsets.US_ASCII));
  }

  /** Returns nothing of the secret. */
  @Override
  public String toString() {
    return "SecretToken";
  }
}

package io.microcredential.badges.offer;

import io.microcredential.core.Digest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;

/**
 * A secret that answers one offer once: it goes to the person in a link, and nowhere else.
 *
 * <p>The offer keeps only its digest. The secret has 256 random bits, so its digest cannot be
 * turned back by trying.
 */
public final class ClaimToken {

  private static final int BYTES = 32;

  private final String text;

  private ClaimToken(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  static ClaimToken random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new ClaimToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * Returns the token that somebody brings.
   *
   * @param text what came in the link; anything that is no token of ours just does not fit
   * @return the token
   */
  public static ClaimToken of(String text) {
    return new ClaimToken(text);
  }

  /**
   * Returns the secret, to be sent to the person and then forgotten.
   *
   * @return 43 characters of base64url, fit for a link
   */
  public String text() {
    return text;
  }

  Digest digest() {
    return Digest.ofText(text);
  }

  /** Compares digests in a time that does not depend on where they differ. */
  boolean fits(Digest kept) {
    return MessageDigest.isEqual(
        digest().hex().getBytes(StandardCharsets.US_ASCII),
        kept.hex().getBytes(StandardCharsets.US_ASCII));
  }

  /** Returns nothing of the secret. */
  @Override
  public String toString() {
    return "ClaimToken";
  }
}

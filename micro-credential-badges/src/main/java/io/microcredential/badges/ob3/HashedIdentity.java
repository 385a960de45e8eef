package io.microcredential.badges.ob3;

import io.microcredential.core.Digest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Objects;

/**
 * An identity in the form in which a badge may carry it: hashed with a salt.
 *
 * <p>The salt stands in the badge beside the hash, so somebody who guesses the identity can confirm
 * the guess; the hash keeps an e-mail address from being read, not from being tested.
 *
 * @param type what kind of identity
 * @param hash {@code sha256$} and the lower-case hexadecimal SHA-256 of identity and salt
 * @param salt the salt, not empty
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#identityobject">Open Badges 3.0,
 *     IdentityObject</a>
 */
public record HashedIdentity(IdentityType type, String hash, String salt) {

  private static final String PREFIX = "sha256$";
  private static final int SALT_BYTES = 16;

  /** Checks the forms. */
  public HashedIdentity {
    Objects.requireNonNull(type, "type");
    if (!hash.matches("sha256\\$[0-9a-f]{64}")) {
      throw new IllegalArgumentException("a hashed identity is sha256$ and 64 hexadecimal digits");
    }
    if (salt.isEmpty()) {
      throw new IllegalArgumentException("an identity is never hashed without a salt");
    }
  }

  /**
   * Hashes an identity.
   *
   * @param type what kind of identity
   * @param identity the identity, its case as given
   * @param salt the salt, not empty, best a new random one for each badge
   * @return the hashed identity
   */
  public static HashedIdentity of(IdentityType type, String identity, String salt) {
    return new HashedIdentity(type, hash(identity, salt), salt);
  }

  /**
   * Hashes an identity with a new salt of 128 random bits.
   *
   * @param type what kind of identity
   * @param identity the identity, its case as given
   * @param random where the salt comes from
   * @return the hashed identity
   */
  public static HashedIdentity of(IdentityType type, String identity, SecureRandom random) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return of(type, identity, HexFormat.of().formatHex(salt));
  }

  /**
   * Computes the value that a badge carries for an identity.
   *
   * @param identity the identity, its case as given
   * @param salt the salt, possibly empty in badges of others
   * @return {@code sha256$} and the lower-case hexadecimal digest
   */
  public static String hash(String identity, String salt) {
    return PREFIX + Digest.ofText(identity + salt).hex();
  }

  /** Returns the kind of identity. */
  @Override
  public String toString() {
    return "HashedIdentity[" + type + "]";
  }
}

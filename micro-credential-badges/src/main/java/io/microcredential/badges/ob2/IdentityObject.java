package io.microcredential.badges.ob2;

import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whom a badge was awarded to, in plain text or hashed.
 *
 * <p>The salt stands beside the hash, so that whoever guesses the identity can confirm the guess.
 *
 * @param type the kind of identity: {@code email}, {@code url}, {@code telephone}, or another
 * @param identity the identity itself, or the name of the algorithm, {@code $} and the hexadecimal
 *     digest of identity and salt
 * @param hashed whether the identity is hashed
 * @param salt what was put behind the identity before hashing, or null
 * @see <a
 *     href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/index.html#IdentityObject">Open
 *     Badges 2.0, IdentityObject</a>
 */
public record IdentityObject(String type, String identity, boolean hashed, @Nullable String salt) {

  /** The kind of identity that nearly every badge uses. */
  public static final String EMAIL = "email";

  private static final int SALT_BYTES = 16;
  private static final Pattern HASH =
      Pattern.compile("(?i)sha256\\$[0-9a-f]{64}|md5\\$[0-9a-f]{32}|sha1\\$[0-9a-f]{40}");

  /** The algorithms of badges, those of versions before 2.0 included. */
  private static final Map<String, String> ALGORITHMS =
      Map.of("sha256", "SHA-256", "md5", "MD5", "sha1", "SHA-1");

  /** Checks that nothing is missing. */
  public IdentityObject {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(identity, "identity");
  }

  /**
   * Hashes an e-mail address.
   *
   * @param address the address, its case as given
   * @param salt the salt, not empty, best a new random one for each badge
   * @return the identity
   */
  public static IdentityObject email(String address, String salt) {
    return hashed(EMAIL, address, salt);
  }

  /**
   * Hashes an e-mail address with a new salt of 128 random bits.
   *
   * @param address the address, its case as given
   * @param random where the salt comes from
   * @return the identity
   */
  public static IdentityObject email(String address, SecureRandom random) {
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return email(address, HexFormat.of().formatHex(salt));
  }

  /**
   * Hashes an identity by SHA-256.
   *
   * @param type the kind of identity
   * @param value the identity, its case as given
   * @param salt the salt
   * @return the identity
   * @throws IllegalArgumentException if the salt is empty
   */
  public static IdentityObject hashed(String type, String value, String salt) {
    if (salt.isEmpty()) {
      throw new IllegalArgumentException("an identity is never hashed without a salt");
    }
    return new IdentityObject(type, HashedIdentity.hash(value, salt), true, salt);
  }

  /**
   * Returns an identity that everybody may read.
   *
   * @param type the kind of identity
   * @param value the identity
   * @return the identity
   */
  public static IdentityObject plain(String type, String value) {
    return new IdentityObject(type, value, false, null);
  }

  static IdentityObject from(JsonObject json) {
    return new IdentityObject(
        Values.text(json, "type").orElse(""),
        Values.text(json, "identity").orElse(""),
        Values.isTrue(json, "hashed"),
        Values.text(json, "salt").orElse(null));
  }

  static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }

  /**
   * Returns whether this is the identity of a person.
   *
   * <p>Upper and lower case of an identity are two things, those of hexadecimal digits one. A hash
   * needs the name of its algorithm before it.
   *
   * @param kind the kind of identity
   * @param value the person's identity
   * @return whether it is this one
   */
  public boolean isOf(String kind, String value) {
    if (!sameKind(kind)) {
      return false;
    }
    if (!hashed) {
      return same(identity, value);
    }
    return isHash(identity)
        && hash(algorithm(), value + Objects.requireNonNullElse(salt, ""))
            .filter(expected -> same(identity.toLowerCase(Locale.ROOT), expected))
            .isPresent();
  }

  /** Returns whether the hash is of an algorithm that collisions are known for. */
  boolean isWeak() {
    return hashed && isHash(identity) && !algorithm().equals("sha256");
  }

  private String algorithm() {
    return identity.substring(0, identity.indexOf('$')).toLowerCase(Locale.ROOT);
  }

  private boolean sameKind(String kind) {
    return term(type).equals(term(kind));
  }

  /** Returns the term for a kind that is written as an IRI of schema.org. */
  private static String term(String kind) {
    for (String prefix : new String[] {"schema:", "http://schema.org/", "https://schema.org/"}) {
      if (kind.startsWith(prefix)) {
        return kind.substring(prefix.length());
      }
    }
    return kind;
  }

  private static Optional<String> hash(String algorithm, String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance(Objects.requireNonNull(ALGORITHMS.get(algorithm)))
              .digest(text.getBytes(StandardCharsets.UTF_8));
      return Optional.of(algorithm + "$" + HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException notOnThisRuntime) {
      return Optional.empty();
    }
  }

  private static boolean same(String found, String expected) {
    return MessageDigest.isEqual(
        found.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  JsonObject toJson() {
    return new Members()
        .text("type", type)
        .value("hashed", new JsonBoolean(hashed))
        .text("salt", salt)
        .text("identity", identity)
        .object();
  }

  /** Returns the kind, and not whose it is. */
  @Override
  public String toString() {
    return "IdentityObject[" + type + (hashed ? ", hashed]" : "]");
  }
}

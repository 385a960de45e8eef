package io.microcredential.badges.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identifier by which the Credential Registry knows a resource.
 *
 * @param value {@code ce-} and a UUID in small letters
 * @see <a href="https://credreg.net/ctdl/terms/ctid">ceterms:ctid</a>
 */
public record Ctid(String value) {

  private static final Pattern FORM =
      Pattern.compile("ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** The name space of URLs, RFC 9562, section 6.6. */
  private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

  /** Checks the form. */
  public Ctid {
    Objects.requireNonNull(value, "value");
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a CTID is ce- followed by a UUID in small letters");
    }
  }

  /**
   * Returns the identifier that everybody derives from the same address.
   *
   * <p>It is {@code ce-} and the name-based UUID of version 5 (SHA-1) of the address in UTF-8 in
   * the name space of URLs. Register under it, or keep the one that the registry gave.
   *
   * @param address what identifies the resource in the world, as it stands in the definition
   * @return the identifier, the same for the same address
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9562#section-5.5">RFC 9562, section 5.5</a>
   */
  public static Ctid derivedFrom(String address) {
    ByteBuffer name = ByteBuffer.wrap(sha1(address));
    // The first sixteen bytes, with version 5 and the variant of RFC 9562 written over six bits.
    long high = (name.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
    long low = (name.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
    return new Ctid("ce-" + new UUID(high, low));
  }

  private static byte[] sha1(String address) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(URLS.getMostSignificantBits())
              .putLong(URLS.getLeastSignificantBits())
              .array());
      return digest.digest(address.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}

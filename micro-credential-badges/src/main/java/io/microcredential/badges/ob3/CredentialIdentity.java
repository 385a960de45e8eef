package io.microcredential.badges.ob3;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * By what two credentials are the same: who issued them, and under which {@code id}.
 *
 * <p>Both are compared after percent-encoded characters were decoded and the space around them was
 * taken away, so equal identities are equal records, fit for keys of a map. Nothing is said about
 * proofs here: somebody who copies both ids makes a credential of the same identity.
 *
 * @param issuer the {@code id} of the issuer, decoded
 * @param id the {@code id} of the credential, decoded
 * @see <a
 *     href="https://www.imsglobal.org/spec/ob/v3p0/#credential-equality-and-comparison-algorithm">
 *     Open Badges 3.0, Credential equality and comparison algorithm</a>
 */
public record CredentialIdentity(String issuer, String id) {

  /** Checks that nothing is missing. */
  public CredentialIdentity {
    Objects.requireNonNull(issuer, "issuer");
    Objects.requireNonNull(id, "id");
  }

  /**
   * Reads the identity of a credential.
   *
   * @param credential the credential
   * @return its identity, or nothing if it has no id or its issuer has none, so that it is the same
   *     as no other
   */
  public static Optional<CredentialIdentity> of(JsonObject credential) {
    JsonValue issuer = credential.members().get("issuer");
    Optional<String> issuerId =
        issuer instanceof JsonString text
            ? Optional.of(text.value())
            : issuer instanceof JsonObject profile ? profile.text("id") : Optional.empty();
    return issuerId.flatMap(
        by -> credential.text("id").map(id -> new CredentialIdentity(plain(by), plain(id))));
  }

  /**
   * Returns whether two credentials are the same by the specification's own algorithm.
   *
   * @param one a credential
   * @param other another
   * @return whether issuer and id are equal
   */
  public static boolean isSame(JsonObject one, JsonObject other) {
    Optional<CredentialIdentity> identity = of(one);
    return identity.isPresent() && identity.equals(of(other));
  }

  /**
   * Returns whether a credential is the same as another and newer, and so takes its place.
   *
   * @param newer the credential that may take the place
   * @param older the credential whose place it may take
   * @return whether issuer and id are equal and the first begins to be valid later
   */
  public static boolean replaces(JsonObject newer, JsonObject older) {
    return isSame(newer, older)
        && Validity.of(newer)
            .from()
            .flatMap(after -> Validity.of(older).from().map(after::isAfter))
            .orElse(false);
  }

  /** Decodes percent-encoded octets; a text in which they are no UTF-8 is left as it is. */
  private static String plain(String iri) {
    byte[] octets = iri.getBytes(StandardCharsets.UTF_8);
    var decoded = new ByteArrayOutputStream(octets.length);
    for (int i = 0; i < octets.length; i++) {
      int high = octets[i] == '%' && i + 2 < octets.length ? digit(octets[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(octets[i + 2]);
      if (low < 0) {
        decoded.write(octets[i]);
      } else {
        decoded.write(high << 4 | low);
        i += 2;
      }
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(decoded.toByteArray()))
          .toString()
          .strip();
    } catch (CharacterCodingException noText) {
      return iri.strip();
    }
  }

  private static int digit(byte octet) {
    return Character.digit((char) octet, 16);
  }

  /** Returns nothing of the ids, which may be personal. */
  @Override
  public String toString() {
    return "CredentialIdentity";
  }
}

package io.microcredential.badges;

import io.microcredential.badges.ob3.CredentialIdentity;
import io.microcredential.badges.ob3.Validity;
import io.microcredential.core.Digest;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * A badge that was verified on its way in, with the file it came in.
 *
 * <p>Two of them are versions of one badge if their {@link #identity()} is equal, and the same
 * version if their {@link #content()} is.
 */
public final class ImportedBadge {

  private final ImportFile file;
  private final BadgeFormat format;
  private final VerificationResult result;
  private final JsonObject document;
  private final CredentialIdentity identity;
  private final Digest content;

  private ImportedBadge(
      ImportFile file, BadgeFormat format, VerificationResult result, JsonObject document) {
    this.file = Objects.requireNonNull(file, "file");
    this.format = Objects.requireNonNull(format, "format");
    this.result = Objects.requireNonNull(result, "result");
    this.document = Objects.requireNonNull(document, "document");
    this.content = Digest.ofText(Json.writeCanonical(document.without("proof")));
    this.identity =
        (format.isVerifiableCredential()
                ? CredentialIdentity.of(document)
                : identityOfAssertion(document))
            .orElseGet(() -> new CredentialIdentity("", content.toString()));
  }

  static ImportedBadge of(
      ImportFile file, BadgeFormat format, VerificationResult result, JsonObject document) {
    return new ImportedBadge(file, format, result, document);
  }

  /** Takes the badge class for the issuer, since an assertion names no other. */
  private static Optional<CredentialIdentity> identityOfAssertion(JsonObject assertion) {
    JsonValue badge = assertion.members().get("badge");
    String badgeClass =
        badge instanceof JsonString address
            ? address.value()
            : badge instanceof JsonObject object ? object.text("id").orElse("") : "";
    return assertion
        .text("id")
        .or(() -> assertion.text("uid"))
        .map(id -> new CredentialIdentity(badgeClass.strip(), id.strip()));
  }

  /**
   * Returns the file in which the badge came.
   *
   * @return the file as it was, to be kept, since only it can be verified again
   */
  public ImportFile file() {
    return file;
  }

  /**
   * Returns what kind of document the badge is.
   *
   * @return the format
   */
  public BadgeFormat format() {
    return format;
  }

  /**
   * Returns what the badge was worth when it came in.
   *
   * @return the result of verification
   */
  public VerificationResult result() {
    return result;
  }

  /**
   * Returns the badge as a document, taken out of picture and token.
   *
   * @return the document; with badge class and issuer in it for Open Badges 2.0, if it is valid
   */
  public JsonObject document() {
    return document;
  }

  /**
   * Returns by what the badge is known: issuer and id of a credential, as Open Badges 3.0 compares
   * them; badge class and id of an assertion of Open Badges 2.0 or before; the digest of its
   * content if it has no id.
   *
   * @return the identity, fit for the key of a store
   */
  public CredentialIdentity identity() {
    return identity;
  }

  /**
   * Returns the digest of what the badge says, however it is wrapped and secured.
   *
   * @return the SHA-256 digest of the document without its proof, in canonical form
   */
  public Digest content() {
    return content;
  }

  /**
   * Returns since when this version holds: {@code validFrom}, {@code issuanceDate} or {@code
   * issuedOn}.
   *
   * @return the date, or nothing if there is none that can be read
   */
  public Optional<Instant> date() {
    return format.isVerifiableCredential()
        ? Validity.of(document).from()
        : document.text("issuedOn").flatMap(ImportedBadge::instant);
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException otherForm) {
      return Optional.empty();
    }
  }

  boolean isNewerThan(ImportedBadge other) {
    return date().flatMap(mine -> other.date().map(mine::isAfter)).orElse(false);
  }

  /** Returns format and result; nothing of whose badge it is. */
  @Override
  public String toString() {
    return "ImportedBadge[" + format + ", " + result + "]";
  }
}

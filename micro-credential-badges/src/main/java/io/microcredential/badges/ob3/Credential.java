package io.microcredential.badges.ob3;

import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What badges and endorsements have in common: a verifiable credential of Open Badges 3.0.
 *
 * <p>A credential of the data model 1.1 reads the same way: its {@code issuanceDate} is {@link
 * #validFrom}, its {@code expirationDate} {@link #validUntil}.
 *
 * @param <T> the class itself
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#data-models">Open Badges 3.0, appendix B
 *     Data Models</a>
 */
public abstract sealed class Credential<T extends Credential<T>> extends DataObject<T>
    permits AchievementCredential, EndorsementCredential {

  Credential(Kind<T> kind, JsonObject json) {
    super(kind, json);
  }

  /** {@return the addresses of the contexts that give the terms their meaning} */
  public final List<String> context() {
    return texts("@context");
  }

  /**
   * Returns this credential with one more context, such as that of an extension.
   *
   * @param address the address of the context
   * @return the changed credential, or this one if it has the context
   */
  public final T withContext(String address) {
    var all = new ArrayList<>(context());
    if (!all.contains(address)) {
      all.add(address);
    }
    return withTexts("@context", all);
  }

  /**
   * Returns whether this is the same credential as another by the specification's own algorithm:
   * issuer and id are equal once percent-encoding and the space around them are taken away.
   *
   * @param other another credential
   * @return whether they are the same, whatever else they say
   * @see <a
   *     href="https://www.imsglobal.org/spec/ob/v3p0/#credential-equality-and-comparison-algorithm">
   *     Open Badges 3.0, Credential equality and comparison algorithm</a>
   */
  public final boolean sameCredential(Credential<?> other) {
    return CredentialIdentity.isSame(toJson(), other.toJson());
  }

  /** {@return when the credential begins and ends to be valid} */
  public final Validity validity() {
    return Validity.of(toJson());
  }

  /** {@return the absolute IRI by which it is known} */
  public final String id() {
    return required("id", text("id"));
  }

  /** Returns this credential with another {@code id}. */
  public final T withId(String value) {
    return with("id", JsonValue.of(value));
  }

  /** {@return what it is called, which an endorsement always and a badge not always has} */
  public final Optional<String> name() {
    return text("name");
  }

  /** Returns this credential with another {@code name}. */
  public final T withName(String value) {
    return with("name", JsonValue.of(value));
  }

  /** {@return what it is, in short, or nothing if it is not said} */
  public final Optional<String> description() {
    return text("description");
  }

  /** Returns this credential with another {@code description}. */
  public final T withDescription(String value) {
    return with("description", JsonValue.of(value));
  }

  /**
   * {@return when it was awarded first, which stays the same when the credential is issued anew, or
   * nothing if it is not said}
   */
  public final Optional<Instant> awardedDate() {
    return instant("awardedDate");
  }

  /** Returns this credential with another {@code awardedDate}. */
  public final T withAwardedDate(Instant value) {
    return with("awardedDate", JsonValue.of(value.toString()));
  }

  /**
   * {@return who issued it; where the document has only an IRI, a profile with that {@code id}
   * alone}
   */
  public final Profile issuer() {
    return required("issuer", issuerProfile());
  }

  /** Returns this credential with another {@code issuer}. */
  public final T withIssuer(Profile value) {
    return with("issuer", value.toJson());
  }

  /** {@return when it begins to be valid} */
  public final Instant validFrom() {
    return required("validFrom", validity().from());
  }

  /** Returns this credential with another {@code validFrom}. */
  public final T withValidFrom(Instant value) {
    return with("validFrom", JsonValue.of(value.toString()));
  }

  /** {@return when it ends to be valid, or nothing if it is not said} */
  public final Optional<Instant> validUntil() {
    return validity().until();
  }

  /** Returns this credential with another {@code validUntil}. */
  public final T withValidUntil(Instant value) {
    return with("validUntil", JsonValue.of(value.toString()));
  }

  /** {@return its proofs, as they stand in the document} */
  public final List<JsonObject> proof() {
    return objects("proof");
  }

  /** Returns this credential with other {@code proof}; an empty list leaves none. */
  public final T withProof(List<JsonObject> values) {
    return withObjects("proof", values);
  }

  /** {@return the schemas it says it conforms to} */
  public final List<CredentialSchema> credentialSchema() {
    return parts("credentialSchema", CredentialSchema.KIND);
  }

  /** Returns this credential with other {@code credentialSchema}; an empty list leaves none. */
  public final T withCredentialSchema(List<CredentialSchema> values) {
    return withParts("credentialSchema", values);
  }

  /** {@return where to look up its status, or nothing if it is not said} */
  public final Optional<CredentialStatus> credentialStatus() {
    return part("credentialStatus", CredentialStatus.KIND);
  }

  /** Returns this credential with another {@code credentialStatus}. */
  public final T withCredentialStatus(CredentialStatus value) {
    return with("credentialStatus", value.toJson());
  }

  /** {@return where to fetch a newer version, or nothing if it is not said} */
  public final Optional<RefreshService> refreshService() {
    return part("refreshService", RefreshService.KIND);
  }

  /** Returns this credential with another {@code refreshService}. */
  public final T withRefreshService(RefreshService value) {
    return with("refreshService", value.toJson());
  }

  /** {@return the terms under which it may be used} */
  public final List<TermsOfUse> termsOfUse() {
    return parts("termsOfUse", TermsOfUse.KIND);
  }

  /** Returns this credential with other {@code termsOfUse}; an empty list leaves none. */
  public final T withTermsOfUse(List<TermsOfUse> values) {
    return withParts("termsOfUse", values);
  }

  /** {@return what shows that it was earned} */
  public final List<Evidence> evidence() {
    return parts("evidence", Evidence.KIND);
  }

  /** Returns this credential with other {@code evidence}; an empty list leaves none. */
  public final T withEvidence(List<Evidence> values) {
    return withParts("evidence", values);
  }

  private Optional<Profile> issuerProfile() {
    return part("issuer", Profile.KIND).or(() -> text("issuer").map(Profile::reference));
  }
}

package io.microcredential.core.portfolio;

import io.microcredential.core.Digest;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something by which a person was known for a time: an address, a number, a DID.
 *
 * <p>Compared are: e-mail addresses without regard to case; telephone numbers without blanks,
 * brackets, dots and hyphens; ORCID iDs without the address in front; all else character by
 * character. RFC 5321 leaves the case of what stands before the @ to the mail system, but those in
 * use ignore it, and two people told apart by case alone would be one mailbox with two owners. The
 * case is kept all the same, since the hashed identities of Open Badges depend on it.
 *
 * @param scheme what kind of identity
 * @param value the identity, the domain of an e-mail address in lower case
 * @param issuer who gave it, such as the employer of an employee number, or null
 * @param from since when it is this person's
 * @param until until when, that instant left out, or null while it is
 * @param verifiedAt when it was last shown to be theirs, or null if it never was
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5321#section-2.4">RFC 5321, section 2.4</a>
 */
public record PersonIdentity(
    IdentityScheme scheme,
    String value,
    @Nullable OrganizationId issuer,
    Instant from,
    @Nullable Instant until,
    @Nullable Instant verifiedAt) {

  /** Checks the form and the order of the times; writes the domain of an address small. */
  public PersonIdentity {
    Objects.requireNonNull(scheme, "scheme");
    Objects.requireNonNull(from, "from");
    String fault = IdentityText.fault(scheme, value, issuer != null);
    if (fault != null) {
      throw new IllegalArgumentException(fault);
    }
    value = IdentityText.kept(scheme, value);
    if (until != null && !from.isBefore(until)) {
      throw new IllegalArgumentException("an identity ends after it begins");
    }
    if (verifiedAt != null
        && (verifiedAt.isBefore(from) || until != null && !verifiedAt.isBefore(until))) {
      throw new IllegalArgumentException("an identity is verified while it is somebody's");
    }
  }

  /**
   * Returns an identity that nobody gave in particular.
   *
   * @param scheme what kind
   * @param value the identity as it was typed
   * @param from since when
   * @return the identity without an end, or {@code identity.value}
   */
  public static Outcome<PersonIdentity> of(IdentityScheme scheme, String value, Instant from) {
    return of(scheme, value, null, from);
  }

  /**
   * Returns an identity that somebody gave.
   *
   * @param scheme what kind
   * @param value the identity as it was typed
   * @param issuer who gave it, or null
   * @param from since when
   * @return the identity without an end, or {@code identity.value}
   */
  public static Outcome<PersonIdentity> of(
      IdentityScheme scheme, String value, @Nullable OrganizationId issuer, Instant from) {
    String fault = IdentityText.fault(scheme, value, issuer != null);
    return fault == null
        ? Outcome.success(new PersonIdentity(scheme, value, issuer, from, null, null))
        : Outcome.refusal(
            Problem.error("identity.value", JsonPointer.root().child("value"), fault + "."));
  }

  /**
   * Returns what two identities have in common if they are the same one.
   *
   * <p>It is the digest of scheme, issuer and the value as it is compared. Addresses can be
   * guessed, so the key is as personal as the value: keep it where the value is kept.
   *
   * @return the key
   */
  public Digest key() {
    return Digest.ofText(
        scheme.value()
            + '\n'
            + (issuer == null ? "" : issuer.value())
            + '\n'
            + IdentityText.compared(scheme, value));
  }

  /**
   * Returns how a person refers to this identity.
   *
   * @return its key and since when
   */
  public IdentityRef ref() {
    return new IdentityRef(key(), from);
  }

  /**
   * Returns whether the identity is the person's at an instant.
   *
   * @param at the instant
   * @return whether it lies in the validity
   */
  public boolean holdsAt(Instant at) {
    return !at.isBefore(from) && (until == null || at.isBefore(until));
  }

  /**
   * Returns whether this and another are the same identity at the same time, which two people
   * cannot have.
   *
   * @param other the other
   * @return whether the keys are equal and some instant lies in both validities
   */
  public boolean collidesWith(PersonIdentity other) {
    return (until == null || other.from.isBefore(until))
        && (other.until == null || from.isBefore(other.until))
        && key().equals(other.key());
  }

  PersonIdentity endingAt(Instant end) {
    return new PersonIdentity(scheme, value, issuer, from, end, verifiedAt);
  }

  PersonIdentity verified(Instant at) {
    return new PersonIdentity(scheme, value, issuer, from, until, at);
  }

  /** Returns the scheme only. */
  @Override
  public String toString() {
    return "PersonIdentity[" + scheme + "]";
  }
}

package io.microcredential.core.portfolio;

import io.microcredential.core.PersonId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to what we know of a person.
 *
 * @param kind what
 * @param at when
 * @param identity about which identity, or null
 * @param other about which other person, or null
 * @param home from which organization to which, or null; left out by documents of before there was
 *     such an event
 */
public record PersonEvent(
    Kind kind,
    Instant at,
    @Nullable IdentityRef identity,
    @Nullable PersonId other,
    @Nullable HomeChange home) {

  /** What can happen. */
  public enum Kind {
    /** The person was first known. */
    REGISTERED,
    /** An identity was added. */
    IDENTITY_ADDED,
    /** An identity ended. */
    IDENTITY_ENDED,
    /** An identity was shown to be the person's. */
    IDENTITY_VERIFIED,
    /** This person stands for the other, too. */
    MERGED,
    /** The other stands for this person. */
    MERGED_INTO,
    /** The other left again. */
    SPLIT,
    /** This person left the other again. */
    SPLIT_FROM,
    /** Another organization looks after the account. */
    MOVED
  }

  /** Checks that what the kind is about is there and nothing else. */
  public PersonEvent {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(at, "at");
    boolean ofIdentity =
        kind == Kind.IDENTITY_ADDED
            || kind == Kind.IDENTITY_ENDED
            || kind == Kind.IDENTITY_VERIFIED;
    boolean ofHome = kind == Kind.MOVED;
    boolean ofOther = !ofIdentity && !ofHome && kind != Kind.REGISTERED;
    if ((identity != null) != ofIdentity
        || (other != null) != ofOther
        || (home != null) != ofHome) {
      throw new IllegalArgumentException("an event names what its kind is about, and no more");
    }
  }

  static PersonEvent registered(Instant at) {
    return new PersonEvent(Kind.REGISTERED, at, null, null, null);
  }

  static PersonEvent moved(Instant at, HomeChange home) {
    return new PersonEvent(Kind.MOVED, at, null, null, home);
  }

  static PersonEvent of(Kind kind, Instant at, IdentityRef identity) {
    return new PersonEvent(kind, at, identity, null, null);
  }

  static PersonEvent of(Kind kind, Instant at, PersonId other) {
    return new PersonEvent(kind, at, null, other, null);
  }
}

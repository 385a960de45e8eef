package io.microcredential.badges.ob3;

import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * When a credential begins and ends to be valid, whichever data model it is written in: {@code
 * validFrom} and {@code validUntil}, or under 1.1 {@code issuanceDate} and {@code expirationDate}.
 *
 * @param from when it begins, or nothing if the date is missing or cannot be read
 * @param until when it ends, or nothing if it does not end or the date cannot be read
 * @param isReadable whether there is a beginning, and every date that is there can be read
 * @see <a href="https://www.w3.org/TR/vc-data-model-2.0/#validity-period">Verifiable Credentials
 *     Data Model 2.0, section 4.9 Validity Period</a>
 * @see <a href="https://www.w3.org/TR/vc-data-model-1.1/#expiration">Verifiable Credentials Data
 *     Model 1.1, section 4.6 Expiration</a>
 */
public record Validity(Optional<Instant> from, Optional<Instant> until, boolean isReadable) {

  /** Checks that nothing is missing. */
  public Validity {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(until, "until");
  }

  /**
   * Reads the validity of a credential.
   *
   * @param credential the credential; its first context tells the data model
   * @return its validity
   */
  public static Validity of(JsonObject credential) {
    List<String> names = names(CredentialStructure.isOlder(credential));
    Optional<Instant> from = credential.text(names.get(0)).flatMap(DateTimes::parse);
    Optional<Instant> until = credential.text(names.get(1)).flatMap(DateTimes::parse);
    boolean endIsReadable = until.isPresent() || credential.member(names.get(1)).isEmpty();
    return new Validity(from, until, from.isPresent() && endIsReadable);
  }

  /** Returns the names of the beginning and the end, in one data model or the other. */
  static List<String> names(boolean older) {
    return older ? List.of("issuanceDate", "expirationDate") : List.of("validFrom", "validUntil");
  }

  /**
   * Returns whether the credential is valid at an instant; the end is no part of the validity.
   *
   * @param at the instant
   * @return whether it is; false if the dates cannot be read
   */
  public boolean holdsAt(Instant at) {
    return isReadable
        && from.filter(begin -> !at.isBefore(begin)).isPresent()
        && until.filter(end -> !at.isBefore(end)).isEmpty();
  }
}

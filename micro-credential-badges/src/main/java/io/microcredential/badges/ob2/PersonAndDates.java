package io.microcredential.badges.ob2;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The two questions that need nothing but the badge itself: when, and whose. */
final class PersonAndDates {

  private PersonAndDates() {}

  static Ob2Finding dates(JsonObject document, BadgeVersion version, Instant at) {
    Optional<Instant> issued = Values.instant(document, "issuedOn");
    Optional<Instant> expires = Values.instant(document, "expires");
    JsonPointer issuedAt = JsonPointer.root().child("issuedOn");
    var problems = new ArrayList<Problem>();
    if (issued.filter(at::isBefore).isPresent()) {
      problems.add(
          Problem.error("ob2.not-yet", issuedAt, "The badge is dated later than this instant."));
    }
    if (expires.filter(end -> !at.isBefore(end)).isPresent()) {
      problems.add(
          Problem.error(
              "ob2.expired", JsonPointer.root().child("expires"), "The badge has expired."));
    }
    if (!problems.isEmpty()) {
      return new Ob2Finding(
          Ob2Step.DATES,
          Ob2Outcome.FAILED,
          problems.get(problems.size() - 1).message(),
          Problems.of(problems));
    }
    boolean unread =
        issued.isEmpty() && (version != BadgeVersion.V0_5 || !isAbsent(document, "issuedOn"))
            || expires.isEmpty() && !isAbsent(document, "expires");
    return unread
        ? Ob2Finding.undecided(
            Ob2Step.DATES, "ob2.dates-unread", issuedAt, "The dates of the badge cannot be read.")
        : Ob2Finding.passed(Ob2Step.DATES, "The badge is valid at this instant.");
  }

  private static boolean isAbsent(JsonObject document, String name) {
    return Values.all(document, name).isEmpty();
  }

  static Ob2Finding recipient(JsonObject document, List<Ob2Verifier.Expected> expected) {
    if (expected.isEmpty()) {
      return Ob2Finding.notApplicable(Ob2Step.RECIPIENT, "Nobody was expected.");
    }
    JsonPointer at = JsonPointer.root().child("recipient");
    List<IdentityObject> recipients =
        Values.all(document, "recipient").stream()
            .filter(JsonObject.class::isInstance)
            .map(value -> IdentityObject.from((JsonObject) value))
            .toList();
    Optional<IdentityObject> found =
        recipients.stream()
            .filter(who -> expected.stream().anyMatch(e -> who.isOf(e.type(), e.value())))
            .findFirst();
    if (found.isEmpty()) {
      return Ob2Finding.failed(
          Ob2Step.RECIPIENT, "ob2.recipient-other", at, "The badge was awarded to somebody else.");
    }
    Problems warnings =
        found.get().isWeak()
            ? Problems.of(
                Problem.warning(
                        "ob2.weak-hash", at, "The recipient is hashed by an outdated algorithm.")
                    .fix("Ask the issuer for a badge hashed by SHA-256."))
            : Problems.none();
    return Ob2Finding.passed(
        Ob2Step.RECIPIENT, "The badge was awarded to the person expected.", warnings);
  }
}

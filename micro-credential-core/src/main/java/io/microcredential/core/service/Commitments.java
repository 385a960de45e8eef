package io.microcredential.core.service;

import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.earning.EarningEvent;
import io.microcredential.core.earning.EventContents;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the journal commits to: who did it, and what the enrollment says of it for ever after.
 *
 * <p>Both stay in the enrollment, salted there, so that erasing the enrollment leaves digests from
 * which nothing can be guessed.
 */
final class Commitments {

  private static final String EARNING = "earning.";

  private Commitments() {}

  /** Returns how the journal names an event of an enrollment. */
  static String name(EarningEvent.Kind kind) {
    return EARNING + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the commitment to an event.
   *
   * @param stored the enrollment with what came of the event
   * @param occurrence how many events of this kind happened to this subject before, or nothing for
   *     the newest
   */
  static Digest of(
      StoredEnrollment stored,
      String kind,
      String subject,
      PersonId by,
      Optional<Integer> occurrence) {
    List<Digest> said = said(stored, kind, subject);
    int which = occurrence.orElse(said.size() - 1);
    String content = which >= 0 && which < said.size() ? said.get(which).hex() : "";
    return Digest.ofText(
        Json.writeCanonical(
            new JsonArray(
                Stream.of(stored.salt(), kind, subject, by.value(), content)
                    .map(JsonValue::of)
                    .toList())));
  }

  private static List<Digest> said(StoredEnrollment stored, String kind, String subject) {
    if (kind.equals(Earning.REVOKED)) {
      Revocation revocation = stored.revocation();
      return revocation == null ? List.of() : List.of(Revocation.FORM.digest(revocation));
    }
    return Stream.of(EarningEvent.Kind.values())
        .filter(known -> name(known).equals(kind))
        .findFirst()
        .map(known -> EventContents.of(stored.enrollment(), known, subject))
        .orElse(List.of());
  }
}

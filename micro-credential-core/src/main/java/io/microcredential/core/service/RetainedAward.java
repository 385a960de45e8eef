package io.microcredential.core.service;

import io.microcredential.core.AwardId;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.AwardPins;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.LookupEntry;
import io.microcredential.core.store.RecordKey;
import io.microcredential.core.store.StoredRecord;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is left of an award after its person was erased: that there was one, what it rests on, and
 * whether it holds, so that a badge which is out in the world can still be looked up.
 *
 * @param award which award
 * @param programme in whose programme it was made
 * @param holder a random name: the same for all that is left of one person, and nobody's
 * @param pins what it rests on, by digests
 * @param awardedAt when it was made
 * @param validUntil when it expires, exclusive, or null where it has no end
 * @param revokedAt when it was taken back, or null
 * @param retention why this is kept
 */
public record RetainedAward(
    AwardId award,
    OrganizationId programme,
    String holder,
    AwardPins pins,
    Instant awardedAt,
    @Nullable Instant validUntil,
    @Nullable Instant revokedAt,
    Retention retention) {

  static final String KIND = "retained-award";
  static final String BY_END = "retained.until";
  static final Lookup ENDING = new Lookup(BY_END, "all");

  private static final JsonForm<RetainedAward> FORM =
      JsonForm.document(RetainedAward.class, "micro-credential-retained-award/1");

  /** Checks that nothing is missing. */
  public RetainedAward {
    Objects.requireNonNull(award, "award");
    Objects.requireNonNull(programme, "programme");
    Objects.requireNonNull(holder, "holder");
    Objects.requireNonNull(pins, "pins");
    Objects.requireNonNull(awardedAt, "awardedAt");
    Objects.requireNonNull(retention, "retention");
  }

  static RetainedAward of(StoredEnrollment stored, String holder, Retention retention) {
    Award award = stored.enrollment().award().orElseThrow();
    Revocation revocation = stored.revocation();
    return new RetainedAward(
        award.id(),
        stored.programme(),
        holder,
        award.pins(),
        award.awardedAt(),
        award.validUntil(),
        revocation == null ? null : revocation.at(),
        retention);
  }

  static RecordKey key(AwardId id) {
    return new RecordKey(KIND, Keys.hashed(id.value()));
  }

  static RetainedAward read(StoredRecord record) {
    return FORM.read(record.content()).orElseThrow();
  }

  StoredRecord first() {
    Instant until = retention.until();
    List<LookupEntry> entries = until == null ? List.of() : List.of(ENDING.at(Keys.micros(until)));
    return StoredRecord.first(key(award), FORM.writeCompact(this), entries);
  }
}

package io.microcredential.core.store;

import io.microcredential.core.Digest;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, linked to everything that happened before by its hash.
 *
 * <p>An entry names records and people's work by ids and holds no word of anybody. What was said
 * stands in the record; the entry only commits to it, by a digest that is salted there, so that the
 * words can be erased and the chain still holds.
 *
 * @param position its place in the journal, from 1, without gaps, in the order of commits
 * @param kind what happened, such as {@code enrollment.submitted}
 * @param record to which record
 * @param subject the id of what it happened to, such as the submission; of the record where it is
 *     nothing else
 * @param at when, in whole microseconds
 * @param commitment the salted digest of what the record said of it then, or null where it said
 *     nothing
 * @param previous the hash of the entry before
 * @param hash the hash of all this; also what a consumer of events knows this one again by
 */
public record JournalEntry(
    long position,
    String kind,
    RecordKey record,
    String subject,
    Instant at,
    @Nullable Digest commitment,
    Digest previous,
    Digest hash) {

  /** Checks the ranges and that nothing is missing; whether the hash is right, it does not. */
  public JournalEntry {
    if (position < 1) {
      throw new IllegalArgumentException("positions count from 1, was " + position);
    }
    if (kind.isEmpty() || kind.length() > 60) {
      throw new IllegalArgumentException("a kind has 1 to 60 characters");
    }
    Objects.requireNonNull(record, "record");
    if (subject.isEmpty() || subject.length() > 2_048) {
      throw new IllegalArgumentException("a subject has 1 to 2,048 characters");
    }
    StorableText.require(kind + subject);
    if (at.getNano() % 1_000 != 0) {
      throw new IllegalArgumentException("the journal counts in whole microseconds");
    }
    Objects.requireNonNull(previous, "previous");
    Objects.requireNonNull(hash, "hash");
  }

  /**
   * Returns the hash that belongs to this entry.
   *
   * @return the SHA-256 digest of the canonical JSON form of everything but the hash
   * @see <a href="https://www.rfc-editor.org/rfc/rfc8785">RFC 8785, JSON Canonicalization
   *     Scheme</a>
   */
  public Digest computedHash() {
    return hash(position, kind, record, subject, at, commitment, previous);
  }

  static Digest hash(
      long position,
      String kind,
      RecordKey record,
      String subject,
      Instant at,
      @Nullable Digest commitment,
      Digest previous) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    members.put("position", JsonValue.of(Long.toString(position)));
    members.put("kind", JsonValue.of(kind));
    members.put("record", JsonValue.of(record.toString()));
    members.put("subject", JsonValue.of(subject));
    members.put("at", JsonValue.of(at.toString()));
    if (commitment != null) {
      members.put("commitment", JsonValue.of(commitment.hex()));
    }
    members.put("previous", JsonValue.of(previous.hex()));
    return Digest.ofText(Json.writeCanonical(new JsonObject(members)));
  }
}

package io.microcredential.badges.status;

import static io.microcredential.badges.status.PublishedList.refusal;

import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * A status list of an issuer: which entries belong to badges, and what is set for each. Immutable;
 * every change gives a list of the next revision, to be kept by a {@link StatusListStore}.
 *
 * <p>Entries are drawn at random, so that an entry says nothing about when or for which group a
 * badge was issued; none is ever given twice. The list does not know for whom an entry was drawn:
 * to revoke a badge, take the index from its own status entry. There are no decoys: among random
 * entries they would hide nothing and only use up the list. Why a badge was revoked is not part of
 * a revocation list either; a list of messages beside it can say so in the issuer's own terms.
 *
 * @see <a href="https://www.w3.org/TR/vc-bitstring-status-list/">Bitstring Status List v1.0</a>
 */
public final class StatusList {

  /** The least number of entries, so that one of them says little about anybody. */
  public static final int MIN_ENTRIES = StatusBits.MIN_ENTRIES;

  /** The greatest number of bits in all, as much as lists are read here. */
  public static final int MAX_BITS = 8 * StatusBits.MAX_BYTES;

  /** The greatest number of messages. */
  public static final int MAX_MESSAGES = 1 << EntryForm.MAX_SIZE;

  /** How often to draw before counting through the free entries; both are equally fair. */
  private static final int DRAWS = 32;

  private final URI address;
  private final StatusPurpose purpose;
  private final List<String> messages;
  private final int size;
  private final int entries;
  private final long revision;
  private final int free;
  private final StatusBits assigned;
  private final StatusBits values;

  StatusList(
      URI address,
      StatusPurpose purpose,
      List<String> messages,
      int entries,
      long revision,
      StatusBits assigned,
      StatusBits values) {
    if (!address.isAbsolute() || address.getRawFragment() != null) {
      throw new IllegalArgumentException("the address of a list must be absolute, no fragment");
    }
    this.size = messages.isEmpty() ? 1 : bitsFor(messages.size());
    if (entries < MIN_ENTRIES || entries % 8 != 0 || (long) entries * size > MAX_BITS) {
      throw new IllegalArgumentException(
          "entries must be a multiple of 8, at least 131072, and 33554432 bits in all, was "
              + entries);
    }
    this.address = address;
    this.purpose = Objects.requireNonNull(purpose, "purpose");
    this.messages = List.copyOf(messages);
    this.entries = entries;
    this.revision = revision;
    this.assigned = assigned;
    this.values = values;
    this.free = entries - assigned.count();
  }

  private StatusList(StatusList before, int free, StatusBits assigned, StatusBits values) {
    this.address = before.address;
    this.purpose = before.purpose;
    this.messages = before.messages;
    this.size = before.size;
    this.entries = before.entries;
    this.revision = before.revision + 1;
    this.free = free;
    this.assigned = assigned;
    this.values = values;
  }

  private static int bitsFor(int values) {
    return Math.max(1, 32 - Integer.numberOfLeadingZeros(values - 1));
  }

  /**
   * Returns a new list of revocations or suspensions with {@value #MIN_ENTRIES} entries.
   *
   * @param address where the list will be published, absolute, without fragment
   * @param purpose revocation or suspension
   * @return the list, of revision 0
   * @throws IllegalArgumentException if the address is relative or the purpose is a message
   */
  public static StatusList empty(URI address, StatusPurpose purpose) {
    if (purpose == StatusPurpose.MESSAGE) {
      throw new IllegalArgumentException("a list of messages must say which; use ofMessages");
    }
    return empty(address, purpose, List.of(), MIN_ENTRIES);
  }

  /**
   * Returns a new list of messages with {@value #MIN_ENTRIES} entries.
   *
   * @param address where the list will be published, absolute, without fragment
   * @param messages what the values 0, 1, 2 and so on mean, two to {@value #MAX_MESSAGES}; the
   *     first is that of a badge about which nothing was said
   * @return the list, of revision 0; values left over mean {@code undefined}
   * @throws IllegalArgumentException if there are fewer than two messages or too many
   */
  public static StatusList ofMessages(URI address, List<String> messages) {
    if (messages.size() < 2 || messages.size() > MAX_MESSAGES) {
      throw new IllegalArgumentException("give 2 to 256 messages, there were " + messages.size());
    }
    var all = new ArrayList<>(messages);
    while (all.size() < 1 << bitsFor(messages.size())) {
      all.add("undefined");
    }
    return empty(address, StatusPurpose.MESSAGE, all, MIN_ENTRIES);
  }

  private static StatusList empty(
      URI address, StatusPurpose purpose, List<String> messages, int entries) {
    int size = messages.isEmpty() ? 1 : bitsFor(messages.size());
    return new StatusList(
        address,
        purpose,
        messages,
        entries,
        0,
        StatusBits.zeros(entries),
        StatusBits.zeros(Math.multiplyExact(entries, size)));
  }

  /**
   * Returns a new list like this one with more entries.
   *
   * @param count how many entries, a multiple of 8, at least {@value #MIN_ENTRIES}
   * @return the larger list, of revision 0
   * @throws IllegalArgumentException if the number is out of range
   * @throws IllegalStateException if this list is in use already
   */
  public StatusList withEntries(int count) {
    if (revision > 0) {
      throw new IllegalStateException("a list in use keeps its size; begin another one");
    }
    if (count < MIN_ENTRIES || (long) count * size > MAX_BITS) {
      throw new IllegalArgumentException("entries must be at least 131072, was " + count);
    }
    return empty(address, purpose, messages, count);
  }

  /**
   * An entry that belongs to one badge from now on.
   *
   * @param index which entry of the list
   * @param entry what goes into the badge as its {@code credentialStatus}
   * @param list the list after the assignment, to be stored before the badge is issued
   */
  public record Assignment(int index, JsonObject entry, StatusList list) {
    /** Checks that all parts are there. */
    public Assignment {
      Objects.requireNonNull(entry, "entry");
      Objects.requireNonNull(list, "list");
    }
  }

  /**
   * Draws an entry that no badge has had.
   *
   * @param random what to draw from; {@link java.security.SecureRandom}, or others can foretell the
   *     entries of others' badges
   * @return the entry and the next revision of the list, or {@code status.list-full}
   */
  public Outcome<Assignment> assign(RandomGenerator random) {
    if (free == 0) {
      return refusal("status.list-full", "Every entry of the list belongs to a badge.");
    }
    int index = draw(random);
    var next = new StatusList(this, free - 1, assigned.withValue(index, 1, 1), values);
    return Outcome.success(
        new Assignment(index, StatusListJson.entry(address, purpose, messages, index), next));
  }

  private int draw(RandomGenerator random) {
    for (int i = 0; i < DRAWS; i++) {
      int index = random.nextInt(entries);
      if (!assigned.bit(index)) {
        return index;
      }
    }
    int toSkip = random.nextInt(free);
    int index = 0;
    while (assigned.bit(index) || toSkip-- > 0) {
      index++;
    }
    return index;
  }

  /**
   * Revokes or suspends, as is this list's purpose. Marking twice changes nothing.
   *
   * @param index the entry of the badge
   * @return the next revision, or {@code status.not-assigned}
   * @throws IllegalStateException if this is a list of messages
   */
  public Outcome<StatusList> mark(long index) {
    if (purpose == StatusPurpose.MESSAGE) {
      throw new IllegalStateException("this is a list of messages; use say");
    }
    return set(index, 1);
  }

  /**
   * Ends a suspension.
   *
   * @param index the entry of the badge
   * @return the next revision, or {@code status.not-assigned}; {@code status.revocation-final} if
   *     this is a list of revocations and the badge is revoked
   * @throws IllegalStateException if this is a list of messages
   */
  public Outcome<StatusList> lift(long index) {
    if (purpose == StatusPurpose.MESSAGE) {
      throw new IllegalStateException("this is a list of messages; use say");
    }
    if (purpose == StatusPurpose.REVOCATION && isAssigned(index) && values.bit(index)) {
      return refusal(
          "status.revocation-final", "A revoked badge stays revoked; issue a new one instead.");
    }
    return set(index, 0);
  }

  /**
   * Says something of a badge.
   *
   * @param index the entry of the badge
   * @param message which of this list's messages, from 0
   * @return the next revision, or {@code status.not-assigned}
   * @throws IllegalStateException if this is no list of messages
   * @throws IllegalArgumentException if there is no such message
   */
  public Outcome<StatusList> say(long index, int message) {
    if (purpose != StatusPurpose.MESSAGE) {
      throw new IllegalStateException("this is no list of messages; use mark or lift");
    }
    if (message < 0 || message >= messages.size()) {
      throw new IllegalArgumentException("there is no message " + message + " in this list");
    }
    return set(index, message);
  }

  private Outcome<StatusList> set(long index, int value) {
    return isAssigned(index)
        ? Outcome.success(
            new StatusList(this, free, assigned, values.withValue(index, size, value)))
        : refusal("status.not-assigned", "No badge has this entry of the list.");
  }

  private boolean isAssigned(long index) {
    return index >= 0 && index < entries && assigned.bit(index);
  }

  /**
   * Returns the list as an unsigned credential.
   *
   * @param issuer the identifier of the badges' issuer
   * @param from from when on it holds
   * @param duration for how long; publish a new one before, changed or not
   * @return the credential
   * @throws IllegalArgumentException if the duration is not positive
   */
  public JsonObject credential(String issuer, Instant from, Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("a list must hold for some time, was " + duration);
    }
    return StatusListJson.credential(this, issuer, from, from.plus(duration));
  }

  /**
   * Returns the list as a credential with a Data Integrity proof, to be served at its address.
   *
   * @param issuer the identifier of the badges' issuer
   * @param key a key that the issuer's document lists
   * @param at now
   * @param duration for how long it holds
   * @return the signed credential, or what would not be signed
   */
  public Outcome<JsonObject> signed(String issuer, SigningKey key, Instant at, Duration duration) {
    return DataIntegrity.withDefaults().sign(credential(issuer, at, duration), key, at);
  }

  /**
   * Returns the list as a compact VC-JWT, to be served at its address.
   *
   * @param issuer the identifier of the badges' issuer
   * @param key a key that the issuer's document lists
   * @param at now
   * @param duration for how long it holds
   * @return the token, or what would not be signed
   */
  public Outcome<String> signedJwt(String issuer, SigningKey key, Instant at, Duration duration) {
    return VcJwt.sign(credential(issuer, at, duration), key);
  }

  /**
   * Returns everything that a store must keep, in a form that {@link #fromJson} reads.
   *
   * @return the state; private, since it shows which entries belong to badges
   */
  public JsonObject toJson() {
    return StatusListJson.state(this);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @param state the state
   * @return the list, or {@code status.state-form}
   */
  public static Outcome<StatusList> fromJson(JsonObject state) {
    return StatusListJson.read(state);
  }

  /**
   * Returns where the list is published.
   *
   * @return the address
   */
  public URI address() {
    return address;
  }

  /**
   * Returns what the list is for.
   *
   * @return the purpose
   */
  public StatusPurpose purpose() {
    return purpose;
  }

  /**
   * Returns how often the list was changed.
   *
   * @return the revision, 0 for a new list
   */
  public long revision() {
    return revision;
  }

  /**
   * Returns how many entries belong to no badge yet.
   *
   * @return the number of free entries
   */
  public int free() {
    return free;
  }

  List<String> messages() {
    return messages;
  }

  int size() {
    return size;
  }

  int entries() {
    return entries;
  }

  StatusBits assigned() {
    return assigned;
  }

  StatusBits values() {
    return values;
  }

  /** Returns purpose and revision. */
  @Override
  public String toString() {
    return "StatusList[" + purpose + ", revision " + revision + "]";
  }
}

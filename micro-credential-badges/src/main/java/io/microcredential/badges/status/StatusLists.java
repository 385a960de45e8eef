package io.microcredential.badges.status;

import static io.microcredential.badges.status.PublishedList.refusal;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Gives entries of stored status lists to badges and sets them, also where several programs do so
 * at once. Safe for use by several threads if the source of chance is.
 *
 * <pre>{@code
 * StatusLists lists = StatusLists.of(store, new SecureRandom());
 * JsonObject entry = lists.assign(address).orElseThrow();   // goes into the badge
 * lists.mark(entry);                                        // revokes it, some day
 * }</pre>
 */
public final class StatusLists {

  /** How often to try again when another program was faster. */
  private static final int ATTEMPTS = 100;

  private final StatusListStore store;
  private final RandomGenerator random;

  /** Threads take turns: in step with each other, the same one would lose every time. */
  private final ReentrantLock turn = new ReentrantLock(true);

  private StatusLists(StatusListStore store, RandomGenerator random) {
    this.store = store;
    this.random = random;
  }

  /**
   * Returns the lists of a store.
   *
   * @param store where the lists are kept
   * @param random what entries are drawn from; use {@link java.security.SecureRandom}
   * @return the lists
   */
  public static StatusLists of(StatusListStore store, RandomGenerator random) {
    return new StatusLists(
        Objects.requireNonNull(store, "store"), Objects.requireNonNull(random, "random"));
  }

  /**
   * Gives a badge an entry. The entry is spent once this returns, whether or not the badge is
   * issued in the end.
   *
   * @param address which list
   * @return what goes into the badge as its {@code credentialStatus}; or {@code status.list-full},
   *     {@code status.list-unknown}, {@code status.store-conflict}
   */
  public Outcome<JsonObject> assign(URI address) {
    return attempt(
        address,
        list -> list.assign(random),
        StatusList.Assignment::list,
        StatusList.Assignment::entry);
  }

  /**
   * Revokes or suspends a badge, as is the purpose of the list that its entry names.
   *
   * @param entry the badge's status entry
   * @return the changed list, to be signed and published; or why nothing was changed
   */
  public Outcome<StatusList> mark(JsonObject entry) {
    return change(entry, (list, index) -> list.mark(index));
  }

  /**
   * Ends a badge's suspension.
   *
   * @param entry the badge's status entry
   * @return the changed list; or why nothing was changed, {@code status.revocation-final} if the
   *     badge is revoked
   */
  public Outcome<StatusList> lift(JsonObject entry) {
    return change(entry, (list, index) -> list.lift(index));
  }

  /**
   * Says something of a badge.
   *
   * @param entry the badge's status entry in a list of messages
   * @param message which of the list's messages, from 0
   * @return the changed list; or why nothing was changed
   */
  public Outcome<StatusList> say(JsonObject entry, int message) {
    return change(entry, (list, index) -> list.say(index, message));
  }

  /** A change of one entry. */
  @FunctionalInterface
  private interface Change {
    Outcome<StatusList> of(StatusList list, long index);
  }

  private Outcome<StatusList> change(JsonObject json, Change change) {
    return EntryForm.read(json, false)
        .then(
            entry ->
                attempt(
                    entry.list(),
                    list ->
                        list.purpose().toString().equals(entry.purpose())
                            ? change.of(list, entry.index())
                            : refusal(
                                "status.purpose",
                                "The list is for another purpose than the entry."),
                    changed -> changed,
                    changed -> changed));
  }

  private <C, R> Outcome<R> attempt(
      URI address,
      Function<StatusList, Outcome<C>> change,
      Function<C, StatusList> list,
      Function<C, R> result) {
    turn.lock();
    try {
      for (int i = 0; i < ATTEMPTS; i++) {
        var stored = store.load(address);
        if (stored.isEmpty()) {
          return refusal("status.list-unknown", "There is no such status list here.");
        }
        Outcome<C> changed = change.apply(stored.get());
        if (!changed.isSuccess() || store.save(list.apply(changed.orElseThrow()))) {
          return changed.map(result);
        }
      }
    } finally {
      turn.unlock();
    }
    return refusal(
        "status.store-conflict", "Others keep changing the list; nothing was changed for this.");
  }
}

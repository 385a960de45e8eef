package io.microcredential.badges.status;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps the status lists of an issuer.
 *
 * <p>This is the port for a database or a folder. What it must hold to: {@link #save} takes a
 * revision only if the one before it is the one stored, in one step. Otherwise two programs could
 * give one entry to two badges, or an old list could take back a revocation. {@link
 * StatusList#toJson} is what to store.
 */
public interface StatusListStore {

  /**
   * Loads a list.
   *
   * @param address where the list is published
   * @return the latest revision, or nothing if there is no such list
   */
  Optional<StatusList> load(URI address);

  /**
   * Saves a revision, if it follows the stored one.
   *
   * @param list a list of revision 0 that is not stored yet, or the next revision of a stored one
   * @return whether it was saved; false if another revision is stored meanwhile
   */
  boolean save(StatusList list);

  /**
   * Keeps lists in memory, for tests and trials.
   *
   * @return an empty store, safe for use by several threads
   */
  static StatusListStore inMemory() {
    Map<URI, StatusList> lists = new ConcurrentHashMap<>();
    return new StatusListStore() {
      @Override
      public Optional<StatusList> load(URI address) {
        return Optional.ofNullable(lists.get(address));
      }

      @Override
      public boolean save(StatusList list) {
        if (list.revision() == 0) {
          return lists.putIfAbsent(list.address(), list) == null;
        }
        StatusList stored = lists.get(list.address());
        return stored != null
            && stored.revision() == list.revision() - 1
            && lists.replace(list.address(), stored, list);
      }
    };
  }
}

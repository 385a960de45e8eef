package io.microcredential.badges;

import io.microcredential.badges.ob3.CredentialIdentity;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps the badges that were imported, one version of each: the port for a backpack's store. */
public interface ImportedBadges {

  /**
   * Looks for a badge.
   *
   * @param identity by what it is known
   * @return the version that is kept, or nothing
   */
  Optional<ImportedBadge> find(CredentialIdentity identity);

  /**
   * Keeps a badge, in place of another version of it.
   *
   * @param badge the badge
   */
  void put(ImportedBadge badge);

  /**
   * Returns a store that forgets everything when the program ends.
   *
   * @return an empty store, for one thread
   */
  static ImportedBadges inMemory() {
    return over(identity -> Optional.empty());
  }

  /**
   * Returns a store that keeps what is new in memory and leaves another as it is.
   *
   * @param below answers for what is not new
   * @return the store, for one thread
   */
  static ImportedBadges over(Function<CredentialIdentity, Optional<ImportedBadge>> below) {
    return new ImportedBadges() {
      private final Map<CredentialIdentity, ImportedBadge> badges = new HashMap<>();

      @Override
      public Optional<ImportedBadge> find(CredentialIdentity identity) {
        ImportedBadge kept = badges.get(identity);
        return kept == null ? below.apply(identity) : Optional.of(kept);
      }

      @Override
      public void put(ImportedBadge badge) {
        badges.put(badge.identity(), badge);
      }
    };
  }
}

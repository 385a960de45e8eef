package io.microcredential.badges.api;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps credentials and profiles in memory, in the order in which they came; for examples, tests
 * and small hosts that lose everything when they stop.
 */
public final class InMemoryBackpack implements CredentialStore, ProfileStore {

  private final Map<String, List<CredentialDocument>> credentials = new HashMap<>();
  private final Map<String, JsonObject> profiles = new HashMap<>();

  private InMemoryBackpack() {}

  /**
   * Returns a store with nothing in it.
   *
   * @return the store, safe for use by several threads
   */
  public static InMemoryBackpack empty() {
    return new InMemoryBackpack();
  }

  @Override
  public synchronized CredentialPage list(String subject, PageRequest page) {
    Instant since = page.since();
    List<CredentialDocument> all =
        credentials.getOrDefault(subject, List.of()).stream()
            .filter(credential -> since == null || credential.validFrom().isAfter(since))
            .toList();
    return new CredentialPage(
        all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
  }

  @Override
  public synchronized Upsert upsert(String subject, CredentialDocument credential) {
    List<CredentialDocument> own = credentials.computeIfAbsent(subject, s -> new ArrayList<>());
    for (int i = 0; i < own.size(); i++) {
      CredentialDocument known = own.get(i);
      if (known.isSameCredentialAs(credential)) {
        if (known.equals(credential)) {
          return Upsert.UNCHANGED;
        } else if (known.validFrom().isAfter(credential.validFrom())) {
          return Upsert.OUTDATED;
        }
        own.set(i, credential);
        return Upsert.REPLACED;
      }
    }
    own.add(credential);
    return Upsert.CREATED;
  }

  @Override
  public synchronized Optional<JsonObject> profile(String subject) {
    return Optional.ofNullable(profiles.get(subject));
  }

  @Override
  public synchronized Outcome<JsonObject> replace(String subject, JsonObject profile) {
    profiles.put(subject, profile);
    return Outcome.success(profile);
  }
}

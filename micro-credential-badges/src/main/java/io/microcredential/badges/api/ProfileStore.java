package io.microcredential.badges.api;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/**
 * Where a host keeps the profiles of the people who sign in to it.
 *
 * <p>Implementations may be called by several threads at once.
 */
public interface ProfileStore {

  /**
   * Returns the profile of a person.
   *
   * @param subject whose
   * @return the profile as the specification writes it, or nothing if there is none
   */
  Optional<JsonObject> profile(String subject);

  /**
   * Replaces the profile of a person.
   *
   * @param subject whose
   * @param profile the whole profile, unbelieved: it may claim an id or an e-mail address that is
   *     somebody else's
   * @return the profile as it is now, perhaps without what the host does not take over, or why it
   *     is not acceptable
   */
  Outcome<JsonObject> replace(String subject, JsonObject profile);
}

package io.microcredential.badges.proof;

import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * Supplies JSON-LD contexts that the library does not carry.
 *
 * <p>A context decides what a document means, so supply only those you have read. One with
 * {@code @vocab} defines every name, and with it the check for undefined terms finds nothing.
 */
@FunctionalInterface
public interface ContextSource {

  /**
   * Finds a context document.
   *
   * @param url the address, as it stands in the badge
   * @return a document whose member {@code @context} is one object, or nothing to refuse the badge
   */
  Optional<JsonObject> context(String url);

  /**
   * Supplies nothing.
   *
   * @return a source without contexts
   */
  static ContextSource none() {
    return url -> Optional.empty();
  }

  /**
   * Supplies exactly the given contexts.
   *
   * @param contexts address to document
   * @return a source of these contexts
   */
  static ContextSource of(Map<String, JsonObject> contexts) {
    var known = Map.copyOf(contexts);
    return url -> Optional.ofNullable(known.get(url));
  }
}

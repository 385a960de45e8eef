package io.microcredential.core.catalog.completeness;

import io.microcredential.core.JsonPointer;
import java.util.Objects;

/**
 * Whether one element of a profile was found, and where it belongs.
 *
 * @param element its stable name: that of the property in CTDL, such as {@code ceterms:name}, or a
 *     code such as {@code learning-outcomes}
 * @param obligation how much the profile insists on it
 * @param presence whether it was found
 * @param source in which document it belongs
 * @param at its place there, also where it is missing
 */
public record ElementPresence(
    String element, Obligation obligation, Presence presence, Source source, JsonPointer at) {

  /** The document in which an element belongs. */
  public enum Source {
    /** The definition, in its JSON form. */
    DEFINITION,
    /** What is known of an award: {@link AwardFacts}. */
    AWARD,
    /** What a registry gave or asks for beside the definition: {@link RegistryFacts}. */
    REGISTRY
  }

  /** Checks that nothing is missing. */
  public ElementPresence {
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(obligation, "obligation");
    Objects.requireNonNull(presence, "presence");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(at, "at");
  }
}

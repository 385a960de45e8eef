package io.microcredential.badges.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON-LD context says, as far as credentials use it.
 *
 * @param vocabulary the IRI that stands before every name that is no term, or nothing
 * @param terms the terms in their order
 * @see <a href="https://www.w3.org/TR/json-ld11/#context-definitions">JSON-LD 1.1, section 9.15
 *     Context Definitions</a>
 */
public record ContextDefinition(@Nullable String vocabulary, Map<String, TermDefinition> terms) {

  /** The context {@code null}, which forgets all terms. */
  public static final ContextDefinition CLEARED = new ContextDefinition("", Map.of());

  /** Copies the terms and keeps their order. */
  public ContextDefinition {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /** Returns whether this is the context {@code null}. */
  boolean isCleared() {
    return equals(CLEARED);
  }
}

package io.microcredential.badges.internal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a JSON-LD context says about one term.
 *
 * @param iri the IRI it stands for, or {@code @id} or {@code @type} for their aliases
 * @param valueType the type its values are read as: an IRI, {@code @id}, {@code @vocab} or {@code
 *     @json}, or nothing
 * @param containers any of {@code @set}, {@code @list} and {@code @graph}
 * @param scoped the context that holds inside the term's values or nodes of this type; {@link
 *     ContextDefinition#CLEARED} for one that forgets all terms
 * @param guarded whether a later context may not redefine it
 */
public record TermDefinition(
    String iri,
    @Nullable String valueType,
    Set<String> containers,
    @Nullable ContextDefinition scoped,
    boolean guarded) {

  /** Copies the containers. */
  public TermDefinition {
    containers = Set.copyOf(containers);
  }

  /** Returns whether the term is another name for a keyword. */
  boolean isKeywordAlias() {
    return iri.startsWith("@");
  }

  /** Returns this definition with protection on or off. */
  TermDefinition guarded(boolean protection) {
    return new TermDefinition(iri, valueType, containers, scoped, protection);
  }

  /** Returns whether both say the same, apart from protection. */
  boolean meansTheSame(TermDefinition other) {
    return guarded(false).equals(other.guarded(false));
  }
}

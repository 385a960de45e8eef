package io.microcredential.badges.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The terms that hold at one place of a document, immutable.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#context-processing-algorithm">JSON-LD 1.1
 *     Processing Algorithms, section 4.1 Context Processing Algorithm</a>
 */
final class ActiveContext {

  static final ActiveContext EMPTY = new ActiveContext(Map.of(), null, null);

  private final Map<String, TermDefinition> terms;
  private final @Nullable String vocabulary;
  private final @Nullable ActiveContext previous;

  private ActiveContext(
      Map<String, TermDefinition> terms,
      @Nullable String vocabulary,
      @Nullable ActiveContext previous) {
    this.terms = terms;
    this.vocabulary = vocabulary;
    this.previous = previous;
  }

  /** How a context comes to hold. */
  enum Manner {
    /** By a member {@code @context}: holds from here down, must respect protected terms. */
    EMBEDDED,
    /** By a property: holds from here down, may redefine protected terms. */
    BY_PROPERTY,
    /** By a type: holds for this node only, must respect protected terms. */
    BY_TYPE
  }

  /** Thrown where a context redefines a protected term; caught by the walk. */
  static final class ProtectedTermException extends Exception {
    private static final long serialVersionUID = 1L;

    ProtectedTermException(String term) {
      super(term);
    }
  }

  Optional<TermDefinition> term(String name) {
    return Optional.ofNullable(terms.get(name));
  }

  @Nullable String vocabulary() {
    return vocabulary;
  }

  /** Returns whether some term stands for the IRI. */
  boolean hasTermFor(String iri) {
    return terms.values().stream().anyMatch(term -> term.iri().equals(iri));
  }

  /**
   * Returns whether a name is used for what another term is there for: contexts give some classes
   * and properties one IRI ({@code Criteria} and {@code criteria}), and write classes with a
   * capital letter, so that exchanging the two would not change the statement.
   */
  boolean hasBetterTerm(String name, String iri, boolean asClass) {
    return isCapitalized(name) != asClass
        && terms.entrySet().stream()
            .anyMatch(
                other ->
                    other.getValue().iri().equals(iri) && isCapitalized(other.getKey()) == asClass);
  }

  private static boolean isCapitalized(String name) {
    return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
  }

  /** Returns the context that held before a type changed it, if one did. */
  Optional<ActiveContext> previous() {
    return Optional.ofNullable(previous);
  }

  ActiveContext with(ContextDefinition context, Manner manner) throws ProtectedTermException {
    ActiveContext before =
        manner == Manner.BY_TYPE ? Optional.ofNullable(previous).orElse(this) : previous;
    if (context.isCleared()) {
      if (manner != Manner.BY_PROPERTY) {
        refuseToForget();
      }
      return new ActiveContext(Map.of(), null, manner == Manner.BY_TYPE ? this : null);
    }
    var merged = new HashMap<>(terms);
    for (var entry : context.terms().entrySet()) {
      merged.put(entry.getKey(), merge(entry.getKey(), entry.getValue(), manner));
    }
    return new ActiveContext(
        merged, context.vocabulary() == null ? vocabulary : context.vocabulary(), before);
  }

  private TermDefinition merge(String name, TermDefinition now, Manner manner)
      throws ProtectedTermException {
    TermDefinition former = terms.get(name);
    if (former == null || !former.guarded() || manner == Manner.BY_PROPERTY) {
      return now;
    }
    if (!former.meansTheSame(now)) {
      throw new ProtectedTermException(name);
    }
    return former;
  }

  private void refuseToForget() throws ProtectedTermException {
    Stream<String> guarded =
        terms.entrySet().stream().filter(term -> term.getValue().guarded()).map(Map.Entry::getKey);
    Optional<String> first = guarded.sorted().findFirst();
    if (first.isPresent()) {
      throw new ProtectedTermException(first.get());
    }
  }
}

package io.microcredential.badges.internal;

import io.microcredential.badges.internal.ActiveContext.Manner;
import io.microcredential.badges.internal.ActiveContext.ProtectedTermException;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Expands a JSON-LD document and reports everything that would not end up in its statements.
 *
 * <p>Ordinary JSON-LD processing drops what no context defines, so that it can be added to a signed
 * document, or changed in it, without breaking the signature. This walk follows the part of the
 * expansion algorithm that credentials use, refuses the rest, and holds to one rule: every member
 * of the document must change the statements if it changes. The result is compared with that of an
 * independent implementation before anything is signed or believed.
 *
 * @see <a href="https://www.w3.org/TR/json-ld11-api/#expansion-algorithm">JSON-LD 1.1 Processing
 *     Algorithms, section 5.1.2 Expansion Algorithm</a>
 */
public final class SafeExpansion {

  private static final int MAX_DEPTH = 100;
  // Nobody mends more at once, and a hostile document could have a million.
  private static final int MAX_PROBLEMS = 100;

  private final ContextCatalog contexts;
  private final List<Problem> problems = new ArrayList<>();
  private final SafeValues values = new SafeValues(this::refuse);

  private SafeExpansion(ContextCatalog contexts) {
    this.contexts = contexts;
  }

  /**
   * Expands a document.
   *
   * @param document the document without its own proof
   * @param contexts the contexts that may be used
   * @return the expanded form, or everything that would not be signed
   */
  public static Outcome<JsonArray> of(JsonObject document, ContextCatalog contexts) {
    var walk = new SafeExpansion(contexts);
    JsonObject node = walk.node(document, ActiveContext.EMPTY, JsonPointer.root());
    var found = Problems.of(walk.problems);
    return found.hasErrors()
        ? Outcome.refusal(found)
        : Outcome.success(new JsonArray(List.of(node)), found);
  }

  private JsonObject node(JsonObject source, ActiveContext outer, JsonPointer at) {
    if (at.tokens().size() > MAX_DEPTH) {
      refuse("jsonld.depth", at, "The document is nested deeper than " + MAX_DEPTH + " levels.");
      return source;
    }
    ActiveContext typeScoped = embedded(source, outer, at);
    ActiveContext active = typed(source, typeScoped, at);
    var expanded = new LinkedHashMap<String, JsonValue>();
    for (Map.Entry<String, JsonValue> member : source.members().entrySet()) {
      String name = member.getKey();
      if (name.equals("@context")) {
        continue;
      }
      JsonPointer here = at.child(name);
      Property property = property(name, active, here);
      if (property == null) {
        continue;
      }
      JsonValue value =
          switch (property.iri()) {
            case "@id" -> values.identifier(member.getValue(), active, here);
            case "@type" -> values.types(member.getValue(), typeScoped, here);
            default -> propertyValue(member.getValue(), property, active, here);
          };
      if (value != null && expanded.put(property.iri(), value) != null) {
        refuse(
            "jsonld.same-property",
            here,
            "Another member of this object means the same, so that the two cannot be told apart.");
      }
    }
    if (at.tokens().isEmpty() && expanded.keySet().stream().allMatch("@id"::equals)) {
      refuse("jsonld.nothing-said", at, "The document says nothing that could be signed.");
    }
    return new JsonObject(expanded);
  }

  /** Step 9: the contexts that the object names. */
  private ActiveContext embedded(JsonObject source, ActiveContext outer, JsonPointer at) {
    JsonValue named = source.members().get("@context");
    if (named == null) {
      return outer;
    }
    JsonPointer here = at.child("@context");
    if (!(named instanceof JsonArray array)) {
      return apply(named, outer, here);
    }
    ActiveContext active = outer;
    Set<JsonValue> seen = new HashSet<>();
    for (int i = 0; i < array.items().size(); i++) {
      if (!seen.add(array.items().get(i))) {
        refuse("jsonld.context-repeated", here.child(i), "This context stands here twice.");
      }
      active = apply(array.items().get(i), active, here.child(i));
    }
    if (array.items().isEmpty()) {
      refuse("jsonld.empty", here, "An empty list of contexts says nothing.");
    }
    return active;
  }

  private ActiveContext apply(JsonValue reference, ActiveContext active, JsonPointer at) {
    if (!(reference instanceof JsonString url)) {
      refuse(
          "jsonld.context-inline",
          at,
          "A context must be named by its address here; one that is written out or null could give"
              + " terms another meaning.");
      return active;
    }
    Outcome<ContextDefinition> context = contexts.definition(url.value());
    context.problems().under(at).forEach(this::report);
    return context.value().map(says -> apply(says, active, Manner.EMBEDDED, at)).orElse(active);
  }

  private ActiveContext apply(
      ContextDefinition context, ActiveContext active, Manner manner, JsonPointer at) {
    try {
      return active.with(context, manner);
    } catch (ProtectedTermException e) {
      refuse(
          "jsonld.protected-term",
          at,
          "This context gives the protected term " + e.getMessage() + " another meaning.");
      return active;
    }
  }

  /** Step 11: the contexts that the types of the node bring with them. */
  private ActiveContext typed(JsonObject source, ActiveContext typeScoped, JsonPointer at) {
    var types = new TreeMap<String, JsonPointer>();
    source
        .members()
        .forEach(
            (name, value) -> {
              if (meansType(name, typeScoped)) {
                SafeValues.texts(value).forEach(type -> types.put(type, at.child(name)));
              }
            });
    ActiveContext active = typeScoped;
    for (Map.Entry<String, JsonPointer> type : types.entrySet()) {
      ContextDefinition scoped =
          typeScoped.term(type.getKey()).map(TermDefinition::scoped).orElse(null);
      if (scoped != null) {
        active = apply(scoped, active, Manner.BY_TYPE, type.getValue());
      }
    }
    return active;
  }

  private static boolean meansType(String name, ActiveContext active) {
    return name.equals("@type")
        || active.term(name).filter(term -> term.iri().equals("@type")).isPresent();
  }

  private static boolean means(String keyword, String name, ActiveContext active) {
    return name.equals(keyword)
        || active.term(name).filter(term -> term.iri().equals(keyword)).isPresent();
  }

  /** A member's name, expanded, with what its context says of it. */
  private record Property(String iri, TermDefinition term) {}

  /** Step 13: what a member's name stands for. */
  private @Nullable Property property(String name, ActiveContext active, JsonPointer at) {
    TermDefinition term = active.term(name).orElse(null);
    if (term != null) {
      if (KnownContexts.TERMS_OF_LATER_COPY.contains(term.iri())) {
        report(
            Problem.warning(
                    "jsonld.term-of-later-copy",
                    at,
                    "Only the later of the two copies of the Open Badges 3.0.3 context defines this"
                        + " term; software with the earlier copy will refuse the proof.")
                .fix("Leave the term out."));
      }
      if (active.hasBetterTerm(name, term.iri(), false)) {
        refuse("jsonld.other-term", at, "This names a class; the property has a term of its own.");
      }
      return new Property(term.iri(), term);
    }
    if (name.equals("@id") || name.equals("@type")) {
      if (active.hasTermFor(name)) {
        refuse("jsonld.iri-for-term", at, "Write the term of the context, not the keyword.");
      }
      return plain(name);
    }
    if (name.startsWith("@")) {
      refuse("jsonld.keyword", at, "This JSON-LD keyword is not supported in credentials.");
      return null;
    }
    String iri = values.vocabularyIri(name, active);
    if (iri == null) {
      refuse(
          "jsonld.undefined-term", at, "No context defines this name, so it would not be signed.");
      return null;
    }
    if (active.hasTermFor(iri)) {
      refuse("jsonld.iri-for-term", at, "Write the term of the context, not its IRI.");
    }
    return plain(iri);
  }

  private static Property plain(String iri) {
    return new Property(iri, new TermDefinition(iri, null, Set.of(), null, false));
  }

  /** Steps 13.6 to 13.14: the values of a property, always as a list. */
  private @Nullable JsonValue propertyValue(
      JsonValue source, Property property, ActiveContext active, JsonPointer at) {
    TermDefinition term = property.term();
    if ("@json".equals(term.valueType())) {
      return new JsonArray(List.of(values.json(source, at)));
    }
    var expanded = new ArrayList<JsonValue>();
    if (source instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        addTo(expanded, value(array.items().get(i), term, active, at.child(i)));
      }
    } else {
      addTo(expanded, value(source, term, active, at));
    }
    if (term.containers().contains("@list")) {
      return new JsonArray(List.of(new JsonObject(Map.of("@list", new JsonArray(expanded)))));
    }
    if (source instanceof JsonArray array && array.items().isEmpty()) {
      refuse("jsonld.empty", at, "An empty list says nothing, so it would not be signed.");
    }
    if (new HashSet<>(expanded.stream().filter(SafeExpansion::isPlain).toList()).size()
        < expanded.stream().filter(SafeExpansion::isPlain).count()) {
      refuse("jsonld.repeated-value", at, "A value stands here twice; only one would be signed.");
    }
    return new JsonArray(expanded);
  }

  /** Returns whether an expanded value is a literal or a mere reference. */
  private static boolean isPlain(JsonValue expanded) {
    return expanded instanceof JsonObject object
        && (object.member("@value").isPresent() || object.members().keySet().equals(Set.of("@id")));
  }

  private static void addTo(List<JsonValue> list, @Nullable JsonValue value) {
    if (value != null) {
      list.add(value);
    }
  }

  private @Nullable JsonValue value(
      JsonValue source, TermDefinition term, ActiveContext active, JsonPointer at) {
    if (!(source instanceof JsonObject object)) {
      ActiveContext inside = scoped(term, active, at);
      return inGraph(term, values.scalar(source, term, inside, at), at);
    }
    ActiveContext reverted = reverts(object, active) ? active.previous().orElse(active) : active;
    ActiveContext inside = scoped(term, reverted, at);
    if (object.members().keySet().stream().anyMatch(name -> means("@value", name, inside))) {
      return inGraph(term, values.valueObject(object, at), at);
    }
    JsonObject node = node(object, inside, at);
    return term.containers().contains("@graph")
        ? new JsonObject(Map.of("@graph", new JsonArray(List.of(node))))
        : node;
  }

  /** A graph holds nodes; a text or reference in its place would be dropped. */
  private @Nullable JsonValue inGraph(
      TermDefinition term, @Nullable JsonValue expanded, JsonPointer at) {
    if (term.containers().contains("@graph")) {
      refuse("jsonld.not-an-object", at, "Only an object can stand here; this would be dropped.");
    }
    return expanded;
  }

  /** Step 7: a context that a type brought ends at the next node, but not at a mere reference. */
  private static boolean reverts(JsonObject object, ActiveContext active) {
    Set<String> names = object.members().keySet();
    boolean hasValue = names.stream().anyMatch(name -> means("@value", name, active));
    boolean onlyId = names.size() == 1 && names.stream().allMatch(n -> means("@id", n, active));
    return !hasValue && !onlyId;
  }

  /** Step 8: the context that a property brings with it. */
  private ActiveContext scoped(TermDefinition term, ActiveContext active, JsonPointer at) {
    return term.scoped() == null ? active : apply(term.scoped(), active, Manner.BY_PROPERTY, at);
  }

  private void refuse(String code, JsonPointer at, String message) {
    report(Problem.error(code, at, message));
  }

  /** Keeps as many of each severity as anybody reads; warnings never crowd an error out. */
  private void report(Problem problem) {
    long alike = problems.stream().filter(p -> p.severity() == problem.severity()).count();
    if (alike < MAX_PROBLEMS) {
      problems.add(problem);
    }
  }
}

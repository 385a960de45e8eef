package io.microcredential.badges.internal;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a context as the JSON-LD document that other software reads, and reads one.
 *
 * <p>Reading takes what credentials use and refuses the rest: a context that this library does not
 * wholly understand is none under which it can tell what is signed.
 */
public final class ContextJson {

  private static final Set<String> CONTAINERS = Set.of("@set", "@list", "@graph");

  private final List<Problem> problems = new ArrayList<>();

  private ContextJson() {}

  /**
   * Writes a context.
   *
   * @param context what it says
   * @return a document with the one member {@code @context}
   */
  public static JsonObject document(ContextDefinition context) {
    return new JsonObject(Map.of("@context", write(context)));
  }

  private static JsonValue write(ContextDefinition context) {
    if (context.isCleared()) {
      return new JsonNull();
    }
    var members = new LinkedHashMap<String, JsonValue>();
    if (context.vocabulary() != null) {
      members.put("@vocab", JsonValue.of(context.vocabulary()));
    }
    context.terms().forEach((term, definition) -> members.put(term, write(definition)));
    return new JsonObject(members);
  }

  private static JsonValue write(TermDefinition definition) {
    var members = new LinkedHashMap<String, JsonValue>();
    members.put("@id", JsonValue.of(definition.iri()));
    if (definition.valueType() != null) {
      members.put("@type", JsonValue.of(definition.valueType()));
    }
    if (!definition.containers().isEmpty()) {
      members.put(
          "@container",
          new JsonArray(
              new TreeSet<>(definition.containers()).stream().map(JsonValue::of).toList()));
    }
    if (definition.scoped() != null) {
      members.put("@context", write(definition.scoped()));
    }
    if (definition.guarded()) {
      members.put("@protected", new JsonBoolean(true));
    }
    return new JsonObject(members);
  }

  /**
   * Reads a context document.
   *
   * @param document an object with a member {@code @context} that is one object
   * @return what it says, or problems of code {@code jsonld.context-unsupported}
   */
  public static Outcome<ContextDefinition> read(JsonObject document) {
    var reading = new ContextJson();
    var at = JsonPointer.root().child("@context");
    ContextDefinition context = reading.context(document.members().get("@context"), at, Map.of());
    return reading.problems.isEmpty()
        ? Outcome.success(context)
        : Outcome.refusal(Problems.of(reading.problems));
  }

  private ContextDefinition context(
      @Nullable JsonValue value, JsonPointer at, Map<String, JsonValue> outer) {
    if (value instanceof JsonNull) {
      return ContextDefinition.CLEARED;
    }
    if (!(value instanceof JsonObject object)) {
      unsupported(at, "A context must be written out as one object here.");
      return ContextDefinition.CLEARED;
    }
    boolean guarded = truth(object.members().get("@protected"), false, at.child("@protected"));
    var known = new LinkedHashMap<>(outer);
    known.putAll(object.members());
    var names = new Names(known);
    var terms = new LinkedHashMap<String, TermDefinition>();
    object
        .members()
        .forEach(
            (name, definition) -> {
              if (!name.startsWith("@")) {
                TermDefinition term = term(name, definition, guarded, names, at.child(name));
                if (term != null) {
                  terms.put(name, term);
                }
              } else if (!Set.of("@protected", "@vocab", "@version").contains(name)) {
                unsupported(at.child(name), "This part of JSON-LD contexts is not supported.");
              }
            });
    return new ContextDefinition(vocabulary(object, at), terms);
  }

  private @Nullable String vocabulary(JsonObject context, JsonPointer at) {
    JsonValue value = context.members().get("@vocab");
    if (value == null) {
      return null;
    }
    if (value instanceof JsonString text && Iris.isAbsolute(text.value())) {
      return text.value();
    }
    unsupported(at.child("@vocab"), "A vocabulary must be an absolute IRI here.");
    return null;
  }

  private @Nullable TermDefinition term(
      String name, JsonValue value, boolean guarded, Names names, JsonPointer at) {
    if (value instanceof JsonString text) {
      return checked(
          new TermDefinition(names.iri(text.value()), null, Set.of(), null, guarded), at);
    }
    if (!(value instanceof JsonObject object)) {
      unsupported(at, "A term must be defined by an IRI or an object here.");
      return null;
    }
    if (!Set.of("@id", "@type", "@container", "@context", "@protected")
        .containsAll(object.members().keySet())) {
      unsupported(at, "This part of JSON-LD term definitions is not supported.");
      return null;
    }
    JsonValue inner = object.members().get("@context");
    return checked(
        new TermDefinition(
            names.iri(object.text("@id").orElse(name)),
            object.text("@type").map(names::iri).orElse(null),
            containers(object.members().get("@container"), at.child("@container")),
            inner == null ? null : context(inner, at.child("@context"), names.known()),
            truth(object.members().get("@protected"), guarded, at.child("@protected"))),
        at);
  }

  private @Nullable TermDefinition checked(TermDefinition term, JsonPointer at) {
    boolean alias = term.iri().equals("@id") || term.iri().equals("@type");
    String type = term.valueType();
    boolean typed =
        type == null || Set.of("@id", "@vocab", "@json").contains(type) || Iris.isAbsolute(type);
    if ((alias || Iris.isAbsolute(term.iri())) && typed) {
      return term;
    }
    unsupported(at, "Term and type must stand for absolute IRIs here.");
    return null;
  }

  private Set<String> containers(@Nullable JsonValue value, JsonPointer at) {
    List<JsonValue> items =
        value instanceof JsonArray array
            ? array.items()
            : value == null ? List.of() : List.of(value);
    var containers = new TreeSet<String>();
    for (JsonValue item : items) {
      if (item instanceof JsonString text && CONTAINERS.contains(text.value())) {
        containers.add(text.value());
      } else {
        unsupported(at, "Only the containers @set, @list and @graph are supported.");
      }
    }
    return containers;
  }

  private boolean truth(@Nullable JsonValue value, boolean otherwise, JsonPointer at) {
    if (value == null) {
      return otherwise;
    }
    if (value instanceof JsonBoolean truth) {
      return truth.value();
    }
    unsupported(at, "This must be true or false.");
    return otherwise;
  }

  private void unsupported(JsonPointer at, String message) {
    problems.add(Problem.error("jsonld.context-unsupported", at, message));
  }

  /** Resolves names that a context uses in its own definitions: terms and prefixes. */
  private record Names(Map<String, JsonValue> known) {

    String iri(String name) {
      return iri(name, 0);
    }

    private String iri(String name, int steps) {
      if (name.startsWith("@") || steps > 8) {
        return name;
      }
      String direct = target(name);
      if (direct != null && !direct.equals(name)) {
        return iri(direct, steps + 1);
      }
      int colon = name.indexOf(':');
      String prefix = colon < 0 ? null : target(name.substring(0, colon));
      return prefix == null || name.startsWith("//", colon + 1)
          ? name
          : iri(prefix, steps + 1) + name.substring(colon + 1);
    }

    private @Nullable String target(String name) {
      JsonValue definition = known.get(name);
      if (definition instanceof JsonString text) {
        return text.value();
      }
      return definition instanceof JsonObject object ? object.text("@id").orElse(null) : null;
    }
  }
}

package io.microcredential.badges.internal;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The statements of one document, read by this library's own walk, which refuses whatever would be
 * dropped.
 *
 * <p>Before anything is signed or believed, {@link #confirm} lets Titanium read the document as
 * well; the two must agree.
 */
public final class Statements {

  private final JsonObject document;
  private final ContextCatalog contexts;
  private final JsonArray expanded;
  private final Set<Quad> quads;

  private Statements(
      JsonObject document, ContextCatalog contexts, JsonArray expanded, Set<Quad> quads) {
    this.document = document;
    this.contexts = contexts;
    this.expanded = expanded;
    this.quads = quads;
  }

  /**
   * Reads a document.
   *
   * @param document the document without its own proof
   * @param contexts the contexts that may be used
   * @param maxStatements how many statements to take in
   * @return the statements, or everything that would not be signed
   */
  public static Outcome<Statements> read(
      JsonObject document, ContextCatalog contexts, int maxStatements) {
    return SafeExpansion.of(document, contexts)
        .then(
            expanded -> {
              int count = StatementCount.of(expanded);
              if (count > maxStatements) {
                return refusal(
                    "rdf.too-many-statements",
                    "This document makes more than " + maxStatements + " statements.");
              }
              // Not from Titanium's own expansion: that writes language tags in lower case, while
              // others, and so their signatures, keep them.
              return TitaniumJsonLd.statements(expanded)
                  .then(quads -> complete(new LinkedHashSet<>(quads), count))
                  .map(quads -> new Statements(document, contexts, expanded, quads));
            });
  }

  private static Outcome<Set<Quad>> complete(Set<Quad> quads, int count) {
    return quads.size() == count
        ? Outcome.success(quads)
        : refusal(
            "jsonld.dropped",
            "Something in this document makes no statement, so it would not be signed.");
  }

  /**
   * Returns the statements.
   *
   * @return the different statements, in no order
   */
  public Set<Quad> quads() {
    return Collections.unmodifiableSet(quads);
  }

  /**
   * Lets a second implementation read the document.
   *
   * @return nothing, or {@code jsonld.disagreement} or {@code jsonld.error} if it reads it
   *     otherwise
   */
  public Problems confirm() {
    Outcome<JsonArray> other = TitaniumJsonLd.expand(document, contexts);
    boolean same =
        other.value().filter(array -> normal(array).equals(normal(expanded))).isPresent();
    if (same || !other.isSuccess()) {
      return other.problems();
    }
    return Statements.<JsonArray>refusal(
            "jsonld.disagreement",
            "Two implementations of JSON-LD read this document differently, so it is not clear what"
                + " is signed.")
        .problems();
  }

  private static <T> Outcome<T> refusal(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }

  /** Writes numbers and language tags in one way, so that equal ones are equal. */
  private static JsonValue normal(JsonValue value) {
    if (value instanceof JsonObject object) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      object
          .members()
          .forEach(
              (name, member) ->
                  members.put(name, name.equals("@language") ? lowerCase(member) : normal(member)));
      return new JsonObject(members);
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(Statements::normal).toList());
    }
    if (value instanceof JsonNumber number) {
      return new JsonNumber(number.decimal().orElseThrow().stripTrailingZeros().toPlainString());
    }
    return value;
  }

  private static JsonValue lowerCase(JsonValue tag) {
    return tag instanceof JsonString text
        ? JsonValue.of(text.value().toLowerCase(Locale.ROOT))
        : tag;
  }
}

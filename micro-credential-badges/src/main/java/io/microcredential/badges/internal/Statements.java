package io.microcredential.badges.internal;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns a document into its statements by two implementations that must agree: this library's own
 * walk, which refuses whatever would be dropped, and Titanium.
 */
public final class Statements {

  private Statements() {}

  /**
   * Returns the statements of a document.
   *
   * @param document the document without its own proof
   * @param contexts the contexts that may be used
   * @param maxStatements how many statements to take in
   * @return the different statements, or everything that would not be signed
   */
  public static Outcome<Set<Quad>> of(
      JsonObject document, ContextCatalog contexts, int maxStatements) {
    return SafeExpansion.of(document, contexts)
        .then(
            expected -> {
              int count = StatementCount.of(expected);
              if (count > maxStatements) {
                return refusal(
                    "rdf.too-many-statements",
                    "This document makes more than " + maxStatements + " statements.");
              }
              return TitaniumJsonLd.expand(document, contexts)
                  .then(expanded -> compared(expected, expanded, count));
            });
  }

  private static Outcome<Set<Quad>> compared(JsonArray expected, JsonArray expanded, int count) {
    if (!normal(expected).equals(normal(expanded))) {
      return refusal(
          "jsonld.disagreement",
          "Two implementations of JSON-LD read this document differently, so it is not clear what"
              + " is signed.");
    }
    // Titanium writes language tags in lower case; others keep them, and so does our own walk.
    return TitaniumJsonLd.statements(expected)
        .then(
            quads -> {
              var different = new LinkedHashSet<>(quads);
              return different.size() == count
                  ? Outcome.success(different)
                  : refusal(
                      "jsonld.dropped",
                      "Something in this document makes no statement, so it would not be signed.");
            });
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

package io.microcredential.badges.internal;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Expands names, references and literals, and refuses those whose statement another value would
 * give as well, or that give none.
 */
final class SafeValues {

  private static final int MAX_DIGITS = 15;
  private static final int MAX_EXPONENT = 300;
  // No real tag has more parts, and each repetition of a group takes some of the stack.
  private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8}){0,9}");
  private static final Pattern XML_SCHEMA =
      Pattern.compile("(https?://www\\.w3\\.org/2001/XMLSchema#|xsd:)(.*)");
  private static final Set<String> NUMERIC =
      Set.of(
          "float",
          "double",
          "decimal",
          "integer",
          "nonNegativeInteger",
          "positiveInteger",
          "nonPositiveInteger",
          "negativeInteger",
          "long",
          "int",
          "short",
          "byte",
          "unsignedLong",
          "unsignedInt",
          "unsignedShort",
          "unsignedByte");

  /** Takes what is refused. */
  interface Refusals {
    void refuse(String code, JsonPointer at, String message);
  }

  private final Refusals refusals;

  SafeValues(Refusals refusals) {
    this.refusals = refusals;
  }

  /** Returns the texts of a value that is a text or a list of texts. */
  static Stream<String> texts(JsonValue value) {
    List<JsonValue> items = value instanceof JsonArray array ? array.items() : List.of(value);
    return items.stream()
        .filter(JsonString.class::isInstance)
        .map(item -> ((JsonString) item).value());
  }

  /** Returns the IRI of a name that is no term: an IRI itself, or one below the vocabulary. */
  @Nullable String vocabularyIri(String name, ActiveContext active) {
    if (name.indexOf(':') >= 0) {
      return Iris.isAbsolute(name) && !isCompact(name, active) ? name : null;
    }
    String below = active.vocabulary() == null ? name : active.vocabulary() + name;
    return Iris.isAbsolute(below) ? below : null;
  }

  @Nullable JsonValue identifier(JsonValue source, ActiveContext active, JsonPointer at) {
    if (source instanceof JsonString text) {
      return JsonValue.of(reference(text.value(), active, at));
    }
    refuse("jsonld.not-an-id", at, "An identifier must be a text.");
    return null;
  }

  private String reference(String iri, ActiveContext active, JsonPointer at) {
    if (iri.startsWith("_:")) {
      refuse(
          "jsonld.blank-id",
          at,
          "A blank node label is not signed: any other would give the same signature.");
    } else if (!Iris.isAbsolute(iri)) {
      refuse(
          "jsonld.not-an-iri",
          at,
          "This is no absolute, well-formed IRI, so what hangs on it would not be signed.");
    } else if (isCompact(iri, active)) {
      refuse(
          "jsonld.compact-iri", at, "Write the whole IRI; a context takes this for a short form.");
    }
    return iri;
  }

  /** A context could read the part before the colon as a prefix. */
  private static boolean isCompact(String iri, ActiveContext active) {
    int colon = iri.indexOf(':');
    return colon > 0
        && !iri.startsWith("//", colon + 1)
        && active.term(iri.substring(0, colon)).filter(SafeValues::canBePrefix).isPresent();
  }

  private static boolean canBePrefix(TermDefinition term) {
    return ":/?#[]@".indexOf(term.iri().charAt(term.iri().length() - 1)) >= 0;
  }

  @Nullable JsonValue types(JsonValue source, ActiveContext typeScoped, JsonPointer at) {
    List<JsonValue> items = source instanceof JsonArray array ? array.items() : List.of(source);
    var expanded = new ArrayList<JsonValue>();
    for (int i = 0; i < items.size(); i++) {
      JsonPointer here = source instanceof JsonArray ? at.child(i) : at;
      if (items.get(i) instanceof JsonString text) {
        String iri = name(text.value(), typeScoped, here);
        if (typeScoped.hasBetterTerm(text.value(), iri, true)) {
          refuse("jsonld.other-term", here, "This names a property; the class has its own term.");
        }
        expanded.add(JsonValue.of(iri));
      } else {
        refuse("jsonld.not-a-type", here, "A type must be a text.");
      }
    }
    if (expanded.isEmpty()) {
      refuse("jsonld.empty", at, "An empty list of types says nothing, so it would not be signed.");
    }
    if (new HashSet<>(expanded).size() < expanded.size()) {
      refuse("jsonld.repeated-value", at, "A type stands here twice; only one would be signed.");
    }
    return new JsonArray(expanded);
  }

  /** Expands a name that stands for a term or an IRI. */
  private String name(String name, ActiveContext active, JsonPointer at) {
    TermDefinition term = active.term(name).orElse(null);
    if (term != null && !term.isKeywordAlias()) {
      return term.iri();
    }
    String iri = term == null && !name.startsWith("@") ? vocabularyIri(name, active) : null;
    if (iri == null) {
      refuse(
          "jsonld.undefined-type", at, "No context defines this type, so it would not be signed.");
      return name;
    }
    if (active.hasTermFor(iri)) {
      refuse("jsonld.iri-for-term", at, "Write the term of the context, not its IRI.");
    }
    return iri;
  }

  /** Expands a text, number or truth value as its term demands. */
  @Nullable JsonValue scalar(
      JsonValue source, TermDefinition term, ActiveContext active, JsonPointer at) {
    if (source instanceof JsonArray) {
      refuse("jsonld.nested-list", at, "Lists within lists are flattened, so this is not signed.");
      return null;
    }
    if (!isLiteral(source)) {
      refuse("jsonld.null", at, "A null says nothing, so it would not be signed.");
      return null;
    }
    String type = term.valueType();
    if (type != null && (type.equals("@id") || type.equals("@vocab"))) {
      return referenceValue(source, type, active, at);
    }
    return literal(source, type, at);
  }

  private @Nullable JsonValue referenceValue(
      JsonValue source, String type, ActiveContext active, JsonPointer at) {
    if (!(source instanceof JsonString text)) {
      refuse("jsonld.not-an-id", at, "An identifier must be a text.");
      return null;
    }
    String iri =
        type.equals("@vocab")
            ? name(text.value(), active, at)
            : reference(text.value(), active, at);
    return new JsonObject(Map.of("@id", JsonValue.of(iri)));
  }

  private JsonValue literal(JsonValue source, @Nullable String type, JsonPointer at) {
    checkNumber(source, at);
    var members = new LinkedHashMap<String, JsonValue>();
    members.put("@value", source);
    if (type != null) {
      checkForm(source, type, at);
      members.put("@type", JsonValue.of(type));
    }
    return new JsonObject(members);
  }

  /** Keeps 3 and "3" apart where a type would make them the same statement. */
  private void checkForm(JsonValue source, String type, JsonPointer at) {
    var matcher = XML_SCHEMA.matcher(type);
    String name = matcher.matches() ? matcher.group(2) : "";
    boolean fits =
        NUMERIC.contains(name)
            ? source instanceof JsonNumber
            : name.equals("boolean") ? source instanceof JsonBoolean : source instanceof JsonString;
    if (!fits) {
      refuse(
          "jsonld.wrong-form",
          at,
          "A value of this type must not be "
              + source.kind()
              + ": the signature would fit another form as well.");
    }
  }

  /** A number is signed as the nearest double, which not every number has to itself. */
  private void checkNumber(JsonValue source, JsonPointer at) {
    if (!(source instanceof JsonNumber number)) {
      return;
    }
    BigDecimal exact = number.decimal().map(BigDecimal::stripTrailingZeros).orElse(null);
    if (exact == null
        || exact.precision() > MAX_DIGITS
        || Math.abs((long) exact.precision() - exact.scale()) > MAX_EXPONENT) {
      refuse(
          "jsonld.number",
          at,
          "A number may have " + MAX_DIGITS + " digits; others would give the same signature.");
    }
  }

  /** Expands an object that writes a literal out. */
  @Nullable JsonValue valueObject(JsonObject source, JsonPointer at) {
    Set<String> names = source.members().keySet();
    JsonValue value = source.members().get("@value");
    if (!names.equals(Set.of("@value", "@language")) && !names.equals(Set.of("@value", "@type"))) {
      refuse(
          "jsonld.value-object",
          at,
          "A written-out value needs @value and either @language or @type; nothing else would be"
              + " signed.");
      return null;
    }
    if (value == null || !isLiteral(value)) {
      refuse("jsonld.value-object", at, "@value must be a text, a number, true or false.");
      return null;
    }
    if (names.contains("@language")) {
      String language = source.text("@language").orElse("");
      if (!(value instanceof JsonString) || !LANGUAGE.matcher(language).matches()) {
        refuse("jsonld.language", at, "A language must be a tag of BCP 47, and its value a text.");
      }
      return source;
    }
    String type = source.text("@type").orElse("");
    if (!Iris.isAbsolute(type)) {
      refuse("jsonld.value-object", at, "The type of a written-out value must be an IRI.");
    }
    return literal(value, type, at);
  }

  /** Expands a JSON literal, which is signed as it is, in canonical form. */
  JsonValue json(JsonValue source, JsonPointer at) {
    checkNumbers(source, at);
    var members = new LinkedHashMap<String, JsonValue>();
    members.put("@value", source);
    members.put("@type", JsonValue.of("@json"));
    return new JsonObject(members);
  }

  private void checkNumbers(JsonValue source, JsonPointer at) {
    checkNumber(source, at);
    if (source instanceof JsonObject object) {
      object.members().forEach((name, value) -> checkNumbers(value, at.child(name)));
    } else if (source instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        checkNumbers(array.items().get(i), at.child(i));
      }
    }
  }

  private static boolean isLiteral(JsonValue value) {
    return value instanceof JsonString
        || value instanceof JsonNumber
        || value instanceof JsonBoolean;
  }

  private void refuse(String code, JsonPointer at, String message) {
    refusals.refuse(code, at, message);
  }
}

package io.microcredential.core.json;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.internal.WholeText;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Builds the tree from Jackson's tokens; the only class that knows Jackson. */
final class JsonParsing {

  /** Names are not kept from one document to the next: the factory is the same ever after. */
  private static final JsonFactory USUAL = factory(JsonLimits.defaults());

  private final JsonLimits limits;
  private final Reading reading = Reading.start();

  /** The way from the root to here: names and indexes. A pointer is made of it only when needed. */
  private final List<Object> path = new ArrayList<>();

  JsonParsing(JsonLimits limits) {
    this.limits = limits;
  }

  Outcome<JsonValue> parse(String text) {
    if (text.startsWith("\uFEFF")) {
      return Outcome.refusal(
          Problem.error("json.encoding", at(), "The document starts with a byte order mark.")
              .fix("Save it as UTF-8 without a byte order mark."));
    }
    JsonFactory factory = limits.equals(JsonLimits.defaults()) ? USUAL : factory(limits);
    try (JsonParser tokens = factory.createParser(ObjectReadContext.empty(), text)) {
      JsonToken first = tokens.nextToken();
      if (first == null) {
        return Outcome.refusal(Problem.error("json.empty", at(), "The document is empty."));
      }
      JsonValue value = read(tokens, first);
      if (tokens.nextToken() != null) {
        reading.add(syntax(tokens.currentLocation()));
      }
      return reading.problems().isEmpty() ? Outcome.success(value) : refusal();
    } catch (StreamConstraintsException e) {
      return refusedBy("json.limit", "Depth or length is beyond what is allowed");
    } catch (StreamReadException e) {
      reading.add(syntax(e.getLocation()));
      return refusal();
    }
  }

  private static JsonFactory factory(JsonLimits limits) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(limits.depth())
                .maxNumberLength(limits.numberLength())
                .maxStringLength(limits.bytes())
                .maxNameLength(limits.bytes())
                .build())
        .build();
  }

  private Outcome<JsonValue> refusedBy(String code, String message) {
    reading.add(
        Problem.error(
            code,
            at(),
            message
                + ": at most "
                + limits.depth()
                + " levels, and "
                + limits.numberLength()
                + " characters a number."));
    return refusal();
  }

  private Outcome<JsonValue> refusal() {
    return Outcome.refusal(Problems.of(reading.problems()));
  }

  private Problem syntax(TokenStreamLocation where) {
    return Problem.error(
        "json.syntax",
        at(),
        "This is not well-formed JSON, at line "
            + where.getLineNr()
            + ", column "
            + where.getColumnNr()
            + ".");
  }

  private JsonValue read(JsonParser tokens, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> readObject(tokens);
      case START_ARRAY -> readArray(tokens);
      case VALUE_STRING -> new JsonString(wellFormed(tokens.getString()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonNumber(tokens.getString());
      case VALUE_TRUE -> new JsonBoolean(true);
      case VALUE_FALSE -> new JsonBoolean(false);
      case VALUE_NULL -> new JsonNull();
      default -> throw new IllegalStateException("no JSON value starts with this token");
    };
  }

  private JsonValue readObject(JsonParser tokens) {
    var members = new Members();
    while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = wellFormed(tokens.currentName());
      path.add(name);
      if (members.containsKey(name)) {
        reading.add(
            Problem.error("json.duplicate-member", at(), "This member stands here more than once.")
                .fix("Keep one of them."));
      }
      members.put(name, read(tokens, tokens.nextToken()));
      path.remove(path.size() - 1);
    }
    return new JsonObject(members);
  }

  private JsonValue readArray(JsonParser tokens) {
    var items = new ArrayList<JsonValue>();
    path.add(0);
    for (JsonToken next = tokens.nextToken();
        next != JsonToken.END_ARRAY;
        next = tokens.nextToken()) {
      items.add(read(tokens, next));
      path.set(path.size() - 1, items.size());
    }
    path.remove(path.size() - 1);
    return new JsonArray(items);
  }

  private JsonPointer at() {
    return new JsonPointer(path.stream().map(Object::toString).toList());
  }

  /**
   * Refuses unpaired surrogates: they have no UTF-8 form, so a digest or signature over the text
   * would not cover them.
   */
  private String wellFormed(String text) {
    if (!WholeText.isWhole(text)) {
      reading.add(
          Problem.error("json.unpaired-surrogate", at(), "The text has half a character in it."));
    }
    return text;
  }
}

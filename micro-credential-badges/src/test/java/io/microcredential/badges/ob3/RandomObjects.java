package io.microcredential.badges.ob3;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.ob3.DataModel.Property;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Objects of every class of the data model, at random and in random order. */
final class RandomObjects {

  private static final int MAX_DEPTH = 3;

  private final Random random;
  private final boolean complete;
  private int number;

  /** Makes objects, either with every property or with any of them. */
  RandomObjects(Random random, boolean complete) {
    this.random = random;
    this.complete = complete;
  }

  JsonObject of(String className) {
    return object(className, 0);
  }

  private JsonObject object(String className, int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    List<Property> properties = new ArrayList<>(DataModel.current().properties(className));
    Collections.shuffle(properties, random);
    for (Property property : properties) {
      boolean nested = DataModel.current().isClass(property.range());
      boolean deep = nested && depth >= MAX_DEPTH || property.range().equals(className);
      if (property.required() || !deep && (complete || random.nextBoolean())) {
        members.put(property.name(), value(property, className, depth));
      }
    }
    if (className.equals("Criteria") && members.isEmpty()) {
      members.put("narrative", JsonValue.of("What to do."));
    }
    if (className.equals("AchievementSubject") && !members.containsKey("identifier")) {
      members.put("id", iri());
    }
    if (className.contains("Credential") && members.containsKey("validUntil")) {
      members.put("validUntil", JsonValue.of("2099-01-01T00:00:00Z"));
    }
    if (!DataModel.current().isClosed(className) && random.nextInt(4) == 0) {
      members.put("ext" + random.nextInt(9), JsonEdits.value("{\"own\": [1.50, null, \"é\"]}"));
    }
    return new JsonObject(members);
  }

  private JsonValue value(Property property, String className, int depth) {
    if (property.name().equals("@context")) {
      var contexts = new ArrayList<>(Ob3.CONTEXTS);
      contexts.add(Ob3.EXTENSIONS);
      return texts(contexts);
    }
    if (property.range().equals("type")) {
      return types(className);
    }
    if (!property.many()) {
      return one(property, className, depth);
    }
    var items = new ArrayList<JsonValue>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      items.add(one(property, className, depth));
    }
    return new JsonArray(items);
  }

  private JsonValue types(String className) {
    return switch (className) {
      case "AchievementCredential" -> texts(List.of("VerifiableCredential", "OpenBadgeCredential"));
      case "EndorsementCredential" -> texts(List.of("VerifiableCredential", className));
      default -> texts(List.of(className));
    };
  }

  private JsonValue one(Property property, String className, int depth) {
    String range = property.range();
    return switch (range) {
      case "iri" -> iri();
      case "dateTime" -> JsonValue.of("20%02d-05-0%dT09:00:0%d+02:00".formatted(26, digit(), 7));
      case "date" -> JsonValue.of("1986-0" + digit() + "-28");
      case "number" -> new JsonNumber(random.nextInt(90) + "." + digit());
      case "boolean" -> new JsonBoolean(random.nextBoolean());
      case "language" -> JsonValue.of(random.nextBoolean() ? "en" : "zh-Hans-CN");
      case "jws" -> JsonValue.of("e30.e30.c2ln" + number++);
      case "typeAlone" -> JsonValue.of(className);
      case "text" -> JsonValue.of("Text " + number++ + " ñ \"\\/\n");
      case "ProfileOrIri" -> random.nextInt(4) == 0 ? iri() : object("Profile", depth + 1);
      default -> range.startsWith("code:") ? code(range) : object(range, depth + 1);
    };
  }

  private JsonValue code(String range) {
    List<String> codes = DataModel.current().codeList(range.substring("code:".length())).codes();
    return JsonValue.of(codes.get(random.nextInt(codes.size())));
  }

  private int digit() {
    return 1 + random.nextInt(9);
  }

  private JsonValue iri() {
    return JsonValue.of("https://example.org/things/" + number++ + "?a=%20b");
  }

  private static JsonValue texts(List<String> texts) {
    return new JsonArray(texts.stream().map(JsonValue::of).toList());
  }
}

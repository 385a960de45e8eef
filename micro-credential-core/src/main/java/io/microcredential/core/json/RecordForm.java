package io.microcredential.core.json;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as an object with one member for each component. */
final class RecordForm implements Form {

  /** One component: its name, the form of its type, and whether it may be missing. */
  private record Member(String name, Form form, boolean nullable) {}

  private final Class<?> type;
  private final RecordShape shape;
  private final List<Member> members = new ArrayList<>();
  private final List<String> names;

  RecordForm(Class<?> type, Forms forms) {
    this.type = type;
    shape = new RecordShape(type);
    for (RecordComponent component : shape.components()) {
      members.add(
          new Member(
              component.getName(),
              forms.of(component.getGenericType()),
              component.getAnnotatedType().isAnnotationPresent(Nullable.class)));
    }
    names = members.stream().map(Member::name).toList();
  }

  @Override
  public @Nullable Object read(JsonValue json, JsonPointer at, Reading reading) {
    if (!(json instanceof JsonObject object)) {
      return reading.wrongType(at, "an object", json);
    }
    if (reading.isFull()) {
      return null;
    }
    int before = reading.problems().size();
    noteUnknown(object, at, reading);
    var values = new @Nullable Object[members.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = readMember(members.get(i), object, at, reading);
    }
    if (reading.problems().size() > before) {
      return null;
    }
    try {
      return shape.create(values);
    } catch (IllegalArgumentException e) {
      return reading.invalid(at, e.getMessage());
    }
  }

  private @Nullable Object readMember(
      Member member, JsonObject object, JsonPointer at, Reading reading) {
    JsonPointer here = at.child(member.name());
    JsonValue found = object.members().get(member.name());
    if (found == null) {
      Object leftOut = member.form().whenLeftOut();
      if (leftOut == null && !member.nullable()) {
        reading.add(
            Problem.error("json.missing-member", here, "This member is missing.")
                .fix("Add the member \"" + member.name() + "\"."));
      }
      return leftOut;
    }
    if (found instanceof JsonNull) {
      reading.add(
          Problem.error("json.null", here, "A null says nothing.")
              .fix("Leave the member out, or give it a value."));
      return null;
    }
    return member.form().read(found, here, reading);
  }

  private void noteUnknown(JsonObject object, JsonPointer at, Reading reading) {
    for (String name : object.members().keySet()) {
      if (reading.isFull()) {
        return;
      }
      if (!names.contains(name)) {
        reading.add(
            Problem.error(
                    "json.unknown-member", at.child(name), "There is no member of this name here.")
                .fix(Similar.suggestion(name, names)));
      }
    }
  }

  @Override
  public JsonValue write(Object value) {
    var written = new Members();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      @Nullable Object content = shape.get(value, i);
      if (content != null && !member.form().isEmpty(content)) {
        written.put(member.name(), member.form().write(content));
      }
    }
    return new JsonObject(written);
  }

  @Override
  public JsonValue schema(SchemaDefinitions definitions) {
    return definitions.of(type, () -> schema("", "", definitions));
  }

  /** Returns the schema of this record as an object with one more member in front, if named. */
  JsonValue schema(String extra, String constant, SchemaDefinitions definitions) {
    Map<String, JsonValue> properties = new LinkedHashMap<>();
    List<JsonValue> required = new ArrayList<>();
    if (!extra.isEmpty()) {
      properties.put(extra, Schemas.object("const", JsonValue.of(constant)));
      required.add(JsonValue.of(extra));
    }
    for (Member member : members) {
      properties.put(member.name(), member.form().schema(definitions));
      if (!member.nullable() && member.form().whenLeftOut() == null) {
        required.add(JsonValue.of(member.name()));
      }
    }
    return Schemas.object(
        "type",
        JsonValue.of("object"),
        "properties",
        new JsonObject(properties),
        "required",
        new JsonArray(required),
        "additionalProperties",
        new JsonBoolean(false));
  }

  /** A record around one map, written as that map; it is never empty. */
  record Unwrapped(Class<?> type, RecordShape shape, Form content) implements Form {

    Unwrapped(Class<?> type, Forms forms) {
      this(type, new RecordShape(type), forms.of(type.getRecordComponents()[0].getGenericType()));
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
      return definitions.of(
          type,
          () -> {
            var map = (JsonObject) content.schema(definitions);
            Map<String, JsonValue> members = new LinkedHashMap<>(map.members());
            members.put("minProperties", JsonValue.of(1));
            return new JsonObject(members);
          });
    }

    @Override
    public @Nullable Object read(JsonValue json, JsonPointer at, Reading reading) {
      int before = reading.problems().size();
      Object map = content.read(json, at, reading);
      if (map == null || reading.isFull() || reading.problems().size() > before) {
        return null;
      }
      try {
        return shape.create(new Object[] {map});
      } catch (IllegalArgumentException e) {
        return reading.invalid(at, e.getMessage());
      }
    }

    @Override
    public JsonValue write(Object value) {
      return content.write(shape.get(value, 0));
    }
  }
}

package io.microcredential.core.json;

import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A record as an object with one member for each component. */
final class RecordForm implements Form {

  /** One component: its name, the form of its type, and whether it may be missing. */
  private record Member(String name, Form form, boolean nullable) {}

  private final Class<?> type;
  private final RecordShape shape;
  private final Member[] members;
  private final List<String> names;
  private final Set<String> known;
  private final int[] asDeclared;
  private final int[] byName;

  RecordForm(Class<?> type, Forms forms) {
    this.type = type;
    shape = new RecordShape(type);
    members =
        Arrays.stream(shape.components())
            .map(
                component ->
                    new Member(
                        component.getName(),
                        forms.of(component.getGenericType()),
                        component.getAnnotatedType().isAnnotationPresent(Nullable.class)))
            .toArray(Member[]::new);
    names = Arrays.stream(members).map(Member::name).toList();
    known = Set.copyOf(names);
    asDeclared = IntStream.range(0, names.size()).toArray();
    byName = names.stream().sorted().mapToInt(names::indexOf).toArray();
  }

  @Override
  public @Nullable Object read(JsonValue json, Place at, Reading reading) {
    return json instanceof JsonObject object
        ? read(object, "", at, reading)
        : reading.wrongType(at, "an object", json);
  }

  /** Refuses a record that would itself write the member which somebody else writes beside it. */
  RecordForm beside(String extra) {
    if (known.contains(extra)) {
      throw new IllegalArgumentException(
          type.getName() + " has no JSON form; call its component \"" + extra + "\" otherwise");
    }
    return this;
  }

  /** Reads an object with one more member, if named, at which its reader has looked. */
  @Nullable Object read(JsonObject object, String extra, Place at, Reading reading) {
    if (reading.isFull()) {
      return null;
    }
    int before = reading.problems().size();
    var found = new @Nullable JsonValue[members.length];
    int expected = !extra.isEmpty() && object.members().containsKey(extra) ? 1 : 0;
    for (int i = 0; i < found.length; i++) {
      found[i] = object.members().get(members[i].name());
      expected += found[i] == null ? 0 : 1;
    }
    if (expected < object.members().size()) {
      noteUnknown(object, extra, at, reading);
    }
    var values = new @Nullable Object[members.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = readMember(members[i], found[i], at, reading);
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

  private static @Nullable Object readMember(
      Member member, @Nullable JsonValue found, Place at, Reading reading) {
    Place here = at.child(member.name());
    if (found == null) {
      Object leftOut = member.form().whenLeftOut();
      if (leftOut == null && !member.nullable()) {
        reading.add(
            Problem.error("json.missing-member", here.pointer(), "This member is missing.")
                .fix("Add the member \"" + member.name() + "\"."));
      }
      return leftOut;
    }
    if (found instanceof JsonNull) {
      reading.add(
          Problem.error("json.null", here.pointer(), "A null says nothing.")
              .fix("Leave the member out, or give it a value."));
      return null;
    }
    return member.form().read(found, here, reading);
  }

  private void noteUnknown(JsonObject object, String extra, Place at, Reading reading) {
    for (String name : object.members().keySet()) {
      if (reading.isFull()) {
        return;
      }
      if (!known.contains(name) && (extra.isEmpty() || !name.equals(extra))) {
        reading.add(
            Problem.error(
                    "json.unknown-member",
                    at.child(name).pointer(),
                    "There is no member of this name here.")
                .fix(Similar.suggestion(name, names)));
      }
    }
  }

  @Override
  public void write(Object value, JsonSink out) {
    write(value, "", "", out);
  }

  /** Writes an object with one more member, if named: in front, or where its name belongs. */
  void write(Object value, String extra, String constant, JsonSink out) {
    out.beginObject();
    boolean pending = !extra.isEmpty();
    for (int i : out.isSorted() ? byName : asDeclared) {
      Member member = members[i];
      if (pending && (!out.isSorted() || extra.compareTo(member.name()) < 0)) {
        out.component(extra);
        out.text(constant);
        pending = false;
      }
      @Nullable Object content = shape.get(value, i);
      if (content != null && !member.form().isEmpty(content)) {
        out.component(member.name());
        member.form().write(content, out);
      }
    }
    if (pending) {
      out.component(extra);
      out.text(constant);
    }
    out.endObject();
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
    public @Nullable Object read(JsonValue json, Place at, Reading reading) {
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
    public void write(Object value, JsonSink out) {
      content.write(shape.get(value, 0), out);
    }
  }
}

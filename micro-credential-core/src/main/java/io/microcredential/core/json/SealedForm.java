package io.microcredential.core.json;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A closed choice of records, told apart by the member {@code type}. */
final class SealedForm implements Form {

  private static final String TYPE = "type";

  private final Class<?> choice;
  private final Map<String, RecordForm> variants = new TreeMap<>();

  SealedForm(Class<?> type, Forms forms) {
    choice = type;
    addVariants(type, forms);
  }

  private void addVariants(Class<?> type, Forms forms) {
    for (Class<?> variant : type.getPermittedSubclasses()) {
      if (variant.isSealed()) {
        addVariants(variant, forms);
      } else {
        variants.put(name(variant), new RecordForm(variant, forms));
      }
    }
  }

  private static String name(Class<?> variant) {
    String simple = variant.getSimpleName();
    return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }

  @Override
  public @Nullable Object read(JsonValue json, JsonPointer at, Reading reading) {
    if (!(json instanceof JsonObject object)) {
      return reading.wrongType(at, "an object", json);
    }
    if (object.members().get(TYPE) instanceof JsonString type) {
      RecordForm variant = variants.get(type.value());
      if (variant != null) {
        return variant.read(object.without(TYPE), at, reading);
      }
    }
    reading.add(
        Problem.error("json.type", at.child(TYPE), "This does not say which kind it is.")
            .fix("Write one of " + String.join(", ", variants.keySet()) + "."));
    return null;
  }

  @Override
  public JsonValue write(Object value) {
    String name = name(value.getClass());
    RecordForm variant = variants.get(name);
    if (variant == null) {
      throw new IllegalArgumentException(value.getClass().getName() + " is not among the variants");
    }
    var members = new Members();
    members.put(TYPE, JsonValue.of(name));
    members.putAll(((JsonObject) variant.write(value)).members());
    return new JsonObject(members);
  }

  @Override
  public JsonValue schema(SchemaDefinitions definitions) {
    return definitions.of(
        choice,
        () ->
            Schemas.object(
                "oneOf",
                new JsonArray(
                    variants.entrySet().stream()
                        .map(
                            variant ->
                                variant.getValue().schema(TYPE, variant.getKey(), definitions))
                        .toList())));
  }
}

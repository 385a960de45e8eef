package io.microcredential.core.json;

import io.microcredential.core.Problem;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A closed choice of records, told apart by the member {@code type}. */
final class SealedForm implements Form {

  private static final String TYPE = "type";

  private final Class<?> choice;
  private final Map<String, RecordForm> variants = new TreeMap<>();
  private final Map<Class<?>, String> names = new HashMap<>();

  SealedForm(Class<?> type, Forms forms) {
    choice = type;
    addVariants(type, forms);
  }

  private void addVariants(Class<?> type, Forms forms) {
    for (Class<?> variant : type.getPermittedSubclasses()) {
      if (variant.isSealed()) {
        addVariants(variant, forms);
      } else {
        names.put(variant, name(variant));
        variants.put(name(variant), new RecordForm(variant, forms).beside(TYPE));
      }
    }
  }

  private static String name(Class<?> variant) {
    String simple = variant.getSimpleName();
    return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
  }

  @Override
  public @Nullable Object read(JsonValue json, Place at, Reading reading) {
    if (!(json instanceof JsonObject object)) {
      return reading.wrongType(at, "an object", json);
    }
    if (object.members().get(TYPE) instanceof JsonString type) {
      RecordForm variant = variants.get(type.value());
      if (variant != null) {
        return variant.read(object, TYPE, at, reading);
      }
    }
    reading.add(
        Problem.error("json.type", at.child(TYPE).pointer(), "This does not say which kind it is.")
            .fix("Write one of " + String.join(", ", variants.keySet()) + "."));
    return null;
  }

  @Override
  public void write(Object value, JsonSink out) {
    String name = names.get(value.getClass());
    if (name == null) {
      throw new IllegalArgumentException(value.getClass().getName() + " is not among the variants");
    }
    Objects.requireNonNull(variants.get(name)).write(value, TYPE, name, out);
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

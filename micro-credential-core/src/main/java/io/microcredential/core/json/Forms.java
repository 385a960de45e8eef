package io.microcredential.core.json;

import io.microcredential.core.LanguageMap;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the form of every type that one document holds. */
final class Forms {

  private final Map<Type, Form> known = new HashMap<>();

  Form of(Type type) {
    Form form = known.get(type);
    if (form == null) {
      var later = new Later();
      known.put(type, later);
      form = make(type);
      later.form = form;
      known.put(type, form);
    }
    return form;
  }

  private Form make(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      if (generic.getRawType() == List.class) {
        return new ListForm(of(arguments[0]));
      }
      if (generic.getRawType() == Map.class && of(arguments[0]) instanceof TextForm names) {
        return new MapForm(names, of(arguments[1]));
      }
    }
    if (type instanceof Class<?> plain) {
      return makePlain(plain);
    }
    throw noForm(type);
  }

  private Form makePlain(Class<?> type) {
    Form scalar = ScalarForms.of(type);
    if (scalar != null) {
      return scalar;
    }
    if (type == LanguageMap.class) {
      return new RecordForm.Unwrapped(type, this);
    }
    if (type.isSealed()) {
      return new SealedForm(type, this);
    }
    if (type.isRecord()) {
      return wrapsOneText(type) ? TextForm.wrapping(type) : new RecordForm(type, this);
    }
    throw noForm(type);
  }

  private static boolean wrapsOneText(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    return components.length == 1
        && components[0].getType() == String.class
        && components[0].getName().equals("value");
  }

  private static IllegalArgumentException noForm(Type type) {
    return new IllegalArgumentException(
        type.getTypeName()
            + " has no JSON form; use records, sealed interfaces, enums, lists, maps");
  }

  /** Stands in for a form that is being made, so that types may contain themselves. */
  private static final class Later implements Form {
    private Form form = this;

    @Override
    public @Nullable Object read(JsonValue json, Place at, Reading reading) {
      return form.read(json, at, reading);
    }

    @Override
    public void write(Object value, JsonSink out) {
      form.write(value, out);
    }

    @Override
    public JsonValue schema(SchemaDefinitions definitions) {
      return form.schema(definitions);
    }

    @Override
    public boolean isEmpty(Object value) {
      return form.isEmpty(value);
    }

    @Override
    public @Nullable Object whenLeftOut() {
      return form.whenLeftOut();
    }
  }
}

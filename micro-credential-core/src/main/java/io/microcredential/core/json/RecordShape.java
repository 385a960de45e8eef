package io.microcredential.core.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The components and the canonical constructor of a record type. */
final class RecordShape {

  private final RecordComponent[] components;
  private final Method[] accessors;
  private final Constructor<?> constructor;

  RecordShape(Class<?> type) {
    components = type.getRecordComponents();
    accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      constructor = type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("every record has its canonical constructor", e);
    }
  }

  RecordComponent[] components() {
    return components;
  }

  /**
   * Creates a record.
   *
   * @throws IllegalArgumentException if the record's constructor refuses the values
   */
  Object create(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("a record failed in another way than by refusing", e);
    } catch (ReflectiveOperationException e) {
      throw notOpen(e);
    }
  }

  /** Returns what a component holds; null only where the component is nullable. */
  @SuppressWarnings("NullAway") // what Method.invoke returns is as nullable as the component
  Object get(Object value, int component) {
    try {
      return accessors[component].invoke(value);
    } catch (ReflectiveOperationException e) {
      throw notOpen(e);
    }
  }

  private static IllegalStateException notOpen(ReflectiveOperationException e) {
    return new IllegalStateException(
        "a record with a JSON form must be public, in a package exported to core", e);
  }
}

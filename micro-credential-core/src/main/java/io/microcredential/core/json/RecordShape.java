package io.microcredential.core.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The components and the canonical constructor of a record type. */
final class RecordShape {

  private static final MethodType CREATES = MethodType.methodType(Object.class, Object[].class);
  private static final MethodType GETS = MethodType.methodType(Object.class, Object.class);

  private final RecordComponent[] components;
  private final MethodHandle constructor;
  private final MethodHandle[] accessors;

  /**
   * Looks at a record type.
   *
   * @throws IllegalStateException if it is not public, in a package that core may see
   */
  RecordShape(Class<?> type) {
    components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      constructor =
          lookup
              .unreflectConstructor(type.getDeclaredConstructor(types))
              .asSpreader(Object[].class, types.length)
              .asType(CREATES);
      accessors = new MethodHandle[components.length];
      for (int i = 0; i < accessors.length; i++) {
        accessors[i] = lookup.unreflect(components[i].getAccessor()).asType(GETS);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "a record with a JSON form must be public, in a package exported to core", e);
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
      return (Object) constructor.invokeExact(values);
    } catch (IllegalArgumentException refused) {
      throw refused;
    } catch (Throwable e) {
      throw new IllegalStateException("a record failed in another way than by refusing", e);
    }
  }

  /** Returns what a component holds; null only where the component is nullable. */
  @SuppressWarnings("NullAway") // what an accessor returns is as nullable as the component
  Object get(Object value, int component) {
    try {
      return (Object) accessors[component].invokeExact(value);
    } catch (Throwable e) {
      throw new IllegalStateException("an accessor of a record failed", e);
    }
  }
}

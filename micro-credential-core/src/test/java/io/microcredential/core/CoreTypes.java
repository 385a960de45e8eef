package io.microcredential.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lists the types of a package as they were compiled, so that a new one cannot be forgotten. */
public final class CoreTypes {

  private CoreTypes() {}

  /** Returns every class, nested ones too, in the same package and compiled folder as a class. */
  public static List<Class<?>> beside(Class<?> type) {
    try {
      URI here = type.getResource(type.getSimpleName() + ".class").toURI();
      try (Stream<Path> files = Files.list(Path.of(here).getParent())) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
            .sorted()
            .<Class<?>>map(name -> load(type, name.substring(0, name.length() - 6)))
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns every record beside the given classes. */
  public static List<Class<?>> recordsBeside(Class<?>... types) {
    return Arrays.stream(types)
        .flatMap(type -> beside(type).stream())
        .filter(Class::isRecord)
        .toList();
  }

  private static Class<?> load(Class<?> beside, String name) {
    try {
      return Class.forName(beside.getPackageName() + "." + name, false, beside.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}

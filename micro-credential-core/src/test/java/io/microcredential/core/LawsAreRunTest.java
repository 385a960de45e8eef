package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The engine that runs laws passes over classes nested for the other engine, without a word. */
class LawsAreRunTest {

  @Test
  void noLawStandsInANestedClass() throws Exception {
    List<Class<?>> tests = testClasses();
    assertThat(tests).contains(LawsAreRunTest.class);
    assertThat(tests)
        .filteredOn(type -> type.isAnnotationPresent(Nested.class))
        .flatExtracting(type -> List.of(type.getDeclaredMethods()))
        .noneMatch(method -> method.isAnnotationPresent(Property.class));
  }

  @Test
  void everyClassWithALawIsNamedAsATest() throws Exception {
    assertThat(testClasses())
        .filteredOn(
            type ->
                Stream.of(type.getDeclaredMethods())
                    .anyMatch(method -> method.isAnnotationPresent(Property.class)))
        .isNotEmpty()
        .allMatch(type -> type.getName().endsWith("Test"));
  }

  private static List<Class<?>> testClasses() throws Exception {
    Path here =
        Path.of(LawsAreRunTest.class.getResource("LawsAreRunTest.class").toURI()).getParent();
    Path root = here.getParent().getParent().getParent();
    try (Stream<Path> files = Files.walk(here)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(name -> name.endsWith(".class"))
          .<Class<?>>map(LawsAreRunTest::load)
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Class<?> load(String file) {
    try {
      String name = file.substring(0, file.length() - 6).replace('/', '.').replace('\\', '.');
      return Class.forName(name, false, LawsAreRunTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}

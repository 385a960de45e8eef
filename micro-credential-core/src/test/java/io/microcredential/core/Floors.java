package io.microcredential.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Holds the packages of a module to their floors: a package sees only the floors below its own. */
@SuppressWarnings("exports") // A test artifact is read from the class path.
public final class Floors {

  private Floors() {}

  /**
   * Checks that every package has its floor and sees only those below.
   *
   * @param module the classes of the module
   * @param floors the packages from the ground up; those that share a floor do not know each other
   */
  public static void hold(JavaClasses module, List<List<String>> floors) {
    classes()
        .should()
        .resideInAnyPackage(packages(floors))
        .because("a new package is entered in the list of floors before it is built")
        .check(module);
    for (int floor = 0; floor < floors.size(); floor++) {
      for (String here : floors.get(floor)) {
        List<String> outOfSight =
            new ArrayList<>(List.of(packages(floors.subList(floor, floors.size()))));
        outOfSight.remove(here);
        noClasses()
            .that()
            .resideInAPackage(here)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(outOfSight.toArray(String[]::new))
            .allowEmptyShould(true)
            .check(module);
      }
    }
  }

  private static String[] packages(Collection<List<String>> floors) {
    return floors.stream().flatMap(List::stream).toArray(String[]::new);
  }

  /** Leaves test classes out, whatever the build folder is called. */
  public static final class WithoutTests implements ImportOption {

    /** Makes the option; the test engine does so by name. */
    public WithoutTests() {}

    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}

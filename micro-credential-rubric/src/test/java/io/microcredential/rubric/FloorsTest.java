package io.microcredential.rubric;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The packages of rubric stand on floors, and a package sees only the floors below its own. */
@AnalyzeClasses(
    packages = "io.microcredential.rubric",
    importOptions = FloorsTest.WithoutTests.class)
class FloorsTest {

  private static final String ROOT = "io.microcredential.rubric";

  /** From the ground up; packages that share a floor do not know each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of(ROOT + ".internal.."),
          List.of(ROOT + ".estimate.."),
          List.of(ROOT, ROOT + ".ratings.."),
          List.of(
              ROOT + ".resolution..",
              ROOT + ".exchange..",
              ROOT + ".agreement..",
              ROOT + ".scoring.."),
          List.of(
              ROOT + ".standard..",
              ROOT + ".calibration..",
              ROOT + ".fairness..",
              ROOT + ".feedback.."),
          List.of(ROOT + ".report.."));

  @ArchTest
  static final ArchRule everyPackageHasItsFloor =
      classes()
          .should()
          .resideInAnyPackage(packages(FLOORS))
          .because("a new package is entered in the list of floors before it is built");

  @ArchTest
  static void aPackageSeesOnlyTheFloorsBelow(JavaClasses rubric) {
    for (int floor = 0; floor < FLOORS.size(); floor++) {
      for (String here : FLOORS.get(floor)) {
        List<String> outOfSight =
            new ArrayList<>(List.of(packages(FLOORS.subList(floor, FLOORS.size()))));
        outOfSight.remove(here);
        noClasses()
            .that()
            .resideInAPackage(here)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(outOfSight.toArray(String[]::new))
            .allowEmptyShould(true)
            .check(rubric);
      }
    }
  }

  @ArchTest
  static final ArchRule randomNumbersComeFromOneClass =
      noClasses()
          .that()
          .doNotHaveSimpleName("SeededRandom")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.rng..");

  private static String[] packages(Collection<List<String>> floors) {
    return floors.stream().flatMap(List::stream).toArray(String[]::new);
  }

  /** Leaves test classes out, whatever the build folder is called. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/");
    }
  }
}

package io.microcredential.core;

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

/** The packages of core stand on floors, and a package sees only the floors below its own. */
@AnalyzeClasses(packages = "io.microcredential.core", importOptions = FloorsTest.WithoutTests.class)
class FloorsTest {

  private static final String ROOT = "io.microcredential.core";

  /** From the ground up; packages that share a floor do not know each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of(ROOT),
          List.of(ROOT + ".internal.."),
          List.of(ROOT + ".json.."),
          List.of(ROOT + ".credit..", ROOT + ".assessment.."),
          List.of(ROOT + ".rule..", ROOT + ".assignment..", ROOT + ".permission.."),
          List.of(ROOT + ".catalog"),
          List.of(ROOT + ".catalog.search..", ROOT + ".catalog.completeness.."),
          List.of(ROOT + ".catalog.guidance.."),
          List.of(ROOT + ".earning", ROOT + ".stack.."),
          List.of(ROOT + ".earning.screening.."));

  @ArchTest
  static final ArchRule everyPackageHasItsFloor =
      classes()
          .should()
          .resideInAnyPackage(packages(FLOORS))
          .because("a new package is entered in the list of floors before it is built");

  @ArchTest
  static void aPackageSeesOnlyTheFloorsBelow(JavaClasses core) {
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
            .check(core);
      }
    }
  }

  @ArchTest
  static final ArchRule jacksonStaysBehindTheJsonForm =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".json..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("tools.jackson..");

  @ArchTest
  static final ArchRule constraintsStandOnWhatPeopleWrite =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              ROOT + ".assessment..", ROOT + ".catalog..", ROOT + ".credit..", ROOT + ".rule..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.validation..");

  @ArchTest
  static final ArchRule theValidatorWakesOnlyInTheCatalog =
      noClasses()
          .that()
          .resideOutsideOfPackage(ROOT + ".catalog..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.hibernate.validator..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching("jakarta\\.validation\\.(Validator|ValidatorFactory|Validation)")
          .because("it takes more than a second to wake, and verifying a badge must not");

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

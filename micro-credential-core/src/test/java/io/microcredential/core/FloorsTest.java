package io.microcredential.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The packages of core stand on floors, and a package sees only the floors below its own. */
@AnalyzeClasses(packages = "io.microcredential.core", importOptions = Floors.WithoutTests.class)
class FloorsTest {

  private static final String ROOT = "io.microcredential.core";

  /** From the ground up; packages that share a floor do not know each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of(ROOT + ".internal.."),
          List.of(ROOT),
          List.of(ROOT + ".json.."),
          List.of(
              ROOT + ".credit..", ROOT + ".assessment..", ROOT + ".store", ROOT + ".portfolio.."),
          List.of(
              ROOT + ".rule..",
              ROOT + ".assignment..",
              ROOT + ".permission..",
              ROOT + ".store.jdbc.."),
          List.of(ROOT + ".catalog"),
          List.of(ROOT + ".catalog.search..", ROOT + ".catalog.completeness.."),
          List.of(ROOT + ".catalog.guidance.."),
          List.of(ROOT + ".earning", ROOT + ".stack.."),
          List.of(ROOT + ".earning.screening..", ROOT + ".service.."));

  @ArchTest
  static void aPackageSeesOnlyTheFloorsBelow(JavaClasses core) {
    Floors.hold(core, FLOORS);
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
}

package io.microcredential.rubric;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.microcredential.core.Floors;
import java.util.List;

/** The packages of rubric stand on floors, and a package sees only the floors below its own. */
@AnalyzeClasses(packages = "io.microcredential.rubric", importOptions = Floors.WithoutTests.class)
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
  static void aPackageSeesOnlyTheFloorsBelow(JavaClasses rubric) {
    Floors.hold(rubric, FLOORS);
  }

  @ArchTest
  static final ArchRule randomNumbersComeFromOneClass =
      noClasses()
          .that()
          .doNotHaveSimpleName("SeededRandom")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.commons.rng..");
}

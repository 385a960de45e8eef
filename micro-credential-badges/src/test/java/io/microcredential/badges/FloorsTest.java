package io.microcredential.badges;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import io.microcredential.core.Floors;
import java.util.List;

/** The packages of badges stand on floors, and a package sees only the floors below its own. */
@AnalyzeClasses(packages = "io.microcredential.badges", importOptions = Floors.WithoutTests.class)
class FloorsTest {

  private static final String ROOT = "io.microcredential.badges";

  /** From the ground up; packages that share a floor do not know each other. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of(ROOT + ".internal.."),
          List.of(ROOT + ".fetch.."),
          List.of(ROOT + ".key.."),
          List.of(ROOT + ".proof.."),
          List.of(ROOT + ".ob3", ROOT + ".status.."),
          List.of(ROOT + ".ob3.assessment..", ROOT + ".ob2..", ROOT + ".clr.."),
          List.of(ROOT),
          List.of(
              ROOT + ".exchange..",
              ROOT + ".batch..",
              ROOT + ".offer..",
              ROOT + ".archive..",
              ROOT + ".api.."));

  @ArchTest
  static void aPackageSeesOnlyTheFloorsBelow(JavaClasses badges) {
    Floors.hold(badges, FLOORS);
  }
}

package io.microcredential.badges;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Feature row O3: the kit is published alone, so it leans on none of the tests here or of core. */
@AnalyzeClasses(packages = "io.microcredential.badges.kit")
class KitTest {

  private static final String KIT = "io.microcredential.badges.kit..";

  private static final DescribedPredicate<JavaClass> IN_A_PUBLISHED_JAR =
      describe(
          "are in the jar of badges or core",
          type ->
              type.getPackageName().startsWith("io.microcredential.")
                  && !type.getPackageName().contains(".internal")
                  && type.getSource()
                      .map(source -> source.getUri().toString())
                      .filter(source -> !source.contains("test-classes/"))
                      .filter(source -> !source.contains("tests.jar"))
                      .isPresent());

  private static final DescribedPredicate<JavaClass> ARRAYS =
      describe("are arrays", JavaClass::isArray);

  @ArchTest
  static final ArchRule theKitNeedsNothingButBadgesCoreAndItsKit =
      classes()
          .that()
          .resideInAPackage(KIT)
          .should()
          .onlyDependOnClassesThat(
              IN_A_PUBLISHED_JAR
                  .or(ARRAYS)
                  .or(resideInAPackage(KIT))
                  .or(
                      resideInAnyPackage(
                          "io.microcredential.core.kit..",
                          "java..",
                          "org.jspecify.annotations..")));
}

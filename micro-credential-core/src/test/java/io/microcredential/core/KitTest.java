package io.microcredential.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Feature row O3: the kit is published alone, so it leans on none of core's own tests. */
@AnalyzeClasses(packages = "io.microcredential.core.kit")
class KitTest {

  private static final String KIT = "io.microcredential.core.kit..";

  private static final DescribedPredicate<JavaClass> IN_THE_JAR_OF_CORE =
      describe(
          "are in the jar of core",
          type ->
              type.getPackageName().startsWith("io.microcredential.core")
                  && type.getSource()
                      .map(source -> !source.getUri().toString().contains("/test-classes/"))
                      .orElse(false));

  /** What an array holds is a dependency of its own. */
  private static final DescribedPredicate<JavaClass> ARRAYS =
      describe("are arrays", JavaClass::isArray);

  @ArchTest
  static final ArchRule theKitNeedsNothingButCoreJUnitAndAssertJ =
      classes()
          .that()
          .resideInAPackage(KIT)
          .should()
          .onlyDependOnClassesThat(
              IN_THE_JAR_OF_CORE
                  .or(ARRAYS)
                  .or(resideInAPackage(KIT))
                  .or(
                      resideInAnyPackage(
                          "java..",
                          "org.junit.jupiter.api..",
                          "org.assertj.core..",
                          "org.jspecify.annotations..")));
}

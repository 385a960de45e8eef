package io.microcredential.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ANNOTATIONS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.ENUMS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.RECORDS;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What holds across the three libraries; the quickstart is the one place that sees them all. */
@AnalyzeClasses(
    packages = {
      "io.microcredential.core",
      "io.microcredential.rubric",
      "io.microcredential.badges"
    },
    importOptions = HouseRulesTest.WithoutTests.class)
class HouseRulesTest {

  private static final String CORE = "io.microcredential.core..";
  private static final String RUBRIC = "io.microcredential.rubric..";
  private static final String BADGES = "io.microcredential.badges..";

  /** Owner and name of whatever reads the hour, the place or chance from the machine. */
  private static final Set<String> HIDDEN_SOURCES =
      Set.of(
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.Clock.system",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.InstantSource.system",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current");

  @ArchTest static final ArchRule rubricDoesNotKnowBadges = strangers(RUBRIC, BADGES);

  @ArchTest static final ArchRule badgesDoNotKnowRubric = strangers(BADGES, RUBRIC);

  @ArchTest static final ArchRule coreKnowsNeither = strangers(CORE, RUBRIC, BADGES);

  @ArchTest
  static void internalPackagesStayInsideTheirModule(JavaClasses libraries) {
    for (String module : List.of(CORE, RUBRIC, BADGES)) {
      noClasses()
          .that()
          .resideOutsideOfPackage(module)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(module + "internal..")
          .allowEmptyShould(true)
          .check(libraries);
    }
  }

  @ArchTest
  static final ArchRule jacksonIsImportedInOnePlace =
      onlyIn("io.microcredential.core.json..", "tools.jackson..", "com.fasterxml..");

  @ArchTest
  static final ArchRule validationIsImportedInCoreOnly =
      onlyIn(CORE, "jakarta.validation..", "org.hibernate..");

  @ArchTest
  static final ArchRule cryptographyAndJsonLdStayInsideBadges =
      onlyIn(
          BADGES + "internal..",
          "com.google.zxing..",
          "com.nimbusds..",
          "org.bouncycastle..",
          "com.apicatalog..",
          "jakarta.json..",
          "org.eclipse.parsson..");

  @ArchTest
  static final ArchRule publicSignaturesNameNoForeignType =
      codeUnits()
          .that(describe("readers outside can call", HouseRulesTest::isPublished))
          .should(nameOnlyTypesOfOursAndOfTheJdk())
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule librariesDoNotPrintOrLogByThemselves =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.util.logging..")
          .orShould()
          .accessTargetWhere(describe("the console is written to", HouseRulesTest::isConsole))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule timePlaceAndChanceAreArguments =
      noClasses()
          .should()
          .accessTargetWhere(
              describe("hour, place or chance come from the machine", HouseRulesTest::isHidden))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule onlyTheFetcherAndTheApiClientOpenConnections =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "io.microcredential.badges.fetch..", "io.microcredential.badges.api..")
          .should()
          .dependOnClassesThat()
          .haveNameMatching("java\\.net\\.(http\\..*|.*Socket.*|.*URLConnection)")
          .orShould()
          .accessTargetWhere(
              describe("a URL is opened", access -> isCallOn(access, "java.net.URL", "open")))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nothingStaticChanges =
      noFields()
          .that()
          .areStatic()
          .should()
          .notBeFinal()
          .orShould()
          .haveRawType(ThreadLocal.class)
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule publicClassesAreClosedForInheritance =
      classes()
          .that()
          .arePublic()
          .and(not(INTERFACES.or(ANNOTATIONS).or(ENUMS).or(RECORDS)))
          .and(not(assignableTo(Throwable.class)))
          .should(beFinalOrSealed())
          .allowEmptyShould(true);

  private static ArchRule strangers(String here, String... there) {
    return noClasses()
        .that()
        .resideInAPackage(here)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(there)
        .allowEmptyShould(true);
  }

  private static ArchRule onlyIn(String place, String... library) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(place)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .allowEmptyShould(true);
  }

  private static boolean isConsole(JavaAccess<?> access) {
    return isCallOn(access, "java.lang.System", "out")
        || isCallOn(access, "java.lang.System", "err");
  }

  private static boolean isHidden(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getName();
    boolean withoutArguments =
        access.getTarget() instanceof CodeUnitAccessTarget unit
            && unit.getRawParameterTypes().isEmpty();
    return HIDDEN_SOURCES.contains(owner + "." + name)
        || (owner.startsWith("java.time.") && name.equals("now") && withoutArguments)
        || (owner.equals("java.util.Random") && name.equals("<init>") && withoutArguments)
        || (owner.equals("java.util.Date") && name.equals("<init>") && withoutArguments);
  }

  private static boolean isCallOn(JavaAccess<?> access, String owner, String start) {
    return access.getTargetOwner().getName().equals(owner) && access.getName().startsWith(start);
  }

  /**
   * Constraint annotations and their validators have a shape that Jakarta Validation prescribes.
   */
  private static boolean isPublished(JavaCodeUnit unit) {
    JavaClass owner = unit.getOwner();
    return unit.getModifiers().contains(JavaModifier.PUBLIC)
        && !unit.getModifiers().contains(JavaModifier.SYNTHETIC)
        && owner.getModifiers().contains(JavaModifier.PUBLIC)
        && !owner.getPackageName().contains(".internal")
        && !owner.isAnnotation()
        && !owner.isAssignableTo("jakarta.validation.ConstraintValidator");
  }

  private static ArchCondition<JavaCodeUnit> nameOnlyTypesOfOursAndOfTheJdk() {
    return new ArchCondition<>("name only types of ours and of the JDK") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        Stream.of(
                unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream()
                    .flatMap(type -> type.getAllInvolvedRawTypes().stream()),
                unit.getThrowsClause().getTypes().stream())
            .flatMap(types -> types)
            .map(JavaClass::getBaseComponentType)
            .filter(type -> !type.isPrimitive())
            .filter(type -> !type.getName().matches("(java|javax|io\\.microcredential)\\..*"))
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            unit, unit.getFullName() + " names " + type.getName())));
      }
    };
  }

  private static ArchCondition<JavaClass> beFinalOrSealed() {
    DescribedPredicate<JavaClass> closed =
        describe(
            "final or sealed",
            type -> type.getModifiers().contains(JavaModifier.FINAL) || type.reflect().isSealed());
    return ArchCondition.from(closed);
  }

  /** Leaves test classes out, whatever the build folder is called. */
  static final class WithoutTests implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/test-classes/") && !location.contains("-tests.jar");
    }
  }
}

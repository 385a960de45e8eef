package io.microcredential.examples.benchmarks;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AdjacentRatings;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.AttemptPolicy;
import io.microcredential.core.catalog.Audience;
import io.microcredential.core.catalog.Competency;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.Fee;
import io.microcredential.core.catalog.KeyMethod;
import io.microcredential.core.catalog.MethodComponent;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Prompt;
import io.microcredential.core.catalog.SupportingResearch;
import io.microcredential.core.catalog.Workload;
import io.microcredential.core.credit.CreditAmount;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.rule.AwardRule;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Definitions of any size and number, the same ones in every run. */
final class InventedDefinitions {

  static final List<String> ROLES = List.of("teacher", "coach", "administrator", "counselor");
  static final List<String> GRADES = List.of("K-2", "3-5", "6-8", "9-12");

  private static final int VOCABULARY = 20_000;
  private static final Organization ISSUER =
      Organization.of("https://example.org/district", "Example School District");
  private static final Rubric SMALL_RUBRIC = rubric(1, 5);

  private InventedDefinitions() {}

  /** Returns the word of a number; of each ten words about six begin like another. */
  static String word(int number) {
    return "w" + Integer.toString(number * 7919 % VOCABULARY, 36);
  }

  /** Returns words of which some are much more frequent than others, as in a language. */
  static String words(Random random, int count) {
    return random
        .doubles(count)
        .mapToObj(uniform -> word((int) (VOCABULARY * Math.pow(uniform, 4))))
        .collect(Collectors.joining(" "));
  }

  private static LanguageMap text(String english) {
    return LanguageMap.english(english);
  }

  /** Returns a definition of ten criteria in two languages, of about 50 KB as JSON. */
  static MicroCredentialDraft large() {
    return draft(0, rubric(10, 38));
  }

  /** Returns one of many definitions, which differ in all that a catalogue looks at. */
  static MicroCredentialDraft small(int number) {
    return draft(number, SMALL_RUBRIC);
  }

  private static MicroCredentialDraft draft(int number, Rubric rubric) {
    var random = new Random(number);
    List<CriterionId> criteria = rubric.criterionIds();
    return MicroCredentialDraft.builder()
        .id(MicroCredentialId.of("https://example.org/mc/" + number))
        .version(new Version(1, 0))
        .title(text(words(random, 5)))
        .description(text(words(random, 40)))
        .issuer(ISSUER)
        .creator(ISSUER)
        .assessingOrganization(ISSUER)
        .competency(new Competency(text(words(random, 12))))
        .keyMethod(new KeyMethod(text(words(random, 3)), text(words(random, 15))))
        .methodComponents(new MethodComponent(text(words(random, 2)), text(words(random, 8))))
        .supportingResearch(
            new SupportingResearch(
                "Invented, A. (2019). Sample Studies 4(2).",
                URI.create("https://example.org/research"),
                text("It helped.")))
        .audience(
            new Audience(
                text("For educators"),
                List.of(ROLES.get(number % 4)),
                List.of(GRADES.get(number / 4 % 4)),
                List.of("area-" + number % 12)))
        .alignments(
            new Alignment(
                "Framework",
                "T." + number % 60,
                text("Statement"),
                URI.create("https://example.org/framework")))
        .creditOffers(
            new CreditOffer(
                CreditAmount.of("1", number % 3 == 0 ? CreditUnit.CEU : CreditUnit.PD_HOUR),
                ISSUER,
                null))
        .fee(new Fee(BigDecimal.valueOf(number % 5), "USD", ISSUER.id()))
        .workload(new Workload(Duration.ofHours(1), Duration.ofHours(5 + number % 4 * 5)))
        .evidenceRequirements(
            new EvidenceRequirement(
                RequirementId.of("work"),
                text("Work"),
                text("What students wrote."),
                List.of(EvidenceKind.STUDENT_WORK, EvidenceKind.VIDEO),
                2,
                4,
                List.of(EvidenceRole.STUDENT_OUTCOME),
                criteria))
        .rubric(rubric)
        .reflectionPrompts(new Prompt(PromptId.of("r"), text("What now?"), 300, criteria))
        .awardRule(new AwardRule.EachAtLeast(LevelId.of("level-2"), List.of()))
        .assessmentPolicy(
            new AssessmentPolicy(
                new ResolutionPolicy.TwoAssessors(AdjacentRatings.LOWER),
                new ScoringMethod.WeightedMean(null)))
        .attemptPolicy(new AttemptPolicy(3))
        .tags("tag-" + number % 300)
        .build();
  }

  private static Rubric rubric(int criteria, int descriptorWords) {
    var random = new Random(criteria);
    return new Rubric(
        text("Rubric"),
        IntStream.range(0, criteria)
            .mapToObj(
                i ->
                    new Criterion(
                        CriterionId.of("criterion-" + i),
                        text(words(random, 3)),
                        text(words(random, 20)),
                        Fraction.of(1 + i % 3),
                        levels(random, descriptorWords)))
            .toList());
  }

  private static List<CriterionLevel> levels(Random random, int descriptorWords) {
    return IntStream.range(0, 4)
        .mapToObj(
            i ->
                new CriterionLevel(
                    LevelId.of("level-" + i),
                    text("Level " + i),
                    Fraction.of(i),
                    IntStream.range(0, 2)
                        .mapToObj(
                            j ->
                                text(words(random, descriptorWords) + ".")
                                    .with("es", words(random, descriptorWords) + "."))
                        .toList()))
        .toList();
  }
}

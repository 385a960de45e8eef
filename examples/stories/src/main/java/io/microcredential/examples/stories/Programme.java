package io.microcredential.examples.stories;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.catalog.AttemptPolicy;
import io.microcredential.core.catalog.Audience;
import io.microcredential.core.catalog.Competency;
import io.microcredential.core.catalog.DraftBuilder;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.KeyMethod;
import io.microcredential.core.catalog.LearningResource;
import io.microcredential.core.catalog.MediaAlternative;
import io.microcredential.core.catalog.MethodComponent;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Prompt;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.catalog.SupportingResearch;
import io.microcredential.core.catalog.Workload;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.RuleSyntax;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the stories share: an invented programme and the way it writes its definitions. */
final class Programme {

  static final Organization ISSUER =
      Organization.of("https://example.org/alder-valley", "Alder Valley Learning Network");
  static final Instant PUBLISHED_AT = Instant.parse("2026-01-12T09:00:00Z");

  static final LevelId NOT_YET = LevelId.of("not-yet");
  static final LevelId PROFICIENT = LevelId.of("proficient");
  static final LevelId ADVANCED = LevelId.of("advanced");

  static final RequirementId LESSON = RequirementId.of("lesson");
  static final RequirementId STUDENT_WORK = RequirementId.of("student-work");
  static final PromptId REFLECTION = PromptId.of("reflection");

  private static final Publisher PUBLISHER = Publisher.create();

  private Programme() {}

  static LanguageMap text(String english) {
    return LanguageMap.english(english);
  }

  static MicroCredentialId id(String name) {
    return MicroCredentialId.of("https://example.org/micro-credentials/" + name);
  }

  /** Returns a rule from its text form. */
  static AwardRule rule(String text) {
    return RuleSyntax.parse(text).orElseThrow();
  }

  static MicroCredential publish(MicroCredentialDraft draft) {
    return PUBLISHER.publish(draft, PUBLISHED_AT).orElseThrow();
  }

  /**
   * Begins a definition with all its parts; a story changes what it is about.
   *
   * @param name the last part of its id
   * @param title what it is called
   * @param competency what somebody who holds it can do
   * @param criteria what is judged
   */
  static DraftBuilder definition(String name, String title, String competency, String... criteria) {
    return MicroCredentialDraft.builder()
        .id(id(name))
        .version(new Version(1, 0))
        .title(text(title))
        .description(text("You show in your own classroom that you can do this."))
        .issuer(ISSUER)
        .creator(ISSUER)
        .assessingOrganization(ISSUER)
        .audience(
            new Audience(
                text("Teachers and coaches."), List.of("teacher"), List.of("K-12"), List.of()))
        .competency(new Competency(text(competency)))
        .keyMethod(new KeyMethod(text("Plan, try, look, adjust"), text("A cycle of two weeks.")))
        .methodComponents(
            new MethodComponent(text("Plan"), text("Choose one lesson and plan it.")),
            new MethodComponent(text("Look"), text("Read what your students made.")))
        .supportingResearch(
            new SupportingResearch(
                "Invented, B. (2021). Small steps in teaching. Journal of Sample Studies 6(1).",
                URI.create("https://example.org/research/small-steps"),
                text("Teachers who tried one change at a time kept it.")))
        .resources(
            new LearningResource(
                text("How others began"),
                "text/html",
                URI.create("https://example.org/resources/" + name),
                List.of(
                    new MediaAlternative(
                        "audio/mpeg",
                        URI.create("https://example.org/resources/" + name + ".mp3"),
                        "en"))))
        .evidenceRequirements(lesson(criteria), studentWork(criteria))
        .reflectionPrompts(
            new Prompt(REFLECTION, text("What will you do next?"), 300, ids(criteria)))
        .rubric(rubric(title, criteria))
        .awardRule(rule("each >= proficient"))
        .assessmentPolicy(AssessmentPolicy.twoAssessors())
        .attemptPolicy(new AttemptPolicy(3))
        .workload(new Workload(Duration.ofHours(8), Duration.ofHours(12)))
        .tags("practice");
  }

  private static EvidenceRequirement lesson(String... criteria) {
    return new EvidenceRequirement(
        LESSON,
        text("The lesson"),
        text("The plan, with what you changed while teaching it."),
        List.of(EvidenceKind.LESSON_PLAN, EvidenceKind.VIDEO),
        1,
        2,
        List.of(EvidenceRole.IMPLEMENTATION),
        ids(criteria));
  }

  private static EvidenceRequirement studentWork(String... criteria) {
    return new EvidenceRequirement(
        STUDENT_WORK,
        text("What students made"),
        text("Work of two students, without their names."),
        List.of(EvidenceKind.STUDENT_WORK),
        2,
        4,
        List.of(EvidenceRole.STUDENT_OUTCOME),
        ids(criteria));
  }

  static CriterionId criterion(String title) {
    return CriterionId.of(title.toLowerCase(Locale.ROOT).replace(' ', '-'));
  }

  private static List<CriterionId> ids(String... criteria) {
    return Stream.of(criteria).map(Programme::criterion).toList();
  }

  private static Rubric rubric(String title, String... criteria) {
    return new Rubric(
        text(title + ": rubric"),
        Stream.of(criteria)
            .map(
                name ->
                    new Criterion(
                        criterion(name),
                        text(name),
                        null,
                        Fraction.ONE,
                        List.of(
                            new CriterionLevel(
                                NOT_YET,
                                text("Not yet"),
                                Fraction.ZERO,
                                List.of(text("Not addressed."), text("Addressed, not accurate."))),
                            level(PROFICIENT, "Proficient", "Clear in plan and student work.", 1),
                            level(ADVANCED, "Advanced", "Others could learn from it.", 2))))
            .toList());
  }

  private static CriterionLevel level(LevelId id, String name, String descriptor, int points) {
    return new CriterionLevel(id, text(name), Fraction.of(points), List.of(text(descriptor)));
  }
}

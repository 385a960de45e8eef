package io.microcredential.core.kit;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.PartId;
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
import io.microcredential.core.catalog.CredentialLevel;
import io.microcredential.core.catalog.DraftBuilder;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.Fee;
import io.microcredential.core.catalog.KeyMethod;
import io.microcredential.core.catalog.LearningResource;
import io.microcredential.core.catalog.MediaAlternative;
import io.microcredential.core.catalog.MethodComponent;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Part;
import io.microcredential.core.catalog.Prerequisite;
import io.microcredential.core.catalog.Prompt;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.catalog.SupportingResearch;
import io.microcredential.core.catalog.Workload;
import io.microcredential.core.credit.CreditAmount;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.rule.AwardRule;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * An invented definition that publishes without a problem, and small ways to spoil one thing in it.
 *
 * <p>Four criteria with four levels of 0 to 3 points; weights 1, 1, 2, 1; rule: every criterion at
 * least developing, three quarters of them demonstrated, student voice demonstrated, and two pieces
 * of student work that show an outcome.
 */
public final class SampleDefinitions {

  public static final Instant PUBLISHED_AT = Instant.parse("2026-03-02T08:00:00Z");

  public static final CriterionId QUESTIONS = CriterionId.of("question-design");
  public static final CriterionId WAIT_TIME = CriterionId.of("wait-time");
  public static final CriterionId STUDENT_VOICE = CriterionId.of("student-voice");
  public static final CriterionId NEXT_STEPS = CriterionId.of("next-steps");

  public static final LevelId MISSING = LevelId.of("missing");
  public static final LevelId DEVELOPING = LevelId.of("developing");
  public static final LevelId DEMONSTRATED = LevelId.of("demonstrated");
  public static final LevelId EXEMPLARY = LevelId.of("exemplary");

  public static final RequirementId LESSON_PLAN = RequirementId.of("lesson-plan");
  public static final RequirementId STUDENT_WORK = RequirementId.of("student-work");
  public static final RequirementId RECORDING = RequirementId.of("recording");

  public static final PartId OVERVIEW = PartId.of("overview");
  public static final PromptId CONTEXT = PromptId.of("context");
  public static final PromptId CHOICE = PromptId.of("choice");
  public static final PromptId REFLECTION = PromptId.of("reflection");

  public static final MicroCredentialId ID =
      MicroCredentialId.of("https://example.org/micro-credentials/talk-that-teaches");
  public static final MicroCredentialId PREREQUISITE =
      MicroCredentialId.of("https://example.org/micro-credentials/asking-questions");

  private static final Publisher PUBLISHER = Publisher.create();

  private SampleDefinitions() {}

  /** Returns the complete draft. */
  public static MicroCredentialDraft draft() {
    return builder().build();
  }

  /** Returns the complete draft with one thing changed. */
  public static MicroCredentialDraft draft(Consumer<DraftBuilder> change) {
    DraftBuilder builder = builder();
    change.accept(builder);
    return builder.build();
  }

  /** Returns the draft with another rule. */
  public static MicroCredentialDraft withRule(AwardRule rule) {
    return draft(builder -> builder.awardRule(rule));
  }

  /** Returns the draft with one criterion of its rubric changed. */
  public static MicroCredentialDraft withCriterion(int index, UnaryOperator<Criterion> change) {
    var criteria = new ArrayList<>(rubric().criteria());
    criteria.set(index, change.apply(criteria.get(index)));
    return draft(builder -> builder.rubric(new Rubric(rubric().title(), criteria)));
  }

  /** Returns the draft with one evidence requirement changed. */
  public static MicroCredentialDraft withRequirement(
      int index, UnaryOperator<EvidenceRequirement> change) {
    EvidenceRequirement[] requirements = requirements();
    requirements[index] = change.apply(requirements[index]);
    return draft(builder -> builder.evidenceRequirements(requirements));
  }

  /** Returns the published version of the draft. */
  public static MicroCredential published() {
    return publish(draft());
  }

  /** Returns the published version of a draft that has no error. */
  public static MicroCredential publish(MicroCredentialDraft draft) {
    return PUBLISHER.publish(draft, PUBLISHED_AT).orElseThrow();
  }

  /** Returns a builder with everything in it. */
  public static DraftBuilder builder() {
    var builder = MicroCredentialDraft.builder();
    people(builder);
    learning(builder);
    judging(builder);
    return builder;
  }

  private static void people(DraftBuilder builder) {
    builder
        .id(ID)
        .version(new Version(1, 0))
        .title(text("Talk That Teaches").with("es", "Conversar para aprender"))
        .description(text("Lead class talk in which students build on what others have said."))
        .issuer(Organization.of("https://example.org/district", "Larkmeadow School District"))
        .creator(Organization.of("https://example.org/studio", "Studio for Classroom Talk"))
        .assessingOrganization(
            new Organization(
                OrganizationId.of("https://example.org/assessors"),
                text("Panel of Peer Assessors"),
                URI.create("https://example.org/assessors/about"),
                "US"))
        .audience(
            new Audience(
                text("Teachers who lead whole-class talk at least twice a week."),
                List.of("teacher", "coach"),
                List.of("3-5", "6-8"),
                List.of("science")))
        .level(new CredentialLevel(2, text("Practitioner")))
        .prerequisites(new Prerequisite(PREREQUISITE, text("Asking Questions"), new Version(1, 0)))
        .creditOffers(
            new CreditOffer(
                CreditAmount.of("0.5", CreditUnit.CEU),
                Organization.of("https://example.org/college", "Larkmeadow Teachers College"),
                text("Register within a year of the award.")),
            new CreditOffer(
                CreditAmount.of("15", CreditUnit.PD_HOUR),
                Organization.of("https://example.org/district", "Larkmeadow School District"),
                null))
        .fee(
            new Fee(
                new BigDecimal("45.00"), "USD", OrganizationId.of("https://example.org/assessors")))
        .workload(new Workload(Duration.ofHours(10), Duration.ofHours(20)))
        .validity(Period.ofYears(5))
        .tags("discussion", "questioning");
  }

  private static void learning(DraftBuilder builder) {
    builder
        .competency(
            new Competency(text("The teacher leads talk in which students answer one another.")))
        .keyMethod(
            new KeyMethod(
                text("Open, wait, hand over"),
                text("Open with a real question, wait, and hand the answer to the next student.")))
        .methodComponents(
            new MethodComponent(text("Open"), text("Ask a question that has several answers.")),
            new MethodComponent(text("Wait"), text("Give five seconds before anybody speaks.")))
        .supportingResearch(
            new SupportingResearch(
                "Invented, A. (2019). Silence as a teaching tool. Journal of Sample Studies 4(2).",
                URI.create("https://example.org/research/silence"),
                text("Longer pauses went along with longer answers.")))
        .resources(
            new LearningResource(
                text("A lesson with pauses"),
                "video/mp4",
                URI.create("https://example.org/resources/pauses.mp4"),
                List.of(
                    new MediaAlternative(
                        "text/html", URI.create("https://example.org/resources/pauses"), "en"))))
        .alignments(
            new Alignment(
                "Larkmeadow Framework for Teaching",
                "T.4",
                text("Uses talk to deepen understanding"),
                URI.create("https://example.org/framework#T.4")))
        .parts(
            new Part(
                OVERVIEW,
                text("Overview"),
                List.of(
                    new Prompt(CONTEXT, text("Describe your class."), 300, List.of(QUESTIONS)),
                    new Prompt(CHOICE, text("Why this question?"), 250, List.of(QUESTIONS)))))
        .reflectionPrompts(
            new Prompt(REFLECTION, text("What will you change?"), 400, List.of(NEXT_STEPS)));
  }

  private static void judging(DraftBuilder builder) {
    builder
        .evidenceRequirements(requirements())
        .rubric(rubric())
        .awardRule(rule())
        .assessmentPolicy(
            new AssessmentPolicy(
                new ResolutionPolicy.TwoAssessors(AdjacentRatings.LOWER),
                new ScoringMethod.WeightedMean(null)))
        .attemptPolicy(new AttemptPolicy(3));
  }

  /** Returns the evidence asked for: one plan, two to four pieces of student work, a recording. */
  public static EvidenceRequirement[] requirements() {
    return new EvidenceRequirement[] {
      new EvidenceRequirement(
          LESSON_PLAN,
          text("Lesson plan"),
          text("The plan of the lesson, with the questions marked."),
          List.of(EvidenceKind.LESSON_PLAN, EvidenceKind.PLAN),
          1,
          1,
          List.of(EvidenceRole.PLANNING),
          List.of(QUESTIONS)),
      new EvidenceRequirement(
          STUDENT_WORK,
          text("Student work"),
          text("What students wrote after the talk, from different students."),
          List.of(EvidenceKind.STUDENT_WORK, EvidenceKind.STUDENT_REFLECTION),
          2,
          4,
          List.of(EvidenceRole.STUDENT_OUTCOME),
          List.of(STUDENT_VOICE)),
      new EvidenceRequirement(
          RECORDING,
          text("Recording"),
          text("Five minutes of the talk."),
          List.of(EvidenceKind.VIDEO, EvidenceKind.AUDIO),
          0,
          1,
          List.of(EvidenceRole.IMPLEMENTATION),
          List.of(WAIT_TIME, STUDENT_VOICE))
    };
  }

  /** Returns the rubric. */
  public static Rubric rubric() {
    return new Rubric(
        text("Talk that teaches: rubric"),
        List.of(
            criterion(QUESTIONS, "Question design", "1"),
            criterion(WAIT_TIME, "Wait time", "1"),
            criterion(STUDENT_VOICE, "Student voice", "2"),
            criterion(NEXT_STEPS, "Next steps", "1")));
  }

  /** Returns a criterion with the four levels. */
  public static Criterion criterion(CriterionId id, String title, String weight) {
    return new Criterion(
        id,
        text(title),
        text("Looks at " + title.toLowerCase(Locale.ROOT) + " throughout the evidence."),
        Fraction.parse(weight),
        List.of(
            new CriterionLevel(
                MISSING,
                text("Missing"),
                Fraction.ZERO,
                List.of(text("Not addressed."), text("Addressed, and inaccurate."))),
            level(DEVELOPING, "Developing", 1),
            level(DEMONSTRATED, "Demonstrated", 2),
            level(EXEMPLARY, "Exemplary", 3)));
  }

  private static CriterionLevel level(LevelId id, String name, int points) {
    return new CriterionLevel(
        id, text(name), Fraction.of(points), List.of(text("The work is " + name + ".")));
  }

  /** Returns the rule. */
  public static AwardRule rule() {
    return new AwardRule.AllOf(
        List.of(
            new AwardRule.EachAtLeast(DEVELOPING, List.of()),
            new AwardRule.FractionAtLeast(Fraction.of(3, 4), DEMONSTRATED, List.of()),
            new AwardRule.CriterionAtLeast(STUDENT_VOICE, DEMONSTRATED),
            new AwardRule.EvidencePresent(
                EvidenceKind.STUDENT_WORK, EvidenceRole.STUDENT_OUTCOME, 2)));
  }

  /** Returns a text in English. */
  public static LanguageMap text(String english) {
    return LanguageMap.english(english);
  }
}

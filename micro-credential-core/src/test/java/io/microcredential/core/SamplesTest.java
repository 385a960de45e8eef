package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.catalog.EvidenceRequirement;
import io.microcredential.core.catalog.MediaRules;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonSchemas;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.kit.SampleWay;
import io.microcredential.core.kit.Samples;
import io.microcredential.core.portfolio.Person;
import io.microcredential.core.rule.AwardRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Feature row O3: the samples of the kit are valid as they come, and where one thing is changed.
 */
class SamplesTest {

  private static final MicroCredential DEFINITION = Samples.published(draft -> {});

  private static <T> void fits(String format, JsonForm<T> form, T value) {
    fits(format, form.write(value));
    assertThat(form.read(form.write(value)).orElseThrow()).isEqualTo(value);
  }

  private static void fits(String format, String json) {
    var schema = JsonSchemaValidation.against(JsonSchemas.text(format).orElseThrow());
    assertThat(schema.errors(Json.parse(json).orElseThrow())).isEmpty();
  }

  /** Definitions that ask for other things than the sample does. */
  static Stream<MicroCredential> definitions() {
    EvidenceRequirement recording =
        new EvidenceRequirement(
                SampleDefinitions.RECORDING,
                SampleDefinitions.text("Recordings"),
                SampleDefinitions.text("Short ones."),
                List.of(EvidenceKind.VIDEO),
                3,
                3,
                List.of(EvidenceRole.IMPLEMENTATION),
                List.copyOf(SampleDefinitions.rubric().criterionIds()))
            .with(new MediaRules(List.of("video/*"), 4096L, Duration.ofSeconds(9), 1));
    return Stream.of(
        DEFINITION,
        Samples.published(
            draft ->
                draft
                    .evidenceRequirements(recording)
                    .awardRule(
                        new AwardRule.CriterionAtLeast(
                            SampleDefinitions.STUDENT_VOICE, SampleDefinitions.EXEMPLARY))),
        Samples.published(
            draft ->
                draft.assessmentPolicy(
                    new AssessmentPolicy(
                        new ResolutionPolicy.SingleAssessor(),
                        new ScoringMethod.WeightedMean(null)))));
  }

  @Test
  void theDraftHasNoProblemAndFitsItsSchema() {
    MicroCredentialDraft draft = Samples.draft(builder -> {});
    assertThat(Publisher.create().check(draft)).isEmpty();
    fits(MicroCredentialJson.DRAFT_FORMAT, MicroCredentialJson.write(draft));
    fits(MicroCredentialJson.PUBLISHED_FORMAT, MicroCredentialJson.write(DEFINITION));
    assertThat(DEFINITION.version()).isEqualTo(new Version(1, 0));
  }

  @Test
  void aChangeOfOnePlaceChangesNothingElse() {
    LanguageMap title = SampleDefinitions.text("Wait Time");
    MicroCredentialDraft changed = Samples.draft(builder -> builder.title(title));
    assertThat(changed).isNotEqualTo(Samples.draft(builder -> {}));
    assertThat(changed.title()).isEqualTo(title);
    assertThat(Publisher.create().check(changed)).isEmpty();
    assertThat(Samples.draft(builder -> builder.title(SampleDefinitions.published().title())))
        .isEqualTo(Samples.draft(builder -> {}));
  }

  @Test
  void aChangeThatBringsAnErrorIsNotPublished() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () ->
                Samples.published(
                    draft ->
                        draft.awardRule(
                            new AwardRule.CriterionAtLeast(
                                CriterionId.of("nowhere"), SampleDefinitions.EXEMPLARY))));
  }

  @Test
  void thePersonFitsTheSchemaAndIsKnownByAnAddress() {
    Person robin = Samples.person("robin");
    fits("micro-credential-person/1", Person.jsonForm(), robin);
    assertThat(robin.identitiesAt(Samples.ENROLLED_AT)).hasSize(1);
    assertThat(robin.identities()).isNotEqualTo(Samples.person("kim").identities());
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void theWorkIsCompleteForWhateverIsAskedFor(MicroCredential definition) {
    SampleWay way = SampleWay.through(definition);
    EvidencePortfolio work = Samples.portfolio(definition);
    Instant at = Samples.ENROLLED_AT.plus(Duration.ofDays(1));
    assertThat(way.process().completeness(work, at)).isEmpty();
    EvidencePortfolio less = work.without(work.evidence().get(0).id());
    assertThat(way.process().completeness(less, at)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("definitions")
  void everyStateOfTheWayFitsTheSchema(MicroCredential definition) {
    SampleWay way = SampleWay.through(definition);
    var states =
        Map.of(
            "Enrolled", way.enrolled(),
            "Drafting", way.drafting(),
            "Submitted", way.submitted(),
            "UnderAssessment", way.judged(),
            "Decided", way.earned(),
            "Awarded", way.awarded());
    states.forEach(
        (name, enrollment) -> {
          assertThat(enrollment.state().getClass().getSimpleName()).isEqualTo(name);
          fits("micro-credential-enrollment/1", Enrollment.jsonForm(), enrollment);
        });
    assertThat(way.judged().assessments())
        .hasSize(definition.assessmentPolicy().resolution().independentAssessors());
    assertThat(way.underAssessment().assessments()).isEmpty();
    assertThat(way.earned().decision().filter(Decision::isEarned)).isPresent();
    assertThat(way.notYet().decision().filter(Decision::isEarned)).isEmpty();
    assertThat(way.notYet().decision()).isPresent();
  }

  @Test
  void oneOtherLevelIsTheOnlyOneThatChanges() {
    SampleWay way =
        SampleWay.through(DEFINITION)
            .rated(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING);
    Decision decision = way.decided().decision().orElseThrow();
    assertThat(decision.isEarned()).isFalse();
    assertThat(decision.facts().result().criteria())
        .allSatisfy(
            result ->
                assertThat(result.level())
                    .isEqualTo(
                        result.criterion().equals(SampleDefinitions.STUDENT_VOICE)
                            ? SampleDefinitions.DEVELOPING
                            : SampleDefinitions.EXEMPLARY));
  }

  @Test
  void levelsThatDoNotLeadThereAreNamedAsTheReason() {
    SampleWay way =
        SampleWay.through(DEFINITION)
            .rated(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.MISSING);
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(way::awarded)
        .withMessageContaining("not met");
  }

  @Test
  void anotherLearnerAnotherDayAndOtherWorkStayOnTheWay() {
    Instant at = Instant.parse("2027-01-01T08:00:00Z");
    EvidencePortfolio work =
        Samples.portfolio(DEFINITION)
            .with(Samples.piece("third", DEFINITION.content().evidenceRequirements().get(1)));
    Enrollment awarded =
        SampleWay.through(DEFINITION).of(PersonId.of("kim")).from(at).handingIn(work).awarded();
    assertThat(awarded.learner()).isEqualTo(PersonId.of("kim"));
    assertThat(awarded.enrolledAt()).isEqualTo(at);
    assertThat(awarded.portfolio()).contains(work);
    assertThat(awarded.award().orElseThrow().awardedAt()).isEqualTo(at.plus(Duration.ofDays(5)));
  }

  @Test
  void assessorsMayJudgeInTheirRoleAlone() {
    var expert = Samples.assessor(SampleDefinitions.ID, "eve", AssessorRole.EXPERT);
    var assessor = Samples.assessor(SampleDefinitions.ID, "ada", AssessorRole.ASSESSOR);
    SampleWay way = SampleWay.through(DEFINITION);
    var work = way.process().blindView(way.underAssessment(), AssessorRole.ASSESSOR).orElseThrow();
    Instant at = Samples.ENROLLED_AT.plus(Duration.ofDays(2));
    for (var judge : List.of(expert, assessor)) {
      var said = Samples.assessment(work, judge, AssessorRole.ASSESSOR, Map.of(), at);
      assertThat(way.process().assess(way.underAssessment(), judge, said).value().isPresent())
          .isEqualTo(judge.equals(assessor));
    }
  }
}

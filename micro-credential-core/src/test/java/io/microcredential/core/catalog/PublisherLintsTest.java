package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.Problem;
import io.microcredential.core.PromptId;
import io.microcredential.core.Severity;
import io.microcredential.core.assessment.AdjudicationTrigger;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.ExpertCount;
import io.microcredential.core.assessment.MiddleLevel;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.net.URI;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What no annotation can say: how the parts of a definition fit together. */
class PublisherLintsTest {

  private static final Publisher PUBLISHER = Publisher.create();

  static Problem only(MicroCredentialDraft draft, String code, String pointer) {
    List<Problem> found = PUBLISHER.check(draft).list();
    assertThat(found)
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactly(code + " " + pointer);
    assertThat(found.get(0).message()).endsWith(".");
    assertThat(found.get(0).fix()).endsWith(".");
    return found.get(0);
  }

  private static EvidenceRequirement speakingTo(EvidenceRequirement old, List<CriterionId> ids) {
    return new EvidenceRequirement(
        old.id(),
        old.title(),
        old.description(),
        old.anyOf(),
        old.minimum(),
        old.maximum(),
        old.roles(),
        ids);
  }

  @Nested
  class OfRepeatedIds {

    @Test
    void twoPartsNeverShareAnId() {
      Part part = new Part(SampleDefinitions.OVERVIEW, text("x"), List.of());
      only(
          SampleDefinitions.draft(b -> b.parts(part, part)),
          "definition.repeated-id",
          "/parts/1/id");
    }

    @Test
    void twoRequirementsNeverShareAnId() {
      EvidenceRequirement[] all = SampleDefinitions.requirements();
      EvidenceRequirement[] twice = Arrays.copyOf(all, all.length + 1);
      twice[all.length] = all[0];
      only(
          SampleDefinitions.draft(b -> b.evidenceRequirements(twice)),
          "definition.repeated-id",
          "/evidenceRequirements/3/id");
    }

    @Test
    void twoPromptsNeverShareAnIdEvenInDifferentParts() {
      only(
          SampleDefinitions.draft(
              b ->
                  b.reflectionPrompts(
                      new Prompt(
                          SampleDefinitions.CONTEXT,
                          text("x"),
                          9,
                          List.of(SampleDefinitions.NEXT_STEPS)))),
          "definition.repeated-id",
          "/reflectionPrompts/0/id");
    }

    @Test
    void twoCriteriaNeverShareAnId() {
      var criteria = new ArrayList<>(SampleDefinitions.rubric().criteria());
      criteria.add(SampleDefinitions.criterion(SampleDefinitions.QUESTIONS, "x", "1"));
      only(
          SampleDefinitions.draft(b -> b.rubric(new Rubric(text("x"), criteria))),
          "definition.repeated-id",
          "/rubric/criteria/4/id");
    }

    @Test
    void twoLevelsOfACriterionNeverShareAnId() {
      only(
          SampleDefinitions.withCriterion(
              2,
              old -> {
                var levels = new ArrayList<>(old.levels());
                levels.add(
                    new CriterionLevel(
                        SampleDefinitions.MISSING, text("x"), Fraction.of(9), List.of(text("x"))));
                return new Criterion(
                    old.id(), old.title(), old.description(), old.weight(), levels);
              }),
          "definition.repeated-id",
          "/rubric/criteria/2/levels/4/id");
    }
  }

  @Nested
  class OfTheRubric {

    @Test
    void pointsRiseWithTheLevels() {
      for (int order : new int[] {1, 2}) {
        MicroCredentialDraft draft =
            SampleDefinitions.withCriterion(
                3,
                old -> {
                  var levels = new ArrayList<>(old.levels());
                  CriterionLevel level = levels.get(order);
                  levels.set(
                      order,
                      new CriterionLevel(
                          level.id(),
                          level.name(),
                          levels.get(order - 1).points(),
                          level.descriptors()));
                  return new Criterion(
                      old.id(), old.title(), old.description(), old.weight(), levels);
                });
        only(draft, "rubric.points-order", "/rubric/criteria/3/levels/" + order + "/points");
      }
    }

    @Test
    void someEvidenceSpeaksToEachCriterion() {
      Problem problem =
          only(
              SampleDefinitions.withRequirement(2, old -> speakingTo(old, List.of())),
              "rubric.criterion-without-evidence",
              "/rubric/criteria/1");
      assertThat(problem.severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void aPromptIsEvidenceToo() {
      MicroCredentialDraft draft =
          SampleDefinitions.withRequirement(2, old -> speakingTo(old, List.of()));
      assertThat(
              PUBLISHER.check(
                  draft.toBuilder()
                      .reflectionPrompts(
                          new Prompt(
                              PromptId.of("p"),
                              text("x"),
                              9,
                              List.of(SampleDefinitions.NEXT_STEPS, SampleDefinitions.WAIT_TIME)))
                      .build()))
          .isEmpty();
    }
  }

  @Nested
  class OfTheResolution {

    @Test
    void anExpertWhomNoRatingsCouldCallIsRefused() {
      only(
          draft(new ResolutionPolicy.Median(3, MiddleLevel.LOW), 4),
          "policy.gap-out-of-reach",
          "/assessmentPolicy/resolution/gap");
    }

    @Test
    void aGapThatOneCriterionCanShowIsFine() {
      assertThat(PUBLISHER.check(draft(new ResolutionPolicy.Unanimous(3, Disagreement.LOWEST), 3)))
          .isEmpty();
    }

    @Test
    void triggersThatNothingCouldPullAreRefused() {
      var mean = new ScoringMethod.WeightedMean(null);
      ResolutionPolicy policy =
          new ResolutionPolicy.ExpertOnTrigger(
              new ResolutionPolicy.ExpertOnGap(
                  new ResolutionPolicy.Median(3, MiddleLevel.LOW), 4, ExpertCount.ALONE),
              List.of(
                  new AdjudicationTrigger.Share(Fraction.ONE, ""),
                  new AdjudicationTrigger.TotalGap(mean, Fraction.of(3)),
                  new AdjudicationTrigger.TotalGap(mean, Fraction.of(301, 100)),
                  new AdjudicationTrigger.NearCut(mean, Fraction.of(4), Fraction.ONE),
                  new AdjudicationTrigger.NearCut(mean, Fraction.of(4), Fraction.of(1, 2))),
              ExpertCount.ALONE);

      assertThat(
              PUBLISHER
                  .check(
                      SampleDefinitions.draft(
                          b -> b.assessmentPolicy(new AssessmentPolicy(policy, mean))))
                  .stream()
                  .map(problem -> problem.code() + " " + problem.at()))
          .containsExactly(
              "policy.gap-out-of-reach /assessmentPolicy/resolution/within/gap",
              "policy.trigger-out-of-reach /assessmentPolicy/resolution/triggers/2",
              "policy.trigger-out-of-reach /assessmentPolicy/resolution/triggers/4");
    }

    private static MicroCredentialDraft draft(ResolutionPolicy within, int gap) {
      return SampleDefinitions.draft(
          b ->
              b.assessmentPolicy(
                  new AssessmentPolicy(
                      new ResolutionPolicy.ExpertOnGap(within, gap, ExpertCount.ALONE),
                      new ScoringMethod.WeightedMean(null))));
    }
  }

  @Nested
  class OfUnknownCriteria {

    private final CriterionId unknown = CriterionId.of("handwriting");

    @Test
    void aRequirementSpeaksToCriteriaOfTheRubric() {
      Problem problem =
          only(
              SampleDefinitions.withRequirement(
                  0, old -> speakingTo(old, List.of(SampleDefinitions.QUESTIONS, unknown))),
              "definition.unknown-criterion",
              "/evidenceRequirements/0/speaksTo/1");
      assertThat(problem.fix())
          .isEqualTo("Name one of next-steps, question-design, student-voice, wait-time.");
    }

    @Test
    void aPromptOfAPartSpeaksToCriteriaOfTheRubric() {
      only(
          SampleDefinitions.draft(
              b ->
                  b.parts(
                      new Part(
                          SampleDefinitions.OVERVIEW,
                          text("x"),
                          List.of(new Prompt(PromptId.of("p"), text("x"), 9, List.of(unknown)))))),
          "definition.unknown-criterion",
          "/parts/0/prompts/0/speaksTo/0");
    }

    @Test
    void aReflectionPromptSpeaksToCriteriaOfTheRubric() {
      only(
          SampleDefinitions.draft(
              b ->
                  b.reflectionPrompts(
                      new Prompt(
                          PromptId.of("p"),
                          text("x"),
                          9,
                          List.of(unknown, SampleDefinitions.NEXT_STEPS)))),
          "definition.unknown-criterion",
          "/reflectionPrompts/0/speaksTo/0");
    }
  }

  @Nested
  class OfValidity {

    @Test
    void anAwardHoldsForSomeTime() {
      for (String nothing : List.of("P0D", "P-1Y", "P1Y-400D", "P1000001Y", "P2147483647D")) {
        only(
            SampleDefinitions.draft(b -> b.validity(Period.parse(nothing))),
            "definition.validity-out-of-range",
            "/validity");
      }
    }

    @Test
    void aDayAndAThousandYearsWillDo() {
      for (String some : List.of("P1D", "P18M", "P1000Y")) {
        assertThat(PUBLISHER.check(SampleDefinitions.draft(b -> b.validity(Period.parse(some)))))
            .isEmpty();
      }
    }
  }

  @Nested
  class OfResources {

    @Test
    void oneMediumIsAWarningThatDoesNotStopPublishing() {
      MicroCredentialDraft draft =
          SampleDefinitions.draft(
              b ->
                  b.resources(
                      new LearningResource(
                          text("x"), "text/html", URI.create("https://example.org/"), List.of())));
      Problem problem = only(draft, "resource.one-medium", "/resources/0");
      assertThat(problem.severity()).isEqualTo(Severity.WARNING);
      assertThat(PUBLISHER.publish(draft, SampleDefinitions.PUBLISHED_AT).isSuccess()).isTrue();
    }
  }

  @Nested
  class AllAtOnce {

    @Test
    void anEmptyDraftIsToldEverythingThatIsMissing() {
      assertThat(PUBLISHER.check(MicroCredentialDraft.builder().build()).codes())
          .containsExactlyInAnyOrder(
              "definition.id.missing",
              "definition.version.missing",
              "definition.title.missing",
              "definition.description.missing",
              "definition.issuer.missing",
              "definition.creator.missing",
              "definition.assessing-organization.missing",
              "definition.competency.missing",
              "definition.key-method.missing",
              "definition.supporting-research.missing",
              "definition.audience.missing",
              "definition.evidence.missing",
              "definition.rubric.missing",
              "definition.award-rule.missing",
              "definition.assessment-policy.missing",
              "definition.attempt-policy.missing");
    }

    @Test
    void constraintsAndLintsAndTheRuleAreReportedTogether() {
      MicroCredentialDraft draft =
          SampleDefinitions.withRequirement(2, old -> speakingTo(old, List.of())).toBuilder()
              .competency(null)
              .supportingResearch()
              .awardRule(new AwardRule.ScoreAtLeast(Fraction.of(4)))
              .resources(
                  new LearningResource(
                      text("x"), "nonsense", URI.create("https://example.org/"), List.of()))
              .build();
      assertThat(PUBLISHER.publish(draft, SampleDefinitions.PUBLISHED_AT).problems())
          .extracting(problem -> problem.code() + " " + problem.at())
          .containsExactlyInAnyOrder(
              "definition.competency.missing /competency",
              "definition.supporting-research.missing /supportingResearch",
              "definition.media-type /resources/0/mediaType",
              "rubric.criterion-without-evidence /rubric/criteria/1",
              "rule.never-met /awardRule",
              "resource.one-medium /resources/0");
    }

    @Test
    void problemsComeInTheSameOrderEveryTime() {
      MicroCredentialDraft empty = MicroCredentialDraft.builder().build();
      List<Problem> first = PUBLISHER.check(empty).list();
      for (int i = 0; i < 5; i++) {
        assertThat(Publisher.create().check(empty).list()).isEqualTo(first);
      }
    }
  }
}

package io.microcredential.core.catalog;

import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.PromptId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row A9. What the annotations on the parts of a definition hold. */
class PublisherConstraintsTest {

  private static final Publisher PUBLISHER = Publisher.create();

  /** Asserts that one change of the sample gives exactly one problem, of this code, there. */
  static Problem only(Consumer<DraftBuilder> change, String code, String pointer) {
    List<Problem> found = PUBLISHER.check(SampleDefinitions.draft(change)).list();
    assertThat(found)
        .extracting(problem -> problem.code() + " " + problem.at())
        .containsExactly(code + " " + pointer);
    Problem problem = found.get(0);
    assertThat(problem.message()).isNotBlank().doesNotContain("{").endsWith(".");
    assertThat(problem.fix()).isNotBlank().doesNotContain("{").endsWith(".");
    return problem;
  }

  @Nested
  class OfMissingParts {

    @Test
    void anIdIsNeeded() {
      only(b -> b.id(null), "definition.id.missing", "/id");
    }

    @Test
    void aVersionIsNeeded() {
      only(b -> b.version(null), "definition.version.missing", "/version");
    }

    @Test
    void aTitleIsNeeded() {
      only(b -> b.title(null), "definition.title.missing", "/title");
    }

    @Test
    void aDescriptionIsNeeded() {
      only(b -> b.description(null), "definition.description.missing", "/description");
    }

    @Test
    void anIssuerIsNeeded() {
      only(b -> b.issuer(null), "definition.issuer.missing", "/issuer");
    }

    @Test
    void aCreatorIsNeeded() {
      only(b -> b.creator(null), "definition.creator.missing", "/creator");
    }

    @Test
    void anAssessingOrganizationIsNeeded() {
      only(
          b -> b.assessingOrganization(null),
          "definition.assessing-organization.missing",
          "/assessingOrganization");
    }

    @Test
    void aCompetencyIsNeeded() {
      only(b -> b.competency(null), "definition.competency.missing", "/competency");
    }

    @Test
    void aKeyMethodIsNeeded() {
      only(b -> b.keyMethod(null), "definition.key-method.missing", "/keyMethod");
    }

    @Test
    void supportingResearchIsNeeded() {
      only(
          DraftBuilder::supportingResearch,
          "definition.supporting-research.missing",
          "/supportingResearch");
    }

    @Test
    void anAudienceIsNeeded() {
      only(b -> b.audience(null), "definition.audience.missing", "/audience");
    }

    @Test
    void aRubricIsNeeded() {
      only(b -> b.rubric(null), "definition.rubric.missing", "/rubric");
    }

    @Test
    void anAwardRuleIsNeeded() {
      only(b -> b.awardRule(null), "definition.award-rule.missing", "/awardRule");
    }

    @Test
    void anAssessmentPolicyIsNeeded() {
      only(
          b -> b.assessmentPolicy(null),
          "definition.assessment-policy.missing",
          "/assessmentPolicy");
    }

    @Test
    void anAttemptPolicyIsNeeded() {
      only(b -> b.attemptPolicy(null), "definition.attempt-policy.missing", "/attemptPolicy");
    }

    @Test
    void evidenceIsNeeded() {
      // Prompts speak to every criterion here, so that nothing else is wrong.
      Prompt all =
          new Prompt(
              PromptId.of("all"),
              text("Tell everything."),
              100,
              SampleDefinitions.rubric().criterionIds());
      only(
          b ->
              b.evidenceRequirements()
                  .reflectionPrompts(all)
                  .awardRule(new AwardRule.EachAtLeast(SampleDefinitions.DEMONSTRATED, List.of())),
          "definition.evidence.missing",
          "/evidenceRequirements");
    }

    @Test
    void whatMayBeAbsentIsNotAskedFor() {
      MicroCredentialDraft bare =
          SampleDefinitions.draft(
              b ->
                  b.level(null)
                      .fee(null)
                      .workload(null)
                      .validity(null)
                      .tags()
                      .methodComponents()
                      .resources()
                      .prerequisites()
                      .alignments()
                      .creditOffers());
      assertThat(PUBLISHER.check(bare)).isEmpty();
    }
  }

  @Nested
  class OfForms {

    private final URI url = URI.create("https://example.org/x");

    @Test
    void aCitationIsNeitherEmptyNorEndless() {
      for (String citation : List.of("", "x".repeat(1001))) {
        only(
            b -> b.supportingResearch(new SupportingResearch(citation, null, text("x"))),
            "definition.citation.size",
            "/supportingResearch/0/citation");
      }
    }

    @Test
    void aResourceHasAMediaType() {
      for (String mediaType : List.of("", "html", "text/", "/html", "text/html; x=y", "a b/c")) {
        only(
            b ->
                b.resources(
                    new LearningResource(
                        text("x"),
                        mediaType,
                        url,
                        List.of(new MediaAlternative("audio/mpeg", url, "en")))),
            "definition.media-type",
            "/resources/0/mediaType");
      }
    }

    @Test
    void anAlternativeHasAMediaType() {
      only(
          b ->
              b.resources(
                  new LearningResource(
                      text("x"),
                      "text/html",
                      url,
                      List.of(
                          new MediaAlternative("text/html", url, "en"),
                          new MediaAlternative("video", url, "en")))),
          "definition.media-type",
          "/resources/0/alternatives/1/mediaType");
    }

    @Test
    void anAlignmentNamesItsFramework() {
      only(
          b -> b.alignments(new Alignment(" ", "1", text("x"), url)),
          "definition.framework.blank",
          "/alignments/0/framework");
    }

    @Test
    void anAlignmentHasACode() {
      only(
          b -> b.alignments(new Alignment("x", "", text("x"), url)),
          "definition.code.blank",
          "/alignments/0/code");
    }

    @Test
    void aRequirementAcceptsSomeKind() {
      EvidenceRequirement[] requirements = SampleDefinitions.requirements();
      EvidenceRequirement old = requirements[2];
      requirements[2] =
          new EvidenceRequirement(
              old.id(),
              old.title(),
              old.description(),
              List.of(),
              0,
              1,
              old.roles(),
              old.speaksTo());
      only(
          b -> b.evidenceRequirements(requirements),
          "definition.kinds.empty",
          "/evidenceRequirements/2/anyOf");
    }
  }

  @Nested
  class OfTheRubric {

    private Rubric with(int criterion, List<CriterionLevel> levels) {
      var criteria = new ArrayList<>(SampleDefinitions.rubric().criteria());
      Criterion old = criteria.get(criterion);
      criteria.set(
          criterion, new Criterion(old.id(), old.title(), old.description(), old.weight(), levels));
      return new Rubric(text("x"), criteria);
    }

    @Test
    void thereIsACriterion() {
      List<Problem> found =
          PUBLISHER
              .check(SampleDefinitions.draft(b -> b.rubric(new Rubric(text("x"), List.of()))))
              .list();
      assertThat(found.get(0).code()).isEqualTo("rubric.criteria.size");
      assertThat(found.get(0).at()).isEqualTo(JsonPointer.parse("/rubric/criteria"));
      assertThat(found.get(0).message()).isEqualTo("A rubric has 1 to 100 criteria.");
      assertThat(found.get(0).fix()).isNotBlank();
    }

    @Test
    void thereAreAtMostAHundredCriteria() {
      Criterion one = SampleDefinitions.rubric().criteria().get(0);
      assertThat(
              PUBLISHER
                  .check(
                      SampleDefinitions.draft(
                          b -> b.rubric(new Rubric(text("x"), Collections.nCopies(101, one)))))
                  .codes())
          .contains("rubric.criteria.size");
    }

    @Test
    void aCriterionHasAtLeastTwoLevels() {
      List<CriterionLevel> levels = SampleDefinitions.rubric().criteria().get(0).levels();
      for (List<CriterionLevel> few : List.of(levels.subList(0, 0), levels.subList(2, 3))) {
        Problem problem =
            PUBLISHER.check(SampleDefinitions.draft(b -> b.rubric(with(1, few)))).list().get(0);
        assertThat(problem.code()).isEqualTo("rubric.levels.size");
        assertThat(problem.at()).hasToString("/rubric/criteria/1/levels");
        assertThat(problem.message()).isEqualTo("A criterion has 2 to 20 levels.");
      }
    }

    @Test
    void aLevelSaysWhatItLooksLike() {
      var levels = new ArrayList<>(SampleDefinitions.rubric().criteria().get(0).levels());
      CriterionLevel old = levels.get(3);
      levels.set(3, new CriterionLevel(old.id(), old.name(), old.points(), List.of()));
      only(
          b -> b.rubric(with(2, levels)),
          "rubric.descriptors.empty",
          "/rubric/criteria/2/levels/3/descriptors");
    }
  }
}

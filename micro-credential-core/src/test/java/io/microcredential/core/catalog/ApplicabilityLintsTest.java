package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.PublisherLintsTest.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Problem;
import io.microcredential.core.Severity;
import io.microcredential.core.assessment.Applicability;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.Disagreement;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Feature row E1: a definition in which criteria may not apply leaves nobody waiting for ever. */
class ApplicabilityLintsTest {

  private static final ScoringMethod MEAN = new ScoringMethod.WeightedMean(null);

  private static MicroCredentialDraft judgedBy(ResolutionPolicy resolution) {
    MicroCredentialDraft draft =
        SampleDefinitions.withCriterion(1, c -> c.with(Applicability.MAY_NOT_APPLY));
    return draft.toBuilder().assessmentPolicy(new AssessmentPolicy(resolution, MEAN)).build();
  }

  private static List<Problem> errors(Publisher publisher, MicroCredentialDraft draft) {
    return publisher.check(draft).stream().filter(p -> p.severity() == Severity.ERROR).toList();
  }

  @Test
  void mayDeclareItWhereAnExpertSettlesDifferencesOrNobodyCanDiffer() {
    for (ResolutionPolicy policy :
        List.of(
            new ResolutionPolicy.SingleAssessor(),
            new ResolutionPolicy.Unanimous(3, Disagreement.EXPERT))) {
      assertThat(Publisher.create().check(judgedBy(policy)).hasErrors()).isFalse();
    }
    assertThat(
            SampleDefinitions.publish(judgedBy(new ResolutionPolicy.SingleAssessor()))
                .rubricDigest())
        .isNotEqualTo(SampleDefinitions.published().rubricDigest());
  }

  @Test
  void needsAnExpertWhereAssessorsMayDiffer() {
    only(
        judgedBy(new ResolutionPolicy.Unanimous(2, Disagreement.LOWEST)),
        "policy.applicability-unsettled",
        "/assessmentPolicy/resolution");
  }

  @Test
  void needsACriterionThatAlwaysApplies() {
    MicroCredentialDraft draft =
        SampleDefinitions.draft(
            b ->
                b.rubric(
                        new Rubric(
                            SampleDefinitions.rubric().title(),
                            SampleDefinitions.rubric().criteria().stream()
                                .map(c -> c.with(Applicability.MAY_NOT_APPLY))
                                .toList()))
                    .awardRule(new EachAtLeast(SampleDefinitions.DEVELOPING, List.of())));
    assertThat(errors(Publisher.create(), draft))
        .extracting(Problem::code)
        .containsExactly("rubric.nothing-always-applies");
    assertThat(errors(Publisher.create(Locale.forLanguageTag("es")), draft))
        .allMatch(problem -> problem.message().contains("sin ninguno"));
  }

  @Test
  void warnsWhereTheRuleNamesACriterionThatMayNotApply() {
    MicroCredentialDraft draft =
        SampleDefinitions.withCriterion(2, c -> c.with(Applicability.MAY_NOT_APPLY));
    assertThat(Publisher.create().check(draft).codes()).contains("rule.may-not-apply");
    assertThat(Publisher.create().check(draft).hasErrors()).isFalse();
  }
}

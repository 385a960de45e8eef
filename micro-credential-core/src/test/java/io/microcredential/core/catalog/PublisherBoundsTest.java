package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.PublisherLintsTest.only;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Problems;
import io.microcredential.core.PromptId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.credit.CreditAmount;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.kit.SampleWay;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import java.math.BigInteger;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What keeps a definition written in bad faith from harming readers or machines. */
class PublisherBoundsTest {

  @Nested
  class OfDepth {

    /** The rule of the samples is two deep itself. */
    private MicroCredentialDraft nested(int deep) {
      AwardRule rule = SampleDefinitions.published().awardRule();
      for (int i = 2; i < deep; i++) {
        rule = new AllOf(List.of(rule));
      }
      return SampleDefinitions.withRule(rule);
    }

    @Test
    void aRuleThatNobodyCouldReadInADecisionIsRefused() {
      for (int deep : new int[] {21, 64, 1_000}) {
        Problems problems = Publisher.create().check(nested(deep));
        assertThat(problems.codes()).containsExactly("definition.rule-too-deep");
      }
      only(nested(21), "definition.rule-too-deep", "/awardRule");
    }

    @Test
    void anAwardByTheDeepestRuleIsReadAgain() {
      MicroCredential definition = SampleDefinitions.publish(nested(20));
      Enrollment awarded = SampleWay.through(definition).awarded();
      JsonForm<Enrollment> form = Enrollment.jsonForm();
      assertThat(form.read(form.write(awarded)).orElseThrow()).isEqualTo(awarded);
    }
  }

  @Nested
  class OfDigits {

    /** Two weights that have no common factor. */
    private MicroCredentialDraft weighing(int digits) {
      BigInteger large = BigInteger.TEN.pow(digits - 1);
      List<Criterion> criteria = new ArrayList<>(SampleDefinitions.rubric().criteria());
      for (int i = 0; i < 2; i++) {
        var weight = new Fraction(BigInteger.ONE, large.add(BigInteger.valueOf(i)));
        Criterion old = criteria.get(i);
        criteria.set(i, SampleDefinitions.criterion(old.id(), "Part " + i, weight.toString()));
      }
      return SampleDefinitions.draft(
          draft -> draft.rubric(new Rubric(SampleDefinitions.rubric().title(), criteria)));
    }

    @Test
    void aRubricWhoseScoresWouldBeTooLongToReadIsRefused() {
      only(weighing(751), "definition.score-too-long", "/rubric");
      only(weighing(9_000), "definition.score-too-long", "/rubric");
    }

    @Test
    void anAwardByTheLongestScoreIsReadAgain() {
      MicroCredential definition = SampleDefinitions.publish(weighing(750));
      Enrollment awarded = SampleWay.through(definition).awarded();
      JsonForm<Enrollment> form = Enrollment.jsonForm();
      assertThat(form.read(form.write(awarded)).orElseThrow()).isEqualTo(awarded);
    }
  }

  @Nested
  class OfWebAddresses {

    private final List<String> bad =
        List.of(
            "",
            "x",
            "//example.org/x",
            "javascript:alert(1)",
            "file:///etc/hosts",
            "data:text/html,x",
            "mailto:a@example.org",
            "https:x",
            "https://example.org/\uD83D",
            "http:///x");

    @Test
    void readersAreLedToTheWebAndNowhereElse() {
      for (String address : bad) {
        URI url = URI.create(address);
        var organization =
            new Organization(OrganizationId.of("https://example.org/o"), text("O"), url, null);
        only(
            SampleDefinitions.draft(b -> b.issuer(organization)),
            "definition.web-address",
            "/issuer/url");
        only(
            SampleDefinitions.draft(b -> b.alignments(new Alignment("F", "1", text("x"), url))),
            "definition.web-address",
            "/alignments/0/url");
        only(
            SampleDefinitions.draft(
                b -> b.supportingResearch(new SupportingResearch("S. (2020).", url, text("x")))),
            "definition.web-address",
            "/supportingResearch/0/link");
        only(
            SampleDefinitions.draft(
                b ->
                    b.creditOffers(
                        new CreditOffer(CreditAmount.of("1", CreditUnit.CEU), organization, null))),
            "definition.web-address",
            "/creditOffers/0/authority/url");
      }
    }

    @Test
    void everyMediumOfAResourceIsOnTheWeb() {
      URI good = URI.create("HTTPS://example.org");
      URI wrong = URI.create("javascript:alert(1)");
      only(
          SampleDefinitions.draft(
              b ->
                  b.resources(
                      new LearningResource(
                          text("x"),
                          "text/html",
                          good,
                          List.of(new MediaAlternative("audio/mpeg", wrong, "en"))))),
          "definition.web-address",
          "/resources/0/alternatives/0/url");
      only(
          SampleDefinitions.draft(
              b ->
                  b.resources(
                      new LearningResource(
                          text("x"),
                          "text/html",
                          wrong,
                          List.of(new MediaAlternative("audio/mpeg", good, "en"))))),
          "definition.web-address",
          "/resources/0/url");
    }
  }

  @Nested
  class OfSize {

    @Test
    void aDefinitionHasAtMostTenThousandEntries() {
      only(
          SampleDefinitions.draft(
              b -> b.tags(Collections.nCopies(10_001, "x").toArray(String[]::new))),
          "definition.too-large",
          "");
    }

    @Test
    void everyListCounts() {
      Prompt prompt =
          new Prompt(
              PromptId.of("p"),
              text("x"),
              9,
              Collections.nCopies(10_000, SampleDefinitions.QUESTIONS));
      EvidenceRequirement kinds =
          new EvidenceRequirement(
              SampleDefinitions.RECORDING,
              text("x"),
              text("x"),
              Collections.nCopies(10_000, EvidenceKind.VIDEO),
              0,
              1,
              List.of(),
              List.of());
      List<CriterionId> ids =
          IntStream.range(0, 10_000).mapToObj(i -> CriterionId.of("c" + i)).toList();
      Rubric rubric =
          new Rubric(
              text("x"), Collections.nCopies(2_000, SampleDefinitions.rubric().criteria().get(0)));
      for (MicroCredentialDraft draft :
          List.of(
              SampleDefinitions.draft(b -> b.reflectionPrompts(prompt)),
              SampleDefinitions.draft(b -> b.evidenceRequirements(kinds)),
              SampleDefinitions.draft(b -> b.rubric(rubric)),
              SampleDefinitions.withRule(
                  new AwardRule.EachAtLeast(SampleDefinitions.DEVELOPING, ids)),
              SampleDefinitions.withRule(
                  new AwardRule.FractionAtLeast(
                      Fraction.ONE, SampleDefinitions.DEVELOPING, ids)))) {
        only(draft, "definition.too-large", "");
      }
    }

    @Test
    void aRuleWithTooManyCasesIsLookedIntoByExamples() {
      List<AwardRule> rules =
          IntStream.rangeClosed(1, AwardRule.MOST_LEAVES)
              .<AwardRule>mapToObj(i -> new EvidencePresent(null, null, i))
              .toList();
      MicroCredentialDraft draft =
          SampleDefinitions.withRequirement(
              2,
              old ->
                  new EvidenceRequirement(
                      old.id(),
                      old.title(),
                      old.description(),
                      IntStream.range(0, 10).mapToObj(i -> EvidenceKind.of("K" + i)).toList(),
                      0,
                      1000,
                      old.roles(),
                      old.speaksTo()));
      Problems problems =
          Publisher.create().check(draft.toBuilder().awardRule(new AllOf(rules)).build());
      assertThat(problems.hasErrors()).isFalse();
      assertThat(problems.codes()).contains("rule.not-analysed");
    }
  }
}

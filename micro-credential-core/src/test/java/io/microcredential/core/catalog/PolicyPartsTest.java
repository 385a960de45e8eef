package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.PublisherLintsTest.only;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentPolicy;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.AutomatedRaters;
import io.microcredential.core.assessment.ResolutionPolicy;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a definition declares about routes, teams, appeals, files, raters, delegation and reuse. */
class PolicyPartsTest {

  private static final Publisher PUBLISHER = Publisher.create();
  private static final AwardRule TEST =
      new AwardRule.TestScoreAtLeast(TestId.of("exam"), Fraction.parse("0.8"));

  @Nested
  class OfRoutes {

    @Test
    void priorLearningHasAWindowATestHasNoneAndAPortfolioMay() {
      Period window = Period.ofYears(3);
      assertThat(RouteOffer.priorLearning(window).evidenceWindow()).isEqualTo(window);
      assertThat(new RouteOffer(AssessmentRoute.PORTFOLIO, window).route().isJudged()).isTrue();
      assertThat(RouteOffer.portfolio().evidenceWindow()).isNull();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RouteOffer(AssessmentRoute.TEST, window));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new RouteOffer(AssessmentRoute.PRIOR_LEARNING, null));
      for (String nothing : List.of("P0D", "P-1Y", "P1000001Y")) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> RouteOffer.priorLearning(Period.parse(nothing)));
      }
    }

    @Test
    void eachIsOfferedOnce() {
      only(
          SampleDefinitions.draft(
              b ->
                  b.routes(
                      RouteOffer.portfolio(),
                      RouteOffer.priorLearning(Period.ofYears(2)),
                      new RouteOffer(AssessmentRoute.PORTFOLIO, Period.ofYears(1)))),
          "definition.repeated-route",
          "/routes/2/route");
    }

    @Test
    void whoTakesTheTestCanEarnTheAward() {
      RouteOffer[] routes = {RouteOffer.portfolio(), RouteOffer.test()};
      MicroCredentialDraft either =
          SampleDefinitions.withRule(new AwardRule.AnyOf(List.of(TEST, SampleDefinitions.rule())))
              .toBuilder()
              .routes(routes)
              .build();
      assertThat(PUBLISHER.check(either)).isEmpty();
      for (AwardRule rule :
          List.of(
              SampleDefinitions.rule(),
              new AwardRule.AllOf(List.of(TEST, SampleDefinitions.rule())))) {
        only(
            SampleDefinitions.withRule(rule).toBuilder().routes(routes).build(),
            "definition.test-route-never-met",
            "/routes/1");
      }
    }
  }

  @Nested
  class OfRulesByRoute {

    private final AwardRule byTestOnly =
        new AwardRule.ByRoute(List.of(new AwardRule.RouteBranch(AssessmentRoute.TEST, TEST)));

    @Test
    void everyRouteThatIsOfferedCanBeTakenToTheEnd() {
      only(
          SampleDefinitions.withRule(byTestOnly).toBuilder()
              .routes(RouteOffer.test(), RouteOffer.priorLearning(Period.ofYears(1)))
              .build(),
          "definition.route-never-met",
          "/routes/1");
      assertThat(
              PUBLISHER.check(
                  SampleDefinitions.withRule(byTestOnly).toBuilder()
                      .routes(RouteOffer.test())
                      .build()))
          .isEmpty();
    }

    @Test
    void withoutRoutesWorkIsShownByPortfolio() {
      only(SampleDefinitions.withRule(byTestOnly), "rule.never-met", "/awardRule");
    }
  }

  @Nested
  class OfTeams {

    @Test
    void handInForRequirementsOfTheDefinition() {
      var policy =
          new TeamArtifactPolicy(
              List.of(SampleDefinitions.LESSON_PLAN, RequirementId.of("poster")), 150);
      assertThat(policy.allows(SampleDefinitions.LESSON_PLAN)).isTrue();
      assertThat(policy.allows(SampleDefinitions.RECORDING)).isFalse();
      only(
          SampleDefinitions.draft(b -> b.teamArtifacts(policy)),
          "definition.unknown-requirement",
          "/teamArtifacts/allowedFor/1");
    }

    @Test
    void eachMemberWritesSomethingForSomeRequirement() {
      List<RequirementId> plan = List.of(SampleDefinitions.LESSON_PLAN);
      assertThatIllegalArgumentException().isThrownBy(() -> new TeamArtifactPolicy(plan, 0));
      assertThatIllegalArgumentException().isThrownBy(() -> new TeamArtifactPolicy(List.of(), 150));
    }
  }

  @Nested
  class OfAppeals {

    @Test
    void haveAtLeastADay() {
      assertThat(new AppealPolicy(Period.ofDays(1)).within()).isEqualTo(Period.ofDays(1));
      assertThatIllegalArgumentException().isThrownBy(() -> new AppealPolicy(Period.ZERO));
    }
  }

  /** Feature row D1: media types, length and word limits of evidence. */
  @Nested
  class OfFiles {

    @Test
    void aTypeOrAllOfAKindWillDo() {
      MediaRules rules = MediaRules.of("video/*", "Application/PDF");
      for (String allowed : List.of("video/mp4", "VIDEO/webm; codecs=vp9", "application/pdf")) {
        assertThat(rules.allows(allowed)).as(allowed).isTrue();
      }
      for (String refused : List.of("audio/mp4", "videos/mp4", "video", "application/pdf+x")) {
        assertThat(rules.allows(refused)).as(refused).isFalse();
      }
      assertThat(MediaRules.of().allows("anything/at-all")).isTrue();
    }

    @Test
    void aPatternIsATypeOrAllOfAKind() {
      for (String wrong : List.of("video", "*/*", "video/*+xml", "video/mp4;a=b")) {
        only(
            SampleDefinitions.withRequirement(1, old -> old.with(MediaRules.of("text/*", wrong))),
            "definition.media-pattern",
            "/evidenceRequirements/1/media/mediaTypes/1");
      }
    }

    @Test
    void limitsAreMoreThanNothing() {
      var rules = new MediaRules(List.of(), (1L << 53) - 1, Duration.ofMinutes(20), 1);
      assertThat(JsonForm.of(MediaRules.class).write(rules))
          .isEqualToIgnoringWhitespace(
              """
              {"maximumBytes": 9007199254740991, "maximumDuration": "PT20M", "maximumWords": 1}
              """);
      for (long bytes : new long[] {0, -1, 1L << 53}) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new MediaRules(List.of(), bytes, null, null));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new MediaRules(List.of(), null, Duration.ZERO, null));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new MediaRules(List.of(), null, null, 0));
    }
  }

  @Nested
  class OfPrograms {

    private final ScoringMethod scoring = new ScoringMethod.WeightedMean(null);

    @Test
    void neverRateAlone() {
      var alone =
          new AssessmentPolicy(
              new ResolutionPolicy.SingleAssessor(), scoring, AutomatedRaters.ONE_AMONG_OTHERS);
      assertThat(alone.allowsAutomatedRater()).isFalse();
      only(
          SampleDefinitions.draft(b -> b.assessmentPolicy(alone)),
          "definition.automated-rater-alone",
          "/assessmentPolicy/automatedRaters");
    }

    @Test
    void mayBeOneOfTwo() {
      AssessmentPolicy two = AssessmentPolicy.twoAssessors().with(AutomatedRaters.ONE_AMONG_OTHERS);
      assertThat(two.allowsAutomatedRater()).isTrue();
      assertThat(PUBLISHER.check(SampleDefinitions.draft(b -> b.assessmentPolicy(two)))).isEmpty();
    }

    @Test
    void doNotRateWhereNobodySaysSo() {
      AssessmentPolicy two = AssessmentPolicy.twoAssessors();
      assertThat(two.allowsAutomatedRater()).isFalse();
      assertThat(two.with(AutomatedRaters.NONE)).isEqualTo(two);
    }
  }

  /** Feature row A3: an issuer that acts on behalf of another organization. */
  @Nested
  class OfDelegation {

    @Test
    void anIssuerActsForAnotherThanItself() {
      Organization state = Organization.of("https://example.org/state", "State");
      Organization issuer = SampleDefinitions.published().issuer();
      assertThat(PUBLISHER.check(SampleDefinitions.draft(b -> b.onBehalfOf(state)))).isEmpty();
      only(
          SampleDefinitions.draft(b -> b.onBehalfOf(issuer)),
          "definition.on-behalf-of-itself",
          "/onBehalfOf/id");
    }
  }

  /** Feature row B3: who may copy or adapt. */
  @Nested
  class OfReuse {

    private final OrganizationId issuer = OrganizationId.of("https://example.org/district");
    private final OrganizationId stranger = OrganizationId.of("https://example.org/stranger");
    private final DefinitionRef source =
        new DefinitionRef(
            MicroCredentialId.of("https://example.org/source"),
            new Version(1, 0),
            Digest.ofText("source"));

    private ReuseTerms terms(ReuseTerms.Circle copying, ReuseTerms.Circle adapting) {
      boolean named = EnumSet.of(copying, adapting).contains(ReuseTerms.Circle.NAMED);
      return new ReuseTerms(copying, adapting, named ? List.of(issuer) : List.of(), null, null);
    }

    private Adaptation adaptation(ReuseTerms terms, boolean changed) {
      return new Adaptation(
          source,
          Organization.of("https://example.org/studio", "Studio"),
          terms,
          changed ? text("Shorter.") : null);
    }

    @Test
    void circlesSayWhoMay() {
      ReuseTerms terms = terms(ReuseTerms.Circle.EVERYBODY, ReuseTerms.Circle.NAMED);
      assertThat(terms.mayCopy(stranger)).isTrue();
      assertThat(terms.mayAdapt(stranger)).isFalse();
      assertThat(terms.mayAdapt(issuer)).isTrue();
      assertThat(ReuseTerms.nobody().mayCopy(issuer)).isFalse();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> terms(ReuseTerms.Circle.NAMED, ReuseTerms.Circle.EVERYBODY));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new ReuseTerms(
                      ReuseTerms.Circle.NAMED, ReuseTerms.Circle.NOBODY, List.of(), null, null));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  new ReuseTerms(
                      ReuseTerms.Circle.NOBODY,
                      ReuseTerms.Circle.NOBODY,
                      List.of(issuer),
                      null,
                      null));
    }

    @Test
    void anAdaptationNeedsPermissionToAdaptAndACopyToCopy() {
      ReuseTerms copyOnly = terms(ReuseTerms.Circle.NAMED, ReuseTerms.Circle.NOBODY);
      assertThat(
              PUBLISHER.check(
                  SampleDefinitions.draft(b -> b.adaptedFrom(adaptation(copyOnly, false)))))
          .isEmpty();
      only(
          SampleDefinitions.draft(b -> b.adaptedFrom(adaptation(copyOnly, true))),
          "definition.reuse-not-permitted",
          "/adaptedFrom/terms");
    }

    @Test
    void aCopyIsNotItsOwnSource() {
      ReuseTerms all = terms(ReuseTerms.Circle.EVERYBODY, ReuseTerms.Circle.EVERYBODY);
      only(
          SampleDefinitions.draft(b -> b.id(source.id()).adaptedFrom(adaptation(all, true))),
          "definition.adapted-from-itself",
          "/adaptedFrom/source/id");
    }

    @Test
    void licencesStandOnTheWeb() {
      only(
          SampleDefinitions.draft(
              b -> b.reuse(ReuseTerms.everybody(URI.create("file:///cc"), text("By us.")))),
          "definition.web-address",
          "/reuse/license");
    }
  }
}

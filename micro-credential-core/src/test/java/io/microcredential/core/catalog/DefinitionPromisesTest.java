package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.PublisherLintsTest.only;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Problem;
import io.microcredential.core.Severity;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Feature row A2: exactly one competency, never seat time alone, research behind it. The three
 * lints are SINGLE_COMPETENCY, NO_SEAT_TIME_ONLY and RESEARCH_PRESENT.
 */
class DefinitionPromisesTest {

  private static final Publisher PUBLISHER = Publisher.create();

  @Nested
  class SingleCompetency {

    private MicroCredentialDraft stating(LanguageMap statement) {
      return SampleDefinitions.draft(b -> b.competency(new Competency(statement)));
    }

    @Test
    void aStatementThatReadsLikeSeveralIsAWarning() {
      for (String several :
          List.of(
              "The teacher plans talk. The teacher grades fairly.",
              "The teacher plans talk and also grades fairly.",
              "The teacher plans talk, as well as grading fairly.",
              "The teacher plans talk; grades are fair.",
              "The teacher plans talk. In addition grades are fair.",
              "The teacher\n- plans talk\n- grades fairly")) {
        Problem problem =
            only(
                stating(LanguageMap.english(several)),
                "definition.single-competency",
                "/competency/statement/en");
        assertThat(problem.severity()).as(several).isEqualTo(Severity.WARNING);
      }
    }

    @Test
    void eachLanguageIsReadByItsOwnWords() {
      only(
          stating(
              LanguageMap.english("The teacher plans talk.")
                  .with("es-MX", "Planifica la conversación y también evalúa.")),
          "definition.single-competency",
          "/competency/statement/es-MX");
      assertThat(
              PUBLISHER.check(
                  stating(LanguageMap.of("pt", "Planifica a conversa y también avalia."))))
          .as("phrases of one language mean nothing in another")
          .isEmpty();
    }

    @Test
    void oneSentenceStaysOneCompetency() {
      for (String one :
          List.of(
              "The teacher leads talk in which students answer one another.",
              "The teacher listens and responds",
              "Uses tools, e.g. sentence starters, in talk.",
              "Waits 3.5 seconds before calling on a student.",
              "  Leads talk.  ")) {
        assertThat(PUBLISHER.check(stating(LanguageMap.english(one)))).as(one).isEmpty();
      }
    }

    @Test
    void noCompetencyIsRefused() {
      only(
          SampleDefinitions.draft(b -> b.competency(null)),
          "definition.competency.missing",
          "/competency");
    }
  }

  @Nested
  class NoSeatTimeOnly {

    @Test
    void hoursAloneAreRefused() {
      var hours = new AwardRule.HoursAtLeast(Fraction.of(15));
      Problem problem =
          only(SampleDefinitions.withRule(hours), "rule.seat-time-only", "/awardRule");
      assertThat(problem.severity()).isEqualTo(Severity.ERROR);
      only(
          SampleDefinitions.withRule(new AwardRule.AnyOf(List.of(SampleDefinitions.rule(), hours))),
          "rule.seat-time-only",
          "/awardRule");
    }

    @Test
    void hoursBesideEvidenceAreFine() {
      var hours = new AwardRule.HoursAtLeast(Fraction.of(15));
      assertThat(
              PUBLISHER.check(
                  SampleDefinitions.withRule(
                      new AwardRule.AllOf(List.of(SampleDefinitions.rule(), hours)))))
          .isEmpty();
    }
  }

  @Nested
  class ResearchPresent {

    @Test
    void aMethodWithoutResearchIsRefused() {
      only(
          SampleDefinitions.draft(b -> b.supportingResearch()),
          "definition.supporting-research.missing",
          "/supportingResearch");
    }
  }
}

package io.microcredential.core.catalog.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.catalog.LifeCycleStage;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.SampleQualification;
import io.microcredential.core.catalog.completeness.ElementPresence.Source;
import io.microcredential.core.credit.CreditAmount;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature rows A8 and I9: completeness by the European Annex I and by the CTDL minimum. */
class CompletenessReportTest {

  private static final Organization ISSUER =
      new Organization(
          OrganizationId.of("https://example.org/district"),
          LanguageMap.english("District"),
          null,
          "US");
  private static final AwardFacts AWARD =
      AwardFacts.nothing().withLearner().withDate(LocalDate.of(2026, 3, 2)).withGrade();

  private static MicroCredentialDraft complete() {
    return SampleDefinitions.draft(
        b -> b.issuer(ISSUER).qualification(SampleQualification.complete()));
  }

  private static List<String> missing(CompletenessReport report) {
    return report.missing().stream()
        .map(found -> found.element() + " " + found.source() + " " + found.at())
        .toList();
  }

  private static Presence presence(CompletenessReport report, String element) {
    return report.element(element).orElseThrow().presence();
  }

  @Nested
  class OfTheEuropeanAnnex {

    @Test
    void hasTheElementsOfTheAnnexInItsOrder() {
      assertThat(EuropeanAnnexOne.check(complete()).elements())
          .extracting(ElementPresence::element)
          .containsExactly(
              "learner-identification",
              "title",
              "country-of-issuer",
              "awarding-body",
              "date-of-issuing",
              "learning-outcomes",
              "notional-workload",
              "level",
              "type-of-assessment",
              "form-of-participation",
              "quality-assurance",
              "prerequisites",
              "supervision",
              "identity-verification",
              "grade",
              "stackability",
              "further-information");
    }

    @Test
    void aCompleteDefinitionAndAwardMissNothing() {
      CompletenessReport report = EuropeanAnnexOne.check(complete(), AWARD);
      assertThat(report.elements())
          .extracting(ElementPresence::presence)
          .containsOnly(Presence.PRESENT);
      assertThat(report.hasAllMandatory()).isTrue();
    }

    @Test
    void aDefinitionAloneIsNotAskedWhatOnlyAnAwardCanSay() {
      CompletenessReport report = EuropeanAnnexOne.check(complete());
      assertThat(report.elements())
          .filteredOn(found -> found.presence() == Presence.NOT_APPLICABLE)
          .extracting(ElementPresence::element)
          .containsExactly("learner-identification", "date-of-issuing", "grade");
      assertThat(report.hasAllMandatory()).isTrue();
    }

    @Test
    void anEmptyDraftAndAnUnknownAwardAreToldEveryPlace() {
      CompletenessReport report =
          EuropeanAnnexOne.check(MicroCredentialDraft.builder().build(), AwardFacts.nothing());
      assertThat(missing(report))
          .containsExactly(
              "learner-identification AWARD /learnerIdentified",
              "title DEFINITION /title",
              "country-of-issuer DEFINITION /issuer/country",
              "awarding-body DEFINITION /issuer",
              "date-of-issuing AWARD /issuedOn",
              "learning-outcomes DEFINITION /qualification/outcomes",
              "notional-workload DEFINITION /qualification/notionalWorkload",
              "level DEFINITION /qualification/levels",
              "type-of-assessment DEFINITION /qualification/assessmentType",
              "form-of-participation DEFINITION /qualification/participation",
              "quality-assurance DEFINITION /qualification/qualityAssurance",
              "supervision DEFINITION /qualification/supervision",
              "identity-verification DEFINITION /qualification/identityCheck",
              "grade AWARD /graded",
              "stackability DEFINITION /qualification/stackability",
              "further-information DEFINITION /qualification/furtherInformation");
      assertThat(presence(report, "prerequisites")).isEqualTo(Presence.NOT_APPLICABLE);
      assertThat(report.hasAllMandatory()).isFalse();
    }

    @Test
    void aCompetencyIsAnOutcomeAndAnyWorkloadWillDo() {
      MicroCredentialDraft draft = SampleDefinitions.draft();
      assertThat(presence(EuropeanAnnexOne.check(draft), "learning-outcomes"))
          .isEqualTo(Presence.PRESENT);
      assertThat(presence(EuropeanAnnexOne.check(draft), "notional-workload"))
          .isEqualTo(Presence.PRESENT);
      MicroCredentialDraft without = draft.toBuilder().workload(null).build();
      assertThat(presence(EuropeanAnnexOne.check(without), "notional-workload"))
          .isEqualTo(Presence.MISSING);
      MicroCredentialDraft ects =
          without.toBuilder()
              .creditOffers(new CreditOffer(CreditAmount.of("2", CreditUnit.ECTS), ISSUER, null))
              .build();
      assertThat(presence(EuropeanAnnexOne.check(ects), "notional-workload"))
          .isEqualTo(Presence.PRESENT);
    }

    @Test
    void aMissingLevelIsForPeopleToJudge() {
      MicroCredentialDraft draft = SampleDefinitions.draft(b -> b.issuer(ISSUER));
      assertThat(EuropeanAnnexOne.check(draft).element("level").orElseThrow().obligation())
          .isEqualTo(Obligation.WHERE_APPLICABLE);
    }
  }

  @Nested
  class OfCtdl {

    private final RegistryFacts registry =
        new RegistryFacts(
            "ce-01234567-89ab-cdef-0123-456789abcdef",
            LifeCycleStage.ACTIVE,
            URI.create("https://example.org/page"),
            URI.create("https://example.org/costs"));

    @Test
    void aDefinitionWithWhatTheRegistryKnowsMissesNothing() {
      CompletenessReport report = CtdlMinimum.check(SampleDefinitions.draft(), registry);
      assertThat(report.elements())
          .extracting(ElementPresence::presence)
          .containsOnly(Presence.PRESENT);
    }

    @Test
    void whatIsMissingIsNamedByItsProperty() {
      assertThat(missing(CtdlMinimum.check(SampleDefinitions.draft(), RegistryFacts.nothing())))
          .containsExactly(
              "ceterms:ctid REGISTRY /ctid",
              "ceterms:credentialStatusType REGISTRY /stage",
              "ceterms:subjectWebpage REGISTRY /webPage",
              "ceterms:estimatedCost/ceterms:costDetails REGISTRY /costPage");
      assertThat(missing(CtdlMinimum.check(MicroCredentialDraft.builder().build(), registry)))
          .containsExactly(
              "@id DEFINITION /id",
              "ceterms:name DEFINITION /title",
              "ceterms:description DEFINITION /description",
              "ceterms:ownedBy DEFINITION /issuer",
              "ceterms:requires/ceterms:description DEFINITION /awardRule");
    }

    @Test
    void whatIsFreeHasNoCosts() {
      CompletenessReport report =
          CtdlMinimum.check(SampleDefinitions.draft(b -> b.fee(null)), RegistryFacts.nothing());
      assertThat(presence(report, "ceterms:estimatedCost/ceterms:costDetails"))
          .isEqualTo(Presence.NOT_APPLICABLE);
      assertThat(presence(report, "ceterms:estimatedCost/ceterms:description"))
          .isEqualTo(Presence.NOT_APPLICABLE);
    }

    @Test
    void anIdentifierHasTheFormOfTheRegistry() {
      for (String wrong : List.of("", "ce-1", "01234567-89ab-cdef-0123-456789abcdef")) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> new RegistryFacts(wrong, null, null, null));
      }
    }
  }

  @Nested
  class InWords {

    @Test
    void aReportIsToldInBothLanguagesAndCertifiesNothing() {
      CompletenessReport report =
          EuropeanAnnexOne.check(SampleDefinitions.draft(), AwardFacts.nothing());
      List<String> english = report.lines(Locale.ENGLISH);
      assertThat(english)
          .contains(
              "European standard elements (2022/C 243/02, Annex I): 5 of 17 are there.",
              "there: Title of the micro-credential (mandatory)",
              "missing: Type of assessment (mandatory); add it to the definition at"
                  + " /qualification/assessmentType",
              "missing: Grade achieved (optional); add it to the award at /graded")
          .hasSize(19);
      assertThat(english.get(18))
          .isEqualTo("This lists what is there; it validates, recognises and certifies nothing.");
      assertThat(report.lines(Locale.forLanguageTag("es-MX")))
          .contains(
              "falta: Tipo de evaluación (obligatorio); añádalo en la definición, en"
                  + " /qualification/assessmentType");
    }

    @Test
    void everyProfilePresenceAndObligationHasItsWords() {
      for (CompletenessProfile profile : CompletenessProfile.values()) {
        for (Presence presence : Presence.values()) {
          for (Obligation obligation : Obligation.values()) {
            for (Source source : Source.values()) {
              var found =
                  new ElementPresence("title", obligation, presence, source, JsonPointer.root());
              assertThat(new CompletenessReport(profile, List.of(found)).lines(Locale.ENGLISH))
                  .hasSize(3);
            }
          }
        }
      }
    }

    @Test
    void everyElementOfTheAnnexHasAName() {
      String all =
          String.join("\n", EuropeanAnnexOne.check(complete(), AWARD).lines(Locale.ENGLISH));
      assertThat(
              Arrays.stream(all.split("\n", -1))
                  .filter(line -> line.matches("there: [a-z-]+ \\(.*"))
                  .toList())
          .as("lines that show a code in place of a name")
          .isEmpty();
    }
  }
}

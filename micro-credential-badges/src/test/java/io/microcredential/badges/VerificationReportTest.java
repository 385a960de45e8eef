package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every report has, whatever was handed in. */
class VerificationReportTest {

  private static final BadgeVerifier VERIFIER =
      BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER));

  private static VerificationReport report(JsonValue badge) {
    return VERIFIER.verify(Json.write(badge), SampleBadge.NOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "{", "{}", "[]", "null", "\"badge\"", "\u0089PNG\r\n", "a.b.c", "<svg/>"})
  void hasOneEntryForEachStepInOrderAlsoForGarbage(String garbage) {
    VerificationReport report = VERIFIER.verify(garbage, SampleBadge.NOW);
    assertThat(report.checks()).extracting(Check::step).containsExactly(VerificationStep.values());
    assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
    assertThat(report.verifiedBadge()).isEmpty();
    assertThat(report.text()).startsWith("Result: invalid\n");
    assertThat(report.text().lines().filter(line -> line.startsWith("  ")).count())
        .isGreaterThanOrEqualTo(VerificationStep.values().length);
  }

  @Test
  void hasOneEntryForEachStepInOrderForAGoodBadge() {
    VerificationReport report = report(SampleBadge.sign(SampleBadge.small()));
    assertThat(report.checks()).extracting(Check::step).containsExactly(VerificationStep.values());
    assertThat(report.checks())
        .extracting(Check::outcome)
        .containsOnly(CheckOutcome.PASSED, CheckOutcome.NOT_APPLICABLE);
  }

  @Test
  void bytesAndTextGiveTheSameReport() {
    String badge = Json.write(SampleBadge.sign(SampleBadge.small()));
    assertThat(VERIFIER.verify(badge.getBytes(StandardCharsets.UTF_8), SampleBadge.NOW).checks())
        .isEqualTo(VERIFIER.verify(badge, SampleBadge.NOW).checks());
  }

  /** Every report in which all checks but one or two passed, whatever came of those. */
  @Test
  void onlyAReportWithoutFailureOrDoubtHandsOutABadge() {
    Set<VerificationStep> mayNotApply =
        EnumSet.of(
            VerificationStep.DEFINED_TERMS,
            VerificationStep.SCHEMA,
            VerificationStep.CLAIMS,
            VerificationStep.STATUS,
            VerificationStep.RECIPIENT,
            VerificationStep.PARTS);
    Set<VerificationStep> reportedApart =
        EnumSet.of(VerificationStep.REFRESH, VerificationStep.ENDORSEMENTS);
    int reports = 0;
    for (VerificationStep one : VerificationStep.values()) {
      for (CheckOutcome ofOne : CheckOutcome.values()) {
        for (VerificationStep other : VerificationStep.values()) {
          for (CheckOutcome ofOther : CheckOutcome.values()) {
            Map<VerificationStep, CheckOutcome> outcomes = new EnumMap<>(VerificationStep.class);
            outcomes.put(one, ofOne);
            outcomes.put(other, ofOther);
            boolean clean =
                outcomes.entrySet().stream()
                    .allMatch(
                        entry ->
                            entry.getValue() == CheckOutcome.PASSED
                                || reportedApart.contains(entry.getKey())
                                || (entry.getValue() == CheckOutcome.NOT_APPLICABLE
                                    && mayNotApply.contains(entry.getKey())));
            VerificationReport report = reportWith(outcomes);
            assertThat(report.result() == VerificationResult.VALID)
                .as("%s", outcomes)
                .isEqualTo(clean);
            assertThat(report.verifiedBadge().isPresent()).as("%s", outcomes).isEqualTo(clean);
            reports++;
          }
        }
      }
    }
    assertThat(reports).isEqualTo(14 * 4 * 14 * 4);
  }

  private static VerificationReport reportWith(Map<VerificationStep, CheckOutcome> outcomes) {
    List<Check> checks =
        Arrays.stream(VerificationStep.values())
            .map(
                step ->
                    new Check(
                        step,
                        outcomes.getOrDefault(step, CheckOutcome.PASSED),
                        ".",
                        Problems.none()))
            .toList();
    return new VerificationReport(
        BadgeFormat.OPEN_BADGES_3_0, checks, List.of(), SampleBadge.small(), SampleBadge.ISSUER);
  }

  @Nested
  class Text {

    @Test
    void saysNothingOfTheRecipient() {
      JsonObject badge = SampleBadge.signed(SampleBadge.full());
      for (Identity who :
          List.of(
              Identity.email(SampleBadge.EMAIL),
              Identity.email("somebody.else@example.org"),
              Identity.did(SampleBadge.LEARNER_DID))) {
        VerificationReport report =
            VERIFIER.expecting(who).verify(Json.write(badge), SampleBadge.NOW);
        assertThat(report.text() + report + report.problems())
            .doesNotContain(SampleBadge.LEARNER_DID)
            .doesNotContain(SampleBadge.EMAIL)
            .doesNotContain("somebody.else")
            .doesNotContain(SampleBadge.SALT)
            .doesNotContain(SampleBadge.hashedEmail().hash());
      }
    }

    @Test
    void saysNothingOfTheRecipientEvenWhereTheIdentityIsMalformed() {
      JsonObject badge =
          SampleBadge.small()
              .with(
                  "credentialSubject",
                  JsonEdits.value(
                      """
                      {"id": "not an iri robin@example.org", "type": ["AchievementSubject"],
                       "identifier": [{"type": "IdentityObject", "hashed": "robin@example.org",
                          "identityHash": ["robin@example.org"], "identityType": "robin@example.org"}]}
                      """));
      VerificationReport report = report(badge);
      assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
      assertThat(report.text() + report + report.problems()).doesNotContain("robin");
    }

    @Test
    void speaksSpanishWithTheSameCodesAndPlaces() {
      VerificationReport report =
          report(SampleBadge.sign(SampleBadge.small()).without("validFrom"));
      String spanish = report.text(Locale.forLanguageTag("es-MX"));
      assertThat(spanish)
          .startsWith("Resultado: no válida\n")
          .contains("Forma de una insignia  No es una insignia bien formada.")
          .contains("En /validFrom. [ob3.missing]");
      assertThat(spanish.lines().count()).isEqualTo(report.text().lines().count());
      assertThat(report.problems(Locale.forLanguageTag("es")).codes())
          .isEqualTo(report.problems().codes());
      assertThat(report.text(Locale.JAPANESE)).isEqualTo(report.text());
    }

    @Test
    void cannotBeForgedByTheNamesOfMembers() {
      String forged = "x\n  passed         Signature              All is well.\u001b[2J\u202e";
      VerificationReport report = report(SampleBadge.small().with(forged, JsonValue.of("changed")));
      assertThat(report.problems().codes()).contains("jsonld.undefined-term");
      assertThat(report.text().lines())
          .noneMatch(line -> line.matches(" {2}passed +Signature.*"))
          .anyMatch(line -> line.contains("\\u000A") && line.contains("\\u001B"));
      assertThat(report.text()).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void staysReadableWhenThereAreVeryManyProblemsInVeryLongPlaces() {
      var wrong = new JsonArray(Collections.nCopies(10_000, JsonValue.of(1)));
      String name = "long".repeat(50_000);
      JsonObject badge =
          SampleBadge.small().with("evidence", wrong).with(name, new JsonObject(Map.of()));
      VerificationReport report = report(badge);
      assertThat(report.check(VerificationStep.STRUCTURE).problems().list()).hasSize(100);
      assertThat(report.text().length()).isLessThan(20_000);
      assertThat(report.text()).contains("more");
    }

    @Test
    void tellsWhatIsWrongWhereAndUnderWhichCode() {
      VerificationReport report =
          report(SampleBadge.sign(SampleBadge.small()).without("validFrom"));
      assertThat(report.text())
          .contains("The specification requires this property. At /validFrom. [ob3.missing]");
    }
  }

  @Nested
  class Steps {

    @Test
    void haveDifferentStableIdsAndSources() {
      assertThat(VerificationStep.values())
          .extracting(VerificationStep::id)
          .doesNotHaveDuplicates();
      assertThat(VerificationStep.values())
          .allSatisfy(
              step -> {
                assertThat(step.id()).matches("[a-z]+");
                assertThat(step.clause(BadgeFormat.OPEN_BADGES_3_0).id())
                    .isEqualTo("ob3." + step.id());
                assertThat(step.clause(BadgeFormat.OPEN_BADGES_2_0).source().getPath())
                    .contains("OBv2p0Final");
                assertThat(step.source().getScheme()).isEqualTo("https");
                assertThat(step.source().getFragment()).isNotBlank();
              });
    }

    /**
     * The anchors as they stand in the published documents: the Open Badges ones in the headings of
     * the specification's source, the W3C ones in the Recommendations of May 2025.
     */
    @Test
    void nameTheClausesThatDemandThem() {
      assertThat(VerificationStep.values())
          .extracting(step -> step + " " + step.source())
          .containsExactly(
              "INPUT https://www.imsglobal.org/spec/ob/v3p0/#docformat",
              "STRUCTURE https://www.imsglobal.org/spec/ob/v3p0/#achievementcredential",
              "DEFINED_TERMS https://www.w3.org/TR/vc-data-integrity/#securing-data-losslessly",
              "SCHEMA https://www.imsglobal.org/spec/ob/v3p0/#credentialschema",
              "CLAIMS https://www.imsglobal.org/spec/ob/v3p0/#jwt-proof",
              "PROOF https://www.imsglobal.org/spec/ob/v3p0/#verification",
              "KEY https://www.w3.org/TR/cid-1.0/#retrieve-verification-method",
              "REFRESH https://www.imsglobal.org/spec/ob/v3p0/#refreshservice",
              "STATUS https://www.imsglobal.org/spec/ob/v3p0/#credentialstatus",
              "VALIDITY https://www.w3.org/TR/vc-data-model-2.0/#validity-period",
              "RECIPIENT https://www.imsglobal.org/spec/ob/v3p0/#verify-identifier",
              "ENDORSEMENTS https://www.imsglobal.org/spec/ob/v3p0/#endorsement-verification",
              "PARTS https://www.imsglobal.org/spec/clr/v2p0/#verification",
              "TRUST https://www.w3.org/TR/vc-data-model-2.0/#trust-model");
    }
  }

  @Test
  void checksAndProblemsAreTheSameFindings() {
    VerificationReport report = report(SampleBadge.small().without("issuer"));
    assertThat(report.problems().list())
        .containsExactlyElementsOf(
            report.checks().stream().flatMap(check -> check.problems().stream()).toList());
    assertThat(report.problems().list())
        .contains(
            Problem.error(
                "ob3.missing",
                JsonPointer.root().child("issuer"),
                "The specification requires this property."));
  }
}

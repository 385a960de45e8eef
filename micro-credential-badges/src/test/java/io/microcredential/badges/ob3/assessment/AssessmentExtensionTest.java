package io.microcredential.badges.ob3.assessment;

import static io.microcredential.badges.fixture.JsonEdits.items;
import static io.microcredential.badges.fixture.JsonEdits.text;
import static io.microcredential.badges.fixture.JsonEdits.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.BadgeResults;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.badges.ob3.assessment.AssessmentDescription.GroupEvaluation;
import io.microcredential.badges.ob3.assessment.AssessmentDescription.GroupParticipation;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row E12: the assessment extension of 1EdTech, written and read. */
class AssessmentExtensionTest {

  private static final URI FIGURES = URI.create("https://example.org/reliability/talk");

  static AssessmentDescription whole() {
    return AssessmentDescription.of(SampleBadge.DEFINITION, AssessmentType.ARTIFACT, Locale.ENGLISH)
        .withReliability(FIGURES);
  }

  static JsonObject badge(AssessmentDescription assessment) {
    return AssessmentExtension.addTo(SampleBadge.full().toJson(SampleBadge.PROFILE), assessment);
  }

  private static JsonObject subject(JsonObject badge) {
    return (JsonObject) JsonEdits.at(badge, "/credentialSubject");
  }

  @Nested
  class FromDefinition {

    @Test
    void saysWhatIsAskedAndHowItIsJudged() {
      AssessmentDescription assessment = whole();
      assertThat(assessment.id())
          .contains("https://example.org/micro-credentials/talk-that-teaches#1.0/assessment");
      assertThat(assessment.name()).contains("Talk that teaches: rubric");
      assertThat(assessment.type()).isEqualTo(AssessmentType.ARTIFACT);
      assertThat(assessment.output()).isEqualTo("Lesson plan; Student work; Recording");
      assertThat(assessment.evaluationMethod())
          .startsWith("Question design: 0–3 points.\nWait time: 0–3 points.\n")
          .contains("Student voice");
      assertThat(assessment.hasGroupParticipation()).isFalse();
      assertThat(assessment.hasGroupEvaluation()).isFalse();
      assertThat(assessment.reliability()).contains(FIGURES);
      assertThat(assessment.example()).isEmpty();
      assertThat(assessment.description())
          .isEqualTo(SampleBadge.DEFINITION.description().original());
    }

    @Test
    void hasASectionForEachPartTheEvidenceAndTheReflection() {
      List<AssessmentSection> sections = whole().sections();
      assertThat(sections)
          .extracting(section -> section.title().orElseThrow())
          .containsExactly("Overview", "Evidence", "Reflection");
      AssessmentQuestion first = sections.get(0).questions().get(0);
      assertThat(first.type()).isEqualTo(QuestionType.TEXT);
      assertThat(first.text()).isEqualTo("Describe your class.");
      assertThat(first.wordLimit()).contains(new BigDecimal("300"));
      assertThat(first.isRequired()).isTrue();
      List<AssessmentQuestion> evidence = sections.get(1).questions();
      assertThat(evidence)
          .extracting(AssessmentQuestion::type)
          .containsOnly(QuestionType.FILE)
          .hasSize(3);
      assertThat(evidence)
          .extracting(AssessmentQuestion::isRequired)
          .containsExactly(true, true, false);
      assertThat(evidence.get(0).text())
          .isEqualTo("Lesson plan: The plan of the lesson, with the questions marked.");
    }

    @Test
    void isInTheLanguageAskedFor() {
      AssessmentDescription spanish =
          AssessmentDescription.of(
              SampleBadge.DEFINITION, AssessmentType.EXAM, Locale.forLanguageTag("es"));
      assertThat(spanish.sections().get(2).title()).contains("Reflexión");
      assertThat(spanish.evaluationMethod()).contains("0–3 puntos.");
    }

    @Test
    void saysGroupWorkWhereItIsTold() {
      AssessmentDescription group =
          whole().withGroupWork(GroupParticipation.TWO_OR_MORE, GroupEvaluation.AS_A_GROUP);
      assertThat(group.hasGroupParticipation()).isTrue();
      assertThat(group.hasGroupEvaluation()).isTrue();
      AssessmentDescription half =
          whole().withGroupWork(GroupParticipation.TWO_OR_MORE, GroupEvaluation.EACH_ALONE);
      assertThat(half.hasGroupEvaluation()).isFalse();
    }
  }

  @Nested
  class InABadge {

    @Test
    void standsBesideTheCriteriaWithTheResultThatItWasCompleted() {
      JsonObject badge = badge(whole());
      assertThat(texts(badge, "/@context"))
          .last()
          .isEqualTo("https://purl.imsglobal.org/spec/ob-assessment/v2p0/context/");
      assertThat(CredentialStructure.problems(badge)).isEmpty();
      assertThat(AssessmentExtension.problems(subject(badge))).isEmpty();
      assertThat(AssessmentExtension.of(subject(badge))).containsExactly(whole());
      List<JsonValue> results = items(badge, "/credentialSubject/result");
      JsonValue last = results.get(results.size() - 1);
      assertThat(text(last, "/resultDescription")).isEqualTo(whole().id().orElseThrow());
      assertThat(text(last, "/status")).isEqualTo("Completed");
    }

    @Test
    void leavesTheLevelsReachedWhereTheyWere() {
      BadgeResults before =
          BadgeResults.of(subject(SampleBadge.full().toJson(SampleBadge.PROFILE)));
      BadgeResults after = BadgeResults.of(subject(badge(whole())));
      assertThat(after.criteria()).isEqualTo(before.criteria()).hasSize(4);
      assertThat(after.score()).isEqualTo(before.score());
    }

    @Test
    void namesItsContextOnce() {
      JsonObject twice = AssessmentExtension.addTo(badge(whole()), whole().withoutSections());
      assertThat(texts(twice, "/@context")).hasSize(3);
    }

    @Test
    void isNotAddedToWhatIsSigned() {
      JsonObject signed = SampleBadge.signed(SampleBadge.plain());
      assertThatThrownBy(() -> AssessmentExtension.addTo(signed, whole()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("before the badge is signed");
      JsonObject nothing = JsonEdits.object("{}");
      assertThatThrownBy(() -> AssessmentExtension.addTo(nothing, whole()))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isSignedAndVerifiedWithoutSections() {
      String text =
          BadgeIssuer.as(SampleBadge.PROFILE)
              .signingWith(SampleBadge.KEY)
              .issue(SampleBadge.full(), whole().withoutSections(), SampleBadge.SIGNED_AT)
              .orElseThrow()
              .text();
      BadgeVerifier verifier = BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER));
      VerificationReport report = verifier.verify(text, SampleBadge.NOW);
      assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
      JsonObject forged = JsonEdits.object(text.replace("reliability/talk", "reliability/fake"));
      assertThat(verifier.verify(Json.write(forged), SampleBadge.NOW).result())
          .isEqualTo(VerificationResult.INVALID);
    }

    @Test
    void isNotSignedWithSectionsThatNoProofWouldCover() {
      assertThat(
              BadgeIssuer.as(SampleBadge.PROFILE)
                  .signingWith(SampleBadge.KEY)
                  .issue(SampleBadge.full(), whole(), SampleBadge.SIGNED_AT)
                  .problems()
                  .codes())
          .contains("jsonld.undefined-term");
    }
  }

  @Nested
  class Reading {

    private static final JsonObject READ =
        JsonEdits.object(
            """
            {
              "id": "urn:uuid:1",
              "type": ["ResultDescription", "AssessmentResultDescription"],
              "description": "An exam.",
              "assessmentType": "Exam",
              "assessmentOutput": "answers",
              "hasGroupParticipation": false,
              "hasGroupEvaluation": false,
              "evaluationMethod": "By a key.",
              "assessmentExample": "https://example.org/example",
              "scoringMethodExampleDescription": "One point each.",
              "assessmentEvaluation": "https://example.org/figures",
              "unknown": {"kept": [1, 2.50]},
              "sections": {
                "title": "One",
                "description": "The only one.",
                "url": "https://example.org/section",
                "required": false,
                "later": true,
                "questions": {
                  "questionType": "ExternalQuestion",
                  "text": "Answer there.",
                  "url": "https://example.org/question",
                  "required": false,
                  "characterLimit": 1e3
                }
              }
            }
            """);

    @Test
    void givesEveryValueAndKeepsWhatIsUnknown() {
      AssessmentDescription read = AssessmentDescription.from(READ).orElseThrow();
      assertThat(read.toJson()).isEqualTo(READ);
      assertThat(read.example()).contains(URI.create("https://example.org/example"));
      assertThat(read.scoringExample()).contains("One point each.");
      assertThat(read.reliability()).contains(URI.create("https://example.org/figures"));
      AssessmentSection section = read.sections().get(0);
      assertThat(section.description()).contains("The only one.");
      assertThat(section.url()).contains(URI.create("https://example.org/section"));
      assertThat(section.isRequired()).isFalse();
      AssessmentQuestion question = section.questions().get(0);
      assertThat(question.type()).isEqualTo(QuestionType.EXTERNAL);
      assertThat(question.isRequired()).isFalse();
      assertThat(question.url()).contains(URI.create("https://example.org/question"));
      assertThat(question.characterLimit().orElseThrow()).isEqualByComparingTo("1000");
      assertThat(question.wordLimit()).isEmpty();
      assertThat(read.withExample(FIGURES).toJson().member("unknown"))
          .isEqualTo(READ.member("unknown"));
    }

    @ParameterizedTest
    @CsvSource({
      "/description",
      "/assessmentType",
      "/assessmentOutput",
      "/hasGroupParticipation",
      "/hasGroupEvaluation",
      "/evaluationMethod",
      "/sections/questions/questionType",
      "/sections/questions/text"
    })
    void findsWhatIsRequiredAndMissing(String pointer) {
      assertThat(AssessmentDescription.from(JsonEdits.without(READ, pointer)).problems().list())
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.code()).isEqualTo("assessment.missing");
                assertThat(problem.at()).hasToString(pointer);
              });
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "/description | 7",
          "/assessmentType | \"Quiz\"",
          "/hasGroupParticipation | \"no\"",
          "/assessmentExample | \"example\"",
          "/assessmentEvaluation | \"a b\"",
          "/scoringMethodExampleDescription | []",
          "/sections | \"One\"",
          "/sections/title | 1",
          "/sections/url | \"here\"",
          "/sections/required | \"yes\"",
          "/sections/type | \"extensions:assessmentSections\"",
          "/sections/type | [\"other\"]",
          "/sections/questions | [7]",
          "/sections/questions/questionType | \"Essay\"",
          "/sections/questions/wordLimit | \"300\"",
          "/sections/questions/characterLimit | true",
          "/sections/questions/type | [\"extensions:assessmentQuestions\", 1]"
        })
    void findsWhatHasAnotherForm(String pointer, String json) {
      JsonObject changed = JsonEdits.with(READ, pointer, json);
      assertThat(AssessmentDescription.from(changed).problems().codes())
          .containsExactly("assessment.value");
      JsonObject badge =
          JsonEdits.with(
              badge(whole()),
              "/credentialSubject/achievement/resultDescription",
              new JsonValue.JsonArray(List.of(changed)));
      assertThat(AssessmentExtension.of(subject(badge))).isEmpty();
      assertThat(AssessmentExtension.problems(subject(badge)).list())
          .singleElement()
          .satisfies(
              problem ->
                  assertThat(problem.at().toString())
                      .startsWith("/achievement/resultDescription/0" + pointer));
    }

    @Test
    void passesOverOtherDescriptions() {
      assertThat(AssessmentExtension.of(subject(SampleBadge.full().toJson(SampleBadge.PROFILE))))
          .isEmpty();
      assertThat(AssessmentExtension.of(JsonEdits.object("{}"))).isEmpty();
    }
  }

  @Test
  void refusesAWordLimitBelowOne() {
    AssessmentQuestion question = AssessmentQuestion.of(QuestionType.TEXT, "Why?");
    assertThatThrownBy(() -> question.withWordLimit(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(question.at(FIGURES).url()).contains(FIGURES);
    assertThat(SampleDefinitions.ID).isEqualTo(SampleBadge.DEFINITION.id());
  }
}

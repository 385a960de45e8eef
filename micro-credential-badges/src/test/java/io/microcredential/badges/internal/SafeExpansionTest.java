package io.microcredential.badges.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeExpansionTest {

  private static final String FRAME =
      """
      {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
       "id": "urn:uuid:1",
       "type": ["VerifiableCredential", "OpenBadgeCredential"],
       "issuer": {"id": "https://issuer.example/", "type": ["Profile"]},
       "credentialSubject": {"type": ["AchievementSubject"], %s}}
      """;

  private static final String TOP =
      """
      {"@context": %s, "type": ["VerifiableCredential"], "issuer": "https://issuer.example/", %s}
      """;

  private static Outcome<Set<Quad>> statements(String json) {
    var document = (JsonObject) Json.parse(json).orElseThrow();
    return Statements.read(document, new ContextCatalog(url -> Optional.empty()), 1_000)
        .then(
            statements -> {
              assertThat(statements.confirm()).isEmpty();
              return Outcome.success(statements.quads());
            });
  }

  private static List<String> found(String json) {
    return statements(json).problems().stream()
        .map(problem -> problem.code() + " " + problem.at())
        .toList();
  }

  private static List<String> inSubject(String members) {
    return found(FRAME.formatted(members));
  }

  private static List<String> atTop(String context, String members) {
    return found(TOP.formatted(context, members));
  }

  private static final String V2 = "\"https://www.w3.org/ns/credentials/v2\"";

  @Test
  void acceptsACredential() {
    assertThat(inSubject("\"achievement\": {\"id\": \"urn:a\", \"type\": \"Achievement\"}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "colour": "red"                                | jsonld.undefined-term   | colour
          "humanCode": "only in Achievement"             | jsonld.undefined-term   | humanCode
          "@foo": "keyword-like"                         | jsonld.keyword          | @foo
          "@index": "dropped"                            | jsonld.keyword          | @index
          "@included": [{"id": "urn:x"}]                 | jsonld.keyword          | @included
          "@graph": [{"id": "urn:x"}]                    | jsonld.keyword          | @graph
          "@reverse": {"name": "x"}                      | jsonld.keyword          | @reverse
          "@nest": {"name": "x"}                         | jsonld.keyword          | @nest
          "@direction": "ltr"                            | jsonld.keyword          | @direction
          "role": null                                   | jsonld.null             | role
          "role": []                                     | jsonld.empty            | role
          "role": ["a", "a"]                             | jsonld.repeated-value   | role
          "role": [["a"]]                                | jsonld.nested-list      | role/0
          "id": "not an iri"                             | jsonld.not-an-iri       | id
          "id": "relative"                               | jsonld.not-an-iri       | id
          "id": ""                                       | jsonld.not-an-iri       | id
          "id": "_:b0"                                   | jsonld.blank-id         | id
          "id": 5                                        | jsonld.not-an-id        | id
          "id": null                                     | jsonld.not-an-id        | id
          "id": "https://a.example/<b>"                  | jsonld.not-an-iri       | id
          "image": "pic.png"                             | jsonld.not-an-iri       | image
          "image": 7                                     | jsonld.not-an-id        | image
          "@type": "Profile"                             | jsonld.same-property    | @type
          "@id": "urn:s"                                 | jsonld.iri-for-term     | @id
          "source": {"type": "criteria"}                 | jsonld.undefined-type   | source/type
          "achievement": {"type": "Achievement", "Criteria": {"narrative": "x"}} | jsonld.other-term | achievement/Criteria
          "https://schema.org/name": "x"                 | jsonld.iri-for-term     | https:~1~1schema.org~1name
          "https://a b.example/": "x"                    | jsonld.undefined-term   | https:~1~1a b.example~1
          "creditsEarned": "3"                           | jsonld.wrong-form       | creditsEarned
          "activityStartDate": 2026                      | jsonld.wrong-form       | activityStartDate
          "creditsEarned": 0.30000000000000004           | jsonld.number           | creditsEarned
          "creditsEarned": 1e400                         | jsonld.number           | creditsEarned
          "creditsEarned": 12345678901234567890          | jsonld.number           | creditsEarned
          "role": {"@value": "x"}                        | jsonld.value-object     | role
          "role": {"@value": "x", "@direction": "rtl"}   | jsonld.value-object     | role
          "role": {"@value": "x", "@index": "y"}         | jsonld.value-object     | role
          "role": {"@value": {}, "@type": "@json"}       | jsonld.value-object     | role
          "role": {"@value": "x", "@language": "e n"}    | jsonld.language         | role
          "role": {"@list": ["x"]}                       | jsonld.keyword          | role/@list
          "role": {"@set": ["x"]}                        | jsonld.keyword          | role/@set
          "source": {"id": "urn:s", "type": "Nothing"}   | jsonld.undefined-type   | source/type
          "source": {"id": "urn:s", "type": "@json"}     | jsonld.undefined-type   | source/type
          "source": {"id": "urn:s", "type": "id"}        | jsonld.undefined-type   | source/type
          "source": {"id": "urn:s", "type": []}          | jsonld.empty            | source/type
          "source": {"id": "urn:s", "type": 5}           | jsonld.not-a-type       | source/type
          "source": {"id": "urn:s", "type": ["Profile", "Profile"]} | jsonld.repeated-value | source/type
          "source": {"id": "urn:s", "@context": {}}      | jsonld.context-inline   | source/@context
          "source": {"id": "urn:s", "@context": null}    | jsonld.context-inline   | source/@context
          "source": {"id": "urn:s", "@context": []}      | jsonld.empty            | source/@context
          """)
  void refusesWhatWouldNotBeSigned(String member, String code, String place) {
    assertThat(inSubject(member)).contains(code + " /credentialSubject/" + place);
  }

  @Test
  void refusesContextsItDoesNotKnow() {
    assertThat(atTop("[" + V2 + ", \"https://elsewhere.example/v1\"]", "\"name\": \"x\""))
        .contains("jsonld.context-unknown /@context/1");
  }

  @Test
  void refusesAContextNamedTwice() {
    assertThat(atTop("[" + V2 + "," + V2 + "]", "\"name\": \"x\""))
        .contains("jsonld.context-repeated /@context/1");
  }

  @Test
  void refusesContextsThatContradictEachOther() {
    assertThat(
            atTop(
                "["
                    + V2
                    + ", \"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\""
                    + ", \"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json\"]",
                "\"name\": \"x\""))
        .contains("jsonld.protected-term /@context/2");
  }

  @Test
  void refusesATextWhereAProofWithinWouldStand() {
    assertThat(
            inSubject("\"source\": {\"type\": [\"VerifiableCredential\"], \"proof\": \"urn:p\"}"))
        .contains("jsonld.not-an-object /credentialSubject/source/proof");
  }

  @Test
  void refusesADocumentThatSaysNothing() {
    assertThat(found("{\"@context\": " + V2 + ", \"id\": \"urn:x\"}"))
        .contains("jsonld.nothing-said ");
    assertThat(found("{}")).contains("jsonld.nothing-said ");
  }

  @Test
  void refusesADocumentWithoutContext() {
    assertThat(found("{\"id\": \"urn:x\", \"name\": \"x\"}"))
        .contains("jsonld.undefined-term /id", "jsonld.undefined-term /name");
  }

  @Test
  void warnsOfTermsThatOnlyTheLaterCopyDefines() {
    var outcome =
        statements(
            FRAME.formatted(
                "\"achievement\": {\"type\": \"Achievement\", \"endorsementJwt\": [\"e\"]}"));
    assertThat(outcome.isSuccess()).isTrue();
    assertThat(outcome.problems().codes()).containsExactly("jsonld.term-of-later-copy");
  }

  @Test
  void reportsNoMoreThanAnybodyReadsAndStillEveryKind() {
    var many = new StringBuilder("\"achievement\": [");
    for (int i = 0; i < 300; i++) {
      many.append("{\"type\": \"Achievement\", \"jti\": \"urn:j\"},");
    }
    many.append("{\"type\": \"Achievement\"");
    for (int i = 0; i < 300; i++) {
      many.append(", \"unknown").append(i).append("\": 1");
    }
    var problems = statements(FRAME.formatted(many.append("}]"))).problems();
    assertThat(problems.stream().filter(problem -> problem.isError())).hasSize(100);
    assertThat(problems.list()).hasSize(200);
  }

  @Nested
  class Keeps {

    private String literals(String members) {
      return TitaniumRdfc.canonicalize(statements(FRAME.formatted(members)).orElseThrow(), 100)
          .orElseThrow();
    }

    @Test
    void languageTagsAsWritten() {
      assertThat(literals("\"role\": {\"@value\": \"Lehrerin\", \"@language\": \"de-at\"}"))
          .contains("\"Lehrerin\"@de-at ");
      assertThat(literals("\"role\": {\"@value\": \"Lehrerin\", \"@language\": \"de-AT\"}"))
          .contains("\"Lehrerin\"@de-AT ");
    }

    @Test
    void numbersApartFromTextsAndTruthValues() {
      assertThat(literals("\"role\": [3, \"3\", true, \"true\"]"))
          .contains("\"3\"^^<http://www.w3.org/2001/XMLSchema#integer>")
          .contains("\"3\" .")
          .contains("\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>")
          .contains("\"true\" .");
    }

    @Test
    void equalNumbersTheSame() {
      String three = literals("\"creditsEarned\": 3");
      assertThat(literals("\"creditsEarned\": 3.0")).isEqualTo(three);
      assertThat(literals("\"creditsEarned\": 0.3e1")).isEqualTo(three);
      assertThat(three).contains("\"3\"^^<https://www.w3.org/2001/XMLSchema#float>");
    }

    @Test
    void neighbouringNumbersApart() {
      assertThat(literals("\"creditsEarned\": 9.99999999999999"))
          .isNotEqualTo(literals("\"creditsEarned\": 9.99999999999998"));
      assertThat(literals("\"creditsEarned\": 99999999999999.9"))
          .isNotEqualTo(literals("\"creditsEarned\": 99999999999999.8"));
    }
  }
}

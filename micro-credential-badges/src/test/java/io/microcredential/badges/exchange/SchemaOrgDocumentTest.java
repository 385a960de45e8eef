package io.microcredential.badges.exchange;

import static io.microcredential.badges.fixture.JsonEdits.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row I9: a definition on the page of a catalogue, as search engines read it. */
class SchemaOrgDocumentTest {

  private static final MicroCredential DEFINITION = SampleDefinitions.published();

  @Test
  void isWrittenMemberByMember() {
    assertThat(
            SchemaOrgDocument.of(DEFINITION)
                .onPage(URI.create("https://example.org/catalogue/talk"))
                .toJson())
        .isEqualTo(
            JsonEdits.object(
                """
                {
                  "@context": "https://schema.org",
                  "@type": "EducationalOccupationalCredential",
                  "@id": "https://example.org/micro-credentials/talk-that-teaches",
                  "name": "Talk That Teaches",
                  "description": "Lead class talk in which students build on what others have said.",
                  "inLanguage": "en",
                  "url": "https://example.org/catalogue/talk",
                  "credentialCategory": "Micro-credential",
                  "competencyRequired": {
                    "@type": "DefinedTerm",
                    "name": "The teacher leads talk in which students answer one another."
                  },
                  "educationalLevel": "Practitioner",
                  "recognizedBy": {
                    "@type": "Organization",
                    "@id": "https://example.org/district",
                    "name": "Larkmeadow School District"
                  },
                  "creator": {
                    "@type": "Organization",
                    "@id": "https://example.org/studio",
                    "name": "Studio for Classroom Talk"
                  },
                  "validFor": "P5Y",
                  "version": "1.0",
                  "datePublished": "2026-03-02",
                  "timeRequired": "PT20H",
                  "keywords": ["discussion", "questioning"],
                  "educationalAlignment": [{
                    "@type": "AlignmentObject",
                    "alignmentType": "teaches",
                    "educationalFramework": "Larkmeadow Framework for Teaching",
                    "targetName": "T.4",
                    "targetDescription": "Uses talk to deepen understanding",
                    "targetUrl": "https://example.org/framework#T.4"
                  }],
                  "offers": {"@type": "Offer", "price": 45.00, "priceCurrency": "USD"}
                }
                """));
  }

  @Test
  void isInTheLanguageOfThePage() {
    JsonValue json = SchemaOrgDocument.of(DEFINITION).in(Locale.forLanguageTag("es-MX")).toJson();
    assertThat(text(json, "/name")).isEqualTo("Conversar para aprender");
    assertThat(text(json, "/inLanguage")).isEqualTo("es");
    assertThat(text(json, "/credentialCategory")).isEqualTo("Microcredencial");
  }

  @Nested
  class ScriptElement {

    private static final String HOSTILE =
        "</script><script>alert(1)</script><!-- ]]> & \u2028 \u2029 \\u003c \"";

    private SchemaOrgDocument hostile() {
      return SchemaOrgDocument.of(
          SampleDefinitions.publish(
              SampleDefinitions.draft(b -> b.title(LanguageMap.english(HOSTILE)))));
    }

    @Test
    void cannotBeLeftByAnyTitle() {
      String element = hostile().toScriptElement();
      String start = "<script type=\"application/ld+json\">\n";
      String end = "</script>\n";
      assertThat(element).startsWith(start).endsWith(end);
      assertThat(element.substring(start.length(), element.length() - end.length()))
          .doesNotContain("<", ">", "&", "\u2028", "\u2029");
    }

    @Test
    void readsBackAsItself() {
      String element = hostile().toScriptElement();
      String json = element.substring(element.indexOf('\n') + 1, element.lastIndexOf("</script>"));
      JsonValue back = Json.parse(json).orElseThrow();
      assertThat(back).isEqualTo(hostile().toJson());
      assertThat(text(back, "/name")).isEqualTo(HOSTILE);
    }
  }
}

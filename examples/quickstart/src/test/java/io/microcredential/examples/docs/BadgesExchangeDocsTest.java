package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.exchange.CaseItems;
import io.microcredential.badges.exchange.CtdlDocument;
import io.microcredential.badges.exchange.EuropeanLearningModel;
import io.microcredential.badges.exchange.LinkedInLink;
import io.microcredential.badges.exchange.SchemaOrgDocument;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.LifeCycleStage;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.completeness.RegistryFacts;
import io.microcredential.core.earning.Award;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippets of the page on badges that speak to other people's catalogues and profiles. */
class BadgesExchangeDocsTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final MicroCredential definition = SampleDefinitions.published();
  private final Award award = SampleWork.awarded(now).award().orElseThrow();

  @Test
  void tellsOthersInTheirOwnWords() {
    URI page = URI.create("https://example.org/catalogue/talk");
    URI costs = URI.create("https://example.org/catalogue/talk/costs");
    // region badges: exchange
    var facts = new RegistryFacts(null, LifeCycleStage.ACTIVE, page, costs);
    CtdlDocument registry = CtdlDocument.of(definition, facts);
    JsonObject ctdl = registry.toJson();
    String script = SchemaOrgDocument.of(definition).onPage(page).toScriptElement();
    JsonObject european = EuropeanLearningModel.of(definition, award).toJson();
    Outcome<URI> profile =
        LinkedInLink.of(definition, award).verifiedAt(page).map(LinkedInLink::toUri);
    // end
    assertThat(registry.minimum().hasAllMandatory()).isTrue();
    assertThat(ctdl.text("@type")).contains("ceterms:MicroCredential");
    assertThat(script).startsWith("<script").contains("EducationalOccupationalCredential");
    assertThat(european.member("credentialSubject")).isPresent();
    assertThat(profile.orElseThrow().getHost()).isEqualTo("www.linkedin.com");
  }

  @Test
  void alignsToCase() {
    JsonObject item =
        (JsonObject)
            Json.parse(
                    """
                    {"identifier": "6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b",
                     "uri": "https://case.example.org/ims/case/v1p1/CFItems/6f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b",
                     "CFDocumentURI": {"title": "Teaching standards",
                       "identifier": "7f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b",
                       "uri": "https://case.example.org/ims/case/v1p1/CFDocuments/7f1f9b9c-3f0a-4d5e-8f3b-2a1f0c9d8e7b"},
                     "fullStatement": "Uses student talk.", "humanCodingScheme": "T.3",
                     "lastChangeDateTime": "2026-01-01T00:00:00Z"}
                    """)
                .orElseThrow();
    // region badges: case
    Outcome<Alignment> alignment = CaseItems.read(item, "en");
    // end
    assertThat(alignment.problems().stream().filter(Problem::isError)).isEmpty();
    assertThat(CaseItems.write(alignment.orElseThrow(), Locale.ENGLISH).text("targetType"))
        .contains("CFItem");
  }
}

package io.microcredential.badges.clr;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.SharedData;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.OfficialSchemas;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.fixture.SampleRecord;
import io.microcredential.badges.key.ControllerDocuments;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published sample of a record, and what is issued here by the schemas of CLR 2.0. */
@Tag("shared")
class ClrSamplesTest {

  private static final Instant AT = Instant.parse("2026-11-22T00:00:00Z");

  private static OfficialSchemas schema(String flavour) {
    return OfficialSchemas.of(flavour + "/clr_v2p0_clrcredential_schema.json");
  }

  @Test
  void theSampleIsWellFormedAndHoldsByTheDocumentsOfItsIssuers() {
    JsonObject sample = SharedData.object("samples/clr20/simple.json");
    assertThat(ClrStructure.problems(sample)).isEmpty();
    var documents =
        ControllerDocuments.of(
            Map.of(
                "https://example.edu/issuers/565049",
                SharedData.object("samples/support/controllers/example-edu-issuers-565049.json"),
                "https://example.com/issuers/876543",
                SharedData.object("samples/support/controllers/example-com-issuers-876543.json")));
    assertThat(DataIntegrity.withDefaults().verify(sample, documents, AT).isSound()).isTrue();
    ClrDocument read = ClrDocument.read(sample).orElseThrow();
    assertThat(read.parts()).hasSize(1);
    ClrPart part = read.parts().get(0);
    assertThat(CredentialStructure.problems(part.credential())).isEmpty();
    assertThat(DataIntegrity.withDefaults().verify(part.credential(), documents, AT).isSound())
        .isTrue();
    assertThat(read.below("urn:uuid:a7467ef6-56cb-11ec-bf63-0242ac130002"))
        .containsExactly("urn:uuid:dd887f0a-56cb-11ec-bf63-0242ac130002");
  }

  @ParameterizedTest
  @CsvSource({"derived/json", "published/json-ld"})
  void whatIsIssuedConformsToTheSchema(String flavour) {
    JsonObject signed =
        JsonEdits.object(
            BadgeIssuer.as(SampleBadge.PROFILE)
                .signingWith(SampleBadge.KEY)
                .issue(SampleRecord.full().partial(), SampleBadge.SIGNED_AT)
                .orElseThrow()
                .text());
    assertThat(schema(flavour).errors(signed)).isEmpty();
    JsonObject hashed =
        ClrCredential.of(
                SampleRecord.ID,
                SampleRecord.stack(),
                SampleRecord.ABOUT,
                Recipient.hashed(SampleBadge.hashedEmail()),
                SampleRecord.AT)
            .with(SampleRecord.part(SampleRecord.first()))
            .toJson(SampleBadge.PROFILE);
    assertThat(schema(flavour).errors(hashed)).isEmpty();
  }

  /** Wherever the schema finds something missing or of another kind, so does the structure. */
  @Test
  void theStructureIsNeverMoreLenientThanTheSchema() {
    JsonObject record = SampleRecord.full().partial().toJson(SampleBadge.PROFILE);
    OfficialSchemas schema = schema("published/json-ld");
    int refused = 0;
    for (String pointer :
        new String[] {
          "/id",
          "/name",
          "/type",
          "/issuer",
          "/validFrom",
          "/partial",
          "/description",
          "/credentialSubject",
          "/credentialSubject/type",
          "/credentialSubject/id",
          "/credentialSubject/achievement",
          "/credentialSubject/achievement/0/id",
          "/credentialSubject/achievement/0/type",
          "/credentialSubject/achievement/0/name",
          "/credentialSubject/achievement/0/description",
          "/credentialSubject/achievement/0/criteria",
          "/credentialSubject/verifiableCredential",
          "/credentialSubject/verifiableCredential/0/issuer",
          "/credentialSubject/verifiableCredential/0/type",
          "/credentialSubject/verifiableCredential/0/credentialSubject",
          "/credentialSubject/association/0/type",
          "/credentialSubject/association/0/associationType",
          "/credentialSubject/association/0/sourceId",
          "/credentialSubject/association/0/targetId"
        }) {
      for (JsonObject changed :
          new JsonObject[] {
            JsonEdits.without(record, pointer), JsonEdits.with(record, pointer, "7")
          }) {
        if (!schema.accepts(changed)) {
          refused++;
          assertThat(ClrStructure.problems(changed).hasErrors()).as(pointer).isTrue();
        }
      }
    }
    assertThat(refused).isGreaterThan(35);
  }
}

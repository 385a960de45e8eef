package io.microcredential.badges;

import static io.microcredential.badges.fixture.JsonEdits.items;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.OfficialSchemas;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is issued conforms to the published schemas, without an error in either flavour. */
@Tag("shared")
class FormalSchemaTest {

  private final OfficialSchemas formal = OfficialSchemas.formal();
  private final OfficialSchemas adapted = OfficialSchemas.adapted();

  private static List<OpenBadge> badges() {
    return List.of(
        SampleBadge.full(),
        SampleBadge.plain(),
        SampleBadge.full().in(Locale.forLanguageTag("es")),
        OpenBadge.of(
            SampleBadge.DEFINITION,
            EarnedWork.released(),
            Recipient.hashed(SampleBadge.hashedEmail())));
  }

  private void conforms(JsonObject credential) {
    assertThat(formal.errors(credential)).isEmpty();
    assertThat(adapted.errors(credential)).isEmpty();
    assertThat(CredentialStructure.problems(credential)).isEmpty();
  }

  @Test
  void signedJsonConformsToBothFlavours() {
    for (OpenBadge badge : badges()) {
      JsonObject signed = SampleBadge.signed(badge);
      assertThat(items(signed, "/proof")).hasSize(1);
      conforms(signed);
    }
  }

  @Test
  void theCredentialInAJwtConformsToBothFlavours() {
    String jwt =
        BadgeIssuer.as(SampleBadge.PROFILE)
            .signingWith(SampleBadge.KEY)
            .issueJwt(SampleBadge.full())
            .orElseThrow()
            .text();
    conforms(VcJwt.parse(jwt).orElseThrow().credential());
  }

  @Test
  void anIssuerWithDescriptionAndWebSiteConformsToo() {
    var profile =
        SampleBadge.PROFILE
            .withUrl("https://district.example")
            .withDescription(SampleBadge.DEFINITION.description());
    conforms(SampleBadge.full().toJson(profile));
  }

  /** The test of the test: the validator does refuse. */
  @Test
  void theSchemasRefuseWhatIsWrong() {
    JsonObject signed = SampleBadge.signed(SampleBadge.full());
    JsonObject oneProof = signed.with("proof", items(signed, "/proof").get(0));
    assertThat(formal.accepts(oneProof)).isFalse();
    assertThat(adapted.accepts(oneProof)).isTrue();
    JsonObject naive = JsonEdits.with(signed, "/validFrom", "\"2026-06-01T09:30:15\"");
    assertThat(formal.accepts(naive)).isFalse();
    assertThat(adapted.accepts(JsonEdits.without(signed, "/credentialSubject/achievement/name")))
        .isFalse();
  }
}

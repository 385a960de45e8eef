package io.microcredential.badges.ob2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob2.Ob2Verifier.Expected;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Feature row I1: an award becomes an Open Badge 2.0, hosted or signed, that verifiers accept. */
class Ob2IssueTest {

  private static final String HOME = "https://badges.district.example/";
  private static final URI BADGE = URI.create(HOME + "talk.json");
  private static final URI ASSERTION = URI.create(HOME + "a/7.json");
  private static final Image PICTURE =
      Image.of(URI.create(HOME + "talk.png"), "A circle of chairs");
  private static final IdentityObject RECIPIENT =
      IdentityObject.email(SampleBadge.EMAIL, SampleBadge.SALT);

  private static Ob2Badge badge(OpenBadge badge) {
    return Ob2Badge.of(badge, Ob2World.issuer(), SampleBadge.SIGNED_AT);
  }

  private static Ob2World published(BadgeClass badgeClass) {
    return Ob2World.hosted().serve(badgeClass.toJson());
  }

  @Test
  void aHostedBadgeHoldsForItsRecipient() {
    Ob2Badge badge = badge(SampleBadge.full());
    BadgeClass badgeClass = badge.badgeClass(BADGE, PICTURE);
    Assertion assertion = badge.hosted(ASSERTION, badgeClass, RECIPIENT);
    Ob2World world = published(badgeClass).serve(assertion.toJson());
    Ob2Report report =
        Ob2Verifier.asking(world)
            .expecting(List.of(Expected.email(SampleBadge.EMAIL)))
            .verify(assertion.toJson(), Ob2World.NOW);
    assertThat(report.holds()).as(report.toString()).isTrue();
    assertThat(report.problems().isEmpty()).isTrue();
    assertThat(assertion.issuedOn().orElseThrow()).hasToString("2026-06-01T09:30:15Z");
  }

  @Test
  void aSignedBadgeHoldsAndBearsTheIdOfTheAward() {
    Ob2Badge badge = badge(SampleBadge.plain());
    BadgeClass badgeClass = badge.badgeClass(BADGE, PICTURE);
    SignedAssertion signed = badge.signed(badgeClass, RECIPIENT, Ob2World.SIGNING_KEY);
    assertThat(published(badgeClass).verify(signed).holds()).isTrue();
    assertThat(signed.payload().text("id")).contains(EarnedWork.AWARD.value());
  }

  @Test
  void theBadgeClassSaysWhatTheDefinitionSays() {
    BadgeClass badgeClass = badge(SampleBadge.full()).badgeClass(BADGE, PICTURE);
    var definition = SampleBadge.DEFINITION;
    assertThat(badgeClass.name()).isEqualTo(definition.title().original());
    assertThat(badgeClass.description()).isEqualTo(definition.description().original());
    assertThat(badgeClass.language()).contains(Locale.forLanguageTag("en"));
    assertThat(badgeClass.criteria().narrative()).isNotBlank();
    assertThat(badgeClass.alignments()).hasSameSizeAs(definition.content().alignments());
    assertThat(badgeClass.tags()).containsExactlyElementsOf(definition.content().tags());
    assertThat(badgeClass.image()).contains(PICTURE);
    assertThat(badgeClass.version()).contains(definition.version().toString());
    assertThat(BadgeClass.from(badgeClass.toJson()).orElseThrow()).isEqualTo(badgeClass);
  }

  @Test
  void evidenceGetsOutOnlyIfItIsReleasedAndCommentsNever() {
    Ob2Badge full = badge(SampleBadge.full());
    BadgeClass badgeClass = full.badgeClass(BADGE, PICTURE);
    Assertion assertion = full.hosted(ASSERTION, badgeClass, RECIPIENT);
    assertThat(assertion.evidence())
        .extracting(piece -> piece.text("id").orElseThrow())
        .containsExactlyInAnyOrder(EarnedWork.PLAN_URL.toString(), EarnedWork.WORK_URL.toString());
    String all = Json.write(assertion.toJson()) + Json.write(badgeClass.toJson());
    assertThat(all).doesNotContain(EarnedWork.secrets()).doesNotContain(SampleBadge.EMAIL);
    assertThat(badge(SampleBadge.plain()).hosted(ASSERTION, badgeClass, RECIPIENT).evidence())
        .isEmpty();
  }

  @Test
  void evidenceReleasedLaterStaysOut() {
    Ob2Badge early = Ob2Badge.of(SampleBadge.full(), Ob2World.issuer(), EarnedWork.AWARDED_AT);
    assertThat(early.hosted(ASSERTION, early.badgeClass(BADGE, PICTURE), RECIPIENT).evidence())
        .isEmpty();
  }

  @Test
  void aBadgeIsNotIssuedWhereVerifiersWouldRefuseIt() {
    Ob2Badge badge = badge(SampleBadge.plain());
    BadgeClass badgeClass = badge.badgeClass(BADGE, PICTURE);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> badge.hosted(URI.create("https://else.example/1"), badgeClass, RECIPIENT))
        .withMessageContaining("verifiers will refuse this address");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> badge.badgeClass(URI.create("urn:x:1"), PICTURE));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                badge.signed(
                    badgeClass, RECIPIENT, Ob2World.SIGNING_KEY.at("https://else.example/key")))
        .withMessageContaining("does not list this key");
  }

  @Test
  void anotherLanguageIsToldByTheBadgeClass() {
    OpenBadge spanish =
        OpenBadge.of(
                SampleBadge.DEFINITION,
                EarnedWork.awarded(),
                Recipient.did(SampleBadge.LEARNER_DID))
            .in(Locale.forLanguageTag("es"));
    BadgeClass badgeClass = badge(spanish).badgeClass(BADGE, PICTURE);
    Locale told = badgeClass.language().orElseThrow();
    assertThat(told.toLanguageTag())
        .isEqualTo(SampleBadge.DEFINITION.title().languageFor(Locale.forLanguageTag("es")));
  }

  @Test
  void recipientsAreHashedWithANewSaltEachAndTheirCaseIsKept() {
    var random = new SecureRandom();
    IdentityObject one = IdentityObject.email("Robin@example.org", random);
    IdentityObject two = IdentityObject.email("Robin@example.org", random);
    assertThat(one.identity()).matches("sha256\\$[0-9a-f]{64}").isNotEqualTo(two.identity());
    assertThat(one.isOf("email", "Robin@example.org")).isTrue();
    assertThat(one.isOf("schema:email", "Robin@example.org")).isTrue();
    assertThat(one.isOf("email", "robin@example.org")).isFalse();
    assertThat(one.toString()).doesNotContain(one.identity());
    assertThatIllegalArgumentException().isThrownBy(() -> IdentityObject.email("a@b.example", ""));
  }

  @Test
  void upperCaseDigitsAndOutdatedHashesOfOthersAreMatched() {
    var upper =
        new IdentityObject(
            "email",
            "sha256$" + RECIPIENT.identity().substring(7).toUpperCase(Locale.ROOT),
            true,
            SampleBadge.SALT);
    assertThat(upper.isOf("email", SampleBadge.EMAIL)).isTrue();
    var md5 = new IdentityObject("email", "md5$900150983cd24fb0d6963f7d28e17f72", true, null);
    assertThat(md5.isOf("email", "abc")).isTrue();
    assertThat(md5.isWeak()).isTrue();
    assertThat(IdentityObject.plain("telephone", "+16175551212").isOf("telephone", "+16175551212"))
        .isTrue();
  }

  @Test
  void aRevocationListNamesEachBadgeOnce() {
    RevocationList list =
        RevocationList.of(Ob2World.LIST, Ob2World.ISSUER)
            .revoking("urn:x:1", "Error")
            .revoking("urn:x:1", "Again")
            .revoking("urn:x:2", null);
    assertThat(list.size()).isEqualTo(2);
    assertThat(list.reason("urn:x:1", null)).contains("Error");
    assertThat(list.isRevoked("urn:x:3", null)).isFalse();
    assertThat(RevocationList.from(list.toJson()).orElseThrow()).isEqualTo(list);
  }

  @Test
  void theDocumentOfAKeyGivesTheKeyBack() {
    var key = Ob2World.SIGNING_KEY.publicKey();
    CryptographicKey document = CryptographicKey.of(Ob2World.KEY, Ob2World.ISSUER, key);
    assertThat(document.key().orElseThrow()).isEqualTo(key);
    assertThat(document.owner()).isEqualTo(Ob2World.ISSUER.toString());
    JsonObject json = document.toJson();
    assertThat(CryptographicKey.from(json).orElseThrow()).isEqualTo(document);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> CryptographicKey.of(Ob2World.KEY, Ob2World.ISSUER, SampleBadge.KEY.publicKey()));
  }
}

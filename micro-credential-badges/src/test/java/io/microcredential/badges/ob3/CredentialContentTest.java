package io.microcredential.badges.ob3;

import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.items;
import static io.microcredential.badges.fixture.JsonEdits.number;
import static io.microcredential.badges.fixture.JsonEdits.object;
import static io.microcredential.badges.fixture.JsonEdits.text;
import static io.microcredential.badges.fixture.JsonEdits.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.PersonId;
import io.microcredential.core.catalog.DraftBuilder;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.credit.CreditAmount;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import java.net.URI;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a badge says of an award, property by property. */
class CredentialContentTest {

  private static final JsonObject FULL = SampleBadge.full().toJson(SampleBadge.PROFILE);
  private static final JsonObject PLAIN = SampleBadge.plain().toJson(SampleBadge.PROFILE);
  private static final String ACHIEVEMENT = "/credentialSubject/achievement";

  private static MicroCredential changed(Consumer<DraftBuilder> change) {
    return SampleDefinitions.publish(SampleDefinitions.draft(change));
  }

  private static OpenBadge badgeOf(MicroCredential definition) {
    return OpenBadge.of(
        definition, EarnedWork.awarded(definition), Recipient.did(SampleBadge.LEARNER_DID));
  }

  private static JsonObject json(OpenBadge badge) {
    return badge.toJson(SampleBadge.PROFILE);
  }

  @Nested
  class TheCredential {

    @Test
    void namesItsContextsInTheOrderThatTheSpecificationDemands() {
      assertThat(texts(FULL, "/@context"))
          .containsExactly(
              "https://www.w3.org/ns/credentials/v2",
              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
    }

    @Test
    void isAVerifiableCredentialAndAnOpenBadgeCredential() {
      assertThat(texts(FULL, "/type"))
          .containsExactly("VerifiableCredential", "OpenBadgeCredential");
    }

    @Test
    void hasTheAwardsIdAndTheDefinitionsTitleAndDescription() {
      assertThat(text(FULL, "/id")).isEqualTo(EarnedWork.AWARD.value());
      assertThat(text(FULL, "/name")).isEqualTo("Talk That Teaches");
      assertThat(text(FULL, "/description")).startsWith("Lead class talk");
    }

    @Test
    void isValidFromTheAwardUntilTheValidityOfTheDefinitionEndsInWholeSecondsUtc() {
      assertThat(text(FULL, "/validFrom")).isEqualTo("2026-06-01T09:30:15Z");
      assertThat(text(FULL, "/awardedDate")).isEqualTo("2026-06-01T09:30:15Z");
      assertThat(text(FULL, "/validUntil")).isEqualTo("2031-06-01T09:30:15Z");
    }

    @Test
    void hasNoEndIfTheDefinitionGivesNone() {
      assertThat(json(badgeOf(changed(b -> b.validity(null)))).member("validUntil")).isEmpty();
    }

    @Test
    void showsAPictureWithItsCaption() {
      assertThat(at(FULL, "/image"))
          .isEqualTo(
              object(
                  """
                  {"id": "https://district.example/badges/talk.png", "type": "Image",
                   "caption": "A circle of chairs"}
                  """));
      assertThat(PLAIN.member("image")).isEmpty();
    }
  }

  @Nested
  class ThePicture {

    @Test
    void hasAnAbsoluteAddressAndACaption() {
      OpenBadge badge = SampleBadge.plain();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> badge.withImage(URI.create("talk.png"), "A circle of chairs"));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> badge.withImage(URI.create("https://district.example/t.png"), " "));
    }

    @Test
    void mayBeWrittenOut() {
      JsonObject badge =
          json(SampleBadge.plain().withImage(URI.create("data:image/png;base64,iVBORw0="), "A"));
      assertThat(text(badge, "/image/id")).isEqualTo("data:image/png;base64,iVBORw0=");
      assertThat(CredentialStructure.problems(badge)).isEmpty();
    }
  }

  @Nested
  class ThePeople {

    @Test
    void issuerCreatorAndSourceAreThreeProfiles() {
      assertThat(text(FULL, "/issuer/id")).isEqualTo(SampleBadge.ISSUER);
      assertThat(text(FULL, "/issuer/name")).isEqualTo("Larkmeadow School District");
      assertThat(text(FULL, ACHIEVEMENT + "/creator/id")).isEqualTo("https://example.org/studio");
      assertThat(text(FULL, ACHIEVEMENT + "/creator/name")).isEqualTo("Studio for Classroom Talk");
      assertThat(text(FULL, "/credentialSubject/source/id"))
          .isEqualTo("https://example.org/assessors");
      assertThat(text(FULL, "/credentialSubject/source/url"))
          .isEqualTo("https://example.org/assessors/about");
      for (String profile :
          new String[] {"/issuer", ACHIEVEMENT + "/creator", "/credentialSubject/source"}) {
        assertThat(texts(FULL, profile + "/type")).containsExactly("Profile");
      }
    }

    @Test
    void noSourceIfTheIssuerAssessesItself() {
      MicroCredential own =
          changed(b -> b.assessingOrganization(SampleDefinitions.draft().issuer()));
      JsonObject badge = badgeOf(own).toJson(Profile.of(own.issuer()));
      assertThat(((JsonObject) at(badge, "/credentialSubject")).member("source")).isEmpty();
    }

    @Test
    void recipientByDid() {
      assertThat(text(PLAIN, "/credentialSubject/id")).isEqualTo(SampleBadge.LEARNER_DID);
      assertThat(((JsonObject) at(PLAIN, "/credentialSubject")).member("identifier")).isEmpty();
      assertThat(texts(PLAIN, "/credentialSubject/type")).containsExactly("AchievementSubject");
    }

    @Test
    void recipientByHashedIdentityWithTheSaltBeside() {
      JsonObject badge =
          json(
              OpenBadge.of(
                  SampleBadge.DEFINITION,
                  EarnedWork.awarded(),
                  Recipient.hashed(SampleBadge.hashedEmail())));
      assertThat(((JsonObject) at(badge, "/credentialSubject")).member("id")).isEmpty();
      assertThat(items(badge, "/credentialSubject/identifier")).hasSize(1);
      String identity = "/credentialSubject/identifier/0";
      assertThat(text(badge, identity + "/type")).isEqualTo("IdentityObject");
      assertThat(text(badge, identity + "/identityType")).isEqualTo("emailAddress");
      assertThat(at(badge, identity + "/hashed")).isEqualTo(new JsonBoolean(true));
      assertThat(text(badge, identity + "/salt")).isEqualTo(SampleBadge.SALT);
      assertThat(text(badge, identity + "/identityHash")).matches("sha256\\$[0-9a-f]{64}");
    }

    @Test
    void recipientByBoth() {
      assertThat(text(FULL, "/credentialSubject/id")).isEqualTo(SampleBadge.LEARNER_DID);
      assertThat(items(FULL, "/credentialSubject/identifier")).hasSize(1);
    }
  }

  @Nested
  class TheAchievement {

    @Test
    void isAMicroCredentialUnderTheDefinitionsIdAndVersion() {
      assertThat(text(FULL, ACHIEVEMENT + "/id")).isEqualTo(SampleDefinitions.ID.value());
      assertThat(texts(FULL, ACHIEVEMENT + "/type")).containsExactly("Achievement");
      assertThat(text(FULL, ACHIEVEMENT + "/achievementType")).isEqualTo("MicroCredential");
      assertThat(text(FULL, ACHIEVEMENT + "/version")).isEqualTo("1.0");
      assertThat(texts(FULL, ACHIEVEMENT + "/tag")).containsExactly("discussion", "questioning");
    }

    @Test
    void criteriaNameTheCompetencyTheEvidenceAndTheWholeRule() {
      assertThat(text(FULL, ACHIEVEMENT + "/criteria/narrative").lines())
          .containsExactly(
              "The teacher leads talk in which students answer one another.",
              "",
              "- Lesson plan: The plan of the lesson, with the questions marked.",
              "- Student work: What students wrote after the talk, from different students.",
              "- Recording: Five minutes of the talk.",
              "",
              "- all of these:",
              "  - each of 4 criteria at “Developing” or higher",
              "  - 75 % of 4 criteria at “Demonstrated” or higher",
              "  - criterion “Student voice” at “Demonstrated” or higher",
              "  - evidence (kind: student work, role: student outcome): at least 2 different pieces");
    }

    @Test
    void alignmentsSayFrameworkCodeNameAndAddress() {
      assertThat(at(FULL, ACHIEVEMENT + "/alignment/0"))
          .isEqualTo(
              object(
                  """
                  {"type": ["Alignment"], "targetCode": "T.4",
                   "targetFramework": "Larkmeadow Framework for Teaching",
                   "targetName": "Uses talk to deepen understanding",
                   "targetUrl": "https://example.org/framework#T.4"}
                  """));
      assertThat(items(FULL, ACHIEVEMENT + "/alignment")).hasSize(1);
    }

    @Test
    void leavesOutWhatTheDefinitionDoesNotHave() {
      JsonObject bare = json(badgeOf(changed(b -> b.alignments().tags())));
      JsonObject achievement = (JsonObject) at(bare, ACHIEVEMENT);
      assertThat(achievement.member("alignment")).isEmpty();
      assertThat(achievement.member("tag")).isEmpty();
      assertThat(achievement.member("creditsAvailable")).isEmpty();
    }
  }

  @Nested
  class Credit {

    @Test
    void standsAsTheSameExactNumberBothAsAvailableAndAsEarned() {
      assertThat(number(FULL, ACHIEVEMENT + "/creditsAvailable")).isEqualTo("0.5");
      assertThat(number(FULL, "/credentialSubject/creditsEarned")).isEqualTo("0.5");
    }

    @Test
    void isNotMentionedUnlessAnOfferWasChosen() {
      assertThat(((JsonObject) at(PLAIN, "/credentialSubject")).member("creditsEarned")).isEmpty();
    }

    @Test
    void isOnlyWhatTheDefinitionOffers() {
      CreditOffer other = SampleBadge.DEFINITION.content().creditOffers().get(1);
      var invented =
          new CreditOffer(CreditAmount.of("99", CreditUnit.CEU), other.authority(), null);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> SampleBadge.plain().crediting(invented))
          .withMessageContaining("does not offer");
    }

    @Test
    void isRefusedWhenChosenIfNoDecimalNumberSaysIt() {
      var third =
          new CreditOffer(
              CreditAmount.of("1/3", CreditUnit.CEU), SampleDefinitions.draft().issuer(), null);
      OpenBadge badge = badgeOf(changed(b -> b.creditOffers(third)));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> badge.crediting(third))
          .withMessageContaining("decimal");
    }
  }

  @Nested
  class Languages {

    @Test
    void theLanguageTheDefinitionWasWrittenInUnlessAnotherIsChosen() {
      assertThat(text(FULL, ACHIEVEMENT + "/inLanguage")).isEqualTo("en");
    }

    @Test
    void theChosenLanguageWhereThereIsATranslation() {
      JsonObject spanish = json(SampleBadge.full().in(Locale.forLanguageTag("es-MX")));
      assertThat(text(spanish, "/name")).isEqualTo("Conversar para aprender");
      assertThat(text(spanish, ACHIEVEMENT + "/name")).isEqualTo("Conversar para aprender");
      assertThat(text(spanish, "/description")).startsWith("Lead class talk");
      assertThat(text(spanish, ACHIEVEMENT + "/inLanguage")).isEqualTo("es");
    }

    @Test
    void leavesVariantsOutWhichTheDataModelDoesNotTake() {
      MicroCredential definition =
          changed(b -> b.title(LanguageMap.of("de-AT-1996", "Gespräch, das lehrt")));
      assertThat(text(json(badgeOf(definition)), ACHIEVEMENT + "/inLanguage")).isEqualTo("de-AT");
    }

    @Test
    void neverClaimsALanguageThatTheTitleIsNotIn() {
      JsonObject french = json(SampleBadge.full().in(Locale.FRENCH));
      assertThat(text(french, "/name")).isEqualTo("Talk That Teaches");
      assertThat(text(french, ACHIEVEMENT + "/inLanguage")).isEqualTo("en");
    }
  }

  @Nested
  class WhoMayHaveABadge {

    @Test
    void nobodyWithoutAnAward() {
      var enrolled =
          EarningProcess.of(SampleBadge.DEFINITION, (rubric, policy, all, kept) -> null)
              .enroll(EnrollmentId.of("e"), PersonId.of("p"), SampleBadge.NOW);
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> OpenBadge.of(SampleBadge.DEFINITION, enrolled, Recipient.did("did:example:a")));
    }

    @Test
    void nobodyForAnotherVersionThanTheOneEarned() {
      MicroCredential other = changed(b -> b.tags("other"));
      assertThatIllegalArgumentException()
          .isThrownBy(
              () ->
                  OpenBadge.of(other, EarnedWork.awarded(), Recipient.did(SampleBadge.LEARNER_DID)))
          .withMessageContaining("another version");
    }
  }

  @Test
  void saysNothingBeyondThis() {
    assertThat(((JsonObject) at(FULL, "/credentialSubject")).members().keySet())
        .containsExactly(
            "id", "type", "identifier", "achievement", "creditsEarned", "source", "result");
    assertThat(FULL.members().keySet())
        .containsExactly(
            "@context",
            "id",
            "type",
            "name",
            "description",
            "image",
            "issuer",
            "validFrom",
            "awardedDate",
            "validUntil",
            "credentialSubject",
            "evidence");
  }
}

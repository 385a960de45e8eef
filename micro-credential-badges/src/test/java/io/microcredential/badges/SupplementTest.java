package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.OfficialSchemas;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.Achievement;
import io.microcredential.badges.ob3.AchievementCredential;
import io.microcredential.badges.ob3.AchievementSubject;
import io.microcredential.badges.ob3.Address;
import io.microcredential.badges.ob3.CredentialSchema;
import io.microcredential.badges.ob3.CredentialStatus;
import io.microcredential.badges.ob3.EndorsementCredential;
import io.microcredential.badges.ob3.EndorsementSubject;
import io.microcredential.badges.ob3.Evidence;
import io.microcredential.badges.ob3.GeoCoordinates;
import io.microcredential.badges.ob3.IdentifierEntry;
import io.microcredential.badges.ob3.Image;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.RefreshService;
import io.microcredential.badges.ob3.Related;
import io.microcredential.badges.ob3.Result;
import io.microcredential.badges.ob3.ResultDescription;
import io.microcredential.badges.ob3.TermsOfUse;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Feature rows I1 and I2: badges that say more than the award, and endorsements. */
class SupplementTest {

  private static final Instant AT = SampleBadge.SIGNED_AT;
  private static final String EXTENSIONS =
      "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json";

  private static final SigningKey AGENCY_KEY = SampleBadge.key(90);
  private static final Profile AGENCY =
      Profile.of(DidKey.of(AGENCY_KEY.publicKey()).did()).withName("Accrediting Agency");
  private static final BadgeIssuer AGENCY_SIGNS = BadgeIssuer.as(AGENCY).signingWith(AGENCY_KEY);

  private static EndorsementCredential endorsement(String of) {
    return EndorsementCredential.of(
        "urn:uuid:9f2c1d74-0000-4000-8000-" + "%012x".formatted(of.length()),
        "In good standing",
        AGENCY,
        EndorsementSubject.of(of).withEndorsementComment("We looked at it, and it is good."),
        Instant.parse("2026-01-01T00:00:00Z"));
  }

  private static EndorsementCredential endorsed(String what) {
    return AGENCY_SIGNS.endorse(endorsement(what), AT).orElseThrow();
  }

  private static final Profile ISSUER =
      SampleBadge.PROFILE
          .withUrl("https://district.example")
          .withPhone("+1 555 0100")
          .withEmail("office@district.example")
          .withImage(Image.of("https://district.example/logo.png").withCaption("A river"))
          .withAddress(
              Address.of()
                  .withAddressCountryCode("US")
                  .withAddressLocality("Riverside")
                  .withGeo(GeoCoordinates.of(new BigDecimal("44.9"), new BigDecimal("-93.2"))))
          .withOtherIdentifier(List.of(IdentifierEntry.of("2713", "nationalIdentityNumber")))
          .withOfficial("A. Principal")
          .withParentOrg(Profile.of("https://state.example").withName("Department of Education"))
          .withEndorsement(List.of(endorsed(SampleBadge.ISSUER)));

  private static AchievementCredential everything(AchievementCredential credential) {
    AchievementSubject subject = credential.credentialSubject();
    Achievement achievement = subject.achievement();
    var descriptions = new ArrayList<>(achievement.resultDescription());
    descriptions.add(
        ResultDescription.of(
                "urn:uuid:7a0e9c11-0000-4000-8000-000000000001", "Grade", "LetterGrade")
            .withAllowedValue(List.of("C", "B", "A"))
            .withRequiredValue("C"));
    var results = new ArrayList<>(subject.result());
    results.add(
        Result.of()
            .withResultDescription("urn:uuid:7a0e9c11-0000-4000-8000-000000000001")
            .withValue("B")
            .withStatus("Completed"));
    var evidence = new ArrayList<>(credential.evidence());
    evidence.add(Evidence.of().withNarrative("A lesson, filmed.").withAudience("Teachers"));
    return credential
        .withContext(EXTENSIONS)
        .withEndorsement(List.of(endorsed(credential.id())))
        .withCredentialStatus(
            CredentialStatus.of("1EdTechRevocationList").withId("https://district.example/revoked"))
        .withRefreshService(
            RefreshService.of("https://district.example/fresh", "1EdTechCredentialRefresh"))
        .withCredentialSchema(
            List.of(
                CredentialSchema.of(
                    "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json",
                    "1EdTechJsonSchemaValidator2019")))
        .withEvidence(evidence)
        .withCredentialSubject(
            subject
                .withActivityStartDate(Instant.parse("2026-01-10T08:00:00Z"))
                .withActivityEndDate(Instant.parse("2026-05-01T08:00:00Z"))
                .withLicenseNumber("A-9320041")
                .withRole("Lead teacher")
                .withTerm("Spring")
                .withNarrative("Taught and reflected.")
                .withResult(results)
                .withAchievement(
                    achievement
                        .withEndorsement(List.of(endorsed(achievement.id())))
                        .withFieldOfStudy("Teaching")
                        .withSpecialization("Talk")
                        .withHumanCode("T-1")
                        .withOtherIdentifier(List.of(IdentifierEntry.of("T-1", "identifier")))
                        .withRelated(
                            List.of(Related.of("https://district.example/older").withVersion("1")))
                        .withResultDescription(descriptions)));
  }

  private static final OpenBadge FULL =
      SampleBadge.full().supplementedBy(SupplementTest::everything);

  @Test
  void issuesEverythingThatTheDataModelHasAndItVerifies() {
    SignedBadge signed =
        BadgeIssuer.as(ISSUER).signingWith(SampleBadge.KEY).issue(FULL, AT).orElseThrow();
    JsonObject document = JsonEdits.object(signed.text());
    AchievementCredential read = AchievementCredential.from(document).orElseThrow();
    assertThat(Json.writeIndented(read.toJson())).isEqualTo(signed.text());
    assertThat(read.issuer().endorsement()).hasSize(1);
    assertThat(read.credentialSubject().licenseNumber()).contains("A-9320041");

    VerificationReport report =
        BadgeVerifier.trusting(anybody -> true).verify(signed.text(), SampleBadge.NOW);
    assertThat(report.check(VerificationStep.STRUCTURE).outcome()).isEqualTo(CheckOutcome.PASSED);
    assertThat(report.check(VerificationStep.PROOF).outcome()).isEqualTo(CheckOutcome.PASSED);
    JsonObject changed =
        JsonEdits.with(document, "/issuer/address/geo/latitude", new JsonValue.JsonNumber("45.9"));
    assertThat(
            BadgeVerifier.trusting(anybody -> true)
                .verify(Json.write(changed), SampleBadge.NOW)
                .result())
        .isEqualTo(VerificationResult.INVALID);
  }

  @Test
  @Tag("shared")
  void isAcceptedByTheFormalSchema() {
    assertThat(OfficialSchemas.formal().errors(FULL.toJson(ISSUER))).isEmpty();
  }

  @Nested
  class Supplements {

    private static OpenBadge with(
        java.util.function.UnaryOperator<AchievementCredential> supplement) {
      return SampleBadge.full().supplementedBy(supplement);
    }

    @Test
    void addOneToAnother() {
      JsonObject json =
          with(c -> c.withTermsOfUse(List.of(TermsOfUse.of("Terms"))))
              .supplementedBy(c -> c.with("ours", JsonValue.of("x")))
              .toJson(SampleBadge.PROFILE);
      assertThat(json.members()).containsKeys("termsOfUse", "ours");
    }

    @Test
    void mustNotChangeWhatTheAwardSays() {
      assertThatThrownBy(
              () ->
                  with(c -> c.withValidUntil(Instant.parse("2099-01-01T00:00:00Z")))
                      .toJson(SampleBadge.PROFILE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a supplement adds to what the award says; it must not change /validUntil");
      assertThatThrownBy(
              () ->
                  with(c ->
                          c.withCredentialSubject(
                              c.credentialSubject()
                                  .withResult(c.credentialSubject().result().subList(1, 2))))
                      .toJson(SampleBadge.PROFILE))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> with(c -> c.without("evidence")).toJson(SampleBadge.PROFILE))
          .hasMessageEndingWith("it must not take away /evidence");
      assertThatThrownBy(
              () ->
                  with(c -> c.withEvidence(c.evidence().subList(0, 0))).toJson(SampleBadge.PROFILE))
          .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areNotSignedWhereNoContextDefinesThem() {
      assertThat(
              BadgeIssuer.as(SampleBadge.PROFILE)
                  .signingWith(SampleBadge.KEY)
                  .issue(with(c -> c.with("ours", JsonValue.of("x"))), AT)
                  .problems()
                  .codes())
          .containsExactly("jsonld.undefined-term");
    }

    @Test
    void extendADescriptionByTheAssessmentExtension() {
      OpenBadge badge =
          with(
              c -> {
                AchievementSubject subject = c.credentialSubject();
                Achievement achievement = subject.achievement();
                var all = new ArrayList<>(achievement.resultDescription());
                all.add(
                    ResultDescription.of(
                            "urn:uuid:7a0e9c11-0000-4000-8000-000000000002", "Essay", "RawScore")
                        .withType("AssessmentResultDescription")
                        .with("wordLimit", JsonValue.of(800)));
                return c.withContext("https://purl.imsglobal.org/spec/ob-assessment/v2p0/context/")
                    .withCredentialSubject(
                        subject.withAchievement(achievement.withResultDescription(all)));
              });
      JsonObject signed = SampleBadge.signed(badge);
      assertThat(
              BadgeVerifier.trusting(anybody -> true)
                  .verify(Json.write(signed), SampleBadge.NOW)
                  .result())
          .isEqualTo(VerificationResult.VALID);
    }
  }

  /** Open Badges 3.0, EndorsementCredential. */
  @Nested
  class Endorsing {

    @Test
    void signsACredentialOfItsOwn() {
      EndorsementCredential signed = endorsed("https://district.example");
      assertThat(signed.proof()).hasSize(1);
      assertThat(signed.credentialSubject().endorsementComment())
          .contains("We looked at it, and it is good.");
      assertThat(signed.sameCredential(endorsement("https://district.example"))).isTrue();
      assertThat(signed.toJson().without("proof"))
          .isEqualTo(endorsement("https://district.example").toJson());
    }

    @Test
    void signsAJwtWithTheSameContent() {
      String jwt = AGENCY_SIGNS.endorseJwt(endorsement("https://district.example")).orElseThrow();
      assertThat(VcJwt.parse(jwt).value()).isPresent();
    }

    /** The two copies of the 3.0.3 context differ in this term, so only a JWT is clear about it. */
    @Test
    void standsAsJwtInABadgeThatIsAJwtOnly() {
      String jwt = AGENCY_SIGNS.endorseJwt(endorsement("urn:uuid:x")).orElseThrow();
      OpenBadge badge = SampleBadge.plain().supplementedBy(c -> c.withEndorsementJwt(List.of(jwt)));
      BadgeIssuer issuer = BadgeIssuer.as(SampleBadge.PROFILE).signingWith(SampleBadge.KEY);
      assertThat(issuer.issue(badge, AT).problems().codes())
          .containsExactly("jsonld.term-of-later-copy");
      assertThat(issuer.issueJwt(badge).value()).isPresent();
    }

    @Test
    void endorsesInNobodyElsesName() {
      BadgeIssuer other = BadgeIssuer.as(SampleBadge.PROFILE).signingWith(SampleBadge.KEY);
      assertThatThrownBy(() -> other.endorse(endorsement("https://district.example"), AT))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("in the name of somebody else");
    }

    @Test
    void signsOnlyOnceAndOnlyWhatIsDefined() {
      EndorsementCredential signed = endorsed("https://district.example");
      assertThatThrownBy(() -> AGENCY_SIGNS.endorseJwt(signed))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(
              AGENCY_SIGNS
                  .endorse(
                      endorsement("https://district.example").with("ours", JsonValue.of("x")), AT)
                  .problems()
                  .codes())
          .containsExactly("jsonld.undefined-term");
    }
  }
}

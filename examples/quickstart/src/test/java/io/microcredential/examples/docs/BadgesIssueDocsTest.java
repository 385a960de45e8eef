package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.SignedBadge;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.clr.ClrCredential;
import io.microcredential.badges.clr.ClrPart;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.EndorsementCredential;
import io.microcredential.badges.ob3.EndorsementSubject;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.ob3.assessment.AssessmentDescription;
import io.microcredential.badges.ob3.assessment.AssessmentExtension;
import io.microcredential.badges.ob3.assessment.AssessmentType;
import io.microcredential.badges.proof.Cryptosuite;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Outcome;
import io.microcredential.core.StackId;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.Award;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.stack.Stack;
import io.microcredential.core.stack.StackMember;
import io.microcredential.core.stack.StackOwner;
import io.microcredential.core.stack.StackRequirement;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippets of the page on badges that issue Open Badges 3.0. */
class BadgesIssueDocsTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final SecureRandom random = new SecureRandom();
  private final MicroCredential definition = SampleDefinitions.published();
  private final Enrollment awarded = SampleWork.awarded(now);
  private final SigningKey key = SigningKey.ed25519DidKey(new byte[32]);
  private final Profile issuer =
      Profile.of(definition.issuer()).withId(DidKey.of(key.publicKey()).did());
  private final String teacherDid = "did:example:teacher-7";

  private OpenBadge badge() {
    // region badges: what a badge says
    HashedIdentity email =
        HashedIdentity.of(IdentityType.EMAIL_ADDRESS, "teacher@example.org", random);
    OpenBadge badge =
        OpenBadge.of(definition, awarded, Recipient.did(teacherDid).and(email))
            .in(Locale.ENGLISH)
            .withImage(URI.create("https://example.org/talk.png"), "A circle of chairs");
    // end
    return badge;
  }

  private VerificationReport report(String signed) {
    return BadgeVerifier.trusting(TrustPolicy.of(issuer.id())).verify(signed, now);
  }

  @Test
  void issuesAsJsonAsTokenAndAsBoth() {
    OpenBadge badge = badge();
    // region badges: sign
    BadgeIssuer district = BadgeIssuer.as(issuer).signingWith(key);
    Outcome<SignedBadge> json = district.issue(badge, now);
    Outcome<SignedBadge> token = district.issueJwt(badge.asOf(now));
    // end
    String signed = json.orElseThrow().text();
    assertThat(report(signed).result()).isEqualTo(VerificationResult.VALID);
    assertThat(report(token.orElseThrow().text()).result()).isEqualTo(VerificationResult.VALID);
    assertThat(signed).contains("https://example.org/evidence/slip-1").doesNotContain("teacher@");

    // region badges: sign both ways
    BadgeIssuer forAll =
        BadgeIssuer.as(issuer)
            .signingWith(key, Cryptosuite.EDDSA_RDFC_2022)
            .alsoSigningWith(key, Cryptosuite.EDDSA_JCS_2022);
    Outcome<SignedBadge> both = forAll.issueBoth(badge, now);
    // end
    assertThat(report(both.orElseThrow().text()).result()).isEqualTo(VerificationResult.VALID);
    assertThat(VcJwt.parse(both.orElseThrow().text()).orElseThrow().credential().member("proof"))
        .isPresent();
  }

  @Test
  void addsAnEndorsement() {
    byte[] seed = new byte[32];
    Arrays.fill(seed, (byte) 9);
    SigningKey stateKey = SigningKey.ed25519DidKey(seed);
    Profile state =
        Profile.of(DidKey.of(stateKey.publicKey()).did()).withName("Department of Education");
    OpenBadge badge = badge();
    Award award = awarded.award().orElseThrow();
    // region badges: endorse
    EndorsementCredential word =
        EndorsementCredential.of(
            "urn:uuid:2f1d9c54-8a0e-4f0b-9a53-6a1e2b3c4d5e",
            "Counts towards a licence",
            state,
            EndorsementSubject.of(award.id().value())
                .withEndorsementComment("We looked at rubric and evidence."),
            now);
    EndorsementCredential endorsement =
        BadgeIssuer.as(state).signingWith(stateKey).endorse(word, now).orElseThrow();
    OpenBadge endorsed = badge.supplementedBy(c -> c.withEndorsement(List.of(endorsement)));
    // end
    SignedBadge signed = BadgeIssuer.as(issuer).signingWith(key).issue(endorsed, now).orElseThrow();
    VerificationReport report =
        BadgeVerifier.trusting(TrustPolicy.of(issuer.id(), state.id())).verify(signed.bytes(), now);
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    assertThat(report.parts())
        .singleElement()
        .extracting(part -> part.report().result())
        .isEqualTo(VerificationResult.VALID);
    assertThat(report(signed.text()).parts().get(0).report().result())
        .isEqualTo(VerificationResult.ISSUER_NOT_TRUSTED);
  }

  @Test
  void tellsOfTheAssessment() {
    OpenBadge badge = badge();
    BadgeIssuer district = BadgeIssuer.as(issuer).signingWith(key);
    // region badges: assessment
    AssessmentDescription assessment =
        AssessmentDescription.of(definition, AssessmentType.ARTIFACT, Locale.ENGLISH)
            .withReliability(URI.create("https://example.org/talk/reliability"))
            .withoutSections();
    Outcome<SignedBadge> signed = district.issue(badge, assessment, now);
    // end
    String text = signed.orElseThrow().text();
    assertThat(report(text).result()).isEqualTo(VerificationResult.VALID);
    JsonObject subject =
        (JsonObject)
            ((JsonObject) Json.parse(text).orElseThrow()).member("credentialSubject").orElseThrow();
    assertThat(AssessmentExtension.of(subject)).hasSize(1);
  }

  @Test
  void putsBadgesIntoALearnerRecord() {
    BadgeIssuer district = BadgeIssuer.as(issuer).signingWith(key);
    SignedBadge talk = district.issue(badge(), now).orElseThrow();
    Stack stack =
        Stack.of(
            StackId.of("https://example.org/stacks/talk"),
            LanguageMap.english("Talk in class"),
            new StackOwner.Issuer(definition.issuer()),
            new StackRequirement.AllMembers(),
            List.of(StackMember.credential(definition.id(), definition.title())));
    // region badges: learner record
    ClrCredential record =
        ClrCredential.of(
                "urn:uuid:0b7c2c9e-6a55-4d0e-9f1e-3d8f1f6a7c11",
                stack,
                LanguageMap.english("Talk, step by step."),
                Recipient.did(teacherDid),
                now)
            .with(ClrPart.parse(talk.text()).orElseThrow())
            .following(definition)
            .whole();
    Outcome<SignedBadge> signed = district.issue(record, now);
    // end
    VerificationReport report = report(signed.orElseThrow().text());
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    assertThat(report.parts())
        .singleElement()
        .extracting(part -> part.report().result())
        .isEqualTo(VerificationResult.VALID);
  }
}

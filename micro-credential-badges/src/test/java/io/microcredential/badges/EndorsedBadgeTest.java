package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.EndorsementCredential;
import io.microcredential.badges.ob3.EndorsementSubject;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Complaint 25: endorsements inside a badge are verified by themselves and reported apart. */
class EndorsedBadgeTest {

  private static final SigningKey MINISTRYS_KEY = SampleBadge.key(21);
  private static final String MINISTRY = DidKey.of(MINISTRYS_KEY.publicKey()).did();
  private static final Profile PROFILE = SampleBadge.PROFILE.withId(MINISTRY);
  private static final JsonObject SMALL = SampleBadge.small();
  private static final String BADGE = SMALL.text("id").orElseThrow();

  private static JsonObject endorsementOf(String endorsed) {
    var said =
        EndorsementCredential.of(
            "urn:uuid:8a7d6c5b-4e3f-4a2b-9c1d-0e9f8a7b6c5d",
            "Recognised by the ministry",
            PROFILE,
            EndorsementSubject.of(endorsed).withEndorsementComment("It counts."),
            SampleBadge.SIGNED_AT.minusSeconds(60));
    return BadgeIssuer.as(PROFILE)
        .signingWith(MINISTRYS_KEY)
        .endorse(said, SampleBadge.SIGNED_AT)
        .orElseThrow()
        .toJson();
  }

  private static VerificationReport verify(JsonObject endorsement) {
    JsonObject badge =
        SampleBadge.sign(SMALL.with("endorsement", new JsonArray(List.of(endorsement))));
    return BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER, MINISTRY))
        .verify(Json.write(badge), SampleBadge.NOW);
  }

  @Test
  void aGoodEndorsementIsVerifiedAndHandedOut() {
    VerificationReport report = verify(endorsementOf(BADGE));
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    assertThat(report.check(VerificationStep.ENDORSEMENTS).outcome())
        .isEqualTo(CheckOutcome.PASSED);
    assertThat(report.parts()).singleElement();
    VerificationReport.Part part = report.parts().get(0);
    assertThat(part.at()).hasToString("/endorsement/0");
    assertThat(part.report().format()).isEqualTo(BadgeFormat.ENDORSEMENT);
    assertThat(report.verifiedBadge().orElseThrow().parts())
        .singleElement()
        .returns(MINISTRY, VerifiedBadge::issuerId);
    assertThat(report.text()).contains("Inside, at /endorsement/0\nResult: valid\n");
  }

  @Test
  void anEndorsementOfAnotherBadgeIsNoneOfThisOne() {
    VerificationReport report = verify(endorsementOf("urn:uuid:another-badge"));
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
    VerificationReport replayed = report.parts().get(0).report();
    assertThat(replayed.result()).isEqualTo(VerificationResult.NOT_THIS_PERSON);
    assertThat(replayed.problems().codes()).containsExactly("endorsement.other");
    assertThat(report.verifiedBadge().orElseThrow().parts()).isEmpty();
    assertThat(report.problems().codes()).containsExactly("endorsement.not-valid");
  }

  @Test
  void anEndorsementThatItsEndorserDidNotSignIsWorthNothing() {
    JsonObject changed =
        endorsementOf(BADGE).with("name", JsonValue.of("Required by the ministry"));
    VerificationReport report = verify(changed);
    assertThat(report.parts().get(0).report().result()).isEqualTo(VerificationResult.INVALID);
    assertThat(report.check(VerificationStep.ENDORSEMENTS).outcome())
        .isEqualTo(CheckOutcome.FAILED);
    assertThat(report.verifiedBadge().orElseThrow().parts()).isEmpty();
  }

  @Test
  void anEndorserWhomNobodyTrustsIsTold() {
    JsonObject badge =
        SampleBadge.sign(SMALL.with("endorsement", new JsonArray(List.of(endorsementOf(BADGE)))));
    VerificationReport report =
        BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
            .verify(Json.write(badge), SampleBadge.NOW);
    assertThat(report.result()).isEqualTo(VerificationResult.VALID);
    assertThat(report.parts().get(0).report().result())
        .isEqualTo(VerificationResult.ISSUER_NOT_TRUSTED);
  }

  @Test
  void soManyThatNobodyReadsThemAreNotAllVerified() {
    JsonObject endorsement = endorsementOf(BADGE);
    JsonObject badge =
        SMALL.with("endorsement", new JsonArray(Collections.nCopies(60, endorsement)));
    VerificationReport report =
        BadgeVerifier.trusting(TrustPolicy.nobody()).verify(Json.write(badge), SampleBadge.NOW);
    assertThat(report.parts()).hasSize(50);
    assertThat(report.check(VerificationStep.ENDORSEMENTS).outcome())
        .isEqualTo(CheckOutcome.UNDECIDED);
    assertThat(report.problems().codes()).contains("endorsement.too-many");
  }
}

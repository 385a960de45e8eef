package io.microcredential.badges.clr;

import static io.microcredential.badges.fixture.JsonEdits.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeFormat;
import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.CheckOutcome;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.fixture.SampleRecord;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import org.junit.jupiter.api.Test;

/** Feature row I9: a learner record and each credential in it are verified and reported apart. */
class RecordAtTheDoorTest {

  private static VerificationReport verify(JsonObject record) {
    return BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
        .verify(Json.write(record), SampleBadge.NOW);
  }

  private static JsonObject signed() {
    return JsonEdits.object(
        BadgeIssuer.as(SampleBadge.PROFILE)
            .signingWith(SampleBadge.KEY)
            .issue(SampleRecord.full(), SampleBadge.SIGNED_AT)
            .orElseThrow()
            .text());
  }

  @Test
  void aRecordAndItsPartsAreValidEachByItself() {
    VerificationReport report = verify(signed());
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    assertThat(report.format()).isEqualTo(BadgeFormat.CLR_2_0);
    assertThat(report.check(VerificationStep.PARTS).outcome()).isEqualTo(CheckOutcome.PASSED);
    assertThat(report.parts())
        .isNotEmpty()
        .allMatch(part -> part.report().result() == VerificationResult.VALID)
        .allMatch(part -> part.at().toString().startsWith("/credentialSubject/verifiable"));
    assertThat(report.verifiedBadge().orElseThrow().parts()).hasSameSizeAs(report.parts());
  }

  @Test
  void aRecordSignedAroundAForgedPartIsInvalid() {
    JsonObject unsigned = signed().without("proof");
    JsonObject around =
        SampleBadge.sign(
            with(unsigned, "/credentialSubject/verifiableCredential/0/name", "\"Forged\""));
    VerificationReport report = verify(around);
    assertThat(report.result()).isEqualTo(VerificationResult.INVALID);
    assertThat(report.check(VerificationStep.PROOF).outcome()).isEqualTo(CheckOutcome.PASSED);
    assertThat(report.check(VerificationStep.PARTS).outcome()).isEqualTo(CheckOutcome.FAILED);
    assertThat(report.parts().get(0).report().result()).isEqualTo(VerificationResult.INVALID);
    assertThat(report.problems().codes()).containsExactly("part.invalid");
  }

  @Test
  void aPartThatIsOverLeavesTheRecordStanding() {
    JsonObject record = signed();
    VerificationReport report =
        BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
            .verify(Json.write(record), SampleBadge.NOW.plusSeconds(20L * 365 * 86400));
    assertThat(report.parts())
        .extracting(part -> part.report().result())
        .contains(VerificationResult.EXPIRED);
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    assertThat(report.problems().codes()).containsOnly("part.not-valid");
    assertThat(report.verifiedBadge().orElseThrow().parts()).hasSizeLessThan(report.parts().size());
  }
}

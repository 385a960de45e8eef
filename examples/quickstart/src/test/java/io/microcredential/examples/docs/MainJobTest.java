package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.AwardId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The ten lines of the README. */
class MainJobTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final byte[] json =
      MicroCredentialJson.write(SampleDefinitions.draft()).getBytes(StandardCharsets.UTF_8);
  private final SubmissionId id = SubmissionId.of("s-1");
  private final DecisionId decision = DecisionId.of("d-1");
  private final AwardId award = AwardId.of("https://example.org/awards/1");
  private final Enrollment drafted = SampleWork.drafted(now);
  private final Assessor ana = SampleWork.assessor("a-1");
  private final Assessor ben = SampleWork.assessor("a-2");
  private final String feedback = "Students carry the talk. Try longer pauses next.";
  private final LearnerRecord record = LearnerRecord.nothing();
  private final Assessment hers = SampleWork.assessment(drafted, id, ana, now);
  private final Assessment his = SampleWork.assessment(drafted, id, ben, now);
  private final SigningKey key = SigningKey.ed25519DidKey(new byte[32]);
  private final Profile issuer =
      Profile.of(SampleDefinitions.published().issuer()).withId(DidKey.of(key.publicKey()).did());
  private final String teacher = "did:example:teacher-7";

  @Test
  void takesADefinitionToABadgeThatAStrangerCanVerify() {
    // region the main job
    var draft = MicroCredentialJson.read(json).orElseThrow();
    var definition = Publisher.create().publish(draft, now).orElseThrow();
    var earning = EarningProcess.of(definition, RubricEvaluation.standard());
    var judging = earning.submit(drafted, id, now).then(earning::beginAssessment).orElseThrow();
    var judged = earning.assess(judging, ana, hers).then(e -> earning.assess(e, ben, his));
    var decided = judged.then(e -> earning.decide(e, decision, feedback, record, now));
    var awarded = decided.then(e -> earning.award(e, award, now)).orElseThrow();
    var badge = OpenBadge.of(definition, awarded, Recipient.did(teacher));
    var signed = BadgeIssuer.as(issuer).signingWith(key).issue(badge, now).orElseThrow();
    var report = BadgeVerifier.trusting(TrustPolicy.of(issuer.id())).verify(signed.bytes(), now);
    // end
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
  }
}

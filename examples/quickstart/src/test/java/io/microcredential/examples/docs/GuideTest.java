package io.microcredential.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.Identity;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.AssessmentId;
import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.catalog.Publisher;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.RuleText;
import io.microcredential.core.rule.TraceText;
import io.microcredential.rubric.ScoreText;
import io.microcredential.rubric.ScoringRule;
import io.microcredential.rubric.resolution.RubricEvaluation;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The snippets of the guide, in its order. */
class GuideTest {

  private final Instant now = Instant.parse("2026-11-22T09:00:00Z");
  private final Publisher publisher = Publisher.create();
  private final MicroCredential definition = SampleDefinitions.published();
  private final EvidencePortfolio portfolio = SampleWork.portfolio();
  private final Assessor ana = SampleWork.assessor("a-1");
  private final Assessor ben = SampleWork.assessor("a-2");
  private final List<String> printed = new ArrayList<>();

  private void print(String line) {
    printed.add(line);
  }

  @Test
  void saysEverythingThatIsWrongWithADraft() {
    MicroCredentialDraft complete = SampleDefinitions.draft();
    // region define
    MicroCredentialDraft draft = complete.toBuilder().supportingResearch().tags("talk").build();
    for (var problem : publisher.check(draft)) {
      print(
          problem.code() + " at " + problem.at() + ": " + problem.message() + " " + problem.fix());
    }
    // end
    assertThat(printed)
        .containsExactly(
            "definition.supporting-research.missing at /supportingResearch: No published research"
                + " backs the method. Cite at least one publication and say what it shows.");
    assertThat(MicroCredentialJson.read(MicroCredentialJson.write(draft)).orElseThrow())
        .isEqualTo(draft);
  }

  @Test
  void saysARuleInWords() {
    // region rule
    var demonstrated = LevelId.of("demonstrated");
    AwardRule rule =
        new AwardRule.AllOf(
            List.of(
                new AwardRule.FractionAtLeast(Fraction.parse("0.75"), demonstrated, List.of()),
                new AwardRule.EvidencePresent(null, EvidenceRole.STUDENT_OUTCOME, 2)));
    RuleText.of(definition.rubric(), Locale.ENGLISH).lines(rule).forEach(this::print);
    // end
    assertThat(printed)
        .containsExactly(
            "all of these:",
            "  75 % of 4 criteria at “Demonstrated” or higher",
            "  evidence (role: student outcome): at least 2 different pieces");
  }

  @Test
  void walksFromEnrollmentToBadge() {
    // region submit
    EarningProcess earning = EarningProcess.of(definition, RubricEvaluation.standard());
    Enrollment enrolled = earning.enroll(EnrollmentId.of("e-1"), PersonId.of("p-7"), now);
    Outcome<Enrollment> submitted =
        earning
            .draft(enrolled)
            .then(e -> earning.save(e, portfolio))
            .then(e -> earning.submit(e, SubmissionId.of("s-1"), now));
    submitted.problems().forEach(problem -> print(problem.message()));
    // end
    assertThat(printed).isEmpty();
    Outcome<Enrollment> judged =
        submitted.then(earning::beginAssessment).then(e -> judge(earning, e, ana, "as-1"));
    judged = judged.then(e -> judge(earning, e, ben, "as-2"));

    // region decide
    String overall = "Students carry the talk. Try longer pauses next.";
    Outcome<Enrollment> decided =
        judged.then(
            e -> earning.decide(e, DecisionId.of("d-1"), overall, LearnerRecord.nothing(), now));
    Decision decision = decided.orElseThrow().decision().orElseThrow();
    print(TraceText.in(Locale.ENGLISH).text(decision.trace(), decision.facts()));
    // end
    assertThat(printed).singleElement().asString().contains("met  Criterion “Student voice”");

    // region award
    AwardId id = AwardId.of("https://example.org/awards/1");
    URI shown = URI.create("https://example.org/evidence/slip-1");
    Outcome<Enrollment> awarded =
        decided
            .then(e -> earning.award(e, id, now))
            .then(e -> earning.release(e, EvidenceId.of("slip-1"), shown, now));
    // end
    badge(awarded.orElseThrow());
  }

  private Outcome<Enrollment> judge(
      EarningProcess earning, Enrollment enrollment, Assessor assessor, String id) {
    // region judge
    BlindSubmission blind = earning.blindView(enrollment, AssessorRole.ASSESSOR).orElseThrow();
    List<CriterionRating> ratings = new ArrayList<>();
    for (var criterion : blind.toRate()) {
      String comment = "Both exit slips take up what a classmate said.";
      ratings.add(new CriterionRating(criterion, LevelId.of("demonstrated"), comment));
    }
    var assessment =
        blind.assess(AssessmentId.of(id), assessor.person(), AssessorRole.ASSESSOR, ratings, now);
    return earning.assess(enrollment, assessor, assessment);
    // end
  }

  private void badge(Enrollment awarded) {
    byte[] seed = new byte[32];
    var random = new SecureRandom(seed);
    // region issue
    SigningKey key = SigningKey.ed25519DidKey(seed);
    Profile issuer = Profile.of(definition.issuer()).withId(DidKey.of(key.publicKey()).did());
    var teacher = HashedIdentity.of(IdentityType.EMAIL_ADDRESS, "teacher@example.org", random);
    OpenBadge badge =
        OpenBadge.of(definition, awarded, Recipient.hashed(teacher))
            .crediting(definition.content().creditOffers().get(0));
    var signed = BadgeIssuer.as(issuer).signingWith(key).issue(badge, now).orElseThrow();
    // end
    // region verify
    var verifier = BadgeVerifier.trusting(TrustPolicy.of(issuer.id()));
    var report =
        verifier.expecting(Identity.email("teacher@example.org")).verify(signed.bytes(), now);
    print(report.text());
    report.verifiedBadge().ifPresent(good -> print(good.id()));
    // end
    assertThat(report.result()).as(report.text()).isEqualTo(VerificationResult.VALID);
    assertThat(printed).contains("https://example.org/awards/1");
    assertThat(signed.text()).contains("https://example.org/evidence/slip-1");
  }

  @Test
  void explainsAScore() {
    var rubric = definition.rubric();
    // region score
    var levels = new LinkedHashMap<CriterionId, LevelId>();
    rubric.criterionIds().forEach(criterion -> levels.put(criterion, LevelId.of("demonstrated")));
    var report = ScoringRule.weightedMean().score(rubric, levels);
    print(ScoreText.in(Locale.ENGLISH).text(report, rubric));
    // end
    assertThat(printed).singleElement().asString().startsWith("Score: 2 ");
  }
}

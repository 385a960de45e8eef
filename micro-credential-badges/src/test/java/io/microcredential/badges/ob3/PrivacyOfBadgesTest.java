package io.microcredential.badges.ob3;

import static io.microcredential.badges.fixture.JsonEdits.items;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.Identity;
import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Nothing gets out that its owner has not released: complaint 15 of badge users, "evidence
 * exposed".
 */
class PrivacyOfBadgesTest {

  private static String text(OpenBadge badge) {
    return BadgeIssuer.as(SampleBadge.PROFILE)
        .signingWith(SampleBadge.KEY)
        .issue(badge, SampleBadge.SIGNED_AT)
        .orElseThrow()
        .text();
  }

  private static OpenBadge hashedOnly() {
    return OpenBadge.of(
        SampleBadge.DEFINITION, EarnedWork.released(), Recipient.hashed(SampleBadge.hashedEmail()));
  }

  @Test
  void noWordOfLearnerOrAssessorsAndNoIdOrDigestGetsOut() {
    for (OpenBadge badge : List.of(SampleBadge.full(), SampleBadge.plain(), hashedOnly())) {
      String lower = text(badge).toLowerCase(Locale.ROOT);
      assertThat(EarnedWork.secrets()).hasSize(4).noneMatch(lower::contains);
      assertThat(lower).doesNotContain("sha-256").doesNotContain("assessor-");
    }
  }

  @Test
  void theMarkersAreReallyInTheEnrollment() {
    String stored = Json.write(Enrollment.jsonForm().toJson(EarnedWork.released()));
    assertThat(EarnedWork.secrets()).allMatch(stored::contains);
    assertThat(stored)
        .contains(
            "marker-learner",
            "marker-narrative",
            "marker-context",
            "marker-answer-1",
            "marker-comment",
            "marker-feedback",
            "marker-assessor-1");
  }

  @Test
  void theRecipientsAddressIsNotInABadgeThatCarriesItHashed() {
    assertThat(text(hashedOnly()).toLowerCase(Locale.ROOT))
        .doesNotContain("robin")
        .doesNotContain("marsh")
        .doesNotContain("example.org/robin");
  }

  @Test
  void noEvidenceAtAllUnlessReleased() {
    assertThat(JsonEdits.object(text(SampleBadge.plain())).member("evidence")).isEmpty();
  }

  @Test
  void whatWasTakenBackIsNotInABadge() {
    Enrollment back =
        EarnedWork.process(SampleBadge.DEFINITION)
            .takeBack(EarnedWork.released(), EarnedWork.PLAN, SampleBadge.SIGNED_AT.minusSeconds(1))
            .orElseThrow();
    String badge = text(OpenBadge.of(SampleBadge.DEFINITION, back, SampleBadge.full().recipient()));

    assertThat(badge).doesNotContain("lesson-plan").contains("student-work");
  }

  @Test
  void whatIsReleasedAfterTheBadgeIsIssuedIsNotInIt() {
    String badge =
        BadgeIssuer.as(SampleBadge.PROFILE)
            .signingWith(SampleBadge.KEY)
            .issue(SampleBadge.full(), EarnedWork.AWARDED_AT)
            .orElseThrow()
            .text();

    assertThat(JsonEdits.object(badge).member("evidence")).isEmpty();
  }

  @Test
  void releasedEvidenceComesWithAddressKindAndTheTitleOfWhatWasAskedFor() {
    JsonObject badge = JsonEdits.object(text(SampleBadge.full()));
    assertThat(items(badge, "/evidence"))
        .containsExactly(
            JsonEdits.object(
                """
                {"id": "https://portfolio.example/lesson-plan", "type": ["Evidence"],
                 "name": "Lesson plan", "genre": "LESSON_PLAN"}
                """),
            JsonEdits.object(
                """
                {"id": "https://portfolio.example/student-work", "type": ["Evidence"],
                 "name": "Student work", "genre": "STUDENT_WORK"}
                """));
  }

  @Test
  void onlyTheReleasedPieceOfTwoOfAKindGetsOut() {
    var enrollment =
        EarnedWork.released(
            SampleBadge.DEFINITION, Map.of(EarnedWork.SECOND_WORK, EarnedWork.WORK_URL));
    JsonObject badge =
        OpenBadge.of(SampleBadge.DEFINITION, enrollment, Recipient.did("did:example:a"))
            .toJson(SampleBadge.PROFILE);
    assertThat(items(badge, "/evidence"))
        .extracting((JsonValue piece) -> ((JsonObject) piece).text("id").orElseThrow())
        .containsExactly(EarnedWork.WORK_URL.toString());
  }

  @Test
  void nothingThatPrintsItselfPrintsTheRecipient() {
    Recipient recipient = Recipient.did(SampleBadge.LEARNER_DID).and(SampleBadge.hashedEmail());
    String printed =
        recipient.toString()
            + SampleBadge.hashedEmail()
            + SampleBadge.full()
            + Identity.email(SampleBadge.EMAIL)
            + BadgeIssuer.as(SampleBadge.PROFILE)
                .signingWith(SampleBadge.KEY)
                .issue(SampleBadge.full(), SampleBadge.SIGNED_AT)
                .orElseThrow();
    assertThat(printed)
        .doesNotContain(SampleBadge.LEARNER_DID)
        .doesNotContain(SampleBadge.EMAIL)
        .doesNotContain(SampleBadge.hashedEmail().hash());
  }
}

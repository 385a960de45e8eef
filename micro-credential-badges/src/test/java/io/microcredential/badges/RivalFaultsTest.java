package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.core.json.Json;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A fault found in another verifier, as a test that this one passes. */
class RivalFaultsTest {

  @Nested
  class PublicValidator {

    private static final String MAIL = "robin.marsh@example.org";

    private static VerificationResult shownBy(String address) {
      String subject =
          """
          {"identifier": [{"type": "IdentityObject", "hashed": true, "identityHash": "%s",
            "identityType": "emailAddress", "salt": "s1"}],
           "type": ["AchievementSubject"], "achievement": %s}
          """
              .formatted(
                  HashedIdentity.hash(MAIL, "s1"),
                  Json.write(JsonEdits.at(SampleBadge.small(), "/credentialSubject/achievement")));
      var badge = SampleBadge.small().with("credentialSubject", JsonEdits.value(subject));
      return BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
          .expecting(Identity.email(address))
          .verify(Json.write(SampleBadge.sign(badge)), SampleBadge.NOW)
          .result();
    }

    @Test
    void aHashedRecipientMatchesItsOwnerAndNobodyElse() {
      assertThat(shownBy(MAIL)).isEqualTo(VerificationResult.VALID);
      assertThat(shownBy("someone.else@example.org")).isEqualTo(VerificationResult.NOT_THIS_PERSON);
    }
  }
}

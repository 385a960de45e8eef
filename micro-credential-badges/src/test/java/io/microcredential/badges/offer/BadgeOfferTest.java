package io.microcredential.badges.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.badges.BadgeIssuer;
import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.Identity;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.AwardId;
import io.microcredential.core.Outcome;
import io.microcredential.core.SecretToken;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Feature row I7: an award is offered, and accepted, declined or lapsed before a badge is issued.
 */
class BadgeOfferTest {

  static final Instant SENT_AT = Instant.parse("2026-06-02T08:00:00Z");
  static final Instant EXPIRES_AT = SENT_AT.plus(Duration.ofDays(30));
  private static final Instant LATER = SENT_AT.plus(Duration.ofDays(3));
  private static final Recipient RECIPIENT = Recipient.did(SampleBadge.LEARNER_DID);

  private final SecureRandom random = new SecureRandom();
  private final BadgeOffer.Sent sent = send(SampleBadge.EMAIL);
  private final BadgeOffer offer = sent.offer();

  private BadgeOffer.Sent send(String address) {
    return BadgeOffer.send(
        EarnedWork.AWARD,
        SampleBadge.DEFINITION.ref(),
        HashedIdentity.of(IdentityType.EMAIL_ADDRESS, address, random),
        SENT_AT,
        EXPIRES_AT,
        random);
  }

  private static List<String> codes(Outcome<?> outcome) {
    assertThat(outcome.value()).isEmpty();
    return outcome.problems().codes();
  }

  @Nested
  class Accepting {

    @Test
    void leadsToABadgeForTheIdThatThePersonChose() {
      AcceptedOffer accepted = offer.accept(sent.token(), RECIPIENT, LATER).orElseThrow();
      assertThat(accepted.at()).isEqualTo(LATER);
      var badge = accepted.badge(SampleBadge.DEFINITION, EarnedWork.awarded());
      var signed =
          BadgeIssuer.as(SampleBadge.PROFILE)
              .signingWith(SampleBadge.KEY)
              .issue(badge, LATER)
              .orElseThrow();
      BadgeVerifier verifier = BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER));
      assertThat(
              verifier
                  .expecting(Identity.did(SampleBadge.LEARNER_DID))
                  .verify(signed.bytes(), SampleBadge.NOW)
                  .result())
          .isEqualTo(VerificationResult.VALID);
      assertThat(
              verifier
                  .expecting(Identity.email(SampleBadge.EMAIL))
                  .verify(signed.bytes(), SampleBadge.NOW)
                  .result())
          .isEqualTo(VerificationResult.NOT_THIS_PERSON);
    }

    @Test
    void takesTheTokenOnceFromItsText() {
      SecretToken fromLink = SecretToken.of(sent.token().text());
      BadgeOffer accepted = offer.accept(fromLink, RECIPIENT, LATER).orElseThrow().offer();
      assertThat(codes(accepted.accept(fromLink, RECIPIENT, LATER)))
          .containsExactly("offer.settled");
      assertThat(codes(accepted.decline(fromLink, LATER))).containsExactly("offer.settled");
      assertThat(codes(accepted.withdraw(LATER))).containsExactly("offer.settled");
      assertThat(accepted.asOf(EXPIRES_AT.plusSeconds(1)).accepted()).isPresent();
    }

    @Test
    void refusesAnotherTokenWhateverTheState() {
      BadgeOffer declined = offer.decline(sent.token(), LATER).orElseThrow();
      for (SecretToken wrong :
          List.of(
              send("another@example.org").token(),
              SecretToken.of(""),
              SecretToken.of(sent.token().text() + "="),
              SecretToken.of(offer.token().hex()))) {
        assertThat(codes(offer.accept(wrong, RECIPIENT, LATER))).containsExactly("offer.token");
        assertThat(codes(declined.decline(wrong, LATER))).containsExactly("offer.token");
        assertThat(codes(offer.accept(wrong, RECIPIENT, EXPIRES_AT)))
            .containsExactly("offer.token");
      }
    }

    @Test
    void endsAtTheVeryInstant() {
      assertThat(offer.accept(sent.token(), RECIPIENT, EXPIRES_AT.minusNanos(1)).isSuccess())
          .isTrue();
      assertThat(offer.accept(sent.token(), RECIPIENT, SENT_AT).isSuccess()).isTrue();
      assertThat(codes(offer.accept(sent.token(), RECIPIENT, EXPIRES_AT)))
          .containsExactly("offer.lapsed");
      assertThat(codes(offer.accept(sent.token(), RECIPIENT, SENT_AT.minusNanos(1))))
          .containsExactly("offer.too-early");
    }

    @Test
    void isOfOneAwardAndOneVersion() {
      AcceptedOffer accepted = offer.accept(sent.token(), RECIPIENT, LATER).orElseThrow();
      var other =
          EarnedWork.awarded(
              SampleBadge.DEFINITION, AwardId.of("urn:uuid:00000000-0000-4000-8000-000000000001"));
      assertThatThrownBy(() -> accepted.badge(SampleBadge.DEFINITION, other))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("another award was accepted");
    }
  }

  @Nested
  class NotAccepting {

    @Test
    void makesNoBadge() {
      assertThat(offer.accepted()).isEmpty();
      assertThat(offer.decline(sent.token(), LATER).orElseThrow().accepted()).isEmpty();
      assertThat(offer.withdraw(LATER).orElseThrow().accepted()).isEmpty();
      assertThat(offer.asOf(EXPIRES_AT).accepted()).isEmpty();
    }

    @Test
    void lapsesByItselfButNotBefore() {
      assertThat(offer.asOf(EXPIRES_AT.minusNanos(1))).isEqualTo(offer);
      assertThat(offer.asOf(EXPIRES_AT.plusSeconds(5)).state())
          .isEqualTo(new OfferState.Lapsed(EXPIRES_AT));
    }

    @Test
    void isForGood() {
      BadgeOffer withdrawn = offer.withdraw(LATER).orElseThrow();
      assertThat(codes(withdrawn.accept(sent.token(), RECIPIENT, LATER)))
          .containsExactly("offer.settled");
      assertThat(codes(withdrawn.sendAgain(offer.to(), LATER, EXPIRES_AT, random)))
          .containsExactly("offer.settled");
    }
  }

  @Nested
  class SendingAgain {

    @Test
    void makesTheFormerLinkWorthless() {
      HashedIdentity right =
          HashedIdentity.of(IdentityType.EMAIL_ADDRESS, "robin@b.example", "salt");
      BadgeOffer.Sent again =
          offer
              .asOf(EXPIRES_AT)
              .sendAgain(right, EXPIRES_AT, EXPIRES_AT.plusSeconds(60), random)
              .orElseThrow();
      assertThat(again.offer().isTo("robin@b.example")).isTrue();
      assertThat(again.offer().isTo(SampleBadge.EMAIL)).isFalse();
      assertThat(codes(again.offer().accept(sent.token(), RECIPIENT, EXPIRES_AT)))
          .containsExactly("offer.token");
      assertThat(again.offer().accept(again.token(), RECIPIENT, EXPIRES_AT).isSuccess()).isTrue();
    }
  }

  @Nested
  class Storing {

    @Test
    void bringsEveryStateBack() {
      Recipient several =
          RECIPIENT.and(HashedIdentity.of(IdentityType.EMAIL_ADDRESS, SampleBadge.EMAIL, "salt"));
      for (BadgeOffer state :
          List.of(
              offer,
              offer.accept(sent.token(), several, LATER).orElseThrow().offer(),
              offer.accept(sent.token(), RECIPIENT, LATER).orElseThrow().offer(),
              offer.decline(sent.token(), LATER).orElseThrow(),
              offer.withdraw(LATER).orElseThrow(),
              offer.asOf(EXPIRES_AT))) {
        String stored = Json.write(state.toJson());
        assertThat(Json.parse(stored).then(BadgeOffer::fromJson).orElseThrow()).isEqualTo(state);
        assertThat(stored).doesNotContain(SampleBadge.EMAIL).doesNotContain(sent.token().text());
      }
    }

    @Test
    void refusesWhatIsNoOffer() {
      JsonObject stored = (JsonObject) offer.toJson();
      assertThat(BadgeOffer.fromJson(stored.with("expiresAt", stored.members().get("offeredAt"))))
          .satisfies(refused -> assertThat(refused.isSuccess()).isFalse());
      assertThat(BadgeOffer.fromJson(stored.without("token")).isSuccess()).isFalse();
      assertThat(BadgeOffer.fromJson(stored.with("state", JsonValue.of("accepted"))).isSuccess())
          .isFalse();
    }
  }

  @Test
  void namesNobodyInTexts() {
    AcceptedOffer accepted = offer.accept(sent.token(), RECIPIENT, LATER).orElseThrow();
    assertThat(offer).hasToString("BadgeOffer[Open]");
    assertThat(accepted.offer()).hasToString("BadgeOffer[Accepted]");
    assertThat("" + accepted + sent + sent.token() + accepted.offer().state())
        .doesNotContain(sent.token().text())
        .doesNotContain(SampleBadge.LEARNER_DID);
  }

  @Test
  void drawsTokensThatNobodyGuesses() {
    assertThat(sent.token().text()).matches("[A-Za-z0-9_-]{43}");
    assertThat(send(SampleBadge.EMAIL).token().text()).isNotEqualTo(sent.token().text());
  }
}

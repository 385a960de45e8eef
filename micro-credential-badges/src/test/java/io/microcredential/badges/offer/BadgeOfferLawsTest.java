package io.microcredential.badges.offer;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.EarnedWork;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.ob3.HashedIdentity;
import io.microcredential.badges.ob3.IdentityType;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.core.Outcome;
import io.microcredential.core.SecretToken;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Feature row I7: laws of offers, whatever people do and when. */
class BadgeOfferLawsTest {

  private static final int LENGTH = 100;

  private enum Move {
    ACCEPT,
    DECLINE,
    WITHDRAW,
    LOOK,
    GUESS
  }

  private record Step(Move move, int second) {}

  @Provide
  Arbitrary<List<Step>> anySteps() {
    return Combinators.combine(
            Arbitraries.of(Move.values()), Arbitraries.integers().between(-5, LENGTH + 5))
        .as(Step::new)
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 500)
  void theFirstAnswerInTimeDecidesForGood(@ForAll("anySteps") List<Step> steps) {
    Instant begin = Instant.parse("2026-06-02T08:00:00Z");
    BadgeOffer.Sent sent =
        BadgeOffer.send(
            EarnedWork.AWARD,
            SampleBadge.DEFINITION.ref(),
            HashedIdentity.of(IdentityType.NAME, "a name", "salt"),
            begin,
            begin.plusSeconds(LENGTH),
            new SecureRandom());
    BadgeOffer offer = sent.offer();
    String expected = "Open";
    for (Step step : steps) {
      boolean inTime = step.second() >= 0 && step.second() < LENGTH;
      if (expected.equals("Open")) {
        expected = expected(step, inTime);
      }
      offer = moved(offer, step, sent.token(), begin.plusSeconds(step.second()));
      assertThat(offer).hasToString("BadgeOffer[" + expected + "]");
      assertThat(offer.accepted().isPresent()).isEqualTo(expected.equals("Accepted"));
    }
  }

  private static String expected(Step step, boolean inTime) {
    return switch (step.move()) {
      case ACCEPT -> inTime ? "Accepted" : "Open";
      case DECLINE -> inTime ? "Declined" : "Open";
      case WITHDRAW -> inTime ? "Withdrawn" : "Open";
      case LOOK -> step.second() >= LENGTH ? "Lapsed" : "Open";
      case GUESS -> "Open";
    };
  }

  private static BadgeOffer moved(BadgeOffer offer, Step step, SecretToken token, Instant at) {
    Recipient recipient = Recipient.did("did:example:learner");
    Outcome<BadgeOffer> outcome =
        switch (step.move()) {
          case ACCEPT -> offer.accept(token, recipient, at).map(AcceptedOffer::offer);
          case DECLINE -> offer.decline(token, at);
          case WITHDRAW -> offer.withdraw(at);
          case LOOK -> Outcome.success(offer.asOf(at));
          case GUESS ->
              offer.accept(SecretToken.of("a guess"), recipient, at).map(AcceptedOffer::offer);
        };
    return outcome.value().orElse(offer);
  }
}

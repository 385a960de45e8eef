package io.microcredential.core.rule;

import static io.microcredential.core.rule.RandomRules.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Version;
import io.microcredential.core.kit.SampleDefinitions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held ends with whatever comes first. */
class HeldCredentialTest {

  private static @Nullable Instant day(@Nullable Integer days) {
    return days == null ? null : NOW.plus(Duration.ofDays(days));
  }

  @ParameterizedTest
  @CsvSource({"9, 5, 5, 9, 5", "5, 9, 5, 5, 9", "5,  , 5, 5, ", " , 9, 9,  , 9", " ,  ,  ,  , "})
  void endsWithItsExpiryOrItsRevocation(
      @Nullable Integer expires,
      @Nullable Integer revoked,
      @Nullable Integer first,
      @Nullable Integer evenIfRevoked,
      @Nullable Integer evenIfExpired) {
    var held =
        new HeldCredential(
            SampleDefinitions.ID, new Version(1, 0), NOW, day(expires), day(revoked));
    assertThat(held.holdsAt(NOW.minusNanos(1))).isFalse();
    assertEnds(held, List.of(), day(first));
    assertEnds(held, List.of(AwardEnding.REVOKED), day(evenIfRevoked));
    assertEnds(held, List.of(AwardEnding.EXPIRED), day(evenIfExpired));
    assertEnds(held, List.of(AwardEnding.EXPIRED, AwardEnding.REVOKED), null);
  }

  private static void assertEnds(
      HeldCredential held, List<AwardEnding> evenIf, @Nullable Instant end) {
    Instant last = end == null ? NOW.plus(Duration.ofDays(99)) : end.minusNanos(1);
    assertThat(held.holdsAt(NOW, evenIf)).isTrue();
    assertThat(held.holdsAt(last, evenIf)).isTrue();
    if (end != null) {
      assertThat(held.holdsAt(end, evenIf)).isFalse();
    }
  }
}

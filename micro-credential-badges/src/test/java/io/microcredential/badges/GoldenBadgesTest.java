package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.kit.GoldenBadge;
import io.microcredential.badges.kit.GoldenBadges;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Feature row O3: the golden badges of the kit are worth what the kit says. */
class GoldenBadgesTest {

  private static final List<GoldenBadge> ALL = GoldenBadges.all();

  static Stream<GoldenBadge> badges() {
    return ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("badges")
  void aBadgeIsWorthWhatTheKitSays(GoldenBadge badge) {
    VerificationReport report = GoldenBadges.verifier().verify(badge.bytes(), GoldenBadges.NOW);
    assertThat(report.result()).as(report.text()).isEqualTo(badge.result());
    assertThat(report.format()).isEqualTo(badge.format());
    Optional<String> code = badge.code();
    assertThat(code.isEmpty()).isEqualTo(badge.result() == VerificationResult.VALID);
    if (code.isEmpty()) {
      assertThat(report.problems()).as(report.text()).isEmpty();
    } else {
      Check check = report.check(badge.step().orElseThrow());
      assertThat(check.problems().codes()).as(report.text()).contains(code.get());
    }
  }

  /** Only one thing is wrong with a twin, so that a verifier cannot be right by chance. */
  @ParameterizedTest
  @MethodSource("badges")
  void onlyTheCheckThatIsNamedFails(GoldenBadge badge) {
    VerificationReport report = GoldenBadges.verifier().verify(badge.bytes(), GoldenBadges.NOW);
    assertThat(report.checks())
        .as(report.text())
        .filteredOn(check -> check.outcome() == CheckOutcome.FAILED)
        .extracting(Check::step)
        .containsExactlyElementsOf(badge.step().stream().toList());
  }

  @Test
  void theSameBadgesAreMadeEveryTime() {
    List<GoldenBadge> again = GoldenBadges.all();
    assertThat(again).hasSameSizeAs(ALL);
    for (int i = 0; i < ALL.size(); i++) {
      assertThat(again.get(i).bytes()).as(ALL.get(i).name()).isEqualTo(ALL.get(i).bytes());
    }
    assertThat(GoldenBadges.web()).isEqualTo(GoldenBadges.web());
    assertThat(ALL).extracting(GoldenBadge::name).doesNotHaveDuplicates();
  }

  @Test
  void whoeverTrustsNobodyFindsNoneOfThemValid() {
    for (GoldenBadge badge : ALL) {
      VerificationReport report =
          BadgeVerifier.trusting(TrustPolicy.nobody()).verify(badge.bytes(), GoldenBadges.NOW);
      assertThat(report.result()).as(badge.name()).isNotEqualTo(VerificationResult.VALID);
    }
  }
}

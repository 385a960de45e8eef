package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.Problem;
import io.microcredential.core.Version;
import io.microcredential.core.catalog.Prerequisite;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.HeldCredential;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row A7: what should be held first is known before anybody enrolls. */
class PrerequisitesTest {

  private static final EarningProcess PROCESS =
      SampleWork.process(
          SampleDefinitions.draft(
              b ->
                  b.prerequisites(
                      new Prerequisite(
                          SampleDefinitions.PREREQUISITE,
                          SampleDefinitions.text("Asking Questions"),
                          new Version(2, 0)))));

  private static HeldCredential held(Version version, Instant expires) {
    return new HeldCredential(SampleDefinitions.PREREQUISITE, version, day(-90), expires, null);
  }

  @Test
  void whoHoldsItInTimeAndVersionLacksNothing() {
    assertThat(PROCESS.prerequisites(List.of(held(new Version(2, 1), day(1))), day(0))).isEmpty();
  }

  @Test
  void nothingAnOlderVersionAndWhatHasExpiredAreWarnedOf() {
    for (List<HeldCredential> lacking :
        List.of(
            List.<HeldCredential>of(),
            List.of(held(new Version(1, 9), day(1))),
            List.of(held(new Version(2, 1), day(0))))) {
      List<Problem> warnings = PROCESS.prerequisites(lacking, day(0)).list();

      assertThat(warnings).hasSize(1).noneMatch(Problem::isError);
      assertThat(warnings.get(0).at()).hasToString("/prerequisites/0");
      assertThat(warnings.get(0).message()).contains("Asking Questions");
    }
  }
}

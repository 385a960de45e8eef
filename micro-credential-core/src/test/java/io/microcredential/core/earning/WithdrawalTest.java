package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.earning.SampleWork.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.earning.EarningState.Withdrawn;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A learner may leave at any time before the award, and nothing that was done is lost. */
class WithdrawalTest {

  @Test
  void whateverThereWasIsKept() {
    for (Enrollment before :
        List.of(
            SampleWork.enrolled(PROCESS),
            SampleWork.drafting(PROCESS),
            SampleWork.submitted(PROCESS),
            SampleWork.underAssessment(PROCESS),
            SampleWork.notYet(PROCESS),
            SampleWork.earned(PROCESS))) {
      Enrollment after = PROCESS.withdraw(before, day(30)).orElseThrow();

      assertThat(after.state()).isEqualTo(new Withdrawn(before.state(), day(30)));
      assertThat(after.portfolio()).isEqualTo(before.portfolio());
      assertThat(after.submission()).isEqualTo(before.submission());
      assertThat(after.decision()).isEqualTo(before.decision());
      String written = Enrollment.jsonForm().write(after);
      assertThat(Enrollment.jsonForm().read(written).orElseThrow()).isEqualTo(after);
    }
  }

  @Test
  void itHappensAfterWhatHappenedBefore() {
    assertThat(PROCESS.withdraw(SampleWork.notYet(PROCESS), day(1)).problems().codes())
        .containsExactly("earning.too-early");
  }

  @Test
  void nobodyWithdrawsTwiceOrFromAnAward() {
    var once = new Withdrawn(new EarningState.Enrolled(), day(1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Withdrawn(once, day(2)));
    EarningState awarded = SampleWork.awarded(PROCESS).state();
    assertThatIllegalArgumentException().isThrownBy(() -> new Withdrawn(awarded, day(9)));
  }
}

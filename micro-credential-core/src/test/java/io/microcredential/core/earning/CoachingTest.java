package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.COACH;
import static io.microcredential.core.earning.SampleWork.day;
import static io.microcredential.core.earning.SampleWork.levels;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorCertification;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.catalog.AttemptPolicy;
import io.microcredential.core.kit.SampleDefinitions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feature row C4: when the attempts are used up, the enrollment waits for a coach. */
class CoachingTest {

  private static final EarningProcess ONE =
      SampleWork.process(SampleDefinitions.draft(b -> b.attemptPolicy(new AttemptPolicy(1))));
  private static final Enrollment HELD = SampleWork.notYet(ONE);

  private static Enrollment coached(int further) {
    return ONE.coach(HELD, COACH, further, day(6)).orElseThrow();
  }

  private static Enrollment tryAgain(Enrollment enrollment) {
    int next = enrollment.earlier().size() + 2;
    return SampleWork.resubmitted(
        ONE,
        ONE.revise(enrollment).orElseThrow(),
        SampleWork.portfolio().with(SampleWork.work(1 + next)));
  }

  @Test
  void nothingButACoachOpensTheWayAgain() {
    assertThat(ONE.revise(HELD).problems().codes()).containsExactly("earning.not-now");
    assertThat(ONE.revise(HELD).problems().list().get(0).fix()).contains("a coach's session");
    assertThat(ONE.revise(coached(1)).isSuccess()).isTrue();
  }

  @Test
  void asManyFurtherAttemptsArePossibleAsTheCoachGrants() {
    Enrollment now = coached(2);
    for (int i = 0; i < 2; i++) {
      now =
          SampleWork.decided(
              ONE,
              SampleWork.agreed(
                  ONE,
                  tryAgain(now),
                  levels(SampleDefinitions.STUDENT_VOICE, SampleDefinitions.DEVELOPING)),
              LearnerRecord.nothing());
    }
    assertThat(ONE.possibleMoves(now)).contains(Move.COACH).doesNotContain(Move.REVISE);
    assertThat(ONE.coach(now, COACH, 1, day(40)).orElseThrow().coaching()).hasSize(2);
  }

  @Test
  void whatWasMetStandsAfterTheCoachsSession() {
    assertThat(SampleWork.draftOf(ONE.revise(coached(1)).orElseThrow()).kept()).hasSize(3);
  }

  @Test
  void aCoachIsSomebodyElseAndComesAfterTheDecision() {
    assertThat(ONE.coach(HELD, SampleWork.LEARNER, 1, day(1)).problems().codes())
        .containsExactly("earning.own-coach", "earning.too-early");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE.coach(HELD, COACH, 0, day(6)))
        .withMessageContaining("at least 1");
  }

  @Test
  void aCoachDoesNotJudgeTheLearnerAfterwards() {
    Enrollment again = tryAgain(coached(1));
    var coach =
        new Assessor(
            COACH,
            List.of(
                new AssessorCertification(
                    SampleDefinitions.ID,
                    AssessorRole.ASSESSOR,
                    LocalDate.parse("2026-01-01"),
                    null)));
    Assessment judgement = SampleWork.judgement(ONE, again, coach, AssessorRole.ASSESSOR, levels());

    assertThat(ONE.assess(again, coach, judgement).problems().codes())
        .containsExactly("assessment.coach");
  }
}

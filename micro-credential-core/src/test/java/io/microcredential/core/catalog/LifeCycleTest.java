package io.microcredential.core.catalog;

import static io.microcredential.core.catalog.LifeCycleStage.ACTIVE;
import static io.microcredential.core.catalog.LifeCycleStage.DRAFT;
import static io.microcredential.core.catalog.LifeCycleStage.IN_REVIEW;
import static io.microcredential.core.catalog.LifeCycleStage.PILOT;
import static io.microcredential.core.catalog.LifeCycleStage.RETIRED;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.PersonId;
import io.microcredential.core.json.JsonForm;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Feature A10: draft, in review, pilot, active, retired, with a teach-out date. */
class LifeCycleTest {

  private static final PersonId AUTHOR = PersonId.of("author");
  private static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
  private static final LocalDate JUNE = LocalDate.parse("2026-06-30");

  /** Every legal move; whatever is not here is refused. */
  private static final Map<LifeCycleStage, List<LifeCycleStage>> LEGAL =
      Map.of(
          DRAFT, List.of(IN_REVIEW),
          IN_REVIEW, List.of(DRAFT, PILOT, ACTIVE),
          PILOT, List.of(ACTIVE, RETIRED),
          ACTIVE, List.of(RETIRED),
          RETIRED, List.of());

  private static LifeCycleMove move(LifeCycleStage to) {
    return to == RETIRED
        ? LifeCycleMove.retiring(JUNE, AUTHOR, MONDAY)
        : LifeCycleMove.to(to, AUTHOR, MONDAY).noting(text("Because."));
  }

  private static LifeCycle at(LifeCycleStage stage) {
    return new LifeCycle(
        switch (stage) {
          case DRAFT -> List.of();
          case IN_REVIEW -> List.of(move(IN_REVIEW));
          case PILOT -> List.of(move(IN_REVIEW), move(PILOT));
          case ACTIVE -> List.of(move(IN_REVIEW), move(PILOT), move(ACTIVE));
          case RETIRED -> List.of(move(IN_REVIEW), move(ACTIVE), move(RETIRED));
        });
  }

  @Test
  void everyMoveIsLegalOrRefusedAsTheTableSays() {
    for (LifeCycleStage from : LifeCycleStage.values()) {
      assertThat(at(from).stage()).isEqualTo(from);
      assertThat(at(from).nextStages()).isEqualTo(LEGAL.get(from));
      for (LifeCycleStage to : LifeCycleStage.values()) {
        var outcome = at(from).after(move(to));
        if (LEGAL.get(from).contains(to)) {
          assertThat(outcome.orElseThrow().stage()).isEqualTo(to);
        } else {
          assertThat(outcome.problems().codes())
              .as("%s to %s", from, to)
              .containsExactly("life-cycle.illegal-move");
        }
      }
    }
  }

  @Test
  void saysFromWhereToWhereNothingLeads() {
    assertThat(at(DRAFT).after(move(ACTIVE)).problems().list().get(0).message())
        .isEqualTo("Nothing leads from draft to active.");
  }

  @Test
  void aDraftGoesBackWithWordsOnly() {
    var silent = LifeCycleMove.to(DRAFT, AUTHOR, MONDAY);
    assertThat(at(IN_REVIEW).after(silent).problems().codes())
        .containsExactly("life-cycle.note-missing");
    assertThat(at(IN_REVIEW).after(silent.noting(text("Cite research."))).isSuccess()).isTrue();
  }

  @Test
  void allReasonsComeAtOnce() {
    var move = new LifeCycleMove(PILOT, AUTHOR, MONDAY.minusSeconds(1), null, JUNE);
    assertThat(at(ACTIVE).after(move).problems().codes())
        .containsExactly(
            "life-cycle.illegal-move", "life-cycle.too-early", "life-cycle.teach-out-unasked");
  }

  @Test
  void retiringNeedsALastDayThatIsNotPast() {
    assertThat(at(ACTIVE).after(LifeCycleMove.to(RETIRED, AUTHOR, MONDAY)).problems().codes())
        .containsExactly("life-cycle.teach-out-missing");
    LocalDate sunday = LocalDate.parse("2026-03-01");
    assertThat(at(ACTIVE).after(LifeCycleMove.retiring(sunday, AUTHOR, MONDAY)).problems().codes())
        .containsExactly("life-cycle.teach-out-early");
    assertThat(
            at(ACTIVE)
                .after(LifeCycleMove.retiring(sunday.plusDays(1), AUTHOR, MONDAY))
                .isSuccess())
        .isTrue();
  }

  @Test
  void whoHasBegunMayFinishUntilTheTeachOutDate() {
    LifeCycle retired = at(RETIRED);
    assertThat(retired.isOpenToEnrollment()).isFalse();
    assertThat(retired.teachOut()).contains(JUNE);
    assertThat(retired.isOpenToSubmission(JUNE)).isTrue();
    assertThat(retired.isOpenToSubmission(JUNE.plusDays(1))).isFalse();
  }

  @Test
  void pilotAndActiveAreOpenAndDraftsAreNot() {
    assertThat(List.of(PILOT, ACTIVE))
        .allMatch(stage -> at(stage).isOpenToEnrollment() && at(stage).isOpenToSubmission(JUNE));
    assertThat(List.of(DRAFT, IN_REVIEW))
        .noneMatch(stage -> at(stage).isOpenToEnrollment() || at(stage).isOpenToSubmission(JUNE));
  }

  @Test
  void aLifeThatCannotHaveBeenIsNotMade() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LifeCycle(List.of(move(ACTIVE))))
        .withMessageContaining("Nothing leads from draft to active");
  }

  @Test
  void readsBackFromJson() {
    var form = JsonForm.of(LifeCycle.class);
    assertThat(form.read(form.write(at(RETIRED))).orElseThrow()).isEqualTo(at(RETIRED));
  }
}

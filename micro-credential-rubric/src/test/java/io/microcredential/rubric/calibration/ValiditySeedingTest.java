package io.microcredential.rubric.calibration;

import static io.microcredential.rubric.fixture.ClassroomRubric.DEMONSTRATED;
import static io.microcredential.rubric.fixture.ClassroomRubric.PLAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Fraction;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.CriterionRating;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** E9: validity papers between live submissions. */
class ValiditySeedingTest {

  private static final ValiditySeeding ONE_IN_TEN = ValiditySeeding.ofShare(Fraction.of(1, 10));

  private final List<ValidityPaper> pool =
      IntStream.range(0, 12).mapToObj(i -> paper("paper-" + i)).toList();

  private static ValidityPaper paper(String work) {
    return new ValidityPaper(
        SubmissionId.of(work), List.of(new CriterionRating(PLAN, DEMONSTRATED, "See page 2.")));
  }

  private static RaterQueue queue(String rater, int size) {
    return new RaterQueue(PersonId.of(rater), live(size), Set.of());
  }

  private static List<SubmissionId> live(int size) {
    return IntStream.range(0, size).mapToObj(i -> SubmissionId.of("live-" + i)).toList();
  }

  private static List<SubmissionId> works(SeededQueue seeded) {
    return seeded.placements().stream().map(p -> p.paper().work()).toList();
  }

  @Test
  void placesOnePaperInEachStretchOfTheQueue() {
    SeededQueue seeded = ONE_IN_TEN.seed(queue("a", 95), pool, 7);

    assertThat(seeded.placements()).hasSize(10);
    for (SeededQueue.Placement placement : seeded.placements()) {
      int place = live(95).indexOf(placement.before());
      assertThat(place * 10 / 95 + 1)
          .isBetween(placement.stretch() - (place * 10 % 95 < 10 ? 1 : 0), placement.stretch());
      assertThat(placement.stretches()).isEqualTo(10);
    }
    assertThat(works(seeded)).doesNotHaveDuplicates();
    assertThat(seeded.missing()).isZero();
  }

  @Test
  void isTheSameForTheSameSeedAndAnotherForAnother() {
    SeededQueue seeded = ONE_IN_TEN.seed(queue("a", 100), pool, 7);

    assertThat(ONE_IN_TEN.seed(queue("a", 100), pool, 7)).isEqualTo(seeded);
    assertThat(ONE_IN_TEN.seed(queue("a", 100), pool, 8)).isNotEqualTo(seeded);
    assertThat(works(ONE_IN_TEN.seed(queue("b", 100), pool, 7))).isNotEqualTo(works(seeded));
  }

  @Test
  void doesNotLookAtTheOrderOfThePool() {
    List<ValidityPaper> reversed = new ArrayList<>(pool);
    Collections.reverse(reversed);

    assertThat(ONE_IN_TEN.seed(queue("a", 60), reversed, 7))
        .isEqualTo(ONE_IN_TEN.seed(queue("a", 60), pool, 7));
  }

  @Test
  void givesNobodyWhatTheyHaveReadOrAreAboutToRead() {
    List<SubmissionId> live = new ArrayList<>(live(49));
    live.add(SubmissionId.of("paper-0"));
    var known = Set.of(SubmissionId.of("paper-1"), SubmissionId.of("paper-2"));

    SeededQueue seeded =
        ValiditySeeding.ofShare(Fraction.of(1, 4))
            .seed(new RaterQueue(PersonId.of("a"), live, known), pool, 7);

    assertThat(works(seeded)).hasSize(9).doesNotContainAnyElementsOf(known);
    assertThat(works(seeded)).doesNotContain(SubmissionId.of("paper-0"));
    assertThat(seeded.missing()).isEqualTo(4);
  }

  @Test
  void roundsTheShareUpAndLeavesAnEmptyQueueEmpty() {
    assertThat(ONE_IN_TEN.seed(queue("a", 1), pool, 7).placements()).hasSize(1);
    assertThat(ONE_IN_TEN.seed(queue("a", 0), pool, 7).placements()).isEmpty();
    assertThat(ValiditySeeding.ofShare(Fraction.ZERO).seed(queue("a", 9), pool, 7).placements())
        .isEmpty();
    assertThat(ValiditySeeding.ofShare(Fraction.ONE).seed(queue("a", 9), pool, 7).placements())
        .extracting(SeededQueue.Placement::before)
        .containsExactlyElementsOf(live(9));
  }

  @Test
  void namesNobodyInText() {
    assertThat(queue("maria", 9)).asString().doesNotContain("maria");
    assertThat(ONE_IN_TEN.seed(queue("maria", 9), pool, 7)).asString().doesNotContain("maria");
  }

  @Test
  void refusesWhatCannotBe() {
    var twice = List.of(paper("one"), paper("one"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE_IN_TEN.seed(queue("a", 9), twice, 7))
        .withMessageContaining("once in the pool");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValiditySeeding.ofShare(Fraction.of(11, 10)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ValiditySeeding.ofShare(Fraction.of(-1, 10)));
    var submission = SubmissionId.of("one");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new RaterQueue(PersonId.of("a"), List.of(submission, submission), Set.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> new ValidityPaper(submission, List.of()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SeededQueue.Placement(submission, paper("p"), 3, 2));
  }
}

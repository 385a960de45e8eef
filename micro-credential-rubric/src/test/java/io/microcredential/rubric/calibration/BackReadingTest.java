package io.microcredential.rubric.calibration;

import static io.microcredential.rubric.calibration.BackReadReason.DRAWN;
import static io.microcredential.rubric.calibration.BackReadReason.NEAR_CUT;
import static io.microcredential.rubric.calibration.BackReadReason.NO_SCORE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.Fraction;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** E9: which readings are read again, and why. */
class BackReadingTest {

  private static final BackReading ONE_IN_TEN = BackReading.ofShare(Fraction.of(1, 10));

  private static List<ScoredReading> readings(String rater, int number) {
    return IntStream.range(0, number)
        .mapToObj(i -> reading(rater, "work-" + i, Fraction.of(i, 10)))
        .toList();
  }

  private static ScoredReading reading(String rater, String work, Fraction score) {
    return new ScoredReading(PersonId.of(rater), SubmissionId.of(work), score);
  }

  private static List<ScoredReading> chosen(List<BackReading.Choice> choices) {
    return choices.stream().map(BackReading.Choice::reading).toList();
  }

  private static List<ScoredReading> both(List<ScoredReading> first, List<ScoredReading> second) {
    List<ScoredReading> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  @Test
  void drawsTheShareOfEveryRaterRoundedUp() {
    var choices = ONE_IN_TEN.choose(both(readings("a", 100), readings("b", 11)), 3);

    assertThat(chosen(choices)).filteredOn(r -> r.rater().equals(PersonId.of("a"))).hasSize(10);
    assertThat(chosen(choices)).filteredOn(r -> r.rater().equals(PersonId.of("b"))).hasSize(2);
    assertThat(choices).allSatisfy(c -> assertThat(c.reasons()).containsExactly(DRAWN));
  }

  @Test
  void choosesTheSameInWhateverOrderReadingsComeAndWhoeverElseReads() {
    List<ScoredReading> all = both(readings("a", 40), readings("b", 40));
    List<ScoredReading> reversed = new ArrayList<>(all);
    Collections.reverse(reversed);

    var chosen = new HashSet<>(ONE_IN_TEN.choose(all, 3));
    assertThat(new HashSet<>(ONE_IN_TEN.choose(reversed, 3))).isEqualTo(chosen);
    assertThat(chosen).containsAll(ONE_IN_TEN.choose(readings("a", 40), 3));
    assertThat(new HashSet<>(ONE_IN_TEN.choose(all, 4))).isNotEqualTo(chosen);
  }

  @Test
  void containsTheSmallerShareInTheLarger() {
    var small = chosen(ONE_IN_TEN.choose(readings("a", 90), 3));
    var large = chosen(BackReading.ofShare(Fraction.of(1, 3)).choose(readings("a", 90), 3));

    assertThat(large).hasSize(30).containsAll(small);
  }

  @Test
  void readsARaterWithAnOwnShareMore() {
    var plan = ONE_IN_TEN.withShareOf(PersonId.of("b"), Fraction.of(1, 2));

    var chosen = chosen(plan.choose(both(readings("a", 20), readings("b", 20)), 3));
    assertThat(chosen).filteredOn(r -> r.rater().equals(PersonId.of("a"))).hasSize(2);
    assertThat(chosen).filteredOn(r -> r.rater().equals(PersonId.of("b"))).hasSize(10);
  }

  @Test
  void readsAgainWhatLiesNearTheCutOnEitherSideExactly() {
    var plan = BackReading.ofShare(Fraction.ZERO).nearCut(Fraction.of(3), Fraction.of(1, 5));

    var choices = plan.choose(readings("a", 60), 3);
    assertThat(chosen(choices))
        .extracting(ScoredReading::score)
        .containsExactly(
            Fraction.of(28, 10),
            Fraction.of(29, 10),
            Fraction.of(3),
            Fraction.of(31, 10),
            Fraction.of(32, 10));
    assertThat(choices).allSatisfy(c -> assertThat(c.reasons()).containsExactly(NEAR_CUT));
  }

  @Test
  void givesEveryReasonThatThereIs() {
    var plan = BackReading.ofShare(Fraction.ONE).nearCut(Fraction.of(3), Fraction.ZERO);

    assertThat(plan.choose(List.of(reading("a", "w", Fraction.of(3))), 3))
        .singleElement()
        .extracting(BackReading.Choice::reasons)
        .isEqualTo(Set.of(DRAWN, NEAR_CUT));
    var unscored = new ScoredReading(PersonId.of("a"), SubmissionId.of("w"), null);
    assertThat(plan.choose(List.of(unscored), 3))
        .singleElement()
        .extracting(BackReading.Choice::reasons)
        .isEqualTo(Set.of(DRAWN, NO_SCORE));
    assertThat(ONE_IN_TEN.choose(List.of(), 3)).isEmpty();
  }

  @Test
  void drawsEveryReadingAboutAsOften() {
    int[] drawn = new int[20];
    for (int seed = 0; seed < 2000; seed++) {
      for (ScoredReading reading : chosen(ONE_IN_TEN.choose(readings("a", 20), seed))) {
        drawn[Integer.parseInt(reading.submission().value().substring(5))]++;
      }
    }
    // 2,000 draws of 2 out of 20: 200 each with a standard deviation of 13.4.
    assertThat(IntStream.of(drawn).boxed().toList())
        .allSatisfy(count -> assertThat(count).isBetween(140, 260));
  }

  @Test
  void refusesWhatCannotBeAndNamesNobody() {
    var twice = both(readings("a", 1), readings("a", 1));
    assertThatIllegalArgumentException().isThrownBy(() -> ONE_IN_TEN.choose(twice, 3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE_IN_TEN.nearCut(Fraction.of(3), Fraction.of(-1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ONE_IN_TEN.withShareOf(PersonId.of("a"), Fraction.of(2)));
    assertThat(readings("maria", 1)).asString().doesNotContain("maria");
  }
}

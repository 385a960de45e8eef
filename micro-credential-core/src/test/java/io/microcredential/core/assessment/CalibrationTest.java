package io.microcredential.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PersonId;
import io.microcredential.core.Problem;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Feature row E8: certification by calibration, with plain agreement called what it is. */
class CalibrationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final MicroCredentialId CREDENTIAL =
      MicroCredentialId.of("https://example.org/wait-time");
  private static final Rubric RUBRIC =
      new Rubric(LanguageMap.english("Rubric"), List.of(criterion("a"), criterion("b")));
  private static final CertificationStandard STANDARD =
      new CertificationStandard(
          5, Fraction.of(4, 5), Fraction.ONE, Period.ofMonths(3), Period.ofYears(1));

  private static Criterion criterion(String id) {
    LanguageMap text = LanguageMap.english("text");
    List<CriterionLevel> levels =
        Stream.of("0", "1", "2", "3")
            .map(
                l ->
                    new CriterionLevel(
                        LevelId.of(l), text, Fraction.of(Long.parseLong(l)), List.of(text)))
            .toList();
    return new Criterion(CriterionId.of(id), text, null, Fraction.ONE, levels);
  }

  private static List<CriterionRating> ratings(String... given) {
    return Stream.of(given)
        .map(g -> g.split("="))
        .map(
            g ->
                new CriterionRating(
                    CriterionId.of(g[0]), g[1].equals("?") ? null : LevelId.of(g[1]), "Because."))
        .toList();
  }

  private static CalibrationResult compare(CalibrationPaper... papers) {
    return CalibrationResult.compare(
        PersonId.of("ada"), CREDENTIAL, AssessorRole.ASSESSOR, RUBRIC, List.of(papers), DAY);
  }

  private static CalibrationResult result(int papers, Fraction exact, Fraction adjacent) {
    return new CalibrationResult(
        PersonId.of("ada"), CREDENTIAL, AssessorRole.EXPERT, papers, exact, adjacent, DAY);
  }

  @Nested
  class Agreement {

    @Test
    void countsEveryTrueRatingOnce() {
      CalibrationResult result =
          compare(
              new CalibrationPaper(ratings("a=2", "b=2"), ratings("a=2", "b=3")),
              new CalibrationPaper(ratings("a=0", "b=3"), ratings("b=1", "a=0")),
              new CalibrationPaper(ratings("a=1"), ratings("a=2", "b=0")));
      assertThat(result.papers()).isEqualTo(3);
      assertThat(result.exactAgreement()).isEqualTo(Fraction.of(2, 5));
      assertThat(result.adjacentAgreement()).isEqualTo(Fraction.of(4, 5));
    }

    @Test
    void whatIsLeftOutOrCannotBeToldAgreesWithNothing() {
      CalibrationResult result =
          compare(
              new CalibrationPaper(ratings("a=0", "b=0"), ratings("a=?")),
              new CalibrationPaper(ratings("a=0", "b=0"), ratings("a=7", "b=0")));
      assertThat(result.exactAgreement()).isEqualTo(Fraction.of(1, 4));
      assertThat(result.adjacentAgreement()).isEqualTo(Fraction.of(1, 4));
    }

    @Test
    void refusesTrueRatingsOfAnotherRubricAndNoPapers() {
      assertThatThrownBy(() -> compare(new CalibrationPaper(ratings("x=0"), List.of())))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> compare(new CalibrationPaper(ratings("a=9"), List.of())))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(CalibrationTest::compare).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesPapersThatCannotBeCompared() {
      List<CriterionRating> once = ratings("a=0");
      List<CriterionRating> twice = ratings("a=0", "a=1");
      assertThatThrownBy(() -> new CalibrationPaper(List.of(), once))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new CalibrationPaper(ratings("a=?"), once))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new CalibrationPaper(twice, once))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new CalibrationPaper(once, twice))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property(tries = 300)
  void isExactWhereAllAgreeAndNeverMoreThanAdjacent(@ForAll long seed) {
    var random = new Random(seed);
    var papers = new ArrayList<CalibrationPaper>();
    var same = new ArrayList<CalibrationPaper>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      List<CriterionRating> truth = random(random);
      papers.add(new CalibrationPaper(truth, random(random)));
      same.add(new CalibrationPaper(truth, truth));
    }
    CalibrationResult result = compare(papers.toArray(CalibrationPaper[]::new));
    assertThat(result.adjacentAgreement().isAtLeast(result.exactAgreement())).isTrue();
    CalibrationResult all = compare(same.toArray(CalibrationPaper[]::new));
    assertThat(all.exactAgreement()).isEqualTo(Fraction.ONE);
  }

  private static List<CriterionRating> random(Random random) {
    return ratings("a=" + random.nextInt(4), "b=" + random.nextInt(4));
  }

  @Nested
  class Certifying {

    @Test
    void exactlyTheThresholdIsEnough() {
      CalibrationResult calibration = result(5, Fraction.of(8, 10), Fraction.ONE);
      assertThat(STANDARD.certify(calibration, DAY.plusDays(1)).orElseThrow())
          .isEqualTo(
              new AssessorCertification(
                  CREDENTIAL, AssessorRole.EXPERT, DAY.plusDays(1), DAY.plusDays(1).plusYears(1)));
    }

    @Test
    void withoutValidityItHasNoEnd() {
      var standard = new CertificationStandard(1, Fraction.ZERO, Fraction.ZERO, null, null);
      CalibrationResult calibration = result(1, Fraction.ZERO, Fraction.ZERO);
      assertThat(standard.certify(calibration, DAY.plusYears(50)).orElseThrow().expiresOn())
          .isNull();
    }

    @Test
    void everyReasonIsGivenAtOnce() {
      CalibrationResult calibration = result(4, Fraction.of(79, 100), Fraction.of(99, 100));
      var refusal = STANDARD.certify(calibration, DAY.plusMonths(3));
      assertThat(refusal.problems().codes())
          .containsExactly(
              "certification.papers",
              "certification.exact-agreement",
              "certification.adjacent-agreement",
              "certification.calibration-too-old");
      assertThat(refusal.problems())
          .extracting(Problem::message)
          .contains("The exact agreement is 0.79 and has to be at least 0.8.")
          .noneMatch(message -> message.contains("ada"));
      assertThat(refusal.problems()).noneMatch(problem -> problem.fix().isBlank());
    }

    @Test
    void doesNotBeginBeforeTheCalibrationAndHoldsUntilItIsTooOld() {
      CalibrationResult calibration = result(5, Fraction.ONE, Fraction.ONE);
      assertThat(STANDARD.certify(calibration, DAY.minusDays(1)).problems().codes())
          .containsExactly("certification.before-calibration");
      assertThat(STANDARD.certify(calibration, DAY.plusMonths(3).minusDays(1)).isSuccess())
          .isTrue();
    }

    @Test
    void refusesStandardsAndResultsOutOfRange() {
      Fraction one = Fraction.ONE;
      Fraction two = Fraction.of(2);
      assertThatThrownBy(() -> new CertificationStandard(0, one, one, null, null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new CertificationStandard(1, two, one, null, null))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new CertificationStandard(1, one, one, null, Period.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> result(0, one, one)).isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> result(1, one, Fraction.ZERO))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> result(1, one, two)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}

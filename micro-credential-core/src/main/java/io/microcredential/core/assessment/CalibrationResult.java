package io.microcredential.core.assessment;

import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How well somebody's ratings agreed with the true ones, as exact fractions of the true ratings.
 *
 * <p>It is agreement on levels; how many points somebody gave inside a level's range does not
 * matter. This is plain agreement, which part of it comes by chance; a coefficient that corrects
 * for chance, such as kappa, is another figure and is not meant here.
 *
 * @param assessor whose ratings
 * @param scope for which micro-credential
 * @param role in which role the person is to judge
 * @param papers how many papers were rated, at least 1
 * @param exactAgreement the share of ratings on the true level, 0 to 1
 * @param adjacentAgreement the share of ratings on the true level or one beside it, from {@code
 *     exactAgreement} to 1
 * @param takenOn on which day
 */
public record CalibrationResult(
    PersonId assessor,
    MicroCredentialId scope,
    AssessorRole role,
    int papers,
    Fraction exactAgreement,
    Fraction adjacentAgreement,
    LocalDate takenOn) {

  /** Checks the ranges. */
  public CalibrationResult {
    Objects.requireNonNull(assessor, "assessor");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(takenOn, "takenOn");
    if (papers < 1) {
      throw new IllegalArgumentException("a calibration has at least 1 paper, had " + papers);
    }
    if (exactAgreement.signum() < 0
        || !adjacentAgreement.isAtLeast(exactAgreement)
        || !Fraction.ONE.isAtLeast(adjacentAgreement)) {
      throw new IllegalArgumentException(
          "agreement is from 0 to 1, and exact agreement is adjacent agreement too");
    }
  }

  /**
   * Compares somebody's ratings with the true ones.
   *
   * <p>A criterion that the person left out, said not to apply, or of which they could not tell the
   * level, agrees with nothing; a rating of a criterion without a true one does not count.
   *
   * @param assessor whose ratings
   * @param scope for which micro-credential
   * @param role in which role the person is to judge
   * @param rubric gives the levels their order
   * @param papers what was rated, at least one
   * @param takenOn on which day
   * @return the agreement
   * @throws IllegalArgumentException if there is no paper, or a true rating names a criterion or a
   *     level that the rubric does not have
   */
  public static CalibrationResult compare(
      PersonId assessor,
      MicroCredentialId scope,
      AssessorRole role,
      Rubric rubric,
      List<CalibrationPaper> papers,
      LocalDate takenOn) {
    if (papers.isEmpty()) {
      throw new IllegalArgumentException("a calibration has at least 1 paper, had 0");
    }
    long rated = 0;
    long exact = 0;
    long adjacent = 0;
    for (CalibrationPaper paper : papers) {
      for (CriterionRating right : paper.trueRatings()) {
        int distance = distance(rubric, right, paper.ratings());
        rated++;
        exact += distance == 0 ? 1 : 0;
        adjacent += distance <= 1 ? 1 : 0;
      }
    }
    return new CalibrationResult(
        assessor,
        scope,
        role,
        papers.size(),
        Fraction.of(exact, rated),
        Fraction.of(adjacent, rated),
        takenOn);
  }

  private static int distance(Rubric rubric, CriterionRating right, List<CriterionRating> given) {
    Criterion criterion =
        rubric.criterion(right.criterion()).orElseThrow(CalibrationResult::otherRubric);
    int truth = standing(criterion, right.level());
    if (truth < 0) {
      throw otherRubric();
    }
    return given.stream()
        .filter(rating -> rating.criterion().equals(right.criterion()))
        .mapToInt(rating -> standing(criterion, rating.level()))
        .filter(standing -> standing >= 0)
        .map(standing -> Math.abs(standing - truth))
        .findFirst()
        .orElse(Integer.MAX_VALUE);
  }

  private static int standing(Criterion criterion, @Nullable LevelId level) {
    return level == null ? -1 : criterion.standing(level);
  }

  private static IllegalArgumentException otherRubric() {
    return new IllegalArgumentException(
        "the true ratings are of criteria and levels of the rubric");
  }
}

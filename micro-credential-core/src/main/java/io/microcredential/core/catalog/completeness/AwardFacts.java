package io.microcredential.core.catalog.completeness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an award, without saying anything about the learner.
 *
 * @param learnerIdentified whether the award says who earned it
 * @param issuedOn the day on which it was made, or null where the award does not say
 * @param graded whether the award says how well it was earned
 */
public record AwardFacts(boolean learnerIdentified, @Nullable LocalDate issuedOn, boolean graded) {

  /**
   * Returns the facts of an award of which nothing is known.
   *
   * @return the facts
   */
  public static AwardFacts nothing() {
    return new AwardFacts(false, null, false);
  }

  /**
   * Returns these facts of an award that says who earned it.
   *
   * @return the changed facts
   */
  public AwardFacts withLearner() {
    return new AwardFacts(true, issuedOn, graded);
  }

  /**
   * Returns these facts of an award that says when it was made.
   *
   * @param day the day
   * @return the changed facts
   */
  public AwardFacts withDate(LocalDate day) {
    return new AwardFacts(learnerIdentified, day, graded);
  }

  /**
   * Returns these facts of an award that says how well it was earned.
   *
   * @return the changed facts
   */
  public AwardFacts withGrade() {
    return new AwardFacts(learnerIdentified, issuedOn, true);
  }
}

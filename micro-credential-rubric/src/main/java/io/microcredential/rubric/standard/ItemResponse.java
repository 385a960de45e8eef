package io.microcredential.rubric.standard;

/**
 * Says how likely each score of an item is for a learner of a given ability.
 *
 * <p>{@link ItemCurve} is one for items that are right or wrong; partial-credit and graded models
 * can be given as a lambda.
 */
@FunctionalInterface
public interface ItemResponse {

  /**
   * Returns the probabilities of the item's scores.
   *
   * @param ability on the scale of the items' difficulties
   * @return the probability of 0, 1, 2 … points, not negative, together 1; a new array
   */
  double[] probabilities(double ability);
}

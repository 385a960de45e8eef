package io.microcredential.rubric.standard;

/**
 * The curve of an item that is right or wrong: <i>P</i>(θ) = <i>c</i> + (1 − <i>c</i>) / (1 +
 * exp(−<i>a</i>(θ − <i>b</i>))), without the factor 1.7.
 *
 * <p>Source: F. M. Lord, <i>Applications of Item Response Theory to Practical Testing Problems</i>,
 * 1980, doi:10.4324/9780203056615, chapter 2.
 *
 * @param discrimination <i>a</i>, more than 0; 1 for a Rasch item
 * @param difficulty <i>b</i>, on the scale of ability
 * @param guessing <i>c</i>, at least 0 and less than 1
 */
public record ItemCurve(double discrimination, double difficulty, double guessing)
    implements ItemResponse {

  /** Checks the parameters. */
  public ItemCurve {
    if (!(discrimination > 0 && Double.isFinite(discrimination) && Double.isFinite(difficulty))) {
      throw new IllegalArgumentException("a discrimination is more than 0, a difficulty a number");
    }
    if (!(guessing >= 0 && guessing < 1)) {
      throw new IllegalArgumentException("guessing is at least 0 and less than 1, was " + guessing);
    }
  }

  /**
   * Makes a Rasch item.
   *
   * @param difficulty <i>b</i>, on the scale of ability
   * @return the curve with discrimination 1 and no guessing
   */
  public static ItemCurve rasch(double difficulty) {
    return new ItemCurve(1, difficulty, 0);
  }

  /**
   * Returns how likely success is.
   *
   * @param ability θ
   * @return more than 0 and less than 1
   */
  public double probability(double ability) {
    return guessing + (1 - guessing) / (1 + Math.exp(-discrimination * (ability - difficulty)));
  }

  /**
   * Returns the ability at which success is as likely as asked, the item's place in a booklet.
   *
   * @param responseProbability such as 2/3, more than {@link #guessing} and less than 1
   * @return θ
   * @throws IllegalArgumentException if the curve does not reach that probability
   */
  public double locationAt(double responseProbability) {
    if (!(responseProbability > guessing && responseProbability < 1)) {
      throw new IllegalArgumentException(
          "a response probability is more than guessing and less than 1, was "
              + responseProbability);
    }
    double odds = (responseProbability - guessing) / (1 - responseProbability);
    return difficulty + Math.log(odds) / discrimination;
  }

  @Override
  public double[] probabilities(double ability) {
    double right = probability(ability);
    return new double[] {1 - right, right};
  }
}

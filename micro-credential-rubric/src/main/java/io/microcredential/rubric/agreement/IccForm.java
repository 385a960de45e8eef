package io.microcredential.rubric.agreement;

/**
 * The ten intraclass correlations of McGraw and Wong (1996), with their symbols.
 *
 * <p>Source: K. McGraw, S. Wong, <i>Forming inferences about some intraclass correlation
 * coefficients</i>, Psychological Methods 1, 1996, table 4, doi:10.1037/1082-989X.1.1.30. The forms
 * of the random and of the mixed model are the same numbers; what may be concluded from them
 * differs.
 */
public enum IccForm {
  /** ICC(1), case 1. */
  ONE_WAY_SINGLE(IccModel.ONE_WAY_RANDOM, AgreementType.ABSOLUTE, IccUnit.SINGLE, "ICC(1)"),
  /** ICC(k), case 1. */
  ONE_WAY_AVERAGE(IccModel.ONE_WAY_RANDOM, AgreementType.ABSOLUTE, IccUnit.AVERAGE, "ICC(k)"),
  /** ICC(C,1), case 2. */
  RANDOM_CONSISTENCY_SINGLE(
      IccModel.TWO_WAY_RANDOM, AgreementType.CONSISTENCY, IccUnit.SINGLE, "ICC(C,1)"),
  /** ICC(C,k), case 2. */
  RANDOM_CONSISTENCY_AVERAGE(
      IccModel.TWO_WAY_RANDOM, AgreementType.CONSISTENCY, IccUnit.AVERAGE, "ICC(C,k)"),
  /** ICC(A,1), case 2. */
  RANDOM_ABSOLUTE_SINGLE(
      IccModel.TWO_WAY_RANDOM, AgreementType.ABSOLUTE, IccUnit.SINGLE, "ICC(A,1)"),
  /** ICC(A,k), case 2. */
  RANDOM_ABSOLUTE_AVERAGE(
      IccModel.TWO_WAY_RANDOM, AgreementType.ABSOLUTE, IccUnit.AVERAGE, "ICC(A,k)"),
  /** ICC(C,1), case 3. */
  MIXED_CONSISTENCY_SINGLE(
      IccModel.TWO_WAY_MIXED, AgreementType.CONSISTENCY, IccUnit.SINGLE, "ICC(C,1)"),
  /** ICC(C,k), case 3; Cronbach's alpha of the raters. */
  MIXED_CONSISTENCY_AVERAGE(
      IccModel.TWO_WAY_MIXED, AgreementType.CONSISTENCY, IccUnit.AVERAGE, "ICC(C,k)"),
  /** ICC(A,1), case 3. */
  MIXED_ABSOLUTE_SINGLE(IccModel.TWO_WAY_MIXED, AgreementType.ABSOLUTE, IccUnit.SINGLE, "ICC(A,1)"),
  /**
   * ICC(A,k), case 3; it supposes that no rater is stricter with some units than with others (no
   * interaction).
   */
  MIXED_ABSOLUTE_AVERAGE(
      IccModel.TWO_WAY_MIXED, AgreementType.ABSOLUTE, IccUnit.AVERAGE, "ICC(A,k)");

  private final IccModel model;
  private final AgreementType type;
  private final IccUnit unit;
  private final String symbol;

  IccForm(IccModel model, AgreementType type, IccUnit unit, String symbol) {
    this.model = model;
    this.type = type;
    this.unit = unit;
    this.symbol = symbol;
  }

  static IccForm of(IccModel model, AgreementType type, IccUnit unit) {
    for (IccForm form : values()) {
      boolean sameType = form.type == type || model == IccModel.ONE_WAY_RANDOM;
      if (form.model == model && form.unit == unit && sameType) {
        return form;
      }
    }
    throw new AssertionError("every combination has a form");
  }

  /**
   * Returns where the raters come from.
   *
   * @return the model
   */
  public IccModel model() {
    return model;
  }

  /**
   * Returns what counts as agreement.
   *
   * @return the type; always absolute in the one-way model, which cannot tell raters apart
   */
  public AgreementType type() {
    return type;
  }

  /**
   * Returns whose reliability it is.
   *
   * @return one rater's or the mean's
   */
  public IccUnit unit() {
    return unit;
  }

  /**
   * Returns the symbol of McGraw and Wong.
   *
   * @return such as ICC(A,1)
   */
  public String symbol() {
    return symbol;
  }
}

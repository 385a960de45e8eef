package io.microcredential.rubric.agreement;

/**
 * Says how limits of ICC(A,k), the absolute agreement of mean scores, are found; programs differ.
 *
 * <p>On the six targets and four judges of Shrout and Fleiss (1979), where ICC(A,k) is 0.620, the
 * 95 % limits are 0.071 and 0.927 by the first, 0.039 and 0.929 by the second.
 */
public enum IccInterval {
  /**
   * The Spearman–Brown formula applied to the limits of ICC(A,1), as Shrout and Fleiss (1979, page
   * 425) say and R's psych and SPSS do.
   */
  SPEARMAN_BROWN,
  /**
   * Limits by table 7 of McGraw and Wong (1996) with the estimate of ICC(A,k) itself in the degrees
   * of freedom, as R's irr and irrNA read it.
   */
  MCGRAW_WONG
}

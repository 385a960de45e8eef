package io.microcredential.core.catalog;

import java.math.BigDecimal;
import java.util.Objects;

/** How hard a text is to read, by the formula for its language. */
public sealed interface ReadingLevel {

  /**
   * Returns whether somebody who finished secondary school should find the text easy enough.
   *
   * @return false only for a text that was measured and is harder
   */
  boolean isPlain();

  /**
   * The Flesch–Kincaid grade level of an English text: 0.39 × words per sentence + 11.8 × syllables
   * per word − 15.59. The grade is a school year of the United States.
   *
   * @param grade the grade, rounded half up to hundredths; not bounded
   * @see <a href="https://apps.dtic.mil/sti/citations/ADA006655">Kincaid, Fishburne, Rogers and
   *     Chissom (1975), Derivation of new readability formulas</a>
   */
  record FleschKincaid(BigDecimal grade) implements ReadingLevel {

    /** The last year of secondary school; what is above it is not plain. */
    public static final BigDecimal PLAIN_UP_TO = new BigDecimal("12");

    /** Checks the number of decimals. */
    public FleschKincaid {
      grade = requireHundredths(grade);
    }

    @Override
    public boolean isPlain() {
      return grade.compareTo(PLAIN_UP_TO) <= 0;
    }
  }

  /**
   * The ease of reading of a Spanish text by Fernández Huerta: 206.84 − 60 × syllables per word −
   * 1.02 × words per sentence. A higher value is easier; 50 to 60 is what the years before
   * university read.
   *
   * @param ease the ease, rounded half up to hundredths; not bounded
   * @see <a href="https://linguistlist.org/issues/22/22-2332.html">Law (2011), Error in the
   *     Fernández Huerta readability formula</a>, for the second term, which is often misquoted
   */
  record FernandezHuerta(BigDecimal ease) implements ReadingLevel {

    /** The end of secondary school; what is below it is not plain. */
    public static final BigDecimal PLAIN_FROM = new BigDecimal("50");

    /** Checks the number of decimals. */
    public FernandezHuerta {
      ease = requireHundredths(ease);
    }

    @Override
    public boolean isPlain() {
      return ease.compareTo(PLAIN_FROM) >= 0;
    }
  }

  /**
   * No level was computed.
   *
   * @param reason why not
   */
  record NotComputed(Reason reason) implements ReadingLevel {

    /** Why no level was computed. */
    public enum Reason {
      /**
       * No formula for the language is known here; there is one for English and one for Spanish.
       */
      OTHER_LANGUAGE,
      /** The text has fewer than {@value Readability#FEWEST_WORDS} words, too few to tell. */
      TOO_SHORT
    }

    /** Checks that nothing is missing. */
    public NotComputed {
      Objects.requireNonNull(reason, "reason");
    }

    @Override
    public boolean isPlain() {
      return true;
    }
  }

  private static BigDecimal requireHundredths(BigDecimal value) {
    if (value.scale() > 2 || value.precision() - value.scale() > 30) {
      throw new IllegalArgumentException("a reading level has at most two decimals");
    }
    return value.setScale(2);
  }
}

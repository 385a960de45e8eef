package io.microcredential.rubric.exchange;

import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue.JsonNumber;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What writer and reader agree on: how a part of a rubric looks in the members that everybody
 * understands, and where the rest of it travels.
 */
final class CaseForm {

  /** The member of {@code extensions} that holds a part as it is here, without its own parts. */
  static final String EXTENSION = "io.microcredential.rubric";

  static final JsonForm<Rubric> RUBRIC = JsonForm.of(Rubric.class);
  static final JsonForm<Criterion> CRITERION = JsonForm.of(Criterion.class);
  static final JsonForm<CriterionLevel> LEVEL = JsonForm.of(CriterionLevel.class);

  /** As many digits as a double holds for certain. */
  private static final MathContext DIGITS = new MathContext(15);

  private static final BigDecimal LARGEST = new BigDecimal("1e30");
  private static final BigDecimal SMALLEST = new BigDecimal("1e-30");

  private CaseForm() {}

  /** Returns a text in one line, as CASE has its normalized strings. */
  static String line(LanguageMap text) {
    return text.original().replaceAll("[\\t\\n\\r]", " ");
  }

  /** Returns what is looked at; where the rubric does not say, the title says it alone. */
  static String description(Criterion criterion) {
    LanguageMap description = criterion.description();
    return description == null ? line(criterion.title()) : description.original();
  }

  /** Returns all descriptors as one text, a blank line between them. */
  static String description(List<LanguageMap> descriptors) {
    return descriptors.stream().map(LanguageMap::original).collect(Collectors.joining("\n\n"));
  }

  /** Returns the number that is nearest with fifteen digits. */
  static JsonNumber number(Fraction exact) {
    return new JsonNumber(decimal(exact).stripTrailingZeros().toPlainString());
  }

  /** Returns whether a number can be written without growing out of a floating-point number. */
  static boolean hasRoomFor(Fraction exact) {
    BigDecimal size = decimal(exact).abs();
    return size.signum() == 0 || size.compareTo(SMALLEST) > 0 && size.compareTo(LARGEST) < 0;
  }

  /** Returns whether a floating-point number of single precision would show the difference. */
  static boolean isSame(Fraction exact, BigDecimal found) {
    return Float.compare(decimal(exact).floatValue(), found.floatValue()) == 0;
  }

  private static BigDecimal decimal(Fraction exact) {
    return new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()), DIGITS);
  }
}

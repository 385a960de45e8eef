package io.microcredential.rubric.report;

import io.microcredential.rubric.estimate.ConfidenceInterval;
import io.microcredential.rubric.estimate.Estimate;
import io.microcredential.rubric.internal.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** The words and numbers of charts and reports in one language. */
final class ReportWords {

  /** Digits after the point that tables of figures show; files for programs hold all. */
  static final int DIGITS = 3;

  private final Sentences sentences;
  private final Locale locale;

  private ReportWords(Locale locale) {
    this.sentences = new Sentences(ReportWords.class, locale);
    this.locale = locale;
  }

  static ReportWords in(Locale locale) {
    return new ReportWords(locale);
  }

  /** Returns the language that the words are really in. */
  String language() {
    return text("language");
  }

  String text(String key, String... blanks) {
    return sentences.text(key, blanks);
  }

  /**
   * Returns a number rounded half-even to so many digits after the point, none of them left out.
   */
  String number(double number, int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    format.setRoundingMode(RoundingMode.HALF_EVEN);
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(digits, RoundingMode.HALF_EVEN);
    // No figure is "-0.000", and a minus is a minus, not a hyphen.
    return format.format(rounded).replace('-', '−');
  }

  String figure(double number) {
    return number(number, DIGITS);
  }

  /** Returns a figure with its interval, where it has one. */
  String estimate(Estimate estimate) {
    ConfidenceInterval interval = estimate.interval();
    return interval == null
        ? figure(estimate.value())
        : text(
            "interval",
            figure(estimate.value()),
            figure(interval.lower()),
            figure(interval.upper()));
  }

  String signed(double number, int digits) {
    String words = number(number, digits);
    return words.startsWith("−") || number <= 0 ? words : "+" + words;
  }

  String count(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  String percent(double share) {
    return percent(share, 0);
  }

  String percent(double share, int digits) {
    return text("percent", number(100 * share, digits));
  }

  String date(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** Returns a list of names, the first of them only where there are many. */
  String list(List<String> names, int most) {
    String listed =
        String.join(text("list.separator"), names.subList(0, Math.min(most, names.size())));
    return names.size() <= most
        ? listed
        : text("list.more", listed, count(names.size() - (long) most));
  }
}

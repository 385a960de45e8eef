package io.microcredential.core.credit;

import io.microcredential.core.PersonId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What a ledger says about some days, for an administrator.
 *
 * @param learner whose credit it is
 * @param days on which days it was credited
 * @param lines the credit, in the order in which it was written
 */
public record CreditStatement(PersonId learner, Validity days, List<StatementLine> lines) {

  /** Copies the lines and checks that they belong here. */
  public CreditStatement {
    Objects.requireNonNull(learner, "learner");
    lines = List.copyOf(lines);
    for (StatementLine line : lines) {
      if (!days.includes(line.credited().on())) {
        throw new IllegalArgumentException("a statement holds what was credited in its days");
      }
    }
  }

  /**
   * Returns how much credit counts for each requirement.
   *
   * @return one total for each requirement and unit, without what was withdrawn
   */
  public List<RequirementTotal> totals() {
    return RequirementTotal.of(
        lines.stream().filter(StatementLine::counts).map(StatementLine::credited).toList());
  }

  /**
   * Writes the lines as comma-separated values, for a spreadsheet or another program.
   *
   * <p>One header and one record for each line, each ended by CR LF; the columns are {@code
   * credited_on}, {@code award}, {@code title}, {@code requirement}, {@code amount}, {@code unit},
   * {@code authority}, {@code authority_name}, {@code reference}, {@code given}, {@code
   * given_unit}, {@code rate_source}, {@code withdrawn_on}, {@code withdrawn_reason}. Who the
   * learner is stands in none of them. Numbers have a decimal point; one that has no exact decimal
   * of six digits is written as a fraction.
   *
   * <p>A spreadsheet takes a cell that starts with {@code =}, {@code +}, {@code -} or {@code @} for
   * a formula, and {@code 8/3} for a date. Such a cell, and one that starts with an apostrophe, is
   * written with an apostrophe in front. Take one leading apostrophe off each cell to have what the
   * ledger holds.
   *
   * @param locale the language of titles and names
   * @return the text, to be sent as UTF-8
   * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
   * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
   */
  public String csv(Locale locale) {
    return StatementCsv.write(this, locale);
  }

  /** Returns the days and the number of lines; whose they are stays out. */
  @Override
  public String toString() {
    return "CreditStatement[" + days + ", " + lines.size() + " lines]";
  }
}

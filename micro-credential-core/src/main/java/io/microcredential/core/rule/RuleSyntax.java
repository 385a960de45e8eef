package io.microcredential.core.rule;

import io.microcredential.core.Outcome;
import java.util.Locale;

/**
 * Reads and writes award rules as text that people can write and read.
 *
 * <pre>{@code
 * # Who leads class talk well?
 * all(
 *   each >= developing,
 *   3/4 of criteria >= demonstrated,
 *   criterion student-voice >= demonstrated,
 *   any(test praxis-5622 >= 160, evidence student_work for student_outcome >= 2),
 *   not held "https://example.org/micro-credentials/talk-that-teaches"
 * )
 * }</pre>
 *
 * <p>What can be asked, and the rule that it becomes:
 *
 * <table>
 * <caption>The language</caption>
 * <tr><th>text</th><th>rule</th></tr>
 * <tr><td>{@code all(rule, …)}</td><td>{@link AwardRule.AllOf}</td></tr>
 * <tr><td>{@code any(rule, …)}</td><td>{@link AwardRule.AnyOf}</td></tr>
 * <tr><td>{@code 2 of (rule, rule, …)}</td><td>{@link AwardRule.CountOf}</td></tr>
 * <tr><td>{@code 3 points of (rule worth 2, rule worth 1, …)}</td>
 *     <td>{@link AwardRule.PointsAtLeast}</td></tr>
 * <tr><td>{@code not rule}</td><td>{@link AwardRule.Not}</td></tr>
 * <tr><td>{@code route(portfolio needs rule, test needs rule, prior_learning needs rule)}</td>
 *     <td>{@link AwardRule.ByRoute}, with one to three branches</td></tr>
 * <tr><td>{@code within 2 years rule}, {@code within P1Y6M rule}</td>
 *     <td>{@link AwardRule.WithinPeriod}; years, months, weeks, days, or a period of ISO 8601</td></tr>
 * <tr><td>{@code criterion name >= level}</td><td>{@link AwardRule.CriterionAtLeast}</td></tr>
 * <tr><td>{@code each >= level}, {@code each of criteria (name, …) >= level}</td>
 *     <td>{@link AwardRule.EachAtLeast}</td></tr>
 * <tr><td>{@code 80 % of criteria >= level}, {@code 2/3 of criteria (name, …) >= level}</td>
 *     <td>{@link AwardRule.FractionAtLeast}; the share is written {@code 3/4}, {@code 0.75} or
 *     {@code 75 %}</td></tr>
 * <tr><td>{@code score >= 2.5}</td><td>{@link AwardRule.ScoreAtLeast}</td></tr>
 * <tr><td>{@code evidence >= 3}, {@code evidence video >= 1}, {@code evidence for student_outcome
 *     >= 1}, {@code evidence video for implementation >= 1}</td>
 *     <td>{@link AwardRule.EvidencePresent}: kind first, role after <i>for</i></td></tr>
 * <tr><td>{@code test name >= 160}</td><td>{@link AwardRule.TestScoreAtLeast}</td></tr>
 * <tr><td>{@code held "https://…"}, {@code held "https://…" version >= 2.0 or "https://…"}, {@code
 *     held "https://…" even if expired or revoked}</td>
 *     <td>{@link AwardRule.PrerequisiteHeld}</td></tr>
 * <tr><td>{@code held for 1 year "https://…"}</td><td>{@link AwardRule.HeldFor}</td></tr>
 * <tr><td>{@code hours >= 15}</td><td>{@link AwardRule.HoursAtLeast}</td></tr>
 * </table>
 *
 * <p>Words of the language, kinds and roles may be written in capitals; names of criteria, levels
 * and tests are taken as they are. {@code ≥} and {@code at least} mean {@code >=}. Spaces and line
 * breaks do not matter, {@code #} starts a remark that lasts to the end of the line, a name may
 * stand in quotation marks, and a rule in parentheses is that rule.
 *
 * <p>Laws: for every rule, {@code parse(print(rule))} gives an equal rule, as long as the text
 * stays within {@link #LONGEST} and {@link #DEEPEST} and each number within the digits that {@link
 * io.microcredential.core.Fraction#parse(String)} takes; and printing what was read is the same
 * text for all ways of writing it.
 */
public final class RuleSyntax {

  /** The longest text that is read, in UTF-16 units. */
  public static final int LONGEST = 1_000_000;

  /** The deepest nesting that is read; {@code not} counts as one. */
  public static final int DEEPEST = 64;

  /** The most problems that are reported for one text. */
  public static final int MOST_PROBLEMS = 50;

  private RuleSyntax() {}

  /**
   * Reads a rule; problems are told in English.
   *
   * <p>Whether the rubric has the criteria and levels is asked by {@link RuleCheck}, not here.
   *
   * @param text the rule's text
   * @return the rule, or up to {@link #MOST_PROBLEMS} problems in the order of the text, each with
   *     its {@link TextPlace}
   */
  public static Outcome<AwardRule> parse(String text) {
    return parse(text, Locale.ENGLISH);
  }

  /**
   * Reads a rule and tells of problems in the reader's language.
   *
   * @param text the rule's text
   * @param locale the reader's language; English where there is no translation
   * @return as {@link #parse(String)}, with the same codes and places
   */
  public static Outcome<AwardRule> parse(String text, Locale locale) {
    return RuleParser.parse(text, locale);
  }

  /**
   * Writes a rule in the one canonical way, with line breaks where a group would be too wide.
   *
   * @param rule the rule
   * @return the text, without a line break at its end
   */
  public static String print(AwardRule rule) {
    return RulePrinter.print(rule);
  }
}

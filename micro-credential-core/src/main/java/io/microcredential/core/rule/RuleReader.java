package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Problem;
import io.microcredential.core.internal.Messages;
import io.microcredential.core.rule.RuleToken.Kind;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what rules are made of: names, numbers, lists of criteria.
 *
 * <p>A method returns null where the text was read but says something that cannot be; then a
 * problem was noted and reading goes on. Where the text cannot be read, {@link Unreadable} is
 * thrown after noting why.
 */
abstract sealed class RuleReader permits LeafReader {

  final List<Problem> problems = new ArrayList<>();

  /** The word or sign that is looked at; everything before it was read. */
  RuleToken next = new RuleToken(Kind.END, "", new TextPlace(1, 1));

  /** How many parentheses are open. */
  int nesting;

  private final Messages messages;
  private final RuleLexer lexer;

  RuleReader(String text, Locale locale) {
    messages = Messages.of(RuleSyntax.class, locale);
    lexer = new RuleLexer(text, (place, key, blanks) -> note("rule.syntax", place, key, blanks));
  }

  /** Reads {@code criteria} or {@code criteria (name, …)}; after "of" the word may be left out. */
  @Nullable List<CriterionId> criteria() {
    boolean said = next.isWord("criteria");
    if (said) {
      advance();
    }
    if (!next.is(Kind.OPEN)) {
      if (!said) {
        throw missing("\"criteria\"");
      }
      return List.of();
    }
    Set<CriterionId> criteria = new LinkedHashSet<>();
    boolean inOrder = true;
    do {
      advance();
      RuleToken start = next;
      @Nullable CriterionId criterion = named(CriterionId::of, "expected.criterion");
      if (criterion == null) {
        inOrder = false;
      } else if (!criteria.add(criterion)) {
        inOrder = false;
        note("rule.repeated", start.place(), "repeated-criterion");
      }
    } while (next.is(Kind.COMMA));
    expect(Kind.CLOSE, text("expected.comma-or-close"));
    return inOrder ? List.copyOf(criteria) : null;
  }

  @Nullable LevelId level() {
    return named(LevelId::of, "expected.level");
  }

  <T> @Nullable T named(Function<String, T> kind, String expected) {
    RuleToken start = next;
    if (!start.isName()) {
      throw missing(text(expected));
    }
    advance();
    return made("rule.name", start, () -> kind.apply(start.text()), "name");
  }

  static <T> Function<String, T> code(Function<String, T> kind) {
    return text -> kind.apply(text.toUpperCase(Locale.ROOT));
  }

  void atLeast() {
    if (next.isWord("at")) {
      advance();
      expectWord("least");
    } else {
      expect(Kind.AT_LEAST, "\">=\"");
    }
  }

  /**
   * A number as it was written.
   *
   * @param value the number, or null where it cannot be
   * @param plain whether it is written as a whole number, not as a share
   */
  record Amount(@Nullable Fraction value, boolean plain) {}

  Amount amount() {
    RuleToken start = next;
    if (!start.isNumber()) {
      throw missing(text("expected.number"));
    }
    var text = new StringBuilder(start.text());
    advance();
    boolean quotient = next.is(Kind.SLASH);
    if (quotient) {
      advance();
      if (!next.isNumber()) {
        throw missing(text("expected.number"));
      }
      text.append('/').append(next.text());
      advance();
    }
    boolean percent = next.is(Kind.PERCENT);
    if (percent) {
      advance();
    }
    boolean plain = !percent && text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    @Nullable Fraction value =
        made("rule.value", start, () -> Fraction.parse(text.toString()), "number");
    return new Amount(value == null || !percent ? value : value.times(Fraction.of(1, 100)), plain);
  }

  static int whole(Fraction number) {
    if (number.compareTo(Fraction.of(Integer.MAX_VALUE)) > 0
        || !number.denominator().equals(BigInteger.ONE)) {
      throw new IllegalArgumentException("the count is a whole number below 2147483648");
    }
    return number.signum() < 0 ? -1 : number.numerator().intValue();
  }

  /** Makes a value of what was read, or notes that it cannot be. */
  <T> @Nullable T made(
      String code, RuleToken start, Supplier<T> value, String key, Object... blanks) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      note(code, start.place(), key, blanks);
      return null;
    }
  }

  /** Reads a period such as {@code 2 years} or {@code P1Y6M}. */
  @Nullable Period period() {
    RuleToken start = next;
    if (start.isName() && !start.isNumber()) {
      advance();
      return span(start, () -> Period.parse(start.text()));
    }
    Fraction count = amount().value();
    String unit = next.keyword();
    Function<Integer, Period> of =
        switch (unit) {
          case "year", "years" -> Period::ofYears;
          case "month", "months" -> Period::ofMonths;
          case "week", "weeks" -> Period::ofWeeks;
          case "day", "days" -> Period::ofDays;
          default -> throw missing(text("expected.unit"));
        };
    advance();
    return count == null ? null : span(start, () -> of.apply(whole(count)));
  }

  private @Nullable Period span(RuleToken start, Supplier<Period> period) {
    Supplier<Period> checked =
        () -> {
          try {
            Period found = period.get();
            RuleParts.requireSpan(found);
            return found;
          } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(e);
          }
        };
    return made("rule.value", start, checked, "period");
  }

  void advance() {
    if (next.is(Kind.OPEN)) {
      nesting++;
    } else if (next.is(Kind.CLOSE)) {
      nesting--;
    }
    next = lexer.next();
  }

  void expect(Kind kind, String expected) {
    if (!next.is(kind)) {
      throw missing(expected);
    }
    advance();
  }

  void expectWord(String word) {
    if (!next.isWord(word)) {
      throw missing("\"" + word + "\"");
    }
    advance();
  }

  /** Notes a problem in the reader's language, with what to do where there is a sentence for it. */
  void note(String code, TextPlace place, String key, Object... blanks) {
    String message = messages.text("place", place.line(), place.column(), text(key, blanks));
    Problem problem = Problem.error(code, place.pointer(), message);
    String fix = key + ".fix";
    problems.add(messages.has(fix) ? problem.fix(text(fix, blanks)) : problem);
    if (problems.size() >= RuleSyntax.MOST_PROBLEMS) {
      throw new Unreadable(true);
    }
  }

  String text(String key, Object... blanks) {
    return messages.text(key, blanks);
  }

  Unreadable missing(String expected) {
    return unreadable("missing", expected, next.shown(messages));
  }

  /** Notes what stands here in vain. */
  Unreadable unexpected(String key) {
    return unreadable(key, next.shown(messages));
  }

  private Unreadable unreadable(String key, Object... blanks) {
    note("rule.syntax", next.place(), key, blanks);
    return new Unreadable(false);
  }

  Unreadable tooMuch(String code, String key) {
    note(code, next.place(), key);
    return new Unreadable(true);
  }

  /** Leaves what cannot be read; what is wrong was noted before. */
  static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1;

    final boolean forGood;

    private Unreadable(boolean forGood) {
      super("the text cannot be read on", null, false, false);
      this.forGood = forGood;
    }
  }
}

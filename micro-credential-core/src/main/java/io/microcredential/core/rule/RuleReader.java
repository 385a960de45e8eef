package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Problem;
import io.microcredential.core.rule.RuleToken.Kind;
import java.math.BigInteger;
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
abstract sealed class RuleReader permits RuleParser {

  final List<Problem> problems = new ArrayList<>();

  /** The word or sign that is looked at; everything before it was read. */
  RuleToken next = new RuleToken(Kind.END, "", new TextPlace(1, 1));

  /** How many parentheses are open. */
  int nesting;

  private final RuleLexer lexer;

  RuleReader(String text) {
    lexer = new RuleLexer(text, (place, message) -> note("rule.syntax", place, message, ""));
  }

  /** Reads {@code criteria} or {@code criteria (name, …)}; after "of" the word may be left out. */
  @Nullable List<CriterionId> criteria() {
    boolean said = next.isWord("criteria");
    if (said) {
      advance();
    }
    if (!next.is(Kind.OPEN)) {
      if (!said) {
        throw unreadable("Here \"criteria\" is missing.");
      }
      return List.of();
    }
    Set<CriterionId> criteria = new LinkedHashSet<>();
    boolean inOrder = true;
    do {
      advance();
      RuleToken start = next;
      @Nullable CriterionId criterion = named(CriterionId::of, "the name of a criterion");
      if (criterion == null) {
        inOrder = false;
      } else if (!criteria.add(criterion)) {
        inOrder = false;
        note(
            "rule.repeated",
            start.place(),
            "This criterion is named already; a copy would not count.",
            "Take it out.");
      }
    } while (next.is(Kind.COMMA));
    expect(Kind.CLOSE, "\",\" or \")\"");
    return inOrder ? List.copyOf(criteria) : null;
  }

  @Nullable LevelId level() {
    return named(LevelId::of, "the name of a level");
  }

  <T> @Nullable T named(Function<String, T> kind, String expected) {
    RuleToken start = next;
    if (!start.isName()) {
      throw unreadable("Here " + expected + " is missing; found " + start.shown() + ".");
    }
    advance();
    return made("rule.name", start, () -> kind.apply(start.text()), "");
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
      throw unreadable("Here a number is missing; found " + start.shown() + ".");
    }
    var text = new StringBuilder(start.text());
    advance();
    boolean quotient = next.is(Kind.SLASH);
    if (quotient) {
      advance();
      if (!next.isNumber()) {
        throw unreadable("After \"/\" a number is missing.");
      }
      text.append('/').append(next.text());
      advance();
    }
    boolean percent = next.is(Kind.PERCENT);
    if (percent) {
      advance();
    }
    boolean plain = !percent && text.chars().allMatch(c -> c == '-' || Character.isDigit(c));
    @Nullable Fraction value = made("rule.value", start, () -> Fraction.parse(text.toString()), "");
    return new Amount(value == null || !percent ? value : value.times(Fraction.of(1, 100)), plain);
  }

  static int whole(Fraction number) {
    if (number.compareTo(Fraction.of(Integer.MAX_VALUE)) > 0
        || !number.denominator().equals(BigInteger.ONE)) {
      throw new IllegalArgumentException("the count is a whole number below 2147483648");
    }
    return number.signum() < 0 ? -1 : number.numerator().intValue();
  }

  /** Makes a value of what was read, or notes why it cannot be. */
  <T> @Nullable T made(String code, RuleToken start, Supplier<T> value, String fix) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      String why = String.valueOf(e.getMessage());
      String sentence = Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".";
      note(code, start.place(), sentence, fix);
      return null;
    }
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
      throw unreadable("Here " + expected + " is missing; found " + next.shown() + ".");
    }
    advance();
  }

  void expectWord(String word) {
    if (!next.isWord(word)) {
      throw unreadable("Here \"" + word + "\" is missing; found " + next.shown() + ".");
    }
    advance();
  }

  void note(String code, TextPlace place, String message, String fix) {
    String where = "Line " + place.line() + ", column " + place.column() + ": ";
    problems.add(Problem.error(code, place.pointer(), where + message).fix(fix));
    if (problems.size() >= RuleSyntax.MOST_PROBLEMS) {
      throw new Unreadable(true);
    }
  }

  Unreadable unreadable(String message) {
    return unreadable(message, "");
  }

  Unreadable unreadable(String message, String fix) {
    note("rule.syntax", next.place(), message, fix);
    return new Unreadable(false);
  }

  Unreadable tooMuch(String code, String message) {
    note(code, next.place(), message, "Split the rule.");
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

package io.microcredential.core.rule;

import io.microcredential.core.Fraction;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.AwardRule.Worth;
import io.microcredential.core.rule.RuleToken.Kind;
import java.time.Period;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the language of {@link RuleSyntax} from left to right, looking one word ahead.
 *
 * <p>A method returns null where the text was read but says something that cannot be; then a
 * problem was noted and reading goes on. Where the text cannot be read, the rest of that member of
 * the innermost group is passed over.
 */
final class RuleParser extends LeafReader {

  private static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(
          problem -> TextPlace.of(problem).orElseThrow(),
          Comparator.comparingInt(TextPlace::line).thenComparingInt(TextPlace::column));

  private int depth;
  private int leaves;

  private RuleParser(String text, Locale locale) {
    super(text, locale);
  }

  static Outcome<AwardRule> parse(String text, Locale locale) {
    var parser = new RuleParser(text, locale);
    @Nullable AwardRule rule = null;
    try {
      if (text.length() > RuleSyntax.LONGEST) {
        throw parser.tooMuch("rule.too-long", "too-long");
      }
      parser.advance();
      rule = parser.rule();
      if (!parser.next.is(Kind.END)) {
        throw parser.unexpected("complete");
      }
    } catch (Unreadable e) {
      // What is wrong was noted.
    }
    if (rule != null && parser.problems.isEmpty()) {
      return Outcome.success(rule);
    }
    parser.problems.sort(IN_ORDER);
    return Outcome.refusal(Problems.of(parser.problems));
  }

  // Rules.

  private @Nullable AwardRule rule() {
    if (++depth > RuleSyntax.DEEPEST) {
      throw tooMuch("rule.too-deep", "too-deep");
    }
    RuleToken start = next;
    @Nullable AwardRule rule =
        switch (start.keyword()) {
          case "all" -> group(AllOf::new);
          case "any" -> group(AnyOf::new);
          case "not" -> not();
          case "route" -> byRoute();
          case "within" -> within();
          default -> start.is(Kind.OPEN) ? inParentheses() : counted(start);
        };
    depth--;
    return rule;
  }

  private @Nullable AwardRule counted(RuleToken start) {
    if (start.isNumber()) {
      return shareOrCount();
    }
    leaf();
    return switch (start.keyword()) {
      case "criterion" -> criterion();
      case "each" -> each();
      case "score" -> score();
      case "evidence" -> evidence();
      case "test" -> test();
      case "held" -> held();
      case "hours" -> hours();
      default -> throw unexpected("no-rule");
    };
  }

  private void leaf() {
    if (++leaves > AwardRule.MOST_LEAVES) {
      throw tooMuch("rule.too-large", "too-large");
    }
  }

  private @Nullable AwardRule inParentheses() {
    advance();
    @Nullable AwardRule rule = rule();
    expect(Kind.CLOSE, "\")\"");
    return rule;
  }

  private @Nullable AwardRule not() {
    advance();
    @Nullable AwardRule rule = rule();
    return rule == null ? null : new Not(rule);
  }

  private @Nullable AwardRule group(Function<List<AwardRule>, AwardRule> kind) {
    advance();
    @Nullable List<AwardRule> rules = members();
    return rules == null ? null : kind.apply(rules);
  }

  /** Reads {@code route(portfolio needs rule, test needs rule)}. */
  private @Nullable AwardRule byRoute() {
    advance();
    @Nullable List<RouteBranch> branches =
        members(this::branch, RouteBranch::route, "repeated-route");
    return branches == null ? null : new ByRoute(branches);
  }

  private @Nullable RouteBranch branch() {
    RuleToken start = next;
    List<String> names =
        Arrays.stream(AssessmentRoute.values())
            .map(route -> route.name().toLowerCase(Locale.ROOT))
            .toList();
    int route = names.indexOf(start.keyword());
    if (route < 0) {
      throw missing(text("expected.route", String.join(", ", names)));
    }
    advance();
    expectWord("needs");
    @Nullable AwardRule rule = rule();
    return rule == null ? null : new RouteBranch(AssessmentRoute.values()[route], rule);
  }

  private @Nullable List<AwardRule> members() {
    return members(this::rule, rule -> rule, "repeated-rule");
  }

  /** Reads the members of a group; null if one of them or the group is not in order. */
  private <T> @Nullable List<T> members(
      Supplier<@Nullable T> reader, Function<T, Object> key, String repeated) {
    RuleToken open = next;
    expect(Kind.OPEN, text("expected.group"));
    if (next.is(Kind.CLOSE)) {
      note("rule.empty-group", open.place(), "empty-group");
      advance();
      return null;
    }
    Map<Object, T> members = new LinkedHashMap<>();
    int level = nesting;
    boolean inOrder = true;
    boolean more;
    do {
      RuleToken start = next;
      @Nullable T member = member(reader, level);
      if (member == null) {
        inOrder = false;
      } else if (members.putIfAbsent(key.apply(member), member) != null) {
        note("rule.repeated", start.place(), repeated);
        inOrder = false;
      }
      more = next.is(Kind.COMMA);
      if (more) {
        advance();
      }
    } while (more);
    expect(Kind.CLOSE, text("expected.comma-or-close"));
    return inOrder ? List.copyOf(members.values()) : null;
  }

  /** Reads a member of a group; null if it is not in order, at the sign after it. */
  private <T> @Nullable T member(Supplier<@Nullable T> reader, int level) {
    int deep = depth;
    try {
      @Nullable T member = reader.get();
      if (!next.is(Kind.COMMA) && !next.is(Kind.CLOSE)) {
        throw unexpected("between");
      }
      return member;
    } catch (Unreadable e) {
      if (e.forGood || next.is(Kind.END)) {
        throw e;
      }
      depth = deep;
      while (!next.is(Kind.END)
          && (nesting > level || !(next.is(Kind.COMMA) || next.is(Kind.CLOSE)))) {
        advance();
      }
    }
    return null;
  }

  /** Reads {@code within 2 years rule}. */
  private @Nullable AwardRule within() {
    RuleToken start = next;
    advance();
    @Nullable Period period = period();
    @Nullable AwardRule rule = rule();
    return period == null || rule == null
        ? null
        : made("rule.undated", start, () -> new WithinPeriod(period, rule), "undated");
  }

  /** Reads {@code 2 of (rule, …)}, {@code 3 points of (rule worth 2, …)} or a share of criteria. */
  private @Nullable AwardRule shareOrCount() {
    RuleToken start = next;
    Amount amount = amount();
    if (next.isWord("points") || next.isWord("point")) {
      advance();
      return points(start, amount);
    }
    expectWord("of");
    if (next.isWord("criteria")) {
      leaf();
      return share(start, amount);
    }
    if (!next.is(Kind.OPEN)) {
      throw unexpected("after-of");
    }
    @Nullable List<AwardRule> rules = members();
    Fraction count = amount.value();
    if (!amount.plain()) {
      note("rule.count", start.place(), "count-of-rules");
      return null;
    }
    return count == null || rules == null
        ? null
        : made(
            "rule.count",
            start,
            () -> new CountOf(whole(count), rules),
            "count-beyond",
            rules.size());
  }

  private @Nullable AwardRule points(RuleToken start, Amount amount) {
    expectWord("of");
    @Nullable List<Worth> rules = members(this::worth, Worth::rule, "repeated-rule");
    Fraction points = amount.value();
    return points == null || rules == null
        ? null
        : made("rule.points", start, () -> new PointsAtLeast(points, rules), "points-beyond");
  }

  private @Nullable Worth worth() {
    @Nullable AwardRule rule = rule();
    expectWord("worth");
    RuleToken start = next;
    Fraction points = amount().value();
    return rule == null || points == null
        ? null
        : made("rule.value", start, () -> new Worth(points, rule), "above-zero");
  }
}

package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.ByRoute;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EachAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.RuleToken.Kind;
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
final class RuleParser extends RuleReader {

  private static final Comparator<Problem> IN_ORDER =
      Comparator.comparing(
          problem -> TextPlace.of(problem).orElseThrow(),
          Comparator.comparingInt(TextPlace::line).thenComparingInt(TextPlace::column));

  private int depth;
  private int leaves;

  private RuleParser(String text) {
    super(text);
  }

  static Outcome<AwardRule> parse(String text) {
    var parser = new RuleParser(text);
    @Nullable AwardRule rule = null;
    try {
      if (text.length() > RuleSyntax.LONGEST) {
        throw parser.tooMuch("rule.too-long", "A rule has at most 1,000,000 characters.");
      }
      parser.advance();
      rule = parser.rule();
      if (!parser.next.is(Kind.END)) {
        throw parser.unreadable("The rule is complete before " + parser.next.shown() + ".");
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
      throw tooMuch("rule.too-deep", "Rules are nested at most 64 deep.");
    }
    RuleToken start = next;
    @Nullable AwardRule rule =
        switch (start.keyword()) {
          case "all" -> group(AllOf::new);
          case "any" -> group(AnyOf::new);
          case "not" -> not();
          case "route" -> byRoute();
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
      default ->
          throw unreadable(
              "Here a rule begins, but " + start.shown() + " does not begin one.",
              "Begin with all, any, not, route, criterion, each, score, evidence, test, held, hours, or a"
                  + " number such as 2 of (…) or 75 % of criteria.");
    };
  }

  private void leaf() {
    if (++leaves > AwardRule.MOST_LEAVES) {
      throw tooMuch("rule.too-large", "A rule is made of at most 1000 rules.");
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
        members(this::branch, RouteBranch::route, "This route has a branch already.");
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
      throw unreadable(
          "Here the name of a route is missing; found " + start.shown() + ".",
          "The routes are " + String.join(", ", names) + ".");
    }
    advance();
    expectWord("needs");
    @Nullable AwardRule rule = rule();
    return rule == null ? null : new RouteBranch(AssessmentRoute.values()[route], rule);
  }

  private @Nullable List<AwardRule> members() {
    return members(
        this::rule, rule -> rule, "This rule stands in the group already; a copy would not count.");
  }

  /** Reads the members of a group; null if one of them or the group is not in order. */
  private <T> @Nullable List<T> members(
      Supplier<@Nullable T> reader, Function<T, Object> key, String repeated) {
    RuleToken open = next;
    expect(Kind.OPEN, "\"(\" and the rules of the group");
    if (next.is(Kind.CLOSE)) {
      note("rule.empty-group", open.place(), "A group holds at least one rule.", "Add a rule.");
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
        note("rule.repeated", start.place(), repeated, "Take it out, or ask for something else.");
        inOrder = false;
      }
      more = next.is(Kind.COMMA);
      if (more) {
        advance();
      }
    } while (more);
    expect(Kind.CLOSE, "\",\" or \")\"");
    return inOrder ? List.copyOf(members.values()) : null;
  }

  /** Reads a member of a group; null if it is not in order, at the sign after it. */
  private <T> @Nullable T member(Supplier<@Nullable T> reader, int level) {
    int deep = depth;
    try {
      @Nullable T member = reader.get();
      if (!next.is(Kind.COMMA) && !next.is(Kind.CLOSE)) {
        throw unreadable("Between rules stands \",\", and after the last one \")\".");
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

  /** Reads {@code 2 of (rule, …)} or {@code 3/4 of criteria >= level}. */
  private @Nullable AwardRule shareOrCount() {
    RuleToken start = next;
    Amount amount = amount();
    expectWord("of");
    if (next.isWord("criteria")) {
      leaf();
      return share(start, amount);
    }
    if (!next.is(Kind.OPEN)) {
      throw unreadable(
          "After a number and \"of\" come rules in parentheses, or criteria.",
          "Write 2 of (rule, rule), or 75 % of criteria >= level.");
    }
    @Nullable List<AwardRule> rules = members();
    Fraction count = amount.value();
    if (!amount.plain()) {
      note(
          "rule.count",
          start.place(),
          "How many of the rules are needed is a whole number.",
          "Write 2 of (…); a share is for criteria.");
      return null;
    }
    return count == null || rules == null
        ? null
        : made(
            "rule.count",
            start,
            () -> new CountOf(whole(count), rules),
            "Write how many of the rules are needed.");
  }

  private @Nullable AwardRule share(RuleToken start, Amount amount) {
    @Nullable List<CriterionId> criteria = criteria();
    atLeast();
    @Nullable LevelId level = level();
    Fraction share = amount.value();
    if (amount.plain()) {
      note(
          "rule.share",
          start.place(),
          "The share of criteria is not a whole number.",
          "Write a share such as 3/4 or 75 %; for all of them write each.");
      return null;
    }
    return share == null || criteria == null || level == null
        ? null
        : made(
            "rule.share",
            start,
            () -> new FractionAtLeast(share, level, criteria),
            "Write a share above 0 and up to 100 %.");
  }

  private @Nullable AwardRule criterion() {
    advance();
    @Nullable CriterionId criterion = named(CriterionId::of, "the name of a criterion");
    atLeast();
    @Nullable LevelId level = level();
    return criterion == null || level == null ? null : new CriterionAtLeast(criterion, level);
  }

  private @Nullable AwardRule each() {
    advance();
    @Nullable List<CriterionId> criteria = List.of();
    if (next.isWord("of")) {
      advance();
      criteria = criteria();
    }
    atLeast();
    @Nullable LevelId level = level();
    return criteria == null || level == null ? null : new EachAtLeast(level, criteria);
  }

  private @Nullable AwardRule score() {
    advance();
    atLeast();
    Fraction least = amount().value();
    return least == null ? null : new ScoreAtLeast(least);
  }

  private @Nullable AwardRule evidence() {
    advance();
    boolean inOrder = true;
    @Nullable EvidenceKind kind = null;
    @Nullable EvidenceRole role = null;
    if (next.isName() && !next.isWord("for") && !next.isWord("at")) {
      kind = named(code(EvidenceKind::of), "a kind of evidence");
      inOrder = kind != null;
    }
    if (next.isWord("for")) {
      advance();
      role = named(code(EvidenceRole::of), "a role of evidence");
      inOrder &= role != null;
    }
    atLeast();
    RuleToken start = next;
    Fraction count = amount().value();
    if (count == null || !inOrder) {
      return null;
    }
    @Nullable EvidenceKind ofKind = kind;
    @Nullable EvidenceRole inRole = role;
    return made(
        "rule.count",
        start,
        () -> new EvidencePresent(ofKind, inRole, whole(count)),
        "Write a whole number from 1.");
  }

  private @Nullable AwardRule test() {
    advance();
    @Nullable TestId test = named(TestId::of, "the name of a test");
    atLeast();
    Fraction least = amount().value();
    return test == null || least == null ? null : new TestScoreAtLeast(test, least);
  }

  private @Nullable AwardRule held() {
    advance();
    if (next.is(Kind.WORD)) {
      throw unreadable("The address of a micro-credential stands in quotation marks.");
    }
    @Nullable MicroCredentialId credential =
        named(MicroCredentialId::of, "the address of a micro-credential in quotation marks");
    @Nullable Version since = null;
    if (next.isWord("version")) {
      advance();
      atLeast();
      since = named(Version::parse, "a version such as 2.0");
      if (since == null) {
        return null;
      }
    }
    return credential == null ? null : new PrerequisiteHeld(credential, since);
  }

  private @Nullable AwardRule hours() {
    advance();
    atLeast();
    RuleToken start = next;
    Fraction least = amount().value();
    return least == null
        ? null
        : made("rule.value", start, () -> new HoursAtLeast(least), "Write a number above 0.");
  }
}

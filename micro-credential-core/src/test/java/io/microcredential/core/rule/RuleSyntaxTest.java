package io.microcredential.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
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
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.RouteBranch;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.AwardRule.Worth;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Feature row F6: rules as text and back, with errors at the column. */
class RuleSyntaxTest {

  private static final LevelId L = LevelId.of("proficient");
  private static final CriterionId A = CriterionId.of("a");
  private static final CriterionId B = CriterionId.of("b");
  private static final AwardRule HOURS = new HoursAtLeast(Fraction.ONE);
  private static final AwardRule SCORE = new ScoreAtLeast(Fraction.of(5, 2));
  private static final MicroCredentialId OTHER = MicroCredentialId.of("https://example.org/x");

  /** A rule and its one canonical text. */
  record Pair(String text, AwardRule rule) {}

  static Stream<Pair> pairs() {
    return Stream.concat(leaves(), groups());
  }

  private static Stream<Pair> leaves() {
    return Stream.of(
        new Pair("criterion a >= proficient", new CriterionAtLeast(A, L)),
        new Pair("each >= proficient", new EachAtLeast(L, List.of())),
        new Pair("each of criteria (a, b) >= proficient", new EachAtLeast(L, List.of(A, B))),
        new Pair("3/4 of criteria >= proficient", share(Fraction.of(3, 4))),
        new Pair("100 % of criteria >= proficient", share(Fraction.ONE)),
        new Pair(
            "1/2 of criteria (b, a) >= proficient",
            new FractionAtLeast(Fraction.of(1, 2), L, List.of(B, A))),
        new Pair("score >= 2.5", SCORE),
        new Pair("score >= -8/3", new ScoreAtLeast(Fraction.of(-8, 3))),
        new Pair("evidence >= 3", new EvidencePresent(null, null, 3)),
        new Pair("evidence video >= 1", new EvidencePresent(EvidenceKind.VIDEO, null, 1)),
        new Pair(
            "evidence for student_outcome >= 1",
            new EvidencePresent(null, EvidenceRole.STUDENT_OUTCOME, 1)),
        new Pair(
            "evidence reflection for reflection >= 2",
            new EvidencePresent(EvidenceKind.REFLECTION, EvidenceRole.REFLECTION, 2)),
        new Pair("evidence \"for\" >= 1", new EvidencePresent(EvidenceKind.of("FOR"), null, 1)),
        new Pair(
            "evidence \"at\" for at >= 1",
            new EvidencePresent(EvidenceKind.of("AT"), EvidenceRole.of("AT"), 1)),
        new Pair("test t-1 >= 160", new TestScoreAtLeast(TestId.of("t-1"), Fraction.of(160))),
        new Pair("held \"https://example.org/x\"", new PrerequisiteHeld(OTHER, null)),
        new Pair(
            "held \"https://example.org/x\" version >= 2.0",
            new PrerequisiteHeld(OTHER, new Version(2, 0))),
        new Pair("hours >= 1", HOURS));
  }

  private static Stream<Pair> groups() {
    return Stream.of(
        new Pair("not not hours >= 1", new Not(new Not(HOURS))),
        new Pair("all(hours >= 1, score >= 2.5)", new AllOf(List.of(HOURS, SCORE))),
        new Pair("any(hours >= 1)", new AnyOf(List.of(HOURS))),
        new Pair(
            "route(portfolio needs score >= 2.5, test needs hours >= 1)",
            new ByRoute(
                List.of(
                    new RouteBranch(AssessmentRoute.PORTFOLIO, SCORE),
                    new RouteBranch(AssessmentRoute.TEST, HOURS)))),
        new Pair(
            "route(prior_learning needs hours >= 1)",
            new ByRoute(List.of(new RouteBranch(AssessmentRoute.PRIOR_LEARNING, HOURS)))),
        new Pair(
            "1.5 points of (hours >= 1 worth 1, score >= 2.5 worth 0.5)",
            new PointsAtLeast(
                Fraction.of(3, 2),
                List.of(new Worth(Fraction.ONE, HOURS), new Worth(Fraction.of(1, 2), SCORE)))),
        new Pair(
            "within 2 years all(evidence >= 1, held \"https://example.org/x\")",
            new WithinPeriod(
                Period.ofYears(2),
                new AllOf(
                    List.of(
                        new EvidencePresent(null, null, 1), new PrerequisiteHeld(OTHER, null))))),
        new Pair(
            "within P1Y6M not within 1 day test t >= 1",
            new WithinPeriod(
                Period.of(1, 6, 0),
                new Not(
                    new WithinPeriod(
                        Period.ofDays(1), new TestScoreAtLeast(TestId.of("t"), Fraction.ONE))))),
        new Pair(
            "held for 6 months \"https://example.org/x\" version >= 2.0",
            new HeldFor(Period.ofMonths(6), new PrerequisiteHeld(OTHER, new Version(2, 0)))),
        new Pair(
            "held \"https://example.org/x\" or \"https://example.org/y\" version >= 1.1"
                + " even if revoked or expired",
            new PrerequisiteHeld(
                OTHER,
                null,
                List.of(
                    new EquivalentCredential(
                        MicroCredentialId.of("https://example.org/y"), new Version(1, 1))),
                List.of(AwardEnding.REVOKED, AwardEnding.EXPIRED))),
        new Pair("2 of (hours >= 1, score >= 2.5)", new CountOf(2, List.of(HOURS, SCORE))),
        new Pair(
            "criterion not >= all", new CriterionAtLeast(CriterionId.of("not"), LevelId.of("all"))),
        new Pair("each >= at", new EachAtLeast(LevelId.of("at"), List.of())));
  }

  private static AwardRule share(Fraction share) {
    return new FractionAtLeast(share, L, List.of());
  }

  private static AwardRule read(String text) {
    Outcome<AwardRule> outcome = RuleSyntax.parse(text);
    assertThat(outcome.problems()).isEmpty();
    return outcome.orElseThrow();
  }

  /** Returns each problem as line:column code. */
  private static List<String> problems(String text) {
    Outcome<AwardRule> outcome = RuleSyntax.parse(text);
    assertThat(outcome.isSuccess()).isFalse();
    return outcome.problems().stream()
        .map(
            p -> {
              TextPlace at = TextPlace.of(p).orElseThrow();
              assertThat(p.message()).startsWith("Line " + at.line() + ", column " + at.column());
              return at.line() + ":" + at.column() + " " + p.code();
            })
        .toList();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void readsAndWritesEveryKindOfRule(Pair pair) {
    assertThat(read(pair.text())).isEqualTo(pair.rule());
    assertThat(RuleSyntax.print(pair.rule())).isEqualTo(pair.text());
  }

  @Test
  void thePairsShowEveryKindOfRule() {
    assertThat(pairs().<Object>map(pair -> pair.rule().getClass()))
        .contains((Object[]) AwardRule.class.getPermittedSubclasses());
  }

  @Nested
  class Reading {

    @Test
    void readsTheExampleOfTheDocumentation() {
      String text =
          """
          # Who leads class talk well?
          all(
            each >= developing,
            3/4 of criteria >= demonstrated,
            criterion student-voice >= demonstrated,
            any(test praxis-5622 >= 160, evidence student_work for student_outcome >= 2),
            not held "https://example.org/micro-credentials/talk-that-teaches"
          )
          """;
      AwardRule rule = read(text);
      assertThat(rule.leaves()).hasSize(6);
      assertThat("# Who leads class talk well?\n" + RuleSyntax.print(rule) + "\n").isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "Each ≥ proficient | each >= proficient",
          "EACH at least proficient | each >= proficient",
          "each of (a,b)>=proficient | each of criteria (a, b) >= proficient",
          "each of criteria >= proficient | each >= proficient",
          "0.75 of criteria >= proficient | 3/4 of criteria >= proficient",
          "75% of criteria >= proficient | 3/4 of criteria >= proficient",
          "37.5 % of criteria >= proficient | 3/8 of criteria >= proficient",
          "criterion \"a\" >= \"proficient\" | criterion a >= proficient",
          "held “https://example.org/x” | held \"https://example.org/x\"",
          "not (hours >= 1) | not hours >= 1",
          "((hours >= 2/2)) | hours >= 1",
          "evidence VIDEO FOR Implementation >= 1 | evidence video for implementation >= 1",
          "evidence at least 2 | evidence >= 2",
          "1 point of (hours >= 1 worth 100 %) | 1 points of (hours >= 1 worth 1)",
          "within 2 weeks evidence >= 1 | within 14 days evidence >= 1",
          "WITHIN 1 Years evidence >= 1 | within 1 year evidence >= 1"
        })
    void readsOtherWaysOfSayingTheSame(String written, String canonical) {
      assertThat(RuleSyntax.print(read(written))).isEqualTo(canonical);
    }

    @Test
    void takesAnySpaceAndRemarks() {
      assertThat(read("\uFEFFall(\r\n\thours\u00A0>=1 , # half a day, \"or\" so )\rscore>=5/2)"))
          .isEqualTo(new AllOf(List.of(HOURS, SCORE)));
    }
  }

  @Nested
  class Problems {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "`` | 1:1 rule.syntax",
          "each | 1:5 rule.syntax",
          "each > x | 1:6 rule.syntax",
          "every >= x | 1:1 rule.syntax",
          "each >= x y | 1:11 rule.syntax",
          "all() | 1:4 rule.empty-group",
          "all(hours >= 1, hours >= 1) | 1:17 rule.repeated",
          "all(hours >= 1,) | 1:16 rule.syntax",
          "all(, hours >= 1) | 1:5 rule.syntax",
          "all(hours >= 1 score >= 1) | 1:16 rule.syntax",
          "all(hours >= 1 | 1:15 rule.syntax",
          "3 of (hours >= 1, score >= 1) | 1:1 rule.count",
          "0 of (hours >= 1) | 1:1 rule.count",
          "50 % of (hours >= 1) | 1:1 rule.count",
          "99999999999 of (hours >= 1) | 1:1 rule.count",
          "3 of criteria >= x | 1:1 rule.share",
          "1 of criteria >= x | 1:1 rule.share",
          "4/3 of criteria >= x | 1:1 rule.share",
          "0 % of criteria >= x | 1:1 rule.share",
          "1/0 of criteria >= x | 1:1 rule.value",
          "each of criteria (a, a) >= x | 1:22 rule.repeated",
          "evidence >= 0 | 1:13 rule.count",
          "evidence >= -3 | 1:13 rule.count",
          "evidence >= 1.5 | 1:13 rule.count",
          "evidence a:b >= 1 | 1:10 rule.name",
          "hours >= 0 | 1:10 rule.value",
          "hours >= many | 1:10 rule.syntax",
          "held https://example.org/x | 1:6 rule.syntax",
          "held \"example\" | 1:6 rule.name",
          "held \"https://example.org/x | 1:6 rule.syntax",
          "held \"https://example.org/x\" version >= 2 | 1:41 rule.name",
          "each >= x; | 1:10 rule.syntax",
          "within 2 years hours >= 1 | 1:1 rule.undated",
          "within 0 days evidence >= 1 | 1:8 rule.value",
          "within 99999999999999 years evidence >= 1 | 1:8 rule.value",
          "within 1.5 years evidence >= 1 | 1:8 rule.value",
          "within P99999999999Y evidence >= 1 | 1:8 rule.value",
          "within 2 evidence >= 1 | 1:10 rule.syntax",
          "3 points of (hours >= 1 worth 2) | 1:1 rule.points",
          "1 points of (hours >= 1 worth 0) | 1:31 rule.value",
          "1 points of (hours >= 1) | 1:24 rule.syntax",
          "held for soon \"https://example.org/x\" | 1:10 rule.value",
          "held \"https://example.org/x\" or \"https://example.org/x\" | 1:6 rule.repeated",
          "held \"https://example.org/x\" or x | 1:33 rule.syntax",
          "held \"https://example.org/x\" even if lost | 1:38 rule.syntax",
          "route(test hours >= 1) | 1:12 rule.syntax"
        })
    void standWhereTheTroubleIs(String text, String expected) {
      assertThat(problems(text.replace("\\\"", "\""))).containsExactly(expected);
    }

    @Test
    void areReportedAllAtOnce() {
      String text =
          """
          all(
            each > proficient,
            3 of criteria >= proficient,
            each of criteria (a, , b) >= proficient,
            any(hours >= 0, evidence video 2, 1 of ()),
            wonder,
            hours >= 10
          )
          """;
      assertThat(problems(text))
          .containsExactly(
              "2:8 rule.syntax",
              "3:3 rule.share",
              "4:24 rule.syntax",
              "5:16 rule.value",
              "5:34 rule.syntax",
              "5:42 rule.empty-group",
              "6:3 rule.syntax");
    }

    @Test
    void areToldInTheReadersLanguageWithTheSameCodesAndPlaces() {
      String text = "all(3 of (hours >= 1), wonder, each > x, within 0 days evidence >= 1)";
      List<Problem> english = RuleSyntax.parse(text).problems().list();
      List<Problem> spanish =
          RuleSyntax.parse(text, Locale.forLanguageTag("es-MX")).problems().list();
      assertThat(spanish).hasSameSizeAs(english).hasSize(4);
      for (int i = 0; i < spanish.size(); i++) {
        assertThat(spanish.get(i).code()).isEqualTo(english.get(i).code());
        assertThat(spanish.get(i).at()).isEqualTo(english.get(i).at());
      }
      assertThat(spanish.get(0).message())
          .isEqualTo(
              "Línea 1, columna 5: La cantidad tiene que ser un número entero de 1 a 1, pues hay"
                  + " tantas reglas.");
      assertThat(spanish.get(0).fix()).isEqualTo("Escriba cuántas de las reglas se requieren.");
    }

    @Test
    void countLinesAndCharactersAsPeopleDo() {
      assertThat(problems("# 😀\r\n😀 each >= x")).containsExactly("2:1 rule.syntax");
      assertThat(problems("each >= \"😀\" x")).containsExactly("1:9 rule.name", "1:13 rule.syntax");
    }

    @Test
    void haveAPlaceOnlyInATextOfRules() {
      assertThat(TextPlace.of(Problem.error("x", JsonPointer.parse("/line/x/column/1"), "m")))
          .isEmpty();
      assertThat(TextPlace.of(Problem.error("x", JsonPointer.parse("/rules/0"), "m"))).isEmpty();
    }
  }

  @Nested
  class Limits {

    @Test
    void holdForLength() {
      assertThat(problems("#".repeat(RuleSyntax.LONGEST + 1))).containsExactly("1:1 rule.too-long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not ", "(", "all(", "1 of ("})
    void holdForDepth(String opening) {
      assertThat(problems(opening.repeat(RuleSyntax.LONGEST / 8)))
          .containsExactly("1:" + (opening.length() * 64 + 1) + " rule.too-deep");
    }

    @Test
    void letTheDeepestThrough() {
      assertThat(RuleSyntax.parse("not ".repeat(63) + "hours >= 1").isSuccess()).isTrue();
      assertThat(RuleSyntax.parse("not ".repeat(64) + "hours >= 1").isSuccess()).isFalse();
    }

    @Test
    void holdForTheNumberOfRules() {
      String most = hours(AwardRule.MOST_LEAVES);
      assertThat(read("all(" + most + ")").leaves()).hasSize(AwardRule.MOST_LEAVES);
      assertThat(problems("all(" + most + ", 1/2 of criteria >= x)"))
          .hasSize(1)
          .first()
          .asString()
          .endsWith("rule.too-large");
    }

    private String hours(int count) {
      return Stream.iterate(1, n -> n + 1)
          .limit(count)
          .map(n -> "hours >= " + n)
          .reduce((a, b) -> a + ", " + b)
          .orElseThrow();
    }

    @Test
    void holdForTheNumberOfProblems() {
      assertThat(problems("all(" + "x,".repeat(100_000) + ")"))
          .hasSize(RuleSyntax.MOST_PROBLEMS)
          .first()
          .isEqualTo("1:5 rule.syntax");
    }
  }
}

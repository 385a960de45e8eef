package io.microcredential.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Applicability;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.FractionAtLeast;
import io.microcredential.core.rule.AwardRule.HeldFor;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PointsAtLeast;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.AwardRule.WithinPeriod;
import io.microcredential.core.rule.AwardRule.Worth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * Feature row F5: what the check says of a rule is what comes of asking the rule about every piece
 * of work there can be.
 */
class RuleCheckLawsTest {

  private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
  private static final LocalDate LONG_AGO = TODAY.minusYears(3);
  private static final LanguageMap TEXT = LanguageMap.english("x");
  private static final TestId TEST = TestId.of("t");
  private static final MicroCredentialId A = MicroCredentialId.of("https://example.org/a");
  private static final MicroCredentialId B = MicroCredentialId.of("https://example.org/b");
  private static final EvidenceRole ROLE = EvidenceRole.REFLECTION;
  private static final List<List<HeldCredential>> HOLDINGS = EveryHolding.of(A, B, NOW);
  private static final Rubric RUBRIC = rubric();
  private static final ScoringMethod SCORING = new ScoringMethod.WeightedMean(null);
  private static final RuleScope SCOPE =
      new RuleScope(
          RUBRIC,
          SCORING,
          List.of(
              new EvidenceSlot(
                  List.of(EvidenceKind.VIDEO, EvidenceKind.STUDENT_WORK), List.of(ROLE), 2),
              new EvidenceSlot(List.of(EvidenceKind.VIDEO), List.of(), 1)),
          List.of(AssessmentRoute.PORTFOLIO));

  /** Two criteria of three levels, of which the second may not apply. */
  private static Rubric rubric() {
    List<CriterionLevel> levels = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      levels.add(new CriterionLevel(LevelId.of("l" + i), TEXT, Fraction.of(i), List.of(TEXT)));
    }
    return new Rubric(
        TEXT,
        List.of(
            new Criterion(CriterionId.of("a"), TEXT, null, Fraction.ONE, levels),
            new Criterion(CriterionId.of("b"), TEXT, null, Fraction.of(2), levels)
                .with(Applicability.MAY_NOT_APPLY)));
  }

  /** What a rule may ask for besides levels; two families at a time keep the cases few. */
  private enum Family {
    EVIDENCE,
    TEST,
    HOURS,
    HELD
  }

  /** What is said of a part whatever the rest of the rule. */
  private static final Set<String> WARNED_ALONE =
      Set.of("rule.may-not-apply", "rule.none-may-apply");

  @Property(tries = 120)
  void theCheckSaysWhatAskingAboutEverythingSays(@ForAll long seed) {
    var random = new Random(seed);
    Family one = Family.values()[random.nextInt(4)];
    Family other = Family.values()[random.nextInt(4)];
    AwardRule rule = tree(random, 1 + random.nextInt(2), List.of(one, other));
    List<String> found =
        RuleCheck.problems(rule, SCOPE).stream()
            .filter(p -> !WARNED_ALONE.contains(p.code()))
            .map(p -> p.code() + " " + p.at())
            .toList();
    assertThat(found.isEmpty() ? "" : found.get(0))
        .as("%s", RuleSyntax.print(rule))
        .isEqualTo(
            new CasesOracle(RUBRIC, facts(0, 0), cases(Set.of(one), Set.of(other))).says(rule));
  }

  /** The third part matters to who let one credential expire before they earned the other. */
  @Test
  void aGapBetweenTwoCredentialsTellsPartsApart() {
    AwardRule rule =
        RuleSyntax.parse(
                """
                2 of (
                  held "https://example.org/a" version >= 2.0 or "https://example.org/b",
                  held for 1 year "https://example.org/a" version >= 2.0 or "https://example.org/b",
                  within 2 years held for 1 year "https://example.org/a" version >= 2.0 even if expired
                )""")
            .orElseThrow();
    Set<Family> held = Set.of(Family.HELD);

    assertThat(RuleCheck.problems(rule, SCOPE)).isEmpty();
    assertThat(new CasesOracle(RUBRIC, facts(0, 0), cases(held, held)).says(rule)).isEmpty();
  }

  /** A law over rules of which nothing is ever said would say nothing. */
  @Test
  void theRulesLeadToEveryAnswer() {
    Map<String, Integer> counts = new TreeMap<>();
    for (int seed = 0; seed < 400; seed++) {
      var random = new Random(seed);
      AwardRule rule = tree(random, 1 + random.nextInt(2), List.of(Family.values()));
      List<String> codes = new ArrayList<>(RuleCheck.problems(rule, SCOPE).codes());
      codes.removeAll(WARNED_ALONE);
      counts.merge(codes.isEmpty() ? "sound" : codes.get(0), 1, Integer::sum);
    }
    assertThat(counts.keySet())
        .containsExactlyInAnyOrder(
            "sound",
            "rule.never-met",
            "rule.always-met",
            "rule.seat-time-only",
            "rule.cannot-fail",
            "rule.part-never-met",
            "rule.part-without-effect");
    assertThat(counts.values()).allMatch(count -> count > 1);
  }

  // Rules.

  private static AwardRule tree(Random random, int depth, List<Family> families) {
    switch (depth == 0 ? 9 : random.nextInt(7)) {
      case 0:
        return new AnyOf(group(random, depth, families));
      case 1:
      case 2:
        return new AllOf(group(random, depth, families));
      case 3:
        List<AwardRule> rules = group(random, depth, families);
        return new CountOf(1 + random.nextInt(rules.size()), rules);
      case 4:
        AwardRule opposite = new Not(tree(random, depth - 1, families));
        return random.nextBoolean()
            ? opposite
            : new AnyOf(List.of(opposite, opposite.parts().get(0)));
      case 5:
        List<Worth> worths =
            group(random, depth, families).stream()
                .map(r -> new Worth(Fraction.of(1 + random.nextInt(3)), r))
                .toList();
        return new PointsAtLeast(Fraction.of(1 + random.nextInt(worths.size())), worths);
      default:
        return leaf(random, families);
    }
  }

  private static List<AwardRule> group(Random random, int depth, List<Family> families) {
    Set<AwardRule> rules = new LinkedHashSet<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      rules.add(tree(random, depth - 1, families));
    }
    return List.copyOf(rules);
  }

  private static AwardRule leaf(Random random, List<Family> families) {
    LevelId level = LevelId.of("l" + random.nextInt(3));
    switch (random.nextInt(6)) {
      case 0:
        return new CriterionAtLeast(RUBRIC.criterionIds().get(random.nextInt(2)), level);
      case 1:
        return new FractionAtLeast(Fraction.of(1 + random.nextInt(2), 2), level, some(random));
      case 2:
        return new ScoreAtLeast(Fraction.of(random.nextInt(9), 3));
      default:
        return leaf(random, families.get(random.nextInt(families.size())));
    }
  }

  private static List<CriterionId> some(Random random) {
    return random.nextBoolean() ? List.of() : List.of(CriterionId.of("b"));
  }

  private static AwardRule leaf(Random random, Family family) {
    AwardRule leaf =
        switch (family) {
          case EVIDENCE ->
              new EvidencePresent(
                  random.nextBoolean() ? EvidenceKind.VIDEO : null,
                  random.nextInt(3) == 0 ? ROLE : null,
                  1 + random.nextInt(4));
          case TEST -> new TestScoreAtLeast(TEST, Fraction.of(1 + random.nextInt(2)));
          case HOURS -> new HoursAtLeast(Fraction.of(1 + random.nextInt(2)));
          case HELD -> held(random);
        };
    boolean dated = family == Family.TEST || family == Family.HELD;
    return dated && random.nextInt(3) == 0 ? new WithinPeriod(Period.ofYears(2), leaf) : leaf;
  }

  private static AwardRule held(Random random) {
    var held =
        new PrerequisiteHeld(
            A,
            random.nextBoolean() ? new Version(2, 0) : null,
            random.nextInt(3) == 0 ? List.of(new EquivalentCredential(B, null)) : List.of(),
            random.nextInt(3) == 0 ? List.of(AwardEnding.EXPIRED) : List.of());
    return random.nextInt(4) == 0 ? new HeldFor(Period.ofYears(1), held) : held;
  }

  private static List<Facts> cases(Set<Family> one, Set<Family> other) {
    List<Facts> cases = new ArrayList<>();
    Set<Family> families = new LinkedHashSet<>(one);
    families.addAll(other);
    for (int a = 0; a < 3; a++) {
      for (int b = ABSENT; b < 3; b++) {
        cases.add(facts(a, b).withHours(Fraction.ZERO).withTests(List.of(score(0, TODAY))));
      }
    }
    for (Family family : families) {
      List<Facts> all = new ArrayList<>();
      for (Facts facts : cases) {
        all.addAll(cases(facts, family));
      }
      cases = all;
    }
    return cases;
  }

  /** Stands for a criterion that does not apply. */
  private static final int ABSENT = -1;

  private static Facts facts(int a, int b) {
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    levels.put(CriterionId.of("a"), LevelId.of("l" + a));
    if (b != ABSENT) {
      levels.put(CriterionId.of("b"), LevelId.of("l" + b));
    }
    Set<CriterionId> absent = b == ABSENT ? Set.of(CriterionId.of("b")) : Set.of();
    return Facts.of(NOW, RUBRIC, RandomRules.result(RUBRIC, levels, absent, SCORING));
  }

  private static TestScore score(int score, LocalDate day) {
    return new TestScore(TEST, Fraction.of(score), day);
  }

  private static List<Facts> cases(Facts facts, Family family) {
    List<Facts> cases = new ArrayList<>();
    switch (family) {
      case EVIDENCE -> {
        for (int video = 0; video <= 2; video++) {
          for (int work = 0; video + work <= 2; work++) {
            for (int second = 0; second <= 1; second++) {
              cases.add(facts.withEvidence(pieces(video, work, second)));
            }
          }
        }
      }
      case TEST -> {
        for (int score = 0; score <= 2; score++) {
          cases.add(facts.withTests(List.of(score(score, TODAY))));
          cases.add(facts.withTests(List.of(score(score, LONG_AGO))));
        }
      }
      case HOURS -> {
        for (int hours = 0; hours <= 2; hours++) {
          cases.add(facts.withHours(Fraction.of(hours)));
        }
      }
      case HELD -> HOLDINGS.forEach(held -> cases.add(facts.withHeld(held)));
    }
    return cases;
  }

  private static List<EvidenceFact> pieces(int video, int work, int second) {
    List<EvidenceFact> pieces = new ArrayList<>();
    for (int i = 0; i < video + work; i++) {
      EvidenceKind kind = i < video ? EvidenceKind.VIDEO : EvidenceKind.STUDENT_WORK;
      pieces.add(new EvidenceFact(Digest.ofText("a" + i), kind, List.of(ROLE), TODAY));
    }
    for (int i = 0; i < second; i++) {
      pieces.add(new EvidenceFact(Digest.ofText("b"), EvidenceKind.VIDEO, List.of(), TODAY));
    }
    return pieces;
  }
}

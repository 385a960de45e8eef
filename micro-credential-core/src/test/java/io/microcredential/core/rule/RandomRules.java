package io.microcredential.core.rule;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Applicability;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.ScoringMethod;
import io.microcredential.core.kit.SampleDefinitions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Random rule trees about the sample rubric, of which two criteria may not apply, and random facts
 * about which they can be asked.
 */
final class RandomRules {

  static final Rubric RUBRIC = rubric();
  static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");

  private static final List<CriterionId> CRITERIA = RUBRIC.criterionIds();
  private static final List<EvidenceKind> KINDS =
      List.of(EvidenceKind.STUDENT_WORK, EvidenceKind.VIDEO);
  private static final List<EvidenceRole> ROLES =
      List.of(EvidenceRole.STUDENT_OUTCOME, EvidenceRole.REFLECTION);
  private static final List<TestId> TESTS = List.of(TestId.of("t1"), TestId.of("t2"));
  private static final List<MicroCredentialId> OTHERS =
      List.of(SampleDefinitions.PREREQUISITE, SampleDefinitions.ID);

  private static final List<Period> PERIODS =
      List.of(Period.ofDays(1), Period.ofMonths(6), Period.ofYears(2));

  /** Days before now: today, and where the periods begin. */
  private static final List<Integer> AGES = List.of(0, 1, 181, 730);

  private final Random random;
  private final boolean withNot;

  RandomRules(Random random, boolean withNot) {
    this.random = random;
    this.withNot = withNot;
  }

  private static Rubric rubric() {
    Rubric sample = SampleDefinitions.rubric();
    var criteria = new ArrayList<Criterion>();
    for (Criterion criterion : sample.criteria()) {
      criteria.add(
          criteria.size() % 2 == 0 ? criterion : criterion.with(Applicability.MAY_NOT_APPLY));
    }
    return new Rubric(sample.title(), criteria);
  }

  AwardRule tree(int depth) {
    int kind = random.nextInt(depth == 0 ? 9 : 15);
    return switch (kind) {
      case 8 -> new AwardRule.WithinPeriod(pick(PERIODS), dated(depth - 1));
      case 13 -> points(depth);
      case 14 -> new AwardRule.AllOf(group(depth));
      case 9 -> new AwardRule.AnyOf(group(depth));
      case 10 -> {
        List<AwardRule> rules = group(depth);
        yield new AwardRule.CountOf(1 + random.nextInt(rules.size()), rules);
      }
      case 11 -> withNot ? new AwardRule.Not(tree(depth - 1)) : tree(depth - 1);
      case 12 -> new AwardRule.ByRoute(branches(depth));
      default -> leaf(kind);
    };
  }

  private AwardRule points(int depth) {
    List<AwardRule.Worth> rules =
        group(depth).stream()
            .map(rule -> new AwardRule.Worth(Fraction.of(1 + random.nextInt(6), 2), rule))
            .toList();
    Fraction all =
        rules.stream().map(AwardRule.Worth::points).reduce(Fraction.ZERO, Fraction::plus);
    return new AwardRule.PointsAtLeast(all.times(Fraction.of(1 + random.nextInt(6), 6)), rules);
  }

  /** Returns a rule about what has a day. */
  private AwardRule dated(int depth) {
    return switch (random.nextInt(depth <= 0 ? 4 : 7)) {
      case 0 -> leaf(4);
      case 1 -> leaf(5);
      case 2 -> leaf(6);
      case 3 -> heldFor();
      case 4 -> new AwardRule.WithinPeriod(pick(PERIODS), dated(depth - 1));
      case 5 -> withNot ? new AwardRule.Not(dated(depth - 1)) : dated(depth - 1);
      default -> {
        AwardRule one = dated(depth - 1);
        AwardRule other = dated(depth - 1);
        yield one.equals(other)
            ? new AwardRule.AnyOf(List.of(one))
            : new AwardRule.AllOf(List.of(one, other));
      }
    };
  }

  private AwardRule heldFor() {
    return new AwardRule.HeldFor(pick(PERIODS), held(pick(OTHERS)));
  }

  private AwardRule.PrerequisiteHeld held(MicroCredentialId credential) {
    List<EquivalentCredential> alternatives =
        OTHERS.stream()
            .filter(other -> !other.equals(credential) && random.nextInt(3) == 0)
            .map(other -> new EquivalentCredential(other, since()))
            .toList();
    List<AwardEnding> evenIf =
        Arrays.stream(AwardEnding.values()).filter(e -> random.nextInt(4) == 0).toList();
    return new AwardRule.PrerequisiteHeld(credential, since(), alternatives, evenIf);
  }

  private @Nullable Version since() {
    return random.nextBoolean() ? new Version(1 + random.nextInt(3), 0) : null;
  }

  private List<AwardRule.RouteBranch> branches(int depth) {
    var branches = new ArrayList<AwardRule.RouteBranch>();
    for (AssessmentRoute route : AssessmentRoute.values()) {
      if (branches.isEmpty() || random.nextInt(3) > 0) {
        branches.add(new AwardRule.RouteBranch(route, tree(depth - 1)));
      }
    }
    return branches;
  }

  private List<AwardRule> group(int depth) {
    var rules = new ArrayList<AwardRule>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      AwardRule rule = tree(depth - 1);
      if (!rules.contains(rule)) {
        rules.add(rule);
      }
    }
    return rules;
  }

  private AwardRule leaf(int kind) {
    return switch (kind) {
      case 0 -> new AwardRule.CriterionAtLeast(pick(CRITERIA), level());
      case 1 -> new AwardRule.EachAtLeast(level(), some());
      case 2 ->
          new AwardRule.FractionAtLeast(Fraction.of(1 + random.nextInt(6), 6), level(), some());
      case 3 -> new AwardRule.ScoreAtLeast(Fraction.of(random.nextInt(13), 4));
      case 4 ->
          new AwardRule.EvidencePresent(
              random.nextBoolean() ? pick(KINDS) : null,
              random.nextBoolean() ? pick(ROLES) : null,
              1 + random.nextInt(3));
      case 5 -> new AwardRule.TestScoreAtLeast(pick(TESTS), Fraction.of(random.nextInt(4)));
      case 6 -> random.nextInt(3) == 0 ? heldFor() : held(pick(OTHERS));
      default -> new AwardRule.HoursAtLeast(Fraction.of(1 + random.nextInt(4)));
    };
  }

  Facts facts() {
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    Set<CriterionId> absent = new HashSet<>();
    for (Criterion criterion : RUBRIC.criteria()) {
      if (criterion.mayNotApply() && random.nextInt(3) == 0) {
        absent.add(criterion.id());
      } else if (random.nextInt(4) > 0) {
        levels.put(criterion.id(), level());
      }
    }
    return new Facts(
        NOW,
        pick(List.of(AssessmentRoute.values())),
        RUBRIC,
        result(RUBRIC, levels, absent),
        evidence(),
        tests(),
        held(),
        random.nextInt(3) == 0 ? null : n(4));
  }

  private List<EvidenceFact> evidence() {
    var facts = new ArrayList<EvidenceFact>();
    for (int i = random.nextInt(5); i > 0; i--) {
      facts.add(piece());
    }
    return facts;
  }

  EvidenceFact piece() {
    return new EvidenceFact(
        Digest.ofText("artifact " + random.nextInt(4)),
        pick(KINDS),
        random.nextBoolean() ? List.of(pick(ROLES)) : List.of(),
        day());
  }

  private List<TestScore> tests() {
    return TESTS.stream()
        .filter(test -> random.nextBoolean())
        .map(test -> new TestScore(test, n(4), random.nextInt(3) == 0 ? null : day()))
        .toList();
  }

  private List<HeldCredential> held() {
    var held = new ArrayList<HeldCredential>();
    for (int i = random.nextInt(3); i > 0; i--) {
      held.add(credential());
    }
    return held;
  }

  HeldCredential credential() {
    return new HeldCredential(
        pick(OTHERS),
        new Version(1 + random.nextInt(3), 0),
        NOW.minus(Duration.ofDays(pick(AGES))).plusSeconds(random.nextInt(3) - 1),
        end(),
        end());
  }

  private @Nullable Instant end() {
    return random.nextInt(3) > 0
        ? null
        : NOW.minus(Duration.ofDays(pick(AGES))).plusSeconds(random.nextInt(3) - 1);
  }

  /** Returns a day about where the periods begin, today, or tomorrow. */
  private LocalDate day() {
    return LocalDate.ofInstant(NOW, ZoneOffset.UTC)
        .minusDays(pick(AGES))
        .plusDays(random.nextInt(3) - 1);
  }

  /** Returns facts that speak more for the learner, and say nothing less. */
  Facts better(Facts facts) {
    Map<CriterionId, LevelId> levels = levels(facts);
    levels.replaceAll((criterion, level) -> higher(level));
    var evidence = new ArrayList<>(facts.evidence());
    evidence.add(piece());
    var held = new ArrayList<>(facts.held());
    held.add(credential());
    List<TestScore> tests =
        facts.tests().stream()
            .map(t -> new TestScore(t.test(), t.score().plus(n(2)), t.takenOn()))
            .toList();
    Fraction hours = facts.hours();
    return new Facts(
        NOW,
        facts.route(),
        RUBRIC,
        result(RUBRIC, levels, absent(facts)),
        evidence,
        tests,
        held,
        hours == null ? null : hours.plus(n(2)));
  }

  /** Returns facts in which some things that were known are unknown. */
  Facts poorer(Facts facts) {
    Map<CriterionId, LevelId> levels = levels(facts);
    levels.keySet().removeIf(criterion -> random.nextInt(3) == 0);
    Set<CriterionId> absent = absent(facts);
    absent.removeIf(criterion -> random.nextInt(3) == 0);
    List<TestScore> tests = facts.tests().stream().filter(t -> random.nextBoolean()).toList();
    return new Facts(
        NOW,
        facts.route(),
        RUBRIC,
        result(RUBRIC, levels, absent),
        facts.evidence(),
        tests,
        facts.held(),
        random.nextBoolean() ? null : facts.hours());
  }

  private LevelId higher(LevelId level) {
    Criterion any = RUBRIC.criteria().get(0);
    int standing = any.standing(level);
    int levels = any.levels().size();
    return any.levels().get(standing + random.nextInt(levels - standing)).id();
  }

  private static Map<CriterionId, LevelId> levels(Facts facts) {
    Map<CriterionId, LevelId> levels = new LinkedHashMap<>();
    for (CriterionId criterion : CRITERIA) {
      facts.level(criterion).ifPresent(level -> levels.put(criterion, level));
    }
    return levels;
  }

  private static Set<CriterionId> absent(Facts facts) {
    return new LinkedHashSet<>(facts.result().notApplicable());
  }

  static RubricResult result(Map<CriterionId, LevelId> levels) {
    return result(RUBRIC, levels);
  }

  static RubricResult result(Rubric rubric, Map<CriterionId, LevelId> levels) {
    return result(rubric, levels, Set.of());
  }

  static RubricResult result(
      Rubric rubric, Map<CriterionId, LevelId> levels, Set<CriterionId> absent) {
    return result(rubric, levels, absent, new ScoringMethod.WeightedMean(null));
  }

  static RubricResult result(
      Rubric rubric,
      Map<CriterionId, LevelId> levels,
      Set<CriterionId> absent,
      ScoringMethod scoring) {
    List<CriterionResult> results =
        rubric.criterionIds().stream()
            .map(
                id -> new CriterionResult(id, levels.get(id), basis(id, levels, absent), List.of()))
            .toList();
    return new RubricResult(results, scoring.score(rubric, levels, absent));
  }

  private static ResultBasis basis(
      CriterionId id, Map<CriterionId, LevelId> levels, Set<CriterionId> absent) {
    if (absent.contains(id)) {
      return ResultBasis.NOT_APPLICABLE;
    }
    return levels.containsKey(id) ? ResultBasis.AGREED : ResultBasis.UNRATED;
  }

  private List<CriterionId> some() {
    return CRITERIA.stream().filter(criterion -> random.nextBoolean()).toList();
  }

  private LevelId level() {
    return pick(RUBRIC.criteria().get(0).levels()).id();
  }

  private Fraction n(int bound) {
    return Fraction.of(random.nextInt(bound));
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

package io.microcredential.examples.benchmarks;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Digest;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.TestId;
import io.microcredential.core.Version;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricResult;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.rule.AwardRule.AllOf;
import io.microcredential.core.rule.AwardRule.AnyOf;
import io.microcredential.core.rule.AwardRule.CountOf;
import io.microcredential.core.rule.AwardRule.CriterionAtLeast;
import io.microcredential.core.rule.AwardRule.EvidencePresent;
import io.microcredential.core.rule.AwardRule.HoursAtLeast;
import io.microcredential.core.rule.AwardRule.Not;
import io.microcredential.core.rule.AwardRule.PrerequisiteHeld;
import io.microcredential.core.rule.AwardRule.ScoreAtLeast;
import io.microcredential.core.rule.AwardRule.TestScoreAtLeast;
import io.microcredential.core.rule.EvidenceFact;
import io.microcredential.core.rule.Facts;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.rule.PreparedRule;
import io.microcredential.core.rule.RuleTrace;
import io.microcredential.core.rule.TestScore;
import io.microcredential.core.rule.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A rule of twenty nodes over eight criteria, four pieces of evidence, two tests and three
 * credentials held. Every part has to be looked at: each group is settled by its last part.
 */
@State(Scope.Benchmark)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class RuleBenchmark {

  static final int NODES = 20;

  private static final Instant NOW = Instant.parse("2026-06-01T09:00:00Z");
  private static final List<LevelId> LEVELS =
      IntStream.range(0, 4).mapToObj(i -> LevelId.of("level-" + i)).toList();
  private static final List<CriterionId> CRITERIA =
      IntStream.range(0, 8).mapToObj(i -> CriterionId.of("criterion-" + i)).toList();
  private static final MicroCredentialId BEFORE =
      MicroCredentialId.of("https://example.org/mc/before");
  private static final MicroCredentialId EXCLUDED =
      MicroCredentialId.of("https://example.org/mc/excluded");
  private static final TestId TEST = TestId.of("test-b");
  private static final Fraction PASS = Fraction.of(4, 5);
  private static final Fraction MEAN = Fraction.of(3, 2);
  private static final Fraction HOURS = Fraction.of(10);
  private static final Version FIRST = new Version(1, 0);
  private static final Version SINCE = new Version(1, 1);

  private final AwardRule rule = rule();
  private final Facts facts = facts();
  private final PreparedRule prepared = PreparedRule.of(rule, facts.rubric());

  static AwardRule rule() {
    return new AllOf(
        List.of(
            new AllOf(List.of(at(0, 2), at(1, 2), at(2, 1), at(3, 1))),
            new CountOf(2, List.of(at(4, 3), at(5, 3), at(6, 2), at(7, 2))),
            new AnyOf(
                List.of(
                    new TestScoreAtLeast(TEST, Fraction.ONE), new TestScoreAtLeast(TEST, PASS))),
            new ScoreAtLeast(MEAN),
            new EvidencePresent(EvidenceKind.STUDENT_WORK, EvidenceRole.STUDENT_OUTCOME, 2),
            new PrerequisiteHeld(BEFORE, SINCE),
            new Not(new PrerequisiteHeld(EXCLUDED, null)),
            new HoursAtLeast(HOURS)));
  }

  private static AwardRule at(int criterion, int level) {
    return new CriterionAtLeast(CRITERIA.get(criterion), LEVELS.get(level));
  }

  static Facts facts() {
    LanguageMap text = LanguageMap.english("text");
    List<CriterionLevel> levels =
        IntStream.range(0, 4)
            .mapToObj(i -> new CriterionLevel(LEVELS.get(i), text, Fraction.of(i), List.of(text)))
            .toList();
    var rubric =
        new Rubric(
            text,
            CRITERIA.stream()
                .map(id -> new Criterion(id, text, text, Fraction.ONE, levels))
                .toList());
    List<CriterionResult> results =
        CRITERIA.stream()
            .map(id -> new CriterionResult(id, LEVELS.get(2), ResultBasis.AGREED, List.of()))
            .toList();
    var score = new RubricScore.Exact(Fraction.of(2), Fraction.ZERO, Fraction.of(3));
    return Facts.of(NOW, rubric, new RubricResult(results, score))
        .withEvidence(
            IntStream.range(0, 4)
                .mapToObj(
                    i ->
                        new EvidenceFact(
                            Digest.ofText("file " + i),
                            i < 2 ? EvidenceKind.LESSON_PLAN : EvidenceKind.STUDENT_WORK,
                            List.of(EvidenceRole.STUDENT_OUTCOME),
                            LocalDate.EPOCH))
                .toList())
        .withTests(
            List.of(
                new TestScore(TestId.of("test-a"), Fraction.ONE),
                new TestScore(TEST, Fraction.of(9, 10))))
        .withHeld(
            List.of(
                held("https://example.org/mc/other", 0),
                held("https://example.org/mc/another", 3),
                held(BEFORE.value(), 2)))
        .withHours(Fraction.of(12));
  }

  private static HeldCredential held(String credential, int minor) {
    return new HeldCredential(
        MicroCredentialId.of(credential), new Version(1, minor), NOW.minusSeconds(9), null, null);
  }

  /** The answer with its reasons, by a rule made ready once. */
  @Benchmark
  public RuleTrace withTrace() {
    return prepared.trace(facts);
  }

  /** The answer alone, by a rule made ready once. */
  @Benchmark
  public Verdict withoutTrace() {
    return prepared.verdict(facts);
  }

  /** The answer with its reasons, by a rule that is made ready each time. */
  @Benchmark
  public RuleTrace askedOnce() {
    return rule.evaluate(facts);
  }

  /** The same question as a programmer would write it for this rule alone. */
  @Benchmark
  public boolean floorByHand() {
    return byHand(facts);
  }

  static boolean byHand(Facts facts) {
    return stands(facts, 0, 2)
        && stands(facts, 1, 2)
        && stands(facts, 2, 1)
        && stands(facts, 3, 1)
        && countOf(facts) >= 2
        && (passed(facts, Fraction.ONE) || passed(facts, PASS))
        && facts.result().score() instanceof RubricScore.Exact exact
        && exact.value().isAtLeast(MEAN)
        && outcomes(facts) >= 2
        && holds(facts, BEFORE, SINCE)
        && !holds(facts, EXCLUDED, FIRST)
        && facts.hours() != null
        && facts.hours().isAtLeast(HOURS);
  }

  private static int countOf(Facts facts) {
    return (stands(facts, 4, 3) ? 1 : 0)
        + (stands(facts, 5, 3) ? 1 : 0)
        + (stands(facts, 6, 2) ? 1 : 0)
        + (stands(facts, 7, 2) ? 1 : 0);
  }

  private static boolean stands(Facts facts, int criterion, int level) {
    for (CriterionResult result : facts.result().criteria()) {
      if (result.criterion().equals(CRITERIA.get(criterion))) {
        return result.level() != null && LEVELS.indexOf(result.level()) >= level;
      }
    }
    return false;
  }

  private static boolean passed(Facts facts, Fraction score) {
    for (TestScore test : facts.tests()) {
      if (test.test().equals(TEST)) {
        return test.score().isAtLeast(score);
      }
    }
    return false;
  }

  private static int outcomes(Facts facts) {
    int count = 0;
    for (EvidenceFact fact : facts.evidence()) {
      if (fact.kind().equals(EvidenceKind.STUDENT_WORK)
          && fact.roles().contains(EvidenceRole.STUDENT_OUTCOME)) {
        count++;
      }
    }
    return count;
  }

  private static boolean holds(Facts facts, MicroCredentialId credential, Version since) {
    for (HeldCredential held : facts.held()) {
      if (held.credential().equals(credential)
          && held.holdsAt(facts.at())
          && held.version().compareTo(since) >= 0) {
        return true;
      }
    }
    return false;
  }
}

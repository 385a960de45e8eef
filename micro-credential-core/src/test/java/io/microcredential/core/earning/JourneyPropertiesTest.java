package io.microcredential.core.earning;

import static io.microcredential.core.earning.SampleWork.PROCESS;
import static io.microcredential.core.kit.SampleDefinitions.CHOICE;
import static io.microcredential.core.kit.SampleDefinitions.CONTEXT;
import static io.microcredential.core.kit.SampleDefinitions.REFLECTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.EvidenceId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.TestId;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.kit.SampleDefinitions;
import io.microcredential.core.rule.HeldCredential;
import io.microcredential.core.rule.TestScore;
import io.microcredential.core.rule.Verdict;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Laws of every way that a learner can go, found by going many of them. */
class JourneyPropertiesTest {

  /** One learner's enrollment after each move. */
  record Journey(List<Enrollment> steps) {
    Enrollment last() {
      return steps.get(steps.size() - 1);
    }
  }

  /** Walks from the enrollment as far as luck leads, with whatever texts come up. */
  private static Journey walk(List<String> texts, LearnerRecord record, Random luck) {
    var steps = new ArrayList<Enrollment>();
    steps.add(SampleWork.enrolled(PROCESS));
    steps.add(SampleWork.drafting(PROCESS));
    while (PROCESS.possibleMoves(steps.get(steps.size() - 1)).contains(Move.SAVE)) {
      Enrollment draft = steps.get(steps.size() - 1);
      steps.add(SampleWork.resubmitted(PROCESS, draft, portfolio(draft, texts, luck)));
      judge(steps, luck);
      steps.add(SampleWork.decided(PROCESS, steps.get(steps.size() - 1), record));
      PROCESS.revise(steps.get(steps.size() - 1)).value().ifPresent(steps::add);
    }
    Enrollment decided = steps.get(steps.size() - 1);
    PROCESS
        .award(decided, AwardId.of("urn:uuid:1"), SampleWork.day(100))
        .then(
            e -> {
              steps.add(e);
              return PROCESS.release(
                  e,
                  EvidenceId.of("plan"),
                  URI.create("https://example.org/" + luck.nextInt(100)),
                  SampleWork.day(101));
            })
        .value()
        .ifPresent(steps::add);
    return new Journey(steps);
  }

  /** Returns any complete portfolio at first, and later one that changes only student work. */
  private static EvidencePortfolio portfolio(Enrollment draft, List<String> texts, Random luck) {
    if (!draft.earlier().isEmpty()) {
      boolean open =
          SampleWork.draftOf(draft).kept().stream()
              .noneMatch(kept -> kept.criterion().equals(SampleDefinitions.STUDENT_VOICE));
      EvidencePortfolio before = SampleWork.draftOf(draft).portfolio();
      return open ? before.with(retold(SampleWork.work(2), texts.get(4), luck)) : before;
    }
    return SampleWork.portfolio()
        .with(retold(SampleWork.plan(), texts.get(0), luck))
        .with(retold(SampleWork.work(1), texts.get(1), luck))
        .answering(CONTEXT, "a " + texts.get(2))
        .answering(CHOICE, texts.get(3) + " 3")
        .answering(REFLECTION, "é" + texts.get(4));
  }

  private static Evidence retold(Evidence piece, String text, Random luck) {
    LocalDate captured = piece.capturedOn().minusDays(luck.nextInt(300));
    Consent consent =
        luck.nextBoolean()
            ? new Consent.NobodyIdentifiable()
            : new Consent.Given(captured, luck.nextBoolean() ? captured.plusYears(3) : null);
    return new Evidence(
        piece.id(),
        piece.requirement(),
        piece.kind(),
        piece.roles(),
        piece.artifact(),
        text,
        text,
        captured,
        consent);
  }

  private static void judge(List<Enrollment> steps, Random luck) {
    for (String name : List.of("ada", "ben", "cy", "di", "ed")) {
      Enrollment now = steps.get(steps.size() - 1);
      boolean sure = luck.nextInt(4) > 0 || name.equals("di") || name.equals("ed");
      Assessor judge = SampleWork.assessor(name);
      Assessment judgement =
          SampleWork.judgement(PROCESS, now, judge, AssessorRole.ASSESSOR, any(luck, sure));
      PROCESS.assess(now, judge, judgement).value().ifPresent(steps::add);
    }
    Enrollment now = steps.get(steps.size() - 1);
    if (!PROCESS.blindView(now, AssessorRole.EXPERT).orElseThrow().toRate().isEmpty()) {
      steps.add(
          SampleWork.judged(
              PROCESS, now, SampleWork.expert("eve"), AssessorRole.EXPERT, any(luck, true)));
    }
  }

  private static Map<CriterionId, @Nullable LevelId> any(Random luck, boolean sure) {
    var levels = new HashMap<CriterionId, @Nullable LevelId>();
    for (Criterion criterion : SampleDefinitions.rubric().criteria()) {
      levels.put(criterion.id(), criterion.levels().get(1 + luck.nextInt(3)).id());
    }
    if (!sure) {
      levels.put(SampleDefinitions.WAIT_TIME, null);
    }
    return levels;
  }

  @Provide
  Arbitrary<Journey> journeys() {
    Arbitrary<List<String>> texts =
        Arbitraries.strings()
            .withCharRange('\u0000', '\uD7FF')
            .ofMaxLength(40)
            .map(text -> text + "🎈")
            .list()
            .ofSize(5);
    return Combinators.combine(texts, records(), Arbitraries.randomValue(luck -> luck.nextLong()))
        .as((words, record, seed) -> walk(words, record, new Random(seed)));
  }

  private static Arbitrary<LearnerRecord> records() {
    return Arbitraries.integers()
        .between(0, 7)
        .map(
            bits ->
                new LearnerRecord(
                    (bits & 1) == 0
                        ? List.of()
                        : List.of(new TestScore(TestId.of("t"), Fraction.of(bits, 3))),
                    (bits & 2) == 0
                        ? List.of()
                        : List.of(
                            new HeldCredential(
                                SampleDefinitions.PREREQUISITE,
                                SampleWork.DEFINITION.version(),
                                SampleWork.ENROLLED_AT,
                                null,
                                null)),
                    (bits & 4) == 0 ? null : Fraction.of(bits, 7)));
  }

  @Property(tries = 25)
  void whateverIsWrittenReadsBackTheSame(@ForAll("journeys") Journey journey) {
    for (Enrollment step : journey.steps()) {
      String written = Enrollment.jsonForm().write(step);
      Enrollment read = Enrollment.jsonForm().read(written).orElseThrow();
      assertThat(read).isEqualTo(step);
      assertThat(Enrollment.jsonForm().write(read)).isEqualTo(written);
    }
  }

  @Property(tries = 20)
  void thePartsThatAreHandedOutReadBackTheSame(@ForAll("journeys") Journey journey) {
    for (Submission submission : History.of(journey.last()).submissions()) {
      assertSame(Submission.class, submission);
      assertSame(EvidencePortfolio.class, submission.portfolio());
      submission.portfolio().evidence().forEach(piece -> assertSame(Evidence.class, piece));
    }
    for (Attempt attempt : History.of(journey.last()).attempts()) {
      assertSame(Attempt.class, attempt);
      assertSame(Decision.class, attempt.decision());
      assertThat(read(Decision.class, attempt.decision()).digest())
          .isEqualTo(attempt.decision().digest());
    }
    if (journey.last().state() instanceof EarningState.Awarded awarded) {
      assertSame(Award.class, awarded.award());
      assertSame(EarningState.class, awarded);
    }
    for (Enrollment step : journey.steps()) {
      PROCESS
          .blindView(step, AssessorRole.ASSESSOR)
          .value()
          .ifPresent(seen -> assertSame(BlindSubmission.class, seen));
    }
  }

  @Property(tries = 50)
  void aLearnerRecordReadsBackTheSame(@ForAll("learnerRecords") LearnerRecord record) {
    assertSame(LearnerRecord.class, record);
  }

  @Provide
  Arbitrary<LearnerRecord> learnerRecords() {
    return records();
  }

  private static <T> void assertSame(Class<T> type, T value) {
    assertThat(read(type, value)).isEqualTo(value);
  }

  private static <T> T read(Class<T> type, T value) {
    JsonForm<T> form = JsonForm.of(type);
    return form.read(form.write(value)).orElseThrow();
  }

  @Property(tries = 25)
  void anAwardIsMadeExactlyWhereTheRuleIsMet(@ForAll("journeys") Journey journey) {
    List<Decision> decisions = History.of(journey.last()).decisions();
    Decision last = decisions.get(decisions.size() - 1);

    assertThat(journey.last().state() instanceof EarningState.Awarded)
        .isEqualTo(last.trace().verdict() == Verdict.MET);
    assertThat(decisions.subList(0, decisions.size() - 1)).noneMatch(Decision::isEarned);
    assertThat(decisions.size() == 3 || last.isEarned()).isTrue();
  }

  @Property(tries = 25)
  void whatWasKeptOnceIsNeverJudgedAgainNorLost(@ForAll("journeys") Journey journey) {
    List<Submission> submissions = History.of(journey.last()).submissions();
    for (int i = 1; i < submissions.size(); i++) {
      assertThat(submissions.get(i).kept()).containsAll(submissions.get(i - 1).kept());
    }
    for (Attempt attempt : History.of(journey.last()).attempts()) {
      var kept = new HashSet<>(attempt.submission().keptCriteria());
      assertThat(attempt.assessments())
          .flatExtracting(assessment -> assessment.ratings())
          .noneMatch(rating -> kept.contains(rating.criterion()));
      assertThat(attempt.decision().facts().result().criteria())
          .containsAll(attempt.submission().kept());
    }
  }

  @Property(tries = 25)
  void everyDecisionTellsTheLearnerSomethingOnEachCriterionThatWasJudged(
      @ForAll("journeys") Journey journey) {
    for (Attempt attempt : History.of(journey.last()).attempts()) {
      var spokenOf = new HashSet<CriterionId>();
      attempt.decision().feedback().criteria().forEach(c -> spokenOf.add(c.criterion()));
      var judged = new HashSet<>(SampleWork.DEFINITION.rubric().criterionIds());
      judged.removeAll(attempt.submission().keptCriteria());
      assertThat(spokenOf).isEqualTo(judged);
    }
  }
}

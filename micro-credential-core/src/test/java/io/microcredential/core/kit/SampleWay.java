package io.microcredential.core.kit;

import io.microcredential.core.AwardId;
import io.microcredential.core.CriterionId;
import io.microcredential.core.DecisionId;
import io.microcredential.core.EnrollmentId;
import io.microcredential.core.LevelId;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.Assessor;
import io.microcredential.core.assessment.AssessorRole;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.RubricEvaluator;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.earning.BlindSubmission;
import io.microcredential.core.earning.Decision;
import io.microcredential.core.earning.EarningProcess;
import io.microcredential.core.earning.Enrollment;
import io.microcredential.core.earning.EvidencePortfolio;
import io.microcredential.core.earning.LearnerRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A learner's way through a definition, as far as a test needs it, made by the real process.
 *
 * <pre>{@code
 * Enrollment awarded = SampleWay.through(Samples.published(draft -> {})).awarded();
 * }</pre>
 *
 * <p>Each step is a day or two after the one before: submitted on the first day after the
 * enrollment, judged on the second, decided on the fourth, awarded on the fifth. A value: what
 * changes it returns another one.
 */
public final class SampleWay {

  private final MicroCredential definition;
  private final RubricEvaluator evaluator;
  private final PersonId learner;
  private final EvidencePortfolio portfolio;
  private final Map<CriterionId, LevelId> levels;
  private final Instant enrolledAt;

  private SampleWay(
      MicroCredential definition,
      RubricEvaluator evaluator,
      PersonId learner,
      EvidencePortfolio portfolio,
      Map<CriterionId, LevelId> levels,
      Instant enrolledAt) {
    this.definition = definition;
    this.evaluator = evaluator;
    this.learner = learner;
    this.portfolio = portfolio;
    this.levels = Map.copyOf(levels);
    this.enrolledAt = enrolledAt;
  }

  /**
   * Returns the way of somebody whose work is complete and judged to be at the highest levels.
   *
   * @param definition a published version; if more than two assessors rate, or a level is a range
   *     of points, name an evaluator that knows how
   * @return the way
   */
  public static SampleWay through(MicroCredential definition) {
    return new SampleWay(
        definition,
        new AgreeOrLower(),
        PersonId.of("learner-7"),
        Samples.portfolio(definition),
        Map.of(),
        Samples.ENROLLED_AT);
  }

  /**
   * Returns this way with ratings combined by something else.
   *
   * @param other such as {@code RubricEvaluation.standard()} of the rubric module
   * @return the changed way
   */
  public SampleWay evaluatedBy(RubricEvaluator other) {
    return new SampleWay(definition, other, learner, portfolio, levels, enrolledAt);
  }

  /**
   * Returns the way of somebody else.
   *
   * @param other who learns; the id of the enrollment follows from theirs
   * @return the changed way
   */
  public SampleWay of(PersonId other) {
    return new SampleWay(definition, evaluator, other, portfolio, levels, enrolledAt);
  }

  /**
   * Returns this way with other work.
   *
   * @param other what is handed in
   * @return the changed way
   */
  public SampleWay handingIn(EvidencePortfolio other) {
    return new SampleWay(definition, evaluator, learner, other, levels, enrolledAt);
  }

  /**
   * Returns this way with another judgement of one criterion, in which all assessors agree.
   *
   * @param criterion what is judged
   * @param level at which level the work is
   * @return the changed way
   */
  public SampleWay rated(CriterionId criterion, LevelId level) {
    var changed = new HashMap<>(levels);
    changed.put(criterion, level);
    return new SampleWay(definition, evaluator, learner, portfolio, changed, enrolledAt);
  }

  /**
   * Returns this way at another time.
   *
   * @param at when the learner enrolls; everything follows by days
   * @return the changed way
   */
  public SampleWay from(Instant at) {
    return new SampleWay(definition, evaluator, learner, portfolio, levels, at);
  }

  /**
   * Returns what makes the steps, to go on from where this way ends.
   *
   * @return the process of the definition
   */
  public EarningProcess process() {
    return EarningProcess.of(definition, evaluator);
  }

  private Instant day(int days) {
    return enrolledAt.plus(Duration.ofDays(days));
  }

  /**
   * Returns the learner enrolled, with nothing begun.
   *
   * @return the enrollment
   */
  public Enrollment enrolled() {
    return process().enroll(EnrollmentId.of("enrollment-of-" + learner), learner, enrolledAt);
  }

  /**
   * Returns the learner with all the work saved and not yet handed in.
   *
   * @return the enrollment
   */
  public Enrollment drafting() {
    return process().draft(enrolled()).then(e -> process().save(e, portfolio)).orElseThrow();
  }

  /**
   * Returns the learner with the work handed in.
   *
   * @return the enrollment
   * @throws io.microcredential.core.RefusedException if the work is not complete
   */
  public Enrollment submitted() {
    return process()
        .submit(drafting(), SubmissionId.of("submission-of-" + learner), day(1))
        .orElseThrow();
  }

  /**
   * Returns the learner with the work open to assessors, none of whom has said anything.
   *
   * @return the enrollment
   */
  public Enrollment underAssessment() {
    return process().beginAssessment(submitted()).orElseThrow();
  }

  /**
   * Returns the learner with the work judged by as many assessors as the definition asks for, and
   * not yet decided.
   *
   * @return the enrollment
   */
  public Enrollment judged() {
    Enrollment enrollment = underAssessment();
    int assessors = definition.assessmentPolicy().resolution().independentAssessors();
    for (int number = 1; number <= assessors; number++) {
      Assessor assessor =
          Samples.assessor(definition.id(), "assessor-" + number, AssessorRole.ASSESSOR);
      BlindSubmission work = process().blindView(enrollment, AssessorRole.ASSESSOR).orElseThrow();
      enrollment =
          process()
              .assess(
                  enrollment,
                  assessor,
                  Samples.assessment(work, assessor, AssessorRole.ASSESSOR, levels, day(2)))
              .orElseThrow();
    }
    return enrollment;
  }

  /**
   * Returns the learner with a decision, whichever follows from the levels.
   *
   * @return the enrollment
   */
  public Enrollment decided() {
    return process()
        .decide(
            judged(),
            DecisionId.of("decision-on-" + learner),
            "You let the students answer one another; go on like this.",
            LearnerRecord.nothing(),
            day(4))
        .orElseThrow();
  }

  /**
   * Returns the learner with the decision that it is earned.
   *
   * @return the enrollment
   * @throws IllegalStateException if the rule is not met at these levels
   */
  public Enrollment earned() {
    return require(decided(), true);
  }

  /**
   * Returns the learner with the decision that it is not yet earned, judged to be at the lowest
   * level in everything of which this way does not say another.
   *
   * @return the enrollment
   * @throws IllegalStateException if the rule is met at these levels
   */
  public Enrollment notYet() {
    SampleWay lowest = this;
    for (Criterion criterion : definition.rubric().criteria()) {
      if (!levels.containsKey(criterion.id())) {
        lowest = lowest.rated(criterion.id(), criterion.levels().get(0).id());
      }
    }
    return require(lowest.decided(), false);
  }

  /**
   * Returns the learner with the award.
   *
   * @return the enrollment
   * @throws IllegalStateException if the rule is not met at these levels
   */
  public Enrollment awarded() {
    UUID id = UUID.nameUUIDFromBytes(("award of " + learner).getBytes(StandardCharsets.UTF_8));
    return process().award(earned(), AwardId.of("urn:uuid:" + id), day(5)).orElseThrow();
  }

  private static Enrollment require(Enrollment decided, boolean earned) {
    if (decided.decision().filter(Decision::isEarned).isPresent() != earned) {
      throw new IllegalStateException(
          "the rule of the definition is %s at these levels; name others with rated(...)"
              .formatted(earned ? "not met" : "met"));
    }
    return decided;
  }
}

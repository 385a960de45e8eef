package io.microcredential.core.earning;

import io.microcredential.core.AssessmentId;
import io.microcredential.core.Digest;
import io.microcredential.core.assessment.Assessment;
import io.microcredential.core.assessment.AssessorKind;
import io.microcredential.core.assessment.CriterionComment;
import io.microcredential.core.assessment.CriterionRating;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.assessment.ResultBasis;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.internal.WholeText;
import io.microcredential.core.json.JsonForm;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a submission, what assessors said of it and the decision belong together, whoever put
 * them together: a move, another program, or a stored document that somebody has edited.
 */
final class Coherence {

  private static final JsonForm<Rubric> RUBRIC = JsonForm.of(Rubric.class);
  private static final JsonForm<Assessment> ASSESSMENT = JsonForm.of(Assessment.class);

  private Coherence() {}

  static void require(boolean condition, String sentence) {
    if (!condition) {
      throw new IllegalArgumentException(sentence);
    }
  }

  static <T> boolean distinct(List<T> list, Function<T, Object> part) {
    return list.stream().map(part).collect(Collectors.toSet()).size() == list.size();
  }

  /** Returns what a learner wrote, if it can be stored: half a character has no UTF-8 form. */
  static String text(String text) {
    require(WholeText.isWhole(text), "a text has half a character in it");
    return text;
  }

  static Digest digest(Rubric rubric) {
    return RUBRIC.digest(rubric);
  }

  static Digest digest(List<Assessment> assessments) {
    return ASSESSMENT.digest(assessments);
  }

  /** Returns a copy of results that stand, if that is what they are. */
  static List<CriterionResult> kept(List<CriterionResult> results) {
    require(
        results.stream().allMatch(result -> result.basis() == ResultBasis.KEPT),
        "a result that stands has the basis KEPT");
    require(distinct(results, CriterionResult::criterion), "a criterion is kept at most once");
    return List.copyOf(results);
  }

  /** Returns a copy of the assessments, if they are different people's about the submission. */
  static List<Assessment> judgements(Submission submission, List<Assessment> assessments) {
    require(
        assessments.stream().allMatch(a -> a.submission().equals(submission.id())),
        "an assessment is about another submission");
    require(distinct(assessments, Assessment::id), "each assessment has its own id");
    require(distinct(assessments, Assessment::assessor), "nobody judges a submission twice");
    return List.copyOf(assessments);
  }

  /** Refuses an appeal that is about something else, or judged by those whom it is against. */
  static void appeal(Submission submission, List<Assessment> assessments, @Nullable Appeal appeal) {
    if (appeal == null) {
      return;
    }
    judgements(submission, appeal.assessments());
    decision(submission, appeal.assessments(), appeal.decision());
    var first = appeal.assessments().stream().map(Assessment::assessor).collect(Collectors.toSet());
    require(
        assessments.stream().noneMatch(a -> first.contains(a.assessor())),
        "nobody judges an appeal against their own judgement");
    require(
        assessments.stream().noneMatch(a -> a.assessedAt().isBefore(appeal.lodgedAt())),
        "an appeal is judged after it was lodged");
  }

  /** Refuses a decision that does not rest on the submission and the assessments. */
  static void decision(Submission submission, List<Assessment> assessments, Decision decision) {
    require(
        decision.submission().equals(submission.id()), "the decision is about another submission");
    require(
        !decision.decidedAt().isBefore(submission.submittedAt())
            && assessments.stream().noneMatch(a -> decision.decidedAt().isBefore(a.assessedAt())),
        "nothing is decided before it was submitted and judged");
    require(
        decision.facts().evidence().equals(submission.evidenceFacts()),
        "the decision rests on other evidence than was submitted");
    require(
        decision.facts().route() == submission.route(),
        "the decision is about another route than the submission");
    require(
        submission.route().isJudged() || assessments.isEmpty(), "nobody judges a test by a rubric");
    results(submission, assessments, decision);
    words(assessments, decision);
  }

  private static void results(
      Submission submission, List<Assessment> assessments, Decision decision) {
    Digest rubric = digest(decision.facts().rubric());
    require(
        assessments.stream().allMatch(a -> a.rubric().equals(rubric)),
        "an assessment was made against another rubric than the decision");
    Map<AssessmentId, Assessment> byId =
        assessments.stream().collect(Collectors.toMap(Assessment::id, a -> a));
    Set<CriterionResult> kept = new HashSet<>(submission.kept());
    for (CriterionResult result : decision.facts().result().criteria()) {
      if (result.basis() == ResultBasis.KEPT) {
        require(kept.remove(result), "the decision keeps a result that did not stand");
      } else {
        require(
            byId.keySet().containsAll(result.counted()),
            "the decision counts an assessment that is not here");
        requirePeople(result, assessments, byId);
      }
    }
    require(kept.isEmpty(), "the decision leaves out a result that stood");
  }

  /** Refuses a level that rests on advice, or on programs alone. */
  private static void requirePeople(
      CriterionResult result, List<Assessment> all, Map<AssessmentId, Assessment> byId) {
    require(
        result.counted().stream().map(byId::get).allMatch(a -> a.kind().makesLevels()),
        "no level rests on what peers or the learner say");
    require(
        !result.basis().isSettled() || all.stream().anyMatch(a -> isPersonsWord(a, result)),
        "where a program rates, a person does too");
  }

  /** Returns whether a person gave a level, or said that there is none, as the result does. */
  private static boolean isPersonsWord(Assessment assessment, CriterionResult result) {
    boolean absent = result.basis() == ResultBasis.NOT_APPLICABLE;
    return assessment.kind().isAnotherPerson()
        && assessment.kind().makesLevels()
        && assessment.rating(result.criterion()).stream()
            .anyMatch(rating -> absent ? rating.isNotApplicable() : rating.level() != null);
  }

  /** Returns what the learner is told of a rating, or nothing where it is the learner's own. */
  static Optional<CriterionComment> told(Assessment by, CriterionRating rating) {
    return by.kind() == AssessorKind.SELF
        ? Optional.empty()
        : Optional.of(new CriterionComment(rating.criterion(), rating.comment(), by.kind()));
  }

  private static void words(List<Assessment> assessments, Decision decision) {
    var said = new HashSet<>(decision.feedback().criteria());
    for (Assessment assessment : assessments) {
      for (CriterionRating rating : assessment.ratings()) {
        require(
            told(assessment, rating).stream().allMatch(said::contains),
            "the feedback leaves out or changes what an assessor said");
      }
    }
  }
}

package io.microcredential.core.earning;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.Digest;
import io.microcredential.core.PersonId;
import io.microcredential.core.SubmissionId;
import io.microcredential.core.assessment.AssessmentRoute;
import io.microcredential.core.assessment.CriterionResult;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.rule.EvidenceFact;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A portfolio as it was handed in; it never changes again.
 *
 * @param id identifies it, also to assessors
 * @param attempt which attempt of the enrollment, from 1
 * @param definition the version that it is judged against
 * @param route the way by which the competency is shown; a test alone comes with an empty portfolio
 * @param portfolio what was handed in
 * @param kept results of earlier attempts that stand
 * @param submittedAt when
 */
public record Submission(
    SubmissionId id,
    int attempt,
    DefinitionRef definition,
    AssessmentRoute route,
    EvidencePortfolio portfolio,
    List<CriterionResult> kept,
    Instant submittedAt) {

  private static final JsonForm<Submission> FORM = JsonForm.of(Submission.class);

  /** Copies the list, checks the range and refuses what does not belong to the route. */
  public Submission {
    Objects.requireNonNull(id, "id");
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts count from 1, was " + attempt);
    }
    Objects.requireNonNull(definition, "definition");
    Objects.requireNonNull(route, "route");
    Objects.requireNonNull(portfolio, "portfolio");
    kept = Coherence.kept(kept);
    Coherence.require(
        route.isJudged() || (portfolio.isEmpty() && kept.isEmpty()),
        "with a test alone nothing is handed in and nothing stands");
    Objects.requireNonNull(submittedAt, "submittedAt");
  }

  /**
   * Makes a submission by the portfolio route.
   *
   * @param id identifies it, also to assessors
   * @param attempt which attempt of the enrollment, from 1
   * @param definition the version that it is judged against
   * @param portfolio what was handed in
   * @param kept results of earlier attempts that stand
   * @param submittedAt when
   */
  public Submission(
      SubmissionId id,
      int attempt,
      DefinitionRef definition,
      EvidencePortfolio portfolio,
      List<CriterionResult> kept,
      Instant submittedAt) {
    this(id, attempt, definition, AssessmentRoute.PORTFOLIO, portfolio, kept, submittedAt);
  }

  /**
   * Returns the digest of everything that was handed in.
   *
   * @return the SHA-256 digest of the canonical JSON form
   */
  public Digest digest() {
    return FORM.digest(this);
  }

  /** Returns what rules may know of the evidence. */
  List<EvidenceFact> evidenceFacts() {
    return portfolio.evidence().stream()
        .map(
            piece ->
                new EvidenceFact(
                    piece.artifact().digest(), piece.kind(), piece.roles(), piece.capturedOn()))
        .toList();
  }

  /** Returns who else made any of the evidence. */
  Set<PersonId> team() {
    return portfolio.evidence().stream()
        .map(Evidence::team)
        .flatMap(Stream::ofNullable)
        .flatMap(part -> part.others().stream())
        .collect(Collectors.toSet());
  }

  /** Returns the criteria whose results of earlier attempts stand. */
  List<CriterionId> keptCriteria() {
    return kept.stream().map(CriterionResult::criterion).toList();
  }

  /** Returns id and attempt; the content is the learner's own. */
  @Override
  public String toString() {
    return "Submission[" + id + ", attempt " + attempt + "]";
  }
}

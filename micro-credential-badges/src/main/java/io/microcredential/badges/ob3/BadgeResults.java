package io.microcredential.badges.ob3;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assessment.RubricScore;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How work was judged and what was reached, read from any issuer's badge.
 *
 * <p>In a badge levels are a set: no signature covers their order in the document. They are ordered
 * by their points here, and a description whose levels have none, or two of them the same, is not
 * taken for a criterion; what was reached in it is among the others. The order of the criteria is
 * that of the document and not signed either.
 *
 * <p>The ids of criteria and levels are the last part of theirs in the badge where that is short
 * and belongs to one of them only, so that a badge of this library has its own ids again; otherwise
 * they are a digest of the whole.
 *
 * @param title what the rubric is called: the name of its score, or else of the achievement
 * @param criteria the criteria
 * @param score the score of the rubric with its range, or null if the badge does not tell one
 * @param others all other results
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#resultdescription">Open Badges 3.0,
 *     ResultDescription</a>
 */
public record BadgeResults(
    LanguageMap title,
    List<JudgedCriterion> criteria,
    RubricScore.@Nullable Exact score,
    List<OtherResult> others) {

  /** Copies the lists. */
  public BadgeResults {
    Objects.requireNonNull(title, "title");
    criteria = List.copyOf(criteria);
    others = List.copyOf(others);
  }

  /**
   * Reads the results of a badge.
   *
   * <p>Parts that are not of the form of the specification are passed over; {@link
   * CredentialStructure} finds them.
   *
   * @param credentialSubject the {@code credentialSubject} of an {@code OpenBadgeCredential}
   * @return the results, with empty lists if there are none
   */
  public static BadgeResults of(JsonObject credentialSubject) {
    return new ResultsReader(credentialSubject).results();
  }

  /**
   * Returns the criteria as a rubric, in which each weighs 1.
   *
   * @return the rubric
   */
  public Rubric rubric() {
    return new Rubric(title, criteria.stream().map(JudgedCriterion::criterion).toList());
  }

  /**
   * Returns what the badge says of a criterion.
   *
   * @param id which criterion
   * @return the criterion, or nothing if the badge does not have it
   */
  public Optional<JudgedCriterion> criterion(CriterionId id) {
    return criteria.stream().filter(judged -> judged.criterion().id().equals(id)).findFirst();
  }
}

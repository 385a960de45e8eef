package io.microcredential.core.catalog;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import io.microcredential.core.catalog.Succession.LevelMapping;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of the work on one version counts for the version that took its place, and why.
 *
 * <p>Each list holds the parts of the new version in its order, then those of the old version that
 * were dropped.
 *
 * @param from the old version
 * @param to the new version
 * @param criteria every criterion of both
 * @param prompts every prompt of both, wherever it stands in the form
 * @param requirements every evidence requirement of both
 */
public record SuccessionReport(
    DefinitionRef from,
    DefinitionRef to,
    List<CriterionSuccession> criteria,
    List<PromptSuccession> prompts,
    List<RequirementSuccession> requirements) {

  /** Copies the lists. */
  public SuccessionReport {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    criteria = List.copyOf(criteria);
    prompts = List.copyOf(prompts);
    requirements = List.copyOf(requirements);
  }

  /**
   * What became of a criterion.
   *
   * @param from its id in the old version, or null where it is new
   * @param to its id in the new version, or null where it was dropped
   * @param reason why work on it carries or does not
   * @param levels for each old level that has one, its counterpart; none where work does not carry,
   *     nor for a level whose points might lie outside the range of its counterpart
   */
  public record CriterionSuccession(
      @Nullable CriterionId from,
      @Nullable CriterionId to,
      SuccessionReason reason,
      List<LevelMapping> levels) {
    /** Copies the list and checks that the reason fits. */
    public CriterionSuccession {
      check(from, to, reason);
      levels = List.copyOf(levels);
    }

    /**
     * Returns which level of the new criterion a level of the old one is.
     *
     * @param old the level of the old criterion
     * @return its counterpart, or nothing where a rating at that level has to be made again
     */
    public Optional<LevelId> level(LevelId old) {
      return levels.stream()
          .filter(mapping -> mapping.from().equals(old))
          .map(LevelMapping::to)
          .findFirst();
    }
  }

  /**
   * What became of a prompt.
   *
   * @param from its id in the old version, or null where it is new
   * @param to its id in the new version, or null where it was dropped
   * @param reason why an answer carries or does not
   */
  public record PromptSuccession(
      @Nullable PromptId from, @Nullable PromptId to, SuccessionReason reason) {
    /** Checks that the reason fits. */
    public PromptSuccession {
      check(from, to, reason);
    }
  }

  /**
   * What became of an evidence requirement.
   *
   * @param from its id in the old version, or null where it is new
   * @param to its id in the new version, or null where it was dropped
   * @param reason why evidence carries or does not
   */
  public record RequirementSuccession(
      @Nullable RequirementId from, @Nullable RequirementId to, SuccessionReason reason) {
    /** Checks that the reason fits. */
    public RequirementSuccession {
      check(from, to, reason);
    }
  }

  private static void check(@Nullable Object from, @Nullable Object to, SuccessionReason reason) {
    Carryover carryover = reason.carryover();
    if ((from == null) != (carryover == Carryover.NEW)
        || (to == null) != (carryover == Carryover.DROPPED)) {
      throw new IllegalArgumentException(
          "a part that is new was not in the old version, one that was dropped is not in the new"
              + " one, and any other is in both");
    }
  }

  /**
   * Compares two versions.
   *
   * @param old the version whose place was taken
   * @param next the version that says so in its {@link MicroCredentialDraft#succession()}
   * @return what carries and what does not; or {@code succession.missing}, {@code
   *     succession.other-definition}, {@code succession.unknown-part} for everything that is mapped
   *     and was not in the old version, {@code succession.levels-out-of-order} where a lower level
   *     would become a higher one than a higher level does; places are those of the new version
   */
  public static Outcome<SuccessionReport> of(MicroCredential old, MicroCredential next) {
    return SuccessionComparison.of(old, next);
  }

  /**
   * Returns where results of a criterion count.
   *
   * @param old the criterion of the old version
   * @return the new criterion with its levels, or nothing where results do not carry
   */
  public Optional<CriterionSuccession> criterion(CriterionId old) {
    return criteria.stream()
        .filter(part -> old.equals(part.from()))
        .filter(part -> part.reason().carryover() == Carryover.CARRIES)
        .findFirst();
  }

  /**
   * Returns where an answer counts.
   *
   * @param old the prompt of the old version
   * @return the prompt of the new version, or nothing where the answer does not carry
   */
  public Optional<PromptId> prompt(PromptId old) {
    return prompts.stream()
        .filter(part -> old.equals(part.from()))
        .filter(part -> part.reason().carryover() == Carryover.CARRIES)
        .map(PromptSuccession::to)
        .flatMap(to -> Optional.ofNullable(to).stream())
        .findFirst();
  }

  /**
   * Returns where evidence counts.
   *
   * @param old the evidence requirement of the old version
   * @return the requirement of the new version, or nothing where the evidence does not carry
   */
  public Optional<RequirementId> requirement(RequirementId old) {
    return requirements.stream()
        .filter(part -> old.equals(part.from()))
        .filter(part -> part.reason().carryover() == Carryover.CARRIES)
        .map(RequirementSuccession::to)
        .flatMap(to -> Optional.ofNullable(to).stream())
        .findFirst();
  }
}

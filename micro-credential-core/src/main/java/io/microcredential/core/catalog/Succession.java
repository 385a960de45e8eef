package io.microcredential.core.catalog;

import io.microcredential.core.CriterionId;
import io.microcredential.core.DefinitionRef;
import io.microcredential.core.LevelId;
import io.microcredential.core.PromptId;
import io.microcredential.core.RequirementId;
import java.util.List;
import java.util.Objects;

/**
 * Says which version a new one takes the place of, and what of the old one stands where in it.
 *
 * <p>A part that is not listed stands where a part of the same id stands. What was done for a part
 * carries where it did not change; where it did, the mapping may declare the old equivalent.
 *
 * @param supersedes the version whose place is taken, of this or of another micro-credential
 * @param criteria the criteria that have another id, other levels, or are declared equivalent
 * @param prompts the prompts that have another id or are declared equivalent
 * @param requirements the evidence requirements that have another id or are declared equivalent
 */
public record Succession(
    DefinitionRef supersedes,
    List<CriterionMapping> criteria,
    List<PromptMapping> prompts,
    List<RequirementMapping> requirements) {

  /** When work for an old part counts for the new one. */
  public enum Carrying {
    /** Where nothing that is asked of the learner changed. */
    WHERE_UNCHANGED,
    /** In any case: whoever wrote the new version declares the two equivalent. */
    DECLARED_EQUIVALENT
  }

  /**
   * Where a criterion of the old version stands in the new one.
   *
   * @param from the criterion of the old version
   * @param to the criterion of the new version
   * @param carrying when work counts
   * @param levels the levels that have another id in the new version
   */
  public record CriterionMapping(
      CriterionId from, CriterionId to, Carrying carrying, List<LevelMapping> levels) {
    /** Copies the list. */
    public CriterionMapping {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(carrying, "carrying");
      levels = List.copyOf(levels);
    }
  }

  /**
   * Which level of the new version a level of the old one is.
   *
   * @param from the level of the old version
   * @param to the level of the new version
   */
  public record LevelMapping(LevelId from, LevelId to) {
    /** Checks that nothing is missing. */
    public LevelMapping {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
    }
  }

  /**
   * Where a prompt of the old version stands in the new one.
   *
   * @param from the prompt of the old version
   * @param to the prompt of the new version
   * @param carrying when an answer counts
   */
  public record PromptMapping(PromptId from, PromptId to, Carrying carrying) {
    /** Checks that nothing is missing. */
    public PromptMapping {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(carrying, "carrying");
    }
  }

  /**
   * Where an evidence requirement of the old version stands in the new one.
   *
   * @param from the requirement of the old version
   * @param to the requirement of the new version
   * @param carrying when evidence counts
   */
  public record RequirementMapping(RequirementId from, RequirementId to, Carrying carrying) {
    /** Checks that nothing is missing. */
    public RequirementMapping {
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(carrying, "carrying");
    }
  }

  /** Copies the lists. */
  public Succession {
    Objects.requireNonNull(supersedes, "supersedes");
    criteria = List.copyOf(criteria);
    prompts = List.copyOf(prompts);
    requirements = List.copyOf(requirements);
  }

  /**
   * Returns a succession in which every part keeps its id.
   *
   * @param old the version whose place is taken
   * @return the succession
   */
  public static Succession of(DefinitionRef old) {
    return new Succession(old, List.of(), List.of(), List.of());
  }
}

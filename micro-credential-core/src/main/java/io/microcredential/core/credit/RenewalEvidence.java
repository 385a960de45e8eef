package io.microcredential.core.credit;

import io.microcredential.core.RequirementId;
import java.util.List;

/** How much evidence a renewal asks for. */
public sealed interface RenewalEvidence {

  /**
   * Returns what has to be shown again.
   *
   * @param definition every evidence requirement of the definition's current version
   * @return the requirements that a renewal asks for, each once
   */
  List<RequirementId> asked(List<RequirementId> definition);

  /** Everything is shown again, as for a first award. */
  record Full() implements RenewalEvidence {
    @Override
    public List<RequirementId> asked(List<RequirementId> definition) {
      return definition.stream().distinct().toList();
    }
  }

  /**
   * Some of it is shown again.
   *
   * @param requirements what is shown again; empty where a renewal needs no evidence
   */
  record Partial(List<RequirementId> requirements) implements RenewalEvidence {

    /** Copies the list. */
    public Partial {
      requirements = List.copyOf(requirements);
    }

    @Override
    public List<RequirementId> asked(List<RequirementId> definition) {
      return requirements.stream().distinct().toList();
    }
  }
}

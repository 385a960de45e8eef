package io.microcredential.core.catalog.guidance;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import java.util.List;
import java.util.Objects;

/**
 * What recommendations for one person rest on, and nothing else.
 *
 * @param held the credentials that the person holds now; the caller leaves expired ones out
 * @param chosen the credentials that the person wants
 * @param initiatives what the person's school or district works on
 * @param gaps the competencies that the person lacks, as {@link GapAnalysis} finds them
 * @param stacks the stacks that the person is on
 */
public record LearnerSituation(
    List<MicroCredentialId> held,
    List<MicroCredentialId> chosen,
    List<Initiative> initiatives,
    List<Gap> gaps,
    List<StackInProgress> stacks) {

  /** Copies the lists. */
  public LearnerSituation {
    held = List.copyOf(held);
    chosen = List.copyOf(chosen);
    initiatives = List.copyOf(initiatives);
    gaps = List.copyOf(gaps);
    stacks = List.copyOf(stacks);
  }

  /**
   * Something that an organization works on.
   *
   * @param title what it is called
   * @param organization whose initiative it is
   * @param credentials the credentials that belong to it
   */
  public record Initiative(
      LanguageMap title, Organization organization, List<MicroCredentialId> credentials) {
    /** Copies the list. */
    public Initiative {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(organization, "organization");
      credentials = List.copyOf(credentials);
    }
  }

  /**
   * A stack that the person is on.
   *
   * @param title what it is called
   * @param credentials its credentials in the order in which they are usually earned
   */
  public record StackInProgress(LanguageMap title, List<MicroCredentialId> credentials) {
    /** Copies the list. */
    public StackInProgress {
      Objects.requireNonNull(title, "title");
      credentials = List.copyOf(credentials);
    }
  }
}

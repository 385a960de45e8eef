package io.microcredential.core.catalog.guidance;

import io.microcredential.core.CompetencyId;
import io.microcredential.core.MicroCredentialId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A competency that somebody lacks.
 *
 * @param competency which competency
 * @param finding the finding that counted, or null where nothing is known
 * @param credentials the listed credentials each of which shows it, by id; none where the catalogue
 *     has a gap of its own
 */
public record Gap(
    CompetencyId competency, @Nullable Finding finding, List<MicroCredentialId> credentials) {

  /** Copies the list. */
  public Gap {
    Objects.requireNonNull(competency, "competency");
    credentials = List.copyOf(credentials);
  }
}

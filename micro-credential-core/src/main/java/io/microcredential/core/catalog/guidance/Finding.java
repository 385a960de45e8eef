package io.microcredential.core.catalog.guidance;

import io.microcredential.core.CompetencyId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What is known about one competency of one person.
 *
 * @param competency which competency
 * @param source who says so
 * @param shown what they say
 * @param on the day of the finding
 */
public record Finding(CompetencyId competency, Source source, Shown shown, LocalDate on) {

  /** Checks that nothing is missing. */
  public Finding {
    Objects.requireNonNull(competency, "competency");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(shown, "shown");
    Objects.requireNonNull(on, "on");
  }

  /** Who says so, in rising order of trust. */
  public enum Source {
    /** The person. */
    SELF_ASSESSMENT,
    /** Data of the school, such as results or observations. */
    DATA
  }

  /** How much was shown, in rising order. */
  public enum Shown {
    /** Nothing yet. */
    NOT_YET,
    /** Some of it. */
    PARTLY,
    /** All of it. */
    FULLY
  }
}

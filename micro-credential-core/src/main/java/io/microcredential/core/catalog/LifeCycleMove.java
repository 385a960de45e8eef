package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a version.
 *
 * @param to the stage that it leads to
 * @param by who made it
 * @param at when
 * @param note why, or null where it needs no words; sending a draft back needs them
 * @param teachOut the last day on which who has begun may submit; present exactly where the move
 *     retires the version
 */
public record LifeCycleMove(
    LifeCycleStage to,
    PersonId by,
    Instant at,
    @Nullable LanguageMap note,
    @Nullable LocalDate teachOut) {

  /** Checks that nothing is missing. */
  public LifeCycleMove {
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(at, "at");
  }

  /**
   * Returns a move without a note.
   *
   * @param to the stage that it leads to
   * @param by who made it
   * @param at when
   * @return the move
   */
  public static LifeCycleMove to(LifeCycleStage to, PersonId by, Instant at) {
    return new LifeCycleMove(to, by, at, null, null);
  }

  /**
   * Returns the move that retires a version.
   *
   * @param teachOut the last day on which who has begun may submit, in UTC
   * @param by who made it
   * @param at when
   * @return the move
   */
  public static LifeCycleMove retiring(LocalDate teachOut, PersonId by, Instant at) {
    return new LifeCycleMove(LifeCycleStage.RETIRED, by, at, null, teachOut);
  }

  /**
   * Returns this move with a note.
   *
   * @param why why it was made
   * @return the move
   */
  public LifeCycleMove noting(LanguageMap why) {
    return new LifeCycleMove(to, by, at, why, teachOut);
  }
}

package io.microcredential.core.catalog;

/**
 * A form in which a learner takes part.
 *
 * @see <a href="https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)">Council
 *     Recommendation 2022/C 243/02, Annex I</a>
 */
public enum ParticipationMode {
  /** At a place. */
  ON_SITE,
  /** Over the network. */
  ONLINE,
  /** Partly at a place, partly over the network. */
  BLENDED,
  /** At the learner's own work. */
  WORK_BASED,
  /** As a volunteer. */
  VOLUNTEERING
}

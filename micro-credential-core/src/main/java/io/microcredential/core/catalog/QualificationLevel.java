package io.microcredential.core.catalog;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the learning stands in a framework of qualifications.
 *
 * @param framework which framework
 * @param national the name of a national framework, such as {@code NLQF}; null for the European
 *     ones
 * @param level the level as the framework writes it: 1 to 8 in the EQF; short, 1, 2 or 3 for the
 *     cycles of the QF-EHEA
 * @see <a href="https://europass.europa.eu/en/description-eight-eqf-levels">Description of the
 *     eight EQF levels</a>
 */
public record QualificationLevel(Framework framework, @Nullable String national, String level) {

  /** A framework of qualifications. */
  public enum Framework {
    /** The European Qualifications Framework. */
    EQF("[1-8]"),
    /** The Qualifications Framework of the European Higher Education Area. */
    QF_EHEA("short|[1-3]"),
    /** A national framework. */
    NATIONAL("\\S(.{0,48}\\S)?");

    private final String levels;

    Framework(String levels) {
      this.levels = levels;
    }
  }

  /** Checks that the framework has such a level, and that a national one has a name. */
  public QualificationLevel {
    Objects.requireNonNull(framework, "framework");
    if (!level.matches(framework.levels)) {
      throw new IllegalArgumentException(
          "a level is 1 to 8 in the EQF, short or 1 to 3 in the QF-EHEA, and up to 50 characters in"
              + " a national framework");
    }
    if ((framework == Framework.NATIONAL) != (national != null && !national.isBlank())) {
      throw new IllegalArgumentException(
          "a national framework has a name, and only such a one has");
    }
  }

  /**
   * Returns a level of the European Qualifications Framework.
   *
   * @param level from 1 to 8
   * @return the level
   * @throws IllegalArgumentException if the level is out of range
   */
  public static QualificationLevel eqf(int level) {
    return new QualificationLevel(Framework.EQF, null, Integer.toString(level));
  }
}

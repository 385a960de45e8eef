package io.microcredential.core.assessment;

import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;

/**
 * One level of a criterion.
 *
 * @param id identifies the standing; the same id on two criteria means the same standing
 * @param name what it is called, such as <i>Demonstrated</i>
 * @param points what it is worth in a score, exact
 * @param descriptors what work at this level looks like; several where one level has several ways,
 *     such as <i>not addressed</i> and <i>inaccurate</i>
 */
public record CriterionLevel(
    LevelId id,
    LanguageMap name,
    Fraction points,
    @NotEmpty(message = "{rubric.descriptors.empty}") List<LanguageMap> descriptors) {

  /** Copies the descriptors. */
  public CriterionLevel {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(points, "points");
    descriptors = List.copyOf(descriptors);
  }
}

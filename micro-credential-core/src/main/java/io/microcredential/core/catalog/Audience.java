package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import java.util.List;
import java.util.Objects;

/**
 * For whom the micro-credential is meant.
 *
 * @param description who should apply, in words
 * @param roles the roles, such as {@code teacher} or {@code coach}; an open list of the programme
 * @param gradeBands the grades, such as {@code K-2}; an open list of the programme
 * @param contentAreas the subjects; an open list of the programme
 */
public record Audience(
    @MaxLength(1000) LanguageMap description,
    List<String> roles,
    List<String> gradeBands,
    List<String> contentAreas) {

  /** Copies the lists. */
  public Audience {
    Objects.requireNonNull(description, "description");
    roles = List.copyOf(roles);
    gradeBands = List.copyOf(gradeBands);
    contentAreas = List.copyOf(contentAreas);
  }
}

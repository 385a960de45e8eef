package io.microcredential.core.catalog;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.RequirementId;
import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Evidence that a submission has to hold.
 *
 * @param id identifies it inside the definition
 * @param title what is asked for
 * @param description how it should be
 * @param anyOf the kinds of which any will do
 * @param minimum the least number of pieces, at least 0
 * @param maximum the greatest number of pieces, at least 1 and the minimum
 * @param roles what each piece is to show
 * @param speaksTo the criteria that it is evidence for
 * @param media what files may be handed in, or null where any may
 */
public record EvidenceRequirement(
    RequirementId id,
    @MaxLength(200) LanguageMap title,
    @MaxLength(2000) LanguageMap description,
    @NotEmpty(message = "{definition.kinds.empty}") List<EvidenceKind> anyOf,
    int minimum,
    int maximum,
    List<EvidenceRole> roles,
    List<CriterionId> speaksTo,
    @Valid @Nullable MediaRules media) {

  /** Copies the lists and checks the ranges. */
  public EvidenceRequirement {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(description, "description");
    anyOf = List.copyOf(anyOf);
    roles = List.copyOf(roles);
    speaksTo = List.copyOf(speaksTo);
    if (minimum < 0 || maximum < 1 || maximum < minimum || maximum > 1000) {
      throw new IllegalArgumentException(
          "the counts must satisfy 0 <= minimum <= maximum and 1 <= maximum <= 1000, were "
              + minimum
              + " and "
              + maximum);
    }
  }

  /**
   * Asks for evidence in files of any sort.
   *
   * @param id identifies it inside the definition
   * @param title what is asked for
   * @param description how it should be
   * @param anyOf the kinds of which any will do
   * @param minimum the least number of pieces, at least 0
   * @param maximum the greatest number of pieces, at least 1 and the minimum
   * @param roles what each piece is to show
   * @param speaksTo the criteria that it is evidence for
   */
  public EvidenceRequirement(
      RequirementId id,
      LanguageMap title,
      LanguageMap description,
      List<EvidenceKind> anyOf,
      int minimum,
      int maximum,
      List<EvidenceRole> roles,
      List<CriterionId> speaksTo) {
    this(id, title, description, anyOf, minimum, maximum, roles, speaksTo, null);
  }

  /**
   * Returns this requirement with rules for files.
   *
   * @param rules what files may be handed in
   * @return the stricter requirement
   */
  public EvidenceRequirement with(MediaRules rules) {
    return new EvidenceRequirement(
        id, title, description, anyOf, minimum, maximum, roles, speaksTo, rules);
  }
}

package io.microcredential.core.catalog;

import io.microcredential.core.DefinitionRef;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import jakarta.validation.Valid;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a definition came from that was copied or adapted.
 *
 * @param source the version that it was made from
 * @param creator who wrote that version
 * @param terms the terms on which it was taken over, as they stood then
 * @param changes what was changed, or null where it was copied as it is
 */
public record Adaptation(
    DefinitionRef source,
    Organization creator,
    @Valid ReuseTerms terms,
    @MaxLength(2000) @Nullable LanguageMap changes) {

  /** Checks that nothing is missing. */
  public Adaptation {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(creator, "creator");
    Objects.requireNonNull(terms, "terms");
  }

  /**
   * Returns whether the terms allow an organization what was done here.
   *
   * @param organization who publishes the copy or the adaptation
   * @return whether it may copy, or adapt where something was changed
   */
  public boolean allows(OrganizationId organization) {
    return changes == null ? terms.mayCopy(organization) : terms.mayAdapt(organization);
  }
}

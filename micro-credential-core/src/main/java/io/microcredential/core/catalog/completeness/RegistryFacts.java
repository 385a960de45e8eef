package io.microcredential.core.catalog.completeness;

import io.microcredential.core.catalog.LifeCycleStage;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a registry asks for that does not stand in a definition.
 *
 * @param ctid the identifier that the registry knows the credential by, or null where it has none
 * @param stage the stage of the definition, from which its status follows, or null where nobody
 *     said
 * @param webPage the page about the credential, or null
 * @param costPage the page about its costs, or null
 * @see <a href="https://credreg.net/ctdl/handbook">Credential Transparency Description Language
 *     Handbook</a>
 */
public record RegistryFacts(
    @Nullable String ctid,
    @Nullable LifeCycleStage stage,
    @Nullable URI webPage,
    @Nullable URI costPage) {

  /** Checks the form of the identifier. */
  public RegistryFacts {
    if (ctid != null
        && !ctid.matches("ce-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")) {
      throw new IllegalArgumentException("a CTID is ce- followed by a UUID in small letters");
    }
  }

  /**
   * Returns the facts of a credential that no registry knows.
   *
   * @return the facts
   */
  public static RegistryFacts nothing() {
    return new RegistryFacts(null, null, null, null);
  }
}

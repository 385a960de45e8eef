package io.microcredential.core.catalog.search;

import java.util.Objects;

/**
 * One value of a facet.
 *
 * @param facet which facet
 * @param value the value, as the facet describes it
 */
public record FacetValue(Facet facet, String value) {

  /** Checks that nothing is missing. */
  public FacetValue {
    Objects.requireNonNull(facet, "facet");
    Objects.requireNonNull(value, "value");
  }

  /**
   * Returns the value that stands for one statement of a framework.
   *
   * @param framework the framework's exact name
   * @param code the framework's code of the statement
   * @return name and code joined by {@code #}; a {@code #} inside the name is written {@code %23}
   *     and a {@code %} there {@code %25}, so that no two statements share a value
   */
  public static FacetValue frameworkCode(String framework, String code) {
    String name = framework.replace("%", "%25").replace("#", "%23");
    return new FacetValue(Facet.FRAMEWORK_CODE, name + "#" + code);
  }
}

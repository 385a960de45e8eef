package io.microcredential.core;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Refers to an organization that issues, creates, assesses or approves.
 *
 * @param id its identifier in the world
 * @param name what it is called
 * @param url its web site
 * @param country where it stands, as an ISO 3166-1 alpha-2 code such as {@code US}
 */
public record Organization(
    OrganizationId id, LanguageMap name, @Nullable URI url, @Nullable String country) {

  /** Checks the country's form. */
  public Organization {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    if (country != null && !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("a country is two capital letters, as in ISO 3166-1");
    }
  }

  /**
   * Returns an organization of which only identifier and name are known.
   *
   * @param id its identifier in the world
   * @param name what it is called, in English
   * @return the organization
   */
  public static Organization of(String id, String name) {
    return new Organization(OrganizationId.of(id), LanguageMap.english(name), null, null);
  }
}

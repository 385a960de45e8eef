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
 * @param parent the organization that it is a part of, such as the district of a school, or null
 */
public record Organization(
    OrganizationId id,
    LanguageMap name,
    @Nullable URI url,
    @Nullable String country,
    @Nullable OrganizationId parent) {

  /** Checks the country's form, and that it is not a part of itself. */
  public Organization {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    if (country != null && !country.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("a country is two capital letters, as in ISO 3166-1");
    }
    if (id.equals(parent)) {
      throw new IllegalArgumentException("an organization is not a part of itself");
    }
  }

  /**
   * Refers to an organization of which it is not said what it is a part of.
   *
   * @param id its identifier in the world
   * @param name what it is called
   * @param url its web site
   * @param country where it stands, as an ISO 3166-1 alpha-2 code
   */
  public Organization(
      OrganizationId id, LanguageMap name, @Nullable URI url, @Nullable String country) {
    this(id, name, url, country, null);
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

  /**
   * Returns this organization as a part of another.
   *
   * @param larger the organization that it is a part of
   * @return the same organization with that parent
   * @throws IllegalArgumentException if it is the organization itself
   */
  public Organization within(OrganizationId larger) {
    return new Organization(id, name, url, country, larger);
  }
}

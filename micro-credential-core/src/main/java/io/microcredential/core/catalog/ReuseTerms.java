package io.microcredential.core.catalog;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.OrganizationId;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who may copy or adapt a definition, and on what terms.
 *
 * @param copying who may publish it unchanged under their own name
 * @param adapting who may publish a changed form of it, never more than may copy
 * @param named the organizations that {@link Circle#NAMED} means; none where it is not used
 * @param license where the licence stands, or null where there is none
 * @param attribution what a copy or an adaptation has to say about its source, or null
 */
public record ReuseTerms(
    Circle copying,
    Circle adapting,
    List<OrganizationId> named,
    @Nullable URI license,
    @MaxLength(500) @Nullable LanguageMap attribution) {

  /** Who may. */
  public enum Circle {
    /** Nobody but the creator. */
    NOBODY,
    /** The organizations that are named. */
    NAMED,
    /** Everybody. */
    EVERYBODY
  }

  /** Copies the list and checks that it fits the circles. */
  public ReuseTerms {
    named = List.copyOf(named);
    if ((copying == Circle.NAMED || adapting == Circle.NAMED) == named.isEmpty()) {
      throw new IllegalArgumentException(
          "name organizations where only named ones may copy or adapt, and only there");
    }
    if (adapting.compareTo(copying) > 0) {
      throw new IllegalArgumentException("whoever may adapt may copy too");
    }
  }

  /**
   * Returns terms under which nobody may.
   *
   * @return the terms
   */
  public static ReuseTerms nobody() {
    return new ReuseTerms(Circle.NOBODY, Circle.NOBODY, List.of(), null, null);
  }

  /**
   * Returns terms under which everybody may copy and adapt.
   *
   * @param license where the licence stands
   * @param attribution what has to be said about the source
   * @return the terms
   */
  public static ReuseTerms everybody(URI license, LanguageMap attribution) {
    return new ReuseTerms(Circle.EVERYBODY, Circle.EVERYBODY, List.of(), license, attribution);
  }

  /**
   * Returns whether an organization may publish the definition unchanged.
   *
   * @param organization which organization
   * @return whether it is in the circle
   */
  public boolean mayCopy(OrganizationId organization) {
    return includes(copying, organization);
  }

  /**
   * Returns whether an organization may publish a changed form of the definition.
   *
   * @param organization which organization
   * @return whether it is in the circle
   */
  public boolean mayAdapt(OrganizationId organization) {
    return includes(adapting, organization);
  }

  private boolean includes(Circle circle, OrganizationId organization) {
    return circle == Circle.EVERYBODY || circle == Circle.NAMED && named.contains(organization);
  }
}

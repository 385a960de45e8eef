package io.microcredential.core.permission;

import io.microcredential.core.OrganizationId;
import java.util.Objects;

/**
 * A role that somebody holds in one programme; it says nothing about any other.
 *
 * @param role the role
 * @param programme the organization whose programme it is
 */
public record HeldRole(Role role, OrganizationId programme) {

  /** Checks that both are there. */
  public HeldRole {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(programme, "programme");
  }
}

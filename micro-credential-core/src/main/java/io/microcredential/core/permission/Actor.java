package io.microcredential.core.permission;

import io.microcredential.core.OrganizationId;
import io.microcredential.core.PersonId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to do something.
 *
 * @param person who, or null where that is not known
 * @param roles what they are, and where; everybody is {@link Role#PUBLIC} besides
 */
public record Actor(@Nullable PersonId person, List<HeldRole> roles) {

  /** Leaves out repetitions, and refuses roles of nobody. */
  public Actor {
    roles = roles.stream().distinct().toList();
    if (person == null && !roles.isEmpty()) {
      throw new IllegalArgumentException("only a known person holds a role");
    }
  }

  /**
   * Returns somebody of whom nothing is known.
   *
   * @return the actor
   */
  public static Actor unknown() {
    return new Actor(null, List.of());
  }

  /**
   * Returns a person with roles in one programme.
   *
   * @param person who
   * @param programme the organization whose programme it is
   * @param roles what they are there
   * @return the actor
   */
  public static Actor of(PersonId person, OrganizationId programme, Role... roles) {
    return new Actor(
        person, List.of(roles).stream().map(role -> new HeldRole(role, programme)).toList());
  }

  boolean isAmong(List<PersonId> people) {
    return person != null && people.contains(person);
  }

  boolean holds(Role role, OrganizationId programme) {
    return role == Role.PUBLIC || roles.contains(new HeldRole(role, programme));
  }
}

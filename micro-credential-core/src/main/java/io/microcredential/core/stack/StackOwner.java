package io.microcredential.core.stack;

import io.microcredential.core.Organization;
import io.microcredential.core.PersonId;
import java.util.Objects;

/** Who made a stack; the same engine serves both. */
public sealed interface StackOwner {

  /**
   * An organization that offers the stack.
   *
   * @param organization who offers it
   */
  record Issuer(Organization organization) implements StackOwner {
    /** Checks that nothing is missing. */
    public Issuer {
      Objects.requireNonNull(organization, "organization");
    }
  }

  /**
   * A learner who designed a pathway for themselves.
   *
   * @param person who designed it
   */
  record Learner(PersonId person) implements StackOwner {
    /** Checks that nothing is missing. */
    public Learner {
      Objects.requireNonNull(person, "person");
    }
  }
}

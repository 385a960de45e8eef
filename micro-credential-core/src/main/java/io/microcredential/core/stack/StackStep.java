package io.microcredential.core.stack;

import io.microcredential.core.GoalId;
import io.microcredential.core.MicroCredentialId;
import java.util.Objects;

/** One thing that a learner can go and get: the same thing wherever it stands in whatever stack. */
public sealed interface StackStep {

  /**
   * Earning a micro-credential.
   *
   * @param credential which micro-credential
   */
  record Credential(MicroCredentialId credential) implements StackStep {
    /** Checks that nothing is missing. */
    public Credential {
      Objects.requireNonNull(credential, "credential");
    }
  }

  /**
   * Reaching a goal that others grant.
   *
   * @param goal which goal
   */
  record Goal(GoalId goal) implements StackStep {
    /** Checks that nothing is missing. */
    public Goal {
      Objects.requireNonNull(goal, "goal");
    }
  }

  /**
   * Returns the step of earning a micro-credential.
   *
   * @param credential which micro-credential
   * @return the step
   */
  static StackStep of(MicroCredentialId credential) {
    return new Credential(credential);
  }

  /**
   * Returns the step of reaching a goal.
   *
   * @param goal which goal
   * @return the step
   */
  static StackStep of(GoalId goal) {
    return new Goal(goal);
  }
}

package io.microcredential.core.stack;

import io.microcredential.core.GoalId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.StackId;
import io.microcredential.core.Version;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member of a stack is. */
public sealed interface StackPart {

  /**
   * Returns the step that somebody takes to get this part.
   *
   * @return the step, or nothing for a nested stack, which is more than one
   */
  default Optional<StackStep> step() {
    return Optional.empty();
  }

  /**
   * A micro-credential, done while it is held.
   *
   * @param credential which micro-credential
   * @param since the earliest version that will do, or null for any
   */
  record Credential(MicroCredentialId credential, @Nullable Version since) implements StackPart {
    /** Checks that nothing is missing. */
    public Credential {
      Objects.requireNonNull(credential, "credential");
    }

    @Override
    public Optional<StackStep> step() {
      return Optional.of(new StackStep.Credential(credential));
    }
  }

  /**
   * Another stack, done while it is complete.
   *
   * @param stack which stack
   */
  record NestedStack(StackId stack) implements StackPart {
    /** Checks that nothing is missing. */
    public NestedStack {
      Objects.requireNonNull(stack, "stack");
    }
  }

  /**
   * Something that others grant, such as a licence endorsement; done while it is known to hold.
   *
   * @param goal which goal
   * @param authority who grants it, or null where nobody said
   * @param url where it is described, or null
   */
  record OutsideGoal(GoalId goal, @Nullable Organization authority, @Nullable URI url)
      implements StackPart {
    /** Checks that nothing is missing. */
    public OutsideGoal {
      Objects.requireNonNull(goal, "goal");
    }

    @Override
    public Optional<StackStep> step() {
      return Optional.of(new StackStep.Goal(goal));
    }
  }
}

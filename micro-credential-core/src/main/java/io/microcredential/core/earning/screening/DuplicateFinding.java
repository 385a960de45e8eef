package io.microcredential.core.earning.screening;

import io.microcredential.core.SubmissionId;
import java.util.List;
import java.util.Objects;

/** What is known about a file in the work of others. */
public sealed interface DuplicateFinding {

  /** The same bytes were not found in anybody else's work. */
  record NotFound() implements DuplicateFinding {}

  /**
   * The same bytes are in the work of others.
   *
   * @param submissions where, in the order in which they were listed; at least one
   */
  record FoundIn(List<SubmissionId> submissions) implements DuplicateFinding {
    /** Copies the list and refuses an empty one. */
    public FoundIn {
      submissions = List.copyOf(submissions);
      if (submissions.isEmpty()) {
        throw new IllegalArgumentException("say in which submission the file was found");
      }
    }
  }

  /**
   * Nobody looked, so nobody knows.
   *
   * @param reason why
   */
  record NotChecked(NotCheckedReason reason) implements DuplicateFinding {
    /** Checks that nothing is missing. */
    public NotChecked {
      Objects.requireNonNull(reason, "reason");
    }
  }
}

package io.microcredential.core.assignment;

import io.microcredential.core.Problems;
import java.util.List;

/** What came of the search for those who judge: all open places filled, or none. */
public sealed interface AssignmentResult {

  /**
   * Returns who may not judge, and every reason.
   *
   * @return the refusals by the candidates' ids; whoever is not among them may judge
   */
  List<CandidateRefusal> refusals();

  /**
   * Every open place has its assessor.
   *
   * @param assignments one for each open place, in the policy's order, at least one
   * @param refusals who was passed over, and every reason
   */
  record Assigned(List<Assignment> assignments, List<CandidateRefusal> refusals)
      implements AssignmentResult {
    /** Copies the lists and checks that something was assigned. */
    public Assigned {
      assignments = List.copyOf(assignments);
      refusals = List.copyOf(refusals);
      if (assignments.isEmpty()) {
        throw new IllegalArgumentException("an assignment fills at least one place");
      }
    }
  }

  /**
   * The open places cannot all be filled, so that none is.
   *
   * @param problems what is in the way, at least one error
   * @param refusals who may not judge, and every reason
   */
  record Unassigned(Problems problems, List<CandidateRefusal> refusals)
      implements AssignmentResult {
    /** Copies the list and checks that there is a reason. */
    public Unassigned {
      refusals = List.copyOf(refusals);
      if (!problems.hasErrors()) {
        throw new IllegalArgumentException("what is not assigned has a reason");
      }
    }
  }
}

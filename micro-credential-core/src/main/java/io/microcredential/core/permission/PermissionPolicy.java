package io.microcredential.core.permission;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.permission.Permission.Allowed;
import io.microcredential.core.permission.Permission.Denied;
import java.util.List;

/**
 * Says who may do what; whatever no grant allows is denied.
 *
 * @param grants what is allowed; one that applies is enough
 */
public record PermissionPolicy(List<Grant> grants) {

  /** Copies the grants. */
  public PermissionPolicy {
    grants = List.copyOf(grants);
  }

  /**
   * Returns a policy for programmes that judge blind and keep duties apart.
   *
   * <p>The public reads what is published or shared. Learners handle their own work. Assessors and
   * experts see the blind form of what is assigned to them, and never their own work. Approvers see
   * the blind form too, and do not decide what they judged. Coaches read what their learners hand
   * in and what came of it. Administrators run the programme and neither judge nor decide. Auditors
   * read judgements and the blind form, and change nothing.
   *
   * @return the policy, from which a programme may make its own
   */
  public static PermissionPolicy standard() {
    return new PermissionPolicy(StandardGrants.ALL);
  }

  /**
   * Decides whether somebody may do something.
   *
   * @param actor who
   * @param action what
   * @param subject to what
   * @return the first grant that applies, or every reason against it
   */
  public Permission decide(Actor actor, Action action, Subject subject) {
    if (action.subject() != subject.kind()) {
      return denied("permission.other-subject", "This is not done to a subject of this kind.");
    }
    List<Grant> about = grants.stream().filter(grant -> grant.action() == action).toList();
    List<Grant> held =
        about.stream().filter(grant -> actor.holds(grant.role(), subject.programme())).toList();
    for (Grant grant : held) {
      if (grant.conditions().stream().allMatch(c -> c.holds(actor, subject))) {
        return new Allowed(grant);
      }
    }
    if (held.isEmpty()) {
      boolean elsewhere =
          about.stream()
              .anyMatch(grant -> actor.roles().stream().anyMatch(r -> r.role() == grant.role()));
      return elsewhere
          ? denied("permission.other-programme", "The actor's role is in another programme.")
          : denied("permission.no-grant", "No role of the actor allows this.");
    }
    return new Denied(
        Problems.of(
            held.stream()
                .flatMap(grant -> grant.conditions().stream())
                .distinct()
                .filter(condition -> !condition.holds(actor, subject))
                .map(c -> problem("permission." + c.code(), c.sentence()))
                .toList()));
  }

  private static Denied denied(String code, String message) {
    return new Denied(Problems.of(problem(code, message)));
  }

  private static Problem problem(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }
}

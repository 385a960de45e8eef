package io.microcredential.core.permission;

import static io.microcredential.core.permission.Condition.IS_ASSIGNED;
import static io.microcredential.core.permission.Condition.IS_AUTHOR;
import static io.microcredential.core.permission.Condition.IS_COACH;
import static io.microcredential.core.permission.Condition.IS_LEARNER;
import static io.microcredential.core.permission.Condition.IS_NOT_ASSIGNED;
import static io.microcredential.core.permission.Condition.IS_NOT_LEARNER;
import static io.microcredential.core.permission.Condition.IS_SHARED;

import java.util.List;
import java.util.stream.Stream;

/** The grants of a programme that judges blind and keeps duties apart. */
final class StandardGrants {

  static final List<Grant> ALL =
      Stream.of(forEverybody(), forLearners(), forJudges(), forStaff(), forAdministrators())
          .flatMap(List::stream)
          .toList();

  private StandardGrants() {}

  private static List<Grant> forEverybody() {
    return List.of(
        Grant.of(Role.PUBLIC, Action.READ_DEFINITION, IS_SHARED),
        Grant.of(Role.PUBLIC, Action.READ_EVIDENCE, IS_SHARED),
        Grant.of(Role.PUBLIC, Action.READ_AWARD, IS_SHARED));
  }

  private static List<Grant> forLearners() {
    return Stream.of(
            Action.READ_SUBMISSION,
            Action.SUBMIT,
            Action.WITHDRAW_SUBMISSION,
            Action.READ_EVIDENCE,
            Action.EDIT_EVIDENCE,
            Action.RELEASE_EVIDENCE,
            Action.ASSESS_OWN_WORK,
            Action.READ_DECISION,
            Action.APPEAL,
            Action.READ_AWARD,
            Action.SHARE_AWARD,
            Action.READ_PERSON,
            Action.EDIT_PORTFOLIO,
            Action.ERASE_PERSON)
        .map(action -> Grant.of(Role.LEARNER, action, IS_LEARNER))
        .toList();
  }

  /** Who judges sees the work and not what others said of it. */
  private static List<Grant> forJudges() {
    return Stream.of(Role.ASSESSOR, Role.EXPERT)
        .flatMap(
            role ->
                Stream.of(Action.READ_BLIND_SUBMISSION, Action.READ_EVIDENCE, Action.ASSESS)
                    .map(action -> Grant.of(role, action, IS_ASSIGNED, IS_NOT_LEARNER)))
        .toList();
  }

  private static List<Grant> forStaff() {
    return List.of(
        Grant.of(Role.APPROVER, Action.READ_BLIND_SUBMISSION, IS_NOT_LEARNER),
        Grant.of(Role.APPROVER, Action.READ_EVIDENCE, IS_NOT_LEARNER),
        Grant.of(Role.APPROVER, Action.READ_ASSESSMENT, IS_NOT_LEARNER, IS_NOT_ASSIGNED),
        Grant.of(Role.APPROVER, Action.READ_DECISION, IS_NOT_LEARNER),
        Grant.of(Role.APPROVER, Action.DECIDE, IS_NOT_LEARNER, IS_NOT_ASSIGNED),
        Grant.of(Role.APPROVER, Action.GRANT_AWARD, IS_NOT_LEARNER, IS_NOT_ASSIGNED),
        Grant.of(Role.AUTHOR, Action.READ_DEFINITION, IS_AUTHOR),
        Grant.of(Role.AUTHOR, Action.EDIT_DEFINITION, IS_AUTHOR),
        Grant.of(Role.COACH, Action.READ_SUBMISSION, IS_COACH),
        Grant.of(Role.COACH, Action.READ_EVIDENCE, IS_COACH),
        Grant.of(Role.COACH, Action.READ_DECISION, IS_COACH),
        Grant.of(Role.COACH, Action.COACH, IS_COACH, IS_NOT_LEARNER),
        Grant.of(Role.AUDITOR, Action.READ_DEFINITION),
        Grant.of(Role.AUDITOR, Action.READ_BLIND_SUBMISSION, IS_NOT_LEARNER),
        Grant.of(Role.AUDITOR, Action.READ_ASSESSMENT, IS_NOT_LEARNER),
        Grant.of(Role.AUDITOR, Action.READ_DECISION),
        Grant.of(Role.AUDITOR, Action.READ_AWARD));
  }

  private static List<Grant> forAdministrators() {
    Role role = Role.PROGRAMME_ADMINISTRATOR;
    return List.of(
        Grant.of(role, Action.READ_DEFINITION),
        Grant.of(role, Action.PUBLISH_DEFINITION),
        Grant.of(role, Action.RETIRE_DEFINITION),
        Grant.of(role, Action.READ_SUBMISSION, IS_NOT_ASSIGNED),
        Grant.of(role, Action.ASSIGN_SUBMISSION, IS_NOT_LEARNER),
        Grant.of(role, Action.READ_DECISION),
        Grant.of(role, Action.READ_AWARD),
        Grant.of(role, Action.REVOKE_AWARD, IS_NOT_LEARNER),
        Grant.of(role, Action.READ_PERSON),
        Grant.of(role, Action.EDIT_PERSON, IS_NOT_LEARNER),
        Grant.of(role, Action.ERASE_PERSON, IS_NOT_LEARNER));
  }
}

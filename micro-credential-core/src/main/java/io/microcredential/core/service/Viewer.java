package io.microcredential.core.service;

import io.microcredential.core.PersonId;
import io.microcredential.core.Problems;
import io.microcredential.core.permission.Action;
import io.microcredential.core.permission.Actor;
import io.microcredential.core.permission.Permission;
import io.microcredential.core.permission.PermissionPolicy;
import io.microcredential.core.permission.Subject;
import java.util.ArrayList;
import java.util.List;

/** Somebody who acts or looks, by all the ids that are the same person. */
final class Viewer {

  private final PermissionPolicy permissions;
  private final Actor actor;
  private final List<PersonId> ids;

  Viewer(PermissionPolicy permissions, Actor actor, List<PersonId> ids) {
    this.permissions = permissions;
    this.actor = actor;
    this.ids = ids;
  }

  /** Returns why this person may not do something, or nothing. */
  Problems against(Action action, Subject subject) {
    Subject known =
        subject
            .withLearners(known(subject.learners()))
            .withAuthors(known(subject.authors()))
            .withCoaches(known(subject.coaches()))
            .withAssigned(known(subject.assigned()));
    return permissions.decide(actor, action, known) instanceof Permission.Denied denied
        ? denied.reasons()
        : Problems.none();
  }

  boolean may(Action action, Subject subject) {
    return !against(action, subject).hasErrors();
  }

  /** Adds the id under which somebody acts to people among whom they are under another id. */
  private List<PersonId> known(List<PersonId> people) {
    PersonId person = actor.person();
    if (person == null || people.contains(person) || people.stream().noneMatch(ids::contains)) {
      return people;
    }
    var all = new ArrayList<>(people);
    all.add(person);
    return all;
  }
}

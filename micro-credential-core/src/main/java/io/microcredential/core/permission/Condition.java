package io.microcredential.core.permission;

/** What has to be true between actor and subject before a grant applies. */
public enum Condition {
  /** The actor is a learner whose work or award it is. */
  IS_LEARNER("own", "It has to be the actor's own."),
  /** The actor is none of the learners whose work or award it is. */
  IS_NOT_LEARNER("not-own", "Nobody does this to their own work."),
  /** The actor wrote the definition. */
  IS_AUTHOR("authored", "The actor has to be an author of it."),
  /** The actor coaches the learner. */
  IS_COACH("coached", "The actor has to be a coach of the learner."),
  /** The actor was assigned to judge it. */
  IS_ASSIGNED("assigned", "The actor has to be assigned to it."),
  /** The actor was not assigned to judge it. */
  IS_NOT_ASSIGNED("not-assigned", "Whoever judges a submission does not do this as well."),
  /** It was published, released or shared. */
  IS_SHARED("shared", "It has to be published or shared.");

  private final String code;
  private final String sentence;

  Condition(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /** Returns the last part of the code of the problem where this is not so. */
  String code() {
    return code;
  }

  /** Returns what has to be true, in one sentence. */
  String sentence() {
    return sentence;
  }

  boolean holds(Actor actor, Subject subject) {
    return switch (this) {
      case IS_LEARNER -> actor.isAmong(subject.learners());
      case IS_NOT_LEARNER -> !actor.isAmong(subject.learners());
      case IS_AUTHOR -> actor.isAmong(subject.authors());
      case IS_COACH -> actor.isAmong(subject.coaches());
      case IS_ASSIGNED -> actor.isAmong(subject.assigned());
      case IS_NOT_ASSIGNED -> !actor.isAmong(subject.assigned());
      case IS_SHARED -> subject.visibility() == Visibility.SHARED;
    };
  }
}

package io.microcredential.core.catalog;

/** Where a version of a micro-credential stands between its first draft and its end. */
public enum LifeCycleStage {
  /** It is being written. */
  DRAFT,
  /** It is complete and somebody else looks at it. */
  IN_REVIEW,
  /** It is published and tried out; awards count. */
  PILOT,
  /** It is published and open to its whole audience. */
  ACTIVE,
  /** Nobody may begin any more; who has begun may finish until the teach-out date. */
  RETIRED;

  /** Returns whether one move leads from here to another stage. */
  boolean mayMoveTo(LifeCycleStage to) {
    return switch (this) {
      case DRAFT -> to == IN_REVIEW;
      case IN_REVIEW -> to == DRAFT || to == PILOT || to == ACTIVE;
      case PILOT -> to == ACTIVE || to == RETIRED;
      case ACTIVE -> to == RETIRED;
      case RETIRED -> false;
    };
  }

  /** Returns the stage in words. */
  String words() {
    return switch (this) {
      case DRAFT -> "draft";
      case IN_REVIEW -> "in review";
      case PILOT -> "pilot";
      case ACTIVE -> "active";
      case RETIRED -> "retired";
    };
  }
}

package io.microcredential.rubric.standard;

import java.util.Objects;

/**
 * Where one judge puts the bookmark: on the first item that a borderline learner does not master.
 *
 * @param judge the judge's name
 * @param page the number of that item's page, from 1; one more than there are pages if all are
 *     mastered
 */
public record BookmarkPlacement(String judge, int page) {

  /** Checks the page. */
  public BookmarkPlacement {
    Objects.requireNonNull(judge, "judge");
    if (page < 1) {
      throw new IllegalArgumentException("pages are counted from 1, was " + page);
    }
  }

  /** Returns the placement without the judge's name, which is personal. */
  @Override
  public String toString() {
    return "BookmarkPlacement[" + page + "]";
  }
}

package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import java.util.List;

/** What holds for the components of all policies. */
final class Policies {

  private static final int LONGEST_NAME = 100;

  private Policies() {}

  static List<CriterionId> distinct(List<CriterionId> criteria) {
    if (criteria.stream().distinct().count() < criteria.size()) {
      throw new IllegalArgumentException("name each criterion once; a copy would not count");
    }
    return List.copyOf(criteria);
  }

  static <T> List<T> some(List<T> list, String message) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException(message);
    }
    return List.copyOf(list);
  }

  static <T> List<T> group(List<T> list) {
    List<T> group = some(list, "a group holds at least one policy");
    if (group.stream().distinct().count() < group.size()) {
      throw new IllegalArgumentException("a group holds each policy once; a copy would not count");
    }
    return group;
  }

  static void requirePositive(int count, String what) {
    if (count < 1) {
      throw new IllegalArgumentException(what + " must be at least 1, was " + count);
    }
  }

  static void requirePositive(Fraction number, String what) {
    if (number.signum() <= 0) {
      throw new IllegalArgumentException(what + " must be more than 0, was " + number);
    }
  }

  static void requireRange(Fraction lowest, Fraction highest) {
    if (lowest.isAtLeast(highest)) {
      throw new IllegalArgumentException("the highest number must be more than the lowest");
    }
  }

  static void requireName(String name) {
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a function is called by 1 to 100 characters");
    }
  }
}

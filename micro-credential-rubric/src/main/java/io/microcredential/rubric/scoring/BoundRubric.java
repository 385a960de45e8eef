package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A rubric whose criteria are asked by their place. */
final class BoundRubric {

  final Rubric rubric;
  final int size;
  private final List<Criterion> criteria;
  private final Map<CriterionId, Integer> places = new HashMap<>();

  BoundRubric(Rubric rubric) {
    this.rubric = rubric;
    criteria = rubric.criteria();
    size = criteria.size();
    for (int i = 0; i < size; i++) {
      places.put(criteria.get(i).id(), i);
    }
  }

  /** Returns the place of a criterion, or -1. */
  int place(CriterionId id) {
    return places.getOrDefault(id, -1);
  }

  Criterion criterion(int place) {
    return criteria.get(place);
  }

  CriterionLevel level(int place, int standing) {
    return criteria.get(place).levels().get(standing);
  }

  int levels(int place) {
    return criteria.get(place).levels().size();
  }

  Fraction weight(int place) {
    return criteria.get(place).weight();
  }

  boolean mayNotApply(int place) {
    return criteria.get(place).mayNotApply();
  }

  /** Returns the least points of the lowest level. */
  Fraction lowest(int place) {
    return level(place, 0).points();
  }

  /** Returns the most points of the highest level. */
  Fraction highest(int place) {
    return level(place, levels(place) - 1).mostPoints();
  }

  /** Returns whether a level is worth a range of points. */
  boolean hasRanges() {
    return criteria.stream()
        .flatMap(criterion -> criterion.levels().stream())
        .anyMatch(CriterionLevel::isRange);
  }

  /** Refuses a rubric that could not be published: nothing could be promised about its scores. */
  void requireFit() {
    boolean fit = size > 0;
    for (Criterion criterion : criteria) {
      List<CriterionLevel> levels = criterion.levels();
      fit &= levels.size() > 1;
      for (int i = 1; i < levels.size(); i++) {
        fit &= levels.get(i).points().compareTo(levels.get(i - 1).mostPoints()) > 0;
      }
    }
    if (!fit) {
      throw new IllegalArgumentException(
          "publish the definition before scoring: a rubric has criteria, a criterion has at least"
              + " two levels, and each level is worth more points than the one below it");
    }
  }
}

package io.microcredential.rubric.scoring;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.LevelId;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.internal.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The kinds of rubrics, and what makes a rubric one of a kind. */
public enum RubricKind {
  /** At least two criteria, each with its own described levels. */
  ANALYTIC,
  /** One criterion: the work as a whole stands at one level. */
  HOLISTIC,
  /**
   * Three levels, of which only the middle one describes each criterion; the others, not yet and
   * beyond, have the same words everywhere and leave it to the comment to say what was seen.
   */
  SINGLE_POINT,
  /** The same two levels on every criterion. */
  CHECKLIST,
  /**
   * At least two traits of one performance, each with its own level; they are read one by one, so a
   * plan for them has no score that adds them up.
   *
   * @see <a href="https://doi.org/10.2307/3588173">L. Hamp-Lyons, Rating nonnative writing: the
   *     trouble with holistic scoring, 1995</a>
   */
  MULTI_TRAIT;

  /**
   * Checks whether a rubric is of this kind.
   *
   * @param rubric the rubric
   * @param locale the reader's language; English where there is no translation
   * @return all problems, placed as in the rubric's JSON form
   */
  public Problems check(Rubric rubric, Locale locale) {
    var sentences = new Sentences(RubricKind.class, locale);
    List<Problem> problems = new ArrayList<>();
    JsonPointer criteria = JsonPointer.root().child("criteria");
    int size = rubric.criteria().size();
    if (this == HOLISTIC && size != 1) {
      problems.add(problem("kind.holistic", criteria, sentences));
    } else if ((this == ANALYTIC || this == MULTI_TRAIT) && size < 2) {
      problems.add(problem("kind.several", criteria, sentences));
    }
    for (int i = 0; i < size; i++) {
      String code = code(rubric, rubric.criteria().get(i));
      if (!code.isEmpty()) {
        problems.add(problem(code, criteria.child(i).child("levels"), sentences));
      }
    }
    return Problems.of(problems);
  }

  private static Problem problem(String code, JsonPointer at, Sentences sentences) {
    return Problem.error(code, at, sentences.text(code)).fix(sentences.text(code + ".fix"));
  }

  /** Returns what is wrong with one criterion, or nothing. */
  private String code(Rubric rubric, Criterion criterion) {
    Criterion first = rubric.criteria().get(0);
    if (this == CHECKLIST) {
      boolean fits = criterion.levels().size() == 2 && ids(criterion).equals(ids(first));
      return fits ? "" : "kind.checklist";
    } else if (this == SINGLE_POINT) {
      if (criterion.levels().size() != 3 || !ids(criterion).equals(ids(first))) {
        return "kind.single-point";
      }
      boolean open = isSame(criterion, first, 0) && isSame(criterion, first, 2);
      return open ? "" : "kind.single-point-described";
    }
    return criterion.levels().size() < 2 ? "kind.levels" : "";
  }

  private static List<LevelId> ids(Criterion criterion) {
    return criterion.levels().stream().map(CriterionLevel::id).toList();
  }

  private static boolean isSame(Criterion one, Criterion other, int level) {
    return one.levels().get(level).descriptors().equals(other.levels().get(level).descriptors());
  }
}

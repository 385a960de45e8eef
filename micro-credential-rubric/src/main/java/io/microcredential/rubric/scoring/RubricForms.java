package io.microcredential.rubric.scoring;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LanguageMap;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Makes rubrics of the kinds that have a fixed form, each criterion with the weight 1. */
public final class RubricForms {

  /** The lower level of checklists and single-point rubrics. */
  public static final LevelId NOT_YET = LevelId.of("not-yet");

  /** The higher level of checklists, and the middle one of single-point rubrics. */
  public static final LevelId MET = LevelId.of("met");

  /** The highest level of single-point rubrics. */
  public static final LevelId BEYOND = LevelId.of("beyond");

  private RubricForms() {}

  /**
   * What is looked for.
   *
   * @param id identifies it inside the rubric
   * @param title what it is called
   * @param expected what is there when it is met
   */
  public record Expectation(CriterionId id, LanguageMap title, LanguageMap expected) {
    /** Checks that nothing is missing. */
    public Expectation {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(expected, "expected");
    }
  }

  /**
   * The words of the levels around an expectation.
   *
   * @param notYet what the level below is called, such as <i>Not yet</i>
   * @param met what the level at the expectation is called, such as <i>Met</i>
   * @param beyond what the level above is called, such as <i>Beyond</i>; checklists have none
   */
  public record LevelWords(LanguageMap notYet, LanguageMap met, LanguageMap beyond) {
    /** Checks that nothing is missing. */
    public LevelWords {
      Objects.requireNonNull(notYet, "notYet");
      Objects.requireNonNull(met, "met");
      Objects.requireNonNull(beyond, "beyond");
    }
  }

  /**
   * Makes a checklist: what is not yet there is worth 0, what is there 1.
   *
   * @param title what the rubric is called
   * @param words what the levels are called
   * @param expectations what is looked for
   * @return the rubric, of the kind {@link RubricKind#CHECKLIST}
   */
  public static Rubric checklist(
      LanguageMap title, LevelWords words, List<Expectation> expectations) {
    return rubric(
        title,
        expectations,
        expectation ->
            List.of(
                level(NOT_YET, words.notYet(), 0, words.notYet()),
                level(MET, words.met(), 1, expectation.expected())));
  }

  /**
   * Makes a single-point rubric: what is expected is described, and worth 1; what falls short of
   * it, worth 0, or goes beyond it, worth 2, is left to the comment.
   *
   * @param title what the rubric is called
   * @param words what the levels are called
   * @param expectations what is looked for
   * @return the rubric, of the kind {@link RubricKind#SINGLE_POINT}
   */
  public static Rubric singlePoint(
      LanguageMap title, LevelWords words, List<Expectation> expectations) {
    return rubric(
        title,
        expectations,
        expectation ->
            List.of(
                level(NOT_YET, words.notYet(), 0, words.notYet()),
                level(MET, words.met(), 1, expectation.expected()),
                level(BEYOND, words.beyond(), 2, words.beyond())));
  }

  /**
   * Makes a holistic rubric.
   *
   * @param title what the rubric and its one criterion are called
   * @param criterion identifies the criterion
   * @param levels lowest first
   * @return the rubric, of the kind {@link RubricKind#HOLISTIC}
   */
  public static Rubric holistic(
      LanguageMap title, CriterionId criterion, List<CriterionLevel> levels) {
    return new Rubric(title, List.of(new Criterion(criterion, title, null, Fraction.ONE, levels)));
  }

  private static Rubric rubric(
      LanguageMap title,
      List<Expectation> expectations,
      Function<Expectation, List<CriterionLevel>> levels) {
    return new Rubric(
        title,
        expectations.stream()
            .map(
                expectation ->
                    new Criterion(
                        expectation.id(),
                        expectation.title(),
                        null,
                        Fraction.ONE,
                        levels.apply(expectation)))
            .toList());
  }

  private static CriterionLevel level(
      LevelId id, LanguageMap name, long points, LanguageMap descriptor) {
    return new CriterionLevel(id, name, Fraction.of(points), List.of(descriptor));
  }
}

package io.microcredential.rubric.resolution;

import io.microcredential.core.CriterionId;
import io.microcredential.core.LevelId;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.rubric.internal.Sentences;
import java.util.List;
import java.util.Locale;

/** Says in a plain sentence how a criterion came by its level, or why it has none. */
public final class ResolutionText {

  private final Sentences sentences;
  private final Locale locale;

  private ResolutionText(Locale locale) {
    this.sentences = new Sentences(ResolutionText.class, locale);
    this.locale = locale;
  }

  /**
   * Returns the words in a language.
   *
   * @param locale the reader's language; English where there is no translation
   * @return the wording
   */
  public static ResolutionText in(Locale locale) {
    return new ResolutionText(locale);
  }

  /**
   * Puts a resolution into a sentence, such as <i>Both assessors gave Developing.</i>
   *
   * @param resolution the resolution
   * @param rubric the rubric it was made with
   * @return one sentence
   * @throws IllegalArgumentException if the rubric does not have the criterion
   */
  public String sentence(CriterionResolution resolution, Rubric rubric) {
    CriterionId id = resolution.result().criterion();
    Criterion criterion =
        rubric
            .criterion(id)
            .orElseThrow(() -> new IllegalArgumentException("the rubric has no criterion " + id));
    List<String> given =
        resolution.independent().stream().map(level -> name(criterion, level)).toList();
    LevelId level = resolution.result().level();
    String counts = level == null ? "" : name(criterion, level);
    return switch (resolution.result().basis()) {
      case SINGLE -> sentences.text("single", counts);
      case AGREED -> sentences.text("agreed", counts);
      case KEPT -> sentences.text("kept", counts);
      case ADJACENT ->
          sentences.text(
              resolution.independent().get(0).equals(level) ? "lower" : "higher",
              gap(resolution, criterion));
      case EXPERT -> sentences.text("expert", gap(resolution, criterion), counts);
      case EXPERT_NEEDED -> sentences.text("expertNeeded", gap(resolution, criterion));
      case UNRATED ->
          given.isEmpty() ? sentences.text("unrated") : sentences.text("oneRating", given.get(0));
    };
  }

  private String gap(CriterionResolution resolution, Criterion criterion) {
    LevelId lower = resolution.independent().get(0);
    LevelId higher = resolution.independent().get(1);
    int apart = criterion.standing(higher) - criterion.standing(lower);
    return sentences.text(
        apart == 1 ? "oneApart" : "farApart",
        Integer.toString(apart),
        name(criterion, lower),
        name(criterion, higher));
  }

  private String name(Criterion criterion, LevelId level) {
    return criterion.level(level).map(found -> found.name().in(locale)).orElse(level.value());
  }
}

package io.microcredential.rubric.agreement;

import io.microcredential.rubric.estimate.Coefficient;
import java.util.List;
import java.util.Objects;

/**
 * What an {@link ItemAnalysis} says of one criterion.
 *
 * @param criterion its name
 * @param mean the mean score of units
 * @param difficulty the mean as a part of the range of scores, from 0 to 1; high is easy
 * @param itemRest the correlation with the sum of the other criteria, from −1 to 1
 * @param alphaIfDropped Cronbach's alpha of the other criteria
 * @param levels how many ratings each level got, lowest first; empty where there are no levels
 */
public record ItemFigures(
    String criterion,
    Coefficient mean,
    Coefficient difficulty,
    Coefficient itemRest,
    Coefficient alphaIfDropped,
    List<LevelCount> levels) {

  /** Copies the levels. */
  public ItemFigures {
    Objects.requireNonNull(criterion, "criterion");
    levels = List.copyOf(levels);
  }

  /**
   * Returns the levels that nobody used.
   *
   * @return their labels, lowest first
   */
  public List<String> unusedLevels() {
    return levels.stream().filter(level -> level.ratings() == 0).map(LevelCount::level).toList();
  }

  /**
   * How often a level was given.
   *
   * @param level its label
   * @param ratings how many ratings, at least 0
   */
  public record LevelCount(String level, long ratings) {}
}

package io.microcredential.core.rule;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A place in a text that somebody wrote.
 *
 * @param line the line, from 1
 * @param column the character in the line, from 1; a character outside the basic plane counts once
 */
public record TextPlace(int line, int column) {

  /** Checks the ranges. */
  public TextPlace {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("lines and columns are counted from 1");
    }
  }

  /**
   * Returns the place of a problem that {@link RuleSyntax#parse(String)} found.
   *
   * @param problem the problem
   * @return its place, or nothing if the problem is about another kind of document
   */
  public static Optional<TextPlace> of(Problem problem) {
    List<String> tokens = problem.at().tokens();
    if (tokens.size() != 4 || !tokens.get(0).equals("line") || !tokens.get(2).equals("column")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TextPlace(Integer.parseInt(tokens.get(1)), Integer.parseInt(tokens.get(3))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Returns the place in the shape that problems carry: {@code /line/3/column/7}. */
  JsonPointer pointer() {
    return new JsonPointer(
        List.of("line", Integer.toString(line), "column", Integer.toString(column)));
  }

  /** Returns <i>line 3, column 7</i>. */
  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }
}

package io.microcredential.rubric.standard;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What one judge says by Ebel's method.
 *
 * @param judge the judge's name
 * @param cells into which cell the judge (or the panel, if it agreed) puts each item, in the items'
 *     order
 * @param shares for each cell with items, what share of them a borderline learner gets right, from
 *     0 to 1
 */
public record EbelJudgement(String judge, List<EbelCell> cells, Map<EbelCell, Double> shares) {

  /** Copies and checks that every cell in use has its share. */
  public EbelJudgement {
    Objects.requireNonNull(judge, "judge");
    cells = List.copyOf(cells);
    shares = Map.copyOf(shares);
    if (!shares.keySet().containsAll(cells)) {
      throw new IllegalArgumentException("give a share for every cell that holds items");
    }
    if (shares.values().stream().anyMatch(share -> !(share >= 0 && share <= 1))) {
      throw new IllegalArgumentException("a share is from 0 to 1");
    }
  }

  double[] expected() {
    return cells.stream().mapToDouble(cell -> Objects.requireNonNull(shares.get(cell))).toArray();
  }

  /** Returns the judgement without the judge's name, which is personal. */
  @Override
  public String toString() {
    return "EbelJudgement[" + cells.size() + " items, " + shares.size() + " cells]";
  }
}

package io.microcredential.core.catalog.guidance;

import io.microcredential.core.CompetencyId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.catalog.guidance.CompetencyFramework.Item;
import io.microcredential.core.catalog.guidance.Finding.Shown;
import io.microcredential.core.catalog.search.Catalog;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the competencies that somebody still lacks for a goal, and the credentials that show them.
 *
 * <p>A competency is there if the person holds a credential that shows it; else if the finding that
 * counts says so; else if it has parts and all of them are there. Of several findings data count
 * before self-assessment, then the latest, then the lowest of one day. Where a competency is there,
 * what it builds on is not asked for; where it is not, its parts and foundations are looked at too.
 */
public final class GapAnalysis {

  private final CompetencyGraph graph;
  private final Catalog catalog;

  private GapAnalysis(CompetencyGraph graph, Catalog catalog) {
    this.graph = graph;
    this.catalog = catalog;
  }

  /**
   * Returns an analysis.
   *
   * @param graph the competencies
   * @param catalog the credentials that may be suggested
   * @return the analysis, safe for use by several threads
   */
  public static GapAnalysis of(CompetencyGraph graph, Catalog catalog) {
    return new GapAnalysis(graph, catalog);
  }

  /**
   * Finds the gaps.
   *
   * @param goals the competencies that are wanted
   * @param findings what is known about the person; about other competencies it is passed over
   * @param held the credentials that the person holds now; the caller leaves expired ones out
   * @return the gaps, foundations and parts before what needs them, else by id
   * @throws IllegalArgumentException if a goal is not in the graph
   */
  public List<Gap> gaps(
      Collection<CompetencyId> goals,
      Collection<Finding> findings,
      Collection<MicroCredentialId> held) {
    var search = new Search(counting(findings), Set.copyOf(held));
    for (CompetencyId goal : goals) {
      if (graph.item(goal).isEmpty()) {
        throw new IllegalArgumentException("add the goal to the framework first: " + goal);
      }
      search.visit(goal);
    }
    return graph.competencies().stream().filter(search.lacking::contains).map(search::gap).toList();
  }

  private static Map<CompetencyId, Finding> counting(Collection<Finding> findings) {
    Comparator<Finding> weight =
        Comparator.comparing(Finding::source)
            .thenComparing(Finding::on)
            .thenComparing(Finding::shown, Comparator.reverseOrder());
    var counting = new HashMap<CompetencyId, Finding>();
    findings.forEach(
        f -> counting.merge(f.competency(), f, (a, b) -> weight.compare(a, b) >= 0 ? a : b));
    return counting;
  }

  /** What is known while one person's gaps are looked for. */
  private final class Search {

    private final Map<CompetencyId, Finding> counting;
    private final Set<MicroCredentialId> held;
    private final Set<CompetencyId> lacking = new HashSet<>();
    private final Map<CompetencyId, Boolean> there = new HashMap<>();

    Search(Map<CompetencyId, Finding> counting, Set<MicroCredentialId> held) {
      this.counting = counting;
      this.held = held;
    }

    void visit(CompetencyId id) {
      if (!isThere(id) && lacking.add(id)) {
        graph.parts(id).forEach(this::visit);
        graph.foundations(id).forEach(this::visit);
      }
    }

    private boolean isThere(CompetencyId id) {
      Boolean known = there.get(id);
      if (known == null) {
        known = decide(id);
        there.put(id, known);
      }
      return known;
    }

    private boolean decide(CompetencyId id) {
      if (shownBy(id).stream().anyMatch(held::contains)) {
        return true;
      }
      Finding finding = counting.get(id);
      if (finding != null) {
        return finding.shown() == Shown.FULLY;
      }
      List<CompetencyId> parts = graph.parts(id);
      return !parts.isEmpty() && parts.stream().allMatch(this::isThere);
    }

    private List<MicroCredentialId> shownBy(CompetencyId id) {
      return graph.item(id).map(Item::shownBy).orElse(List.of());
    }

    Gap gap(CompetencyId id) {
      var credentials = new ArrayList<>(shownBy(id));
      credentials.removeIf(credential -> catalog.entry(credential).isEmpty());
      credentials.sort(Comparator.comparing(MicroCredentialId::value));
      return new Gap(id, counting.get(id), credentials.stream().distinct().toList());
    }
  }
}

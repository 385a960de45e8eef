package io.microcredential.core.catalog.guidance;

import io.microcredential.core.CompetencyId;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.catalog.guidance.CompetencyFramework.Item;
import io.microcredential.core.catalog.guidance.CompetencyFramework.Link;
import io.microcredential.core.catalog.guidance.CompetencyFramework.LinkKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A competency framework that was checked: every link ends at a competency that is there, and what
 * comes first never needs what comes later.
 */
public final class CompetencyGraph {

  private final Map<CompetencyId, Item> items = new HashMap<>();
  private final Map<LinkKind, Map<CompetencyId, Set<CompetencyId>>> forward = new HashMap<>();
  private final Map<CompetencyId, Set<CompetencyId>> parts = new HashMap<>();
  private final List<CompetencyId> order;

  private CompetencyGraph(CompetencyFramework framework) {
    framework.items().forEach(item -> items.put(item.id(), item));
    for (Link link : framework.links()) {
      add(link.kind(), link.from(), link.to());
      if (link.kind() == LinkKind.RELATED) {
        add(link.kind(), link.to(), link.from());
      } else if (link.kind() == LinkKind.PART_OF) {
        parts.computeIfAbsent(link.to(), t -> new HashSet<>()).add(link.from());
      }
    }
    this.order = ordered();
  }

  private void add(LinkKind kind, CompetencyId from, CompetencyId to) {
    forward
        .computeIfAbsent(kind, k -> new HashMap<>())
        .computeIfAbsent(from, f -> new HashSet<>())
        .add(to);
  }

  /**
   * Checks a framework.
   *
   * @param framework the framework
   * @return the graph; or all problems: repeated competencies, links that lead nowhere or to where
   *     they begin, and competencies that need themselves over some steps
   */
  public static Outcome<CompetencyGraph> of(CompetencyFramework framework) {
    var problems = new ArrayList<Problem>();
    var known = new HashSet<CompetencyId>();
    for (int i = 0; i < framework.items().size(); i++) {
      if (!known.add(framework.items().get(i).id())) {
        problems.add(
            Problem.error("competency.repeated", at("items", i), "This competency stands twice.")
                .fix("Leave one of them out."));
      }
    }
    for (int i = 0; i < framework.links().size(); i++) {
      Link link = framework.links().get(i);
      if (!known.contains(link.from()) || !known.contains(link.to())) {
        problems.add(
            Problem.error("competency.unknown", at("links", i), "This link leads nowhere.")
                .fix("Add the competency, or leave the link out."));
      } else if (link.from().equals(link.to())) {
        problems.add(
            Problem.error("competency.own-link", at("links", i), "This link ends where it begins.")
                .fix("Leave it out."));
      }
    }
    if (!problems.isEmpty()) {
      return Outcome.refusal(Problems.of(problems));
    }
    var graph = new CompetencyGraph(framework);
    return graph.order.size() == graph.items.size()
        ? Outcome.success(graph)
        : Outcome.refusal(
            Problem.error(
                    "competency.cycle",
                    JsonPointer.root().child("links"),
                    "Some competencies need themselves, over one or more steps.")
                .fix("Take one of the links out that are part of or build on."));
  }

  private static JsonPointer at(String member, int index) {
    return JsonPointer.root().child(member).child(index);
  }

  /** Returns foundations and parts before what needs them, else by id; what is in a cycle not. */
  private List<CompetencyId> ordered() {
    var waitingFor = new HashMap<CompetencyId, Integer>();
    var neededBy = new HashMap<CompetencyId, List<CompetencyId>>();
    var ready = new TreeMap<String, CompetencyId>();
    for (CompetencyId id : items.keySet()) {
      Set<CompetencyId> needs = needs(id);
      waitingFor.put(id, needs.size());
      needs.forEach(need -> neededBy.computeIfAbsent(need, n -> new ArrayList<>()).add(id));
      if (needs.isEmpty()) {
        ready.put(id.value(), id);
      }
    }
    var ordered = new ArrayList<CompetencyId>();
    for (var next = ready.pollFirstEntry(); next != null; next = ready.pollFirstEntry()) {
      CompetencyId id = next.getValue();
      ordered.add(id);
      for (CompetencyId waiting : neededBy.getOrDefault(id, List.of())) {
        if (waitingFor.merge(waiting, -1, Integer::sum) == 0) {
          ready.put(waiting.value(), waiting);
        }
      }
    }
    return List.copyOf(ordered);
  }

  private Set<CompetencyId> needs(CompetencyId id) {
    var needs = new HashSet<>(parts.getOrDefault(id, Set.of()));
    needs.addAll(targets(LinkKind.BUILDS_ON, id));
    return needs;
  }

  private Set<CompetencyId> targets(LinkKind kind, CompetencyId from) {
    return forward.getOrDefault(kind, Map.of()).getOrDefault(from, Set.of());
  }

  /**
   * Returns every competency.
   *
   * @return the ids, foundations before what builds on them, parts before their whole, else by id
   */
  public List<CompetencyId> competencies() {
    return order;
  }

  /**
   * Looks a competency up.
   *
   * @param id which competency
   * @return the competency, or nothing if it is not here
   */
  public Optional<Item> item(CompetencyId id) {
    return Optional.ofNullable(items.get(id));
  }

  /**
   * Returns what a competency consists of.
   *
   * @param whole the competency
   * @return its own parts, by id; not the parts of parts
   */
  public List<CompetencyId> parts(CompetencyId whole) {
    return sorted(parts.getOrDefault(whole, Set.of()));
  }

  /**
   * Returns what a competency is a part of.
   *
   * @param part the competency
   * @return the wholes, by id
   */
  public List<CompetencyId> wholes(CompetencyId part) {
    return sorted(targets(LinkKind.PART_OF, part));
  }

  /**
   * Returns what a competency builds on.
   *
   * @param competency the competency
   * @return its own foundations, by id; not the foundations of foundations
   */
  public List<CompetencyId> foundations(CompetencyId competency) {
    return sorted(targets(LinkKind.BUILDS_ON, competency));
  }

  /**
   * Returns what a competency has to do with.
   *
   * @param competency the competency
   * @return the related ones, by id
   */
  public List<CompetencyId> related(CompetencyId competency) {
    return sorted(targets(LinkKind.RELATED, competency));
  }

  private static List<CompetencyId> sorted(Collection<CompetencyId> ids) {
    var values = new TreeSet<String>();
    ids.forEach(id -> values.add(id.value()));
    return values.stream().map(CompetencyId::of).toList();
  }
}

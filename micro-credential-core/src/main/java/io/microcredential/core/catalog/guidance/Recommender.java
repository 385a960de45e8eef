package io.microcredential.core.catalog.guidance;

import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.catalog.CredentialLevel;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Prerequisite;
import io.microcredential.core.catalog.guidance.LearnerSituation.Initiative;
import io.microcredential.core.catalog.guidance.LearnerSituation.StackInProgress;
import io.microcredential.core.catalog.guidance.RecommendationReason.ClosesGap;
import io.microcredential.core.catalog.guidance.RecommendationReason.NextInStack;
import io.microcredential.core.catalog.guidance.RecommendationReason.NextLevel;
import io.microcredential.core.catalog.guidance.RecommendationReason.OfInitiative;
import io.microcredential.core.catalog.guidance.RecommendationReason.OwnChoice;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.catalog.search.CatalogEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Recommends what to earn next, with every reason for it.
 *
 * <p>Nothing is recommended without a reason, nothing that is held, and nothing that the catalogue
 * does not list. The order: what may begin at once before what asks for something else first; then
 * by the weightiest reason, in the order in which {@link RecommendationReason} lists them; then the
 * more reasons the better; then by title and id as in the catalogue. The same input gives the same
 * answer; nothing is learned, drawn or remembered.
 */
public final class Recommender {

  private final Catalog catalog;

  private Recommender(Catalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Returns a recommender.
   *
   * @param catalog what may be recommended
   * @return the recommender, safe for use by several threads
   */
  public static Recommender over(Catalog catalog) {
    return new Recommender(catalog);
  }

  /**
   * Recommends what to earn next.
   *
   * @param situation what is known about the person
   * @return the recommendations, the best first
   */
  public List<Recommendation> recommend(LearnerSituation situation) {
    Set<MicroCredentialId> held = new HashSet<>(situation.held());
    Map<MicroCredentialId, List<RecommendationReason>> reasons = reasons(situation, held);
    var recommendations = new ArrayList<Recommendation>();
    for (CatalogEntry entry : catalog.entries()) {
      List<RecommendationReason> own = reasons.get(entry.id());
      if (own != null && !held.contains(entry.id())) {
        List<RecommendationReason> sorted =
            own.stream()
                .distinct()
                .sorted(Comparator.comparingInt(RecommendationReason::rank))
                .toList();
        recommendations.add(new Recommendation(entry.id(), sorted, missing(entry, held)));
      }
    }
    // A stable sort: what is equal stays in the order of the catalogue.
    recommendations.sort(
        Comparator.comparing(Recommendation::isReady)
            .reversed()
            .thenComparingInt(r -> r.reasons().get(0).rank())
            .thenComparingInt(r -> -r.reasons().size()));
    return List.copyOf(recommendations);
  }

  private Map<MicroCredentialId, List<RecommendationReason>> reasons(
      LearnerSituation situation, Set<MicroCredentialId> held) {
    var reasons = new HashMap<MicroCredentialId, List<RecommendationReason>>();
    situation.chosen().forEach(id -> add(reasons, id, new OwnChoice()));
    for (Initiative initiative : situation.initiatives()) {
      var reason = new OfInitiative(initiative.title(), initiative.organization());
      initiative.credentials().forEach(id -> add(reasons, id, reason));
    }
    for (Gap gap : situation.gaps()) {
      gap.credentials().forEach(id -> add(reasons, id, new ClosesGap(gap)));
    }
    for (StackInProgress stack : situation.stacks()) {
      stack.credentials().stream()
          .filter(id -> !held.contains(id) && catalog.entry(id).isPresent())
          .findFirst()
          .ifPresent(id -> add(reasons, id, new NextInStack(stack.title())));
    }
    for (CatalogEntry entry : catalog.entries()) {
      for (Prerequisite prerequisite : entry.definition().content().prerequisites()) {
        if (held.contains(prerequisite.credential()) && isNextLevel(entry, prerequisite)) {
          add(reasons, entry.id(), new NextLevel(prerequisite.credential()));
        }
      }
    }
    return reasons;
  }

  private static void add(
      Map<MicroCredentialId, List<RecommendationReason>> reasons,
      MicroCredentialId id,
      RecommendationReason reason) {
    reasons.computeIfAbsent(id, i -> new ArrayList<>()).add(reason);
  }

  private boolean isNextLevel(CatalogEntry entry, Prerequisite below) {
    int level = level(entry);
    return level > 1
        && catalog.entry(below.credential()).filter(e -> level(e) == level - 1).isPresent();
  }

  private static int level(CatalogEntry entry) {
    CredentialLevel level = entry.definition().content().level();
    return level == null ? 0 : level.number();
  }

  private static List<MicroCredentialId> missing(CatalogEntry entry, Set<MicroCredentialId> held) {
    MicroCredentialDraft content = entry.definition().content();
    return content.prerequisites().stream()
        .filter(
            prerequisite ->
                prerequisite.rule().accepted().stream()
                    .noneMatch(accepted -> held.contains(accepted.credential())))
        .map(Prerequisite::credential)
        .toList();
  }
}

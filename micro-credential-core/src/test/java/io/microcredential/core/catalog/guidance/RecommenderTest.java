package io.microcredential.core.catalog.guidance;

import static io.microcredential.core.catalog.search.SampleCatalog.id;
import static io.microcredential.core.kit.SampleDefinitions.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.microcredential.core.CompetencyId;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.catalog.CredentialLevel;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.Prerequisite;
import io.microcredential.core.catalog.guidance.LearnerSituation.Initiative;
import io.microcredential.core.catalog.guidance.LearnerSituation.StackInProgress;
import io.microcredential.core.catalog.guidance.RecommendationReason.ClosesGap;
import io.microcredential.core.catalog.guidance.RecommendationReason.NextInStack;
import io.microcredential.core.catalog.guidance.RecommendationReason.NextLevel;
import io.microcredential.core.catalog.guidance.RecommendationReason.OfInitiative;
import io.microcredential.core.catalog.guidance.RecommendationReason.OwnChoice;
import io.microcredential.core.catalog.search.Catalog;
import io.microcredential.core.catalog.search.SampleCatalog;
import io.microcredential.core.rule.EquivalentCredential;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Feature B4: recommendations with their reasons, in an order that repeats. */
class RecommenderTest {

  private static final Organization DISTRICT =
      Organization.of("https://example.org/district", "District");
  private static final List<MicroCredential> DEFINITIONS =
      List.of(
          level("talk-1", 1),
          level("talk-2", 2, "talk-1"),
          level("talk-3", 3, "talk-2"),
          level("data", 1),
          level("writing", 1));
  private static final Recommender RECOMMENDER = Recommender.over(Catalog.of(DEFINITIONS));
  private static final Initiative INITIATIVE =
      new Initiative(text("Write more"), DISTRICT, List.of(id("writing"), id("gone")));
  private static final Gap GAP =
      new Gap(CompetencyId.of("https://example.org/c/data"), null, List.of(id("data")));
  private static final StackInProgress STACK =
      new StackInProgress(text("Talk"), List.of(id("talk-1"), id("talk-2"), id("talk-3")));

  private static MicroCredential level(String name, int level, String... prerequisites) {
    return SampleCatalog.published(
        name,
        b ->
            b.title(text(name))
                .level(new CredentialLevel(level, text("Level")))
                .prerequisites(
                    Arrays.stream(prerequisites)
                        .map(p -> new Prerequisite(id(p), text(p), null))
                        .toArray(Prerequisite[]::new)));
  }

  private static LearnerSituation situation(
      List<MicroCredentialId> held, List<MicroCredentialId> chosen) {
    return new LearnerSituation(held, chosen, List.of(INITIATIVE), List.of(GAP), List.of(STACK));
  }

  @Test
  void givesEveryReasonTheWeightiestFirst() {
    assertThat(RECOMMENDER.recommend(situation(List.of(id("talk-1")), List.of(id("talk-3")))))
        .containsExactly(
            new Recommendation(
                id("writing"), List.of(new OfInitiative(INITIATIVE.title(), DISTRICT)), List.of()),
            new Recommendation(id("data"), List.of(new ClosesGap(GAP)), List.of()),
            new Recommendation(
                id("talk-2"),
                List.of(new NextInStack(STACK.title()), new NextLevel(id("talk-1"))),
                List.of()),
            new Recommendation(id("talk-3"), List.of(new OwnChoice()), List.of(id("talk-2"))));
  }

  @Test
  void anOwnChoiceComesBeforeAnythingElseThatMayBegin() {
    assertThat(RECOMMENDER.recommend(situation(List.of(), List.of(id("data")))).get(0))
        .isEqualTo(
            new Recommendation(
                id("data"), List.of(new OwnChoice(), new ClosesGap(GAP)), List.of()));
  }

  @Test
  void whatDoesAsWellAsAPrerequisiteIsNotMissing() {
    var either =
        new Prerequisite(
            id("talk-1"),
            text("talk-1"),
            null,
            List.of(new EquivalentCredential(id("data"), null)),
            List.of());
    var definitions = new ArrayList<>(DEFINITIONS);
    definitions.add(SampleCatalog.published("coach", b -> b.prerequisites(either)));
    var recommender = Recommender.over(Catalog.of(definitions));
    var wish =
        new LearnerSituation(
            List.of(id("data")), List.of(id("coach")), List.of(), List.of(), List.of());
    assertThat(recommender.recommend(wish).get(0).missingPrerequisites()).isEmpty();
    var without =
        new LearnerSituation(List.of(), List.of(id("coach")), List.of(), List.of(), List.of());
    assertThat(recommender.recommend(without).get(0).missingPrerequisites())
        .containsExactly(id("talk-1"));
  }

  @Test
  void recommendsNothingThatIsHeldNorAnythingWithoutAReason() {
    var nothing =
        new LearnerSituation(
            List.of(id("data")), List.of(id("data")), List.of(), List.of(GAP), List.of());
    assertThat(RECOMMENDER.recommend(nothing)).isEmpty();
  }

  @Test
  void refusesARecommendationWithoutAReason() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Recommendation(id("data"), List.of(), List.of()));
  }

  @Property(tries = 100)
  void theOrderOfInputDoesNotMatter(@ForAll long seed) {
    var random = new Random(seed);
    List<MicroCredentialId> held = SampleCatalog.some(random, ids());
    List<MicroCredentialId> chosen = SampleCatalog.some(random, ids());
    var shuffled = new ArrayList<>(DEFINITIONS);
    Collections.shuffle(shuffled, random);
    assertThat(
            Recommender.over(Catalog.of(shuffled))
                .recommend(situation(reversed(held), reversed(chosen))))
        .isEqualTo(RECOMMENDER.recommend(situation(held, chosen)));
  }

  private static List<MicroCredentialId> ids() {
    return DEFINITIONS.stream().map(MicroCredential::id).toList();
  }

  private static <T> List<T> reversed(List<T> list) {
    var copy = new ArrayList<>(list);
    Collections.reverse(copy);
    return copy;
  }
}

package io.microcredential.core.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.Audience;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.catalog.Workload;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The laws of search, against a filter that looks at every definition and knows no index. */
class CatalogLawsTest {

  @Property(tries = 400)
  void searchFindsWhatAPlainFilterFinds(@ForAll long seed) {
    var random = new Random(seed);
    List<MicroCredential> definitions = someDefinitions(random);
    CatalogQuery query = query(random);
    CatalogPage page = Catalog.of(definitions).search(query, 1_000);
    assertThat(page.entries())
        .extracting(CatalogEntry::definition)
        .containsExactlyInAnyOrderElementsOf(filtered(definitions, query));
    assertThat(page.total()).isEqualTo(page.entries().size());
    assertThat(page.next()).isEmpty();
  }

  @Property(tries = 200)
  void pagesHoldEveryResultOnceInTheSameOrder(@ForAll long seed) {
    var random = new Random(seed);
    Catalog catalog = Catalog.of(someDefinitions(random));
    CatalogQuery query = query(random);
    List<CatalogEntry> whole = catalog.search(query, 1_000).entries();
    int size = 1 + random.nextInt(5);
    var paged = new ArrayList<CatalogEntry>();
    CatalogPage page = catalog.search(query, size);
    paged.addAll(page.entries());
    while (page.next().isPresent()) {
      assertThat(page.entries()).hasSize(size);
      page = catalog.searchAfter(page.next().get(), query, size);
      assertThat(page.total()).isEqualTo(whole.size());
      paged.addAll(page.entries());
    }
    assertThat(paged).containsExactlyElementsOf(whole);
  }

  @Property(tries = 200)
  void additionsBetweenPagesNeitherHideNorRepeat(@ForAll long seed) {
    var random = new Random(seed);
    List<MicroCredential> all = someDefinitions(random);
    Catalog catalog = Catalog.of(all.subList(0, all.size() / 2));
    CatalogQuery query = query(random);
    List<CatalogEntry> before = catalog.search(query, 1_000).entries();
    var paged = new ArrayList<CatalogEntry>();
    CatalogPage page = catalog.search(query, 2);
    paged.addAll(page.entries());
    for (int added = all.size() / 2; page.next().isPresent(); added++) {
      if (added < all.size()) {
        catalog = catalog.with(List.of(all.get(added)));
      }
      page = catalog.searchAfter(page.next().get(), query, 2);
      paged.addAll(page.entries());
    }
    assertThat(paged).doesNotHaveDuplicates().containsSubsequence(before);
  }

  @Property(tries = 200)
  void theOrderOfInsertionDoesNotMatter(@ForAll long seed) {
    var random = new Random(seed);
    List<MicroCredential> definitions = someDefinitions(random);
    CatalogQuery query = query(random);
    Catalog one = Catalog.of(definitions);
    var shuffled = new ArrayList<>(definitions);
    Collections.shuffle(shuffled, random);
    Catalog other = Catalog.of(shuffled);
    assertThat(other.entries()).containsExactlyElementsOf(one.entries());
    assertThat(other.search(query, 7).entries())
        .containsExactlyElementsOf(one.search(query, 7).entries());
    assertThat(other.search(query, 7).next()).isEqualTo(one.search(query, 7).next());
    assertThat(other.counts(query)).isEqualTo(one.counts(query));
  }

  @Property(tries = 200)
  void aCountIsWhatChoosingTheValueAloneWouldFind(@ForAll long seed) {
    var random = new Random(seed);
    List<MicroCredential> definitions = someDefinitions(random);
    CatalogQuery query = query(random);
    Map<Facet, List<FacetCount>> counts = Catalog.of(definitions).counts(query);
    for (Facet facet : Facet.values()) {
      var others = query.chosen().stream().filter(v -> v.facet() != facet).toList();
      var rest = new CatalogQuery(query.text(), others, query.effortAtMost());
      var expected = new HashMap<String, Integer>();
      for (MicroCredential definition : filtered(definitions, rest)) {
        values(definition, facet).forEach(value -> expected.merge(value, 1, Integer::sum));
      }
      Map<String, Integer> counted = new HashMap<>();
      counts
          .get(facet)
          .forEach(count -> counted.put(key(facet, count.value().value()), count.count()));
      assertThat(counted).as(facet.name()).isEqualTo(expected);
    }
  }

  /** Laws over searches that find nothing would say nothing. */
  @Test
  void theSearchesFindSomethingOften() {
    int something = 0;
    int someOnly = 0;
    for (int seed = 0; seed < 300; seed++) {
      var random = new Random(seed);
      List<MicroCredential> definitions = someDefinitions(random);
      int found = filtered(definitions, query(random)).size();
      something += found > 0 ? 1 : 0;
      someOnly += found > 1 && found < definitions.size() ? 1 : 0;
    }
    assertThat(something).isGreaterThan(150);
    assertThat(someOnly).isGreaterThan(80);
  }

  private static List<MicroCredential> someDefinitions(Random random) {
    var all = new ArrayList<>(SampleCatalog.POOL);
    Collections.shuffle(all, random);
    return all.subList(0, 10 + random.nextInt(31));
  }

  private static CatalogQuery query(Random random) {
    CatalogQuery query = CatalogQuery.all();
    if (random.nextBoolean()) {
      String word = SampleCatalog.pick(random, SampleCatalog.WORDS);
      query = query.matching(word.substring(0, 1 + random.nextInt(word.length())));
    }
    if (random.nextInt(4) == 0) {
      query = query.matching(query.text() + " " + SampleCatalog.pick(random, List.of("E", "ma")));
    }
    if (random.nextInt(3) == 0) {
      query = query.takingAtMost(Duration.ofHours(SampleCatalog.pick(random, List.of(1, 5, 20))));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      query = facet(random, query);
    }
    return query;
  }

  private static CatalogQuery facet(Random random, CatalogQuery query) {
    return switch (SampleCatalog.pick(random, List.of(Facet.values()))) {
      case TAG -> query.with(Facet.TAG, SampleCatalog.pick(random, SampleCatalog.TAGS), "DATA");
      case ROLE -> query.with(Facet.ROLE, SampleCatalog.pick(random, SampleCatalog.ROLES));
      case GRADE_BAND -> query.with(Facet.GRADE_BAND, "k-2", "3-5");
      case CONTENT_AREA -> query.with(Facet.CONTENT_AREA, "musica", "none of them");
      case FRAMEWORK -> query.with(Facet.FRAMEWORK, "InTASC", "A");
      case FRAMEWORK_CODE -> query.withFrameworkCode("A#B", "1").withFrameworkCode("A", "B#1");
      case COST -> query.with(Facet.COST, SampleCatalog.pick(random, List.of("free", "withFee")));
      case CREDIT_UNIT -> query.with(Facet.CREDIT_UNIT, "CEU");
      case LANGUAGE -> query.with(Facet.LANGUAGE, "es");
      case LEVEL -> query.with(Facet.LEVEL, "1", "2");
      case ISSUER -> query.with(Facet.ISSUER, "https://example.org/issuer/1");
      case ROUTE -> query.with(Facet.ROUTE, random.nextBoolean() ? "portfolio" : "priorLearning");
    };
  }

  private static List<MicroCredential> filtered(
      Collection<MicroCredential> definitions, CatalogQuery query) {
    return definitions.stream().filter(d -> matches(d, query)).toList();
  }

  private static boolean matches(MicroCredential definition, CatalogQuery query) {
    Workload workload = definition.content().workload();
    if (query.effortAtMost() != null
        && (workload == null || workload.most().compareTo(query.effortAtMost()) > 0)) {
      return false;
    }
    for (Facet facet : Facet.values()) {
      Set<String> wanted =
          query.chosen().stream()
              .filter(v -> v.facet() == facet)
              .map(v -> key(facet, v.value()))
              .collect(Collectors.toSet());
      if (!wanted.isEmpty() && Collections.disjoint(wanted, values(definition, facet))) {
        return false;
      }
    }
    List<String> words = words(definition);
    return plainWords(query.text()).allMatch(q -> words.stream().anyMatch(w -> w.startsWith(q)));
  }

  private static Set<String> values(MicroCredential definition, Facet facet) {
    MicroCredentialDraft content = definition.content();
    Audience audience = content.audience();
    Collection<String> values =
        switch (facet) {
          case TAG -> content.tags();
          case ROLE -> audience.roles();
          case GRADE_BAND -> audience.gradeBands();
          case CONTENT_AREA -> audience.contentAreas();
          case FRAMEWORK -> content.alignments().stream().map(Alignment::framework).toList();
          case FRAMEWORK_CODE ->
              content.alignments().stream()
                  .map(a -> a.framework().replace("#", "%23") + "#" + a.code())
                  .toList();
          case COST ->
              List.of(
                  content.fee() == null || content.fee().amount().signum() == 0
                      ? "free"
                      : "withFee");
          case CREDIT_UNIT ->
              content.creditOffers().stream().map(o -> o.amount().unit().value()).toList();
          case LANGUAGE -> content.title().texts().keySet();
          case LEVEL ->
              content.level() == null ? List.of() : List.of("" + content.level().number());
          case ISSUER -> List.of(content.issuer().id().value());
          case ROUTE ->
              content.routes().size() == 1
                  ? List.of("priorLearning")
                  : content.routes().isEmpty()
                      ? List.of("portfolio")
                      : List.of("portfolio", "priorLearning");
        };
    return values.stream().map(v -> key(facet, v)).collect(Collectors.toCollection(HashSet::new));
  }

  private static String key(Facet facet, String value) {
    return Set.of(Facet.TAG, Facet.ROLE, Facet.GRADE_BAND, Facet.CONTENT_AREA).contains(facet)
        ? plain(value)
        : value;
  }

  private static List<String> words(MicroCredential definition) {
    MicroCredentialDraft content = definition.content();
    var texts = new ArrayList<String>();
    texts.addAll(content.title().texts().values());
    texts.addAll(content.description().texts().values());
    texts.addAll(content.competency().statement().texts().values());
    texts.addAll(content.keyMethod().name().texts().values());
    texts.addAll(content.issuer().name().texts().values());
    texts.addAll(content.creator().name().texts().values());
    texts.addAll(content.tags());
    texts.addAll(content.audience().description().texts().values());
    texts.addAll(content.audience().roles());
    texts.addAll(content.audience().gradeBands());
    texts.addAll(content.audience().contentAreas());
    content
        .alignments()
        .forEach(
            a -> {
              texts.add(a.framework());
              texts.add(a.code());
              texts.addAll(a.name().texts().values());
            });
    return texts.stream().flatMap(CatalogLawsTest::plainWords).toList();
  }

  private static Stream<String> plainWords(String text) {
    String apart = plain(text).replaceAll("(\\p{IsHan})", " $1 ");
    return Arrays.stream(apart.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{InCombiningDiacriticalMarks}", "")
        .toLowerCase(Locale.ROOT);
  }
}

package io.microcredential.core.catalog.search;

import static io.microcredential.core.kit.SampleDefinitions.text;

import io.microcredential.core.LanguageMap;
import io.microcredential.core.MicroCredentialId;
import io.microcredential.core.Organization;
import io.microcredential.core.OrganizationId;
import io.microcredential.core.Version;
import io.microcredential.core.catalog.Alignment;
import io.microcredential.core.catalog.Audience;
import io.microcredential.core.catalog.Competency;
import io.microcredential.core.catalog.CredentialLevel;
import io.microcredential.core.catalog.DraftBuilder;
import io.microcredential.core.catalog.Fee;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.catalog.RouteOffer;
import io.microcredential.core.catalog.Workload;
import io.microcredential.core.credit.CreditAmount;
import io.microcredential.core.credit.CreditOffer;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.kit.SampleDefinitions;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Invented definitions that differ in everything a catalogue looks at. */
public final class SampleCatalog {

  static final List<String> WORDS =
      List.of(
          "Évaluation",
          "evaluar",
          "EVALUATE",
          "Feedback",
          "feedbäck",
          "math",
          "Mathematics",
          "data",
          "Daten",
          "reading",
          "read",
          "lecture",
          "niño",
          "Ninos",
          "talk",
          "学习",
          "3d");
  static final List<String> TAGS = List.of("Équité", "equite", "data", "UDL", "talk");
  static final List<String> ROLES = List.of("teacher", "Coach", "coach", "administrator");
  static final List<String> GRADES = List.of("K-2", "3-5", "6-8");
  static final List<String> AREAS = List.of("science", "Science", "música");
  static final List<String> FRAMEWORKS = List.of("InTASC", "PSEL", "A#B", "A");
  static final List<String> CODES = List.of("1(a)", "1(A)", "B#1", "1");
  static final List<String> UNITS = List.of("CEU", "PD_HOUR", "ECTS");
  static final List<Integer> HOURS = List.of(2, 5, 10, 40);

  /** Forty definitions, published once: the law tests draw from them. */
  static final List<MicroCredential> POOL =
      IntStream.range(0, 40).mapToObj(i -> published(i, new Random(i))).toList();

  private SampleCatalog() {}

  /** Returns a published definition with an id that ends in a name and one thing changed. */
  public static MicroCredential published(String name, Consumer<DraftBuilder> change) {
    return SampleDefinitions.publish(
        SampleDefinitions.draft(
            builder -> {
              builder.id(id(name)).prerequisites();
              change.accept(builder);
            }));
  }

  /** Returns the id of a definition. */
  public static MicroCredentialId id(String name) {
    return MicroCredentialId.of("https://example.org/mc/" + name);
  }

  /** Returns the last part of an entry's id. */
  static String name(CatalogEntry entry) {
    return entry.id().value().replaceFirst(".*/", "");
  }

  static MicroCredential published(int number, Random random) {
    return published(
        "n" + number,
        builder -> {
          builder
              .version(new Version(1, random.nextInt(3)))
              .title(words(random, 2))
              .description(words(random, 4))
              .competency(new Competency(words(random, 3)))
              .issuer(Organization.of("https://example.org/issuer/" + random.nextInt(3), "School"))
              .audience(
                  new Audience(
                      text("For all"),
                      some(random, ROLES),
                      some(random, GRADES),
                      some(random, AREAS)))
              .level(
                  random.nextBoolean()
                      ? null
                      : new CredentialLevel(1 + random.nextInt(3), text("Level")))
              .alignments(
                  some(random, CODES).stream()
                      .map(code -> alignment(pick(random, FRAMEWORKS), code))
                      .toArray(Alignment[]::new))
              .creditOffers(
                  some(random, UNITS).stream()
                      .map(SampleCatalog::offer)
                      .toArray(CreditOffer[]::new))
              .fee(random.nextBoolean() ? null : fee(random.nextInt(3) * 10))
              .tags(some(random, TAGS).toArray(String[]::new));
          int hours = pick(random, HOURS);
          builder.workload(
              random.nextInt(4) == 0
                  ? null
                  : new Workload(Duration.ofHours(1), Duration.ofHours(hours)));
          RouteOffer earlier = RouteOffer.priorLearning(Period.ofYears(2));
          switch (random.nextInt(3)) {
            case 0 -> builder.routes();
            case 1 -> builder.routes(earlier);
            default -> builder.routes(RouteOffer.portfolio(), earlier);
          }
        });
  }

  static Alignment alignment(String framework, String code) {
    return new Alignment(framework, code, text("Statement"), URI.create("https://example.org/f"));
  }

  static CreditOffer offer(String unit) {
    return new CreditOffer(
        CreditAmount.of("1", new CreditUnit(unit)),
        Organization.of("https://example.org/authority", "Authority"),
        null);
  }

  static Fee fee(int dollars) {
    return new Fee(
        BigDecimal.valueOf(dollars), "USD", OrganizationId.of("https://example.org/payee"));
  }

  private static LanguageMap words(Random random, int count) {
    LanguageMap texts = text(String.join(" ", some(random, WORDS, count)));
    return random.nextInt(3) == 0
        ? texts.with("es", String.join(", ", some(random, WORDS, count)))
        : texts;
  }

  /** Returns up to two of some things. */
  public static <T> List<T> some(Random random, List<T> from) {
    return some(random, from, random.nextInt(3));
  }

  private static <T> List<T> some(Random random, List<T> from, int count) {
    var all = new ArrayList<>(from);
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, count));
  }

  static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}

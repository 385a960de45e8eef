package io.microcredential.core;

import io.microcredential.core.assessment.EvidenceKind;
import io.microcredential.core.assessment.EvidenceRole;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.credit.Jurisdiction;
import io.microcredential.core.portfolio.IdentityScheme;
import io.microcredential.core.store.Lookup;
import io.microcredential.core.store.RecordKey;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes random instances of any record from its components.
 *
 * <p>A record that refuses its components is tried again with others; one that always refuses needs
 * a maker of its own below, and says so.
 */
public final class RandomRecords {

  private static final int DEEPEST = 4;
  private static final List<String> TEXTS =
      List.of(
          "plain",
          "US",
          "USD",
          "text/html",
          "a.code",
          "with \"quotes\" \\ and /",
          "ä€😀 \u2028",
          "line\nbreak\ttab",
          "1",
          "{\"a\":[1]}",
          "true",
          "null",
          "  spaces  ",
          "\u0001 control 1");

  private static final List<String> LETTERS = List.of("a", "b", "c");
  private static final List<String> PLACES = List.of("US", "US-TN", "US-TN/knox", "FR");

  private static final Map<Class<?>, Function<Random, Object>> MAKERS =
      Map.ofEntries(
          Map.entry(String.class, r -> pick(r, TEXTS)),
          Map.entry(int.class, r -> r.nextInt(9) == 0 ? r.nextInt(12) : 1 + r.nextInt(3)),
          Map.entry(Integer.class, r -> 1 + r.nextInt(999)),
          Map.entry(long.class, Random::nextLong),
          Map.entry(Long.class, r -> 1L + r.nextInt()),
          Map.entry(boolean.class, Random::nextBoolean),
          Map.entry(Version.class, r -> new Version(1 + r.nextInt(99), r.nextInt(99))),
          Map.entry(Digest.class, r -> Digest.ofText("" + r.nextInt())),
          Map.entry(Fraction.class, RandomRecords::fraction),
          Map.entry(LanguageMap.class, RandomRecords::texts),
          Map.entry(EvidenceKind.class, r -> EvidenceKind.of("K_" + r.nextInt(9))),
          Map.entry(EvidenceRole.class, r -> EvidenceRole.of("R" + r.nextInt(9))),
          Map.entry(CreditUnit.class, r -> new CreditUnit("U" + r.nextInt(9))),
          Map.entry(Jurisdiction.class, r -> Jurisdiction.of(pick(r, PLACES))),
          Map.entry(MicroCredentialId.class, r -> MicroCredentialId.of(uri(r).toString())),
          Map.entry(CompetencyId.class, r -> CompetencyId.of(uri(r).toString())),
          Map.entry(OrganizationId.class, r -> OrganizationId.of(uri(r).toString())),
          Map.entry(AwardId.class, r -> AwardId.of(uri(r).toString())),
          Map.entry(StackId.class, r -> StackId.of(uri(r).toString())),
          Map.entry(GoalId.class, r -> GoalId.of(uri(r).toString())),
          Map.entry(IdentityScheme.class, r -> IdentityScheme.of("scheme-" + r.nextInt(9))),
          Map.entry(
              RecordKey.class, r -> new RecordKey("kind-" + pick(r, LETTERS), "" + r.nextInt(9))),
          Map.entry(Lookup.class, r -> new Lookup("name." + pick(r, LETTERS), "" + r.nextInt(9))),
          Map.entry(URI.class, RandomRecords::uri),
          Map.entry(BigDecimal.class, r -> new BigDecimal(new BigInteger(60, r), r.nextInt(19))),
          Map.entry(Instant.class, r -> Instant.ofEpochSecond(r.nextInt(), r.nextInt(1 << 29))),
          Map.entry(LocalDate.class, r -> LocalDate.ofEpochDay(r.nextInt(40_000))),
          Map.entry(Duration.class, r -> Duration.ofSeconds(r.nextInt(99_999), r.nextInt(99))),
          Map.entry(Period.class, r -> Period.of(r.nextInt(9), r.nextInt(30), r.nextInt(99))));

  private final Random random;

  public RandomRecords(Random random) {
    this.random = random;
  }

  /** Returns a random instance of a record type. */
  public <T> T of(Class<T> type) {
    return type.cast(plain(type, 0));
  }

  /** Returns a random instance in which some components, by name, are as given. */
  public <T> T of(Class<T> type, Map<String, ?> given) {
    return type.cast(record(type, given, 0));
  }

  private Object record(Class<?> type, Map<String, ?> given, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    for (int attempt = 0; attempt < 1_000; attempt++) {
      Object[] values =
          Arrays.stream(components)
              .map(
                  c ->
                      given.containsKey(c.getName()) ? given.get(c.getName()) : component(c, depth))
              .toArray();
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      } catch (InvocationTargetException e) {
        if (!(e.getCause() instanceof IllegalArgumentException)) {
          throw new AssertionError(type + " fails in another way than by refusing", e.getCause());
        }
      } catch (ReflectiveOperationException e) {
        throw new AssertionError(e);
      }
    }
    throw new AssertionError(type + " refuses everything that is made at random; add a maker");
  }

  private @Nullable Object component(RecordComponent component, int depth) {
    AnnotatedType type = component.getAnnotatedType();
    return type.isAnnotationPresent(Nullable.class) && random.nextInt(3) == 0
        ? null
        : value(type, component.getGenericType(), depth + 1);
  }

  private Object value(AnnotatedType annotated, Type type, int depth) {
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      AnnotatedType item =
          ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[0];
      var list = new ArrayList<>();
      Type content = generic.getActualTypeArguments()[0];
      boolean ends = content instanceof Class<?> plain && plain.isEnum();
      for (int i = depth > DEEPEST && !ends ? 0 : random.nextInt(4); i > 0; i--) {
        list.add(value(item, content, depth));
      }
      return list;
    }
    return plain((Class<?>) type, depth);
  }

  private Object plain(Class<?> plain, int depth) {
    Function<Random, Object> maker = MAKERS.get(plain);
    if (maker != null) {
      return maker.apply(random);
    } else if (plain.isEnum()) {
      return pick(random, Arrays.asList(plain.getEnumConstants()));
    } else if (plain.isSealed()) {
      return record(variant(plain, depth), Map.of(), depth);
    } else if (isLocalId(plain)) {
      return record(plain, Map.of("value", "id-" + random.nextInt(6)), depth);
    }
    return record(plain, Map.of(), depth);
  }

  /** Returns a variant; far down one that does not hold its own kind again. */
  private Class<?> variant(Class<?> choice, int depth) {
    List<Class<?>> variants =
        Arrays.stream(choice.getPermittedSubclasses())
            .filter(v -> depth <= DEEPEST - 1 || !holds(v, choice))
            .toList();
    return pick(random, variants);
  }

  private static boolean holds(Class<?> type, Class<?> inside) {
    return Arrays.stream(type.getRecordComponents())
        .anyMatch(c -> c.getGenericType().getTypeName().contains(inside.getName()));
  }

  private static boolean isLocalId(Class<?> type) {
    return type.getPackage().equals(PersonId.class.getPackage())
        && type.getSimpleName().endsWith("Id");
  }

  private static Fraction fraction(Random random) {
    return random.nextBoolean()
        ? Fraction.of(random.nextInt(7), 6)
        : new Fraction(new BigInteger(80, random), new BigInteger(80, random).add(BigInteger.ONE));
  }

  private static LanguageMap texts(Random random) {
    LanguageMap texts = LanguageMap.of(pick(random, List.of("en", "de-CH")), pick(random, TEXTS));
    return random.nextBoolean() ? texts : texts.with("zh-Hant", pick(random, TEXTS));
  }

  private static URI uri(Random random) {
    return URI.create("https://example.org/" + random.nextInt(50) + "?a=b&c=%20#d");
  }

  private static <T> T pick(Random random, List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}

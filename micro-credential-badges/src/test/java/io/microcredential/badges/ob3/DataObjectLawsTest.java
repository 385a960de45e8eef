package io.microcredential.badges.ob3;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.ob3.DataModel.Property;
import io.microcredential.core.Outcome;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNumber;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/**
 * Feature row I1: every class and every property of the specification's appendix B is there, says
 * what the document says, and is written as it was read.
 */
class DataObjectLawsTest {

  /** The classes of the data model that have a type here; proofs are kept as JSON. */
  private static final List<String> CLASSES =
      List.of(
          "AchievementCredential",
          "AchievementSubject",
          "Achievement",
          "Profile",
          "IdentifierEntry",
          "IdentityObject",
          "Address",
          "GeoCoordinates",
          "Image",
          "Criteria",
          "Alignment",
          "Related",
          "ResultDescription",
          "RubricCriterionLevel",
          "Result",
          "Evidence",
          "EndorsementCredential",
          "EndorsementSubject",
          "CredentialSchema",
          "CredentialStatus",
          "RefreshService",
          "TermsOfUse");

  /** An object of a class. */
  record Sample(String className, JsonObject json) {}

  @Provide
  Arbitrary<Sample> samples() {
    return Arbitraries.of(CLASSES).flatMap(name -> random().map(r -> sample(name, r)));
  }

  @Provide
  Arbitrary<JsonObject> badges() {
    return random().map(random -> sample("AchievementCredential", random).json());
  }

  private static Arbitrary<Random> random() {
    return Arbitraries.randomValue(random -> new Random(random.nextLong()));
  }

  private static Sample sample(String className, Random random) {
    return new Sample(className, new RandomObjects(random, random.nextBoolean()).of(className));
  }

  @net.jqwik.api.Property(tries = 300)
  void isWrittenByteForByteAsItWasRead(@ForAll("badges") JsonObject badge) {
    byte[] document = Json.write(badge).getBytes(StandardCharsets.UTF_8);
    AchievementCredential read =
        Json.parse(document)
            .then(json -> AchievementCredential.from((JsonObject) json))
            .orElseThrow();
    assertThat(Json.write(read.toJson()).getBytes(StandardCharsets.UTF_8)).isEqualTo(document);
    assertThat(read.sameCredential(AchievementCredential.from(badge).orElseThrow())).isTrue();
  }

  @net.jqwik.api.Property(tries = 600)
  void everyPropertySaysWhatTheDocumentSaysAndCanBeSet(@ForAll("samples") Sample sample)
      throws ReflectiveOperationException {
    DataObject<?> object = read(sample);
    for (Property property : DataModel.current().properties(sample.className())) {
      String name = property.name();
      if (name.equals("type") || name.equals("@context")) {
        continue;
      }
      Method reader = object.getClass().getMethod(name);
      Object said = reader.invoke(object);
      JsonValue written = sample.json().members().get(name);
      assertThat(isSaid(said)).as(sample.className() + "." + name).isEqualTo(written != null);
      if (written == null) {
        continue;
      }
      JsonValue again = json(said instanceof Optional<?> found ? found.orElseThrow() : said);
      boolean reference =
          property.range().equals("ProfileOrIri") && !(written instanceof JsonObject);
      if (property.range().equals("dateTime")) {
        assertThat(again).isEqualTo(JsonValue.of(DateTimes.parse(text(written)).get().toString()));
      } else if (!reference) {
        assertThat(again).as(sample.className() + "." + name).isEqualTo(written);
        assertThat(set(object, name, said).toJson()).isEqualTo(sample.json());
        assertThat(Json.write(set(object, name, said).toJson()))
            .isEqualTo(Json.write(sample.json()));
      }
    }
  }

  @net.jqwik.api.Property(tries = 200)
  void keepsWhatTheSpecificationDoesNotKnowAndTheOrder(@ForAll("badges") JsonObject badge) {
    AchievementCredential changed =
        AchievementCredential.from(badge).orElseThrow().withName("Another name");
    List<String> before = List.copyOf(badge.members().keySet());
    assertThat(List.copyOf(changed.toJson().members().keySet()))
        .startsWith(before.toArray(String[]::new));
    assertThat(changed.furtherMembers().keySet())
        .isEqualTo(
            new java.util.LinkedHashSet<>(
                before.stream().filter(name -> name.startsWith("ext")).toList()));
    assertThat(changed.toJson().without("name")).isEqualTo(badge.without("name"));
  }

  private static DataObject<?> read(Sample sample) throws ReflectiveOperationException {
    Class<?> type = Class.forName("io.microcredential.badges.ob3." + sample.className());
    var read = (Outcome<?>) type.getMethod("from", JsonObject.class).invoke(null, sample.json());
    return (DataObject<?>) read.orElseThrow();
  }

  private static boolean isSaid(Object value) {
    return value instanceof Optional<?> found
        ? found.isPresent()
        : !(value instanceof List<?> list) || !list.isEmpty();
  }

  private static DataObject<?> set(DataObject<?> object, String name, Object said)
      throws ReflectiveOperationException {
    Object value = said instanceof Optional<?> found ? found.orElseThrow() : said;
    String setter = "with" + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    Class<?> type =
        value instanceof List<?>
            ? List.class
            : value instanceof Boolean ? boolean.class : value.getClass();
    return (DataObject<?>) object.getClass().getMethod(setter, type).invoke(object, value);
  }

  private static JsonValue json(Object value) {
    if (value instanceof List<?> list) {
      return new JsonArray(list.stream().map(DataObjectLawsTest::json).toList());
    } else if (value instanceof DataObject<?> object) {
      return object.toJson();
    } else if (value instanceof JsonObject object) {
      return object;
    } else if (value instanceof BigDecimal number) {
      return new JsonNumber(number.toString());
    } else if (value instanceof Boolean truth) {
      return new JsonBoolean(truth);
    } else if (value instanceof Instant || value instanceof LocalDate) {
      return JsonValue.of(value.toString());
    }
    return JsonValue.of((String) value);
  }

  private static String text(JsonValue value) {
    return ((JsonValue.JsonString) value).value();
  }
}

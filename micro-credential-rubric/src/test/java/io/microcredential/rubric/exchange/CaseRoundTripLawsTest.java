package io.microcredential.rubric.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.CriterionId;
import io.microcredential.core.Fraction;
import io.microcredential.core.LevelId;
import io.microcredential.core.Outcome;
import io.microcredential.core.RandomRecords;
import io.microcredential.core.assessment.Criterion;
import io.microcredential.core.assessment.CriterionLevel;
import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Feature row E11: rubrics of any content go out as CASE 1.1 and come in as they were. */
class CaseRoundTripLawsTest {

  private static final CaseRubricReader READER = CaseRubricReader.in(Locale.ENGLISH);
  private static final CaseRubricWriter WRITER =
      CaseRubricWriter.at(URI.create("https://example.org/rubrics/1"));

  /** Any texts in any languages, any exact numbers; distinct ids and rising points. */
  private static Rubric rubric(long seed) {
    var records = new RandomRecords(new Random(seed));
    var criteria = new ArrayList<Criterion>();
    for (Criterion criterion : records.of(Rubric.class).criteria()) {
      criteria.add(
          new Criterion(
              CriterionId.of("c~" + criteria.size()),
              criterion.title(),
              criterion.description(),
              criterion.weight(),
              levels(criterion.levels())));
    }
    return new Rubric(records.of(Rubric.class).title(), criteria);
  }

  private static List<CriterionLevel> levels(List<CriterionLevel> any) {
    var levels = new ArrayList<CriterionLevel>();
    for (CriterionLevel level :
        any.stream().sorted(Comparator.comparing(CriterionLevel::points)).toList()) {
      // Farther apart than any number is large, or two of them could be equal.
      Fraction points = level.points().plus(Fraction.of(levels.size(), 7));
      // Every other level is a range, too short to reach the next.
      levels.add(
          new CriterionLevel(
              LevelId.of("l:" + levels.size()),
              level.name(),
              points,
              level.descriptors(),
              levels.size() % 2 == 0 ? null : points.plus(Fraction.of(1, 8))));
    }
    return levels;
  }

  private static JsonObject written(Rubric rubric) {
    return WRITER.write(rubric, Instant.parse("2026-01-31T09:00:00Z")).orElseThrow();
  }

  @Property(tries = 400)
  void whatIsWrittenReadsBackAsItWas(@ForAll long seed) {
    Rubric rubric = rubric(seed);
    String text = Json.writeIndented(written(rubric));

    Outcome<Rubric> read = READER.read(text.getBytes(StandardCharsets.UTF_8));

    assertThat(read.problems()).isEmpty();
    assertThat(read.orElseThrow()).isEqualTo(rubric);
    assertThat(Json.writeIndented(written(read.orElseThrow()))).isEqualTo(text);
  }

  /** A program that drops extensions costs translations and exactness, and nothing else. */
  @Property(tries = 200)
  void whatEverybodyUnderstandsIsEnoughForARubric(@ForAll long seed) {
    Rubric rubric = rubric(seed);

    Outcome<Rubric> read = READER.read(withoutExtensions(written(rubric)));

    assertThat(read.isSuccess()).as(() -> read.problems().toString()).isTrue();
    List<Criterion> found = read.orElseThrow().criteria();
    assertThat(found).hasSameSizeAs(rubric.criteria());
    for (int i = 0; i < found.size(); i++) {
      Criterion criterion = rubric.criteria().get(i);
      assertThat(CaseForm.number(found.get(i).weight()))
          .isEqualTo(CaseForm.number(criterion.weight()));
      assertThat(found.get(i).levels())
          .extracting(level -> level.name().original())
          .containsExactlyElementsOf(
              criterion.levels().stream().map(level -> CaseForm.line(level.name())).toList());
      assertThat(found.get(i).levels())
          .extracting(level -> CaseForm.number(level.points()))
          .containsExactlyElementsOf(
              criterion.levels().stream().map(level -> CaseForm.number(level.points())).toList());
    }
  }

  /** Whatever somebody puts in place of one member, the answer is a value. */
  @Property(tries = 400)
  void readingNeverFails(@ForAll long seed) {
    var random = new Random(seed);
    JsonValue broken = broken(written(rubric(seed)), random);

    Outcome<Rubric> read = READER.read(broken);

    assertThat(read.isSuccess()).isEqualTo(!read.problems().hasErrors());
    assertThat(read.problems().list()).hasSizeLessThan(203);
  }

  private static JsonValue withoutExtensions(JsonValue value) {
    if (value instanceof JsonArray array) {
      return new JsonArray(
          array.items().stream().map(CaseRoundTripLawsTest::withoutExtensions).toList());
    } else if (value instanceof JsonObject object) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      object
          .without("extensions")
          .members()
          .forEach((n, v) -> members.put(n, withoutExtensions(v)));
      return new JsonObject(members);
    }
    return value;
  }

  private static JsonValue broken(JsonValue value, Random random) {
    if (random.nextInt(12) == 0) {
      List<JsonValue> others =
          List.of(
              new JsonValue.JsonNull(),
              new JsonValue.JsonBoolean(true),
              JsonValue.of(-3),
              JsonValue.of(" "),
              JsonValue.of("other\ud800"),
              new JsonValue.JsonNumber("1e99999"),
              new JsonArray(List.of(JsonValue.of(1))),
              new JsonObject(Map.of("io.microcredential.rubric", JsonValue.of("x"))));
      return others.get(random.nextInt(others.size()));
    }
    if (value instanceof JsonArray array) {
      return new JsonArray(array.items().stream().map(item -> broken(item, random)).toList());
    } else if (value instanceof JsonObject object) {
      Map<String, JsonValue> members = new LinkedHashMap<>();
      object.members().forEach((name, member) -> members.put(name, broken(member, random)));
      return new JsonObject(members);
    }
    return value;
  }
}

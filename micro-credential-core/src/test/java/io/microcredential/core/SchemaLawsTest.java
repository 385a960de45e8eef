package io.microcredential.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.assessment.Rubric;
import io.microcredential.core.assignment.Assignment;
import io.microcredential.core.catalog.MicroCredentialDraft;
import io.microcredential.core.credit.CreditUnit;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonForm;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonBoolean;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.rule.AwardRule;
import io.microcredential.core.stack.Stack;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Feature row A11: what is written fits its schema, and schema and reader agree on damage. */
class SchemaLawsTest {

  /** What reading finds wrong with the shape of a document, apart from what its values say. */
  private static final Set<String> SHAPE =
      Set.of(
          "json.missing-member",
          "json.unknown-member",
          "json.null",
          "json.wrong-type",
          "json.type");

  private static final List<JsonValue> STRANGERS =
      List.of(
          new JsonNull(),
          new JsonBoolean(true),
          JsonValue.of(7),
          JsonValue.of("\u0000?"),
          new JsonArray(List.of(JsonValue.of("a"))),
          new JsonObject(Map.of("no-such-member", JsonValue.of("a"))));

  private static final Map<Class<?>, Checked> TYPES = types();

  private record Checked(JsonForm<?> form, JsonSchemaValidation schema) {}

  private static Map<Class<?>, Checked> types() {
    Map<Class<?>, Checked> types = new LinkedHashMap<>();
    for (Class<?> type :
        CoreTypes.recordsBeside(
            Rubric.class,
            Assignment.class,
            CreditUnit.class,
            AwardRule.class,
            MicroCredentialDraft.class,
            Stack.class)) {
      if (Modifier.isPublic(type.getModifiers()) && type.getEnclosingClass() == null) {
        JsonForm<?> form = JsonForm.of(type);
        types.put(type, new Checked(form, JsonSchemaValidation.against(form.schema())));
      }
    }
    return types;
  }

  private static <T> JsonValue write(JsonForm<T> form, Object record) {
    @SuppressWarnings("unchecked") // the form was made for the record's own type
    T value = (T) record;
    return form.toJson(value);
  }

  @Property(tries = 10)
  void whateverIsWrittenFitsTheSchemaOfItsType(@ForAll long seed) {
    var records = new RandomRecords(new Random(seed));
    TYPES.forEach(
        (type, checked) -> {
          JsonValue json = write(checked.form(), records.of(type));
          assertThat(checked.schema().errors(json)).as(type + " " + Json.write(json)).isEmpty();
        });
  }

  @Property(tries = 20)
  void schemaAndReaderRefuseTheSameDamageOfTheShape(@ForAll long seed) {
    var random = new Random(seed);
    var records = new RandomRecords(random);
    TYPES.forEach(
        (type, checked) -> {
          JsonValue damaged = damaged(write(checked.form(), records.of(type)), random);
          Outcome<?> read = checked.form().fromJson(damaged);
          List<String> errors = checked.schema().errors(damaged);
          String document = type + " " + Json.write(damaged) + errors;
          if (read.isSuccess()) {
            assertThat(errors).as(document).isEmpty();
          } else if (read.problems().codes().stream().anyMatch(SHAPE::contains)) {
            assertThat(errors).as(document + read.problems()).isNotEmpty();
          }
        });
  }

  /** Returns the document with one member or item gone, added or replaced somewhere in it. */
  private static JsonValue damaged(JsonValue json, Random random) {
    if (json instanceof JsonObject object && !object.members().isEmpty()) {
      var members = new LinkedHashMap<>(object.members());
      String chosen = List.copyOf(members.keySet()).get(random.nextInt(members.size()));
      switch (random.nextInt(6)) {
        case 0 -> members.remove(chosen);
        case 1 -> members.put("zzz", JsonValue.of("x"));
        case 2 -> members.put(chosen, stranger(random));
        default -> members.put(chosen, damaged(members.get(chosen), random));
      }
      return new JsonObject(members);
    }
    if (json instanceof JsonArray array && !array.items().isEmpty()) {
      var items = new ArrayList<>(array.items());
      int chosen = random.nextInt(items.size());
      items.set(chosen, damaged(items.get(chosen), random));
      return new JsonArray(items);
    }
    return stranger(random);
  }

  private static JsonValue stranger(Random random) {
    return STRANGERS.get(random.nextInt(STRANGERS.size()));
  }
}

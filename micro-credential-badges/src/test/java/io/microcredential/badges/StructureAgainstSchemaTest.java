package io.microcredential.badges;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.badges.fixture.JsonEdits;
import io.microcredential.badges.fixture.OfficialSchemas;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonNull;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The library's own check of the form, against the published schemas, over every change of the
 * specification's complete example at every place: never more lenient than the schemas, and
 * stricter only where a reason stands here.
 */
@Tag("shared")
class StructureAgainstSchemaTest {

  private final JsonObject full = SharedData.object("samples/examples-ob30/fullOpenBadge.json");

  private static final List<JsonValue> STRANGERS =
      List.of(
          new JsonNull(),
          JsonEdits.value("true"),
          JsonEdits.value("7"),
          JsonEdits.value("\"stranger\""),
          JsonEdits.value("\"\""),
          JsonEdits.value("\"ext:own\""),
          JsonEdits.value("\"2026-01-31T09:00:00Z\""),
          JsonEdits.value("\"2026-01-31T09:00:00\""),
          JsonEdits.value("\"2026-02-30T09:00:00Z\""),
          JsonEdits.value("\"https://example.org/stranger\""),
          JsonEdits.value("[]"),
          JsonEdits.value("[\"stranger\"]"),
          JsonEdits.value("[7]"),
          JsonEdits.value("{}"),
          JsonEdits.value("{\"id\": \"https://example.org/stranger\"}"));

  /**
   * Why a badge may be refused that the JSON-LD adaptation of the schema accepts. The schemas ask
   * for no absolute IRIs and let by what only prose forbids.
   */
  private static final Map<String, String> STRICTER =
      Map.of(
          "absolute IRI", "an id that is none makes the signature leave out its node",
          "contexts", "prose: only 3.0.2 and 3.0.3 go with the data model 2.0",
          "criteria", "prose: criteria have an id or a narrative",
          "space behind a time", "the validator lets it by; RFC 3339 has no such form",
          "language map", "no context defines a map of languages, so nothing in it is signed",
          "lone type", "the adaptation does not look at a type without a list around it");

  /** The formal schema at hand is of October 2024; later ones require no id of a status. */
  private static final Set<String> LATER =
      Set.of("removed /credentialStatus/id", "removed /endorsement/0/credentialStatus/id");

  /** What stands in a second item of a list, or in an endorsement that is not the credential's. */
  private static final Pattern SEEN_ELSEWHERE =
      Pattern.compile("/[1-9][0-9]*/|./endorsement/0/|./endorsement/0$");

  private static void mutations(JsonObject full, BiConsumer<String, JsonObject> action) {
    JsonEdits.each(
        full,
        (place, value) -> {
          if (SEEN_ELSEWHERE.matcher(place).find()) {
            return;
          }
          action.accept("removed " + place, JsonEdits.without(full, place));
          for (JsonValue stranger : STRANGERS) {
            action.accept(
                Json.write(stranger) + " at " + place, JsonEdits.with(full, place, stranger));
          }
          action.accept(
              "list around " + place, JsonEdits.with(full, place, new JsonArray(List.of(value))));
          if (value instanceof JsonArray array && array.items().size() == 1) {
            action.accept(
                "no list around " + place, JsonEdits.with(full, place, array.items().get(0)));
          }
          if (value instanceof JsonObject object) {
            action.accept(
                "unknown member in " + place,
                JsonEdits.with(full, place, object.with("stranger", JsonValue.of("x"))));
          }
          if (value instanceof JsonString text) {
            action.accept(
                "longer text " + place,
                JsonEdits.with(full, place, JsonValue.of(text.value() + " ")));
          }
        });
  }

  /** What came of all changes of one document. */
  private static final class Comparison {
    final List<String> lenient = new ArrayList<>();
    final List<String> silent = new ArrayList<>();
    final Map<String, Integer> stricter = new TreeMap<>();
    int tried;

    /** Compares a check with the adaptation, and its silence with the formal schema. */
    static Comparison of(
        JsonObject document,
        Function<JsonObject, Problems> check,
        OfficialSchemas adapted,
        OfficialSchemas formal) {
      var found = new Comparison();
      mutations(
          document,
          (what, changed) -> {
            found.tried++;
            Problems ours = check.apply(changed);
            boolean accepted = adapted.accepts(changed);
            if (!ours.hasErrors() && !accepted) {
              found.lenient.add(what);
            } else if (ours.isEmpty() && !LATER.contains(what) && !formal.accepts(changed)) {
              found.silent.add(what);
            } else if (ours.hasErrors() && accepted) {
              found.stricter.merge(reason(changed, ours), 1, Integer::sum);
            }
          });
      assertThat(found.lenient).as("accepted against the adaptation").isEmpty();
      assertThat(found.silent).as("no warning against the formal schema").isEmpty();
      return found;
    }
  }

  @Test
  void isNeverMoreLenientThanTheSchemasAndStricterOnlyForAReason() {
    OfficialSchemas formal = OfficialSchemas.formal();
    assertThat(formal.errors(full)).isEmpty();
    assertThat(CredentialStructure.problems(full)).isEmpty();

    Comparison found =
        Comparison.of(full, CredentialStructure::problems, OfficialSchemas.adapted(), formal);
    System.out.println("form against schema: " + found.tried + " changes");
    found.stricter.forEach(
        (reason, times) -> System.out.println("  stricter " + times + " times: " + reason));
    assertThat(found.stricter.keySet()).isEqualTo(STRICTER.keySet());
    assertThat(found.tried).isGreaterThan(4_500);
  }

  @Test
  void isNeverMoreLenientWithEndorsementsEither() {
    JsonObject endorsement = SharedData.object("samples/examples-ob30/endorsement.json");
    String file = "/ob_v3p0_endorsementcredential_schema.json";
    OfficialSchemas formal = OfficialSchemas.of("derived/json" + file);
    assertThat(formal.errors(endorsement)).isEmpty();
    assertThat(CredentialStructure.endorsementProblems(endorsement)).isEmpty();

    Comparison found =
        Comparison.of(
            endorsement,
            CredentialStructure::endorsementProblems,
            OfficialSchemas.of("published/json-ld" + file),
            formal);
    assertThat(STRICTER.keySet()).containsAll(found.stricter.keySet());
    assertThat(found.tried).isGreaterThan(500);
  }

  /** The complete example, told in the data model 1.1. */
  private JsonObject older() {
    String text =
        Json.write(full)
            .replace(
                "https://www.w3.org/ns/credentials/v2", "https://www.w3.org/2018/credentials/v1")
            .replace("context-3.0.3.json", "context-3.0.1.json")
            .replace("\"validFrom\"", "\"issuanceDate\"")
            .replace("\"validUntil\"", "\"expirationDate\"");
    return JsonEdits.object(text);
  }

  @Test
  void isNeverMoreLenientWithBadgesOfTheOlderDataModelEither() {
    JsonObject older = older();
    String file = "/ob_v3p0_anyachievementcredential_schema.json";
    OfficialSchemas adapted = OfficialSchemas.of("published/json-ld" + file);
    assertThat(adapted.errors(older)).isEmpty();
    assertThat(CredentialStructure.problems(older).codes())
        .isNotEmpty()
        .containsOnly("ob3.data-model-1.1");

    Comparison found =
        Comparison.of(
            older,
            CredentialStructure::problems,
            adapted,
            OfficialSchemas.of("derived/json" + file));
    assertThat(STRICTER.keySet()).containsAll(found.stricter.keySet());
    assertThat(found.tried).isGreaterThan(4_500);
  }

  private static String reason(JsonObject changed, Problems ours) {
    Problem first = ours.stream().filter(Problem::isError).findFirst().orElseThrow();
    return switch (first.code()) {
      case "ob3.contexts" -> "contexts";
      case "ob3.criteria-empty" -> "criteria";
      case "ob3.type" -> "lone type";
      case "ob3.value" ->
          first.message().contains("absolute IRI")
              ? "absolute IRI"
              : first.message().contains("date") ? "space behind a time" : unexplained(first);
      case "ob3.wrong-kind", "ob3.missing" ->
          isLanguageMap(changed, first) ? "language map" : unexplained(first);
      default -> unexplained(first);
    };
  }

  private static boolean isLanguageMap(JsonObject changed, Problem problem) {
    String place = problem.at().toString();
    JsonValue found =
        problem.code().equals("ob3.missing")
            ? JsonEdits.at(changed, place.substring(0, place.lastIndexOf('/')))
            : JsonEdits.at(changed, place);
    return found instanceof JsonObject map
        && map.members().values().stream().allMatch(JsonString.class::isInstance);
  }

  private static String unexplained(Problem problem) {
    String place = problem.at().toString().replaceAll("/[0-9]+", "/*");
    return problem.code() + " at " + place + ": " + problem.message();
  }
}

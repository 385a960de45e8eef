package io.microcredential.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.microcredential.core.JsonSchemaValidation;
import io.microcredential.core.PersonId;
import io.microcredential.core.catalog.MicroCredentialJson;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleDefinitions;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Feature row A11: each stored document has a published schema that says what is written. */
class JsonSchemasTest {

  private static final String REFRESH =
      "a record changed and its schema did not; refresh with: mvn -pl micro-credential-core test"
          + " -Dtest=JsonSchemasTest#thePublished* -Dschemas.refresh=true";
  private static final Path PUBLISHED =
      Path.of(System.getProperty("basedir", "."), "..", "docs", "schemas");

  /** Returns the forms of documents by their formats, as they stand in the classes of core. */
  private static Map<String, JsonForm<?>> documents() throws Exception {
    Path here = Path.of(PersonId.class.getResource("PersonId.class").toURI()).getParent();
    Path root = here.getParent().getParent().getParent();
    var documents = new TreeMap<String, JsonForm<?>>();
    try (Stream<Path> files = Files.walk(here)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        String name = root.relativize(file).toString().replaceAll("[/\\\\]", ".");
        if (!name.endsWith("-info.class")) {
          for (JsonForm<?> form : forms(Class.forName(name.substring(0, name.length() - 6)))) {
            documents.put(form.format(), form);
          }
        }
      }
    }
    documents.remove("");
    return documents;
  }

  private static List<JsonForm<?>> forms(Class<?> type) throws IllegalAccessException {
    var forms = new ArrayList<JsonForm<?>>();
    for (Field field : type.getDeclaredFields()) {
      if (field.getType() == JsonForm.class && Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        forms.add((JsonForm<?>) field.get(null));
      }
    }
    return forms;
  }

  @Test
  void everyDocumentOfCoreHasAFormatWithASchema() throws Exception {
    assertThat(JsonSchemas.formats()).containsExactlyInAnyOrderElementsOf(documents().keySet());
  }

  @Test
  void thePublishedSchemasAreThoseOfTheRecords() throws Exception {
    for (Map.Entry<String, JsonForm<?>> document : documents().entrySet()) {
      Path file = PUBLISHED.resolve(JsonSchemas.fileName(document.getKey()));
      String schema = Json.writeIndented(document.getValue().schema());
      if (Boolean.getBoolean("schemas.refresh")) {
        write(file, schema);
      }
      assertThat(file).as(REFRESH).exists().content().as(REFRESH).isEqualTo(schema);
    }
  }

  private static void write(Path file, String schema) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, schema);
  }

  @Test
  void theJarCarriesThePublishedSchemas() throws Exception {
    for (String format : JsonSchemas.formats()) {
      assertThat(JsonSchemas.text(format))
          .contains(Files.readString(PUBLISHED.resolve(JsonSchemas.fileName(format))));
    }
    assertThat(JsonSchemas.text("micro-credential-definition/0")).isEmpty();
  }

  @Test
  void eachSchemaNamesItsDialectAndItself() throws Exception {
    for (JsonForm<?> form : documents().values()) {
      Map<String, JsonValue> members = ((JsonObject) form.schema()).members();
      assertThat(members)
          .containsEntry("$schema", JsonValue.of("https://json-schema.org/draft/2020-12/schema"))
          .containsEntry("$id", JsonValue.of("urn:micro-credential:schema:" + form.format()))
          .containsEntry("title", JsonValue.of(form.format()));
    }
  }

  @Nested
  class Definitions {

    private final String draft = MicroCredentialJson.write(SampleDefinitions.draft());
    private final JsonSchemaValidation schema =
        JsonSchemaValidation.against(
            JsonSchemas.text("micro-credential-definition/1").orElseThrow());

    @Test
    void aWrittenDraftFits() {
      assertThat(schema.errors(draft)).isEmpty();
    }

    @Test
    void aWrittenPublishedVersionFitsItsOwnSchemaOnly() {
      String published = MicroCredentialJson.write(SampleDefinitions.published());
      JsonSchemaValidation its =
          JsonSchemaValidation.against(
              JsonSchemas.text("micro-credential-published/1").orElseThrow());
      assertThat(its.errors(published)).isEmpty();
      assertThat(its.errors(draft)).isNotEmpty();
      assertThat(schema.errors(published)).isNotEmpty();
      assertThat(its.errors(published.replace("\"sha256:", "\"md5:"))).isNotEmpty();
      assertThat(its.errors(published.replace("08:00:00Z", "at eight"))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "definition/1 | definition/2",
          "\"version\": \"1.0\" | \"version\": \"1\"",
          "\"version\": \"1.0\" | \"version\": 1.0",
          "\"title\" | \"name\"",
          "\"validity\": \"P5Y\" | \"validity\": \"5 years\"",
          "\"type\": \"allOf\" | \"type\": \"most\"",
          "\"type\": \"allOf\" | \"kind\": \"allOf\"",
          "\"weight\": \"2\" | \"weight\": \"two\"",
          "\"maximum\": 4 | \"maximum\": \"4\"",
          "\"maximum\": 4 | \"maximum\": 4.5",
          "\"amount\": \"45.00\" | \"amount\": \"45,00\"",
          "\"most\": \"PT20H\" | \"most\": \"20 hours\"",
          "\"tags\": [ | \"tags\": [ null,",
          "\"en\": \"Talk That Teaches\" | \"en\": [\"Talk That Teaches\"]"
        })
    void aDamagedOneDoesNot(String whole, String damaged) {
      assertThat(draft).contains(whole);
      assertThat(schema.errors(draft.replace(whole, damaged))).isNotEmpty();
    }
  }

  @Nested
  class Shapes {

    /** A type that holds others, which hold themselves. */
    public record Tree(List<Node> roots) {}

    /** A node with others below it. */
    public record Node(String name, List<Node> below) {}

    @Test
    void typesThatHoldThemselvesAreNamedOnce() {
      JsonForm<Tree> form = JsonForm.of(Tree.class);
      JsonSchemaValidation schema = JsonSchemaValidation.against(form.schema());
      var tree = new Tree(List.of(new Node("a", List.of(new Node("b", List.of())))));
      String text = form.write(tree);
      assertThat(schema.errors(text)).isEmpty();
      assertThat(form.read(text).orElseThrow()).isEqualTo(tree);
      assertThat(text).as("an empty list is left out wherever it stands").doesNotContain("[]");
      assertThat(schema.errors(text.replace("\"b\"", "7"))).isNotEmpty();
    }

    @Test
    void typesOfOneNameAreToldApart() {
      JsonForm<Twin> form = JsonForm.of(Twin.class);
      JsonSchemaValidation schema = JsonSchemaValidation.against(form.schema());
      String text = form.write(new Twin("a", new io.microcredential.core.stack.Twin(3)));
      assertThat(schema.errors(text)).isEmpty();
      assertThat(schema.errors(text.replace("\"size\"", "\"name\""))).isNotEmpty();
    }
  }
}

package io.microcredential.core;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import java.util.List;

/** A JSON Schema as an independent validator reads it; formats are asserted. */
public final class JsonSchemaValidation {

  private final Schema schema;

  private JsonSchemaValidation(Schema schema) {
    this.schema = schema;
  }

  /** Returns a validation against a schema, which itself is checked first. */
  public static JsonSchemaValidation against(String schema) {
    // A registry of its own: schemas of types without a format share the absence of an $id.
    SchemaRegistry registry =
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder ->
                builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    return new JsonSchemaValidation(registry.getSchema(schema, InputFormat.JSON));
  }

  /** Returns a validation against a schema. */
  public static JsonSchemaValidation against(JsonValue schema) {
    return against(Json.write(schema));
  }

  /** Returns every error, as text. */
  public List<String> errors(String document) {
    return schema.validate(document, InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
        .toList();
  }

  /** Returns every error, as text. */
  public List<String> errors(JsonValue document) {
    return errors(Json.write(document));
  }
}

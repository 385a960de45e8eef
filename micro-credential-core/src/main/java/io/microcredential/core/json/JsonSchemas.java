package io.microcredential.core.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The JSON Schemas of the documents that are stored, as they are published with this library.
 *
 * <p>They are for programs in other languages and for editors; this library reads with {@link
 * JsonForm}, which checks more.
 */
public final class JsonSchemas {

  /** The build copies docs/schemas here. */
  private static final String FOLDER = "schemas/";

  private static final List<String> FORMATS =
      List.of(
          "micro-credential-definition/1",
          "micro-credential-published/1",
          "micro-credential-enrollment/1",
          "micro-credential-person/1",
          "micro-credential-portfolio/1",
          "micro-credential-share/1",
          "micro-credential-stored-enrollment/1",
          "micro-credential-enrollment-card/1",
          "micro-credential-stored-person/1",
          "micro-credential-retained-award/1",
          "micro-credential-command/1");

  private JsonSchemas() {}

  /**
   * Returns the formats of documents that have a schema.
   *
   * @return what these documents say in their member {@code format}
   */
  public static List<String> formats() {
    return FORMATS;
  }

  /**
   * Returns the schema of a format.
   *
   * @param format what a document says in its member {@code format}
   * @return the JSON text of the schema, or nothing if there is no such format
   */
  public static Optional<String> text(String format) {
    if (!FORMATS.contains(format)) {
      return Optional.empty();
    }
    try (InputStream in = JsonSchemas.class.getResourceAsStream(FOLDER + fileName(format))) {
      if (in == null) {
        throw new IllegalStateException("this jar was built without its schemas");
      }
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("a schema of this library cannot be read", e);
    }
  }

  static String fileName(String format) {
    return format.replace('/', '-') + ".schema.json";
  }
}

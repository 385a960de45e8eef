package io.microcredential.badges.exchange;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks in anybody's CTDL document for the least that a registry asks of a micro-credential, and
 * for nothing else.
 *
 * <p>That is: {@code @id}, {@code @type}, CTID, name, description, status, web page, and who owns
 * or offers it; of each condition profile a description, of each cost profile details and a
 * description.
 *
 * @see <a href="https://credreg.net/ctdl/handbook">Credential Transparency Description Language
 *     Handbook</a>
 */
public final class CtdlLint {

  private static final List<String> REQUIRED =
      List.of(
          "@id",
          "@type",
          "ceterms:ctid",
          "ceterms:name",
          "ceterms:description",
          "ceterms:credentialStatusType",
          "ceterms:subjectWebpage");

  private final List<Problem> problems = new ArrayList<>();

  private CtdlLint() {}

  /**
   * Looks at a document.
   *
   * @param document the description of one credential
   * @return an error for everything of the minimum that is missing
   */
  public static Problems problems(JsonObject document) {
    var lint = new CtdlLint();
    lint.require(document, REQUIRED, JsonPointer.root());
    if (isEmpty(document, "ceterms:ownedBy") && isEmpty(document, "ceterms:offeredBy")) {
      lint.missing(JsonPointer.root().child("ceterms:ownedBy"));
    }
    lint.profiles(document, "ceterms:requires", List.of("ceterms:description"));
    lint.profiles(
        document, "ceterms:estimatedCost", List.of("ceterms:costDetails", "ceterms:description"));
    return Problems.of(lint.problems);
  }

  private void profiles(JsonObject document, String name, List<String> required) {
    JsonPointer at = JsonPointer.root().child(name);
    JsonValue value = document.members().get(name);
    if (value instanceof JsonObject one) {
      require(one, required, at);
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.items().size(); i++) {
        if (array.items().get(i) instanceof JsonObject profile) {
          require(profile, required, at.child(i));
        }
      }
    }
  }

  private void require(JsonObject object, List<String> names, JsonPointer at) {
    for (String name : names) {
      if (isEmpty(object, name)) {
        missing(at.child(name));
      }
    }
  }

  private void missing(JsonPointer at) {
    problems.add(
        Problem.error("ctdl.missing", at, "A registry asks for this property in any case.")
            .fix("Say it in the definition or in the facts for the registry."));
  }

  private static boolean isEmpty(JsonObject object, String name) {
    JsonValue value = object.members().get(name);
    if (value instanceof JsonString text) {
      return text.value().isBlank();
    } else if (value instanceof JsonArray array) {
      return array.items().isEmpty();
    } else if (value instanceof JsonObject inner) {
      return inner.members().isEmpty();
    }
    return value == null || value instanceof JsonValue.JsonNull;
  }
}

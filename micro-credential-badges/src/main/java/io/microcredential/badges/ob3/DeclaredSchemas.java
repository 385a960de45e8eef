package io.microcredential.badges.ob3;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Checks a credential against the schemas that it says it conforms to, without fetching any.
 *
 * <p>The schemas of 1EdTech for badges and endorsements are known here as the rules of {@link
 * CredentialStructure}, which is proved to be never more lenient than the published files. What the
 * address of a schema serves tomorrow does not matter: the rules are those of this version of the
 * library. Any other schema, and any other way of validating, stays undecided and is a warning.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#credentialschema">Open Badges 3.0,
 *     CredentialSchema</a>
 * @see <a href="https://www.imsglobal.org/spec/vccs/v1p0/">1EdTech JSON Schema Validator 2019</a>
 */
public final class DeclaredSchemas {

  private static final String VALIDATOR = "1EdTechJsonSchemaValidator2019";
  private static final String FOLDER =
      "https://purl\\.imsglobal\\.org/spec/ob/v3p0/schema/json(-ld)?/ob_v3p0_";
  private static final Pattern OF_BADGES =
      Pattern.compile(FOLDER + "(any)?achievementcredential_schema\\.json");
  private static final Pattern OF_ENDORSEMENTS =
      Pattern.compile(FOLDER + "(any)?endorsementcredential_schema\\.json");

  private static final Pattern NO_FURTHER = Pattern.compile("(?!)");

  // Nobody mends more at once, and a hostile document could name a million.
  private static final int MAX_SCHEMAS = 20;

  private DeclaredSchemas() {}

  /**
   * Checks a credential against each of its {@code credentialSchema} entries.
   *
   * @param credential the credential, with or without proof
   * @return {@code schema.not-met}, an error, for each known schema that it does not conform to;
   *     {@code schema.unknown}, a warning, for each that is not carried or is to be applied in a
   *     way that is not known here; nothing if there are no entries or it conforms to all
   */
  public static Problems problems(JsonObject credential) {
    return problems(credential, NO_FURTHER, CredentialStructure::problems);
  }

  /**
   * Checks a credential against each of its {@code credentialSchema} entries, where the schemas of
   * a further class are known.
   *
   * @param credential the credential, with or without proof
   * @param further which addresses of schemas are of that class
   * @param rules the rules of that class
   * @return as {@link #problems(JsonObject)}
   */
  public static Problems problems(
      JsonObject credential, Pattern further, Function<JsonObject, Problems> rules) {
    JsonPointer at = JsonPointer.root().child("credentialSchema");
    JsonValue declared = credential.members().get("credentialSchema");
    var problems = new ArrayList<Problem>();
    if (declared instanceof JsonArray entries) {
      List<JsonValue> items = entries.items();
      for (int i = 0; i < Math.min(items.size(), MAX_SCHEMAS); i++) {
        check(credential, items.get(i), further, rules, at.child(i), problems);
      }
      if (items.size() > MAX_SCHEMAS) {
        problems.add(unknown(at));
      }
    } else if (declared != null) {
      check(credential, declared, further, rules, at, problems);
    }
    return Problems.of(problems);
  }

  private static void check(
      JsonObject credential,
      JsonValue entry,
      Pattern further,
      Function<JsonObject, Problems> rules,
      JsonPointer at,
      List<Problem> problems) {
    String address =
        entry instanceof JsonObject schema
                && schema.text("type").filter(VALIDATOR::equals).isPresent()
            ? schema.text("id").orElse("")
            : "";
    if (OF_BADGES.matcher(address).matches()) {
      conform(credential, CredentialStructure::problems, at, problems);
    } else if (OF_ENDORSEMENTS.matcher(address).matches()) {
      conform(credential, CredentialStructure::endorsementProblems, at, problems);
    } else if (further.matcher(address).matches()) {
      conform(credential, rules, at, problems);
    } else {
      problems.add(unknown(at));
    }
  }

  private static void conform(
      JsonObject credential,
      Function<JsonObject, Problems> rules,
      JsonPointer at,
      List<Problem> problems) {
    if (rules.apply(credential).hasErrors()) {
      problems.add(
          Problem.error(
                  "schema.not-met",
                  at,
                  "The credential says it conforms to this schema, and does not.")
              .fix("Correct the form of the credential, or name the schema of its own class."));
    }
  }

  private static Problem unknown(JsonPointer at) {
    return Problem.warning(
            "schema.unknown",
            at,
            "This schema is not known here and is never fetched, so whether the credential conforms"
                + " to it is open.")
        .fix("Check it by means of your own if it matters to you.");
  }
}

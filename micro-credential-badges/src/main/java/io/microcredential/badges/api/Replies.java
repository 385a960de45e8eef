package io.microcredential.badges.api;

import io.microcredential.badges.api.HttpCalls.Reply;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads what a host answers. Of what a foreign host says only words of the specifications are
 * repeated: the rest may name people, or be meant to deceive the reader.
 */
final class Replies {

  private static final Set<String> MINOR_CODES =
      Set.of(
          "forbidden",
          "fullsuccess",
          "internal_server_error",
          "invalid_data",
          "invalid_query_parameter",
          "misdirected_request",
          "not_acceptable",
          "not_allowed",
          "not_found",
          "not_modified",
          "server_busy",
          "unauthorizedrequest",
          "unknown");

  private static final Set<String> OAUTH_ERRORS =
      Set.of(
          "access_denied",
          "invalid_client",
          "invalid_client_metadata",
          "invalid_grant",
          "invalid_redirect_uri",
          "invalid_request",
          "invalid_scope",
          "invalid_software_statement",
          "server_error",
          "temporarily_unavailable",
          "unapproved_software_statement",
          "unauthorized_client",
          "unsupported_grant_type",
          "unsupported_response_type",
          "unsupported_token_type");

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private Replies() {}

  static Outcome<JsonObject> object(Reply reply) {
    Outcome<JsonValue> parsed = Json.parse(reply.body());
    return parsed.value().orElse(null) instanceof JsonObject object
        ? Outcome.success(object)
        : Outcome.refusal(
            Problem.error(
                "api.client.unreadable",
                JsonPointer.root(),
                "The answer is no JSON object" + codes(parsed) + "."));
  }

  private static String codes(Outcome<JsonValue> parsed) {
    return parsed.isSuccess() ? "" : " (" + String.join(", ", parsed.problems().codes()) + ")";
  }

  /** Says why a host did not do what it was asked for. */
  static Problem refused(Reply reply) {
    return switch (reply.status()) {
      case 401 -> problem("api.client.unauthorized", "The host does not accept the access token.");
      case 403 -> problem("api.client.forbidden", "The host does not permit this.");
      case 429, 503 ->
          problem(
              "api.client.busy",
              "The host is busy"
                  + reply
                      .headers()
                      .firstValue("Retry-After")
                      .filter(text -> SECONDS.matcher(text).matches())
                      .map(text -> "; try again in " + text + " s")
                      .orElse("")
                  + ".");
      default ->
          problem(
              "api.client.refused",
              "The host answered with status " + reply.status() + minorCodes(reply) + ".");
    };
  }

  private static String minorCodes(Reply reply) {
    JsonObject none = new JsonObject(Map.of());
    JsonObject info = object(reply).value().orElse(none);
    JsonValue fields =
        info.members().get("imsx_codeMinor") instanceof JsonObject minor
            ? minor.member("imsx_codeMinorField").orElse(none)
            : none;
    String codes =
        (fields instanceof JsonArray list ? list.items() : List.of(fields))
            .stream()
                .flatMap(
                    field ->
                        field instanceof JsonObject object
                            ? object.text("imsx_codeMinorFieldValue").stream()
                            : Stream.empty())
                .filter(MINOR_CODES::contains)
                .distinct()
                .collect(Collectors.joining(", "));
    return codes.isEmpty() ? "" : " (" + codes + ")";
  }

  /** Says why an authorization server refused, in the words of OAuth 2.0. */
  static Problem oauth(String code, Reply reply) {
    String error = object(reply).value().flatMap(o -> o.text("error")).orElse("");
    return problem(
        code,
        "The authorization server answered with status " + reply.status() + known(error) + ".");
  }

  static String known(String error) {
    return OAUTH_ERRORS.contains(error) ? " (" + error + ")" : "";
  }

  static Problem problem(String code, String message) {
    return Problem.error(code, JsonPointer.root(), message);
  }
}

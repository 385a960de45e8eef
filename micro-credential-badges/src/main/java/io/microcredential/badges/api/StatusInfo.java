package io.microcredential.badges.api;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the payload of every answer that is not a success.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#imsx-statusinfo">Open Badges 3.0, B.3.1
 *     Imsx_StatusInfo</a>
 */
final class StatusInfo {

  /** How many problems are told; a hostile request could otherwise ask for a long answer. */
  private static final int TOLD = 20;

  private StatusInfo() {}

  /** Refuses a request for problems, all of which are told. */
  static ApiResponse refusal(int status, String codeMinor, Problems problems) {
    String description =
        problems.stream().limit(TOLD).map(StatusInfo::sentence).collect(Collectors.joining(" "));
    return ApiResponse.json(
        status, json(status == 404 ? "status" : "error", description, codeMinor));
  }

  static ApiResponse refusal(int status, String codeMinor, String code, String message) {
    return refusal(
        status, codeMinor, Problems.of(Problem.error(code, JsonPointer.root(), message)));
  }

  static ApiResponse internalError() {
    return refusal(
        500, "internal_server_error", "api.server.fault", "The server failed; try again later.");
  }

  private static String sentence(Problem problem) {
    String place = problem.at().tokens().isEmpty() ? "" : " at " + shortened(problem.at());
    String fix = problem.fix().isEmpty() ? "" : " " + problem.fix();
    return "[" + problem.code() + place + "] " + problem.message() + fix;
  }

  private static String shortened(JsonPointer at) {
    String text = at.toString();
    return text.length() > 100 ? text.substring(0, 100) + "…" : text;
  }

  private static JsonObject json(String severity, String description, String codeMinor) {
    var field =
        new JsonObject(
            Map.of(
                "imsx_codeMinorFieldName", JsonValue.of("TargetEndSystem"),
                "imsx_codeMinorFieldValue", JsonValue.of(codeMinor)));
    return new JsonObject(Map.of())
        .with("imsx_codeMajor", JsonValue.of("failure"))
        .with("imsx_severity", JsonValue.of(severity))
        .with("imsx_description", JsonValue.of(description))
        .with(
            "imsx_codeMinor",
            new JsonObject(Map.of("imsx_codeMinorField", new JsonArray(List.of(field)))));
  }
}

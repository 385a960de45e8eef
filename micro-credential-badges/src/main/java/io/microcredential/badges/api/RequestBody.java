package io.microcredential.badges.api;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Looks at what came with a request before anybody reads it. */
final class RequestBody {

  static final String PLAIN = "text/plain";
  static final Set<String> PROFILE_TYPES = Set.of(ApiResponse.JSON);
  static final Set<String> CREDENTIAL_TYPES =
      Set.of(ApiResponse.JSON, "application/vc+ld+json", PLAIN);

  private RequestBody() {}

  /** Refuses a body that is too long or of another media type. */
  static Optional<ApiResponse> refused(ApiRequest request, Set<String> types) {
    if (request.body().length > BadgeApi.MAX_BODY) {
      return Optional.of(
          StatusInfo.refusal(
              413, "invalid_data", "api.body.size", "The body is longer than 4 MiB."));
    }
    String type = mediaType(request);
    return types.contains(type)
        ? Optional.empty()
        : Optional.of(
            StatusInfo.refusal(
                415,
                "invalid_data",
                "api.body.type",
                "The Content-Type must be one of: "
                    + String.join(", ", new TreeSet<>(types))
                    + "."));
  }

  /** Returns the media type in lower case and without parameters. */
  static String mediaType(ApiRequest request) {
    String type = request.header("Content-Type").orElse("");
    int mark = type.indexOf(';');
    return (mark < 0 ? type : type.substring(0, mark)).strip().toLowerCase(Locale.ROOT);
  }

  static String text(ApiRequest request) {
    return new String(request.body(), StandardCharsets.UTF_8);
  }

  /** Takes a profile: an object with id and type, as the specification demands. */
  static Outcome<JsonObject> profile(JsonValue value) {
    if (!(value instanceof JsonObject profile)) {
      return Outcome.refusal(
          Problem.error("api.profile.form", JsonPointer.root(), "A profile is a JSON object."));
    }
    List<Problem> problems = new ArrayList<>();
    if (profile.text("id").filter(id -> !id.isBlank()).isEmpty()) {
      problems.add(
          Problem.error(
              "api.profile.id", JsonPointer.root().child("id"), "The profile has no id."));
    }
    if (!isProfile(profile)) {
      problems.add(
          Problem.error(
              "api.profile.type",
              JsonPointer.root().child("type"),
              "The type of a profile is Profile."));
    }
    return problems.isEmpty() ? Outcome.success(profile) : Outcome.refusal(Problems.of(problems));
  }

  private static boolean isProfile(JsonObject profile) {
    JsonValue type = profile.member("type").orElseGet(() -> JsonValue.of(""));
    List<JsonValue> types = type instanceof JsonArray list ? list.items() : List.of(type);
    return types.stream()
        .anyMatch(item -> item instanceof JsonString name && name.value().equals("Profile"));
  }
}

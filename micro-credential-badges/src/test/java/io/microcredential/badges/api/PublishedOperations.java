package io.microcredential.badges.api;

import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The five operations as the published OpenAPI description of Open Badges 3.0 has them: version
 * 3.0.1 of OpenAPI, in {@code docs/openapi/openapi.json} of the specification's repository, commit
 * 0f524f4. What it does not name falls under its {@code default}, a refusal with a status info.
 *
 * @param id the operation's id
 * @param method the HTTP method
 * @param path the path below {@code /ims/ob/v3p0}
 * @param scope the last part of the scope that a token needs, or an empty text
 * @param parameters the names of query parameters
 * @param requests the media types of what is sent
 * @param statuses the statuses that are named
 * @param answers the media types of what comes back when it works
 */
record PublishedOperations(
    String id,
    String method,
    String path,
    String scope,
    Set<String> parameters,
    Set<String> requests,
    Set<Integer> statuses,
    Set<String> answers) {

  private static final String JSON = "application/json";
  private static final Set<Integer> SUCCESSES = Set.of(200, 201, 202);

  static final List<PublishedOperations> ALL =
      List.of(
          new PublishedOperations(
              "getCredentials",
              "GET",
              "/credentials",
              "credential.readonly",
              Set.of("limit", "offset", "since"),
              Set.of(),
              Set.of(200, 400, 401, 403, 405, 500),
              Set.of(JSON)),
          new PublishedOperations(
              "upsertCredential",
              "POST",
              "/credentials",
              "credential.upsert",
              Set.of(),
              Set.of(JSON, "text/plain"),
              Set.of(200, 201, 304, 400, 401, 403, 404, 405, 500),
              Set.of(JSON, "text/plain")),
          new PublishedOperations(
              "getProfile",
              "GET",
              "/profile",
              "profile.readonly",
              Set.of(),
              Set.of(),
              Set.of(200, 400, 401, 403, 404, 405, 500),
              Set.of(JSON)),
          new PublishedOperations(
              "putProfile",
              "PUT",
              "/profile",
              "profile.update",
              Set.of(),
              Set.of(JSON),
              Set.of(200, 202, 304, 400, 401, 403, 404, 405, 500),
              Set.of(JSON)),
          new PublishedOperations(
              "getServiceDescription",
              "GET",
              "/discovery",
              "",
              Set.of(),
              Set.of(),
              Set.of(200),
              Set.of(JSON)));

  /**
   * Returns what in an exchange is not as described; the path begins below {@code /ims/ob/v3p0}.
   */
  static List<String> faults(
      String method, URI target, String requestType, int status, String answerType) {
    Optional<PublishedOperations> found =
        ALL.stream()
            .filter(o -> o.method.equals(method) && target.getPath().equals(o.path))
            .findFirst();
    return found
        .map(operation -> operation.faults(target, requestType, status, answerType))
        .orElse(List.of("no such operation: " + method + " " + target.getPath()));
  }

  private List<String> faults(URI target, String requestType, int status, String answerType) {
    var faults = new ArrayList<String>();
    boolean refused = status >= 400;
    String query = target.getRawQuery() == null ? "" : target.getRawQuery();
    for (String pair : query.isEmpty() ? List.<String>of() : Arrays.asList(query.split("&"))) {
      String[] parts = pair.split("=", 2);
      if (!parameters.contains(parts[0])) {
        faults.add(id + " has no parameter " + parts[0]);
      } else if (!refused && !isOfItsType(parts[0], parts[1].replace("%3A", ":"))) {
        faults.add(id + " takes no such " + parts[0] + ": " + parts[1]);
      }
    }
    if (!refused && !requests.isEmpty() && !requests.contains(essence(requestType))) {
      faults.add(id + " takes no " + requestType);
    }
    if (!statuses.contains(status) && !refused) {
      faults.add(id + " does not answer " + status);
    }
    Set<String> expected = SUCCESSES.contains(status) ? answers : Set.of(JSON);
    if (!expected.contains(essence(answerType))) {
      faults.add(id + " answers " + status + " as " + answerType);
    }
    return faults;
  }

  private static boolean isOfItsType(String parameter, String value) {
    if (parameter.equals("since")) {
      try {
        OffsetDateTime.parse(value);
        return true;
      } catch (DateTimeException malformed) {
        return false;
      }
    }
    return value.matches("[0-9]{1,9}")
        && Integer.parseInt(value) >= (parameter.equals("limit") ? 1 : 0);
  }

  private static String essence(String mediaType) {
    return mediaType.split(";", 2)[0].strip();
  }

  /** Returns the operations as a service description lists them: method, path and scope. */
  static Map<String, String> scopes() {
    var scopes = new TreeMap<String, String>();
    ALL.forEach(o -> scopes.put(o.method + " " + o.path, o.scope));
    return scopes;
  }

  static Set<String> ids() {
    var ids = new TreeSet<String>();
    ALL.forEach(operation -> ids.add(operation.id));
    return ids;
  }
}

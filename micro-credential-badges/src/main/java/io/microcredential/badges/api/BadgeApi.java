package io.microcredential.badges.api;

import io.microcredential.badges.api.CredentialStore.CredentialPage;
import io.microcredential.badges.api.CredentialStore.PageRequest;
import io.microcredential.badges.api.CredentialStore.Upsert;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Answers the requests of the Open Badges API: values in, values out, whatever web framework stands
 * around it.
 *
 * <pre>{@code
 * BadgeApi api = BadgeApi.of(description, credentials, profiles, gate);
 * ApiResponse answer = api.answer(
 *     ApiRequest.of("GET", "/ims/ob/v3p0/credentials?limit=10")
 *         .withAccess(Access.of("person-17", token.scope())));
 * }</pre>
 *
 * <p>Every request but that for the service description needs access with the scope of its
 * operation; the caller has checked the token, and serves over TLS 1.2 or 1.3. What a store or gate
 * throws is not caught: answer it with {@link ApiResponse#internalError()}.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#api">Open Badges 3.0, section 6 Open Badges
 *     API</a>
 */
public final class BadgeApi {

  /** The largest body that is read, in bytes: 4 MiB. */
  public static final int MAX_BODY = 4 * 1024 * 1024;

  /** How many credentials there are on a page unless the host says otherwise. */
  public static final int PAGE = 100;

  private final ServiceDescription service;
  private final CredentialStore credentials;
  private final ProfileStore profiles;
  private final CredentialGate gate;
  private final int pageSize;

  private BadgeApi(
      ServiceDescription service,
      CredentialStore credentials,
      ProfileStore profiles,
      CredentialGate gate,
      int pageSize) {
    this.service = Objects.requireNonNull(service, "service");
    this.credentials = Objects.requireNonNull(credentials, "credentials");
    this.profiles = Objects.requireNonNull(profiles, "profiles");
    this.gate = Objects.requireNonNull(gate, "gate");
    this.pageSize = pageSize;
  }

  /**
   * Returns the API of a host.
   *
   * @param service what the host tells about itself; the path of its base address is the path under
   *     which requests come
   * @param credentials where credentials are kept
   * @param profiles where profiles are kept
   * @param gate decides which credentials are taken in
   * @return the API, with pages of {@value #PAGE} credentials
   */
  public static BadgeApi of(
      ServiceDescription service,
      CredentialStore credentials,
      ProfileStore profiles,
      CredentialGate gate) {
    return new BadgeApi(service, credentials, profiles, gate, PAGE);
  }

  /**
   * Returns this API with other pages.
   *
   * @param most how many credentials there are on a page at most, also where a client asks for more
   * @return the same API with such pages
   * @throws IllegalArgumentException if it is less than 1
   */
  public BadgeApi withPagesOf(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a page has room for at least one credential");
    }
    return new BadgeApi(service, credentials, profiles, gate, most);
  }

  /**
   * Answers a request.
   *
   * @param request the request
   * @return the answer, which tells of every problem where the request cannot be served, and of
   *     nothing personal
   */
  public ApiResponse answer(ApiRequest request) {
    String base = service.base().getRawPath();
    List<ApiOperation> here =
        request.path().startsWith(base)
            ? ApiOperation.at(request.path().substring(base.length()))
            : List.of();
    if (here.isEmpty()) {
      return StatusInfo.refusal(
          404, "not_found", "api.path.unknown", "There is nothing at this path.");
    }
    Optional<ApiOperation> operation =
        here.stream().filter(o -> o.method().equals(request.method())).findFirst();
    if (operation.isEmpty()) {
      String allowed = here.stream().map(ApiOperation::method).collect(Collectors.joining(", "));
      return StatusInfo.refusal(
              405, "not_allowed", "api.method.unknown", "This path allows only: " + allowed + ".")
          .withHeader("Allow", allowed);
    }
    return operation.get() == ApiOperation.GET_SERVICE_DESCRIPTION
        ? ApiResponse.json(200, service.toJson())
        : secured(operation.get(), request);
  }

  private ApiResponse secured(ApiOperation operation, ApiRequest request) {
    if (request.access().isEmpty()) {
      return StatusInfo.refusal(
              401, "unauthorizedrequest", "api.access.none", "This needs a valid access token.")
          .withHeader("WWW-Authenticate", "Bearer");
    }
    Access access = request.access().get();
    ApiScope scope = operation.scope().orElseThrow();
    if (!access.scopes().contains(scope)) {
      return StatusInfo.refusal(
              403,
              "forbidden",
              "api.access.scope",
              "The token lacks the scope " + scope.uri() + ".")
          .withHeader(
              "WWW-Authenticate",
              "Bearer error=\"insufficient_scope\", scope=\"" + scope.uri() + "\"");
    }
    ApiResponse answer =
        switch (operation) {
          case GET_CREDENTIALS -> list(request, access);
          case UPSERT_CREDENTIAL -> upsert(request, access);
          case GET_PROFILE -> profile(request, access);
          case PUT_PROFILE -> replaceProfile(request, access);
          case GET_SERVICE_DESCRIPTION ->
              throw new IllegalStateException("the service description is open to everybody");
        };
    return answer.withHeader("Cache-Control", "no-store");
  }

  private ApiResponse list(ApiRequest request, Access access) {
    Outcome<PageRequest> query = PageQuery.read(request.query(), pageSize);
    if (!query.isSuccess()) {
      return StatusInfo.refusal(400, "invalid_query_parameter", query.problems());
    }
    PageRequest page = query.orElseThrow();
    CredentialPage found = credentials.list(access.subject(), page);
    var documents = new ArrayList<JsonValue>();
    var tokens = new ArrayList<JsonValue>();
    for (CredentialDocument credential : found.credentials()) {
      if (credential.isCompact()) {
        tokens.add(JsonValue.of(credential.text()));
      } else {
        documents.add(credential.credential());
      }
    }
    JsonObject body =
        new JsonObject(Map.of())
            .with("credential", new JsonArray(documents))
            .with("compactJwsString", new JsonArray(tokens));
    String address = service.address(ApiOperation.GET_CREDENTIALS).toString();
    return ApiResponse.json(200, body)
        .withHeader("X-Total-Count", Long.toString(found.total()))
        .withHeader("Link", PageQuery.links(address, page, found.total()));
  }

  private ApiResponse upsert(ApiRequest request, Access access) {
    Optional<ApiResponse> refused =
        RequestBody.refused(request, RequestBody.CREDENTIAL_TYPES).or(() -> parameters(request));
    if (refused.isPresent()) {
      return refused.get();
    }
    boolean compact = RequestBody.mediaType(request).equals(RequestBody.PLAIN);
    Outcome<CredentialDocument> read =
        compact
            ? CredentialDocument.compact(RequestBody.text(request).strip())
            : CredentialDocument.json(request.body());
    if (!read.isSuccess()) {
      return StatusInfo.refusal(400, "invalid_data", read.problems());
    }
    CredentialDocument credential = read.orElseThrow();
    Problems against = gate.check(credential, access);
    if (against.hasErrors()) {
      return StatusInfo.refusal(400, "invalid_data", against);
    }
    Upsert done = credentials.upsert(access.subject(), credential);
    if (done == Upsert.OUTDATED) {
      return StatusInfo.refusal(
          400,
          "invalid_data",
          "api.credential.outdated",
          "A newer form of the credential is here.");
    }
    return ApiResponse.of(
        done == Upsert.CREATED ? 201 : 200,
        compact ? RequestBody.PLAIN : ApiResponse.JSON,
        credential.text());
  }

  private ApiResponse profile(ApiRequest request, Access access) {
    return parameters(request)
        .orElseGet(
            () ->
                profiles
                    .profile(access.subject())
                    .map(profile -> ApiResponse.json(200, profile))
                    .orElseGet(
                        () ->
                            StatusInfo.refusal(
                                404, "not_found", "api.profile.none", "There is no profile.")));
  }

  private ApiResponse replaceProfile(ApiRequest request, Access access) {
    return RequestBody.refused(request, RequestBody.PROFILE_TYPES)
        .or(() -> parameters(request))
        .orElseGet(
            () -> {
              Outcome<JsonObject> done =
                  Json.parse(request.body())
                      .then(RequestBody::profile)
                      .then(profile -> profiles.replace(access.subject(), profile));
              return done.isSuccess()
                  ? ApiResponse.json(200, done.orElseThrow())
                  : StatusInfo.refusal(400, "invalid_data", done.problems());
            });
  }

  /** Refuses parameters of operations that have none. */
  private static Optional<ApiResponse> parameters(ApiRequest request) {
    List<Problem> problems =
        request.query().keySet().stream().map(name -> PageQuery.unknown(name)).toList();
    return problems.isEmpty()
        ? Optional.empty()
        : Optional.of(StatusInfo.refusal(400, "invalid_query_parameter", Problems.of(problems)));
  }

  /** Returns where the API is. */
  @Override
  public String toString() {
    return "BadgeApi[" + service.base() + "]";
  }
}

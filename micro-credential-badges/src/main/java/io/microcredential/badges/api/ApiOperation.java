package io.microcredential.badges.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the Open Badges API.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#secure-rest-endpoints">Open Badges 3.0,
 *     sections 6.2 and 6.3</a>
 */
enum ApiOperation {
  GET_CREDENTIALS("getCredentials", "GET", "/credentials", ApiScope.CREDENTIAL_READONLY),
  UPSERT_CREDENTIAL("upsertCredential", "POST", "/credentials", ApiScope.CREDENTIAL_UPSERT),
  GET_PROFILE("getProfile", "GET", "/profile", ApiScope.PROFILE_READONLY),
  PUT_PROFILE("putProfile", "PUT", "/profile", ApiScope.PROFILE_UPDATE),
  GET_SERVICE_DESCRIPTION("getServiceDescription", "GET", "/discovery", null);

  /** What stands between the address of a service and the path of an operation. */
  static final String ROOT = "/ims/ob/v3p0";

  private final String id;
  private final String method;
  private final String path;
  private final @Nullable ApiScope scope;

  ApiOperation(String id, String method, String path, @Nullable ApiScope scope) {
    this.id = id;
    this.method = method;
    this.path = path;
    this.scope = scope;
  }

  /** Returns the operations that a path has. */
  static List<ApiOperation> at(String path) {
    return Arrays.stream(values()).filter(o -> path.equals(ROOT + o.path)).toList();
  }

  String id() {
    return id;
  }

  String method() {
    return method;
  }

  /** Returns the path below {@link #ROOT}. */
  String path() {
    return path;
  }

  /** Returns the scope that a token needs, or nothing if no token is asked for. */
  Optional<ApiScope> scope() {
    return Optional.ofNullable(scope);
  }
}

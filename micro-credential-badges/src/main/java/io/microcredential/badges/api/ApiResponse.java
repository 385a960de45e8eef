package io.microcredential.badges.api;

import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer of the Open Badges API as a value, ready for any web framework. */
public final class ApiResponse {

  static final String JSON = "application/json";

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private ApiResponse(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  static ApiResponse of(int status, String mediaType, String body) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", mediaType);
    return new ApiResponse(status, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  static ApiResponse json(int status, JsonObject body) {
    return of(status, JSON, Json.write(body));
  }

  /**
   * Returns what to answer where a store or a gate failed: that the server is at fault, and nothing
   * else.
   *
   * @return status 500 with the payload that the specification asks for
   */
  public static ApiResponse internalError() {
    return StatusInfo.internalError();
  }

  ApiResponse withHeader(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ApiResponse(status, more, body);
  }

  /**
   * Returns the status code.
   *
   * @return such as 200
   */
  public int status() {
    return status;
  }

  /**
   * Returns the headers.
   *
   * @return name to value
   */
  public Map<String, String> headers() {
    return Collections.unmodifiableMap(headers);
  }

  /**
   * Returns the body.
   *
   * @return a new array
   */
  public byte[] body() {
    return body.clone();
  }

  /**
   * Returns the body as text.
   *
   * @return the body, which is in UTF-8
   */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** Returns status and size; the body is somebody's. */
  @Override
  public String toString() {
    return "ApiResponse[" + status + ", " + body.length + " bytes]";
  }
}

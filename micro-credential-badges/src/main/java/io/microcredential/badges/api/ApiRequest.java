package io.microcredential.badges.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request to the Open Badges API as a value, made from what any web framework gives.
 *
 * <p>Who asks is the caller's to find out: the handlers neither read nor know access tokens.
 */
public final class ApiRequest {

  private final String method;
  private final String path;
  private final Map<String, List<String>> query;
  private final Map<String, String> headers;
  private final byte[] body;
  private final @Nullable Access access;

  private ApiRequest(
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, String> headers,
      byte[] body,
      @Nullable Access access) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = headers;
    this.body = body;
    this.access = access;
  }

  /**
   * Returns a request without headers, body or access.
   *
   * @param method the method, such as {@code GET}
   * @param target the path as it came, percent-encoded, and the query if there is one, such as
   *     {@code /ims/ob/v3p0/credentials?limit=10}
   * @return the request
   */
  public static ApiRequest of(String method, String target) {
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    return new ApiRequest(
        Objects.requireNonNull(method, "method"),
        path,
        parameters(query),
        new TreeMap<>(),
        new byte[0],
        null);
  }

  /**
   * Returns this request with a header.
   *
   * @param name the header's name, in any case
   * @param value its value
   * @return the request with the header added or replaced
   */
  public ApiRequest withHeader(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name.toLowerCase(Locale.ROOT), value);
    return new ApiRequest(method, path, query, more, body, access);
  }

  /**
   * Returns this request with a body.
   *
   * @param content the body as it came; the array is copied
   * @return the request with that body
   */
  public ApiRequest withBody(byte[] content) {
    return new ApiRequest(method, path, query, headers, content.clone(), access);
  }

  /**
   * Returns this request as one of somebody who signed in.
   *
   * @param checked what the access token is good for; the caller has checked that the token is
   *     genuine, meant for this server, and neither expired nor revoked
   * @return the request with that access
   */
  public ApiRequest withAccess(Access checked) {
    return new ApiRequest(
        method, path, query, headers, body, Objects.requireNonNull(checked, "checked"));
  }

  String method() {
    return method;
  }

  String path() {
    return path;
  }

  /** Returns every parameter with every value it was given. */
  Map<String, List<String>> query() {
    return query;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Returns the array itself, which nobody in this package changes. */
  byte[] body() {
    return body;
  }

  Optional<Access> access() {
    return Optional.ofNullable(access);
  }

  /** Returns the parameters of a query or form, decoded. */
  static Map<String, List<String>> parameters(String query) {
    var parameters = new LinkedHashMap<String, List<String>>();
    for (String pair : query.split("&")) {
      if (!pair.isEmpty()) {
        int mark = pair.indexOf('=');
        String name = decoded(mark < 0 ? pair : pair.substring(0, mark));
        String value = mark < 0 ? "" : decoded(pair.substring(mark + 1));
        parameters.computeIfAbsent(name, unseen -> new ArrayList<>()).add(value);
      }
    }
    return parameters;
  }

  /** What is no percent-encoding stays as it is: then it is no number and no date either. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }

  /** Returns method and path; headers and body are not for logs. */
  @Override
  public String toString() {
    return "ApiRequest[" + method + " " + path + "]";
  }
}

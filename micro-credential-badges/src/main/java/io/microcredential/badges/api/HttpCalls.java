package io.microcredential.badges.api;

import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Sends requests within the limits of a client: where to, how long, how much. Redirects are told
 * and not followed, so nothing secret goes where it was not meant to go.
 */
final class HttpCalls {

  private final HttpClient http;
  private final Duration timeout;
  private final int maxBytes;
  private final Predicate<URI> rule;
  private final boolean loopback;

  HttpCalls(
      HttpClient http, Duration timeout, int maxBytes, Predicate<URI> rule, boolean loopback) {
    if (http.followRedirects() != HttpClient.Redirect.NEVER || http.authenticator().isPresent()) {
      throw new IllegalArgumentException(
          "pass an HttpClient that follows no redirects and has no authenticator");
    }
    if (timeout.isNegative() || timeout.isZero() || maxBytes < 1) {
      throw new IllegalArgumentException("time and size limits must be positive");
    }
    this.http = http;
    this.timeout = timeout;
    this.maxBytes = maxBytes;
    this.rule = Objects.requireNonNull(rule, "rule");
    this.loopback = loopback;
  }

  HttpCalls within(Duration other) {
    return new HttpCalls(http, other, maxBytes, rule, loopback);
  }

  HttpCalls takingAtMost(int bytes) {
    return new HttpCalls(http, timeout, bytes, rule, loopback);
  }

  HttpCalls reaching(Predicate<URI> other) {
    return new HttpCalls(http, timeout, maxBytes, other, loopback);
  }

  HttpCalls withLoopback() {
    return new HttpCalls(http, timeout, maxBytes, rule, true);
  }

  int maxBytes() {
    return maxBytes;
  }

  /** Returns whether the client may go to an address. */
  boolean allows(URI address) {
    boolean safe =
        SecureAddress.isSecure(address) || (loopback && SecureAddress.isLoopback(address));
    return safe && rule.test(address);
  }

  Outcome<Reply> get(URI address, String authorization) {
    return send("GET", address, authorization, "", "");
  }

  /** Sends a request; an empty authorization or media type leaves out the header. */
  Outcome<Reply> send(String method, URI address, String authorization, String type, String body) {
    if (!allows(address)) {
      return failure("api.client.address", "The client may not go to the address.");
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .header("Accept", "application/json, text/plain")
            .method(
                method, type.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    if (!type.isEmpty()) {
      request.header("Content-Type", type);
    }
    return send(request.build());
  }

  private Outcome<Reply> send(HttpRequest request) {
    CompletableFuture<HttpResponse<byte[]>> answer =
        http.sendAsync(request, head -> new BoundedBody(maxBytes));
    try {
      return read(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      answer.cancel(true);
      return failure(
          "api.client.timeout", "The host did not answer within " + timeout.toSeconds() + " s.");
    } catch (InterruptedException interrupted) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return failure("api.client.timeout", "The thread was interrupted while waiting.");
    } catch (ExecutionException failed) {
      return failure(failed);
    }
  }

  private Outcome<Reply> failure(Throwable cause) {
    for (Throwable at = cause; at != null; at = at.getCause()) {
      if (at instanceof BoundedBody.TooLong) {
        return failure("api.client.size", "The answer is longer than " + maxBytes + " bytes.");
      } else if (at instanceof HttpTimeoutException) {
        return failure(
            "api.client.timeout", "The host did not answer within " + timeout.toSeconds() + " s.");
      }
    }
    return failure("api.client.unreachable", "The host could not be reached.");
  }

  private static Outcome<Reply> read(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    return status >= 300 && status < 400 && status != 304
        ? failure("api.client.redirect", "The host wanted to send the client elsewhere.")
        : Outcome.success(new Reply(status, response.headers(), response.body()));
  }

  private static Outcome<Reply> failure(String code, String message) {
    return Outcome.refusal(Problem.error(code, JsonPointer.root(), message));
  }

  /** What came back. */
  static final class Reply {

    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    Reply(int status, HttpHeaders headers, byte[] body) {
      this.status = status;
      this.headers = headers;
      this.body = body;
    }

    int status() {
      return status;
    }

    HttpHeaders headers() {
      return headers;
    }

    byte[] body() {
      return body;
    }
  }
}

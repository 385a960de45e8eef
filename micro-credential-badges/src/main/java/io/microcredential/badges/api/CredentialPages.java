package io.microcredential.badges.api;

import io.microcredential.badges.api.HttpCalls.Reply;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.Severity;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.json.JsonValue.JsonString;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes through the pages of credentials, but only where the first one is, and not without end.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8288#section-3">RFC 8288, section 3</a>
 */
final class CredentialPages {

  private static final int MOST_PAGES = 1_000;

  /** All pages together may be as long as this many single answers. */
  private static final int MOST_ANSWERS = 16;

  private static final Pattern LINK = Pattern.compile("<([^<>]*)>([^<]*)");
  private static final Pattern RELATION =
      Pattern.compile("(?i);\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]+))");

  private final HttpCalls calls;
  private final String authorization;
  private final Set<URI> seen = new HashSet<>();
  private final List<CredentialDocument> credentials = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private long bytes;

  CredentialPages(HttpCalls calls, String authorization) {
    this.calls = calls;
    this.authorization = authorization;
  }

  Outcome<List<CredentialDocument>> from(URI first) {
    Optional<URI> next = Optional.of(first);
    while (next.isPresent()) {
      URI page = next.get();
      if (!SecureAddress.haveSameOrigin(page, first)
          || !first.getRawPath().equals(page.getRawPath())) {
        return Outcome.refusal(
            Replies.problem("api.client.page", "The next page is said to be at another address."));
      }
      if (!seen.add(page)
          || seen.size() > MOST_PAGES
          || bytes > (long) MOST_ANSWERS * calls.maxBytes()) {
        return Outcome.refusal(Replies.problem("api.client.pages", "The pages come without end."));
      }
      Outcome<Reply> reply = calls.get(page, authorization).then(CredentialPages::success);
      Outcome<JsonObject> body = reply.then(Replies::object);
      if (!body.isSuccess()) {
        return Outcome.refusal(body.problems());
      }
      bytes += reply.orElseThrow().body().length;
      take(body.orElseThrow());
      Optional<String> link = next(reply.orElseThrow());
      next = link.flatMap(SecureAddress::parse).map(target -> resolved(page, target));
      if (link.isPresent() && next.isEmpty()) {
        return Outcome.refusal(
            Replies.problem("api.client.page", "The link to the next page is no address."));
      }
    }
    return Outcome.success(List.copyOf(credentials), Problems.of(warnings));
  }

  private static Outcome<Reply> success(Reply reply) {
    return reply.status() == 200 ? Outcome.success(reply) : Outcome.refusal(Replies.refused(reply));
  }

  private void take(JsonObject body) {
    for (JsonValue value : items(body, "credential")) {
      note(value instanceof JsonObject json ? CredentialDocument.json(Json.write(json)) : none());
    }
    // An example in the specification has the name with an s.
    for (String name : List.of("compactJwsString", "compactJwsStrings")) {
      for (JsonValue value : items(body, name)) {
        note(value instanceof JsonString text ? CredentialDocument.compact(text.value()) : none());
      }
    }
  }

  /** One value may stand without its list, as JSON-LD writes it. */
  private static List<JsonValue> items(JsonObject body, String name) {
    return body.member(name)
        .map(value -> value instanceof JsonArray list ? list.items() : List.of(value))
        .orElseGet(List::of);
  }

  private static Outcome<CredentialDocument> none() {
    return Outcome.refusal(Replies.problem("api.client.credential", "This is no credential."));
  }

  private void note(Outcome<CredentialDocument> read) {
    read.value().ifPresent(credentials::add);
    if (!read.isSuccess()) {
      warnings.add(
          new Problem(
              "api.client.credential",
              JsonPointer.root(),
              Severity.WARNING,
              "The host gave something that is no credential ("
                  + String.join(", ", read.problems().codes())
                  + ").",
              ""));
    }
  }

  private static Optional<String> next(Reply reply) {
    for (String header : reply.headers().allValues("Link")) {
      Matcher links = LINK.matcher(header);
      while (links.find()) {
        Matcher relation = RELATION.matcher(links.group(2));
        if (relation.find() && names(relation).contains("next")) {
          return Optional.of(links.group(1));
        }
      }
    }
    return Optional.empty();
  }

  /** The JDK takes away the end of the path where a reference is a query alone. */
  private static URI resolved(URI page, URI target) {
    return target.toString().startsWith("?")
        ? URI.create(page.toString().replaceFirst("\\?.*", "") + target)
        : page.resolve(target);
  }

  /** Relations are the same in any case (RFC 8288, section 2.1.1). */
  private static List<String> names(Matcher relation) {
    String names = relation.group(1) == null ? relation.group(2) : relation.group(1);
    return Arrays.asList(names.strip().toLowerCase(Locale.ROOT).split("\\s+"));
  }
}

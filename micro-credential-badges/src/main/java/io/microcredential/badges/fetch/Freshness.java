package io.microcredential.badges.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long an answer may be used again, by its own account and never longer than a day. */
record Freshness(boolean storable, Duration lifetime) {

  private static final Duration LONGEST = Duration.ofDays(1);
  private static final Pattern MAX_AGE = Pattern.compile("max-age=\"?([0-9]{1,9})\"?");

  static Freshness of(HttpResponse response) {
    String control = response.field("cache-control").orElse("").toLowerCase(Locale.ROOT);
    Duration lifetime = Duration.ZERO;
    boolean storable = !response.field("vary").orElse("").contains("*");
    for (String directive : control.split(",")) {
      String name = directive.strip();
      Matcher maxAge = MAX_AGE.matcher(name);
      if (name.equals("no-store")) {
        storable = false;
      } else if (maxAge.matches()) {
        lifetime = Duration.ofSeconds(Long.parseLong(maxAge.group(1)));
      }
    }
    boolean askAgain = control.contains("no-cache");
    return new Freshness(storable, askAgain ? Duration.ZERO : shorter(lifetime, LONGEST));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** Returns what to keep of an answer, or nothing if it could not be used again anyway. */
  Optional<FetchCache.Entry> entry(Fetched.Document document, HttpResponse response, Instant now) {
    var tag = response.field("etag").orElse(null);
    var modified = response.field("last-modified").orElse(null);
    boolean useful = tag != null || modified != null || !lifetime.isZero();
    return storable && useful
        ? Optional.of(new FetchCache.Entry(document, tag, modified, now.plus(lifetime)))
        : Optional.empty();
  }
}

package io.microcredential.badges.api;

import io.microcredential.badges.api.CredentialStore.PageRequest;
import io.microcredential.badges.ob3.DateTimes;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads which credentials a client asks for, and writes the links to the other pages.
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/#paging">Open Badges 3.0, section 6.4
 *     Paging</a>
 */
final class PageQuery {

  private static final Set<String> NAMES = Set.of("limit", "offset", "since");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Map<String, List<String>> query;
  private final List<Problem> problems = new ArrayList<>();

  private PageQuery(Map<String, List<String>> query) {
    this.query = query;
  }

  static Outcome<PageRequest> read(Map<String, List<String>> query, int most) {
    return new PageQuery(query).read(most);
  }

  private Outcome<PageRequest> read(int most) {
    query.keySet().stream()
        .filter(n -> !NAMES.contains(n))
        .map(PageQuery::unknown)
        .forEach(this::note);
    long limit = number("limit", 1, most);
    long offset = number("offset", 0, 0);
    Instant since = since();
    return problems.isEmpty()
        ? Outcome.success(new PageRequest((int) Math.min(limit, most), offset, since))
        : Outcome.refusal(Problems.of(problems));
  }

  /** A parameter's name may be anything, so it is told only if it is short and plain. */
  static Problem unknown(String name) {
    boolean plain = name.matches("[A-Za-z0-9_.-]{1,40}");
    return Problem.error(
            "api.query.unknown",
            plain ? JsonPointer.root().child(name) : JsonPointer.root(),
            "There is no such query parameter.")
        .fix("Leave it out.");
  }

  private long number(String name, long least, long otherwise) {
    Optional<String> text = single(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    long number = NUMBER.matcher(text.get()).matches() ? Long.parseLong(text.get()) : -1;
    if (number < least) {
      note(
          Problem.error(
              "api.query.number",
              JsonPointer.root().child(name),
              "This must be a whole number, " + least + " or more."));
    }
    return number;
  }

  private @Nullable Instant since() {
    Optional<String> text = single("since");
    // Some clients forget that a plus sign in a query stands for a space.
    Optional<Instant> since = text.map(t -> t.replace(' ', '+')).flatMap(DateTimes::parse);
    if (text.isPresent() && since.isEmpty()) {
      note(
          Problem.error(
              "api.query.time",
              JsonPointer.root().child("since"),
              "This must be a date and time with a time zone, such as 2026-01-31T09:00:00Z."));
    }
    return since.orElse(null);
  }

  private Optional<String> single(String name) {
    List<String> values = query.getOrDefault(name, List.of());
    if (values.size() > 1) {
      note(
          Problem.error(
              "api.query.repeated",
              JsonPointer.root().child(name),
              "This query parameter is there more than once."));
    }
    return values.stream().findFirst();
  }

  private void note(Problem problem) {
    problems.add(problem);
  }

  /** Returns the {@code Link} header: first and last always, next and prev where there are any. */
  static String links(String address, PageRequest page, long total) {
    long last = total == 0 ? 0 : (total - 1) / page.limit() * page.limit();
    var links = new ArrayList<String>();
    if (page.offset() + page.limit() < total) {
      links.add(link(address, page, page.offset() + page.limit(), "next"));
    }
    links.add(link(address, page, last, "last"));
    links.add(link(address, page, 0, "first"));
    if (page.offset() > 0) {
      links.add(link(address, page, Math.max(0, page.offset() - page.limit()), "prev"));
    }
    return String.join(", ", links);
  }

  private static String link(String address, PageRequest page, long offset, String relation) {
    Instant since = page.since();
    String tail =
        since == null
            ? ""
            : "&since=" + URLEncoder.encode(since.toString(), StandardCharsets.UTF_8);
    return "<%s?limit=%d&offset=%d%s>; rel=\"%s\""
        .formatted(address, page.limit(), offset, tail, relation);
  }
}

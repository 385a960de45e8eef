package io.microcredential.badges.ob2;

import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells the versions of Open Badges before 3.0 apart and lifts documents of 0.5, 1.0 and 1.1 into
 * the form of 2.0.
 *
 * @see <a href="https://www.imsglobal.org/sites/default/files/Badges/OBv2p0Final/history/2.0.html">
 *     Open Badges, From 1.1 to 2.0</a>
 */
public final class OlderBadges {

  /** What older versions do not have, and whose absence is no fault of theirs. */
  private static final Set<String> LATER =
      Set.of("email", "issuedOn", "id", "image", "issuer", "url", "@context");

  private static final String HOSTS = "https?://(w3id\\.org/openbadges|openbadgespec\\.org)";
  private static final Pattern FIRST_CONTEXT = Pattern.compile(HOSTS + "/v1(/context\\.json)?");
  private static final Pattern SECOND_CONTEXT = Pattern.compile(HOSTS + "/v2(/context\\.json)?");

  private OlderBadges() {}

  /**
   * A document in the form of 2.0.
   *
   * @param version the version it came in
   * @param document the document, whose form has yet to be checked
   * @param changes what was renamed, guessed or made up on the way; warnings only
   */
  public record Lifted(BadgeVersion version, JsonObject document, Problems changes) {
    /** Checks that nothing is missing. */
    public Lifted {
      Objects.requireNonNull(version, "version");
      Objects.requireNonNull(document, "document");
      Objects.requireNonNull(changes, "changes");
    }

    /** Returns the problems of the form, without what the version of the document did not have. */
    Problems form(Ob2Class as) {
      Problems found = ObjectForm.problems(document, as);
      if (version == BadgeVersion.V2_0) {
        return found;
      }
      List<Problem> kept = found.stream().map(problem -> soften(problem, version)).toList();
      return changes.and(Problems.of(kept));
    }
  }

  private static Problem soften(Problem problem, BadgeVersion version) {
    List<String> place = problem.at().tokens();
    String last = place.isEmpty() ? "" : place.get(place.size() - 1);
    boolean later = last.equals("email") || version == BadgeVersion.V0_5 && LATER.contains(last);
    return problem.code().equals("ob2.missing") && later
        ? Problem.warning(
            "ob2.lifted-without",
            problem.at(),
            "Version " + version + " has no such property, and 2.0 demands it.")
        : problem;
  }

  /**
   * Tells which version a document is of.
   *
   * @param document the document
   * @return the version, or nothing if it is of none before 3.0
   */
  public static Optional<BadgeVersion> version(JsonObject document) {
    List<JsonValue> contexts = Values.all(document, "@context");
    if (!contexts.isEmpty()) {
      return contexts.stream()
          .flatMap(context -> version(context).stream())
          .findFirst()
          .or(() -> Ob2Class.of(document).map(known -> BadgeVersion.V2_0));
    }
    boolean assertion = has(document, "recipient", "badge");
    if (assertion && document.members().get("badge") instanceof JsonObject badge) {
      boolean old = badge.members().get("issuer") instanceof JsonObject i && has(i, "origin");
      return old ? Optional.of(BadgeVersion.V0_5) : Optional.empty();
    }
    boolean known =
        assertion && has(document, "uid")
            || has(document, "name", "description", "criteria", "issuer")
            || has(document, "name", "url");
    return known && document.member("type").isEmpty()
        ? Optional.of(BadgeVersion.V1_0)
        : Optional.empty();
  }

  private static Optional<BadgeVersion> version(JsonValue context) {
    String text = Values.text(context).orElse("");
    if (FIRST_CONTEXT.matcher(text).matches()) {
      return Optional.of(BadgeVersion.V1_1);
    }
    return SECOND_CONTEXT.matcher(text).matches()
        ? Optional.of(BadgeVersion.V2_0)
        : Optional.empty();
  }

  private static boolean has(JsonObject object, String... names) {
    return List.of(names).stream().allMatch(name -> object.member(name).isPresent());
  }

  /**
   * Lifts a document; one of 2.0 stays as it is.
   *
   * @param document the document
   * @param as what it is
   * @param address where it was found, or null if that is not known
   * @return the document in the form of 2.0, with what was changed
   */
  public static Lifted lift(JsonObject document, Ob2Class as, @Nullable String address) {
    BadgeVersion version = version(document).orElse(BadgeVersion.V2_0);
    if (as == Ob2Class.REVOCATION_LIST && document.member("revokedAssertions").isEmpty()) {
      return Lifting.revocationList(document, address);
    }
    return version == BadgeVersion.V2_0
        ? new Lifted(version, document, Problems.none())
        : new Lifting(version, document, address).as(as);
  }
}

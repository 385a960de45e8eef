package io.microcredential.badges.ob2;

import io.microcredential.badges.internal.Iris;
import io.microcredential.badges.ob2.OlderBadges.Lifted;
import io.microcredential.badges.ob3.CredentialStructure;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns an Open Badge of 2.0 or older into a credential of Open Badges 3.0 without proof.
 *
 * <p>Only the issuer can issue it again: a signature of somebody else's would say what that
 * somebody knows, and not what the issuer decided. Whatever 3.0 has no place for is listed.
 *
 * <pre>{@code
 * Ob3Upgrade.Upgraded upgraded = Ob3Upgrade.of(assertion, badgeClass, issuer).orElseThrow();
 * }</pre>
 *
 * @see <a href="https://www.imsglobal.org/spec/ob/v3p0/impl/">Open Badges 3.0, Implementation
 *     Guide</a>
 */
public final class Ob3Upgrade {

  private Ob3Upgrade() {}

  /** What happened to something on the way. */
  public enum Kind {
    /** It is not in the credential. */
    LOST,
    /** It is there in another form. */
    CHANGED
  }

  /**
   * Something that is lost or has changed.
   *
   * @param at where it stood: in the assertion, below {@code /badge} or below {@code /badge/issuer}
   * @param kind lost or changed
   * @param reason why, in one sentence
   */
  public record Change(JsonPointer at, Kind kind, String reason) {
    /** Checks that nothing is missing. */
    public Change {
      Objects.requireNonNull(at, "at");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(reason, "reason");
    }
  }

  /**
   * The credential, and what it lacks.
   *
   * @param credential the credential without proof
   * @param changes everything that was lost or changed
   */
  public record Upgraded(JsonObject credential, List<Change> changes) {
    /** Copies the list. */
    public Upgraded {
      Objects.requireNonNull(credential, "credential");
      changes = List.copyOf(changes);
    }

    /** Returns how much was lost or changed; the credential is the recipient's. */
    @Override
    public String toString() {
      return "Upgraded[" + changes.size() + " changes]";
    }
  }

  /**
   * Upgrades a badge. Documents of older versions are lifted to 2.0 first.
   *
   * @param assertion the assertion
   * @param badgeClass its badge class
   * @param issuer the issuer's profile
   * @return the credential, or why there is none: {@code ob2.upgrade-revoked} for a badge that was
   *     taken back, what is wrong with the documents, or problems of the form of 3.0
   */
  public static Outcome<Upgraded> of(
      JsonObject assertion, JsonObject badgeClass, JsonObject issuer) {
    if (Values.isTrue(assertion, "revoked")) {
      return Outcome.refusal(
          Problem.error(
                  "ob2.upgrade-revoked",
                  JsonPointer.root().child("revoked"),
                  "The badge was taken back; there is nothing to issue again.")
              .fix("Ask the issuer."));
    }
    Lifted first = OlderBadges.lift(assertion, Ob2Class.ASSERTION, null);
    Lifted second = OlderBadges.lift(badgeClass, Ob2Class.BADGE_CLASS, idOf(assertion, "badge"));
    Lifted third = OlderBadges.lift(issuer, Ob2Class.ISSUER, idOf(badgeClass, "issuer"));
    JsonPointer badgeAt = JsonPointer.root().child("badge");
    JsonPointer issuerAt = badgeAt.child("issuer");
    Problems form =
        first
            .form(Ob2Class.ASSERTION)
            .and(formOf(second, Ob2Class.BADGE_CLASS).under(badgeAt))
            .and(formOf(third, Ob2Class.ISSUER).under(issuerAt));
    if (form.stream().anyMatch(problem -> problem.isError() && !isFine(problem, issuerAt))) {
      return Outcome.refusal(form);
    }
    if (Values.instant(first.document(), "issuedOn").isEmpty()) {
      return Outcome.refusal(
          Problem.error(
                  "ob2.upgrade-undated",
                  JsonPointer.root().child("issuedOn"),
                  "Nobody says when the badge was issued, and 3.0 has no badge without a date.")
              .fix("Add issuedOn from the issuer's records."));
    }
    var writer = new UpgradeWriter(first.document(), second.document(), third.document());
    JsonObject credential = writer.credential();
    var changes = new ArrayList<>(lifting(form));
    changes.addAll(writer.changes());
    Problems structure = CredentialStructure.problems(credential);
    return structure.hasErrors()
        ? Outcome.refusal(structure)
        : Outcome.success(new Upgraded(credential, changes));
  }

  /** An address to write to is what older issuers lack, and what 3.0 does not ask for. */
  private static boolean isFine(Problem problem, JsonPointer issuerAt) {
    return problem.code().equals("ob2.missing") && problem.at().equals(issuerAt.child("email"));
  }

  private static Problems formOf(Lifted lifted, Ob2Class as) {
    return lifted.document().member("@context").isPresent()
        ? lifted.form(as)
        : ObjectForm.embedded(lifted.document(), as);
  }

  private static @Nullable String idOf(JsonObject object, String link) {
    return Values.node(object, link)
        .flatMap(node -> node.text("id"))
        .filter(Iris::isAbsolute)
        .orElse(null);
  }

  private static List<Change> lifting(Problems problems) {
    return problems.stream()
        .filter(problem -> !problem.isError() && !problem.code().equals("ob2.undefined-term"))
        .map(problem -> new Change(problem.at(), Kind.CHANGED, problem.message()))
        .toList();
  }
}

package io.microcredential.badges.ob2;

import io.microcredential.badges.ob2.HostedDocuments.Found;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Optional;

/** Whether the issuer's list says that the badge was taken back. */
final class RevocationCheck {

  private static final JsonPointer AT = JsonPointer.root().child("id");

  private RevocationCheck() {}

  static Ob2Finding check(
      JsonObject assertion, Optional<String> home, Resolution issuer, Pages pages) {
    JsonObject profile = issuer.document();
    if (profile == null) {
      return unknown("Without its profile the issuer names no list.");
    }
    Optional<String> address = Issuer.view(profile).revocationList();
    if (address.isEmpty()) {
      return Ob2Finding.notApplicable(
          Ob2Step.REVOCATION, "The issuer keeps no list and serves the badge as good.");
    }
    if (!(pages.at(address.get()) instanceof Found found)) {
      return unknown("The issuer's revocation list could not be had.");
    }
    JsonObject document =
        OlderBadges.lift(found.document(), Ob2Class.REVOCATION_LIST, address.get()).document();
    Problems problems = ObjectForm.problems(document, Ob2Class.REVOCATION_LIST);
    if (problems.hasErrors()) {
      return unknown("The issuer's revocation list cannot be read.");
    }
    RevocationList list = RevocationList.from(document).orElseThrow();
    boolean own =
        list.issuer().isEmpty()
            || list.issuer().equals(home)
            || list.issuer().equals(profile.text("id"));
    if (!own) {
      return Ob2Finding.undecided(
          Ob2Step.REVOCATION,
          "ob2.list-of-another",
          AT,
          "The revocation list is another issuer's.");
    }
    String id = assertion.text("id").orElse("");
    return list.isRevoked(id, assertion.text("uid").orElse(null))
        ? Ob2Finding.failed(
            Ob2Step.REVOCATION,
            "ob2.revoked-by-list",
            AT,
            "The issuer's list says that the badge was taken back.")
        : Ob2Finding.passed(Ob2Step.REVOCATION, "The issuer's list does not name the badge.");
  }

  private static Ob2Finding unknown(String message) {
    return Ob2Finding.undecided(Ob2Step.REVOCATION, "ob2.revocation-unknown", AT, message);
  }
}

package io.microcredential.badges.ob2;

import io.microcredential.badges.ob2.HostedDocuments.Found;
import io.microcredential.badges.ob2.HostedDocuments.Gone;
import io.microcredential.badges.ob2.HostedDocuments.Reply;
import io.microcredential.badges.ob2.OlderBadges.Lifted;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A linked object that was looked for.
 *
 * @param finding what came of it
 * @param document the object in the form of 2.0, or null if it could not be had
 * @param address where it was found, or null if it was only embedded
 */
record Resolution(Ob2Finding finding, @Nullable JsonObject document, @Nullable String address) {

  private static final JsonPointer ROOT = JsonPointer.root();

  /** How much an embedded object counts that differs from the one at its own address. */
  enum Embedded {
    /** A difference is an error. */
    MUST_AGREE,
    /** It was signed, so that a difference deserves a warning and the signed one is used. */
    IS_SIGNED
  }

  /** Looks for an object at its address, or takes the embedded one if it has none. */
  static Resolution of(
      Ob2Step step, Optional<Link> link, Ob2Class as, Pages pages, Comparison comparison) {
    return of(step, link, as, pages, comparison, Embedded.MUST_AGREE);
  }

  static Resolution of(
      Ob2Step step,
      Optional<Link> link,
      Ob2Class as,
      Pages pages,
      Comparison comparison,
      Embedded embedded) {
    if (link.isEmpty()) {
      return without(step, "ob2.link", "Nothing says where to find it.");
    }
    String id = link.get().id();
    JsonObject inside = link.get().embedded();
    if (id == null || !WebAddress.isWeb(id)) {
      return inside == null
          ? without(step, "ob2.unreachable", "It has no address on the web, so it cannot be had.")
          : inside(step, inside, as);
    }
    Reply reply = pages.at(id);
    if (!(reply instanceof Found found)) {
      String message = reply instanceof Gone ? "It is gone." : "It could not be had now.";
      return without(step, "ob2.unreachable", message);
    }
    Lifted lifted = OlderBadges.lift(found.document(), as, id);
    // A part of another document stands under that document's context.
    boolean part = id.indexOf('#') >= 0 && lifted.document().member("@context").isEmpty();
    Problems form = part ? ObjectForm.embedded(lifted.document(), as) : lifted.form(as);
    var problems = new ArrayList<>(form.list());
    problems.addAll(id(lifted.document(), id, as));
    var all = new ArrayList<>(comparison.embedded(id));
    if (inside != null) {
      all.add(inside);
    }
    for (JsonObject other : all) {
      problems.addAll(differences(other, lifted.document(), as, comparison, embedded));
    }
    boolean signed = inside != null && embedded == Embedded.IS_SIGNED;
    Ob2Finding finding =
        Ob2Finding.passed(step, "It stands at its address and is in order.")
            .and(Problems.of(problems));
    return new Resolution(finding, signed ? inside : lifted.document(), id);
  }

  private static Resolution without(Ob2Step step, String code, String message) {
    return new Resolution(Ob2Finding.undecided(step, code, ROOT, message), null, null);
  }

  private static Resolution inside(Ob2Step step, JsonObject inside, Ob2Class as) {
    Ob2Finding finding =
        Ob2Finding.passed(step, "It stands inside the badge and is in order.")
            .and(ObjectForm.embedded(inside, as));
    return new Resolution(finding, inside, null);
  }

  /** A document that claims to be another one is worth a warning, and on another host an error. */
  private static List<Problem> id(JsonObject document, String address, Ob2Class as) {
    Optional<String> declared = document.text("id");
    if (declared.isEmpty() || declared.get().equals(address)) {
      return List.of();
    }
    JsonPointer at = ROOT.child("id");
    boolean elsewhere =
        WebAddress.isWeb(declared.get())
            && !WebAddress.authority(declared.get()).equals(WebAddress.authority(address));
    return List.of(
        elsewhere
            ? Problem.error(
                "ob2.id-elsewhere", at, "The document claims to be one of another host.")
            : Problem.warning(
                    "ob2.id-differs",
                    at,
                    "The " + as.term() + " declares another id than the address it was found at.")
                .fix("Link to it by the id that it declares."));
  }

  private static List<Problem> differences(
      JsonObject inside, JsonObject served, Ob2Class as, Comparison comparison, Embedded embedded) {
    return comparison.differences(inside, served, as).stream()
        .map(
            place -> {
              String message =
                  "What stands inside the badge differs from what stands at its address.";
              boolean harmless =
                  embedded == Embedded.IS_SIGNED && !place.tokens().equals(List.of("issuer"));
              return harmless
                  ? Problem.warning("ob2.embedded-differs", place, message)
                  : Problem.error("ob2.embedded-differs", place, message);
            })
        .toList();
  }
}

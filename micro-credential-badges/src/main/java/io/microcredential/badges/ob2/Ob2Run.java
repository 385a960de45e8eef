package io.microcredential.badges.ob2;

import io.microcredential.badges.ob2.HostedDocuments.Found;
import io.microcredential.badges.ob2.HostedDocuments.Gone;
import io.microcredential.badges.ob2.HostedDocuments.Reply;
import io.microcredential.badges.ob2.OlderBadges.Lifted;
import io.microcredential.badges.ob2.Resolution.Embedded;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One verification of one document. */
final class Ob2Run {

  private static final JsonPointer ROOT = JsonPointer.root();

  private final Pages pages;
  private final Comparison comparison;
  private final List<Ob2Verifier.Expected> expected;
  private final Instant at;
  private final boolean inside;
  private @Nullable String place;
  private final Map<Ob2Step, Ob2Finding> findings = new EnumMap<>(Ob2Step.class);

  Ob2Run(Pages pages, List<Ob2Verifier.Expected> expected, Instant at) {
    this(pages, expected, at, false);
  }

  private Ob2Run(
      Pages pages, List<Ob2Verifier.Expected> expected, Instant at, boolean insideOfAnother) {
    this.pages = pages;
    this.comparison = new Comparison();
    this.expected = expected;
    this.at = at;
    this.inside = insideOfAnother;
  }

  private void add(Ob2Finding finding) {
    findings.put(finding.step(), finding);
  }

  Ob2Report address(String address) {
    Reply reply = pages.at(address);
    if (reply instanceof Found found) {
      return document(found.document(), address);
    }
    if (reply instanceof Gone) {
      Ob2Report unread = Ob2Verifier.unreachable("The badge is gone, and nothing is left of it.");
      var all = new ArrayList<>(unread.findings());
      all.replaceAll(f -> f.step() == Ob2Step.REVOCATION ? revoked("ob2.gone") : f);
      return new Ob2Report(
          unread.version(), all, new Ob2Report.Documents(null, null, null, null), List.of());
    }
    return Ob2Verifier.unreachable("There is no answer at this address.");
  }

  /** Verifies a document; the address where it was found is null if it was handed in. */
  Ob2Report document(JsonObject raw, @Nullable String address) {
    Ob2Class as = inside ? Ob2Class.ENDORSEMENT : classOf(raw, address);
    Lifted lifted = OlderBadges.lift(raw, as, address);
    JsonObject document = lifted.document();
    if (Ob2Class.of(document).filter(found -> found == as).isEmpty()) {
      return Ob2Verifier.unreadable(
          lifted.form(as), Ob2Outcome.FAILED, "This is neither an assertion nor an endorsement.");
    }
    add(Ob2Finding.passed(Ob2Step.FORM, "It has the form of its class.").and(lifted.form(as)));
    add(Ob2Finding.notApplicable(Ob2Step.SIGNATURE, "The badge is not signed."));
    add(Ob2Finding.notApplicable(Ob2Step.KEY, "The badge is not signed."));
    Optional<Verification> verification = Verification.in(document);
    if (Values.isTrue(document, "revoked")) {
      add(revoked("ob2.revoked"));
    }
    if (verification.orElse(null) instanceof Verification.Signed) {
      add(Ob2Finding.notApplicable(Ob2Step.HOSTED, "The badge says that it is signed."));
      add(
          Ob2Finding.failed(
              Ob2Step.SIGNATURE,
              "ob2.signature-missing",
              ROOT.child("verification"),
              "The badge says that it is signed, and came without its signature."));
    } else if (verification.orElse(null) instanceof Verification.Other) {
      add(
          Ob2Finding.undecided(
              Ob2Step.HOSTED,
              "ob2.verification-unknown",
              ROOT.child("verification"),
              "The badge is to be verified in a way that is not known here."));
    } else {
      document = isFoundElsewhere(document, address) ? document : hosted(raw, document, as);
    }
    return rest(lifted.version(), as, document, null);
  }

  private static Ob2Class classOf(JsonObject raw, @Nullable String address) {
    JsonObject seen = OlderBadges.lift(raw, Ob2Class.ASSERTION, address).document();
    return Ob2Class.of(seen).filter(c -> c == Ob2Class.ENDORSEMENT).orElse(Ob2Class.ASSERTION);
  }

  /** Verifies a signed assertion; nothing but what was signed counts. */
  Ob2Report signed(SignedAssertion token) {
    Lifted lifted = OlderBadges.lift(token.payload(), Ob2Class.ASSERTION, null);
    JsonObject document = lifted.document();
    if (Ob2Class.of(document).filter(found -> found == Ob2Class.ASSERTION).isEmpty()) {
      return Ob2Verifier.unreadable(
          lifted.form(Ob2Class.ASSERTION), Ob2Outcome.FAILED, "What is signed is no assertion.");
    }
    add(
        Ob2Finding.passed(Ob2Step.FORM, "It has the form of its class.")
            .and(lifted.form(Ob2Class.ASSERTION)));
    add(Ob2Finding.notApplicable(Ob2Step.HOSTED, "The badge is signed."));
    if (Values.isTrue(document, "revoked")) {
      add(revoked("ob2.revoked"));
    }
    return rest(lifted.version(), Ob2Class.ASSERTION, document, token);
  }

  /**
   * Returns whether a document was found at an address of the host of its id, and not at its id;
   * then the address is what proves it, and has to be within the issuer's scope.
   */
  private boolean isFoundElsewhere(JsonObject document, @Nullable String address) {
    String id = document.text("id").orElse("");
    if (address == null
        || id.equals(address)
        || !WebAddress.authority(id).equals(WebAddress.authority(address))) {
      return false;
    }
    place = address;
    Problem warning =
        Problem.warning(
                "ob2.id-differs",
                ROOT.child("id"),
                "The badge declares another id than the address it was found at.")
            .fix("Link to it by the id that it declares.");
    add(
        Ob2Finding.passed(
            Ob2Step.HOSTED,
            "The badge stands at the address that was asked.",
            Problems.of(warning)));
    return true;
  }

  /** Asks for the badge at its own id and returns what the issuer serves, which alone counts. */
  private JsonObject hosted(JsonObject raw, JsonObject document, Ob2Class as) {
    String id = document.text("id").orElse("");
    JsonPointer place = ROOT.child("id");
    if (id.startsWith("_:")) {
      add(
          Ob2Finding.undecided(
              Ob2Step.HOSTED,
              "ob2.hosted-address-unknown",
              place,
              "The badge does not say where it stands; pass its address."));
      return document;
    }
    if (!WebAddress.isWeb(id)) {
      String message = "A hosted badge has its own web address as id.";
      add(Ob2Finding.failed(Ob2Step.HOSTED, "ob2.hosted-id", place, message));
      return document;
    }
    Reply reply = pages.at(id);
    if (reply instanceof Gone) {
      add(Ob2Finding.passed(Ob2Step.HOSTED, "The issuer answers that the badge is gone."));
      add(revoked("ob2.gone"));
      return document;
    }
    if (!(reply instanceof Found found)) {
      String message = "The badge could not be had at its own address.";
      add(Ob2Finding.undecided(Ob2Step.HOSTED, "ob2.hosted-unreachable", place, message));
      return document;
    }
    JsonObject served = OlderBadges.lift(found.document(), as, id).document();
    if (Values.isTrue(served, "revoked") && served.text("id").orElse(id).equals(id)) {
      add(Ob2Finding.passed(Ob2Step.HOSTED, "The issuer answers that the badge is revoked."));
      add(revoked("ob2.revoked"));
      return document;
    }
    List<JsonPointer> differences = comparison.differences(document, served, as);
    add(
        differences.isEmpty()
            ? Ob2Finding.passed(Ob2Step.HOSTED, "The issuer serves this badge at its address.")
            : differing(differences));
    if (!found.document().equals(raw)) {
      Problems form = OlderBadges.lift(found.document(), as, id).form(as);
      findings.computeIfPresent(Ob2Step.FORM, (step, handedIn) -> handedIn.and(form));
    }
    return served;
  }

  private static Ob2Finding differing(List<JsonPointer> places) {
    String message = "What was handed in differs from what the issuer serves.";
    return new Ob2Finding(
        Ob2Step.HOSTED,
        Ob2Outcome.FAILED,
        message,
        Problems.of(
            places.stream()
                .map(place -> Problem.error("ob2.hosted-differs", place, message))
                .toList()));
  }

  private static Ob2Finding revoked(String code) {
    return Ob2Finding.failed(
        Ob2Step.REVOCATION, code, ROOT.child("revoked"), "The issuer took the badge back.");
  }

  /** Goes through what hosted and signed badges have in common. */
  private Ob2Report rest(
      BadgeVersion version, Ob2Class as, JsonObject document, @Nullable SignedAssertion token) {
    boolean signed = token != null;
    boolean assertion = as == Ob2Class.ASSERTION;
    Resolution badge = assertion ? badge(document, signed) : null;
    if (badge == null) {
      add(Ob2Finding.notApplicable(Ob2Step.BADGE_CLASS, "An endorsement is of no class."));
    }
    JsonObject naming = badge == null ? document : badge.document();
    Resolution issuer = issuer(naming, version);
    if (token != null) {
      new KeyCheck(pages, comparison, issuer).check(token, document).forEach(this::add);
    }
    String home = issuer.address() == null ? originOf(issuer, version) : issuer.address();
    add(
        signed || Verification.in(document).orElse(null) instanceof Verification.Signed
            ? Ob2Finding.notApplicable(Ob2Step.SCOPE, "The badge is signed.")
            : ScopeCheck.check(
                place == null ? document.text("id").orElse("") : place,
                badge,
                Optional.ofNullable(home),
                issuer));
    findings.computeIfAbsent(
        Ob2Step.REVOCATION,
        step -> RevocationCheck.check(document, Optional.ofNullable(home), issuer, pages));
    add(PersonAndDates.dates(document, version, at));
    add(
        assertion
            ? PersonAndDates.recipient(document, expected)
            : Ob2Finding.notApplicable(Ob2Step.RECIPIENT, "An endorsement has no recipient."));
    add(Ob2Finding.notApplicable(Ob2Step.CLAIM, "It stands by itself."));
    JsonObject badgeClass = badge == null ? null : badge.document();
    return new Ob2Report(
        version,
        List.copyOf(findings.values()),
        new Ob2Report.Documents(document, badgeClass, issuer.document(), home),
        assertion ? endorsements(document, badgeClass, issuer.document()) : List.of());
  }

  private Resolution badge(JsonObject document, boolean signed) {
    Optional<Link> link = Link.one(document, "badge");
    Resolution badge =
        Resolution.of(
            Ob2Step.BADGE_CLASS,
            link,
            Ob2Class.BADGE_CLASS,
            pages,
            comparison,
            signed ? Embedded.IS_SIGNED : Embedded.MUST_AGREE);
    add(badge.finding());
    return badge;
  }

  private Resolution issuer(@Nullable JsonObject naming, BadgeVersion version) {
    Optional<Link> link = naming == null ? Optional.empty() : Link.one(naming, "issuer");
    if (naming == null) {
      Ob2Finding unknown =
          Ob2Finding.undecided(
              Ob2Step.ISSUER, "ob2.unreachable", ROOT, "Without a badge class nobody is named.");
      add(unknown);
      return new Resolution(unknown, null, null);
    }
    if (version == BadgeVersion.V0_5) {
      Ob2Finding inside =
          Ob2Finding.passed(
              Ob2Step.ISSUER, "The issuer stands inside the badge, as version 0.5 has it.");
      add(inside);
      return new Resolution(inside, link.map(Link::embedded).orElse(null), null);
    }
    Resolution issuer = Resolution.of(Ob2Step.ISSUER, link, Ob2Class.ISSUER, pages, comparison);
    if (issuer.address() == null && issuer.document() != null) {
      Ob2Finding unpublished =
          Ob2Finding.undecided(
              Ob2Step.ISSUER,
              "ob2.issuer-not-published",
              ROOT.child("issuer"),
              "Anybody can write a profile into a badge; this one stands nowhere else.");
      issuer = new Resolution(unpublished, issuer.document(), null);
    }
    add(issuer.finding());
    return issuer;
  }

  private static @Nullable String originOf(Resolution issuer, BadgeVersion version) {
    return version == BadgeVersion.V0_5 && issuer.document() != null
        ? issuer.document().text("id").orElse(null)
        : null;
  }

  private List<Ob2Report.Part> endorsements(
      JsonObject assertion, @Nullable JsonObject badge, @Nullable JsonObject issuer) {
    var about = new ArrayList<String>();
    var parts = new ArrayList<Ob2Report.Part>();
    for (JsonObject each : objects(assertion, badge, issuer)) {
      each.text("id").ifPresent(about::add);
    }
    Link.one(assertion, "badge").map(Link::id).ifPresent(about::add);
    JsonPointer place = ROOT;
    for (JsonObject each : objects(assertion, badge, issuer)) {
      List<Link> links = Link.all(each, "endorsement");
      for (int i = 0; i < links.size() && parts.size() < Ob2Verifier.MAX_ENDORSEMENTS; i++) {
        JsonPointer here = place.child("endorsement").child(i);
        parts.add(new Ob2Report.Part(here, endorsement(links.get(i), about)));
      }
      place = place.child(place.tokens().isEmpty() ? "badge" : "issuer");
    }
    return parts;
  }

  private static List<JsonObject> objects(
      JsonObject assertion, @Nullable JsonObject badge, @Nullable JsonObject issuer) {
    var all = new ArrayList<JsonObject>();
    all.add(assertion);
    if (badge != null) {
      all.add(badge);
      if (issuer != null) {
        all.add(issuer);
      }
    }
    return all;
  }

  private Ob2Report endorsement(Link link, List<String> about) {
    // Nothing but an endorsement, so that no document can lead round in a circle.
    var run = new Ob2Run(pages, List.of(), at, true);
    JsonObject embedded = link.embedded();
    Ob2Report report =
        embedded == null
            ? run.address(link.id() == null ? "" : link.id())
            : run.document(
                embedded.member("@context").isPresent()
                    ? embedded
                    : embedded.with("@context", JsonValue.of(Vocabulary.CONTEXT)),
                null);
    return report.assertion().isEmpty() ? report : claim(report, about);
  }

  private static Ob2Report claim(Ob2Report report, List<String> about) {
    boolean fits =
        report
            .assertion()
            .flatMap(endorsement -> Values.node(endorsement, "claim"))
            .flatMap(claim -> claim.text("id"))
            .filter(about::contains)
            .isPresent();
    Ob2Finding finding =
        fits
            ? Ob2Finding.passed(Ob2Step.CLAIM, "It is about this badge or its issuer.")
            : Ob2Finding.failed(
                Ob2Step.CLAIM,
                "ob2.claim-other",
                ROOT.child("claim"),
                "The endorsement is about something else.");
    var all = new ArrayList<>(report.findings());
    all.replaceAll(f -> f.step() == Ob2Step.CLAIM ? finding : f);
    return new Ob2Report(
        report.version(),
        all,
        new Ob2Report.Documents(
            report.assertion().orElse(null),
            null,
            report.issuer().orElse(null),
            report.issuerId().orElse(null)),
        List.of());
  }
}

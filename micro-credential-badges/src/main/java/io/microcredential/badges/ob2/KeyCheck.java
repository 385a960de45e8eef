package io.microcredential.badges.ob2;

import io.microcredential.badges.key.VerificationKey;
import io.microcredential.core.JsonPointer;
import io.microcredential.core.Outcome;
import io.microcredential.core.Problem;
import io.microcredential.core.Problems;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a key of the issuer's signed an assertion. A key counts only if the issuer's published
 * profile lists it and the key says that it is the issuer's.
 */
final class KeyCheck {

  private static final int MAX_KEYS = 10;
  private static final JsonPointer CREATOR =
      JsonPointer.root().child("verification").child("creator");
  private static final JsonPointer SIGNATURE = JsonPointer.root();

  private final Pages pages;
  private final Comparison comparison;
  private final Resolution issuer;

  KeyCheck(Pages pages, Comparison comparison, Resolution issuer) {
    this.pages = pages;
    this.comparison = comparison;
    this.issuer = issuer;
  }

  /** Returns the findings on signature and key. */
  List<Ob2Finding> check(SignedAssertion token, JsonObject document) {
    if (!(Verification.in(document).orElse(null) instanceof Verification.Signed signed)) {
      return List.of(
          Ob2Finding.failed(
              Ob2Step.SIGNATURE,
              "ob2.verification-type",
              JsonPointer.root().child("verification"),
              "The badge came signed and does not say that it is to be verified so."),
          Ob2Finding.notApplicable(Ob2Step.KEY, "The badge does not say that it is signed."));
    }
    Optional<Problem> refusal = token.refusal();
    if (refusal.isPresent()) {
      Problem problem = refusal.get();
      Ob2Outcome outcome = problem.isError() ? Ob2Outcome.FAILED : Ob2Outcome.UNDECIDED;
      return List.of(
          new Ob2Finding(Ob2Step.SIGNATURE, outcome, problem.message(), Problems.of(problem)),
          key(signed).finding());
    }
    Keys keys = key(signed);
    return List.of(signature(token, keys), keys.finding());
  }

  /** The keys that are the issuer's, and what was found out about them. */
  private record Keys(List<VerificationKey> sound, Ob2Finding finding) {
    static Keys none(Ob2Finding finding) {
      return new Keys(List.of(), finding);
    }
  }

  private static Ob2Finding signature(SignedAssertion token, Keys keys) {
    if (keys.sound().isEmpty()) {
      return Ob2Finding.undecided(
          Ob2Step.SIGNATURE,
          "ob2.signature-unchecked",
          SIGNATURE,
          "Without a key of the issuer's the signature could not be checked.");
    }
    if (keys.sound().stream().anyMatch(token::isSignedBy)) {
      return Ob2Finding.passed(Ob2Step.SIGNATURE, "A key of the issuer's signed the badge.");
    }
    return keys.sound().stream().noneMatch(token::fits)
        ? Ob2Finding.failed(
            Ob2Step.SIGNATURE,
            "ob2.jws-key-kind",
            SIGNATURE.child("alg"),
            "The issuer's key is of another kind than the algorithm works with.")
        : Ob2Finding.failed(
            Ob2Step.SIGNATURE,
            "ob2.signature-wrong",
            SIGNATURE,
            "The signature does not fit: the content or the key is another one.");
  }

  private Keys key(Verification.Signed signed) {
    JsonObject profile = issuer.document();
    if (profile == null || issuer.address() == null) {
      return Keys.none(
          Ob2Finding.undecided(
              Ob2Step.KEY,
              "ob2.key-unknown",
              CREATOR,
              "Without the issuer's published profile nobody knows its keys."));
    }
    List<Link> listed = Issuer.view(profile).publicKeys();
    if (signed.creator().isEmpty()) {
      return listed.isEmpty() ? notListed() : first(listed, profile);
    }
    String creator = signed.creator().get(0).id();
    List<Link> named =
        listed.stream().filter(link -> link.id() != null && link.id().equals(creator)).toList();
    return named.isEmpty() ? notListed() : first(named, profile);
  }

  private static Keys notListed() {
    return Keys.none(
        Ob2Finding.failed(
            Ob2Step.KEY,
            "ob2.key-not-listed",
            CREATOR,
            "The issuer's profile does not list the key."));
  }

  /** Returns all sound keys among the candidates; what is wrong with the others if none is. */
  private Keys first(List<Link> candidates, JsonObject profile) {
    var sound = new ArrayList<VerificationKey>();
    @Nullable Ob2Finding trouble = null;
    for (Link candidate : candidates.stream().limit(MAX_KEYS).toList()) {
      Keys one = one(candidate, profile);
      sound.addAll(one.sound());
      trouble = one.sound().isEmpty() && trouble == null ? one.finding() : trouble;
    }
    if (sound.isEmpty() && trouble != null) {
      return Keys.none(trouble);
    }
    return new Keys(
        sound,
        Ob2Finding.passed(Ob2Step.KEY, "The issuer lists the key, and it names the issuer."));
  }

  private Keys one(Link link, JsonObject profile) {
    Resolution found =
        Resolution.of(
            Ob2Step.KEY, Optional.of(link), Ob2Class.CRYPTOGRAPHIC_KEY, pages, comparison);
    JsonObject document = found.document();
    if (document == null || found.finding().outcome() != Ob2Outcome.PASSED) {
      return Keys.none(found.finding());
    }
    CryptographicKey key = CryptographicKey.view(document);
    if (!key.owner().equals(issuer.address())
        && !profile.text("id").filter(key.owner()::equals).isPresent()) {
      return Keys.none(
          Ob2Finding.failed(
              Ob2Step.KEY,
              "ob2.key-owner",
              JsonPointer.root().child("owner"),
              "The key says that it is somebody else's."));
    }
    Outcome<VerificationKey> read = key.key();
    return read.value()
        .map(sound -> new Keys(List.of(sound), found.finding()))
        .orElseGet(
            () ->
                Keys.none(
                    new Ob2Finding(
                        Ob2Step.KEY,
                        Ob2Outcome.FAILED,
                        "The issuer's key cannot be used.",
                        read.problems())));
  }
}

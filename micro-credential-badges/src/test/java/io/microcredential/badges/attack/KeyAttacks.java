package io.microcredential.badges.attack;

import static io.microcredential.badges.VerificationResult.CANNOT_CHECK;
import static io.microcredential.badges.VerificationResult.INVALID;
import static io.microcredential.badges.VerificationStep.KEY;
import static io.microcredential.badges.VerificationStep.PROOF;
import static io.microcredential.badges.VerificationStep.STRUCTURE;
import static io.microcredential.badges.attack.Scene.SIGNED;
import static io.microcredential.badges.attack.Scene.SMALL;
import static io.microcredential.badges.attack.Scene.THIEF;
import static io.microcredential.badges.attack.Scene.THIEFS_DID;
import static io.microcredential.badges.attack.Scene.THIEFS_MULTIKEY;
import static io.microcredential.badges.attack.Scene.VICTIM;
import static io.microcredential.badges.attack.Scene.issuedBy;
import static io.microcredential.badges.attack.Scene.stolen;
import static io.microcredential.badges.attack.Scene.withProof;
import static io.microcredential.badges.attack.Scene.withProofMember;
import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;

import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Attacks on the keys that proofs name, and on whose they are. */
final class KeyAttacks {

  private KeyAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(names(), documents(), issuers()).flatMap(List::stream);
  }

  private static Attack proof(String name, Supplier<JsonObject> badge, String code) {
    return proof(name, badge, INVALID, code);
  }

  private static Attack proof(
      String name, Supplier<JsonObject> badge, VerificationResult result, String code) {
    return Attack.json("proof: " + name, badge, result, PROOF, code);
  }

  private static Attack key(String name, Supplier<JsonObject> badge, String code) {
    return key(name, badge, INVALID, code);
  }

  private static Attack key(
      String name, Supplier<JsonObject> badge, VerificationResult result, String code) {
    return Attack.json("key: " + name, badge, result, KEY, code);
  }

  private static List<Attack> names() {
    return List.of(
        key(
            "the thief's, in the fragment of the victim's address",
            () -> stolen(VICTIM + "#" + THIEFS_MULTIKEY),
            "key.not-listed"),
        key(
            "the thief's own did:key",
            () -> SampleBadge.sign(issuedBy(VICTIM), THIEF),
            "key.not-listed"),
        key(
            "the thief's did:key, for the issuer that is one itself",
            () -> SampleBadge.sign(SMALL, THIEF),
            "key.not-listed"),
        proof("the name of the victim's key", () -> stolen(VICTIM + "#key-1"), "proof.signature"),
        key("a whole DID", () -> stolen(THIEFS_DID), "key.not-named"),
        key(
            "in the victim's address in other letters",
            () -> stolen("https://VICTIM.example/issuer#key-1"),
            "key.not-listed"),
        key(
            "in the victim's address without encryption",
            () -> stolen("http://victim.example/issuer#key-1"),
            "key.not-listed"),
        key(
            "in the victim's address, encoded otherwise",
            () -> stolen("https://victim.example/%69ssuer#key-1"),
            "key.not-listed"),
        proof(
            "written out in the proof",
            () ->
                withProofMember(
                    "verificationMethod",
                    "{\"id\": \"" + SampleBadge.KEY.verificationMethod() + "\"}"),
            "proof.form"),
        proof(
            "two of them",
            () ->
                withProofMember(
                    "verificationMethod", "[\"" + SampleBadge.KEY.verificationMethod() + "\"]"),
            "proof.form"),
        key(
            "only a fragment",
            () -> withProofMember("verificationMethod", "\"#key-1\""),
            "key.not-listed"),
        proof(
            "no name of a key",
            () -> withProof(Scene.PROOF.without("verificationMethod")),
            "proof.form"));
  }

  private static List<Attack> documents() {
    return List.of(
        key(
            "one that is only for signing in",
            () -> stolen(VICTIM + "#login"),
            "key.not-for-assertion"),
        key("one that is over", () -> stolen(VICTIM + "#over"), "key.expired"),
        key("one that is revoked", () -> stolen(VICTIM + "#revoked"), "key.revoked"),
        key(
            "one that somebody else controls",
            () -> stolen(VICTIM + "#guest"),
            "key.other-controller"),
        key(
            "one whose private part is published",
            () -> stolen(VICTIM + "#shown"),
            CANNOT_CHECK,
            "key.unreadable"),
        key(
            "one whose secret stands beside it",
            () -> stolen(VICTIM + "#secret"),
            "key.private-published"),
        key(
            "one that the victim's document does not have",
            () -> stolen(VICTIM + "#key-2"),
            "key.not-listed"));
  }

  private static List<Attack> issuers() {
    return List.of(
        structure("in a list", "[{\"id\": \"%s\", \"type\": [\"Profile\"]}]", "ob3.one-value"),
        structure("two of them", "[\"%s\", \"" + THIEFS_DID + "\"]", "ob3.one-value"),
        structure(
            "with two ids",
            "{\"id\": [\"%s\", \"" + THIEFS_DID + "\"], \"type\": [\"Profile\"]}",
            "ob3.one-value"),
        structure("without an id", "{\"type\": [\"Profile\"], \"url\": \"%s\"}", "ob3.missing"),
        key(
            "an issuer that is only a text, signed by the thief",
            () -> SampleBadge.sign(SMALL.with("issuer", JsonValue.of(SampleBadge.ISSUER)), THIEF),
            "key.not-listed"),
        key(
            "another issuer written over it",
            () ->
                with(
                    SampleBadge.sign(issuedBy(THIEFS_DID), THIEF),
                    "/issuer/id",
                    "\"" + SampleBadge.ISSUER + "\""),
            "key.not-listed"));
  }

  private static Attack structure(String what, String issuer, String code) {
    return Attack.json(
        "issuer: " + what,
        () -> SIGNED.with("issuer", value(issuer.formatted(SampleBadge.ISSUER))),
        INVALID,
        STRUCTURE,
        code);
  }
}

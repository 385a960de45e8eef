package io.microcredential.badges.attack;

import static io.microcredential.badges.VerificationResult.CANNOT_CHECK;
import static io.microcredential.badges.VerificationResult.INVALID;
import static io.microcredential.badges.VerificationResult.VALID;
import static io.microcredential.badges.VerificationStep.KEY;
import static io.microcredential.badges.VerificationStep.PROOF;
import static io.microcredential.badges.attack.Scene.SIGNED;
import static io.microcredential.badges.attack.Scene.SMALL;
import static io.microcredential.badges.attack.Scene.THIEF;
import static io.microcredential.badges.attack.Scene.VICTIM;
import static io.microcredential.badges.attack.Scene.forged;
import static io.microcredential.badges.attack.Scene.issuedBy;
import static io.microcredential.badges.attack.Scene.withProof;
import static io.microcredential.badges.attack.Scene.withProofMember;
import static io.microcredential.badges.fixture.JsonEdits.at;
import static io.microcredential.badges.fixture.JsonEdits.value;
import static io.microcredential.badges.fixture.JsonEdits.with;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.key.Multibase;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Attacks on Data Integrity proofs and on the keys that they name. */
final class ProofAttacks {

  private static final String MADE =
      ", \"created\": \"2026-06-03T12:00:00Z\", \"proofPurpose\": \"assertionMethod\"";

  private ProofAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(sets(), lies(), additions(), signatures(), curves()).flatMap(List::stream);
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

  private static JsonObject broken() {
    return with(Scene.PROOF, "/created", "\"2026-06-03T12:00:01Z\"");
  }

  private static JsonObject thiefs() {
    return (JsonObject) at(SampleBadge.sign(SMALL, THIEF), "/proof/0");
  }

  private static List<Attack> sets() {
    return List.of(
        // One proof of the issuer's own is enough; the other is mentioned.
        proof(
            "a bad one beside the good one",
            () -> withProof(Scene.PROOF, broken()),
            VALID,
            "proof.signature"),
        proof(
            "a bad one before the good one",
            () -> withProof(broken(), Scene.PROOF),
            VALID,
            "proof.signature"),
        proof("only a bad one", () -> withProof(broken()), "proof.signature"),
        key(
            "the thief's good proof beside the issuer's bad one",
            () -> withProof(thiefs(), broken()),
            "key.not-listed"),
        key("the thief's good proof alone", () -> withProof(thiefs()), "key.not-listed"),
        proof("none", () -> SIGNED.without("proof"), "proof.missing"),
        proof("an empty list of them", () -> withProof(), "proof.missing"),
        proof("one that is no object", () -> SIGNED.with("proof", value("[\"x\"]")), "proof.form"),
        proof("one that is null", () -> SIGNED.with("proof", value("null")), "proof.form"),
        proof(
            "the good one behind thousands of bad ones",
            () -> {
              var all = new ArrayList<JsonValue>(Collections.nCopies(3_000, broken()));
              all.add(Scene.PROOF);
              return SIGNED.with("proof", new JsonArray(all));
            },
            CANNOT_CHECK,
            "proof.too-many"),
        proof(
            "one that builds on a proof that is not there",
            () -> withProofMember("previousProof", "\"urn:uuid:x\""),
            "proof.chain"),
        proof(
            "that of another badge of the issuer",
            () ->
                withProof(
                    (JsonObject)
                        at(
                            SampleBadge.sign(
                                with(SMALL, "/credentialSubject/id", "\"did:example:friend\"")),
                            "/proof/0")),
            "proof.signature"));
  }

  private static List<Attack> lies() {
    return List.of(
        proof(
            "another purpose written over it",
            () -> withProofMember("proofPurpose", "\"authentication\""),
            "proof.purpose"),
        proof(
            "a signature made to sign in",
            () ->
                withProof(
                    forged(
                        "eddsa-rdfc-2022",
                        ", \"created\": \"2026-06-03T12:00:00Z\", \"proofPurpose\":"
                            + " \"authentication\"",
                        SampleBadge.KEY)),
            "proof.purpose"),
        proof("no purpose", () -> withProof(Scene.PROOF.without("proofPurpose")), "proof.purpose"),
        proof(
            "two purposes",
            () -> withProofMember("proofPurpose", "[\"assertionMethod\", \"authentication\"]"),
            "proof.purpose"),
        proof(
            "the name of another suite for the same key",
            () -> withProofMember("cryptosuite", "\"eddsa-jcs-2022\""),
            "proof.signature"),
        proof(
            "the name of a suite for other keys",
            () -> withProofMember("cryptosuite", "\"ecdsa-rdfc-2019\""),
            "proof.key-kind"),
        proof(
            "signed under the name of a suite for other keys",
            () -> withProof(forged("ecdsa-rdfc-2019", MADE, SampleBadge.KEY)),
            "proof.key-kind"),
        proof(
            "a suite that nobody knows",
            () -> withProofMember("cryptosuite", "\"eddsa-2022\""),
            CANNOT_CHECK,
            "proof.suite-unknown"),
        proof(
            "a suite in other letters",
            () -> withProofMember("cryptosuite", "\"EDDSA-RDFC-2022\""),
            CANNOT_CHECK,
            "proof.suite-unknown"),
        proof(
            "a type that is not checked here",
            () -> withProofMember("type", "\"Ed25519Signature2020\""),
            CANNOT_CHECK,
            "proof.type-unknown"),
        proof("no type", () -> withProof(Scene.PROOF.without("type")), "proof.form"));
  }

  private static List<Attack> additions() {
    return List.of(
        proof(
            "over when the badge is handed in",
            () ->
                withProof(
                    forged(
                        "eddsa-rdfc-2022",
                        MADE + ", \"expires\": \"2026-06-04T00:00:00Z\"",
                        SampleBadge.KEY)),
            "proof.expired"),
        proof(
            "made longer valid after signing",
            () ->
                withProof(
                    with(
                        forged(
                            "eddsa-rdfc-2022",
                            MADE + ", \"expires\": \"2026-06-04T00:00:00Z\"",
                            SampleBadge.KEY),
                        "/expires",
                        "\"2036-06-04T00:00:00Z\"")),
            "proof.signature"),
        proof(
            "another time of signing",
            () -> withProofMember("created", "\"2020-01-01T00:00:00Z\""),
            "proof.signature"),
        proof(
            "a time that is none", () -> withProofMember("created", "\"yesterday\""), "proof.form"),
        proof(
            "contexts of its own",
            () -> withProofMember("@context", "\"https://www.w3.org/ns/credentials/v2\""),
            "proof.form"),
        proof(
            "a term that no context defines",
            () -> withProofMember("stranger", "\"x\""),
            "proof.not-safe"),
        proof(
            "a challenge added after signing",
            () -> withProofMember("challenge", "\"x\""),
            "proof.signature"));
  }

  private static JsonObject withValue(byte[] signature) {
    return withProofMember("proofValue", "\"" + Multibase.encode(signature) + "\"");
  }

  private static byte[] good() {
    return Multibase.decode(Scene.PROOF.text("proofValue").orElseThrow()).orElseThrow();
  }

  private static List<Attack> signatures() {
    return List.of(
        proof(
            "EdDSA, a number beyond the order of the group",
            () -> withValue(Signing.withLargerS(good())),
            "proof.signature"),
        proof("EdDSA, all zeros", () -> withValue(new byte[64]), "proof.signature"),
        proof("EdDSA, a byte more", () -> withValue(Arrays.copyOf(good(), 65)), "proof.signature"),
        proof("EdDSA, a byte less", () -> withValue(Arrays.copyOf(good(), 63)), "proof.signature"),
        proof("no signature", () -> withProof(Scene.PROOF.without("proofValue")), "proof.form"),
        proof(
            "a signature that is no text",
            () -> withProofMember("proofValue", "[\"z1\"]"),
            "proof.form"),
        proof(
            "a signature in letters that are none",
            () -> withProofMember("proofValue", "\"z0OIl\""),
            "proof.form"),
        smallOrder(
            "the neutral one", "0100000000000000000000000000000000000000000000000000000000000000"),
        smallOrder(
            "one of order 2", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"),
        smallOrder(
            "one of order 4", "0000000000000000000000000000000000000000000000000000000000000000"),
        smallOrder(
            "one of order 8", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"),
        smallOrder(
            "the neutral one, written otherwise",
            "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"));
  }

  /** A point for which R = 1, S = 0 is a signature of every message, or of every eighth. */
  private static Attack smallOrder(String name, String hex) {
    String did = Signing.smallOrderDid(hex);
    byte[] signature = new byte[64];
    signature[0] = 1;
    JsonObject proof =
        with(Scene.PROOF, "/proofValue", "\"" + Multibase.encode(signature) + "\"")
            .with("verificationMethod", JsonValue.of(did + "#" + did.substring(8)));
    return new Attack(
        "proof: an issuer whose key is a weak point, " + name,
        () ->
            BadgeVerifier.trusting(anybody -> true)
                .verify(Json.write(SampleBadge.withProofs(issuedBy(did), proof)), Scene.NOW),
        INVALID,
        KEY,
        "key.issuer-did");
  }

  private static JsonObject curveBadge() {
    return SampleBadge.sign(issuedBy(VICTIM), Scene.CURVE_KEY);
  }

  private static Attack curve(String name, byte[] bent) {
    return proof(
        "ECDSA, " + name,
        () -> with(curveBadge(), "/proof/0/proofValue", "\"" + Multibase.encode(bent) + "\""),
        "proof.signature");
  }

  private static List<Attack> curves() {
    byte[] raw =
        Multibase.decode(
                ((JsonObject) at(curveBadge(), "/proof/0")).text("proofValue").orElseThrow())
            .orElseThrow();
    byte[] order = Signing.fixed(Signing.N, 32);
    byte[] one = Signing.fixed(BigInteger.ONE, 32);
    return List.of(
        curve("the signature as ASN.1", Signing.der(raw)),
        curve("all zeros", new byte[64]),
        curve("both numbers the order of the group", Signing.joined(order, order)),
        curve("both numbers one", Signing.joined(one, one)),
        curve("a byte more", Arrays.copyOf(raw, 65)));
  }
}

package io.microcredential.badges.attack;

import static io.microcredential.badges.VerificationResult.INVALID;
import static io.microcredential.badges.VerificationResult.NOT_THIS_PERSON;
import static io.microcredential.badges.VerificationResult.VALID;
import static io.microcredential.badges.VerificationStep.ENDORSEMENTS;
import static io.microcredential.badges.VerificationStep.KEY;
import static io.microcredential.badges.VerificationStep.PARTS;
import static io.microcredential.badges.VerificationStep.PROOF;
import static io.microcredential.badges.VerificationStep.RECIPIENT;
import static io.microcredential.badges.attack.Scene.NOW;
import static io.microcredential.badges.attack.Scene.SMALL;
import static io.microcredential.badges.attack.Scene.THIEF;
import static io.microcredential.badges.attack.Scene.THIEFS_DID;
import static io.microcredential.badges.fixture.JsonEdits.object;
import static io.microcredential.badges.fixture.JsonEdits.with;

import io.microcredential.badges.BadgeVerifier;
import io.microcredential.badges.Identity;
import io.microcredential.badges.TrustPolicy;
import io.microcredential.badges.VerificationReport;
import io.microcredential.badges.VerificationResult;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.fixture.SampleBadge;
import io.microcredential.badges.fixture.SampleRecord;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonArray;
import io.microcredential.core.json.JsonValue.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Attacks with credentials inside others, and with badges of other people. */
final class InsideAttacks {

  private InsideAttacks() {}

  static Stream<Attack> all() {
    return Stream.of(endorsements(), records(), people()).flatMap(List::stream);
  }

  /** Somebody's praise of a badge or of anything else. */
  private static JsonObject praise(String issuer, String of) {
    return object(
        """
        {"@context": ["https://www.w3.org/ns/credentials/v2",
                      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
         "id": "urn:uuid:eeee", "type": ["VerifiableCredential", "EndorsementCredential"],
         "issuer": {"id": "%s", "type": ["Profile"]}, "validFrom": "2026-05-01T00:00:00Z",
         "name": "Praise",
         "credentialSubject": {"id": "%s", "type": ["EndorsementSubject"],
           "endorsementComment": "Sound."}}
        """
            .formatted(issuer, of));
  }

  private static String badgeId() {
    return SMALL.text("id").orElseThrow();
  }

  static JsonObject endorsed(JsonValue... endorsements) {
    return SampleBadge.sign(SMALL.with("endorsement", new JsonArray(List.of(endorsements))));
  }

  static JsonObject goodPraise() {
    return SampleBadge.sign(praise(THIEFS_DID, badgeId()), THIEF);
  }

  private static VerificationReport report(JsonObject badge) {
    return Scene.trusting().verify(Json.write(badge), NOW);
  }

  private static Attack around(
      String name, Supplier<JsonObject> badge, VerificationStep step, String code) {
    return new Attack(name, () -> report(badge.get()), VALID, step, code);
  }

  /** The report on what stands inside, which is worth nothing though the badge around it is. */
  private static Attack inside(
      String name,
      Supplier<JsonObject> badge,
      VerificationResult result,
      VerificationStep step,
      String code) {
    return new Attack(
        name + ", by itself",
        () -> report(badge.get()).parts().get(0).report(),
        result,
        step,
        code);
  }

  private static List<Attack> endorsements() {
    Supplier<JsonObject> replayed =
        () -> endorsed(SampleBadge.sign(praise(THIEFS_DID, "urn:uuid:another-badge"), THIEF));
    Supplier<JsonObject> stolen =
        () -> endorsed(SampleBadge.sign(praise(SampleBadge.ISSUER, badgeId()), THIEF));
    Supplier<JsonObject> changed =
        () -> endorsed(with(goodPraise(), "/credentialSubject/endorsementComment", "\"Superb.\""));
    return List.of(
        around(
            "inside: the endorsement of another badge",
            replayed,
            ENDORSEMENTS,
            "endorsement.not-valid"),
        inside(
            "inside: the endorsement of another badge",
            replayed,
            NOT_THIS_PERSON,
            RECIPIENT,
            "endorsement.other"),
        around(
            "inside: an endorsement in a famous name",
            stolen,
            ENDORSEMENTS,
            "endorsement.not-valid"),
        inside("inside: an endorsement in a famous name", stolen, INVALID, KEY, "key.not-listed"),
        around(
            "inside: an endorsement that was changed",
            changed,
            ENDORSEMENTS,
            "endorsement.not-valid"),
        inside(
            "inside: an endorsement that was changed", changed, INVALID, PROOF, "proof.signature"),
        around(
            "inside: sixty endorsements",
            () -> endorsed(Collections.nCopies(60, goodPraise()).toArray(JsonValue[]::new)),
            ENDORSEMENTS,
            "endorsement.too-many"),
        Attack.json(
            "inside: an endorsement put in after signing",
            () -> Scene.SIGNED.with("endorsement", new JsonArray(List.of(goodPraise()))),
            INVALID,
            PROOF,
            "proof.signature"));
  }

  private static JsonObject record(JsonObject part) {
    JsonObject record =
        SampleRecord.empty().with(SampleRecord.part(part)).toJson(SampleBadge.PROFILE);
    return SampleBadge.sign(record);
  }

  private static List<Attack> records() {
    Supplier<JsonObject> forged =
        () ->
            record(
                with(
                    SampleRecord.first(),
                    "/credentialSubject/achievement/description",
                    "\"Surgery.\""));
    return List.of(
        Attack.json(
            "inside: a record with a changed badge", forged, INVALID, PARTS, "part.invalid"),
        inside("inside: a record with a changed badge", forged, INVALID, PROOF, "proof.signature"),
        Attack.json(
            "inside: a badge put into a record after signing",
            () ->
                with(
                    record(SampleRecord.first()),
                    "/credentialSubject/verifiableCredential",
                    new JsonArray(List.of(SampleRecord.first(), Scene.SIGNED))),
            INVALID,
            PROOF,
            "proof.signature"));
  }

  private static List<Attack> people() {
    return List.of(
        new Attack(
            "people: the badge of somebody else",
            () ->
                Scene.trusting()
                    .expecting(Identity.email("friend@example.org"))
                    .verify(Json.write(Scene.SIGNED), NOW),
            NOT_THIS_PERSON,
            RECIPIENT,
            "recipient.other"),
        new Attack(
            "people: the thief's own badge, where nobody trusts the thief",
            () ->
                BadgeVerifier.trusting(TrustPolicy.of(SampleBadge.ISSUER))
                    .verify(Json.write(SampleBadge.sign(Scene.issuedBy(THIEFS_DID), THIEF)), NOW),
            VerificationResult.ISSUER_NOT_TRUSTED,
            VerificationStep.TRUST,
            "trust.issuer"));
  }
}

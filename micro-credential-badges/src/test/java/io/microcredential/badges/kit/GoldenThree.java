package io.microcredential.badges.kit;

import static io.microcredential.badges.VerificationResult.EXPIRED;
import static io.microcredential.badges.VerificationResult.INVALID;
import static io.microcredential.badges.VerificationResult.ISSUER_NOT_TRUSTED;
import static io.microcredential.badges.VerificationResult.REVOKED;

import io.microcredential.badges.BadgeDesign;
import io.microcredential.badges.BadgeFormat;
import io.microcredential.badges.BadgeImage;
import io.microcredential.badges.BakedKind;
import io.microcredential.badges.VerificationStep;
import io.microcredential.badges.key.DidKey;
import io.microcredential.badges.key.SigningKey;
import io.microcredential.badges.ob3.OpenBadge;
import io.microcredential.badges.ob3.Profile;
import io.microcredential.badges.ob3.Recipient;
import io.microcredential.badges.proof.DataIntegrity;
import io.microcredential.badges.proof.VcJwt;
import io.microcredential.badges.status.StatusList;
import io.microcredential.badges.status.StatusList.Assignment;
import io.microcredential.badges.status.StatusPurpose;
import io.microcredential.core.catalog.MicroCredential;
import io.microcredential.core.json.Json;
import io.microcredential.core.json.JsonValue;
import io.microcredential.core.json.JsonValue.JsonObject;
import io.microcredential.core.kit.SampleWay;
import io.microcredential.core.kit.Samples;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/** The golden badges of Open Badges 3.0. */
final class GoldenThree {

  private static final SigningKey KEY = GoldenKeys.ed25519("golden issuer");
  private static final SigningKey THIEF = GoldenKeys.ed25519("golden thief");
  static final String ISSUER = DidKey.of(KEY.publicKey()).did();
  private static final String LEARNER =
      DidKey.of(GoldenKeys.ed25519("golden learner").publicKey()).did();

  static final MicroCredential DEFINITION = Samples.published(draft -> {});
  static final OpenBadge BADGE =
      OpenBadge.of(DEFINITION, SampleWay.through(DEFINITION).awarded(), Recipient.did(LEARNER));
  static final Instant SIGNED_AT = Instant.parse("2026-09-07T12:00:00Z");

  private static final URI LIST = URI.create("https://status.district.example/revocations/1");
  private static final Assignment KEPT =
      StatusList.empty(LIST, StatusPurpose.REVOCATION)
          .assign(new SplittableRandom(3))
          .orElseThrow();
  private static final Assignment REVOKED_ONE =
      KEPT.list().assign(new SplittableRandom(4)).orElseThrow();

  private GoldenThree() {}

  private static JsonObject credential(SigningKey issuer) {
    String did = DidKey.of(issuer.publicKey()).did();
    return BADGE
        .toJson(Profile.of(DEFINITION.issuer()).withId(did))
        .with("credentialStatus", KEPT.entry());
  }

  private static JsonObject expired() {
    return credential(KEY).with("validUntil", JsonValue.of("2026-11-01T00:00:00Z"));
  }

  private static JsonObject revoked() {
    return credential(KEY).with("credentialStatus", REVOKED_ONE.entry());
  }

  private static JsonObject renamed(JsonObject badge) {
    return badge.with("name", JsonValue.of("Master of Everything"));
  }

  private static JsonObject proven(JsonObject credential, SigningKey key) {
    return DataIntegrity.withDefaults().sign(credential, key, SIGNED_AT).orElseThrow();
  }

  private static String token(JsonObject credential, SigningKey key) {
    return VcJwt.sign(credential, key).orElseThrow();
  }

  /** With a proof inside, eddsa-rdfc-2022. */
  static List<GoldenBadge> json() {
    JsonObject signed = proven(credential(KEY), KEY);
    GoldenBadge good =
        GoldenBadge.good("3.0 with proof", BadgeFormat.OPEN_BADGES_3_0, Json.write(signed));
    return List.of(
        good,
        good.twin(
            "altered",
            Json.write(renamed(signed)),
            INVALID,
            VerificationStep.PROOF,
            "proof.signature"),
        good.twin(
            "signed by a thief",
            Json.write(proven(credential(KEY), THIEF)),
            INVALID,
            VerificationStep.KEY,
            "key.not-listed"),
        good.twin(
            "of an unknown issuer",
            Json.write(proven(credential(THIEF).without("credentialStatus"), THIEF)),
            ISSUER_NOT_TRUSTED,
            VerificationStep.TRUST,
            "trust.issuer"),
        good.twin(
            "expired",
            Json.write(proven(expired(), KEY)),
            EXPIRED,
            VerificationStep.VALIDITY,
            "validity.expired"),
        good.twin(
            "revoked",
            Json.write(proven(revoked(), KEY)),
            REVOKED,
            VerificationStep.STATUS,
            "status.revoked"));
  }

  /** As tokens, EdDSA. */
  static List<GoldenBadge> tokens() {
    String signed = token(credential(KEY), KEY);
    String other = token(renamed(credential(KEY)), KEY);
    String altered =
        other.substring(0, other.lastIndexOf('.')) + signed.substring(signed.lastIndexOf('.'));
    GoldenBadge good = GoldenBadge.good("3.0 as token", BadgeFormat.OPEN_BADGES_3_0, signed);
    return List.of(
        good,
        good.twin("altered", altered, INVALID, VerificationStep.PROOF, "proof.signature"),
        good.twin(
            "signed by a thief",
            token(credential(KEY), THIEF),
            INVALID,
            VerificationStep.KEY,
            "key.not-listed"),
        good.twin(
            "of an unknown issuer",
            token(credential(THIEF).without("credentialStatus"), THIEF),
            ISSUER_NOT_TRUSTED,
            VerificationStep.TRUST,
            "trust.issuer"),
        good.twin(
            "expired",
            token(expired(), KEY),
            EXPIRED,
            VerificationStep.VALIDITY,
            "validity.expired"),
        good.twin(
            "revoked", token(revoked(), KEY), REVOKED, VerificationStep.STATUS, "status.revoked"));
  }

  /** With a proof, in pictures. */
  static List<GoldenBadge> pictures() {
    BadgeDesign design = BadgeDesign.of("Talk That Teaches", "Larkmeadow School District");
    JsonObject signed = proven(credential(KEY), KEY);
    Function<JsonObject, byte[]> png = baked(BadgeImage.draw(design).orElseThrow());
    Function<JsonObject, byte[]> svg = baked(BadgeImage.drawSvg(design).orElseThrow());
    GoldenBadge goodPng =
        GoldenBadge.good("3.0 in a PNG", BadgeFormat.OPEN_BADGES_3_0, png.apply(signed));
    GoldenBadge goodSvg =
        GoldenBadge.good("3.0 in an SVG", BadgeFormat.OPEN_BADGES_3_0, svg.apply(signed));
    return List.of(
        goodPng,
        goodPng.twin(
            "altered",
            png.apply(renamed(signed)),
            INVALID,
            VerificationStep.PROOF,
            "proof.signature"),
        goodSvg,
        goodSvg.twin(
            "revoked",
            svg.apply(proven(revoked(), KEY)),
            REVOKED,
            VerificationStep.STATUS,
            "status.revoked"));
  }

  private static Function<JsonObject, byte[]> baked(BadgeImage picture) {
    return badge -> picture.bake(BakedKind.OPEN_BADGES_3, Json.write(badge)).orElseThrow().bytes();
  }

  /** The list on which one of two is revoked. */
  static Map<String, String> web() {
    StatusList list = REVOKED_ONE.list().mark(REVOKED_ONE.index()).orElseThrow();
    Instant yesterday = GoldenBadges.NOW.minus(Duration.ofDays(1));
    return Map.of(
        LIST.toString(),
        Json.write(list.signed(ISSUER, KEY, yesterday, Duration.ofDays(2)).orElseThrow()));
  }
}
